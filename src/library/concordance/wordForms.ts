import { hasStar, wantedOf, Compared, Wanted, comparedWords } from './tableWords';
import { Phrase } from './query';
import { withoutClitics } from '../../glossary/forms';
import { inflectionFor } from '../../glossary/inflection';
import { Inflection } from '../../glossary/inflection/inflection';
import { Conjugation } from '../../glossary/inflection/conjugation';
import { germanConjugations } from '../../glossary/inflection/germanVerbs';
import { swedishConjugations } from '../../glossary/inflection/swedishVerbs';
import { StringTable } from '../../text/strings';
import { isWordCode } from '../../text/words';

/** A base is a word of some letters; one that stands in no letter has some more. */
const LEAST_BASE = 3, LEAST_UNSEEN = 4;
/** No ending is longer. */
const LONGEST_ENDING = 7;
/** A form and its base have as much in common as the shorter of them has, but for so many letters (`himmel`, `himlar`). */
const CHANGED = 3;
const STEP = 8192, CANDIDATES = 256, MOST_KEPT = 2000;

/** A word of the letters that may be a form, without what clings to it, in small letters. */
interface Candidate { readonly number: number; readonly bare: readonly string[] }

/** The words of a table by how they begin, and what was found of them. */
interface Beginnings { readonly numbers: Map<string, number[]>; size: number; readonly known: Map<string, ReadonlySet<number>>; knownOf: number }

const tables = new WeakMap<StringTable, Beginnings>();

/**
 * The words of phrases in any form that a language gives them, each by itself; those with a star as they are typed. What is typed may be a form itself. Its base is then a word of
 * which it is a form, and with it all of the forms that it has in the letters if it is taken for a base: so `ledarna` leads to `ledare`, whose `ledaren` keeps it from leading on to
 * `led`. `exact`: where the words stand as they are typed.
 */
export function* inflected(phrases: readonly Phrase[], exact: Wanted, lang: string, isCaseSensitive: boolean, table: StringTable): Generator<void, Wanted> {
  const compared = yield* comparedWords(table), beginnings = yield* beginningsOf(table, compared), words: (ReadonlySet<number> | undefined)[][] = [];
  for (const [at, phrase] of phrases.entries()) {
    const own: (ReadonlySet<number> | undefined)[] = [];
    for (const [index, word] of phrase.words.entries()) {
      const same = exact.words[at][index];
      const forms = hasStar(word) || !same ? [] : yield* formsIn(word.text, lang, compared, beginnings);
      own.push(same && new Set([...same, ...isCaseSensitive ? [...forms].filter(number => hasCapitalsAs(word.text, compared.written[number])) : forms]));
    }
    words.push(own);
  }
  return wantedOf(words, exact.begins.length);
}

function* formsIn(word: string, lang: string, compared: Compared, beginnings: Beginnings): Generator<void, ReadonlySet<number>> {
  if (beginnings.knownOf !== beginnings.size || beginnings.known.size > MOST_KEPT) beginnings.known.clear();
  beginnings.knownOf = beginnings.size;
  const lower = word.toLowerCase(), key = `${lang} ${lang === 'de' ? word : lower}`, known = beginnings.known.get(key);
  if (known) return known;
  const found = new Set<number>();
  // `ILP:s`: what is typed may have something that clings to it.
  for (const typed of withoutClitics(lower)) {
    for (const number of yield* new WordForms(typed, lang, compared, beginnings).steps()) found.add(number);
    // A German word with a capital is a noun.
    const conjugations = lang !== 'de' || word === lower ? CONJUGATIONS.get(lang)?.(typed) ?? [] : [];
    for (const number of verbForms(conjugations, compared, beginnings)) found.add(number);
  }
  beginnings.known.set(key, found);
  return found;
}

/** Languages whose inflection in glossaries has no verbs (glossary/inflection). */
const CONJUGATIONS: ReadonlyMap<string, (form: string) => Conjugation[]> = new Map([['sv', swedishConjugations], ['de', germanConjugations]]);

/** The forms of a verb: of one that has a telling form there, for many words look like a form of some verb. */
function verbForms(conjugations: readonly Conjugation[], { lower }: Compared, { numbers }: Beginnings): number[] {
  const of = (form: string): number[] => (numbers.get(beginningOf(form)) ?? []).filter(number => lower[number] === form);
  return conjugations.flatMap(({ forms, telling }) => telling.some(form => of(form).length > 0) ? [...forms].flatMap(of) : []);
}

/** The forms of one word among those that begin like it. */
class WordForms {
  private readonly candidates: Candidate[] = [];

  private readonly inflection: Inflection | undefined;
  private readonly endings: RegExp | undefined;
  private readonly hasBases: boolean;

  constructor(private readonly typed: string, lang: string, { lower }: Compared, { numbers }: Beginnings) {
    this.inflection = inflectionFor(lang);
    this.endings = ENDINGS.get(lang);
    this.hasBases = WITH_BASES.has(lang);
    for (const number of numbers.get(beginningOf(typed)) ?? []) {
      const bare = withoutClitics(lower[number]).filter(each => isNear(each, typed, 2 * CHANGED));
      if (bare.length > 0) this.candidates.push({ number, bare });
    }
  }

