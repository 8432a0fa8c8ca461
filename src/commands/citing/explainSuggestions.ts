import * as vscode from 'vscode';
import { canName, createBibliography, nameBibliography } from './naming';
import { entryCount, letterCount, namedByLabel, shortName, standingLabel } from '../../features/citing/standings';
import { numeral } from '../../features/labels';
import { messageOf } from '../../features/messages';
import { Explanation, explain } from '../../library/citing/explanation';
import { Standing, severityOf } from '../../library/citing/standing';
import { textOf } from '../../library/files';
import { Library } from '../../library/library';
import { PAPER_LANGUAGES } from '../../citation/languages';
import { Lines, positionIn } from '../../text/lines';
import { folderOf } from '../../text/paths';
import { Problem } from '../../text/problem';

const t = vscode.l10n.t;
/** Of one bibliography so many places are listed that are damaged. */
const MOST = 5;

/** What is so, or what can be done about it; `run`: what Enter does. */
interface Row extends vscode.QuickPickItem { readonly run?: () => unknown }

/** Why Is Nothing Suggested?: tells of the text in the editor what is looked for, what is found and what would mend it. Returns what it says, row by row. */
export function registerExplainSuggestions(library: Library): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.explainSuggestions', async () => {
    const editor = vscode.window.activeTextEditor;
    const found = editor && await explain(library, editor.document.uri.toString(), editor.document.offsetAt(editor.selection.active));
    const rows = found ? await rowsOf(library, found) : [row('info', t('No text is open in an editor'), undefined, t('Open a paper or a letter, put the cursor where you cite, and ask again.'))];
    void vscode.window.showQuickPick(rows, { title: t('Why Is Nothing Suggested?'), placeHolder: t('What is known, and what can be done: Enter goes there'), matchOnDescription: true, matchOnDetail: true })
      .then(picked => picked?.run?.());
    return rows.map(({ label, description, detail }) => [label.replace(/^\$\([\w-]+\) /, ''), description, detail].filter(each => each !== undefined && each !== '').join(' · '));
  });
}

function row(icon: string, label: string, description?: string, detail?: string, run?: () => unknown): Row { return { label: `$(${icon}) ${label}`, description, detail, run }; }

function heading(label: string): Row { return { label, kind: vscode.QuickPickItemKind.Separator }; }

async function rowsOf(library: Library, found: Explanation): Promise<Row[]> {
  if (found.kind === 'other') return [noPaper(found)];
  const bibliographies = await Promise.all(found.bibliographies.map(each => bibliographyRows(library, each)));
  const mends = mendsOf(library, found);
  return [
    heading(t('This text')), ...textRows(found),
    heading(t('Bibliographies')), ...found.bibliographies.length > 0 ? bibliographies.flat() : [noBibliography(found)],
    heading(t('Letters')), lettersRow(library, found),
    ...mends.length > 0 ? [heading(t('What can be done')), ...mends] : [],
  ];
}

function noPaper({ languageId }: Explanation): Row {
  return row('error', t('This is no text in which something is cited: its language is “{0}”', languageId), undefined,
    t('Citations are suggested in letters and in {0}. Enter chooses another language for this text.', PAPER_LANGUAGES.map(each => each.name).join(', ')),
    () => vscode.commands.executeCommand('workbench.action.editor.changeLanguageMode'));
}

function textRows({ kind, language, languageId, place, unknown }: Explanation): Row[] {
  const example = language?.cite({ sources: [{ key: t('key') }], form: 'parenthetical', lang: vscode.env.language });
  const rows = [row('pass', kind === 'letter' ? t('This is a letter') : t('This is a paper in {0}', language?.name ?? languageId))];
  if (!place) {
    rows.push(row('error', t('No citation key can stand where the cursor is'), undefined, example === undefined ? undefined : t('Keys are suggested where one is being written, as in {0}, and not in code, comments or addresses.', example)));
  } else {
    const { typed, found, isMore } = place, count = isMore ? t('more than {0}', numeral(found)) : numeral(found);
    const label = typed === '' ? t('A citation key can stand where the cursor is') : t('A citation key is being written where the cursor is: “{0}”', typed);
    rows.push(row(found > 0 ? 'pass' : 'error', label, t('sources that fit: {0}', count), found > 0 ? t('They are shown by Trigger Suggest in the editor.') : t('No bibliography and no letter has these words in a key, a name, a title or a year.'),
      found > 0 ? () => vscode.commands.executeCommand('editor.action.triggerSuggest') : undefined));
  }
  if (unknown > 0) rows.push(row('warning', unknown === 1 ? t('One of the keys that are cited here is unknown') : t('{0} of the keys that are cited here are unknown', numeral(unknown)), undefined, undefined, () => vscode.commands.executeCommand('workbench.actions.view.problems')));
  return rows;
}

