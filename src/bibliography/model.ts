import { Edit } from '../text/fixes';
import { Problem } from '../text/problem';
import { Range } from '../text/range';

/** A person or a body, as CSL has them (CSL 1.0.2, csl-data.json). */
export interface CslName {
  readonly family?: string;
  readonly given?: string;
  /** `von`, as it is sorted by the family name; `dropping`: as it is part of the given one. */
  readonly 'non-dropping-particle'?: string;
  readonly 'dropping-particle'?: string;
  readonly suffix?: string;
  /** A body, or a name that is not to be taken apart. */
  readonly literal?: string;
}

/** `date-parts`: one `[year, month, day]`, or two of a span. What is no such date stands in `literal`. */
export interface CslDate {
  readonly 'date-parts'?: readonly (readonly number[])[];
  readonly season?: number;
  readonly circa?: boolean;
  readonly literal?: string;
}

export type CslValue = string | number | CslDate | readonly CslName[];

/** A source in CSL's words, ready for a CSL processor: texts are plain but for `<i>`, `<b>`, `<sup>`, `<sub>`, `<span style="font-variant: small-caps;">`. */
export interface CslItem {
  readonly id: string;
  readonly type: string;
  readonly [variable: string]: CslValue | undefined;
}

/** A key that an entry's fields name: its own alias, or another entry (biblatex `crossref`, `xdata`, `related` …). */
export interface Mention extends Range { readonly key: string; readonly isAlias: boolean }

/** An entry of a bibliography, whatever its format; the range is all of it. UTF-16 offsets in the file. */
export interface Entry extends Range {
  /** The citation key, as it is written. */
  readonly key: string;
  /** With its quotation marks, where the format has such. */
  readonly keyRange: Range;
  /** Other keys that mean it (biblatex `ids`). */
  readonly aliases: readonly string[];
  /** The type that the file gives it, in lower case: `book`, `article-journal`. */
  readonly type: string;
  /** The entry in CSL's words: decoded when first asked for, and kept. */
  item(): CslItem;
  /** The keys that it names besides its own, where the format has such fields. */
  mentions?(): readonly Mention[];
  /** The texts that it is found by, in any order, where they are quicker to have than its item (search.ts). */
  texts?(): string;
}

/** One version of a bibliography. `problems`: what could not be read, where it stands; duplicate keys; fields that an entry's type needs (hints). */
export interface Bibliography { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] }

/** A kind of file that holds a bibliography. A new one is a file beside its siblings and a line in their table (formats/index.ts). */
export interface BibliographyFormat {
  readonly name: 'biblatex' | 'csl-json' | 'csl-yaml';
  /** Of the file's name, lower case, with the dot. */
  readonly endings: readonly string[];
  /** Reads in short steps, never throws: what is damaged costs itself alone. */
  steps(text: string): Generator<void, Bibliography>;
  /** A key in the place of another, which is written as `written`. */
  replaceKey(written: string, key: string): string;
  /** An item as the format has it, without a line end at its end. */
  write(item: CslItem): string;
  /** The whole text with items added; those whose key is there already take the place of that entry. All else stays as it is. Undefined where the text cannot be added to. */
  put(text: string, items: readonly CslItem[]): readonly Edit[] | undefined;
}
