import { Bin, InLetter, OverTime, Unit, perThousand } from './dispersion';
import { Hit, Series } from './model';
import { Attributes, escaped, fitted, roundStep, tag, text, title, widthOf, wrapped } from './svg';

/** The words in a drawing, in the reader's language. */
export interface DrawingWords {
  /** What is drawn, for those who do not see it. */
  readonly title: string;
  /** Stands under a drawing that stands by itself; without it, it is a part of a page, whose letters and ground it has. */
  readonly caption?: string;
  readonly perThousand: string;
  readonly undated: string;
  /** A figure with so many digits after the point. */
  number(value: number, digits: number): string;
  /** `12 hits` */
  hits(count: number): string;
  /** The short name of a month, 1 to 12. */
  month(month: number): string;
  /** A period or a part of a letter by its full name. */
  bin(bin: Bin): string;
  /** A hit in its context. */
  line(hit: Hit): string;
}

/** Colours of a drawing: CSS values, or `var(--…)` of the theme. */
export interface Palette { readonly foreground: string; readonly background: string; readonly faint: string; readonly series: readonly string[] }

const SIZE = 12, SMALL = 10.5, RIGHT = 16, LABEL = 20, PLOT = 54, STRIP = 24, BETWEEN = 12, WIDEST_BIN = 44, NEAREST = 0.75, MARGIN = 16;
const FONT = 'system-ui, -apple-system, Segoe UI, Roboto, Helvetica, Arial, sans-serif';

/** What all parts of one drawing need. */
interface Sheet { readonly words: DrawingWords; readonly palette: Palette; readonly width: number }

/**
 * Bars over time, a row of them for each series, on one scale: an SVG that reads without colour. A base line is drawn where there are letters, so that silence can be told from nothing that could
 * speak. What can be clicked or focused has `data-goes`: `bin/`, the bin and the series by their index; its title says what is there.
 */
export function drawOverTime({ series, unit, bins, undated }: OverTime, words: DrawingWords, palette: Palette, width: number): string {
  const sheet = { words, palette, width }, rate = (bin: Bin, index: number): number => perThousand(bin.hits[index], bin.words);
  const most = Math.max(0, ...series.map((_, index) => bins.reduce((max, bin) => Math.max(max, rate(bin, index)), 0)));
  const scale = roundStep(most, 3), digits = Math.max(0, -Math.floor(Math.log10(scale) + 1e-9)), marks = Array.from({ length: Math.floor(most / scale + 1e-9) }, (_, index) => (index + 1) * scale);
  const left = Math.ceil(Math.max(MARGIN, ...marks.map(mark => widthOf(words.number(mark, digits), SMALL))) + 8), step = Math.min(WIDEST_BIN, Math.max(1, width - left - RIGHT) / Math.max(1, bins.length));
  const x = (bin: number): number => left + bin * step, right = x(bins.length);
  const rows = series.map((each, index) => {
    const y = index * (LABEL + PLOT + BETWEEN), base = y + LABEL + PLOT, height = (value: number): number => most === 0 ? 0 : value / most * PLOT, ink = colour(palette, index);
    const total = bins.reduce((sum, bin) => sum + bin.hits[index], undated[index]);
    return heading(sheet, each, total, undated[index], { x: left, y, right }, index === 0 ? words.perThousand : '')
      + marks.map(mark => ruler(palette, left, right, base - height(mark)) + text(words.number(mark, digits), left - 6, base - height(mark) + 3.5, { 'text-anchor': 'end', 'font-size': SMALL, fill: palette.faint })).join('')
      + stretches(bins).map(([from, to]) => tag('line', { x1: x(from), x2: x(to), y1: base + 0.5, y2: base + 0.5, stroke: palette.foreground, 'stroke-opacity': 0.6 })).join('')
      + bins.map((bin, at) => bar(sheet, bin, `bin/${at}/${index}`, { at, series: index }, { x: x(at), step, y: y + LABEL, base, height: height(rate(bin, index)), ink })).join('');
  });
  const bottom = series.length * (LABEL + PLOT + BETWEEN) - BETWEEN;
  return svg(sheet, rows.join('') + timeAxis(sheet, bins, unit, x, step, bottom), bottom + (unit === 'month' ? 34 : 20));
}

