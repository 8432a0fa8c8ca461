import * as vscode from 'vscode';
import { frontMatterFor } from '../letter/newLetter';
import { parseLetter } from '../letter/parse';
import { LETTER } from '../library/workspaceFiles';

interface Source extends vscode.QuickPickItem { readonly text: () => Promise<string | undefined> }

const MOST_BYTES = 16 * 1024 * 1024;

/** New Letter from Text…: an untitled letter with the text as it is, and above it the front matter that could be inferred. */
export function registerNewLetter(): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.newLetterFromText', async () => {
    const picked = await vscode.window.showQuickPick(sources(), { placeHolder: vscode.l10n.t('Where is the text?') });
    const text = await picked?.text();
    if (text === undefined) return;
    const content = frontMatterFor(parseLetter(text)) + text;
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: LETTER, content }));
  });
}

function sources(): Source[] {
  const documents = vscode.workspace.textDocuments.filter(document => !document.isClosed && document.languageId !== LETTER && document.getText() !== ''
    && (document.isUntitled || /\.(?:txt|text)$/i.test(document.uri.path)));
  const found: Source[] = documents.map(document => ({ label: `$(file) ${vscode.workspace.asRelativePath(document.uri)}`, description: vscode.l10n.t('open in an editor'), text: async () => document.getText() }));
  // Read only when it is chosen: a browser may ask for leave.
  found.push({ label: `$(clippy) ${vscode.l10n.t('Clipboard')}`, text: fromClipboard });
  found.push({ label: `$(folder-opened) ${vscode.l10n.t('Text File…')}`, text: fromFile });
  return found;
}

async function fromClipboard(): Promise<string | undefined> {
  const text = await vscode.env.clipboard.readText();
  if (text.trim() !== '') return text;
  vscode.window.setStatusBarMessage(vscode.l10n.t('There is no text on the clipboard.'), 6000);
  return undefined;
}

async function fromFile(): Promise<string | undefined> {
  const [uri] = await vscode.window.showOpenDialog({ canSelectMany: false, filters: { [vscode.l10n.t('Text')]: ['txt', 'text'] } }) ?? [];
  if (!uri) return undefined;
  try {
    if ((await vscode.workspace.fs.stat(uri)).size <= MOST_BYTES) {
      // The editor's own reading keeps the file's encoding.
      return (await vscode.workspace.openTextDocument(uri)).getText();
    }
  } catch {
    // Told below.
  }
  vscode.window.setStatusBarMessage(vscode.l10n.t('This file cannot be read as a text.'), 6000);
  return undefined;
}
