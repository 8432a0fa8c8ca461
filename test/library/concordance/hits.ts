import { MemoryFiles } from '../memoryFiles';
import { Hit, Series } from '../../../src/library/concordance/model';
import { Library } from '../../../src/library/library';
import { textIn } from '../../../src/text/packed';

/** A library of letters with the hits of some expressions in them, in the order in which the letters are given. */
export async function hitsIn(letters: Readonly<Record<string, string>>, ...wanted: readonly RegExp[]): Promise<{ library: Library; hits: Hit[]; series: Series[] }> {
  const library = new Library(new MemoryFiles(letters)), hits: Hit[] = [];
  await library.index.words();
  for (const letter of library.letters.all.values()) {
    const own = wanted.flatMap((each, series) => Array.from(textIn(letter.packed!, library.letters.table).matchAll(each), ({ index, 0: found }): Hit => ({ letter, series, start: index, end: index + found.length })));
    hits.push(...own.sort((a, b) => a.start - b.start));
  }
  return { library, hits, series: wanted.map(each => ({ label: each.source })) };
}
