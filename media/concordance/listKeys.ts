import { say } from './host';
import type { List } from './list';
import { between, has, toggled } from './selection';

/** What keys and the pointer do in the list: as in VS Code's own lists. A click shows a passage and leaves the keys in the list; Enter and a double click go there. */
export class ListKeys {
  /** From where Shift selects. */
  private anchor = 0;

  constructor(private readonly list: List, grid: HTMLElement, scroller: HTMLElement) {
    grid.addEventListener('keydown', event => { if (event.target === grid && !event.altKey && this.press(event)) event.preventDefault(); });
    scroller.addEventListener('mousedown', event => { if (event.target !== scroller) { event.preventDefault(); grid.focus({ preventScroll: true }); } });
    scroller.addEventListener('click', event => this.click(event));
    scroller.addEventListener('dblclick', event => { const row = this.rowOf(event); if (row !== undefined && this.list.rowAt(row)?.kind === 'hit') this.list.open(row, false); });
    // The menu of the keyboard is that of the row where the keys are.
    grid.addEventListener('contextmenu', event => {
      if (event.target !== grid) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const row = list.elementOf(list.active), box = row?.getBoundingClientRect();
      if (row && box) row.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, composed: true, clientX: box.left + Math.min(200, box.width / 2), clientY: box.bottom }));
    });
  }

  private rowOf(event: Event): number | undefined {
    const box = (event.target as Element).closest('.row'), index = box?.getAttribute('aria-rowindex');
    return index ? Number(index) - 2 : undefined;
  }

  private click(event: MouseEvent): void {
    const row = this.rowOf(event);
    if (row === undefined) return;
    if (event.shiftKey) return this.list.choose([between(this.anchor, row)], row);
    this.anchor = row;
    if (event.ctrlKey || event.metaKey) return this.list.choose(toggled(this.list.selection, row), row);
    this.list.choose([[row, row + 1]], row);
    // The second click of two goes there.
    if (event.detail < 2) this.list.open(row, true);
  }

  private press(event: KeyboardEvent): boolean {
    const { list } = this, { active, rowCount, rowsOnScreen } = list, { key, shiftKey } = event, isCtrl = event.ctrlKey || event.metaKey;
    if (rowCount === 0) return false;
    const to = { ArrowDown: active + 1, ArrowUp: active - 1, PageDown: active + rowsOnScreen - 1, PageUp: active - rowsOnScreen + 1, Home: 0, End: rowCount - 1 }[key];
    if (to !== undefined) {
      this.go(Math.max(0, Math.min(rowCount - 1, to)), shiftKey, isCtrl);
      return true;
    }
    switch (key) {
      case 'Enter': list.open(active, false); return true;
      case ' ': this.anchor = active; list.choose(toggled(list.selection, active), active); return true;
      case 'a': case 'A': if (!isCtrl) return false; list.choose([[0, rowCount]], active); return true;
      case 'Escape': if (!list.selection.some(([from, end]) => end - from > 1) && list.selection.length < 2) return false; list.choose([[active, active + 1]], active); return true;
      case 'ArrowLeft': this.fold(active, false); return true;
      case 'ArrowRight': this.fold(active, true); return true;
      default: return false;
    }
  }

  private go(row: number, isExtending: boolean, isOnlyMoving: boolean): void {
    const { list } = this;
    if (isExtending) return list.choose([between(has(list.selection, this.anchor) ? this.anchor : this.anchor = list.active, row)], row);
    if (isOnlyMoving) return list.choose(list.selection, row);
    this.anchor = row;
    list.choose([[row, row + 1]], row);
  }

  /** Opens or closes a group; from a hit the way back leads to the heading of its group, as far as that is known. */
  private fold(active: number, isOpen: boolean): void {
    const row = this.list.rowAt(active);
    if (row?.kind === 'group' && row.isOpen !== isOpen) return say({ type: 'toggle', key: row.key, row: active });
    if (row?.kind === 'group') { if (isOpen) this.go(Math.min(this.list.rowCount - 1, active + 1), false, false); return; }
    if (isOpen) return;
    for (let above = active - 1; this.list.rowAt(above); above--) if (this.list.rowAt(above)?.kind === 'group') return this.go(above, false, false);
  }
}
