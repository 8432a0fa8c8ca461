import * as vscode from 'vscode';
import { toRange } from '../convert';
import { Quoted, quotationIn } from '../../library/citing/quoting';
import { Library } from '../../library/library';
import { Edit } from '../../text/fixes';

/** Of what VS Code offers for a paste and a drop, this is a quotation with its citation. */
export const QUOTATION = vscode.DocumentDropOrPasteEditKind.Empty.append('glossator', 'quotation');
/** A citation alone. */
export const CITATION = vscode.DocumentDropOrPasteEditKind.Empty.append('glossator', 'citation');

/** Where a quotation may stand, the edit that puts it in the place of a range. `elsewhere`: else in the nearest place after it. */
export function quotationEdit(library: Library, document: vscode.TextDocument, range: vscode.Range, quoted: readonly Quoted[], elsewhere = false): Promise<Edit | undefined> {
  return quotationIn(library, document.uri.toString(), { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }, quoted, vscode.env.language, elsewhere);
}

export function editOf(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits.map(each => vscode.TextEdit.replace(toRange(document, each), each.text)));
  return edit;
}
