import { countedWords } from './frequencies';
import { Hit, Near } from './model';
import { neighboursIn } from './neighbours';
import { hasFlagged } from '../../text/packed';
import { StringTable } from '../../text/strings';

const LETTERS = 16;

/** The hits that have a word among their neighbours, in their order: all in whose spans it stands, be it nearest to them or not. In short steps. */
export function* narrowed(hits: readonly Hit[], { word, span, side }: Near, table: StringTable): Generator<void, Hit[]> {
  const flags = (yield* countedWords(table)).flags(word), found: Hit[] = [];
  if (!flags) return found;
  const isWanted = (number: number): boolean => flags[number] === 1;
  for (let from = 0, to = 0, seen = 0; from < hits.length; from = to) {
    const { letter } = hits[from];
    while (to < hits.length && hits[to].letter === letter) to++;
    if (++seen % LETTERS === 0) yield;
    if (!letter.packed || !hasFlagged(letter.packed, flags)) continue;
    const own = hits.slice(from, to);
    neighboursIn(letter.packed, own, table, span).forEach(({ left, right }, index) => {
      if ((side !== 'right' && left.some(isWanted)) || (side !== 'left' && right.some(isWanted))) found.push(own[index]);
    });
  }
  return found;
}
