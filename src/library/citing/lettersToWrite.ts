import { citationsOf } from './cited';
import { SourceTable } from './sources';
import { Library } from '../library';
import { letterItem } from '../../bibliography/letterItem';
import { CslItem } from '../../bibliography/model';

/** Those that a text cites, or all of the workspace. */
export type WhichLetters = 'cited' | 'all';

/** The letters as sources, by their keys: where several have one key, the first that became known. Those cited are in the order of the text. */
export function lettersToWrite(library: Library, which: WhichLetters, uri: string | undefined, table: SourceTable | undefined): CslItem[] {
  const { letterKeys } = library.citing, found = new Map<string, CslItem>();
  const cited = which === 'cited' && uri !== undefined ? (citationsOf(library, uri) ?? []).flatMap(({ keys }) => keys.map(each => each.key)) : undefined;
  if (cited) {
    for (const key of cited) {
      const letter = table?.get(key)?.letter;
      if (letter && !found.has(key)) found.set(key, letterItem(key, letter.record));
    }
    return [...found.values()];
  }
  for (const [key, letter] of letterKeys.entries()) if (library.files.folderOf(letter.uri) !== undefined && !letter.uri.startsWith('untitled:') && !found.has(key)) found.set(key, letterItem(key, letter.record));
  return [...found.values()];
}
