import * as vscode from 'vscode';
import { goTo, isKnown } from './goTo';
import { applyFileEdits } from '../features/fileEdits';
import { status } from '../features/status';
import { formatOf } from '../bibliography/formats';
import { isBareKey } from '../letter/citations';
import { ServingBibliography } from '../library/citing/served';
import { textOf } from '../library/files';
import { Library } from '../library/library';
import { inSlices } from '../library/slices';
import { applyEdits } from '../text/fixes';

const t = vscode.l10n.t;
/** Where nothing serves a paper, its first bibliography is called so. */
const FIRST = 'references.bib';

/** What quick fixes of citations run. Their arguments may come from anywhere, and are looked at. */
export function registerMendCitations(library: Library): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('glossator.addSource', async (uri: unknown, key: unknown) => {
      if (typeof uri === 'string' && typeof key === 'string' && isKnown(uri) && key.length < 200 && !/\s/.test(key)) await addSource(library, uri, key);
    }),
    vscode.commands.registerCommand('glossator.stopReferenceValidation', async (uri: unknown) => {
      if (typeof uri !== 'string' || !isKnown(uri)) return;
      const { workspaceFolders } = vscode.workspace;
      await vscode.workspace.getConfiguration('markdown', vscode.Uri.parse(uri)).update('validate.referenceLinks.enabled', 'ignore', workspaceFolders ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global);
      status(t('The Markdown validation leaves reference links alone now: the setting “{0}”.', 'markdown.validate.referenceLinks.enabled'));
    }),
  );
}

/** A skeleton of an entry at the end of a bibliography that serves a paper or a letter; the cursor stands in it. */
async function addSource(library: Library, uri: string, key: string): Promise<void> {
  const naming = library.citing.namingOf(uri);
  if (!naming) return;
  const serving = (await library.citing.served.read(uri, naming)).filter(each => !each.isOutside && (each.bibliography || each.reason === 'missing'));
  const target = serving.length > 1 ? await choose(serving, key) : serving[0]?.uri ?? beside(library, uri);
  const format = target === undefined ? undefined : formatOf(library.files.pathOf(target));
  if (target === undefined || !format) return;
  const known = await textOf(library.files, target), text = known.text ?? (format.name === 'csl-json' ? '[]\n' : '');
  const edits = format.put(text, [{ id: key, type: 'book', ...guessed(key), title: '…' }]);
  if (!edits) return status(t('Nothing can be added to {0} before it can be read.', library.files.pathOf(target).replace(/^.*\//, '')));
  if (known.text === undefined) await vscode.workspace.fs.writeFile(vscode.Uri.parse(target), new TextEncoder().encode(applyEdits(text, edits)));
  else {
    // Opened first, so that the entry is there to be looked at and undone.
    await vscode.workspace.openTextDocument(vscode.Uri.parse(target));
    if (!await applyFileEdits([{ uri: target, text, edits }])) return;
  }
  const { entries } = await inSlices(format.steps((await textOf(library.files, target)).text ?? '')) ?? { entries: [] };
  const entry = entries.findLast(each => each.key === key);
  const title = entry ? applyEdits(text, edits).indexOf('…', entry.start) : -1;
  await goTo(target, entry && title >= 0 && title < entry.end ? { start: title, end: title + 1 } : entry?.keyRange ?? { start: 0, end: 0 });
}

async function choose(serving: readonly ServingBibliography[], key: string): Promise<string | undefined> {
  const items = serving.map(({ uri, name, bibliography }) => ({ label: name, description: bibliography ? entryCount(bibliography.entries.length) : t('is made'), uri }));
  return (await vscode.window.showQuickPick(items, { placeHolder: t('The bibliography that gets “{0}”', key), matchOnDescription: true }))?.uri;
}

function entryCount(count: number): string { return count === 1 ? t('1 entry') : t('{0} entries', count); }

function beside(library: Library, uri: string): string | undefined {
  const root = library.files.folderOf(uri);
  if (root === undefined) return undefined;
  const folder = uri.startsWith('untitled:') ? library.files.pathOf(root) : library.files.pathOf(uri).replace(/\/[^/]*$/, '');
  return library.files.withPath(root, `${folder}/${FIRST}`);
}

/** `deutscher1963` is most likely by Deutscher, of 1963. */
function guessed(key: string): { author?: { family: string }[]; issued?: { 'date-parts': number[][] } } {
  const [, name, year] = /^(\p{L}{3,})(?:[-_:]?)((?:1[5-9]|20)\d\d)(?!\d)/u.exec(isBareKey(key) ? key : '') ?? [];
  return name === undefined ? {} : { author: [{ family: name[0].toUpperCase() + name.slice(1) }], issued: { 'date-parts': [[Number(year)]] } };
}
