import * as vscode from 'vscode';
import { BIBLIOGRAPHIES, GLOSSARIES, LETTERS, PAPERS, toRange } from './convert';
import { openDocument, savesRefactorings, workspaceEdit } from './fileEdits';
import { reasonOf } from './refusals';
import { Library } from '../library/library';
import { Renamed, rename, renamedAt } from '../library/rename/rename';
import { Refusal, isRefusal } from '../text/refusal';

/** Rename (F2) of headwords, of annotations and notes, of citation keys and of a letter's id, in all files that name them. */
export function registerRename(library: Library): vscode.Disposable {
  const find = async (document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<Renamed | undefined> => {
    const found = await renamedAt(library, document.uri.toString(), document.offsetAt(position));
    return token.isCancellationRequested || !found ? undefined : allowed(found);
  };
  let alone: vscode.Disposable | undefined;
  return vscode.Disposable.from({ dispose: () => alone?.dispose() }, vscode.languages.registerRenameProvider([LETTERS, GLOSSARIES, ...PAPERS, ...BIBLIOGRAPHIES], {
    async prepareRename(document, position, token) {
      const found = await find(document, position, token);
      return found && { range: toRange(document, found), placeholder: found.name };
    },
    async provideRenameEdits(document, position, name, token) {
      const found = await find(document, position, token);
      const files = found && await rename(library, found, name, () => token.isCancellationRequested);
      if (!files || token.isCancellationRequested) return undefined;
      if (isRefusal(files) && library.citing.papers.language(document.uri.toString())) return refused(files);
      const edit = workspaceEdit(allowed(files));
      alone?.dispose();
      alone = edit.size === 1 ? savedAlone(edit.entries()[0][0].toString()) : undefined;
      return edit;
    },
  }));
}

/** VS Code saves what a rename has changed where that are several files; one alone that no editor has is saved here, when the edit comes. */
function savedAlone(uri: string): vscode.Disposable | undefined {
  if (openDocument(uri) || !savesRefactorings()) return undefined;
  const listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document.uri.toString() !== uri || contentChanges.length === 0) return;
    listener.dispose();
    void document.save();
  });
  return listener;
}

/** In a paper an error would have VS Code ask the next provider: to Markdown's own, `[@key]` is a link by that name, which it would write over. */
function refused(refusal: Refusal): vscode.WorkspaceEdit {
  void vscode.window.showWarningMessage(reasonOf(refusal));
  return new vscode.WorkspaceEdit();
}

/** VS Code shows the message of an error at the cursor. */
function allowed<T extends object>(found: T | Refusal): T {
  if (isRefusal(found)) throw new Error(reasonOf(found));
  return found;
}
