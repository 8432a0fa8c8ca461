import * as vscode from 'vscode';
import { LETTER } from '../library/workspaceFiles';
import { toRange } from './convert';
import { Library } from '../library/library';

const PAUSE = 60;

/** Underlines lightly the terms of the letters that are to be seen. */
export function registerUnderline(library: Library): vscode.Disposable {
  // The line's own theme colour, so that the text keeps its own.
  const decoration = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline dotted 1px var(--vscode-glossator-termUnderline)', rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => { timer ??= setTimeout(() => { timer = undefined; void update(); }, PAUSE); };
  const update = async (): Promise<void> => {
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (document.languageId !== LETTER) { editor.setDecorations(decoration, []); continue; }
      const isOn = vscode.workspace.getConfiguration('glossator', document).get<boolean>('terms.underline', true);
      const read = isOn ? await library.read(document.uri.toString()) : undefined;
      if (isOn && (!read || read.version !== document.version)) continue;
      editor.setDecorations(decoration, (read?.matches.occurrences ?? []).map(({ start, end }) => toRange(document, read!.letter.reading.toSource(start, end))));
    }
  };
  later();
  return vscode.Disposable.from(decoration, { dispose: () => clearTimeout(timer) }, library.onDidChange(later),
    vscode.window.onDidChangeVisibleTextEditors(later),
    vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration('glossator.terms.underline')) later(); }));
}
