import * as vscode from 'vscode';
import { LETTERS } from './convert';
import { nextNumber } from '../letter/nextNumber';
import { Library } from '../library/library';

/** After a point, the next number as ghost text. */
export function registerNextNumber(library: Library): vscode.Disposable {
  return vscode.languages.registerInlineCompletionItemProvider(LETTERS, {
    provideInlineCompletionItems(document, position) {
      // Asked for at every key: what a look at the line tells is told before a long letter is read.
      if (!document.lineAt(position.line).isEmptyOrWhitespace) return [];
      const letter = library.letter(document.uri.toString());
      const text = letter && nextNumber(letter, document.offsetAt(position));
      return text === undefined ? [] : [new vscode.InlineCompletionItem(text, new vscode.Range(position, position))];
    },
  });
}
