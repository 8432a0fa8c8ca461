import { Found, Hit, HitGrouping, KwicLine, Limits, Near, Order, Query, Row } from './model';
import { HitSearch } from './search';
import { Disposable, Emitter } from '../files';
import type { Library } from '../library';

/** What is on: nothing yet; hits come in; all are there; letters or glossaries have changed since. */
export type State = 'none' | 'searching' | 'complete' | 'stale';

/** How it is shown. `closed`: keys of the groups that are folded. */
export interface Arrangement { readonly order: Order; readonly grouping: HitGrouping; readonly near?: Near; readonly series?: number }

/** A search and what it has found, in rows: ordered, grouped, narrowed. One of it is on at a time; a new search takes the place of the one before. */
export class Concordance implements Disposable {
  private readonly changes = new Emitter<void>();
  private readonly search: HitSearch;
  private runs = 0;
  /** What is shown is another now: the state, the hits, or their rows. */
  readonly onDidChange = this.changes.event;
  query: Query = { text: '', match: 'exact', isCaseSensitive: false };
  limits: Limits = {};
  arrangement: Arrangement = { order: 'date', grouping: 'none' };
  state: State = 'none';
  /** As far as it has come. */
  found: Found = { series: [], hits: [] };

  constructor(library: Library) { this.search = new HitSearch(library); }

  dispose(): void { this.runs++; }

  /** Resolves when all is found; undefined where another search has begun meanwhile, or it was stopped. */
  async find(query: Query, limits: Limits = this.limits): Promise<Found | undefined> {
    const run = ++this.runs, cancelled = (): boolean => run !== this.runs;
    const hits: Hit[] = [];
    Object.assign(this, { query, limits, state: 'searching', found: { series: [], hits } });
    const found = await this.search.run(query, limits, more => { if (!cancelled()) { hits.push(...more); this.changes.fire(); } }, cancelled);
    if (!found || cancelled()) return undefined;
    this.found = found;
    this.state = 'complete';
    this.changes.fire();
    return found;
  }

  /** The same again, after a change; what was chosen and folded stays so. */
  refill(): Promise<Found | undefined> { return this.find(this.query); }

  /** Ends a search; what it has found stays. */
  stop(): void { this.runs++; this.state = 'complete'; this.changes.fire(); }

  /** In slices; resolves when the rows are in order. */
  async arrange(arrangement: Arrangement): Promise<void> { this.arrangement = arrangement; this.changes.fire(); }

  /** Opens or closes a group. */
  toggle(_key: string): void {}

  /** The hits that are shown, narrowed and in order. */
  get hits(): readonly Hit[] { return this.found.hits; }

  get rowCount(): number { return this.found.hits.length; }

  rows(from: number, to: number): Row[] { return this.found.hits.slice(from, to).map(hit => ({ kind: 'hit', hit })); }

  /** The row of a hit; undefined where it is not shown. */
  rowOf(hit: Hit): number | undefined { const row = this.found.hits.indexOf(hit); return row < 0 ? undefined : row; }

  line(_hit: Hit): KwicLine { return { left: '', words: '', right: '' }; }
}
