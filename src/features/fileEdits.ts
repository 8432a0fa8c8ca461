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

export function openDocument(uri: string): vscode.TextDocument | undefined { return vscode.workspace.textDocuments.find(each => each.uri.toString() === uri); }
