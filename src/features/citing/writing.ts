import * as vscode from 'vscode';
import { toRange } from '../convert';
import { Edit } from '../../text/fixes';

/** Makes edits of an open text as one, which one Undo takes back. False where the editor does not take them: read-only, or changed meanwhile. */
export async function writeEdits(document: vscode.TextDocument, edits: readonly Edit[]): Promise<boolean> {
  const changes = edits.map(each => vscode.TextEdit.replace(toRange(document, each), each.text));
  const { version } = document, editor = vscode.window.visibleTextEditors.find(each => each.document === document);
  // A workspace edit would go past an editor that is read-only for this session.
  if (editor) return await editor.edit(builder => { for (const { range, newText } of changes) builder.replace(range, newText); }) && document.version !== version;
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, changes);
  return vscode.workspace.applyEdit(edit);
}

/** The offset after the last of some edits, once they are made. */
export function offsetAfter(edits: readonly Edit[]): number {
  return edits.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0) + Math.max(...edits.map(each => each.end));
}
