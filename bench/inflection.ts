import { Inflection } from '../src/glossary/inflection/inflection';

/** Recall and precision of one half of the lemmas; `pairs` are the (lemma, form) pairs of the treebank that there were to find. */
export interface InflectionFigures {
  readonly half: 'A' | 'B';
  readonly recall: number;
  readonly precision: number;
  readonly pairs: number;
  /** The same without the pairs whose form is the lemma itself, which are found by any rules. */
  readonly changed: { readonly recall: number; readonly precision: number; readonly pairs: number };
  /** Pairs found whose two words share no key: the matcher would miss them. Should be 0. */
  readonly keyless: number;
}

const MEASURED = new Set(['NOUN', 'PROPN', 'ADJ']);

/** FNV-1a, 32 bit, over UTF-8. */
export function fnv1a(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash;
}

/** Half A, for tuning, has the lemmas with an even hash; half B is for the last measurement only. */
export function halfOf(lemma: string): 'A' | 'B' {
  return fnv1a(lemma) % 2 === 0 ? 'A' : 'B';
}

/** Lower-cased forms by lower-cased lemma, nouns, proper names and adjectives, from lines `lemma form upos feats count` parted by tabs. */
export function formsByLemma(tsv: string): Map<string, Set<string>> {
  const lemmas = new Map<string, Set<string>>();
  for (const line of tsv.split(/\r?\n/u).slice(1)) {
    const [lemma, form, upos] = line.normalize('NFC').split('\t');
    if (!lemma || !form || !upos || !MEASURED.has(upos)) continue;
    const key = lemma.toLowerCase();
    lemmas.set(key, (lemmas.get(key) ?? new Set<string>()).add(form.toLowerCase()));
  }
  return lemmas;
}

export interface Mistake { readonly half: 'A' | 'B'; readonly lemma: string; readonly form: string; readonly kind: 'missed' | 'wrong' }

/**
 * Measures `inflection.matches` on a treebank's distinct forms: each lemma is a headword, and all forms of the treebank
 * are tried against it. A found pair is right if the form has that lemma anywhere in the treebank. `onMistake` hears of
 * the pairs missed or wrongly found.
 */
export function measureInflection(tsv: string, inflection: Inflection, onMistake?: (mistake: Mistake) => void): InflectionFigures[] {
  const lemmas = formsByLemma(tsv);
  const forms = [...new Set([...lemmas.values()].flatMap(set => [...set]))];
  const keys = new Map(forms.map(form => [form, new Set(inflection.keys(form))]));
  return (['A', 'B'] as const).map(half => {
    let [pairs, found, right, samePairs, sameRight, sameFound, keyless] = [0, 0, 0, 0, 0, 0, 0];
    for (const [lemma, gold] of lemmas) {
      if (halfOf(lemma) !== half) continue;
      pairs += gold.size;
      if (gold.has(lemma)) samePairs++;
      const lemmaKeys = inflection.keys(lemma);
      for (const form of forms) {
        const matched = inflection.matches(lemma, form) !== undefined;
        const correct = gold.has(form);
        if (matched) {
          found++;
          if (correct) right++;
          if (form === lemma) sameFound++;
          if (form === lemma && correct) sameRight++;
          if (!lemmaKeys.some(key => keys.get(form)?.has(key))) keyless++;
        }
        if (matched !== correct) onMistake?.({ half, lemma, form, kind: matched ? 'wrong' : 'missed' });
      }
    }
    const changed = { recall: (right - sameRight) / (pairs - samePairs), precision: (right - sameRight) / (found - sameFound), pairs: pairs - samePairs };
    return { half, recall: right / pairs, precision: right / found, pairs, changed, keyless };
  });
}