/** Strokes where hits lie in a letter, between lines where its points begin; a row for each series. `data-goes`: `place/` and the place by its index. */
export function drawInLetter({ series, words: all, bins, starts, places }: InLetter, words: DrawingWords, palette: Palette, width: number): string {
  const sheet = { words, palette, width }, left = 1, long = Math.max(1, width - left - RIGHT), x = (word: number): number => left + word / Math.max(1, all) * long;
  const bottom = series.length * (LABEL + STRIP + BETWEEN) - BETWEEN;
  const borders = starts.slice(1).filter(start => start > 0 && start < all).map(x);
  const rows = series.map((each, index) => {
    const y = index * (LABEL + STRIP + BETWEEN), hits = places.flatMap((place, at) => place.hit.series === index ? { ...place, index: at } : []), ink = colour(palette, index);
    const own = apart(hits, ({ at }) => x(at)), lies = own.map(({ at }) => x(at + 0.5));
    return heading(sheet, each, hits.length, 0, { x: left, y, right: x(all) }, '')
      + borders.map(at => tag('line', { x1: at, x2: at, y1: y + LABEL, y2: y + LABEL + STRIP + 4, stroke: palette.faint, 'stroke-opacity': 0.45 })).join('')
      + tag('line', { x1: left, x2: x(all), y1: y + LABEL + STRIP + 0.5, y2: y + LABEL + STRIP + 0.5, stroke: palette.foreground, 'stroke-opacity': 0.6 })
      + lies.map(at => tag('line', { x1: at, x2: at, y1: y + LABEL + 2, y2: y + LABEL + STRIP, stroke: ink, 'stroke-width': 1.5 })).join('')
      + own.map(({ hit, index: place }, at) => {
        // As wide as a pointer needs, but not over the half of the way to the next.
        const before = Math.min(4, at === 0 ? 4 : (lies[at] - lies[at - 1]) / 2), after = Math.min(4, at === lies.length - 1 ? 4 : (lies[at + 1] - lies[at]) / 2);
        return area({ x: lies[at] - before, y: y + LABEL, width: Math.max(1, before + after), height: STRIP, 'data-goes': `place/${place}`, 'data-hit': place, 'data-series': index }, palette, words.line(hit));
      }).join('');
  });
  const labels = bins.map((bin, index) => {
    const from = x(starts[index] ?? 0), to = x(starts[index + 1] ?? all), name = /^p\d/.test(bin.key) ? bin.key.slice(1) : bin.key === '' ? '' : words.bin(bin);
    return widthOf(name, SMALL) + 6 <= to - from ? text(name, (from + to) / 2, bottom + 15, { 'text-anchor': 'middle', 'font-size': SMALL, fill: palette.faint }) : '';
  });
  return svg(sheet, rows.join('') + labels.join(''), bottom + 20);
}

/** Those that are not drawn upon each other: no more than there are places in a line. */
function apart<T>(items: readonly T[], x: (item: T) => number): T[] {
  let last = -Infinity;
  return items.filter(item => {
    const isApart = x(item) - last >= NEAREST;
    if (isApart) last = x(item);
    return isApart;
  });
}

/** The name of a row with what is in it, and at the right what is measured. */
function heading({ words, palette, width }: Sheet, { label }: Series, total: number, undated: number, { x, y, right }: { readonly x: number; readonly y: number; readonly right: number }, measure: string): string {
  const counts = [words.hits(total), ...undated > 0 ? [`${words.undated}: ${words.number(undated, 0)}`] : []].join(' · ');
  const room = width - RIGHT - x - widthOf(counts, SMALL) - 10, roomBeside = room - (measure === '' ? 0 : widthOf(measure, SMALL) + 12);
  const name = fitted(label, Math.max(60, roomBeside >= 60 ? roomBeside : room), SIZE), next = x + widthOf(name, SIZE) * 1.06 + 10;
  // Where it has no room beside the name, the measure is left to the caption.
  const shown = measure === '' || roomBeside < 60 ? '' : text(measure, Math.max(right, next + widthOf(counts, SMALL) + 12 + widthOf(measure, SMALL)), y + 12, { 'text-anchor': 'end', 'font-size': SMALL, fill: palette.faint });
  return text(name, x, y + 12, { 'font-size': SIZE, 'font-weight': 600 }) + text(counts, next, y + 12, { 'font-size': SMALL, fill: palette.faint }) + shown;
}

interface Bar { readonly x: number; readonly step: number; readonly y: number; readonly base: number; readonly height: number; readonly ink: string }

