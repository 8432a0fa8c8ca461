import * as vscode from 'vscode';
import { status } from '../features/status';
import { applyFileEdits } from '../features/fileEdits';
import { numeral } from '../features/labels';
import { reasonOf } from '../features/refusals';
import { deleteAnnotations } from '../letter/annotating/deleteSeveral';
import { parseLetter } from '../letter/parse';
import { textOf } from '../library/files';
import { Library } from '../library/library';
import { FileEdits } from '../library/rename/fileEdits';
import { isRefusal } from '../text/refusal';
import { AnnotationsView } from '../views/annotationsView';

const t = vscode.l10n.t;

/** Delete Selected Annotations: those that are selected in the view, in one letter or several, as one edit. */
export function registerDeleteSelected(library: Library, view: AnnotationsView): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.annotations.deleteSelected', async (...args: unknown[]) => {
    const chosen = view.chosen(args).filter(each => each.unplaced === undefined), files: FileEdits[] = [];
    for (const uri of new Set(chosen.map(each => each.uri))) {
      const { text } = await textOf(library.files, uri);
      if (text === undefined) continue;
      const edits = deleteAnnotations(library.letter(uri) ?? parseLetter(text), chosen.filter(each => each.uri === uri).map(each => each.id));
      if (isRefusal(edits)) return status(reasonOf(edits));
      files.push({ uri, text, edits });
    }
    if (files.length === 0) return undefined;
    if (!await applyFileEdits(files)) return status(t('The files could not be changed.'));
    return status(chosen.length === 1 ? t('Deleted one annotation') : t('Deleted {0} annotations', numeral(chosen.length)));
  });
}
