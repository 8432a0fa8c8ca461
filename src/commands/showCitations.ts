import * as vscode from 'vscode';
import { isKnown } from './goTo';
import { toLocations } from '../features/locations';
import { itemsAt } from '../letter/outline';
import { placeOf } from '../letter/record';
import { Library } from '../library/library';
import { ActiveLetter } from '../views/activeLetter';

/** `address`: a part; empty for what is cited without one; undefined for all that cites the letter. */
interface Asked { readonly uri: string; readonly address?: string }

/** Every place that quotes or cites a point or a letter, in a peek: from the count above it, from a view, or at the cursor. Its arguments may come from anywhere, and are looked at. */
export function registerShowCitations(library: Library, active: ActiveLetter): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.showCitations', async (given?: unknown, part?: unknown) => {
    const { uri, address: wanted }: Partial<Asked> = given === undefined ? { uri: active.uri } : askedFor(given, part) ?? {};
    if (uri === undefined || !isKnown(uri)) return;
    await library.citers.learn(uri);
    const address = given === undefined ? addressAtCursor(library, active) : wanted, record = library.letters.get(uri)?.record;
    if (!record) return;
    const { all, whole, parts } = library.citers.of(uri);
    const places = await toLocations(library, address === undefined ? all : address === '' ? whole : parts.get(address) ?? []) ?? [];
    const start = (address ? placeOf(record, address)?.start : record.id?.start) ?? 0;
    const [at] = places.length > 0 ? await toLocations(library, [{ uri, start, end: start }]) ?? [] : [];
    if (at) await vscode.commands.executeCommand('editor.action.showReferences', at.uri, at.range.start, places);
    else vscode.window.setStatusBarMessage(vscode.l10n.t('No paper quotes or cites this.'), 6000);
  });
}

/** A URI and an address, an entry of the Points view, or one of the Letters view. */
function askedFor(given: unknown, part: unknown): Asked | undefined {
  if (typeof given === 'string') return { uri: given, address: typeof part === 'string' ? part : undefined };
  const { uri, item, line } = Object(given) as { uri?: unknown; item?: { address?: unknown }; line?: { uri?: unknown } };
  if (typeof uri === 'string' && typeof item?.address === 'string') return { uri, address: item.address };
  return typeof line?.uri === 'string' ? { uri: line.uri } : undefined;
}

/** That of the innermost part at the cursor that is cited, or of the part. */
function addressAtCursor(library: Library, { uri, editor }: ActiveLetter): string | undefined {
  const letter = uri === undefined ? undefined : library.letter(uri);
  const path = letter && editor ? itemsAt(letter, editor.document.offsetAt(editor.selection.active)).map(each => each.address) : [], { parts } = library.citers.of(uri ?? '');
  return path.findLast(each => parts.has(each)) ?? path[0];
}
