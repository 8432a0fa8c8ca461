import * as vscode from 'vscode';
import { status } from '../features/status';
import { neighbourOf } from '../letter/nearAnnotations';
import { Library } from '../library/library';
import { ActiveLetter } from '../views/activeLetter';

const t = vscode.l10n.t;

/** Next Annotation and Previous Annotation: from the cursor to the beginning of a passage, round the end of the letter, as VS Code goes from problem to problem. */
export function registerNextAnnotation(library: Library, active: ActiveLetter): vscode.Disposable {
  const go = async (direction: 1 | -1, options: unknown): Promise<void> => {
    const { uri, editor } = active;
    const letter = uri === undefined ? undefined : library.letter(uri);
    if (!letter || !editor) return;
    const tag = tagOf(options);
    const found = neighbourOf(letter, editor.document.offsetAt(editor.selection.active), direction, tag);
    if (!found) { status(tag === undefined ? t('There are no annotations in this letter.') : t('No annotation of this letter has the tag “{0}”.', tag)); return; }
    const { annotation: { passage }, number, count, isRound } = found;
    const position = editor.document.positionAt(passage.start);
    const shown = await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn, selection: new vscode.Range(position, position) });
    shown.revealRange(new vscode.Range(position, editor.document.positionAt(passage.end)), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    const place = t('Annotation {0} of {1}', number, count);
    status(!isRound ? place : direction > 0 ? t('{0}: after the last one, again from the beginning', place) : t('{0}: before the first one, again from the end', place));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('glossator.nextAnnotation', (options?: unknown) => go(1, options)),
    vscode.commands.registerCommand('glossator.previousAnnotation', (options?: unknown) => go(-1, options)),
  );
}

/** `{tag}` of a keybinding. */
function tagOf(options: unknown): string | undefined {
  const { tag } = (options ?? {}) as { tag?: unknown };
  return typeof tag === 'string' ? tag : undefined;
}
