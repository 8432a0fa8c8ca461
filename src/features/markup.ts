import * as vscode from 'vscode';
import { toRange } from './convert';
import { Near, Painter, within } from './drawing';
import { tagLabel } from './labels';
import { tagsetOf } from '../glossary/tagset';
import { markupOf } from '../letter/markup';
import { ReadLetter } from '../library/library';

const SETTING = 'annotations.markup';

/** Shows the markup of a letter muted, or hides that of its annotations but for the lines where a cursor is; the labels of the tags then stand after the passages. */
export function markupPainter(): Painter {
  const { ClosedClosed } = vscode.DecorationRangeBehavior;
  const dimmed = vscode.window.createTextEditorDecorationType({ color: new vscode.ThemeColor('glossator.annotationMarkup'), rangeBehavior: ClosedClosed });
  // Not taken out of the line, where the editor measures; what has a letter spacing is measured at all.
  const hidden = vscode.window.createTextEditorDecorationType({ letterSpacing: '0', textDecoration: 'none; font-size: 0', rangeBehavior: ClosedClosed });
  const labels = vscode.window.createTextEditorDecorationType({ rangeBehavior: ClosedClosed });
  const types = [dimmed, hidden, labels];
  const paint = (editor: vscode.TextEditor, read: ReadLetter, near: Near): void => {
    const { document } = editor;
    const mode = vscode.workspace.getConfiguration('glossator', document).get<string>(SETTING, 'dim');
    if (mode === 'show') { for (const type of types) editor.setDecorations(type, []); return; }
    const { own, other } = markupOf(read.letter);
    const mine = within(own, near).map(each => toRange(document, each)), others = within(other, near).map(each => toRange(document, each));
    const isOpen = (range: vscode.Range): boolean => mode !== 'hide' || editor.selections.some(({ start, end }) => start.line <= range.end.line && range.start.line <= end.line);
    editor.setDecorations(dimmed, [...mine.filter(isOpen), ...others]);
    editor.setDecorations(hidden, mine.filter(range => !isOpen(range)));
    editor.setDecorations(labels, mode !== 'hide' ? [] : labelsIn(document, read, near).filter(({ range }) => !isOpen(range)));
  };
  return {
    setting: SETTING,
    paint,
    follow(editor, read, near) {
      if (vscode.workspace.getConfiguration('glossator', editor.document).get<string>(SETTING) === 'hide') paint(editor, read, near);
    },
    clear(editor) { for (const type of types) editor.setDecorations(type, []); },
    dispose() { for (const type of types) type.dispose(); },
  };
}

function labelsIn(document: vscode.TextDocument, { letter, glossaries }: ReadLetter, near: Near): vscode.DecorationOptions[] {
  const tagset = tagsetOf(glossaries.map(each => each.glossary));
  return letter.annotations.filter(({ tags, passage: { end } }) => tags.length > 0 && near.start <= end && end <= near.end).map(({ tags, passage: { end } }) => ({
    range: toRange(document, { start: end - 1, end }),
    renderOptions: { after: {
      contentText: tags.map(tag => tagLabel(tag, tagset)).join(', '), color: new vscode.ThemeColor('glossator.annotationMarkup'), margin: '0 0 0 0.3em', textDecoration: 'none; font-size: 0.8em',
    } },
  }));
}
