import * as vscode from 'vscode';
import { writeEdits } from '../../features/citing/writing';
import { toRange } from '../../features/convert';
import { quotationEdit } from '../../features/quoting/edits';
import { SourceMemory } from '../../features/citing/sourceMemory';
import { status } from '../../features/status';
import { Quoted } from '../../library/citing/quoting';
import { Library } from '../../library/library';

const t = vscode.l10n.t;

/** Quotes and cites in a paper that is shown, at a place in it or in the nearest one where a quotation may stand, as one edit. The cursor then stands after it. */
export async function writeQuotation(library: Library, memory: SourceMemory, editor: vscode.TextEditor, range: vscode.Range, quoted: readonly Quoted[]): Promise<boolean> {
  const { document } = editor, name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const edit = await quotationEdit(library, document, document.validateRange(range), quoted, true);
  if (!edit || !await writeEdits(document, [edit])) { status(t('This could not be quoted in {0}.', name)); return false; }
  const written = toRange(document, { start: edit.start + edit.text.search(/\S|$/), end: edit.start + edit.text.trimEnd().length });
  editor.selection = new vscode.Selection(written.end, written.end);
  editor.revealRange(written, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  memory.used(quoted.flatMap(({ uri }) => library.citing.letterKeys.keyOf(uri) ?? []));
  status(t('Quoted in {0}, line {1}', name, written.start.line + 1));
  return true;
}
