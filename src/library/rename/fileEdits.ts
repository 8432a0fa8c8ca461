import { Library } from '../library';
import { textOf } from '../files';
import { parseLetter } from '../../letter/parse';
import { LetterRecord, recordOf } from '../../letter/record';
import { Edit } from '../../text/fixes';

/** What changes in one file; offsets are in its text, which is that of its editor where it has one. */
export interface FileEdits { readonly uri: string; readonly text: string; readonly edits: readonly Edit[] }

/** A letter's text with the record of just this text. */
export interface Source { readonly uri: string; readonly text: string; readonly record: LetterRecord }

/** So many files are read at once. */
const BATCH = 64;

/** Asks `edits` what changes in each of some letters, open or not; letters that cannot be read are left out. Undefined where it was cancelled. */
export async function editLetters(library: Library, uris: Iterable<string>, edits: (source: Source) => readonly Edit[], cancelled: () => boolean): Promise<FileEdits[] | undefined> {
  const all = [...new Set(uris)], found: FileEdits[] = [];
  for (let at = 0; at < all.length; at += BATCH) {
    const sources = await Promise.all(all.slice(at, at + BATCH).map(uri => sourceOf(library, uri)));
    if (cancelled()) return undefined;
    for (const source of sources) {
      const changed = source ? edits(source) : [];
      if (source && changed.length > 0) found.push({ uri: source.uri, text: source.text, edits: changed });
    }
  }
  return found;
}

async function sourceOf(library: Library, uri: string): Promise<Source | undefined> {
  const { text, stamp } = await textOf(library.files, uri);
  if (text === undefined) return undefined;
  const known = library.letters.get(uri);
  const open = library.letter(uri);
  // What is known of a file that was changed just now may be of an older text.
  const isSame = open ? open.text === text : known?.stamp && known.stamp.mtime === stamp?.mtime && known.stamp.size === stamp.size;
  return { uri, text, record: known && isSame ? known.record : recordOf(parseLetter(text)) };
}
