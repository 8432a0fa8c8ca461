import * as vscode from 'vscode';
import { canName, nameBibliography } from './naming';
import { letterCount, standingLabel } from '../../features/citing/standings';
import { openDocument, workspaceEdit } from '../../features/fileEdits';
import { status } from '../../features/status';
import { FORMATS, formatOf } from '../../bibliography/formats';
import { CslItem } from '../../bibliography/model';
import { WhichLetters, lettersToWrite } from '../../library/citing/lettersToWrite';
import { standingsOf } from '../../library/citing/standing';
import { textOf } from '../../library/files';
import { Library } from '../../library/library';
import { ActivePaper } from '../../views/activePaper';
import { isKnown } from '../goTo';

const t = vscode.l10n.t;

/**
 * Write Letters to Bibliography…: the letters that are cited here, or all, into a bibliography that other programs read. `letters` (`cited`, `all`)
 * and `uri` (of a file in the workspace with the ending of a format) may be given; else they are asked for.
 */
export function registerWriteLetters(library: Library, active: ActivePaper): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.writeLettersToBibliography', async (given?: unknown) => {
    const asked = Object(given) as { uri?: unknown; letters?: unknown }, paper = paperOf(library, active);
    await library.index.complete();
    const table = paper === undefined ? undefined : await library.citing.sources(paper);
    const items = { cited: lettersToWrite(library, 'cited', paper, table), all: lettersToWrite(library, 'all', paper, table) };
    const which = asked.letters === 'all' || asked.letters === 'cited' ? asked.letters : paper === undefined ? 'all' : await askWhich(items);
    if (which === undefined) return;
    if (items[which].length === 0) return status(which === 'cited' ? t('No letter is cited here.') : t('There are no letters in the workspace folder.'));
    const target = givenTarget(asked.uri) ?? await askTarget(library, paper);
    if (target) await write(library, target, items[which], paper);
  });
}

/** The paper, or the letter that cites others. */
function paperOf(library: Library, active: ActivePaper): string | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri.toString();
  return uri !== undefined && library.letter(uri) ? uri : active.uri;
}

function givenTarget(given: unknown): vscode.Uri | undefined {
  const uri = given instanceof vscode.Uri ? given : typeof given === 'string' && /^[a-z][\w+.-]*:/i.test(given) ? vscode.Uri.parse(given) : undefined;
  return uri && isKnown(uri.toString()) && formatOf(uri.path) ? uri : undefined;
}

async function askWhich({ cited, all }: Readonly<Record<WhichLetters, readonly CslItem[]>>): Promise<WhichLetters | undefined> {
  const items = [{ label: t('The letters that are cited here'), description: letterCount(cited.length), which: 'cited' as const }, { label: t('All letters'), description: letterCount(all.length), which: 'all' as const }];
  return (await vscode.window.showQuickPick(items, { placeHolder: t('Write to a bibliography') }))?.which;
}

/** One of the bibliographies that serve the paper, or another file. */
async function askTarget(library: Library, paper: string | undefined): Promise<vscode.Uri | undefined> {
  const serving = paper === undefined ? [] : standingsOf((await library.citing.sources(paper))?.bibliographies ?? []).filter(({ file: { reason } }) => reason === undefined || reason === 'missing');
  const items: (vscode.QuickPickItem & { uri?: vscode.Uri })[] = [
    ...serving.map(each => ({ label: `$(library) ${each.file.name}`, description: standingLabel(each), uri: vscode.Uri.parse(each.file.uri) })),
    { label: `$(new-file) ${t('Another file…')}`, description: FORMATS.flatMap(each => each.endings[0]).join(', ') },
  ];
  const picked = items.length === 1 ? items[0] : await vscode.window.showQuickPick(items, { placeHolder: t('Into which bibliography') });
  if (!picked || picked.uri) return picked?.uri;
  const beside = paper !== undefined && !paper.startsWith('untitled:') ? vscode.Uri.joinPath(vscode.Uri.parse(paper), '..') : vscode.workspace.workspaceFolders?.[0]?.uri;
  const filters = Object.fromEntries(FORMATS.map(({ name, endings }) => [name, endings.map(each => each.slice(1))]));
  const uri = await vscode.window.showSaveDialog({ defaultUri: beside && vscode.Uri.joinPath(beside, 'letters.bib'), filters, title: t('Write Letters to Bibliography') });
  if (uri && !formatOf(uri.path)) status(t('The name of a bibliography ends in .bib, .json, .yaml or .yml.'));
  return uri && formatOf(uri.path) ? uri : undefined;
}

async function write(library: Library, target: vscode.Uri, items: readonly CslItem[], paper: string | undefined): Promise<void> {
  const uri = target.toString(), format = formatOf(target.path)!, found = await textOf(library.files, uri), isNew = found.text === undefined;
  const reason = (found as { reason?: string }).reason;
  if (isNew && reason !== 'missing') return status(t('{0} cannot be read, and is left as it is.', vscode.workspace.asRelativePath(target)));
  const text = found.text ?? '', edits = format.put(text, items);
  if (!edits) return status(t('{0} is written in a way that leaves no room for entries: mend what is reported there first.', vscode.workspace.asRelativePath(target)));
  const wasDirty = openDocument(uri)?.isDirty === true;
  const edit = workspaceEdit([{ uri, text, edits }]);
  if (isNew) {
    const made = new vscode.WorkspaceEdit();
    made.createFile(target, { contents: new TextEncoder().encode(edits.map(each => each.text).join('')), ignoreIfExists: true });
    if (!await vscode.workspace.applyEdit(made)) return status(t('{0} could not be written.', vscode.workspace.asRelativePath(target)));
  } else if (edits.length > 0 && !await vscode.workspace.applyEdit(edit)) return status(t('{0} could not be written.', vscode.workspace.asRelativePath(target)));
  // Shown, so that it can be looked at and taken back there.
  const document = await vscode.workspace.openTextDocument(target);
  await vscode.window.showTextDocument(document, { preserveFocus: false, preview: false });
  if (!wasDirty) await document.save();
  const count = letterCount(items.length), name = vscode.workspace.asRelativePath(target);
  status(edits.length === 0 ? t('{0} has them already: {1}', name, count) : t('Written to {0}: {1}', name, count));
  if (paper !== undefined && isNew) await offerNaming(library, paper, uri);
}

/** A paper that names no bibliography may name the new one. */
async function offerNaming(library: Library, paper: string, bibliography: string): Promise<void> {
  if (!canName(library, paper)) return;
  const name = vscode.workspace.asRelativePath(vscode.Uri.parse(paper));
  const items = [{ label: t('Name it in {0}', name), description: t('so that Pandoc and other programs find it'), does: true }, { label: t('Leave {0} as it is', name), does: false }];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t('The paper names no bibliography yet') });
  if (picked?.does) await nameBibliography(library, paper, bibliography);
}
