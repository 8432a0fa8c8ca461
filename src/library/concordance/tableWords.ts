import { Phrase, WantedWord } from './query';
import { StringTable } from '../../text/strings';
import { comparable } from '../../text/words';

/** The words of a query by their numbers in the table. */
export interface Wanted {
  /** For each word of the table a bit for each phrase that may begin with it. */
  readonly begins: Uint16Array;
  /** For each phrase what its words may be; undefined for any word. */
  readonly words: readonly (readonly (ReadonlySet<number> | undefined)[])[];
}

/** The strings of a table as words are compared, and in small letters. */
export interface Compared { readonly written: readonly string[]; readonly lower: readonly string[] }

const STEP = 8192;
const tables = new WeakMap<StringTable, { written: string[]; lower: string[] }>();

/** All strings of a table as they are compared: made once, for what was added since. */
export function* comparedWords(table: StringTable): Generator<void, Compared> {
  let compared = tables.get(table);
  if (!compared) tables.set(table, compared = { written: [], lower: [] });
  const { written, lower } = compared;
  while (lower.length < table.size) {
    const number = lower.length, text = table.text(number), own = comparable(text), small = own.toLowerCase();
    // Those that are the same are kept once.
    written.push(own === text ? text : own);
    lower.push(small === own ? written[number] : small);
    if (number % STEP === 0) yield;
  }
  return compared;
}

/** Words that are written as those of phrases. */
export function* exactly(phrases: readonly Phrase[], isCaseSensitive: boolean, table: StringTable): Generator<void, Wanted> {
  const { written, lower } = yield* comparedWords(table);
  const texts = isCaseSensitive ? written : lower, size = table.size;
  const plain = new Map<string, Set<number>>(), patterned = new Map<string, Set<number>>();
  const words = phrases.map(phrase => phrase.words.map(word => {
    const text = isCaseSensitive ? word.text : word.text.toLowerCase();
    return text === '*' ? undefined : setIn(text.includes('*') ? patterned : plain, text);
  }));
  const patterns = Array.from(patterned, ([pattern, found]) => ({ parts: pattern.split('*'), found }));
  const lengths = new Set(Array.from(plain.keys(), text => text.length));
  for (let number = 0; number < size; number++) {
    const text = texts[number];
    if (lengths.has(text.length)) plain.get(text)?.add(number);
    for (const { parts, found } of patterns) if (fits(text, parts)) found.add(number);
    if (number % STEP === 0) yield;
  }
  return wantedOf(words, size);
}

export function wantedOf(words: Wanted['words'], size: number): Wanted {
  const begins = new Uint16Array(size);
  for (const [phrase, [first]] of words.entries()) {
    const bit = 1 << phrase;
    if (first) for (const number of first) begins[number] |= bit;
    else for (let number = 0; number < size; number++) begins[number] |= bit;
  }
  return { begins, words };
}

export function hasStar({ text }: WantedWord): boolean { return text.includes('*'); }

function setIn(sets: Map<string, Set<number>>, text: string): Set<number> {
  let set = sets.get(text);
  if (!set) sets.set(text, set = new Set());
  return set;
}

/** Whether a text has the parts in their order, the first at its beginning and the last at its end. Linear. */
function fits(text: string, parts: readonly string[]): boolean {
  const first = parts[0], last = parts[parts.length - 1];
  if (text.length < first.length + last.length || !text.startsWith(first) || !text.endsWith(last)) return false;
  let at = first.length;
  for (let part = 1; part < parts.length - 1; part++) {
    at = text.indexOf(parts[part], at);
    if (at < 0) return false;
    at += parts[part].length;
  }
  return at <= text.length - last.length;
}
