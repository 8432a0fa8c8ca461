import type { PageRow } from '../../src/views/concordance/messages';
import { element } from './dom';

/** A row of the list on the screen. It is used again for another row when that comes into sight. */
export class RowElement {
  private readonly cells = ['left', 'words', 'right', 'letter', 'date', 'point'].map(name => element('span', { class: name, role: 'gridcell' }));
  private readonly label = element('span', { class: 'label', role: 'gridcell', 'aria-colspan': '5' });
  private readonly count = element('span', { class: 'count', role: 'gridcell' });
  private readonly hit: readonly Node[];
  private readonly group: readonly Node[] = [element('span', { class: 'twistie', 'aria-hidden': 'true' }), this.label, this.count];
  private shown: PageRow | undefined;
  readonly box: HTMLDivElement;
  /** The number of the row that it stands for. */
  index = -1;

  constructor(id: string) {
    const [left, words, right, ...others] = this.cells;
    this.hit = [element('span', { class: 'before', role: 'presentation' }, left), element('span', { class: 'after', role: 'presentation' }, words, right), ...others];
    this.box = element('div', { class: 'row', role: 'row', id });
  }

  /** `row` is undefined as long as it is on its way; what is shown of the same row meanwhile stays. */
  show(index: number, row: PageRow | undefined, top: number): void {
    this.box.style.transform = `translateY(${top}px)`;
    const isOther = this.index !== index;
    if (isOther) this.box.setAttribute('aria-rowindex', String(index + 2));
    this.index = index;
    if (row === this.shown || (!row && !isOther)) return;
    if (row?.kind !== this.shown?.kind || !this.shown) this.box.replaceChildren(...row === undefined ? [] : row.kind === 'hit' ? this.hit : this.group);
    this.shown = row;
    this.box.classList.toggle('group', row?.kind === 'group');
    if (row) this.box.dataset.vscodeContext = row.context;
    if (row?.kind === 'hit') this.showHit(row);
    else if (row) this.showGroup(row);
  }

  mark(isSelected: boolean, isActive: boolean, isOpened: boolean): void {
    const { classList } = this.box;
    classList.toggle('selected', isSelected);
    classList.toggle('active', isActive);
    classList.toggle('opened', isOpened);
    this.box.setAttribute('aria-selected', String(isSelected));
    if (isOpened) this.box.setAttribute('aria-current', 'true'); else this.box.removeAttribute('aria-current');
  }

  private showHit({ left, words, right, letter, date, point }: Extract<PageRow, { kind: 'hit' }>): void {
    [left, words, right, letter, date, point].forEach((text, index) => { this.cells[index].textContent = text; });
    this.box.title = [letter, date, point].filter(each => each !== '').join(', ');
    this.box.removeAttribute('aria-expanded');
    this.box.setAttribute('aria-level', '2');
  }

  private showGroup({ label, count, isOpen }: Extract<PageRow, { kind: 'group' }>): void {
    this.label.textContent = label;
    this.count.textContent = count;
    this.box.title = `${label}: ${count}`;
    this.box.setAttribute('aria-expanded', String(isOpen));
    this.box.setAttribute('aria-level', '1');
  }
}
