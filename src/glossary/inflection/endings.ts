import { Inflection } from './inflection';

/**
 * What an ending says, as far as a closed set of endings can know: `definite-or-plural` is the Swedish -n of `yrken` and
 * -a of `röda`, `declined` a German ending that may be any of several. The words for people are made elsewhere.
 */
export const ENDING_NAMES = ['definite', 'plural', 'definite-or-plural', 'genitive', 'neuter', 'comparative', 'superlative', 'declined'] as const;
export type EndingName = typeof ENDING_NAMES[number];

export type Endings = ReadonlyMap<string, readonly EndingName[]>;

/** A stem and what may follow it: `kvinn` + -or, -orna … */
export interface Paradigm { readonly stem: string; readonly endings: Endings }

/**
 * A table of endings: `{ en: 'definite', arna: 'plural definite', '': '' }`, the empty ending being the bare stem. With
 * `genitive`, each ending that does not end in s may also be followed by -s.
 */
export function endings(names: Readonly<Record<string, string>>, genitive = false): Endings {
  const table = new Map<string, readonly EndingName[]>();
  for (const [ending, text] of Object.entries(names)) {
    const list = ENDING_NAMES.filter(name => text.split(' ').includes(name)).sort((a, b) => text.indexOf(a) - text.indexOf(b));
    table.set(ending, list);
    if (genitive && !ending.endsWith('s')) table.set(`${ending}s`, [...list, 'genitive']);
  }
  return table;
}

/** The endings that `form` has after one of the stems; undefined if none fits. A stem in s, x, z or ß takes no -s. */
export function endingsOf(paradigms: Iterable<Paradigm>, form: string): readonly EndingName[] | undefined {
  for (const { stem, endings: table } of paradigms) {
    if (!form.startsWith(stem)) continue;
    const rest = form.slice(stem.length);
    const found = table.get(rest);
    if (found && !(rest === 's' && /[sxzß]$/.test(stem))) return found;
  }
  return undefined;
}

/** The paradigms of the headwords asked for last: the same headword is compared with many forms. */
export function remembered(paradigms: (headword: string) => readonly Paradigm[], most = 16_384): (headword: string) => readonly Paradigm[] {
  const known = new Map<string, readonly Paradigm[]>();
  return headword => {
    let found = known.get(headword);
    if (!found) {
      if (known.size >= most) known.clear();
      known.set(headword, found = paradigms(headword));
    }
    return found;
  };
}

/** The word, and what is left of it when one of these endings comes off: at least one letter. */
export function withoutEndings(word: string, table: ReadonlySet<string>, longest: number): string[] {
  const bases = [word];
  for (let length = 1; length <= longest && length < word.length; length++) {
    if (table.has(word.slice(-length))) bases.push(word.slice(0, -length));
  }
  return bases;
}

const HYPHEN = /^(.*[-\u2010\u2011])([^-\u2010\u2011]+)$/su;

/** Lets a hyphenated word inflect at its last part (`bolsjevik-leninismens`); what stands before must be the same. */
export function onLastPart(inflection: Inflection): Inflection {
  return {
    keys(word) {
      const [, before, last] = HYPHEN.exec(word) ?? [];
      return before === undefined || last === undefined ? inflection.keys(word) : inflection.keys(last).map(key => before + key);
    },
    matches(headword, form) {
      if (headword === form) return { certain: true, endings: [] };
      const [, before, last] = HYPHEN.exec(headword) ?? [];
      if (before === undefined || last === undefined) return inflection.matches(headword, form);
      return form.startsWith(before) ? inflection.matches(last, form.slice(before.length)) : undefined;
    },
  };
}
