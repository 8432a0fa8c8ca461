import type { CollocateColumn, CollocateOptionsState, CollocateRow } from '../../src/views/concordance/messages';
import { button, element } from './dom';
import { memory, remember, say, words } from './host';

const MORE = 200;
const own = words.collocates;
const COLUMNS = Object.keys(own.columns) as CollocateColumn[];

/** The neighbours of what was found, in a table that is sorted by its heads; a click on one narrows the list to the hits near it. */
export class Collocates {
  private readonly span = number(own.span, own.span, 1, 10, span => this.change({ span, most: MORE }));
  private readonly least = number(own.least, own.leastHint, 1, 999, least => this.change({ least, most: MORE }));
  private readonly without = element('input', { type: 'checkbox', id: 'without' });
  private readonly heads = COLUMNS.map(column => element('th', { scope: 'col', role: 'columnheader', class: column }, button(own.columns[column], { title: own.hints[column] }, () => this.sort(column))));
  private readonly body = element('tbody', { role: 'rowgroup' });
  private readonly count = element('span', { class: 'count', role: 'status', 'aria-live': 'polite' });
  private readonly note = element('p', { class: 'note' });
  private readonly more = button(own.more, { class: 'more' }, () => this.change({ most: this.options.most + MORE }));
  private readonly table = element('table', { role: 'grid', 'aria-label': own.table, class: 'collocates' }, element('thead', { role: 'rowgroup' }, element('tr', { role: 'row' }, ...this.heads)), this.body);
  readonly tools = element('div', { class: 'tools' }, this.count, this.span.box, this.least.box, element('label', {}, this.without, element('span', {}, own.withoutFunctionWords)));
  readonly box = element('div', { class: 'scroller' }, this.table, this.more, this.note);
  private options: CollocateOptionsState = memory().options;
  private rows: readonly CollocateRow[] = [];
  private at = 0;

  /** `narrowed`: the list is to be seen now. */
  constructor(private readonly narrowed: () => void) {
    this.without.addEventListener('change', () => this.change({ withoutFunctionWords: this.without.checked, most: MORE }));
    this.body.addEventListener('click', event => this.narrow(this.indexOf(event)));
    this.body.addEventListener('keydown', event => this.press(event));
    this.more.hidden = true;
    this.draw();
  }

  ask(): void { say({ type: 'collocates', options: this.options }); }

  working(): void { this.table.setAttribute('aria-busy', 'true'); this.count.textContent = own.working; }

  show(rows: readonly CollocateRow[], count: string, more: number, options: CollocateOptionsState): void {
    Object.assign(this, { rows, options });
    this.table.removeAttribute('aria-busy');
    this.count.textContent = count;
    this.more.hidden = more === 0;
    this.note.hidden = rows.length > 0;
    this.note.textContent = own.none;
    this.table.hidden = rows.length === 0;
    const isIn = this.body.contains(document.activeElement);
    this.at = Math.max(0, Math.min(this.at, rows.length - 1));
    this.body.replaceChildren(...rows.map((row, index) => element('tr', { role: 'row', tabindex: index === this.at ? '0' : '-1', title: own.narrow }, ...row.cells.map((cell, column) => element('td', { role: 'gridcell', class: COLUMNS[column] }, cell)))));
    if (isIn) this.focus();
    this.draw();
  }

  focus(): void { (this.body.children[this.at] as HTMLElement | undefined)?.focus(); }

  private draw(): void {
    const { span, least, withoutFunctionWords, column, isAscending } = this.options;
    this.span.field.value = String(span);
    this.least.field.value = String(least);
    this.without.checked = withoutFunctionWords;
    this.heads.forEach((head, index) => {
      if (COLUMNS[index] === column) head.setAttribute('aria-sort', isAscending ? 'ascending' : 'descending'); else head.removeAttribute('aria-sort');
    });
  }

  private change(part: Partial<CollocateOptionsState>): void {
    this.options = { ...this.options, ...part };
    remember({ options: this.options });
    this.ask();
  }

  /** Words begin with the first of the alphabet, figures with the highest. */
  private sort(column: CollocateColumn): void { this.change({ column, isAscending: this.options.column === column ? !this.options.isAscending : column === 'word' }); }

  private indexOf(event: Event): number { return Array.from(this.body.children).indexOf((event.target as Element).closest('tr')!); }

  private narrow(index: number): void {
    const row = this.rows[index];
    if (!row) return;
    say({ type: 'near', word: row.word, span: this.options.span });
    this.narrowed();
  }

  private press(event: KeyboardEvent): void {
    const last = this.rows.length - 1;
    const to = { ArrowDown: this.at + 1, ArrowUp: this.at - 1, PageDown: this.at + 10, PageUp: this.at - 10, Home: 0, End: last }[event.key];
    if (to === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (to === undefined) return this.narrow(this.indexOf(event));
    this.body.children[this.at]?.setAttribute('tabindex', '-1');
    this.at = Math.max(0, Math.min(last, to));
    this.body.children[this.at]?.setAttribute('tabindex', '0');
    this.focus();
  }
}

function number(label: string, hint: string, least: number, most: number, changed: (value: number) => void): { readonly box: HTMLLabelElement; readonly field: HTMLInputElement } {
  const field = element('input', { type: 'number', min: String(least), max: String(most), step: '1' });
  field.addEventListener('change', () => {
    const value = Math.max(least, Math.min(most, Math.round(Number(field.value)) || least));
    field.value = String(value);
    changed(value);
  });
  return { field, box: element('label', { title: hint }, element('span', {}, label), field) };
}
