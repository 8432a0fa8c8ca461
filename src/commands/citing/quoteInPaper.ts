import * as vscode from 'vscode';
import { writeQuotation } from './writeQuotation';
import { isKnown } from '../goTo';
import { SourceMemory } from '../../features/citing/sourceMemory';
import { listOf, placeOf, rangeOf } from '../../features/quoting/dragged';
import { status } from '../../features/status';
import { sentenceAt } from '../../letter/selection';
import { QuotedPlace, passagesAt } from '../../library/citing/quoting';
import { Library } from '../../library/library';
import { ActiveLetter } from '../../views/activeLetter';
import { ActivePaper } from '../../views/activePaper';

const t = vscode.l10n.t;
/** So many papers are asked when they were last changed. */
const MOST = 2000;

/**
 * Quote in Paper: what is given (`{uri, address}`, `{uri, range}`, an entry of a view), else what is selected in the letter, else the sentence at its cursor. Into the
 * paper used last, at its cursor; where there is none, she is asked for one. The focus stays where it is.
 */
export function registerQuoteInPaper(library: Library, active: ActiveLetter, paper: ActivePaper, memory: SourceMemory): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.quoteInPaper', async (...args: unknown[]) => {
    const places = givenIn(args) ?? selected(library, active);
    const quoted = await passagesAt(library, places.filter(each => isKnown(each.uri)));
    if (quoted.length === 0) { status(t('There is nothing to quote here. Select some words of a letter.')); return false; }
    const target = paper.uri ?? await askPaper(library), before = target === paper.uri ? paper.selection : undefined;
    const editor = target === undefined ? undefined : await shown(vscode.Uri.parse(target), active.editor?.viewColumn);
    return editor !== undefined && writeQuotation(library, memory, editor, before ?? editor.selection, quoted);
  });
}

/** An argument may come from anywhere; a menu of a view gives the entry that was clicked and all that are selected, or nothing where it is gone. */
function givenIn([item, selection]: readonly unknown[]): readonly QuotedPlace[] | undefined {
  if (Array.isArray(selection) && selection.length > 0) return listOf(selection, placeIn);
  if (item === undefined || item instanceof vscode.Uri) return undefined;
  const place = placeIn(item);
  return place ? [place] : [];
}

function placeIn(value: unknown): QuotedPlace | undefined {
  const { uri, range, address, line, item, id } = Object(value) as { [key in 'uri' | 'range' | 'address' | 'id']?: unknown } & { line?: { range?: unknown }; item?: { address?: unknown } };
  const stretch = rangeOf(range) ?? rangeOf(line?.range);
  return placeOf({ uri: uri instanceof vscode.Uri ? uri.toString() : uri, ...stretch ? { ranges: [stretch] } : { address: address ?? item?.address ?? id } });
}

function selected(library: Library, { editor, uri }: ActiveLetter): QuotedPlace[] {
  const letter = uri === undefined ? undefined : library.letter(uri);
  if (!editor || !letter || uri === undefined) return [];
  const { document, selections } = editor;
  if (selections.some(each => !each.isEmpty)) return [{ uri, ranges: selections.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) })) }];
  const sentence = sentenceAt(letter, document.offsetAt(editor.selection.active));
  return sentence ? [{ uri, ranges: [letter.reading.toSource(sentence.start, sentence.end)] }] : [];
}

/** The papers of the workspace, the one that was changed last first. */
async function askPaper({ citing, files }: Library): Promise<string | undefined> {
  const asked = (async () => {
    const uris = [...new Set([...files.openTexts().filter(uri => citing.papers.language(uri)), ...await citing.papers.uris()])].slice(0, MOST);
    const times = new Map(await Promise.all(uris.map(async uri => [uri, (await files.stat(uri))?.mtime ?? Infinity] as const)));
    return uris.sort((a, b) => times.get(b)! - times.get(a)!).map(uri => {
      const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri), false), slash = path.lastIndexOf('/');
      return { label: path.slice(slash + 1), description: path.slice(0, Math.max(0, slash)), uri };
    });
  })();
  if ((await asked).length === 0) { status(t('There is no paper in the workspace. Open the text that you are writing.')); return undefined; }
  return (await vscode.window.showQuickPick(asked, { placeHolder: t('Quote in which paper?'), matchOnDescription: true }))?.uri;
}

/** The focus stays where it is. */
async function shown(uri: vscode.Uri, letter: vscode.ViewColumn | undefined): Promise<vscode.TextEditor | undefined> {
  const document = await vscode.workspace.openTextDocument(uri).then(found => found, () => undefined);
  return document && vscode.window.showTextDocument(document, { viewColumn: columnOf(uri, letter), preserveFocus: true, preview: false });
}

/** Where the paper is to be seen, or has a tab that does not lie over the letter; else beside. */
function columnOf(uri: vscode.Uri, letter: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const visible = vscode.window.visibleTextEditors.find(each => each.document.uri.toString() === uri.toString());
  const tab = vscode.window.tabGroups.all.find(({ tabs, viewColumn }) => viewColumn !== letter && tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString()));
  return visible?.viewColumn ?? tab?.viewColumn ?? (letter === undefined ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside);
}
