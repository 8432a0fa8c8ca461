import * as vscode from 'vscode';
import { FileEdits } from '../library/rename/fileEdits';
import { Lines } from '../text/lines';

/** Edits of several files, open or not, as one edit of the workspace. */
export function workspaceEdit(files: readonly FileEdits[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  for (const { uri, text, edits } of files) {
    const lines = new Lines(text);
    const position = (offset: number): vscode.Position => new vscode.Position(lines.at(offset), offset - lines.start(lines.at(offset)));
    edit.set(vscode.Uri.parse(uri), edits.map(each => vscode.TextEdit.replace(new vscode.Range(position(each.start), position(each.end)), each.text)));
  }
  return edit;
}

/** Whether what a refactoring changed in closed files is to be saved: VS Code's own setting. */
export function savesRefactorings(): boolean { return vscode.workspace.getConfiguration('files').get('refactoring.autoSave', true); }

/** Makes edits of several files as a refactoring, which one Undo takes back; closed files are saved, as VS Code does after a rename. */
export async function applyFileEdits(files: readonly FileEdits[]): Promise<boolean> {
  const [first] = files, isAlone = files.length === 1 && !openDocument(first.uri) && savesRefactorings();
  if (!await vscode.workspace.applyEdit(workspaceEdit(files), { isRefactoring: true })) return false;
  // VS Code saves what a refactoring has changed where that are several files.
  if (isAlone) await openDocument(first.uri)?.save();
  return true;
}

export function openDocument(uri: string): vscode.TextDocument | undefined { return vscode.workspace.textDocuments.find(each => each.uri.toString() === uri); }
