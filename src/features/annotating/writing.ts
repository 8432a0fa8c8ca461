import * as vscode from 'vscode';
import { toRange } from '../convert';
import { reasonOf } from '../refusals';
import { Letter } from '../../letter/model';
import { Library } from '../../library/library';
import { Edit } from '../../text/fixes';
import { Refusal, isRefusal } from '../../text/refusal';

const t = vscode.l10n.t;

/** Makes edits of an open letter as one, which one Undo takes back. `make` gives them, or why there are none. The reason in words where nothing was written that should be. */
export async function write(library: Library, uri: string, make: (letter: Letter) => readonly Edit[] | Refusal | string): Promise<string | undefined> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(found => found, () => undefined);
  const letter = library.letter(uri);
  if (!document || !letter) return t('This letter cannot be read.');
  const edits = make(letter);
  if (typeof edits === 'string') return edits;
  if (isRefusal(edits)) return reasonOf(edits);
  if (edits.length === 0) return undefined;
  if (await isReadonly(document.uri)) return t('This letter is read-only.');
  // Other versions have other offsets.
  if (library.letter(uri) !== letter) return write(library, uri, make);
  const changes = edits.map(each => vscode.TextEdit.replace(toRange(document, each), each.text));
  const { version } = document, editor = vscode.window.visibleTextEditors.find(each => each.document === document);
  // A workspace edit would go past an editor that is read-only for this session.
  if (editor) {
    const done = await editor.edit(builder => { for (const { range, newText } of changes) builder.replace(range, newText); });
    return !done ? t('The editor did not take the change.') : document.version === version ? t('This letter is read-only.') : undefined;
  }
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, changes);
  return await vscode.workspace.applyEdit(edit) ? undefined : t('The editor did not take the change.');
}

async function isReadonly(uri: vscode.Uri): Promise<boolean> {
  const { fs } = vscode.workspace;
  if (fs.isWritableFileSystem(uri.scheme) === false) return true;
  const stat = await fs.stat(uri).then(found => found, () => undefined);
  return stat?.permissions === vscode.FilePermission.Readonly;
}

/** The cursor at the beginning of a new annotation's passage: a selection would have grown over its marks. */
export function goOnAt(library: Library, editor: vscode.TextEditor | undefined, id: string | undefined): void {
  const passage = editor && library.letter(editor.document.uri.toString())?.annotations.find(each => each.id === id)?.passage;
  if (!editor || !passage) return;
  const at = editor.document.positionAt(passage.start);
  editor.selection = new vscode.Selection(at, at);
}
