import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { writeCorrespondence } from './correspondence';
import { figuresInHost } from './host';
import { Line, atMost, growth, ms, times1 } from './measure';

const LETTERS = 15_000;

/** What the script in the extension host measures; milliseconds and bytes. */
export interface LibraryFigures {
  readonly letters: number; readonly reading: number; readonly indexing: number; readonly longest: number;
  readonly asking: number; readonly starting: number; readonly checking: number; readonly longestStart: number;
  readonly editing: number; readonly linking: number; readonly editingGlossary: number; readonly places: number; readonly occurrences: number; readonly placesAfter: number;
  readonly heap: number; readonly external: number; readonly cache: number;
}

/** A generated correspondence of 15,000 letters (30 MB) and a glossary of 10,000 terms, in the Node extension host; and smaller ones, to see how the costs grow. */
export async function benchLibrary(): Promise<Line[]> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'correspondence-'));
  try {
    const sizes = [LETTERS / 16, LETTERS / 4, LETTERS], found: LibraryFigures[] = [];
    for (const size of sizes) {
      const folder = path.join(home, String(size), 'letters');
      writeCorrespondence(folder, Math.round(size));
      found.push(await figuresInHost<LibraryFigures>('libraryInHost.js', folder));
    }
    const last = found[found.length - 1];
    const grows = (what: string, of: (figures: LibraryFigures) => number, most: number): Line => atMost(what, growth(sizes, found.map(of)), most, value => value.toFixed(2));
    return [
      { what: `merely reading ${last.letters} letters`, value: ms(last.reading) },
      { what: 'first index of them', value: ms(last.indexing) },
      atMost('against merely reading', last.indexing / last.reading, 2.5, times1),
      atMost('longest time that the host was held', last.longest, 50, ms),
      grows('growth of the first index, 940 to 15,000 letters (1 is linear)', each => each.indexing, 1.1),
      atMost('started again: all letters answer', last.starting, 300, ms),
      atMost('longest time that the host was held meanwhile', last.longestStart, 50, ms),
      { what: 'merely asking for the dates of all files', value: ms(last.asking) },
      atMost('checking the files in the background, against merely asking', last.checking / last.asking, 1.5, times1),
      atMost('after an edit of a letter, everything up to date, and who links to it asked', last.editing + last.linking, 20, ms),
      { what: 'of that, the asking', value: ms(last.linking) },
      grows('growth of the rest with the letters (0 is flat)', each => each.editing, 0.3),
      atMost('after an edit of a glossary entry, an open letter up to date', last.editingGlossary, 50, ms),
      atMost(`references of a term that occurs ${last.occurrences} times`, last.places, 300, ms),
      { what: 'the same for the first time, and after an edit of the glossary', value: ms(last.placesAfter) },
      atMost('heap after a collection', last.heap / 1e6, 250, value => `${value.toFixed(0)} MB`),
      { what: 'outside the heap (packed letters)', value: `${(last.external / 1e6).toFixed(0)} MB` },
      { what: 'cache', value: `${(last.cache / 1e6).toFixed(0)} MB` },
    ];
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}
