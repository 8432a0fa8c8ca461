import { KnownLetter } from '../index/letters';
import { MOST, Suggested } from '../first';
import { sentences } from '../../letter/selection';
import { fold, queryWords } from '../../text/fold';
import { GAP, Packed, dividedIn, itemsIn, textIn } from '../../text/packed';
import { Range } from '../../text/range';
import { StringTable } from '../../text/strings';
import { isWordCode } from '../../text/words';

/** A sentence of a letter in which words were found, as it reads. Offsets are in the reading text. */
export interface FoundPassage { readonly letter: KnownLetter; readonly sentence: Range; readonly paragraph: Range; readonly text: string }

/** A stretch of the reading text of a letter, and what stands there. */
export interface Stretch { readonly letter: KnownLetter; readonly range: Range; readonly text: string }

/** More words than a number has bits tell no letters apart any more. */
const MOST_WORDS = 8;
const STEP = 4096, LETTERS = 32;
/** Where so many letters have the words somewhere, and enough is found, no more are looked through for a better place. */
const ENOUGH = 2000;

/** The words of a table as they are searched; it grows with the table, and those that are the same are kept once. */
const foldedTables = new WeakMap<StringTable, string[]>();

/**
 * Where words stand in the letters: in one sentence, in any order, each the beginning of a word, with accents or without. Where they stand in a row comes first, then
 * other sentences, then paragraphs that have them in several; the letters in the order in which they are given. In short steps.
 */
export function* searchPassages(typed: string, letters: Iterable<KnownLetter>, table: StringTable, most = MOST): Generator<void, Suggested<FoundPassage>> {
  const words = queryWords(typed).map(bare).filter(each => each !== '').slice(0, MOST_WORDS);
  const found: FoundPassage[][] = [[], [], []];
  if (words.length > 0) {
    const flags = yield* flagsOf(words, table), all = (1 << words.length) - 1, phrase = words.join(' ');
    let seen = 0, candidates = 0;
    for (const letter of letters) {
      if (found[0].length > most || (candidates > ENOUGH && found.flat().length > most)) break;
      if (++seen % LETTERS === 0) yield;
      if (!letter.packed || !hasAll(letter.packed, flags, all)) continue;
      candidates++;
      for (const [rank, passage] of passagesIn(letter, letter.packed, table, words, phrase)) if (found[rank].length <= most) found[rank].push(passage);
      yield;
    }
  }
  const items = found.flat();
  return { items: items.slice(0, most), isCut: items.length > most };
}

/** A word without the signs that cling to it. */
function bare(word: string): string { return word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''); }

function* flagsOf(words: readonly string[], table: StringTable): Generator<void, Uint8Array> {
  let folded = foldedTables.get(table);
  if (!folded) foldedTables.set(table, folded = []);
  const flags = new Uint8Array(table.size);
  for (let number = 0; number < flags.length; number++) {
    if (number === folded.length) {
      const text = table.text(number), own = fold(text);
      folded.push(own === text ? text : own);
    }
    const text = folded[number];
    for (let word = 0; word < words.length; word++) if (text.includes(words[word]) && begins(text, words[word])) flags[number] |= 1 << word;
    if (number % STEP === 0) yield;
  }
  return flags;
}

function hasAll(packed: Packed, flags: Uint8Array, all: number): boolean {
  let seen = 0;
  for (const item of itemsIn(packed)) if ((item & 3) !== GAP) seen |= flags[item >>> 2];
  if (seen === all) return true;
  const divided = dividedIn(packed);
  for (let at = 1; at < divided.length; at += 2) seen |= flags[divided[at]];
  return seen === all;
}

function* passagesIn(letter: KnownLetter, packed: Packed, table: StringTable, words: readonly string[], phrase: string): Generator<readonly [0 | 1 | 2, FoundPassage]> {
  const text = textIn(packed, table), divided = dividedIn(packed);
  /** A stretch as it is searched, and once more without the hyphens that divided words at a line's end. */
  const read = ({ start, end }: Range): readonly string[] => {
    const own = text.slice(start, end);
    let joined = '', from = start;
    for (let at = 0; at < divided.length; at += 2) {
      if (divided[at] < start || divided[at] >= end) continue;
      joined += text.slice(from, divided[at]);
      from = divided[at] + 1;
    }
    return from === start ? [fold(own)] : [fold(own), fold(joined + text.slice(from, end))];
  };
  for (let start = 0; start < text.length;) {
    const blank = text.indexOf('\n\n', start), paragraph = { start, end: blank < 0 ? text.length : blank };
    start = paragraph.end + 2;
    const whole = read(paragraph);
    if (!words.every(word => whole.some(each => begins(each, word)))) continue;
    const own = sentences(text.slice(paragraph.start, paragraph.end)).map(each => ({ start: paragraph.start + each.start, end: paragraph.start + each.end }));
    const ranked = own.map(sentence => {
      const forms = read(sentence), count = words.filter(word => forms.some(each => begins(each, word))).length;
      return { sentence, count, rank: count < words.length ? 2 as const : forms.some(each => begins(each, phrase)) ? 0 as const : 1 as const };
    });
    const full = ranked.filter(each => each.rank < 2);
    // In several sentences together: the one that has most of them.
    const shown = full.length > 0 ? full : ranked.sort((a, b) => b.count - a.count).slice(0, 1);
    for (const { sentence, rank } of shown) yield [rank, { letter, sentence, paragraph, text: text.slice(sentence.start, sentence.end) }];
  }
}

/** Whether some word, or a part of it after a hyphen, begins so. */
function begins(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (at === 0 || !isWordCode(text.charCodeAt(at - 1))) return true;
  return false;
}

/** Where a text stands as it is, but for accents, capitals and blanks, in a letter: its stretch of the reading text. */
export function findText(reading: string, wanted: string): Range | undefined {
  const starts: number[] = [];
  let folded = '';
  for (let at = 0; at < reading.length; at++) {
    const own = fold(/\s/.test(reading[at]) ? ' ' : reading[at]);
    if (own === ' ' && folded.endsWith(' ')) continue;
    for (const character of own) { folded += character; starts.push(at); }
  }
  const target = fold(wanted.replace(/\s+/g, ' ').trim()), at = target === '' ? -1 : folded.indexOf(target);
  return at < 0 ? undefined : { start: starts[at], end: starts[at + target.length - 1] + 1 };
}
