import * as vscode from 'vscode';
import { isKnown } from './goTo';
import { toLocations } from '../features/locations';
import { entrySpots } from '../library/navigation/definitions';
import { tagEntries, tagPassages } from '../library/navigation/tags';
import { Library } from '../library/library';
import { occurrenceSpots } from '../library/navigation/references';

/** What the count above an entry runs: all places of the term in the letters, or all passages with the tag, in a peek. Its arguments may come from anywhere, and are looked at. */
export function registerShowReferences(library: Library): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.showReferences', async (uri: unknown, name: unknown, kind: unknown = 'term') => {
    if (typeof uri !== 'string' || typeof name !== 'string' || !isKnown(uri) || !library.isGlossary(uri)) return;
    const [entry] = kind === 'tag' ? tagEntries(uri, await library.glossary(uri), name) : await entrySpots(library, uri, name);
    if (!entry) return;
    await library.index.complete();
    const spots = kind === 'tag' ? await tagPassages(library, uri, name) : await occurrenceSpots(library, { uri, headword: name }, () => false);
    const [[at], places] = [await toLocations(library, [entry]) ?? [], await toLocations(library, spots ?? [])];
    if (at && places?.length) await vscode.commands.executeCommand('editor.action.showReferences', at.uri, at.range.start, places);
  });
}
