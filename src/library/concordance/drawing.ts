import { InLetter, OverTime } from './dispersion';

/** The words in a drawing, in the reader's language. */
export interface DrawingWords { readonly title: string; readonly caption: string; readonly perThousand: string; readonly undated: string }

/** Colours of a drawing: CSS values, or `var(--…)` of the theme. */
export interface Palette { readonly foreground: string; readonly background: string; readonly faint: string; readonly series: readonly string[] }

/** Bars over time, a row of them for each series, on one scale: an SVG that reads without colour. */
export function drawOverTime(_data: OverTime, _words: DrawingWords, _palette: Palette, _width: number): string { return ''; }

/** Strokes where hits lie in a letter, between lines where its points begin; a row for each series. */
export function drawInLetter(_data: InLetter, _words: DrawingWords, _palette: Palette, _width: number): string { return ''; }
