import * as vscode from 'vscode';
import { LETTERS, toRange } from './convert';
import { selectionRanges } from '../letter/selection';
import { Library } from '../library/library';

/** Expand Selection: word, sentence, paragraph, point, letter. */
export function registerSelectionRanges(library: Library): vscode.Disposable {
  return vscode.languages.registerSelectionRangeProvider(LETTERS, {
    provideSelectionRanges(document, positions) {
      const letter = library.letter(document.uri.toString());
      return letter && positions.map(position => {
        const ranges = selectionRanges(letter, document.offsetAt(position)).map(range => toRange(document, range));
        return ranges.reduceRight<vscode.SelectionRange | undefined>((parent, range) => new vscode.SelectionRange(range, parent), undefined)
          ?? new vscode.SelectionRange(new vscode.Range(position, position));
      });
    },
  });
}