  *steps(): Generator<void, ReadonlySet<number>> {
    const { typed, inflection } = this;
    let base = typed, forms = yield* this.formsOf(typed);
    if (!inflection || !this.hasBases) return forms;
    const found = new Set(forms);
    for (const seen of [true, false]) {
      for (let next: string | undefined = base; next !== undefined;) {
        next = undefined;
        for (const each of seen ? yield* this.basesOf(base) : this.unseenBasesOf(base)) {
          const more = yield* this.formsOf(each);
          if (more.size <= forms.size || ![...forms].every(number => more.has(number))) continue;
          [base, next, forms] = [each, each, more];
          for (const number of more) found.add(number);
          break;
        }
      }
      // Only a word whose base stands in no letter is led back to one that may be.
      if (base !== typed) break;
    }
    return found;
  }

  private *formsOf(base: string): Generator<void, Set<number>> {
    const found = new Set<number>();
    for (const [index, { number, bare }] of this.candidates.entries()) {
      if (bare.some(each => each === base || this.isForm(base, each))) found.add(number);
      if (index % CANDIDATES === CANDIDATES - 1) yield;
    }
    return found;
  }

  private isForm(base: string, form: string): boolean {
    const found = isNear(base, form) ? this.inflection?.matches(base, form) : undefined;
    return found !== undefined && (found.certain || !this.endings || differIn(this.endings, base, form));
  }

  /** The words of the letters of which a word is a form for certain, those first that are most like it: the longest. */
  private *basesOf(form: string): Generator<void, string[]> {
    const found = new Set<string>(), keys = new Set(this.inflection?.keys(form));
    for (const [index, { bare }] of this.candidates.entries()) {
      for (const base of bare) {
        if (base === form || base.length < LEAST_BASE || base.length > form.length + CHANGED || !isNear(base, form) || found.has(base)) continue;
        if (this.inflection?.keys(base).some(key => keys.has(key)) && this.inflection.matches(base, form)?.certain) found.add(base);
      }
      if (index % CANDIDATES === CANDIDATES - 1) yield;
    }
    return [...found].sort((a, b) => b.length - a.length);
  }

  /** What it would be a form of without an ending. */
  private unseenBasesOf(form: string): string[] {
    const found: string[] = [];
    for (let length = form.length - 1; length >= Math.max(LEAST_UNSEEN, form.length - LONGEST_ENDING); length--) {
      const stem = form.slice(0, length);
      found.push(...[`${stem}a`, `${stem}e`, stem].filter(base => base !== form && this.inflection?.matches(base, form)?.certain));
    }
    return found;
  }
}

function* beginningsOf(table: StringTable, { lower }: Compared): Generator<void, Beginnings> {
  let beginnings = tables.get(table);
  if (!beginnings) tables.set(table, beginnings = { numbers: new Map(), size: 0, known: new Map(), knownOf: 0 });
  const { numbers } = beginnings, add = (text: string, number: number): void => {
    const key = beginningOf(text), own = numbers.get(key);
    if (!own) numbers.set(key, [number]);
    else if (own[own.length - 1] !== number) own.push(number);
  };
  for (; beginnings.size < lower.length; beginnings.size++) {
    const text = lower[beginnings.size];
    if (isWordCode(text.charCodeAt(0))) for (const each of withoutClitics(text)) add(each, beginnings.size);
    if (beginnings.size % STEP === 0) yield;
  }
  return beginnings;
}

/** Languages whose rules lead from a base to its forms; a stemmer leads from any form to the others. */
const WITH_BASES: ReadonlySet<string> = new Set(['sv', 'de']);

/** The endings in which the forms of one word differ, by language. A stemmer joins other words too: `university` and `universe`, `cosa` and `così`. */
const ENDINGS: ReadonlyMap<string, RegExp> = new Map([['en', /^(?:|e|s|es|d|y|ies|ied|ying|.?ed|.?ings?)$/u], ['it', /^(?:|[aeio]|h[ei])$/u]]);

function differIn(endings: RegExp, a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return endings.test(a.slice(same)) && endings.test(b.slice(same));
}

/** Vowels that one word may have for another: `man`, `män`, `men`; `mus`, `möss`. */
const VOWELS: ReadonlyMap<string, string> = new Map([['aåäàâáeéèêæ', 'a'], ['oöøóôuüúùûy', 'o']].flatMap(([all, one]) => Array.from(all, vowel => [vowel, one] as const)));

function alike(letter: string): string { return VOWELS.get(letter) ?? letter; }

function beginningOf(text: string): string { return alike(text.slice(0, 1)) + alike(text.slice(1, 2)); }

/** Whether one word may be a form of the other, by how they begin. */
function isNear(a: string, b: string, changed = CHANGED): boolean {
  const wanted = Math.min(a.length, b.length) - changed;
  for (let at = 0; at < wanted; at++) if (a[at] !== b[at] && alike(a[at]) !== alike(b[at])) return false;
  return true;
}

/** Whether a form has capitals where what is typed has them, as far as both go. */
function hasCapitalsAs(typed: string, form: string): boolean {
  return withoutClitics(form).some(bare => {
    for (let at = 0; at < Math.min(typed.length, bare.length); at++) if (isCapital(typed[at]) !== isCapital(bare[at])) return false;
    return true;
  });
}

function isCapital(letter: string): boolean { return letter !== letter.toLowerCase(); }
