import { Lines } from './lines';
import { Found, Hit, HitGrouping, KwicLine, Limits, Near, Order, Query, Row } from './model';
import { narrowed } from './near';
import { Arranger, HitGroup } from './order';
import { HitSearch } from './search';
import { Disposable, Emitter } from '../files';
import { Library, concernsLetters } from '../library';
import { inSlices } from '../slices';
import { Range } from '../../text/range';
import { lastAtMost } from '../../text/reading';

/** `none`: nothing is looked for; `searching`: hits come in; `complete`: all are there; `stale`: letters or what is known of them have changed since. */
export type State = 'none' | 'searching' | 'complete' | 'stale';

/** How hits are shown. `series`: only those of one. */
export interface Arrangement { readonly order: Order; readonly grouping: HitGrouping; readonly near?: Near; readonly series?: number }

const NOTHING: Found = { series: [], hits: [] };
const PLAIN: Arrangement = { order: 'date', grouping: 'none' };

/** A search and what it has found, in rows: narrowed, ordered, grouped. A new search takes the place of the one before; what that one found is shown until there is something new. */
export class Concordance implements Disposable {
  private readonly changes = new Emitter<void>();
  private readonly search: HitSearch;
  private readonly lines: Lines;
  private readonly listener: Disposable;
  private groups: readonly HitGroup[] = [];
  /** The row at which each group begins, and after the last one how many rows there are. */
  private starts: number[] = [0];
  private readonly closed = new Set<string>();
  private rowsByHit: ReadonlyMap<Hit, number> | undefined;
  private searches = 0;
  private arrangements = 0;
  /** What is shown is another now: the state, the hits, or their rows. */
  readonly onDidChange = this.changes.event;
  query: Query = { text: '', match: 'inflected', isCaseSensitive: false };
  limits: Limits = {};
  arrangement = PLAIN;
  state: State = 'none';
  /** As far as it has come. */
  found = NOTHING;

  constructor(private readonly library: Library) {
    this.search = new HitSearch(library);
    this.lines = new Lines(() => library.letters.table);
    this.listener = library.onDidChange(change => {
      if (this.state !== 'complete' || !(concernsLetters(change) || this.limits.passages === 'quoted')) return;
      this.state = 'stale';
      this.changes.fire();
    });
  }

  dispose(): void {
    this.searches++;
    this.arrangements++;
    this.listener.dispose();
    this.search.dispose();
  }

  /** Resolves when all is found and in order; to undefined where another search has begun meanwhile, or it was stopped. */
  async find(query: Query, limits: Limits = this.limits): Promise<Found | undefined> {
    const run = ++this.searches, cancelled = (): boolean => run !== this.searches;
    this.arrangements++;
    if (query.text !== this.query.text || query.match !== this.query.match) {
      // What was chosen among other hits means nothing here.
      this.closed.clear();
      this.arrangement = { ...this.arrangement, near: undefined, series: undefined };
    }
    const isOther = this.state === 'none' || query !== this.query, hits: Hit[] = [];
    Object.assign(this, { query, limits, state: 'searching' });
    if (query.text.trim() === '') {
      Object.assign(this, { state: 'none', found: NOTHING });
      this.show([]);
      return NOTHING;
    }
    this.changes.fire();
    const found = await this.search.run(query, limits, (more, series) => {
      if (cancelled()) return;
      for (const each of more) hits.push(each);
      // The first ones are shown at once, in the order in which they come; what is filled again stays until all is there.
      if (isOther && this.isPlain) this.show([{ key: '', hits, letters: 0 }], { series, hits });
    }, cancelled);
    if (!found || cancelled()) return undefined;
    return await this.arrangeNow(found) ? found : undefined;
  }

  /** The same again, after a change; what was chosen and folded stays so. */
  refill(): Promise<Found | undefined> { return this.find(this.query); }

  /** Ends a search; what it has found stays. */
  stop(): void {
    if (this.state !== 'searching') return;
    this.searches++;
    this.state = 'complete';
    this.changes.fire();
  }

