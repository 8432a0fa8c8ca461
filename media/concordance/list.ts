import type { ListState, PageRow } from '../../src/views/concordance/messages';
import { element } from './dom';
import { Header } from './header';
import { say, words } from './host';
import { ListKeys } from './listKeys';
import { RowElement } from './rowElement';
import { Stretches, has } from './selection';
import { Shape, firstRow, heightOf, placeOf, reveal, seen } from './window';

/** Rows on either side of what is seen that are asked for with it; so many are kept. */
const BESIDE = 60, MOST_KEPT = 4000, KEPT_BESIDE = 1000;
const LEAST_HEIGHT = 22;
/** The view is told of the place when the scrollbar rests. */
const REST = 120;

/** The list of hits: only the rows that are seen are there, and are asked for. */
export class List {
  private readonly rowsBox = element('div', { class: 'rows', role: 'presentation' });
  private readonly scroller = element('div', { class: 'scroller', role: 'rowgroup', tabindex: '-1' }, this.rowsBox);
  private readonly note = element('p', { class: 'note' });
  private readonly header = new Header(() => this.state);
  private readonly grid = element('div', { class: 'grid', role: 'grid', tabindex: '0', 'aria-label': words.list, 'aria-multiselectable': 'true', 'aria-colcount': '6' }, this.header.row, this.scroller);
  readonly tools = this.header.tools;
  readonly box = element('div', { class: 'list' }, this.grid, this.note);
  private pool: RowElement[] = [];
  private readonly known = new Map<number, PageRow>();
  private state: ListState | undefined;
  private asked: number | undefined;
  private frame = 0;
  private rest: ReturnType<typeof setTimeout> | undefined;
  private told = 0;
  private toldTop = 0;
  private openedHere: number | undefined;
  private rowHeight = LEAST_HEIGHT;
  /** Measured when something changes, not while one scrolls. */
  private height = 0;
  selection: Stretches = [];
  active = 0;

  constructor() {
    new ListKeys(this, this.grid, this.scroller);
    this.scroller.addEventListener('scroll', () => { this.later(); this.tellLater(); }, { passive: true });
    new ResizeObserver(() => { this.measure(); this.draw(); }).observe(this.scroller);
  }

  get rowCount(): number { return this.state?.rowCount ?? 0; }
  get rowsOnScreen(): number { return Math.max(1, Math.floor(this.height / this.rowHeight)); }
  rowAt(index: number): PageRow | undefined { return this.known.get(index); }
  elementOf(index: number): HTMLElement | undefined { return this.pool.find(each => each.index === index && !each.box.hidden)?.box; }
  get version(): number { return this.state?.version ?? 0; }

  focus(row?: number): void {
    if (row !== undefined) this.choose([[row, row + 1]], row);
    else if (this.selection.length === 0 && this.rowCount > 0) this.choose([[this.active, this.active + 1]], this.active);
    this.grid.focus({ preventScroll: true });
    this.reveal(this.active);
  }

  show(state: ListState, from: number, rows: readonly PageRow[], top: number, isMoved: boolean): void {
    const before = this.state, by = top - this.toldTop;
    const isOther = before !== undefined && (before.order !== state.order || before.grouping !== state.grouping || before.near?.label !== state.near?.label || before.only !== state.only);
    this.state = state;
    this.asked = undefined;
    if (!before || state.since > before.version) this.known.clear();
    rows.forEach((row, index) => this.known.set(from + index, row));
    // What was chosen while these rows were on their way is chosen among them too, where they are as many.
    const isNewer = before !== undefined && state.told < this.told && !isMoved && !isOther && before.rowCount === state.rowCount;
    if (!isNewer) Object.assign(this, { selection: state.selection, active: Math.min(state.active, Math.max(0, state.rowCount - 1)) });
    this.grid.setAttribute('role', state.grouping === 'none' ? 'grid' : 'treegrid');
    this.grid.setAttribute('aria-rowcount', String(state.rowCount + 1));
    this.grid.setAttribute('aria-busy', String(state.isSearching));
    this.header.show(state);
    const isEmpty = state.rowCount === 0, says = state.hasQuery ? words.empty : words.start;
    this.note.hidden = !isEmpty || state.isSearching || state.isRefused;
    if (this.note.textContent !== says) this.note.textContent = says;
    this.grid.hidden = isEmpty;
    this.measure();
    this.rowsBox.style.height = `${heightOf(this.shape)}px`;
    if (isMoved || (isOther && state.selection.length === 0)) this.scroller.scrollTop = 0;
    else if (isOther) this.scroller.scrollTop = placeOf(this.shape, Math.max(0, (this.active - this.rowsOnScreen / 2) * this.rowHeight));
    else if (!before) this.scroller.scrollTop = placeOf(this.shape, top * this.rowHeight);
    else if (by !== 0) this.scroller.scrollTop += by * this.rowHeight;
    this.toldTop = isMoved ? 0 : top;
    this.draw();
    if (isNewer) this.tell();
  }

