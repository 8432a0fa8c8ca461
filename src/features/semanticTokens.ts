import * as vscode from 'vscode';
import { LETTERS } from './convert';
import { restedLetter } from './pause';
import { Library } from '../library/library';
import { Range } from '../text/range';

const TYPES = ['letterOpening', 'letterSalutation', 'letterClosing'] as const;
const LEGEND = new vscode.SemanticTokensLegend([...TYPES]);

/** Opening, salutation and closing, which no grammar can tell from the rest. */
export function registerSemanticTokens(library: Library): vscode.Disposable {
  return vscode.languages.registerDocumentSemanticTokensProvider(LETTERS, {
    async provideDocumentSemanticTokens(document, token) {
      const letter = await restedLetter(library, document, token);
      const builder = new vscode.SemanticTokensBuilder(LEGEND);
      if (!letter) return builder.build();
      const { opening, salutation, formula, signature } = letter;
      const skipped = letter.notes;
      const push = (range: Range | undefined, type: typeof TYPES[number]): void => {
        if (!range || range.end <= range.start) return;
        // A token does not run over a line's end.
        const last = document.positionAt(range.end).line;
        for (let line = document.positionAt(range.start).line; line <= last; line++) {
          const { range: whole, firstNonWhitespaceCharacterIndex: indent } = document.lineAt(line);
          const start = Math.max(range.start, document.offsetAt(new vscode.Position(line, indent)));
          const end = Math.min(range.end, document.offsetAt(whole.end));
          if (end > start && !skipped.some(note => note.start <= start && start < note.end)) builder.push(new vscode.Range(document.positionAt(start), document.positionAt(end)), type);
        }
      };
      push(opening && { start: opening.start, end: salutation?.start ?? opening.end }, 'letterOpening');
      push(salutation, 'letterSalutation');
      push(formula, 'letterClosing');
      push(signature, 'letterClosing');
      return builder.build();
    },
  }, LEGEND);
}
