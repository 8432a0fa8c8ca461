import * as vscode from 'vscode';
import { LETTERS, toRange } from './convert';
import { termHover } from './termHover';
import { occurrencesAt } from '../glossary/occurrences';
import { Library } from '../library/library';

/** The gloss of the term under the pointer; a shorter term inside it comes second. */
export function hoverProvider(library: Library): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      const read = await library.read(document.uri.toString());
      if (!read || token.isCancellationRequested) return undefined;
      const occurrences = occurrencesAt(read.letter, read.matches, document.offsetAt(position));
      if (occurrences.length === 0) return undefined;
      const { start, end } = read.letter.reading.toSource(occurrences[0].start, occurrences[0].end);
      return new vscode.Hover(occurrences.flatMap(occurrence => termHover(library, read, occurrence)), toRange(document, { start, end }));
    },
  };
}

export function registerHover(library: Library): vscode.Disposable {
  return vscode.languages.registerHoverProvider(LETTERS, hoverProvider(library));
}
