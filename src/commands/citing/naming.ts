import * as vscode from 'vscode';
import { openDocument, workspaceEdit } from '../../features/fileEdits';
import { Library } from '../../library/library';
import { folderOf, relativePath } from '../../text/paths';

/** Whether an open paper could name a bibliography that it does not name. */
export function canName(library: Library, paper: string): boolean {
  const read = library.citing.papers.get(paper);
  return read !== undefined && !read.bibliographies && read.language.nameBibliography(read, 'x.bib') !== undefined;
}

/** Has an open paper that names no bibliography name one, as a path from there. False where it cannot. */
export async function nameBibliography(library: Library, paper: string, bibliography: string): Promise<boolean> {
  const edit = namingEdit(library, paper, bibliography);
  return edit !== undefined && vscode.workspace.applyEdit(edit);
}

/** An empty bibliography beside a paper, named in it where it names none, and shown. It has no content yet: what is in no bibliography is written by its own commands. */
export async function createBibliography(library: Library, paper: string, bibliography: string): Promise<void> {
  const target = vscode.Uri.parse(bibliography);
  const edit = namingEdit(library, paper, bibliography) ?? new vscode.WorkspaceEdit();
  edit.createFile(target, { ignoreIfExists: true });
  if (await vscode.workspace.applyEdit(edit)) await vscode.window.showTextDocument(target);
}

function namingEdit(library: Library, paper: string, bibliography: string): vscode.WorkspaceEdit | undefined {
  const read = library.citing.papers.get(paper), text = openDocument(paper)?.getText();
  if (!read || read.bibliographies || read.text !== text) return undefined;
  const edits = read.language.nameBibliography(read, pathFrom(library, paper, bibliography));
  return edits && workspaceEdit([{ uri: paper, text, edits }]);
}

/** A paper that is not saved yet counts as lying in the workspace folder. */
function pathFrom({ files }: Library, paper: string, bibliography: string): string {
  const root = files.folderOf(paper);
  const folder = paper.startsWith('untitled:') && root !== undefined ? files.pathOf(root) : folderOf(files.pathOf(paper));
  return relativePath(folder, files.pathOf(bibliography));
}
