import * as vscode from 'vscode';
import { openDocument, savesRefactorings, workspaceEdit } from './fileEdits';
import { Library } from '../library/library';
import { moveEdits, movedTo } from '../library/rename/moves';

/** Where letters, glossaries or folders of them are renamed or moved, the links and paths in the letters follow. */
export function registerFileMoves(library: Library): vscode.Disposable {
  let unsaved: readonly string[] = [];
  return vscode.Disposable.from(
    vscode.workspace.onWillRenameFiles(event => event.waitUntil(follow(library, event).then(edit => {
      unsaved = edit?.entries().map(([uri]) => uri.toString()).filter(uri => !openDocument(uri)?.isDirty) ?? [];
      return edit;
    }))),
    // What follows a move is not saved by VS Code, as what a rename changes is.
    vscode.workspace.onDidRenameFiles(({ files }) => {
      const moves = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
      const saved = unsaved;
      unsaved = [];
      if (!savesRefactorings()) return;
      for (const uri of saved) void openDocument(movedTo(moves, uri))?.save();
    }),
  );
}

async function follow(library: Library, { files, token }: vscode.FileWillRenameEvent): Promise<vscode.WorkspaceEdit | undefined> {
  const moves = files.map(({ oldUri, newUri }) => ({ from: oldUri.toString(), to: newUri.toString() }));
  const { files: edited, complete } = await moveEdits(library, moves, () => token.isCancellationRequested);
  if (token.isCancellationRequested) return undefined;
  if (!complete) vscode.window.setStatusBarMessage(vscode.l10n.t('Not all letters have been read yet: links in some may not have followed.'), 10_000);
  return edited.length > 0 ? workspaceEdit(edited) : undefined;
}
