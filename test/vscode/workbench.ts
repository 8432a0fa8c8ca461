import * as assert from './assert';
import * as vscode from 'vscode';

export const EXTENSION = 'glossator.glossator';

/** The sample workspace, of which each run has a copy of its own. */
export function sample(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

export const LETTER = 'letters/1933-10-02.letter';
export const GLOSSARY = 'letters/glossary.yaml';

export async function activate(): Promise<void> {
  const extension = vscode.extensions.getExtension(EXTENSION);
  assert.ok(extension, 'the extension is there');
  await extension.activate();
}

export async function openLetter(): Promise<vscode.TextDocument> {
  await activate();
  const document = await vscode.workspace.openTextDocument(sample(LETTER));
  await vscode.window.showTextDocument(document);
  return document;
}

/** An untitled letter, shown. */
export async function newLetter(content: string): Promise<vscode.TextDocument> {
  await activate();
  const document = await vscode.workspace.openTextDocument({ language: 'letter', content });
  await vscode.window.showTextDocument(document);
  return document;
}

/** The position of the middle of `part` in the first (or n-th) place where `words` stand. */
export function at(document: vscode.TextDocument, words: string, part = words, nth = 0): vscode.Position {
  let index = -1;
  for (let i = 0; i <= nth; i++) index = document.getText().indexOf(words, index + 1);
  assert.ok(index >= 0, `“${words}” is in the document`);
  return document.positionAt(index + words.indexOf(part) + Math.floor(part.length / 2));
}

export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(hover => hover.contents).map(content => typeof content === 'string' ? content : content.value).join('\n');
}

export async function hovers(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.MarkdownString[]> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return found.flatMap(hover => hover.contents) as vscode.MarkdownString[];
}

/** Waits for a condition: after each event that VS Code tells of, and every 50 ms. */
export async function until<T>(condition: () => T | Promise<T>, what: string, atMost = 15_000): Promise<NonNullable<T>> {
  for (const end = Date.now() + atMost; Date.now() < end;) {
    const value = await condition();
    if (value) return value;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`Waited in vain for ${what}`);
}

/** The diagnostics of a document, when there are as many as said. */
export function diagnostics(uri: vscode.Uri, count: number): Promise<readonly vscode.Diagnostic[]> {
  return until(() => {
    const found = vscode.languages.getDiagnostics(uri).filter(each => each.source === 'Glossator');
    return found.length === count ? found : undefined;
  }, `${count} problems in ${uri.path}; there are ${vscode.languages.getDiagnostics(uri).map(each => each.message).join(' | ')}`);
}

/** Changes a document and takes it back afterwards. */
export async function edited(document: vscode.TextDocument, change: (edit: vscode.WorkspaceEdit) => void, then: () => Promise<void>): Promise<void> {
  const before = document.getText();
  const edit = new vscode.WorkspaceEdit();
  change(edit);
  await vscode.workspace.applyEdit(edit);
  try {
    await then();
  } finally {
    const back = new vscode.WorkspaceEdit();
    back.replace(document.uri, new vscode.Range(document.positionAt(0), document.positionAt(document.getText().length)), before);
    await vscode.workspace.applyEdit(back);
  }
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Waits until the library has heard that a letter is gone: the watcher tells it after a while. */
export async function forgotten(name: string): Promise<void> {
  await until(async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '');
    return !found.some(each => each.location.uri.path === sample(name).path);
  }, `${name} to be forgotten`);
}
