import * as vscode from 'vscode';
import { formattedReference } from '../../features/citing/reference';
import { status } from '../../features/status';
import { FORMATS } from '../../bibliography/formats';
import { BibliographyFormat } from '../../bibliography/model';
import { plainText } from '../../bibliography/runs';
import { Source, itemOf } from '../../library/citing/sources';
import { citationsOf } from '../../library/citing/cited';
import { Library } from '../../library/library';
import { idOf } from '../../library/links';
import { contains } from '../../text/range';
import { ActivePaper } from '../../views/activePaper';
import { SourcesView } from '../../views/sourcesView';

const t = vscode.l10n.t;

type As = 'formatted' | 'key' | BibliographyFormat['name'];
/** Sources, and the text for which they are formatted. */
interface Meant { readonly uri: string; readonly sources: readonly Source[] }

/**
 * Copy Reference and Copy Reference as…: of the sources chosen in Sources or Letters, of the citation, the entry or the letter at the cursor, or of
 * `{key, uri}`: a key, and the paper that cites it or the bibliography that has it. `as`: `formatted`, `entry` (or a format's name), `key`.
 */
export function registerCopyReference(library: Library, view: SourcesView, active: ActivePaper): vscode.Disposable {
  const copy = (asks: boolean) => async (...args: unknown[]): Promise<void> => {
    const meant = await meantBy(library, view, active, args);
    if (!meant || meant.sources.length === 0) return status(t('Put the cursor on a citation, on an entry of a bibliography, or into a letter.'));
    const as = asOf(args[0], meant) ?? (asks ? await askAs() : 'formatted');
    if (as === undefined) return;
    const texts = await Promise.all(meant.sources.map(each => written(library, meant.uri, each, as)));
    await vscode.env.clipboard.writeText(texts.join(as === 'biblatex' ? '\n\n' : '\n'));
    status(texts.length === 1 ? t('Copied: {0}', texts[0].replace(/\s+/g, ' ').slice(0, 100)) : t('Copied {0} references', texts.length));
  };
  return vscode.Disposable.from(vscode.commands.registerCommand('glossator.copyReference', copy(false)), vscode.commands.registerCommand('glossator.copyReferenceAs', copy(true)));
}

async function written(library: Library, uri: string, source: Source, as: As): Promise<string> {
  if (as === 'key') return source.key;
  if (as === 'formatted') return plainText(await formattedReference(library, uri, source) ?? []);
  return FORMATS.find(each => each.name === as)!.write(itemOf(source));
}

function asOf(given: unknown, { uri, sources: [source] }: Meant): As | undefined {
  const { as } = Object(given) as { as?: unknown };
  // An entry is written as its own bibliography has it.
  if (as === 'entry') return FORMATS.find(({ endings }) => endings.some(each => (source.bibliography ?? uri).toLowerCase().endsWith(each)))?.name ?? 'biblatex';
  return as === 'formatted' || as === 'key' ? as : FORMATS.find(each => each.name === as)?.name;
}

async function askAs(): Promise<As | undefined> {
  const items: (vscode.QuickPickItem & { as: As })[] = [{ label: t('Formatted'), description: t('in the style of the paper'), as: 'formatted' }, { label: t('Citation key'), as: 'key' },
    ...FORMATS.map(({ name, endings }) => ({ label: { 'biblatex': t('Entry in biblatex'), 'csl-json': t('Entry in CSL-JSON'), 'csl-yaml': t('Entry in CSL-YAML') }[name], description: endings[0], as: name }))];
  return (await vscode.window.showQuickPick(items, { placeHolder: t('Copy the reference as') }))?.as;
}

async function meantBy(library: Library, view: SourcesView, active: ActivePaper, args: readonly unknown[]): Promise<Meant | undefined> {
  const chosen = view.chosen(args.length > 0 ? args : [undefined]);
  if (chosen.length > 0) return { uri: chosen[0].uri, sources: chosen.flatMap(each => each.source ?? []) };
  const { key, uri, paper, bibliography, line } = Object(args[0]) as { key?: unknown; uri?: unknown; paper?: unknown; bibliography?: unknown; line?: { uri?: unknown } };
  // An item of Letters.
  if (typeof line?.uri === 'string') return ofLetter(library, line.uri, active);
  const file = [uri, paper, bibliography].find(each => typeof each === 'string') as string | undefined;
  if (typeof key === 'string') return ofKey(library, key, file ?? active.uri);
  return atCursor(library, active);
}

/** A key that a paper cites, that a bibliography has, or that a letter is. */
async function ofKey(library: Library, key: string, uri: string | undefined): Promise<Meant | undefined> {
  if (uri === undefined) return undefined;
  const table = await library.citing.sources(uri), source = table?.get(key);
  if (source) return { uri, sources: [source] };
  const entry = library.citing.bibliographies.has(uri) ? (await library.citing.bibliographies.get(uri)).bibliography?.entries.find(each => each.key === key) : undefined;
  return entry && { uri, sources: [{ key, entry, bibliography: uri }] };
}

/** Formatted for the paper that is written. */
async function ofLetter(library: Library, uri: string, active: ActivePaper): Promise<Meant | undefined> {
  const letter = await library.index.learn(uri);
  return letter && { uri: active.uri ?? uri, sources: [{ key: idOf(letter, library.files.pathOf(uri)), letter }] };
}

async function atCursor(library: Library, active: ActivePaper): Promise<Meant | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return undefined;
  const uri = editor.document.uri.toString(), offset = editor.document.offsetAt(editor.selection.active);
  const place = citationsOf(library, uri)?.flatMap(each => each.keys).find(each => contains(each, offset));
  if (place) return ofKey(library, place.key, uri);
  if (library.letter(uri)) return ofLetter(library, uri, active);
  if (library.citing.papers.language(uri) || !library.citing.bibliographies.has(uri)) return undefined;
  const entry = (await library.citing.bibliographies.get(uri)).bibliography?.entries.find(each => contains(each, offset));
  return entry && { uri: active.uri ?? uri, sources: [{ key: entry.key, entry, bibliography: uri }] };
}