function bar({ words, palette }: Sheet, bin: Bin, goes: string, { at, series }: { readonly at: number; readonly series: number }, { x, step, y, base, height, ink }: Bar): string {
  const count = bin.hits[series];
  if (count === 0) return '';
  const gap = step > 6 ? step * 0.25 : step > 2.5 ? 1 : 0, tall = Math.max(1, height);
  const said = `${words.bin(bin)}: ${words.hits(count)}, ${words.number(perThousand(count, bin.words), 2)} ${words.perThousand}`;
  return tag('rect', { x: x + gap / 2, y: base - tall, width: Math.max(0.5, step - gap), height: tall, fill: ink })
    + area({ x, y, width: step, height: base - y, 'data-goes': goes, 'data-bin': at, 'data-series': series }, palette, said);
}

/** What can be clicked, larger than what is seen. */
function area(attributes: Attributes, palette: Palette, said: string): string { return tag('rect', { ...attributes, fill: palette.foreground, 'fill-opacity': 0 }, title(said)); }

function ruler({ faint }: Palette, x1: number, x2: number, y: number): string { return tag('line', { x1, x2, y1: y, y2: y, stroke: faint, 'stroke-opacity': 0.3 }); }

function colour({ series, foreground }: Palette, index: number): string { return series.length === 0 ? foreground : series[index % series.length]; }

/** The stretches of bins that have words. */
function stretches(bins: readonly Bin[]): [number, number][] {
  const found: [number, number][] = [];
  for (const [index, { words }] of bins.entries()) {
    if (words === 0) continue;
    const last = found[found.length - 1];
    if (last?.[1] === index) last[1] = index + 1; else found.push([index, index + 1]);
  }
  return found;
}

/** Names of periods that do not touch: round years; months, and under them the years. */
function timeAxis({ words, palette }: Sheet, bins: readonly Bin[], unit: Unit, x: (bin: number) => number, step: number, y: number): string {
  const label = (name: string, at: number, line: number, anchor = 'middle'): string => text(name, at, y + 15 + line * 14, { 'text-anchor': anchor, 'font-size': SMALL, fill: palette.faint });
  const years = bins.map(({ key }) => Number.parseInt(key.replace(/X$/, '0'), 10));
  const widest = (names: readonly string[]): number => Math.max(0, ...names.map(name => widthOf(name, SMALL))) + 8;
  if (unit !== 'month') {
    const room = widest([years[0], years[years.length - 1]].map(String)), each = unit === 'year' ? 1 : 10;
    const stride = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].find(wanted => wanted % each === 0 && wanted / each * step >= room) ?? 10_000;
    return bins.map((_, index) => years[index] % stride === 0 || bins.length * step < room * 2 && index === 0 ? label(String(years[index]), x(index + 0.5), 0) : '').join('');
  }
  const months = bins.map(({ key }) => Number(key.slice(-2))), names = months.map(month => words.month(month));
  const stride = [1, 2, 3, 6, 12].find(wanted => wanted * step >= widest(names)) ?? 12;
  let free = -Infinity;
  return bins.map((_, index) => {
    const isYear = index === 0 || months[index] === 1, name = String(years[index]), next = index === 0 ? months.indexOf(1, 1) : -1;
    // The first one gives way to a January near by.
    const hasRoom = isYear && x(index) >= free && (next < 0 || x(next) - x(0) >= widthOf(name, SMALL) + 8);
    if (hasRoom) free = x(index) + widthOf(name, SMALL) + 8;
    return ((months[index] - 1) % stride === 0 ? label(names[index], x(index + 0.5), 0) : '') + (hasRoom ? label(name, x(index) + Math.min(3, step / 8), 1, 'start') : '');
  }).join('');
}

function svg({ words: { title: name, caption }, palette, width }: Sheet, drawn: string, height: number): string {
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', fill: palette.foreground, 'font-size': SIZE };
  if (caption === undefined) return tag('svg', { ...attributes, width, height, viewBox: `0 0 ${width} ${Math.ceil(height)}`, role: 'group', 'aria-label': name }, drawn);
  // By itself: on ground of its own, with a margin.
  const lines = wrapped(caption, width, SIZE), wide = width + 2 * MARGIN, high = Math.ceil(height + 8 + lines.length * 17 + 2 * MARGIN);
  return tag('svg', { ...attributes, width: wide, height: high, viewBox: `0 0 ${wide} ${high}`, 'font-family': FONT, role: 'img', 'aria-labelledby': 'title caption' },
    tag('title', { id: 'title' }, escaped(name)), tag('desc', { id: 'caption' }, escaped(caption)),
    tag('rect', { width: wide, height: high, fill: palette.background }),
    tag('g', { transform: `translate(${MARGIN} ${MARGIN})` }, drawn, ...lines.map((line, index) => text(line, 0, height + 20 + index * 17))));
}
