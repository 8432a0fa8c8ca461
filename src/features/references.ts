import * as vscode from 'vscode';
import { BIBLIOGRAPHIES, GLOSSARIES, LETTERS, PAPERS } from './convert';
import { toLocations } from './locations';
import { Library } from '../library/library';
import { referencesTo } from '../library/navigation/references';
import { thingAt } from '../library/navigation/thingAt';

/** Find All References: of a term in all letters and glossaries; of a point, an annotation or a letter what leads to it; of a source every citation. */
export function registerReferences(library: Library): vscode.Disposable {
  return vscode.languages.registerReferenceProvider([LETTERS, GLOSSARIES, ...PAPERS, ...BIBLIOGRAPHIES], {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const uri = document.uri.toString();
      const thing = await thingAt(library, uri, document.offsetAt(position));
      if (!thing || token.isCancellationRequested) return undefined;
      const spots = await referencesTo(library, uri, thing, includeDeclaration, () => token.isCancellationRequested);
      return spots && !token.isCancellationRequested ? toLocations(library, spots, token) : undefined;
    },
  });
}
