import * as vscode from 'vscode';
import { CollocateColumn, CollocateOptionsState, DispersionState, FigureRow, Tab, ToPage, ToView } from './messages';
import { savePicture } from './pictures';
import { limitChips } from './rows';
import { addressLabel, cut, letterName, numeral } from '../../features/labels';
import { collationFor } from '../../library/concordance/collation';
import { Collocate, DEFAULT_SPAN, collocatesOf } from '../../library/concordance/collocates';
import { Concordance } from '../../library/concordance/concordance';
import { Bin, InLetter, OverTime, inLetter, overTime, perThousand } from '../../library/concordance/dispersion';
import { DrawingWords, Palette, drawInLetter, drawOverTime } from '../../library/concordance/drawing';
import { Found, Hit } from '../../library/concordance/model';
import { KnownLetter } from '../../library/index/letters';
import { Library } from '../../library/library';
import { inSlices } from '../../library/slices';
import { sortSteps } from '../../text/sorting';
import { ActiveLetter } from '../activeLetter';

const t = vscode.l10n.t;

/** The theme's colours in the page, without the one that is too pale for strokes on white; they differ in high contrast too, and the drawing needs none of them to be read. */
const THEME: Palette = {
  foreground: 'var(--vscode-foreground)', background: 'var(--vscode-editor-background)', faint: 'var(--vscode-descriptionForeground)',
  series: ['blue', 'red', 'green', 'purple', 'yellow'].map(name => `var(--vscode-charts-${name})`),
};
/** Ink on paper. */
const PAPER: Palette = { foreground: '#1a1a1a', background: '#ffffff', faint: '#767676', series: ['#1f5a99', '#b45a00', '#2c6e2f', '#6b3fa0', '#a31515', '#7a6300'] };
const PAPER_WIDTH = 900, LEAST_PAPER = 480, BAR = 44, SIDES = 64, PIXELS = 3;
const LEAST_WIDTH = 240, MOST_WIDTH = 2400, LONGEST = 50;

interface Counted { readonly found: Found; readonly key: string; readonly collocates: readonly Collocate[] }
type Dispersion = { readonly mode: 'time'; readonly data: OverTime } | { readonly mode: 'letter'; readonly data: InLetter };

/** The tabs Collocates and Dispersion: counted when they are looked at. */
export class Figures implements vscode.Disposable {
  private readonly listener: vscode.Disposable;
  private options: CollocateOptionsState = { span: DEFAULT_SPAN, least: 3, withoutFunctionWords: false, column: 'logLikelihood', isAscending: false, most: 200 };
  private mode: 'time' | 'letter' = 'time';
  private width = 600;
  private counted: Counted | undefined;
  private shown: Dispersion | undefined;
  private tab: Tab = 'concordance';
  private runs = 0;
  private isSaving = false;

  /** `chosen`: a hit whose letter is meant where no letter is active. */
  constructor(private readonly library: Library, private readonly concordance: Concordance, private readonly active: ActiveLetter, private readonly post: (message: ToPage) => void, private readonly chosen: () => Hit | undefined) {
    this.listener = active.onDidChange(() => { if (this.tab === 'dispersion' && this.mode === 'letter') void this.disperse(); });
  }

  dispose(): void {
    this.runs++;
    this.listener.dispose();
  }

  /** The tab is another, or the hits are. */
  changed(tab: Tab): void {
    this.tab = tab;
    if (tab === 'collocates') void this.count();
    if (tab === 'dispersion') void this.disperse();
  }

