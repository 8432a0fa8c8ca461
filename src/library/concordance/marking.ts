import { Hit } from './model';
import { PlacedHit, hitsByLetter, placesNow } from './places';
import { textOf } from '../files';
import type { Library } from '../library';
import type { FileEdits } from '../rename/fileEdits';
import { inSlices } from '../slices';
import { Marking, annotateSeveral } from '../../letter/annotating/several';
import { Refusal, refusal } from '../../text/refusal';

/** What is to be written to annotate hits, a file each, and what is not: `had`: they have it already. */
export interface MarkedHits { readonly files: readonly FileEdits[]; readonly marked: readonly Hit[]; readonly had: readonly Hit[]; readonly refused: readonly (readonly [Hit, Refusal])[] }

/** The edits that annotate hits in their letters, open or not, as these are now. `step`: how many are done. Undefined where it was cancelled. */
export async function markHits(library: Library, hits: readonly Hit[], marking: Marking, step: (done: number) => void, cancelled: () => boolean): Promise<MarkedHits | undefined> {
  const files: FileEdits[] = [], marked: Hit[] = [], had: Hit[] = [], refused: [Hit, Refusal][] = [];
  let done = 0;
  for (const [uri, own] of hitsByLetter(hits)) {
    const places = await placesNow(library, own);
    if (cancelled()) return undefined;
    if (!places) { refused.push(...own.map((hit): [Hit, Refusal] => [hit, refusal('letter-unreadable', uri)])); continue; }
    const { letter, placed, lost } = places;
    refused.push(...lost.map((hit): [Hit, Refusal] => [hit, refusal('hit-changed')]));
    const made = await inSlices(annotateSeveral<PlacedHit>(letter, placed, marking, count => step(done += count)), cancelled);
    if (!made) return undefined;
    if (made.edits.length > 0) files.push({ uri, text: letter.text, edits: made.edits });
    marked.push(...made.marked.map(each => each.hit));
    had.push(...made.had.map(each => each.hit));
    refused.push(...made.refused.map(([place, why]): [Hit, Refusal] => [place.hit, why]));
  }
  return { files, marked, had, refused };
}

/** Whether the files are still what edits were made for. */
export async function areUnchanged(library: Library, files: readonly FileEdits[]): Promise<boolean> {
  for (const { uri, text } of files) if ((await textOf(library.files, uri)).text !== text) return false;
  return true;
}
