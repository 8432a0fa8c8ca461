import * as vscode from 'vscode';
import { DRAGGED, Dragged } from '../features/quoting/dragged';

/** Lets the entries of a view be dragged into a paper (features/quoting/drop.ts); `text`: what they are in other texts. */
export class Dragging<T> implements vscode.TreeDragAndDropController<T> {
  readonly dragMimeTypes = [DRAGGED, 'text/plain'];
  readonly dropMimeTypes = [];

  constructor(private readonly draggedOf: (items: readonly T[]) => Partial<Dragged>, private readonly text: (items: readonly T[]) => string) {}

  handleDrag(items: readonly T[], data: vscode.DataTransfer): void {
    data.set(DRAGGED, new vscode.DataTransferItem(JSON.stringify({ places: [], keys: [], ...this.draggedOf(items) } satisfies Dragged)));
    data.set('text/plain', new vscode.DataTransferItem(this.text(items)));
  }
}
