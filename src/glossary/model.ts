import { Problem } from '../text/problem';
import { Range, shifted } from '../text/range';

export const KINDS = ['person', 'organization', 'periodical', 'place', 'event', 'work', 'concept'] as const;
export type Kind = typeof KINDS[number];

/** One meaning of a headword, for those letters that a sender wrote in a period (both optional, EDTF). */
export interface Sense { readonly gloss: string; readonly from?: string; readonly to?: string; readonly sender?: string }

/**
 * One headword of a glossary file (glossary format). Ranges are UTF-16 offsets from where the entry's own piece of the file begins: an
 * entry that was not edited is the same object in every version of the file, wherever it stands there, and no other entry is that object.
 */
export interface Entry {
  readonly headword: string;
  readonly headwordRange: Range;
  /** Key and value, comments after it not included. */
  readonly range: Range;
  readonly gloss: string;
  /** Where the gloss stands, if it does. */
  readonly glossRange?: Range;
  readonly name?: string;
  readonly kind?: Kind;
  readonly forms: readonly string[];
  readonly formRanges: readonly (Range & { readonly form: string })[];
  /** BCP 47: the entry's own, else the file's. */
  readonly lang?: string;
  readonly match: 'inflected' | 'exact';
  readonly senses: readonly Sense[];
  readonly see: readonly Reference[];
  readonly sources: readonly string[];
  readonly links: readonly string[];
}

export interface Reference { readonly headword: string; readonly range: Range }

export interface Tag { readonly name: string; readonly label?: string; readonly description?: string; readonly color?: number; readonly range: Range }

export interface Glossary {
  readonly lang?: string;
  readonly entries: readonly Entry[];
  /** Where the pieces of the entries begin, in the same order. */
  readonly starts: readonly number[];
  readonly tags: readonly Tag[];
  /** Whether the file has a `tags` field at all: then an unknown tag in its letters is reported. */
  readonly hasTagset: boolean;
  readonly problems: readonly Problem[];
}

/** Where a range (`range`, `headwordRange` …) of one of the glossary’s own entries lies in the file. */
export function rangeIn({ entries, starts }: Glossary, entry: Entry, range: Range): Range {
  return shifted(range, starts[entries.indexOf(entry)]);
}
