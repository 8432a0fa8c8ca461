import * as vscode from 'vscode';
import { ExportTarget, UNTITLED, askTarget, targetIn, writeExport } from './exportTarget';
import { rowOf } from '../features/annotationRows';
import { numeral } from '../features/labels';
import { AnnotationLine } from '../library/annotations/annotations';
import { FORMATS } from '../library/exports';
import { ExportFormat } from '../library/exports/row';
import { AnnotationsView } from '../views/annotationsView';

const t = vscode.l10n.t;

type What = 'view' | 'letter' | 'all';
const WHAT: readonly What[] = ['view', 'letter', 'all'];

/** Export Annotations…: `format`, `scope` (`view`, `letter`, `all`) and `target` (`untitled`, or the URI of a file) may be given; else they are asked for. */
export function registerExportAnnotations(view: AnnotationsView): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.exportAnnotations', async (given?: unknown) => {
    const asked = (typeof given === 'object' && given !== null ? given : {}) as { format?: unknown; scope?: unknown; target?: unknown };
    const what = WHAT.find(each => each === asked.scope) ?? await askWhat();
    const format = what && (FORMATS.find(each => each.id === asked.format) ?? await askFormat());
    if (!what || !format) return;
    const lines = what === 'view' ? await view.shown() : await view.read(what);
    if (!lines?.length) { vscode.window.setStatusBarMessage(t('There are no annotations to export.'), 10_000); return; }
    const target = targetIn(asked, format) ?? await askTarget(format, t('annotations'), t('What to do with the annotations'));
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

async function write(format: ExportFormat, lines: readonly AnnotationLine[], target: ExportTarget): Promise<void> {
  await writeExport(format.write(lines.map(line => rowOf(line, target === UNTITLED ? undefined : target)), t('Annotations')), format, target);
  if (target !== UNTITLED) vscode.window.setStatusBarMessage(lines.length === 1 ? t('Exported one annotation') : t('Exported {0} annotations', numeral(lines.length)), 10_000);
}
