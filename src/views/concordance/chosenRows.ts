import { Stretch } from './messages';
import { RowContext } from './rows';
import { Concordance } from '../../library/concordance/concordance';
import { Hit, Row } from '../../library/concordance/model';

/** Rows by their numbers: those that are chosen, the one that the keys are at, the one at the top, the one that was opened. */
export interface Places { readonly selection: readonly Stretch[]; readonly active: number; readonly top: number; readonly opened?: number }

/** So many rows are looked through at once. */
const STEP = 5000;

/** What the reader has chosen, by letters and places: so it is found again among other rows, and after another search that finds the same. */
export class ChosenRows {
  private chosen = new Set<string>();
  private active: string | undefined;
  private top: string | undefined;

  constructor(private readonly concordance: Concordance) {}

  get isEmpty(): boolean { return this.chosen.size === 0; }

  clear(): void {
    this.chosen.clear();
    this.active = this.top = undefined;
  }

  take(selection: readonly Stretch[], active: number, top: number): void {
    this.chosen = new Set(selection.flatMap(([from, to]) => this.concordance.rows(from, to).map(keyOf)));
    const keyAt = (row: number): string | undefined => this.concordance.rows(row, row + 1).map(keyOf)[0];
    this.active = keyAt(active);
    // The beginning stays the beginning.
    this.top = top === 0 ? undefined : keyAt(top);
  }

  /** Where it is now. */
  places(opened: Hit | undefined): Places {
    const selection: [number, number][] = [], wanted = opened && keyOf({ kind: 'hit', hit: opened });
    let active = 0, top = 0, at: number | undefined;
    if (this.chosen.size === 0 && this.active === undefined && this.top === undefined && wanted === undefined) return { selection, active, top };
    this.each((row, index) => {
      const key = keyOf(row);
      if (key === this.active) active = index;
      if (key === this.top) top = index;
      if (key === wanted) at = index;
      if (!this.chosen.has(key)) return;
      const last = selection.at(-1);
      if (last?.[1] === index) last[1]++;
      else selection.push([index, index + 1]);
    });
    return { selection, active, top, opened: at };
  }

  /** The hits that are chosen, in the order in which they are shown; a group's heading stands for its hits. */
  hits(): Hit[] {
    const hits = new Set<Hit>();
    this.each(row => {
      if (!this.chosen.has(keyOf(row))) return;
      for (const hit of row.kind === 'hit' ? [row.hit] : this.concordance.hitsOf(row.key)) hits.add(hit);
    });
    return [...hits];
  }

  /** What a menu means: of the row where it was opened, or all that is chosen, where that is one of them. */
  meant(context: Pick<RowContext, 'hit' | 'group'>): readonly Hit[] {
    const key = context.hit ? `${context.hit.uri}#${context.hit.start}/${context.hit.series}` : `group:${context.group}`;
    if (this.chosen.has(key)) return this.hits();
    if (context.group !== undefined) return this.concordance.hitsOf(context.group);
    const found = this.concordance.hits.find(hit => keyOf({ kind: 'hit', hit }) === key);
    return found ? [found] : [];
  }

  private each(visit: (row: Row, index: number) => void): void {
    const { concordance } = this;
    for (let from = 0; from < concordance.rowCount; from += STEP) concordance.rows(from, from + STEP).forEach((row, index) => visit(row, from + index));
  }
}

/** A row by what it shows. */
function keyOf(row: Row): string { return row.kind === 'group' ? `group:${row.key}` : `${row.hit.letter.uri}#${row.hit.start}/${row.hit.series}`; }

/** What a menu of the page gives to a command; undefined for anything else. */
export function contextOf(argument: unknown): Pick<RowContext, 'hit' | 'group'> | undefined {
  const { webviewSection, hit, group } = Object(argument) as { webviewSection?: unknown; hit?: unknown; group?: unknown };
  if (webviewSection !== 'glossator.hit') return undefined;
  if (typeof group === 'string') return { group };
  const { uri, start, series } = Object(hit) as { uri?: unknown; start?: unknown; series?: unknown };
  return typeof uri === 'string' && typeof start === 'number' && typeof series === 'number' ? { hit: { uri, start, series } } : undefined;
}
