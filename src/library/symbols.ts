import { EntryPlace, placeOfEntry } from './navigation/entries';
import { KnownLetter } from './index/letters';
import { ServingGlossary } from './serving';
import { LetterRecord, PartRecord } from '../letter/record';
import { fold, queryWords } from '../text/fold';
import { isWordCode } from '../text/words';

/** What a search in the workspace finds. `name`: the editor filters once more, and lets through whose name has the letters of the query in order. */
export type FoundSymbol =
  | { readonly kind: 'letter'; readonly name: string; readonly letter: KnownLetter }
  | { readonly kind: 'term'; readonly name: string; readonly uri: string; readonly place: EntryPlace }
  | { readonly kind: 'point'; readonly name: string; readonly letter: KnownLetter; readonly part: PartRecord };

export interface Searched {
  readonly letters: Iterable<KnownLetter>;
  readonly glossaries: readonly ServingGlossary[];
  /** A letter's name for people, and its key. */
  nameOf(letter: KnownLetter): string;
  keyOf(letter: KnownLetter): string;
}

/** The editor asks for the first word only and looks for the others in what it got: of letters, more than are shown. */
export const MOST_LETTERS = 1000;
export const MOST = 200;
const STEP = 200;
const POINT = /^\d+[.)]/;

/** What is looked into: of a letter, and of its points all together and one by one. */
interface Folded { readonly letter: string; readonly points: string; readonly each: readonly string[] }
const foldedLetters = new WeakMap<LetterRecord, Folded>();
const foldedEntries = new WeakMap<object, string>();

/** What fits all words of a query, in any order: the best match first, letters before terms before points. In steps of some letters. */
export function* searchSymbols(query: string, { letters, glossaries, nameOf, keyOf }: Searched): Generator<void, FoundSymbol[]> {
  const words = queryWords(query);
  if (words.length === 0) return byDate([...letters]).slice(0, MOST).map(letter => ({ kind: 'letter', name: nameOf(letter), letter }));
  const found: { letters: KnownLetter[]; terms: FoundSymbol[]; points: FoundSymbol[] }[] = QUALITIES.map(() => ({ letters: [], terms: [], points: [] }));
  let step = 0;
  for (const letter of letters) {
    if (++step % STEP === 0) yield;
    const folded = foldedOf(letter, keyOf);
    const quality = qualityOf(folded.letter, words);
    if (quality !== undefined) found[quality].letters.push(letter);
    if (!words.every(word => folded.points.includes(word))) continue;
    let point = 0;
    for (const part of letter.record.parts) {
      if (!isPoint(part)) continue;
      const own = qualityOf(folded.each[point++], words);
      if (own !== undefined && found[own].points.length < MOST) found[own].points.push({ kind: 'point', name: shown(part.words, query, []), letter, part });
    }
  }
  for (const { uri, glossary } of glossaries) {
    for (const [index, entry] of glossary.entries.entries()) {
      if (++step % STEP === 0) yield;
      let text = foldedEntries.get(entry);
      if (text === undefined) foldedEntries.set(entry, text = lines([entry.headword, entry.name, ...entry.forms]));
      const quality = qualityOf(text, words);
      if (quality !== undefined && found[quality].terms.length < MOST) found[quality].terms.push({ kind: 'term', name: shown(entry.headword, query, [entry.name ?? '', ...entry.forms]), uri, place: placeOfEntry(glossary, index) });
    }
  }
  return best(found, letter => shown(nameOf(letter), query, [letter.record.title ?? '', keyOf(letter)]));
}

/** The letters that are shown are far more than the others may be, but for what matches better. */
function best(found: readonly { letters: KnownLetter[]; terms: FoundSymbol[]; points: FoundSymbol[] }[], nameOf: (letter: KnownLetter) => string): FoundSymbol[] {
  const all: FoundSymbol[] = [];
  let [letters, others] = [MOST_LETTERS, MOST];
  for (const quality of found) {
    const some = quality.letters.length > letters ? byDate(quality.letters).slice(0, letters) : byDate(quality.letters);
    const rest = [...quality.terms, ...quality.points].slice(0, others);
    for (const letter of some) all.push({ kind: 'letter', name: nameOf(letter), letter });
    for (const each of rest) all.push(each);
    letters -= some.length;
    others -= rest.length;
  }
  return all;
}

function byDate(letters: KnownLetter[]): KnownLetter[] {
  const key = ({ record: { date } }: KnownLetter): string => date ?? '\uffff';
  return letters.sort((a, b) => key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.uri < b.uri ? -1 : 1);
}

function isPoint({ address, words }: PartRecord): boolean { return address.startsWith('p') && !address.includes('.') && POINT.test(words); }

function foldedOf(letter: KnownLetter, keyOf: (letter: KnownLetter) => string): Folded {
  const { record } = letter;
  let folded = foldedLetters.get(record);
  if (folded) return folded;
  const each = record.parts.filter(isPoint).map(part => lines([part.words]));
  folded = { letter: lines([record.title, ...record.senders, ...record.recipients, record.date, keyOf(letter)]), points: each.join(''), each };
  foldedLetters.set(record, folded);
  return folded;
}

/** Each on a line of its own, so that a line's beginning can be told. */
function lines(texts: readonly (string | undefined)[]): string { return fold(texts.map(text => text ? `\n${text}` : '').join('')); }

/** 0: a line begins with the query; 1: each word is the beginning of one; 2: they stand somewhere. */
const QUALITIES = [0, 1, 2] as const;

function qualityOf(text: string, words: readonly string[]): typeof QUALITIES[number] | undefined {
  if (!words.every(word => text.includes(word))) return undefined;
  if (text.includes(`\n${words.join(' ')}`)) return 0;
  return words.every(word => beginsWord(text, word)) ? 1 : 2;
}

function beginsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) if (at === 0 || !isWordCode(text.charCodeAt(at - 1))) return true;
  return false;
}

/** A name with whatever else the editor must find in it: the title or the form that was meant, or the word as it was typed, without its accents. */
function shown(name: string, query: string, others: readonly string[]): string {
  let all = name;
  for (const typed of query.split(/\s+/)) {
    if (hasInOrder(all, typed)) continue;
    const other = others.find(each => fold(each).includes(fold(typed)));
    if (other !== undefined) all += ` · ${other}`;
    if (!hasInOrder(all, typed)) all += ` [${typed}]`;
  }
  return all;
}

/** Whether a text has the characters of a word in their order, as the editor's own filter wants it. */
export function hasInOrder(text: string, word: string): boolean {
  const [lower, wanted] = [text.toLowerCase(), word.toLowerCase()];
  let at = 0;
  for (const character of wanted) {
    at = lower.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
