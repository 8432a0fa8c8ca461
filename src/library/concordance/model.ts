import { KnownLetter } from '../index/letters';
import { Range } from '../../text/range';
import { Refusal } from '../../text/refusal';

/**
 * How what is typed is compared with the letters. `exact`: whole words as they are typed, a `*` for whatever a word has there; `inflected`: these words in any form that the language
 * gives them; `term`: a term of the glossaries, wherever a letter's hover would say so; `regex`: a regular expression of JavaScript (with `u`, and `m`: a line
 * is a paragraph) over the reading text.
 */
export const MATCHES = ['exact', 'inflected', 'term', 'regex'] as const;
export type Match = typeof MATCHES[number];

/** What is looked for. `text` as it is typed: commas divide what is found side by side, quotation marks hold together what has commas; a regular expression is taken whole. */
export interface Query { readonly text: string; readonly match: Match; readonly isCaseSensitive: boolean }

/** One of the words, phrases or terms of a query. Its index in the query is the `series` of its hits. */
export interface Series {
  /** As it was typed, or the headword. */
  readonly label: string;
  /** The URI of its glossary, where it is a term. */
  readonly glossary?: string;
}

/** Where it is looked for; what is not given does not limit. Of several values one must hold. */
export interface Limits {
  readonly senders?: readonly string[];
  readonly recipients?: readonly string[];
  /** EDTF: letters that may have been written on a day from the first of `from` to the last of `to`. The undated are left out then. */
  readonly from?: string;
  readonly to?: string;
  /** Primary subtags of BCP 47: of the word that is found, be it the letter's own or that of a mark. */
  readonly languages?: readonly string[];
  /** What lies in a passage that is annotated with one of these tags. */
  readonly tags?: readonly string[];
  /** What lies in an annotated passage; in a passage that a paper or another letter quotes. */
  readonly passages?: 'annotated' | 'quoted';
  /** URIs of letters. */
  readonly letters?: readonly string[];
}

/** The limits as they are set and taken away, one at a time: `period` is `from` and `to`. */
export const LIMITS = ['senders', 'recipients', 'period', 'languages', 'tags', 'passages', 'letters'] as const;
export type LimitName = typeof LIMITS[number];

/** A place where something that is looked for stands: reading offsets of the version of the letter that was searched. */
export interface Hit extends Range { readonly letter: KnownLetter; readonly series: number }

/** All hits, in the order of the letters (by date, the undated last, as the Letters view has them) and of their text. */
export interface Found {
  readonly series: readonly Series[];
  readonly hits: readonly Hit[];
  /** Those that were searched, in their order: all that fit the limits and have such passages or languages. */
  readonly letters?: readonly KnownLetter[];
  /** Why it is not all: there are more than a list can hold; a regular expression took too long. */
  readonly incomplete?: 'many' | 'slow';
  /** Why nothing is looked for; or what is not, where there are series besides (`no-term`). */
  readonly refusal?: Refusal;
}

/** A hit as it stands in its context. `left` and `right` are on one line; `address`: the part where it begins (`p4.2`). */
export interface KwicLine { readonly left: string; readonly words: string; readonly right: string; readonly address?: string; readonly point?: string }

/** What the lines are sorted by: `left`: the words before it, the nearest first; `right`: the words after it; `words`: what was found; `point`: the point's number; `date` is the order of the letters. */
export const ORDERS = ['date', 'left', 'words', 'right', 'sender', 'point'] as const;
export type Order = typeof ORDERS[number];

/** What the lines are grouped by. `left` and `right` are the nearest words. */
export const HIT_GROUPINGS = ['none', 'letter', 'date', 'sender', 'point', 'left', 'words', 'right'] as const;
export type HitGrouping = typeof HIT_GROUPINGS[number];

/** Only hits that have a word among their neighbours. `word` as collocates have it (collocates.ts); `span` in words, on one side or both. */
export interface Near { readonly word: string; readonly span: number; readonly side?: 'left' | 'right' }

/**
 * A row of the list: a group's heading, or a hit. `key`: what the hits of the group have in common, by the grouping: a letter's URI, a year, a name, the address of a point, a word in small letters;
 * empty for those that have nothing of it.
 */
export type Row =
  | { readonly kind: 'group'; readonly grouping: HitGrouping; readonly key: string; readonly count: number; readonly letters: number; readonly isOpen: boolean }
  | { readonly kind: 'hit'; readonly hit: Hit };
