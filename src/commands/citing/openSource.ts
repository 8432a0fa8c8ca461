import * as vscode from 'vscode';
import { goTo } from '../goTo';
import { Source } from '../../library/citing/sources';

/** Shows where a source stands: the entry in its bibliography, else the letter. `beside`: next to what is written, which keeps the focus. */
export async function openSource({ entry, bibliography, letter }: Source, beside = false): Promise<void> {
  const uri = bibliography ?? letter?.uri;
  if (uri === undefined) return;
  const { start, end } = entry && bibliography ? entry.keyRange : { start: 0, end: 0 };
  if (!beside) return goTo(uri, { start, end });
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  await vscode.window.showTextDocument(document, { selection, preserveFocus: true, preview: true, viewColumn: vscode.ViewColumn.Beside });
}
