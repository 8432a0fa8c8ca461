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
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits.map(each => vscode.TextEdit.replace(toRange(document, each), each.text)));
  return await vscode.workspace.applyEdit(edit) ? undefined : t('The editor did not take the change.');
}

async function isReadonly(uri: vscode.Uri): Promise<boolean> {
  const { fs } = vscode.workspace;
  if (fs.isWritableFileSystem(uri.scheme) === false) return true;
  const stat = await fs.stat(uri).then(found => found, () => undefined);
  return stat?.permissions === vscode.FilePermission.Readonly;
}

/** Small news, in the status bar. */
export function status(text: string): void { vscode.window.setStatusBarMessage(text, 8000); }
