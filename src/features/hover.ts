import * as vscode from 'vscode';
import { annotationHover } from './annotationHover';
import { citationHover } from './citing/citationHover';
import { entryHover } from './citing/entryHover';
import { BIBLIOGRAPHIES, LETTERS, PAPERS, toRange } from './convert';
import { FirstUses } from './firstUses';
import { linkHover } from './linkHover';
import { attributesAt, markHover } from './markHover';
import { termHover } from './termHover';
import { termsUnder } from './termsUnder';
import { citationsOfLetter } from '../citation/letters';
import { annotationsAt } from '../letter/nearAnnotations';
import { Library } from '../library/library';
import { citedAt } from '../library/navigation/citations';
import { thingAt } from '../library/navigation/thingAt';
import { Range } from '../text/range';

/** What is cited under the pointer; else a look at where the link under the pointer leads; what the mark there says; the notes of the annotations there, the innermost first; then the gloss of the term there, and of a shorter one inside it. */
export function hoverProvider(library: Library, uses: FirstUses): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      const read = await library.read(document.uri.toString());
      if (!read || token.isCancellationRequested) return undefined;
      const offset = document.offsetAt(position);
      const cited = citedAt(citationsOfLetter(read.letter), offset);
      if (cited && offset < cited.end) return hoverOf(document, cited, await citationHover(library, read.uri, cited, token));
      const link = await linkHover(library, read.uri, read.letter, offset);
      if (token.isCancellationRequested) return undefined;
      const mark = await markHover(library, read, offset);
      if (token.isCancellationRequested) return undefined;
      // What is said at a tag is not said again of its annotation.
      const annotations = mark && attributesAt(read.letter, offset) ? [] : annotationsAt(read.letter, offset);
      const notes = await Promise.all(annotations.map(each => annotationHover(library, read, each)));
      if (token.isCancellationRequested) return undefined;
      const occurrences = termsUnder(read, offset), [occurrence] = occurrences;
      const range = link?.range ?? mark?.range ?? (occurrence ? read.letter.reading.toSource(occurrence.start, occurrence.end) : annotations[0]?.passage);
      const first = uses.known(document, read, occurrences);
      return range && new vscode.Hover([...link?.contents ?? [], ...mark?.contents ?? [], ...notes.flat(), ...occurrences.flatMap((each, index) => termHover(library, read, each, first?.[index]))], toRange(document, range));
    },
  };
}

/** What is cited in a paper; how an entry of a bibliography is formatted, and how often it is cited. Only on the key. */
function keyHoverProvider(library: Library): vscode.HoverProvider {
  return {
    async provideHover(document, position, token) {
      const uri = document.uri.toString(), offset = document.offsetAt(position);
      const thing = await thingAt(library, uri, offset);
      if (!thing || offset >= thing.end || token.isCancellationRequested) return undefined;
      if (thing.kind === 'citation') return hoverOf(document, thing, await citationHover(library, uri, thing.cited, token));
      return thing.kind === 'entry' ? hoverOf(document, thing, await entryHover(library, uri, thing, token)) : undefined;
    },
  };
}

function hoverOf(document: vscode.TextDocument, range: Range, contents: vscode.MarkdownString[]): vscode.Hover | undefined {
  return contents.length > 0 ? new vscode.Hover(contents, toRange(document, range)) : undefined;
}

export function registerHover(library: Library, uses: FirstUses): vscode.Disposable {
  return vscode.Disposable.from(vscode.languages.registerHoverProvider(LETTERS, hoverProvider(library, uses)), vscode.languages.registerHoverProvider([...PAPERS, ...BIBLIOGRAPHIES], keyHoverProvider(library)));
}
