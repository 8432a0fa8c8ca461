import * as vscode from 'vscode';
import { isKnown } from './goTo';
import { rowOf } from '../features/annotationRows';
import { numeral } from '../features/labels';
import { AnnotationLine } from '../library/annotations/annotations';
import { FORMATS } from '../library/exports';
import { ExportFormat } from '../library/exports/row';
import { AnnotationsView } from '../views/annotationsView';

const t = vscode.l10n.t;

type What = 'view' | 'letter' | 'all';
const WHAT: readonly What[] = ['view', 'letter', 'all'];
/** For a document that is not saved yet. */
const UNTITLED = 'untitled';

/** Export Annotations…: `format`, `scope` (`view`, `letter`, `all`) and `target` (`untitled`, or the URI of a file) may be given; else they are asked for. */
export function registerExportAnnotations(view: AnnotationsView): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.exportAnnotations', async (given?: unknown) => {
    const asked = (typeof given === 'object' && given !== null ? given : {}) as { format?: unknown; scope?: unknown; target?: unknown };
    const what = WHAT.find(each => each === asked.scope) ?? await askWhat();
    const format = what && (FORMATS.find(each => each.id === asked.format) ?? await askFormat());
    if (!what || !format) return;
    const lines = what === 'view' ? await view.shown() : await view.read(what);
    if (!lines?.length) { vscode.window.setStatusBarMessage(t('There are no annotations to export.'), 10_000); return; }
    const target = targetOf(asked.target, format) ?? await askTarget(format);
    if (target) await write(format, lines, target);
  });
}

async function askWhat(): Promise<What | undefined> {
  const labels: Readonly<Record<What, string>> = { view: t('What the view shows'), letter: t('This letter'), all: t('All letters') };
  return (await vscode.window.showQuickPick(WHAT.map(what => ({ label: labels[what], what })), { placeHolder: t('Export the annotations of') }))?.what;
}

async function askFormat(): Promise<ExportFormat | undefined> {
  return (await vscode.window.showQuickPick(FORMATS.map(format => ({ label: format.name, description: `.${format.extension}`, format })), { placeHolder: t('Export as') }))?.format;
}

/** A file that is given lies in a workspace folder, and has the ending of its format: arguments may come from anywhere. */
function targetOf(given: unknown, { extension }: ExportFormat): vscode.Uri | typeof UNTITLED | undefined {
  if (given === UNTITLED) return given;
  const uri = given instanceof vscode.Uri ? given : typeof given === 'string' && /^[a-z][\w+.-]*:/i.test(given) ? vscode.Uri.parse(given) : undefined;
  return uri && isKnown(uri.toString()) && uri.path.endsWith(`.${extension}`) ? uri : undefined;
}

async function askTarget({ name, extension }: ExportFormat): Promise<vscode.Uri | typeof UNTITLED | undefined> {
  const items = [{ label: t('Open it'), description: t('as a document that is not saved yet'), isFile: false }, { label: t('Save it…'), description: t('in a file'), isFile: true }];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t('What to do with the annotations') });
  if (!picked?.isFile) return picked && UNTITLED;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showSaveDialog({ defaultUri: folder && vscode.Uri.joinPath(folder, `${t('annotations')}.${extension}`), filters: { [name]: [extension] } });
}

async function write(format: ExportFormat, lines: readonly AnnotationLine[], target: vscode.Uri | typeof UNTITLED): Promise<void> {
  const text = format.write(lines.map(line => rowOf(line, target === UNTITLED ? undefined : target)), t('Annotations'));
  if (target === UNTITLED) {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: text, language: format.language, ...format.byteOrderMark ? { encoding: 'utf8bom' } : {} }));
    return;
  }
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(format.byteOrderMark ? `\ufeff${text}` : text));
  vscode.window.setStatusBarMessage(lines.length === 1 ? t('Exported one annotation') : t('Exported {0} annotations', numeral(lines.length)), 10_000);
  // Where no editor shows it, such as a very large one, it is written all the same.
  await vscode.window.showTextDocument(target, { preview: true }).then(undefined, () => undefined);
}
