import * as vscode from 'vscode';
import { BIBLIOGRAPHIES, GLOSSARIES, LETTERS, PAPERS, toRange } from './convert';
import { rangesIn } from './locations';
import { definitionsOf } from '../library/navigation/definitions';
import { Library } from '../library/library';
import { thingAt } from '../library/navigation/thingAt';

/** Go to Definition: from a term to its entry, from a reference to its note and back, from a link to where it leads, from a citation to its entry or its letter. */
export function registerDefinitions(library: Library): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider([LETTERS, GLOSSARIES, ...PAPERS, ...BIBLIOGRAPHIES], {
    async provideDefinition(document, position, token) {
      const uri = document.uri.toString();
      const thing = await thingAt(library, uri, document.offsetAt(position));
      if (!thing || token.isCancellationRequested) return undefined;
      const found: vscode.LocationLink[] = [];
      for (const spot of await definitionsOf(library, uri, thing)) {
        const place = await rangesIn(library, spot.uri);
        if (token.isCancellationRequested) return undefined;
        if (place) found.push({ originSelectionRange: toRange(document, thing), targetUri: vscode.Uri.parse(spot.uri), targetRange: place(spot.whole ?? spot), targetSelectionRange: place(spot) });
      }
      return found;
    },
  });
}