async function bibliographyRows(library: Library, standing: Standing): Promise<Row[]> {
  const { file, damaged, doubled } = standing, { uri, name, reason, namedBy, by, isOutside } = file;
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  const where = reason === 'missing' ? namedBy === 'settings' ? t('looked for from the workspace folder on: {0}', path) : t('looked for beside the file that names it, and in the workspace folder: {0}', path)
    : reason === 'remote' ? '' : path;
  const details = [namedByLabel(namedBy, by), where, isOutside && reason !== 'remote' ? t('outside the workspace') : ''].filter(each => each !== '').join('; ');
  const open = reason === undefined || reason === 'too-large' || reason === 'not-utf8' ? () => vscode.window.showTextDocument(vscode.Uri.parse(uri)) : by !== undefined ? () => vscode.window.showTextDocument(vscode.Uri.parse(by)) : undefined;
  const icon = severityOf([{ ...standing, damaged: [], doubled: [] }]) === 'good' ? 'pass' : 'error';
  const rows = [row(icon, name, standingLabel(standing), details, open)];
  const wrong = [...damaged, ...doubled];
  if (wrong.length === 0) return rows;
  const { text = '' } = await textOf(library.files, uri), starts = new Lines(text).toStarts();
  for (const problem of wrong.slice(0, MOST)) rows.push(problemRow(uri, problem, positionIn(starts, Math.min(problem.start, text.length)).line));
  return rows;
}

function problemRow(uri: string, problem: Problem, line: number): Row {
  return row('warning', t('{0}, line {1}', shortName(uri), numeral(line + 1)), undefined, messageOf(problem), async () => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    await vscode.window.showTextDocument(document, { selection: new vscode.Range(document.positionAt(problem.start), document.positionAt(problem.start)) });
  });
}

function noBibliography({ kind, isInFolder }: Explanation): Row {
  const who = kind === 'letter' ? t('The letter names none in its front matter, the setting glossator.bibliographies names none, and in the workspace folder lies none.')
    : t('The paper names none, its project names none, the setting glossator.bibliographies names none, and in the workspace folder lies none.');
  return row('error', t('No bibliography serves this text'), undefined, isInFolder ? who : t('It names none, and lies in no folder of the workspace, where one could be found.'));
}

function lettersRow({ index }: Library, { letters, progress: { state, done, found }, isInFolder }: Explanation): Row {
  if (state === 'stopped') return row('debug-pause', t('Letters: {0} of {1} read', numeral(done), numeral(found)), undefined, t('The reading of the letters was stopped. Enter goes on.'), () => void index.resume());
  if (state !== 'complete') return row('sync', t('Letters are being read: {0} of {1}', numeral(done), numeral(found)), undefined, t('Those that are read are suggested already.'));
  return row(letters > 0 ? 'pass' : 'info', t('Known: {0}', letterCount(letters)), undefined, letters > 0 ? t('Each is cited by its id, or by its file’s name where it has none.')
    : isInFolder ? t('No file in the workspace folder is a letter: their names end in .letter.') : t('This text lies in no folder of the workspace.'));
}

function mendsOf(library: Library, { uri, kind, bibliographies, isTrusted, isInFolder }: Explanation): Row[] {
  const rows: Row[] = [], { files } = library;
  const lying = bibliographies.find(each => each.file.namedBy === 'workspace' && each.file.reason === undefined);
  const missing = bibliographies.find(each => each.file.reason === 'missing' && !each.file.isOutside);
  const root = files.folderOf(uri);
  if (!isTrusted) rows.push(row('shield', t('Trust this workspace…'), undefined, t('Then bibliographies outside of it are read too, where a paper names them.'), () => vscode.commands.executeCommand('workbench.trust.manage')));
  if (lying && canName(library, uri)) rows.push(row('edit', t('Name {0} in this paper', lying.file.name), undefined, t('Then Pandoc and other programs find it too.'), () => nameBibliography(library, uri, lying.file.uri)));
  if (missing) rows.push(row('new-file', t('Create {0}', missing.file.name), undefined, undefined, () => createBibliography(library, uri, missing.file.uri)));
  if (bibliographies.length === 0 && isInFolder && root !== undefined) {
    const folder = uri.startsWith('untitled:') ? files.pathOf(root) : folderOf(files.pathOf(uri)), target = files.withPath(root, `${folder}/references.bib`);
    rows.push(row('new-file', t('Create {0}', vscode.workspace.asRelativePath(vscode.Uri.parse(target))), undefined, canName(library, uri) ? t('and name it in this paper') : undefined, () => createBibliography(library, uri, target)));
  }
  if (kind === 'paper' && !isInFolder) rows.push(row('folder-opened', t('Open Folder…'), undefined, undefined, () => vscode.commands.executeCommand('vscode.openFolder')));
  rows.push(row('gear', t('Open the setting glossator.bibliographies'), entryCountOf(bibliographies), t('Bibliographies for every paper and letter of the workspace.'), () => vscode.commands.executeCommand('workbench.action.openSettings', 'glossator.bibliographies')));
  return rows;
}

function entryCountOf(bibliographies: readonly Standing[]): string | undefined {
  const named = bibliographies.filter(each => each.file.namedBy === 'settings');
  return named.length === 0 ? undefined : entryCount(named.reduce((sum, each) => sum + each.entries, 0));
}