  /** Returns the hit to which a message leads. */
  async hear(message: ToView): Promise<Hit | undefined> {
    switch (message.type) {
      case 'collocates': this.options = message.options; await this.count(); return undefined;
      case 'dispersion': Object.assign(this, { mode: message.mode, width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, message.width)) }); await this.disperse(); return undefined;
      case 'go': return this.hitAt(message.to);
      case 'save': await this.save(message.format); return undefined;
      case 'drawn': if (this.isSaving) { this.isSaving = false; await savePicture('png', message.bytes, this.caption()); } return undefined;
      default: return undefined;
    }
  }

  /** The hits that are meant: of one word of several, if one is shown alone. */
  private get hits(): readonly Hit[] {
    const { found: { hits }, arrangement: { series } } = this.concordance;
    return series === undefined ? hits : hits.filter(each => each.series === series);
  }

  private async count(): Promise<void> {
    const run = ++this.runs, isOld = (): boolean => run !== this.runs, { library, concordance: { found, state, arrangement }, options: { span, least, withoutFunctionWords } } = this;
    if (state === 'searching') return this.post({ type: 'working', tab: 'collocates' });
    const key = [span, least, withoutFunctionWords, arrangement.series].join();
    if (this.counted?.found !== found || this.counted.key !== key) {
      this.post({ type: 'working', tab: 'collocates' });
      const collocates = await inSlices(collocatesOf(library, this.hits, found.letters ?? [], { span, least, withoutFunctionWords }), isOld);
      if (!collocates || isOld()) return;
      this.counted = { found, key, collocates };
    }
    const { collocates } = this.counted, { column, isAscending, most } = this.options;
    const ordered = await inSlices(sorted(collocates, column, isAscending, collationFor(found.letters ?? [])), isOld);
    if (!ordered || isOld()) return;
    const rows = ordered.slice(0, most).map(each => ({ word: each.word, cells: cellsOf(each) }));
    this.post({ type: 'collocates', rows, more: collocates.length - rows.length, count: collocates.length === 1 ? t('One collocate') : t('{0} collocates', numeral(collocates.length)), options: this.options });
  }

  private async disperse(): Promise<void> {
    const run = ++this.runs, isOld = (): boolean => run !== this.runs, { library, concordance: { found, state }, mode } = this;
    if (state === 'searching') return this.post({ type: 'working', tab: 'dispersion' });
    const letter = mode === 'letter' ? this.letter() : undefined;
    if (mode === 'letter') this.shown = letter && { mode, data: inLetter(library, found.series, found.hits, letter) };
    else {
      const data = await inSlices(overTime(found.series, found.hits, found.letters ?? []), isOld);
      if (!data || isOld()) return;
      this.shown = { mode, data };
    }
    this.post({ type: 'dispersion', state: this.state(letter) });
  }

  private letter(): KnownLetter | undefined {
    const { library: { letters }, active: { uri } } = this;
    return (uri === undefined ? undefined : letters.get(uri)) ?? this.chosen()?.letter;
  }

  private state(letter: KnownLetter | undefined): DispersionState {
    const { shown, mode, concordance: { found: { hits } } } = this;
    const head = { mode, letter: letter ? letterName(letter.record, '') : '', caption: this.caption() };
    if (!shown || hits.length === 0) return { ...head, svg: '', columns: [], rows: [] };
    const { series, bins } = shown.data;
    const columns = [shown.mode === 'time' ? t('Period') : t('Point'), t('Words'), ...series.flatMap(({ label }) => series.length === 1 ? [t('Hits'), t('Per 1,000 words')] : [t('{0}: hits', label), t('{0}: per 1,000 words', label)])];
    return { ...head, svg: this.draw(THEME, this.width), columns, rows: [...bins.map((bin, index) => figureRow(bin, index, shown.mode)), ...shown.mode === 'time' ? undatedRow(shown.data) : []] };
  }

  private draw(palette: Palette, width: number): string {
    const { shown, concordance } = this;
    if (!shown) return '';
    const words: DrawingWords = {
      title: this.title(), caption: palette === PAPER ? this.caption() : undefined, perThousand: t('per 1,000 words'), undated: t('Undated'), number: decimal, hits: count => count === 1 ? t('One hit') : t('{0} hits', numeral(count)),
      month: month => new Date(2000, month - 1).toLocaleString(vscode.env.language, { month: 'short' }), bin: bin => nameOf(bin, shown.mode),
      line: hit => { const { left, words: own, right } = concordance.line(hit); return `${left}${own}${right}`; },
    };
    return shown.mode === 'time' ? drawOverTime(shown.data, words, palette, width) : drawInLetter(shown.data, words, palette, width);
  }

  private title(): string { return this.concordance.found.series.map(each => each.label).join(', '); }

  /** What a reader of the paper must know: what was looked for, in which letters, when they were written, and what is measured. */
  private caption(): string {
    const { shown, concordance: { found, limits } } = this;
    if (!shown) return '';
    const chips = limitChips(limits, this.library).map(each => each.label), limited = chips.length === 0 ? '' : ` (${chips.join('; ')})`;
    if (shown.mode === 'letter') return t('“{0}”{1} in {2}: each stroke is a hit, at its place among {3} words.', this.title(), limited, letterName(shown.data.letter.record, ''), numeral(shown.data.words));
    const { bins, undatedWords } = shown.data, words = bins.reduce((sum, bin) => sum + bin.words, undatedWords), ends = bins.flatMap(each => each.label.split('–'));
    const period = ends.length === 0 ? t('Undated') : ends[0] === ends[ends.length - 1] ? ends[0] : `${ends[0]}–${ends[ends.length - 1]}`;
    return t('“{0}”{1}, {2}: hits per 1,000 words, in {3} letters of {4} words.', this.title(), limited, period, numeral(found.letters?.length ?? 0), numeral(words));
  }

  private hitAt(to: string): Hit | undefined {
    const [kind, first, second] = to.split('/'), data = this.shown?.data;
    if (kind === 'bin') return data?.bins[Number(first)]?.first[Number(second)];
    return kind === 'place' && this.shown?.mode === 'letter' ? this.shown.data.places[Number(first)]?.hit : undefined;
  }

  private async save(format: 'svg' | 'png'): Promise<void> {
    // As wide as its bars need.
    const svg = this.draw(PAPER, this.shown?.mode === 'time' ? Math.min(PAPER_WIDTH, Math.max(LEAST_PAPER, this.shown.data.bins.length * BAR + SIDES)) : PAPER_WIDTH);
    if (svg === '') return;
    if (format === 'svg') return savePicture('svg', new TextEncoder().encode(svg), this.caption());
    this.isSaving = true;
    this.post({ type: 'draw', svg, scale: PIXELS });
  }
}

