import * as vscode from 'vscode';
import { BIBLIOGRAPHIES, GLOSSARIES, LETTERS, PAPERS, toRange } from './convert';
import { highlightsInGlossary, highlightsOf, highlightsOfKeys } from '../library/navigation/highlights';
import { Library } from '../library/library';
import { Highlight } from '../library/navigation/spots';
import { thingIn } from '../library/navigation/thingAt';

/** Marks the other places in the document of what is under the cursor. */
export function registerHighlights(library: Library): vscode.Disposable {
  const toHighlights = (document: vscode.TextDocument, found: readonly Highlight[]): vscode.DocumentHighlight[] | undefined =>
    found.length === 0 ? undefined : found.map(each => new vscode.DocumentHighlight(toRange(document, each), each.declares ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read));
  return vscode.Disposable.from(
    vscode.languages.registerDocumentHighlightProvider(LETTERS, {
      async provideDocumentHighlights(document, position, token) {
        const read = await library.read(document.uri.toString());
        if (!read || token.isCancellationRequested) return undefined;
        const thing = thingIn(library, read, document.offsetAt(position));
        return thing && toHighlights(document, highlightsOf(library, read, thing));
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(GLOSSARIES, {
      async provideDocumentHighlights(document, position, token) {
        const glossary = await library.glossary(document.uri.toString());
        if (!glossary || token.isCancellationRequested) return undefined;
        return toHighlights(document, highlightsInGlossary(glossary, document.offsetAt(position)));
      },
    }),
    vscode.languages.registerDocumentHighlightProvider([...PAPERS, ...BIBLIOGRAPHIES], {
      async provideDocumentHighlights(document, position, token) {
        const found = await highlightsOfKeys(library, document.uri.toString(), document.offsetAt(position));
        return token.isCancellationRequested ? undefined : toHighlights(document, found);
      },
    }),
  );
}
