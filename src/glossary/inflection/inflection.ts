/** How a language inflects words. One file per language beside this one, and a line in the table of `index.ts`. */
export interface Inflection {
  /**
   * Keys under which a word may be found: two words of which one can be a form of the other share a key. Lower case, NFC.
   * Few (at most about 12) and computed in microseconds; `matches` decides.
   */
  keys(word: string): readonly string[];
  /**
   * Whether `form` can be an inflected form of `headword` (or both of one word), both lower case, NFC; undefined if not.
   * `certain` is false where only a stemmer joins them. `suffix` names what was added, e.g. `genitive`, `definite`,
   * `plural`, in the order of the endings; empty for the same word.
   */
  matches(headword: string, form: string): { readonly certain: boolean; readonly endings: readonly string[] } | undefined;
}
