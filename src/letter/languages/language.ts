/** The words by which the letter format knows its parts in one language. All lower case, NFC. */
export interface LetterLanguage {
  /** BCP 47 primary subtag. */
  readonly code: string;
  /** What a point is called in running text: `punkt 4`. */
  readonly point: string;
  /** Words that begin a salutation. */
  readonly greetings: readonly string[];
  /** Words that begin a closing formula. */
  readonly closings: readonly string[];
  /** Words that name a recipient at a line's beginning (`Till NN`). */
  readonly to: readonly string[];
  /** Conjunctions before which a hyphen at a line's end is no division (`Labour-⏎och kommunistpartiet`). */
  readonly conjunctions: readonly string[];
  /** Frequent short words that tell the language from the others. */
  readonly functionWords: readonly string[];
  /**
   * Words that hold a sentence together and say little by themselves, divided by blanks: articles, pronouns, prepositions, conjunctions, auxiliaries, particles, in older spellings too;
   * as words are compared (text/words.ts). A list of collocates may leave them out.
   */
  readonly grammarWords: string;
  /** What an editor writes in brackets for a passage that cannot be read or is lost. */
  readonly gaps: readonly string[];
}
