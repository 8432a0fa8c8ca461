import * as vscode from 'vscode';
import { rowOf } from '../features/annotationRows';
import { AnnotationLine } from '../library/annotations/annotations';
import { markdownOf, readsAs } from '../library/exports/markdown';
import { writeTarget } from '../letter/targets';
import { AnnotationsView } from '../views/annotationsView';

/** Copies the annotations that are chosen in the view, else the one at the cursor: as Markdown, as an address, as a link. */
export function registerCopyAnnotation(view: AnnotationsView): vscode.Disposable {
  const copy = (write: (lines: readonly AnnotationLine[]) => string) => async (...args: unknown[]): Promise<void> => {
    const chosen = view.chosen(args), here = view.atCursor();
    // An entry that was clicked and is gone is not another one.
    const lines = isOfMenu(args) || (chosen.length > 0 && !here) ? chosen : here ? [here] : [];
    if (lines.length > 0) await vscode.env.clipboard.writeText(write(lines));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('glossator.annotations.copyMarkdown', copy(lines => lines.map(line => markdownOf(rowOf(line))).join('\n'))),
    vscode.commands.registerCommand('glossator.annotations.copyAddress', copy(lines => lines.map(each => `#${each.id}`).join('\n'))),
    vscode.commands.registerCommand('glossator.annotations.copyLink', copy(lines => lines.map(linkTo).join('\n'))),
  );
}

/** A menu of a view gives what was clicked, also where that is not there any more; a key or the palette gives nothing, or an object of the reader's own. */
function isOfMenu([item, ...rest]: readonly unknown[]): boolean { return rest.length > 0 || (typeof item === 'object' && item !== null && 'type' in item); }

/** A link as it is written in a letter of the same folder. */
function linkTo({ uri, id, passage }: AnnotationLine): string {
  const { path } = vscode.Uri.parse(uri);
  return `[${readsAs(passage === '' ? id : passage)}](${writeTarget({ path: path.slice(path.lastIndexOf('/') + 1), address: id })})`;
}
