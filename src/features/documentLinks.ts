import * as vscode from 'vscode';
import { LETTERS, PAPERS, toRange } from './convert';
import { rangesIn } from './locations';
import { restedLetter } from './pause';
import { definitionsOf } from '../library/navigation/definitions';
import { Spot } from '../library/navigation/spots';
import { Library } from '../library/library';
import { linksOf } from '../letter/marks';
import { Thing } from '../library/navigation/thingAt';
import { addresses } from '../letter/addresses';
import { decode } from '../letter/targets';
import { Range } from '../text/range';

/** A link of a letter or a paper; where it leads is looked up when somebody follows it. */
class LetterLink extends vscode.DocumentLink {
  constructor(range: vscode.Range, readonly from: string, readonly thing: Thing) { super(range); }
}

/**
 * The links of a letter: those to a part of itself at once, those to other letters and files when they are followed, so that a letter of
 * many links costs nothing when it is opened. What leads out of the workspace folder is left to the editor.
 */
export function registerDocumentLinks(library: Library): vscode.Disposable {
  return vscode.Disposable.from(letterLinks(library), paperLinks(library));
}

/** The bibliographies and the style that a paper names. */
function paperLinks(library: Library): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider([...PAPERS], {
    async provideDocumentLinks(document, token) {
      await restedLetter(library, document, token);
      const uri = document.uri.toString(), paper = token.isCancellationRequested ? undefined : library.citing.papers.get(uri);
      return paper && [...paper.bibliographies ?? [], ...paper.csl ? [paper.csl] : []].map(({ path, start, end }) => new LetterLink(toRange(document, { start, end }), uri, { kind: 'file', path, start, end }));
    },
    resolveDocumentLink: (link, token) => resolved(library, link, token),
  });
}

async function resolved(library: Library, link: vscode.DocumentLink, token: vscode.CancellationToken): Promise<vscode.DocumentLink | undefined> {
  if (!(link instanceof LetterLink)) return link;
  const [spot] = await definitionsOf(library, link.from, link.thing);
  if (token.isCancellationRequested || !spot) return undefined;
  link.target = await targetOf(library, spot);
  return token.isCancellationRequested ? undefined : link;
}

function letterLinks(library: Library): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(LETTERS, {
    async provideDocumentLinks(document, token) {
      const uri = document.uri.toString(), letter = await restedLetter(library, document, token);
      if (!letter) return undefined;
      const known = addresses(letter), { header } = letter;
      const link = (range: Range, thing: Thing): LetterLink => new LetterLink(toRange(document, range), uri, thing);
      const links = linksOf(letter).flatMap(({ target, targetRange }): vscode.DocumentLink[] => {
        if (target.startsWith('#')) {
          const range = known.get(decode(target.slice(1)));
          return range ? [new vscode.DocumentLink(toRange(document, targetRange), at(document.uri, document.positionAt(range.start)))] : [];
        }
        return library.links.target(uri, target) ? [link(targetRange, { kind: 'link', target, start: targetRange.start, end: targetRange.end })] : [];
      });
      const files = [...header.glossaries ?? [], ...header.bibliographies ?? []].filter(({ value }) => library.serving.named(uri, value) !== undefined)
        .map(field => link(field, { kind: 'file', path: field.value, start: field.start, end: field.end }));
      const original = header.original ? [link(header.original, { kind: 'original', id: header.original.value, start: header.original.start, end: header.original.end })] : [];
      return [...original, ...files, ...links];
    },
    resolveDocumentLink: (link, token) => resolved(library, link, token),
  });
}

/** The URI that opens a place in an editor. */
export async function targetOf(library: Library, spot: Spot): Promise<vscode.Uri | undefined> {
  const uri = vscode.Uri.parse(spot.uri);
  if (spot.start === 0) return uri;
  const place = await rangesIn(library, spot.uri);
  return place && at(uri, place(spot).start);
}

function at(uri: vscode.Uri, { line, character }: vscode.Position): vscode.Uri { return uri.with({ fragment: `L${line + 1},${character + 1}` }); }
