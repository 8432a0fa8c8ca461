import { Attributes } from './attributes';
import { InlineMarks } from './inline';
import { Problem } from '../text/problem';
import { Range } from '../text/range';
import { Reading } from '../text/reading';

/** A value with its place in the source; `inferred` where the parser read it off the text, not the front matter. */
export interface Field<T = string> extends Range { readonly value: T; readonly inferred: boolean }

/** A person or a place, `ref` a URL of an authority file. */
export interface Name { readonly name: string; readonly ref?: string }

/** What is known about the letter as a whole (letter format, section 1, Front matter). */
export interface Header {
  readonly id?: Field;
  readonly title?: Field;
  readonly senders: readonly Field<Name>[];
  readonly recipients: readonly Field<Name>[];
  /** EDTF. */
  readonly date?: Field;
  readonly place?: Field<Name>;
  /** BCP 47. */
  readonly lang?: Field;
  readonly translators: readonly Field<Name>[];
  readonly original?: Field;
  readonly source?: Field;
  readonly archive?: Field;
  readonly shelfmark?: Field;
  /** Paths relative to the letter; undefined where the front matter has no such field. */
  readonly glossaries?: readonly Field[];
  readonly bibliographies?: readonly Field[];
}

/** A paragraph that has something to read. Ranges are source offsets without the blanks at the ends. */
export interface Paragraph extends Range {
  /** Letter format, section 3: `p4.2` (`p4.1` for the first of several, `p4` for an only one), `n3`. */
  readonly address: string;
  readonly reading: Range;
}

/** A numbered point, from its number up to the end of its last paragraph or note. */
export interface Point extends Range {
  readonly number: number;
  /** `p4`; `p4b` where the number repeats. */
  readonly address: string;
  /** The number with its `.` or `)`. */
  readonly label: Range;
  readonly paragraphs: readonly Paragraph[];
}

/** A part of the letter that has an address of its own. */
export interface Section extends Range { readonly address: 'opening' | 'closing' | 'ps'; readonly reading: Range }

export interface Annotation {
  readonly id: string;
  readonly idRange: Range;
  readonly tags: readonly string[];
  /** The annotated passage in the source. */
  readonly passage: Range;
  /** The attributes of the span, or of the two crossing marks. */
  readonly marks: readonly Attributes[];
  readonly crossing: boolean;
  readonly note?: Note;
}

/** What a note or a reply says, in Markdown, and who wrote it when (`YYYY-MM-DD`). */
export interface Remark { readonly by?: string; readonly date?: string; readonly text: string }

export interface Reply extends Range { readonly by?: string; readonly date?: string; readonly content: Range }

/** A definition `[^label]: …` with all that belongs to it. */
export interface Note extends Range {
  readonly label: string;
  /** `[^label]:` */
  readonly labelRange: Range;
  /** After the label, and after `[]{by=…}`, up to the first reply. */
  readonly content: Range;
  readonly by?: string;
  readonly date?: string;
  readonly replies: readonly Reply[];
  readonly marks: InlineMarks;
  /** A note has a reading text of its own. */
  readonly reading: Reading;
}

/** What an editor of the text says of a passage: a class (`gap`, `sic` …), written as a span or bare. */
export interface EditorialMark extends Range { readonly kind: string; readonly bare: boolean }

/** One version of a letter, parsed. Never changed afterwards. Offsets are UTF-16 in `text`. */
export interface Letter {
  readonly text: string;
  readonly frontMatter?: Range;
  readonly header: Header;
  readonly opening?: Section;
  /** The salutation, a part of the opening section. */
  readonly salutation?: Range;
  readonly points: readonly Point[];
  /** All paragraphs of the body in order, those of points included; neither opening, closing nor postscript. */
  readonly paragraphs: readonly Paragraph[];
  readonly closing?: Section;
  /** The formula and the signature, parts of the closing. */
  readonly formula?: Range;
  readonly signature?: Range;
  readonly postscript?: Section;
  readonly notes: readonly Note[];
  readonly annotations: readonly Annotation[];
  readonly editorialMarks: readonly EditorialMark[];
  readonly marks: InlineMarks;
  readonly reading: Reading;
  readonly problems: readonly Problem[];
}
