import * as vscode from 'vscode';
import { howFormatted } from '../../features/citing/reference';
import { toRange } from '../../features/convert';
import { numeral } from '../../features/labels';
import { status } from '../../features/status';
import { listIn, listedIn, referenceListEdit } from '../../library/citing/referenceList';
import { Library } from '../../library/library';
import { ActivePaper } from '../../views/activePaper';

const t = vscode.l10n.t;
/** So many unknown keys are named. */
const MOST_NAMED = 5;

/** Insert Reference List: what the paper cites, formatted, at the cursor; a list that is there already is brought up to date where it stands. */
export function registerInsertReferenceList(library: Library, active: ActivePaper): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.insertReferenceList', async () => {
    const { editor, uri } = active;
    if (!editor || uri === undefined) return status(t('Open the paper first whose references are to be listed.'));
    await library.index.complete();
    const paper = library.citing.papers.get(uri), table = await library.citing.sources(uri);
    if (!paper || !table) return;
    const { items, unknown } = listedIn(paper, table);
    const missing = unknown.length === 0 ? '' : t('unknown: {0}', unknown.slice(0, MOST_NAMED).join(', ') + (unknown.length > MOST_NAMED ? ' …' : ''));
    if (items.length === 0 && !listIn(paper)) return status([t('Nothing that is known is cited here.'), missing].filter(each => each !== '').join(' '));
    const references = await library.formatting.references(items, await howFormatted(library, uri));
    // Typed on meanwhile: it is another paper now.
    if (editor.document.isClosed || editor.document.getText() !== paper.text) return status(t('The paper was changed meanwhile. Run the command again.'));
    const isNew = !listIn(paper), edit = referenceListEdit(paper, references.map(each => each.runs), editor.document.offsetAt(editor.selection.active));
    if (edit && !await editor.edit(builder => builder.replace(toRange(editor.document, edit), edit.text))) return status(t('This editor cannot be written to.'));
    if (edit && isNew) editor.revealRange(toRange(editor.document, { start: edit.start, end: edit.start + edit.text.length }), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    const count = references.length === 1 ? t('one reference') : t('{0} references', numeral(references.length));
    status([edit ? t('Reference list: {0}', count) : t('Reference list: up to date, {0}', count), missing].filter(each => each !== '').join('; '));
  });
}
