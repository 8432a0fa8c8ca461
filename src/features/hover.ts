import * as vscode from 'vscode';
import { LETTERS, toRange } from './convert';
import { linkHover } from './linkHover';
import { attributesAt, markHover } from './markHover';
import { termHover } from './termHover';
import { occurrencesAt } from '../glossary/occurrences';
import { Library } from '../library/library';

/** A look at where the link under the pointer leads; what the mark there says; then the gloss of the term there, and of a shorter one inside it. */
export function hoverProvider(library: Library): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      const read = await library.read(document.uri.toString());
      if (!read || token.isCancellationRequested) return undefined;
      const offset = document.offsetAt(position);
      const link = await linkHover(library, read.uri, read.letter, offset);
      if (token.isCancellationRequested) return undefined;
      const mark = await markHover(library, read, offset);
      if (token.isCancellationRequested) return undefined;
      // A term may go on after a mark's `{…}`; there it is not read.
      const occurrences = attributesAt(read.letter, offset) ? [] : occurrencesAt(read.letter, read.matches, offset);
      if (occurrences.length === 0 && !link && !mark) return undefined;
      const range = link?.range ?? mark?.range ?? read.letter.reading.toSource(occurrences[0].start, occurrences[0].end);
      return new vscode.Hover([...link?.contents ?? [], ...mark?.contents ?? [], ...occurrences.flatMap(occurrence => termHover(library, read, occurrence))], toRange(document, range));
    },
  };
}

export function registerHover(library: Library): vscode.Disposable {
  return vscode.languages.registerHoverProvider(LETTERS, hoverProvider(library));
}