/** A period; a part of a letter by its address, for what it begins with is said beside it. */
function nameOf({ label, key }: Pick<Bin, 'label' | 'key'>, mode: 'time' | 'letter'): string { return mode === 'time' ? label : addressLabel(key, /^p\d/.test(key) ? 1 : undefined); }

/** The letters that no period has, if there are any. */
function undatedRow({ undated, undatedWords }: OverTime): FigureRow[] {
  return undatedWords === 0 ? [] : [{ cells: [{ text: t('Undated') }, { text: numeral(undatedWords) }, ...undated.flatMap(count => [{ text: numeral(count) }, { text: decimal(perThousand(count, undatedWords), 2) }])] }];
}

function figureRow({ label, key, words, hits, first }: Bin, index: number, mode: 'time' | 'letter'): FigureRow {
  const name = mode === 'letter' && label !== '' ? cut(label, LONGEST) : nameOf({ label, key }, mode);
  const figures = hits.flatMap((count, series) => [{ text: numeral(count), ...first[series] ? { goes: `bin/${index}/${series}` } : {} }, { text: decimal(perThousand(count, words), 2) }]);
  return { cells: [{ text: name }, { text: numeral(words) }, ...figures] };
}

function cellsOf({ word, together, left, right, logLikelihood, mutualInformation }: Collocate): string[] {
  return [word, numeral(together), numeral(left), numeral(right), decimal(logLikelihood, 1), decimal(mutualInformation, 2)];
}

function decimal(number: number, digits: number): string { return number.toLocaleString(vscode.env.language, { minimumFractionDigits: digits, maximumFractionDigits: digits }); }

function sorted(collocates: readonly Collocate[], column: CollocateColumn, isAscending: boolean, compare: (a: string, b: string) => number): Generator<void, Collocate[]> {
  const sign = isAscending ? 1 : -1;
  return sortSteps(collocates, (a, b) => (column === 'word' ? sign * compare(a.word, b.word) : sign * (a[column] - b[column])) || b.logLikelihood - a.logLikelihood || compare(a.word, b.word));
}