  take(version: number, from: number, rows: readonly PageRow[]): void {
    if (!this.state || version < this.state.since) return;
    this.asked = undefined;
    rows.forEach((row, index) => this.known.set(from + index, row));
    this.draw();
  }

  /** Selects rows and moves the keys to one, which comes into sight. */
  choose(selection: Stretches, active: number): void {
    Object.assign(this, { selection, active });
    this.reveal(active);
    this.draw();
    this.tell();
  }

  reveal(row: number): void {
    const to = reveal(this.shape, this.scroller.scrollTop, row);
    if (to !== this.scroller.scrollTop) this.scroller.scrollTop = to;
    this.later();
  }

  /** The row of the passage that was opened; who opened it here may be elsewhere by now. */
  showOpened(row: number): void {
    const isHere = this.openedHere === row;
    this.openedHere = undefined;
    if (isHere) return;
    if (this.state) this.state = { ...this.state, opened: row };
    this.choose(has(this.selection, row) ? this.selection : [[row, row + 1]], row);
  }

  open(row: number, preserveFocus: boolean): void {
    const known = this.known.get(row);
    if (known?.kind === 'group') return say({ type: 'toggle', key: known.key, row });
    if (this.state) this.state = { ...this.state, opened: row };
    this.openedHere = row;
    this.draw();
    say({ type: 'open', version: this.version, row, preserveFocus });
  }

  private get shape(): Shape { return { rowCount: this.rowCount, rowHeight: this.rowHeight, height: this.height }; }

  private measure(): void {
    this.rowHeight = Math.max(LEAST_HEIGHT, Math.round(parseFloat(getComputedStyle(document.body).fontSize) * 1.65));
    this.grid.style.setProperty('--row', `${this.rowHeight}px`);
    this.height = this.scroller.clientHeight;
  }

  private later(): void { if (this.frame === 0) this.frame = requestAnimationFrame(() => { this.frame = 0; this.draw(); }); }

  private tellLater(): void {
    clearTimeout(this.rest);
    this.rest = setTimeout(() => this.tell(), REST);
  }

  private tell(): void {
    clearTimeout(this.rest);
    if (!this.state || this.rowCount === 0) return;
    this.toldTop = firstRow(this.shape, this.scroller.scrollTop);
    say({ type: 'select', told: ++this.told, version: this.version, selection: this.selection, active: this.active, top: this.toldTop });
  }

  private draw(): void {
    if (!this.state || this.height === 0) return;
    const { from, to, top } = seen(this.shape, this.scroller.scrollTop);
    while (this.pool.length < to - from) {
      const row = new RowElement(`row-${this.pool.length}`);
      this.pool.push(row);
      this.rowsBox.append(row.box);
    }
    const count = this.pool.length;
    for (let index = from; index < from + count; index++) {
      const row = this.pool[index % count], isThere = index < to;
      row.box.hidden = !isThere;
      if (!isThere) continue;
      row.show(index, this.known.get(index), top + (index - from) * this.rowHeight);
      row.mark(has(this.selection, index), index === this.active, index === this.state.opened);
    }
    if (this.active >= from && this.active < to) this.grid.setAttribute('aria-activedescendant', this.pool[this.active % count].box.id);
    else this.grid.removeAttribute('aria-activedescendant');
    this.ask(from, to);
  }

  /** One question at a time: who drags the scrollbar far is answered where it is then. */
  private ask(from: number, to: number): void {
    if (this.asked === this.version) return;
    let first = from, last = to - 1;
    while (first < to && this.known.has(first)) first++;
    if (first === to) return;
    while (this.known.has(last)) last--;
    if (this.known.size > MOST_KEPT) for (const index of this.known.keys()) if (index < from - KEPT_BESIDE || index > to + KEPT_BESIDE) this.known.delete(index);
    this.asked = this.version;
    say({ type: 'rows', version: this.version, from: Math.max(0, first - BESIDE), to: Math.min(this.rowCount, last + 1 + BESIDE) });
  }
}
