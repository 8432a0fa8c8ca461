import * as vscode from 'vscode';
import { toRange } from './convert';
import { Painter } from './drawing';

const SETTING = 'terms.underline';

/** Underlines lightly the terms of a letter. */
export function termsPainter(): Painter {
  // The line's own theme colour, so that the text keeps its own.
  const decoration = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline dotted 1px var(--vscode-glossator-termUnderline)', rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  return {
    setting: SETTING,
    paint(editor, { letter: { reading }, matches }, near) {
      const isOn = vscode.workspace.getConfiguration('glossator', editor.document).get<boolean>(SETTING, true);
      const start = reading.fromSource(near.start), end = reading.fromSource(near.end);
      const shown = isOn ? matches.occurrences.filter(each => each.start <= end && start <= each.end) : [];
      editor.setDecorations(decoration, shown.map(each => toRange(editor.document, reading.toSource(each.start, each.end))));
    },
    clear(editor) { editor.setDecorations(decoration, []); },
    dispose() { decoration.dispose(); },
  };
}
