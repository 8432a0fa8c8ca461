import { bibOf } from './bibliographyTexts';
import { Heartbeat } from './heartbeat';
import { Line, atMost, median, ms, quantile } from './measure';
import { MemoryFiles } from '../test/library/memoryFiles';
import { itemOf } from '../src/library/citing/sources';
import { Library } from '../src/library/library';

const ENTRIES = 10_000;
/** What a person types after `@`, a key at a time; VS Code asks again at each. */
const TYPED = ['deutscher', 'trotskij 1923', 'muller historia', 'isaac exile', 'international press', 'x:y19', 'akerman åsa revolution', 'nothing of that kind'];

/** Citation keys offered from a bibliography of 10,000 entries: what the library does for one key press. What is shown of each source is taken from its item, as the list does. */
export async function benchCompletion(): Promise<Line[]> {
  const files = new MemoryFiles({ 'paper.md': '---\nbibliography: all.bib\n---\n\nJfr [@]\n', 'all.bib': bibOf(ENTRIES).text });
  const library = new Library(files), uri = files.edit('paper.md');
  const offer = async (typed: string): Promise<number> => {
    const table = await library.citing.sources(uri);
    const { items } = await table!.find(typed, new Set(['trotskij1900-0']));
    return items.filter(each => itemOf(each).title !== undefined).length;
  };
  const heart = new Heartbeat(), before = performance.now();
  await offer('');
  const read = performance.now() - before;
  await offer('d');
  const first = performance.now() - before - read, longest = heart.stop(), costs: number[] = [];
  for (let round = -1; round < 3; round++) {
    for (const typed of TYPED) {
      for (let length = 0; length <= typed.length; length++) {
        const start = performance.now();
        await offer(typed.slice(0, length));
        if (round >= 0) costs.push(performance.now() - start);
      }
    }
  }
  library.dispose();
  return [
    { what: `${ENTRIES} entries read, and the first list after “@”`, value: ms(read) },
    { what: 'the first search of them', value: ms(first) },
    atMost('longest time that the host was held meanwhile', longest, 50, ms),
    atMost(`a warm list at each of ${costs.length} key presses, median`, median(costs), 20, ms),
    atMost('the same, 99th percentile', quantile(costs, 0.99), 20, ms),
  ];
}
