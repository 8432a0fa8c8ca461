import * as vscode from 'vscode';
import { rangeByLines, toRange } from './convert';
import { Library } from '../library/library';
import { Spot } from '../library/navigation/spots';
import { Lines } from '../text/lines';
import { Range } from '../text/range';

/** The source offsets of a file as positions, by its lines where it is a known letter, a paper or a bibliography. Undefined for a file that cannot be opened. */
export async function rangesIn(library: Library, uri: string): Promise<((range: Range) => vscode.Range) | undefined> {
  const lines = library.letters.get(uri)?.lines ?? await linesOf(library, uri);
  if (lines) return range => rangeByLines(lines, range);
  try {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    return range => toRange(document, range);
  } catch {
    return undefined;
  }
}

/** Of a paper or a bibliography that is not open, without opening it. */
async function linesOf({ citing, files }: Library, uri: string): Promise<Uint32Array | undefined> {
  const { text } = citing.has(uri) && !files.open(uri) ? await files.read(uri) : { text: undefined };
  return text === undefined ? undefined : new Lines(text).toStarts();
}

/** Places in letters and glossaries, in the order of the files' paths and of their text. Undefined where it was cancelled. */
export async function toLocations(library: Library, spots: readonly Spot[], token?: vscode.CancellationToken): Promise<vscode.Location[] | undefined> {
  const byFile = new Map<string, Spot[]>();
  for (const spot of spots) {
    const same = byFile.get(spot.uri);
    if (same) same.push(spot); else byFile.set(spot.uri, [spot]);
  }
  const found: vscode.Location[] = [];
  for (const uri of [...byFile.keys()].sort()) {
    const place = await rangesIn(library, uri);
    if (token?.isCancellationRequested) return undefined;
    const target = vscode.Uri.parse(uri);
    if (place) for (const spot of byFile.get(uri)!.sort((a, b) => a.start - b.start || a.end - b.end)) found.push(new vscode.Location(target, place(spot)));
  }
  return found;
}
