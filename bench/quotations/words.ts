import { Spelling } from '../../src/quotation/model';

/** A word of a letter with what stands between it and the word before; `others`: what may be written for it besides (a correction, a word divided at a line's end). */
export interface Token { readonly before: string; readonly word: string; readonly others: readonly string[]; readonly mark?: 'sic' | 'divided' }

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’\-‑][\p{L}\p{M}\p{N}]+)*/gu;

/** The words of a text as this bench tells them, apart from how the extension does. */
export function tokensOf(text: string): { tokens: Token[]; tail: string } {
  const tokens: Token[] = [];
  let at = 0;
  for (const match of text.matchAll(WORD)) {
    tokens.push({ before: text.slice(at, match.index), word: match[0], others: [] });
    at = match.index + match[0].length;
  }
  return { tokens, tail: text.slice(at) };
}

/** Letters and digits alone, small ones: crude on purpose. What is alike by it is no fault; what differs by it, differs. */
export function crude(word: string): string { return word.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '').normalize('NFC'); }

/** What takes the sense of a clause away where it is lost, whole words; of French those that stand after `ne`. */
export const NEGATIONS: Readonly<Record<string, readonly string[]>> = {
  sv: ['inte', 'icke', 'ej', 'aldrig', 'ingen', 'inget', 'inga'], en: ['not', 'never', 'no', 'cannot'], de: ['nicht', 'nie', 'niemals', 'kein', 'keine', 'keinen', 'keiner', 'keinem', 'keines'],
  fr: ['pas', 'jamais', 'point'], ru: ['не', 'никогда'], it: ['non', 'mai'], nl: ['niet', 'nooit', 'geen'], es: ['no', 'nunca'],
};

/** Whatever may be the sense of a clause, crude: it is lost as a negation or not at all, and nobody puts brackets in its place. */
const NEGATION_WORDS: ReadonlySet<string> = new Set([...Object.values(NEGATIONS).flat(), 'utan', 'varken', 'ingenting', 'ingenstans', 'without', 'nor', 'none', 'neither', 'nobody', 'nothing', 'nowhere', 'hardly',
  'ohne', 'weder', 'nichts', 'niemand', 'niemanden', 'nirgends', 'keinesfalls', 'ne', 'n', 'ni', 'nul', 'nulle', 'plus', 'rien', 'guère', 'guères', 'personne', 'aucun', 'aucune', 'sans', 'нет', 'ни', 'без', 'никто', 'ничего',
  'né', 'nulla', 'nessun', 'nessuno', 'nessuna', 'senza', 'mica', 'neppure', 'niets', 'zonder', 'noch', 'nul', 'nada', 'nadie', 'sin', 'tampoco', 'ningún', 'ninguna', 'ninguno', 'nec', 'neque'].map(crude));

/** `n’est` and `don’t` too. */
export function hasNegation(word: string): boolean { return /n['’]t$/i.test(word) || word.split(/['’]/).some(part => NEGATION_WORDS.has(crude(part))); }

/** What is declared of the papers: old spellings of several languages that are written in today's. The setting holds for a paper, and so for all letters that it quotes. */
export const SPELLINGS: readonly Spelling[] = [
  { from: 'af', to: 'av' }, { from: 'hv-', to: 'v-' }, { from: '-fv-', to: '-v-' }, { from: 'icke', to: 'inte' }, { from: 'daß', to: 'dass' }, { from: 'th-', to: 't-' }, { from: '-ey-', to: '-ei-' },
  { from: '-niß', to: '-nis' }, { from: 'gieb-', to: 'gib-' }, { from: 'to-day', to: 'today' }, { from: 'shew', to: 'show' }, { from: '-our', to: '-or' }, { from: '-oit', to: '-ait' }, { from: 'tems', to: 'temps' },
  { from: 'aultre-', to: 'autre-' }, { from: '-ij', to: '-ii' }, { from: 'zoo', to: 'zo' }, { from: '-ё-', to: '-е-' },
];

/** A word in the declared spelling; undefined where no rule, or more than one, has to do with it. */
export function respelled(word: string): string | undefined {
  const found = new Set<string>();
  for (const { from, to } of SPELLINGS) {
    const begins = !from.startsWith('-'), ends = !from.endsWith('-'), core = from.replace(/^-|-$/g, ''), put = to.replace(/^-|-$/g, '');
    const places = [...word.toLowerCase().matchAll(new RegExp(core.toLowerCase(), 'gu'))].map(match => match.index)
      .filter(at => (begins ? at === 0 : at > 0) && (ends ? at + core.length === word.length : at + core.length < word.length));
    if (places.length === 0) continue;
    if (places.length > 1) return undefined;
    const [at] = places, isCapital = word[at] !== word[at].toLowerCase();
    found.add(word.slice(0, at) + (isCapital ? put.charAt(0).toUpperCase() + put.slice(1) : put) + word.slice(at + core.length));
  }
  const [only] = found;
  return found.size === 1 && crude(only) !== crude(word) ? only : undefined;
}