  /** Resolves when the rows are in order. */
  async arrange(arrangement: Arrangement): Promise<void> {
    if (arrangement.grouping !== this.arrangement.grouping) this.closed.clear();
    this.arrangement = arrangement;
    // Else they are put in order when all are there.
    if (this.state !== 'searching') await this.arrangeNow(this.found, this.state);
  }

  private get isPlain(): boolean {
    const { order, grouping, near, series } = this.arrangement;
    return order === 'date' && grouping === 'none' && near === undefined && series === undefined;
  }

  /** False where it was overtaken. */
  private async arrangeNow(found: Found, state: State = 'complete'): Promise<boolean> {
    const run = ++this.arrangements, { arrangement: { order, grouping, near, series }, library: { letters: { table } }, lines } = this;
    const groups = await inSlices(function* () {
      const own = series === undefined ? found.hits : found.hits.filter(each => each.series === series);
      const hits = near ? yield* narrowed(own, near, table) : own;
      return yield* new Arranger(table, lines).steps(hits, order, grouping);
    }(), () => run !== this.arrangements);
    if (!groups || run !== this.arrangements) return false;
    this.state = state;
    this.show(groups, found);
    return true;
  }

  private show(groups: readonly HitGroup[], found = this.found): void {
    this.groups = groups;
    this.found = found;
    this.count();
    this.changes.fire();
  }

  private count(): void {
    let rows = 0;
    this.starts = [0];
    for (const { key, hits } of this.groups) this.starts.push(rows += this.isGrouped ? 1 + (this.closed.has(key) ? 0 : hits.length) : hits.length);
    this.rowsByHit = undefined;
  }

  private get isGrouped(): boolean { return this.arrangement.grouping !== 'none'; }

  /** Closes a group, or opens it. */
  toggle(key: string): void {
    if (!this.closed.delete(key)) this.closed.add(key);
    this.count();
    this.changes.fire();
  }

  /** The hits that are shown, in their order, also those of closed groups. */
  get hits(): readonly Hit[] { return this.groups.length === 1 ? this.groups[0].hits : this.groups.flatMap(each => each.hits); }

  /** The hits of a group. */
  hitsOf(key: string): readonly Hit[] { return this.groups.find(each => each.key === key)?.hits ?? []; }

  get rowCount(): number { return this.starts[this.starts.length - 1]; }

  /** Rows `from` to before `to`. */
  rows(from: number, to: number): Row[] {
    const found: Row[] = [], { grouping } = this.arrangement;
    const end = Math.min(to, this.rowCount);
    for (let row = Math.max(0, from), at = row < end ? lastAtMost(this.starts, row) : 0; row < end; at++) {
      const { key, hits, letters } = this.groups[at], start = this.starts[at], next = Math.min(end, this.starts[at + 1]);
      if (this.isGrouped && row === start && row < next) { found.push({ kind: 'group', grouping, key, count: hits.length, letters, isOpen: !this.closed.has(key) }); row++; }
      for (const before = start + (this.isGrouped ? 1 : 0); row < next; row++) found.push({ kind: 'hit', hit: hits[row - before] });
    }
    return found;
  }

  /** The row of a hit; undefined where it is not shown. */
  rowOf(hit: Hit): number | undefined {
    if (!this.rowsByHit) {
      const rows = new Map<Hit, number>();
      for (const [at, { key, hits }] of this.groups.entries()) if (!this.isGrouped || !this.closed.has(key)) for (const [index, each] of hits.entries()) rows.set(each, this.starts[at] + (this.isGrouped ? 1 : 0) + index);
      this.rowsByHit = rows;
    }
    return this.rowsByHit.get(hit);
  }

  /** The hit in its context. */
  line(hit: Hit): KwicLine { return this.lines.line(hit); }

  /** Where a hit stands in the file of the version that was searched. Source offsets. */
  place(hit: Hit): Range | undefined { return this.lines.toSource(hit); }
}
