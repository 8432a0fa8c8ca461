import * as vscode from 'vscode';
import { annotationHover } from './annotationHover';
import { LETTERS, toRange } from './convert';
import { linkHover } from './linkHover';
import { attributesAt, markHover } from './markHover';
import { termHover } from './termHover';
import { occurrencesAt } from '../glossary/occurrences';
import { annotationsAt } from '../letter/nearAnnotations';
import { Library } from '../library/library';

/** A look at where the link under the pointer leads; what the mark there says; the notes of the annotations there, the innermost first; then the gloss of the term there, and of a shorter one inside it. */
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
      // What is said at a tag is not said again of its annotation.
      const annotations = mark && attributesAt(read.letter, offset) ? [] : annotationsAt(read.letter, offset);
      const notes = await Promise.all(annotations.map(each => annotationHover(library, read, each)));
      if (token.isCancellationRequested) return undefined;
      // A term may go on after a mark's `{…}`; there it is not read.
      const occurrences = attributesAt(read.letter, offset) ? [] : occurrencesAt(read.letter, read.matches, offset);
      const [occurrence] = occurrences;
      const range = link?.range ?? mark?.range ?? (occurrence ? read.letter.reading.toSource(occurrence.start, occurrence.end) : annotations[0]?.passage);
      return range && new vscode.Hover([...link?.contents ?? [], ...mark?.contents ?? [], ...notes.flat(), ...occurrences.flatMap(each => termHover(library, read, each))], toRange(document, range));
    },
  };
}

export function registerHover(library: Library): vscode.Disposable {
  return vscode.languages.registerHoverProvider(LETTERS, hoverProvider(library));
}
