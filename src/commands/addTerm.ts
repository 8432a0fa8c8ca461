import * as vscode from 'vscode';
import { status } from '../features/status';
import { newGlossary, insertEntry } from '../glossary/edit';
import { folderOf } from '../text/paths';
import { occurrencesAt } from '../glossary/occurrences';
import { LETTER } from '../library/workspaceFiles';
import { Library } from '../library/library';
import { readAt } from '../text/readAt';

const LONGEST = 120;

/** Add Term to Glossary: an entry for the selection or the word at the cursor, in the nearest glossary; the cursor goes to its gloss. */
export function registerAddTerm(library: Library): vscode.Disposable {
  return vscode.commands.registerTextEditorCommand('glossator.addTerm', editor => void addTerm(library, editor));
}

async function addTerm(library: Library, editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const uri = document.uri.toString();
  const letter = library.letter(uri);
  if (!letter || document.languageId !== LETTER) return;
  const headword = headwordAt(editor, library);
  if (headword === undefined) return status(vscode.l10n.t('Select the words of the term, or put the cursor on its word.'));
  const known = await termAt(library, editor);
  if (known) return void vscode.commands.executeCommand('glossator.editEntry', ...known);
  const uris = await library.glossaryUris(uri, letter);
  for (const each of uris) {
    const glossary = await library.glossary(each);
    if (!glossary) continue;
    const entry = glossary.entries.find(other => other.headword === headword);
    if (entry) return void vscode.commands.executeCommand('glossator.editEntry', each, headword);
    return write(vscode.Uri.parse(each), headword);
  }
  await offerGlossary(library, uri, uris[0], headword, letter.header.lang?.value);
}

/** Where the word at the cursor is a term already: the arguments that lead to its entry. */
async function termAt(library: Library, { document, selection }: vscode.TextEditor): Promise<[string, string] | undefined> {
  const read = selection.isEmpty ? await library.read(document.uri.toString()) : undefined;
  const found = read && occurrencesAt(read.letter, read.matches, document.offsetAt(selection.active)).find(each => each.rank === 'word' && each.words.length === 1);
  const uri = found && library.uriOf(read, found.term);
  return uri === undefined || !found ? undefined : [uri, found.term.entry.headword];
}

/** The selection as it reads, or the word at the cursor, in the letter or in a note of it; undefined where nothing is read. */
function headwordAt({ document, selection }: vscode.TextEditor, library: Library): string | undefined {
  const letter = library.letter(document.uri.toString());
  if (!letter) return undefined;
  const start = document.offsetAt(selection.start), end = document.offsetAt(selection.end);
  const { reading } = letter.notes.find(note => note.start <= start && end <= note.end) ?? letter, found = readAt(reading, { start, end });
  if (!found) return undefined;
  const text = reading.text.slice(found.start, found.end);
  if (text.includes('\n') || !/[\p{L}\p{N}]/u.test(text) || text.length > LONGEST) return undefined;
  return selection.isEmpty ? text.replace(/:\p{L}{1,5}$/u, '') : text.replace(/\s+/g, ' ').trim();
}

async function write(uri: vscode.Uri, headword: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const insertion = insertEntry(document.getText(), headword);
  if (!insertion) {
    await vscode.window.showTextDocument(document);
    return status(vscode.l10n.t('The layout of this glossary leaves no room for an entry: add it by hand.'));
  }
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, document.positionAt(insertion.offset), insertion.insert);
  if (await vscode.workspace.applyEdit(edit)) await showAt(document, insertion.offset + insertion.cursor);
}

/** There is no glossary yet: offers the letter's folder and the workspace folder, or the one that the letter names. */
async function offerGlossary(library: Library, uri: string, named: string | undefined, headword: string, lang: string | undefined): Promise<void> {
  const root = library.files.folderOf(uri);
  if (root === undefined) return status(vscode.l10n.t('Open the letter’s folder first: a glossary is a file beside the letter.'));
  const letterFolder = uri.startsWith('untitled:') ? library.files.pathOf(root) : folderOf(library.files.pathOf(uri));
  const paths = named !== undefined ? [library.files.pathOf(named)] : [...new Set([letterFolder, library.files.pathOf(root)])].map(folder => `${folder}/glossary.yaml`);
  const picks = paths.map(path => ({ label: vscode.l10n.t('Create {0}', vscode.workspace.asRelativePath(vscode.Uri.parse(library.files.withPath(root, path)))), path }));
  const picked = await vscode.window.showQuickPick(picks, { placeHolder: vscode.l10n.t('No glossary serves this letter yet') });
  if (!picked) return;
  const target = vscode.Uri.parse(library.files.withPath(root, picked.path));
  const { insert, cursor } = newGlossary(headword, lang);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(target, { ignoreIfExists: true });
  edit.insert(target, new vscode.Position(0, 0), insert);
  if (!await vscode.workspace.applyEdit(edit)) return;
  const document = await vscode.workspace.openTextDocument(target);
  await document.save();
  await showAt(document, cursor);
}

async function showAt(document: vscode.TextDocument, offset: number): Promise<void> {
  const position = document.positionAt(offset);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
}
