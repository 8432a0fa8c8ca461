import * as vscode from 'vscode';
import { rangeIn } from '../glossary/model';
import { Library } from '../library/library';
import { Range } from '../text/range';

/** Shows a stretch of a document and selects it. `preserveFocus` leaves the focus where it is; `column`: where it goes if it is not to be seen. */
export async function goTo(uri: string, { start, end }: Range, preserveFocus = false, column?: vscode.ViewColumn): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
  const shown = vscode.window.visibleTextEditors.find(editor => editor.document === document);
  await vscode.window.showTextDocument(document, { selection: range, preserveFocus, preview: true, viewColumn: shown?.viewColumn ?? column });
}

/** The commands that hovers and views run; their arguments may come from anywhere, and are looked at. */
export function registerGoTo(library: Library): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('glossator.goToOccurrence', async (uri: unknown, start: unknown, end: unknown, preserveFocus?: unknown) => {
      if (typeof uri !== 'string' || typeof start !== 'number' || typeof end !== 'number' || !isKnown(uri)) return;
      await goTo(uri, { start, end }, preserveFocus === true);
    }),
    vscode.commands.registerCommand('glossator.editEntry', async (...args: unknown[]) => {
      const target = typeof args[0] === 'string' ? { uri: args[0], headword: args[1], letter: args[2] } : entryOf(library, args[0]);
      if (!target || typeof target.headword !== 'string' || !isKnown(target.uri)) return;
      const { uri, headword } = target;
      // Opened first: the editor may make the line ends alike, and move the entry.
      await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(undefined, () => undefined);
      const glossary = await library.glossary(uri);
      const entry = glossary?.entries.find(each => each.headword === headword);
      if (glossary && entry) await goTo(uri, rangeIn(glossary, entry, entry.headwordRange));
      else if (typeof target.letter === 'string') await elsewhere(library, target.letter, uri, headword);
    }),
  );
}

/** `see` may name a headword of another glossary. */
async function elsewhere(library: Library, letter: string, uri: string, headword: string): Promise<void> {
  for (const each of (await library.read(letter) ?? await library.paperTerms.read(letter))?.glossaries ?? []) {
    const entry = each.uri === uri ? undefined : each.glossary.entries.find(other => other.headword === headword);
    if (entry) return goTo(each.uri, rangeIn(each.glossary, entry, entry.headwordRange));
  }
}

/** Only what is open or lies in the workspace is gone to. */
export function isKnown(uri: string): boolean {
  const parsed = vscode.Uri.parse(uri);
  if (/(?:^|[/\\])\.{1,2}(?:[/\\]|$)/.test(parsed.path)) return false;
  return vscode.workspace.getWorkspaceFolder(parsed) !== undefined || vscode.workspace.textDocuments.some(document => document.uri.toString() === uri);
}

/** The term of an item of the Terms view. */
function entryOf(library: Library, item: unknown): { uri: string; headword: string; letter?: undefined } | undefined {
  const { term, read } = (item ?? {}) as { term?: Parameters<Library['uriOf']>[1]; read?: Parameters<Library['uriOf']>[0] };
  const uri = term && Array.isArray(read?.glossaries) ? library.uriOf(read, term) : undefined;
  return uri === undefined || !term ? undefined : { uri, headword: term.entry.headword };
}
