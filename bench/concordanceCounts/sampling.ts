import { Dice } from '../quotations/dice';
import { CountedLetter } from './counter';
import { Token } from './tokens';

/** Words of two letters and more: numbers and single letters begin points, and Pandoc counts those by itself. */
function isWord({ word, joined }: Token): boolean { return joined === undefined && !/\p{N}/u.test(word) && /\p{L}[^]*\p{L}/u.test(word); }

/** Words: half of them picked where they stand, so that frequent ones are, half out of the list of all. */
export function sampledWords(letters: readonly CountedLetter[], count: number, dice: Dice): string[] {
  const all = letters.flatMap(({ paragraphs }) => paragraphs.flatMap(paragraph => paragraph.filter(isWord).map(({ word }) => word))), list = [...new Set(all)].sort();
  const found = new Set<string>();
  for (let tries = 0; found.size < Math.min(count, list.length) && tries < count * 20; tries++) found.add(tries % 2 === 0 ? dice.pick(all) : dice.pick(list));
  return [...found];
}

/** Phrases of two to four words as they are written. `isOver`: two of three lie over a line's end or over a mark. */
export function sampledPhrases(letters: readonly CountedLetter[], count: number, dice: Dice, isOver: boolean): string[][] {
  const paragraphs = letters.flatMap(each => each.paragraphs).filter(({ length }) => length > 1), found = new Map<string, string[]>();
  for (let tries = 0; found.size < count && tries < count * 200; tries++) {
    const paragraph = dice.pick(paragraphs), from = dice.below(paragraph.length), tokens = paragraph.slice(from, from + dice.between(2, 4));
    if (tokens.length < 2 || !tokens.every(isWord) || !tokens.every(({ isNext }, n) => n === 0 || isNext)) continue;
    const wanted = found.size % 3, rest = tokens.slice(1);
    if (isOver && ((wanted === 0 && !rest.some(({ isOverLine }) => isOverLine)) || (wanted === 1 && !rest.some(({ isOverMark }) => isOverMark) && tries % 100 > 0))) continue;
    const words = tokens.map(({ word }) => word);
    found.set(words.join(' '), words);
  }
  return [...found.values()];
}
