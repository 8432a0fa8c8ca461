import { CitedKey } from '../citation/model';
import { Range } from '../text/range';

/**
 * How a quotation has its citation: `argument` of its form, `direct`ly after it, at the end of its `sentence` or `block`, in a `note` that follows it, or the author
 * named `before` it in the same sentence.
 */
export type Attachment = 'argument' | 'direct' | 'sentence' | 'block' | 'note' | 'before';

/** A stretch of what is quoted as it reads, and the way back: UTF-16 offsets of `text` to those of the paper. */
export interface Quoted {
  /** Paragraphs are parted by a blank line (`\n\n`). Without the marks around it; marks inside stay. */
  readonly text: string;
  toSource(start: number, end: number): Range;
}

/** A passage that a paper quotes, and what it cites for it. The range is that of the paper, with its marks or its form. */
export interface Quotation extends Range {
  readonly isBlock: boolean;
  readonly quoted: Quoted;
  readonly cited: CitedKey;
  /** What else its citation names of what is wanted: it may be a quotation of these too. */
  readonly alternatives?: readonly CitedKey[];
  readonly attachment: Attachment;
}

/** A letter as quotations are compared with it. Reading offsets (UTF-16). */
export interface SourceLetter {
  /** The reading text. */
  readonly text: string;
  /** BCP 47. */
  readonly lang?: string;
  /** The parts with an address in the order of the text, a point before its paragraphs. */
  readonly parts: readonly (Range & { readonly address: string })[];
  /** What an editor of the letter would correct, and to what (`{.sic corr=…}`): either may be quoted. */
  readonly corrections: readonly (Range & { readonly text: string })[];
}

/** `changed`, `lost`, `added`: words; `omission`: many words are left out and nothing says so; `order`: words or clauses stand in another order; `place`: the words stand in another part. */
export type Deviation = 'changed' | 'lost' | 'added' | 'omission' | 'order' | 'punctuation' | 'place';

/** Where a quotation is not what the letter has. */
export interface Finding {
  readonly deviation: Deviation;
  /** A negation is lost or added: the sense is another. */
  readonly isNegation: boolean;
  /** In the text of the quotation: the words that differ; where words are lost, the empty place where they would stand. */
  readonly range: Range;
  readonly quoted: string;
  /** What the letter has for it, with what stands between its words; its reading offsets. */
  readonly letter: string;
  readonly place: Range;
}

/** What a quotation is, measured against its letter. */
export interface Comparison {
  /** `exact`: sign by sign but for blanks and the kind of quotation marks; `allowed`: with deviations that are allowed; `misplaced`: that, but in another part than is cited. */
  readonly kind: 'exact' | 'allowed' | 'different' | 'misplaced' | 'missing';
  /** In the order of the quotation; none where it is `missing`. */
  readonly findings: readonly Finding[];
  /** The passage of the letter that it is, or the nearest one, in reading offsets; of one with omissions from its first word to its last. None where nothing is near. */
  readonly place?: Range;
  /** The addresses of the parts where its words stand: points, else paragraphs and sections. */
  readonly addresses: readonly string[];
  /** How near it is to that passage: the share of words that are the same, 0 to 1. */
  readonly nearness: number;
}

/** `from` is what the letter has, `to` what the paper writes for it: a word, or with `-` at one or both of its ends a part of words (`hv-` → `v-`). Compared without case. */
export interface Spelling { readonly from: string; readonly to: string }

/** `addresses`: the parts that the citation names; none where it names none. */
export interface ComparisonOptions { readonly addresses: readonly string[]; readonly spelling: readonly Spelling[] }
