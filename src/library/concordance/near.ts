import { Hit, Near } from './model';
import { neighboursIn } from './neighbours';
import { foldedWord } from './order';
import { StringTable } from '../../text/strings';

/** The hits that have a word among their neighbours, in their order: in short steps. */
export function* narrowed(hits: readonly Hit[], { word, span, side }: Near, table: StringTable): Generator<void, Hit[]> {
  const known = new Map<number, boolean>();
  const isWanted = (number: number): boolean => {
    let wanted = known.get(number);
    if (wanted === undefined) known.set(number, wanted = foldedWord(table.text(number)) === word);
    return wanted;
  };
  const found: Hit[] = [];
  for (let from = 0, to = 0; from < hits.length; from = to) {
    const { letter } = hits[from];
    while (to < hits.length && hits[to].letter === letter) to++;
    const own = hits.slice(from, to);
    if (letter.packed) neighboursIn(letter.packed, own, table, span).forEach(({ left, right }, index) => {
      if ((side !== 'right' && left.some(isWanted)) || (side !== 'left' && right.some(isWanted))) found.push(own[index]);
    });
    yield;
  }
  return found;
}
