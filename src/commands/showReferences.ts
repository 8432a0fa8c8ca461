import * as vscode from 'vscode';
import { isKnown } from './goTo';
import { toLocations } from '../features/locations';
import { entrySpots } from '../library/navigation/definitions';
import { Library } from '../library/library';
import { occurrenceSpots } from '../library/navigation/references';

/** What the count above an entry runs: all places of the term in the letters, in a peek. Its arguments may come from anywhere, and are looked at. */
export function registerShowReferences(library: Library): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.showReferences', async (uri: unknown, headword: unknown) => {
    if (typeof uri !== 'string' || typeof headword !== 'string' || !isKnown(uri) || !library.isGlossary(uri)) return;
    const [entry] = await entrySpots(library, uri, headword);
    if (!entry) return;
    await library.index.complete();
    const spots = await occurrenceSpots(library, { uri, headword }, () => false);
    const [[at], places] = [await toLocations(library, [entry]) ?? [], await toLocations(library, spots ?? [])];
    if (at && places?.length) await vscode.commands.executeCommand('editor.action.showReferences', at.uri, at.range.start, places);
  });
}
