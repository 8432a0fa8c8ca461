import { Run } from '../bibliography/runs';
import { Edit } from '../text/fixes';
import { Range } from '../text/range';
import { Reading } from '../text/reading';

/** Where in a source: `label` is a CSL locator (`page`, `chapter`, `section`, `verse` …), or `point` for a numbered point of a letter. `value`: `4`, `203-205`. */
export interface Locator { readonly label: string; readonly value: string }

/** `parenthetical`: all in brackets or a note; `narrative`: the author is part of the sentence; `suppressed`: no author; `full`: the whole reference; `nocite`: listed only. */
export type Form = 'parenthetical' | 'narrative' | 'suppressed' | 'full' | 'nocite';

/** One source that is cited; the range is that of its key, without any sign. */
export interface CitedKey extends Range {
  /** As the bibliography has it: what the language escapes in keys is undone. */
  readonly key: string;
  readonly prefix?: string;
  /** As it reads, with its place; `address`: the part of a letter that it would be (`p4`, `p4.2`, `opening`). */
  readonly locator?: Locator & Range & { readonly address?: string };
  readonly suffix?: string;
  readonly suppressed?: boolean;
}

/** `[@a; @b, p. 3]`, `\autocites{a}{b}`, `#cite(<a>)`: the whole of it, with its sources in order. */
export interface Citation extends Range { readonly form: Form; readonly keys: readonly CitedKey[] }

/** A file that a paper names; the range is that of the path in the text. */
export interface NamedFile extends Range { readonly path: string }

/** One version of a paper, read. Offsets are UTF-16 in `text`. */
export interface Paper {
  readonly text: string;
  readonly language: PaperLanguage;
  /** In the order of the text. What stands in code, comments, mathematics, a URL or an address is none. */
  readonly citations: readonly Citation[];
  /** The bibliographies that it names, in order; undefined where it names none. */
  readonly bibliographies?: readonly NamedFile[];
  readonly csl?: NamedFile;
  /** BCP 47. */
  readonly lang?: string;
  /** What is no running text: front matter, preamble, code, mathematics, comments. In order, not overlapping. */
  readonly opaque: readonly Range[];
}

/** What is to be cited. A locator without a label is a page. */
export interface CitedSource { readonly key: string; readonly prefix?: string; readonly locator?: Locator; readonly suffix?: string }

/** `lang`: that of the paper, for the words of locators. */
export interface CitationRequest { readonly sources: readonly CitedSource[]; readonly form: Form; readonly lang: string }

/** `paragraphs`: clean reading text, without line breaks; `isBlock`: in the language's own form for long ones, on lines of its own. */
export interface QuotationRequest extends CitationRequest { readonly paragraphs: readonly string[]; readonly isBlock: boolean }

/** A key that is being written: the range is what a chosen key replaces (all of the key under the cursor, the part before the cursor is what is typed). */
export interface KeyContext extends Range {
  /** What is written for a key, with all that has to stand around it there. */
  insert(key: string): string;
  /** What changes elsewhere with it: a sign before the range that cannot stand before such a key. */
  also?(key: string): readonly Edit[];
}

/**
 * A paragraph of running text, an item of a list, a heading, a note: what a reader takes in at one go, in the order of the text. A note's own text is a flow of its own
 * after the one that it hangs on.
 */
export interface Flow extends Range {
  /**
   * What is read: without markup, citations, note references, comments, code and mathematics; escapes and the language's signs for quotation marks, dashes, dots and accents as
   * the characters that they are; a line's end is a blank, a forced one too. `\\enquote{…}` and the like have quotation marks (“ ”) around them. Made when first asked for.
   */
  readonly reading: Reading;
  /** Of a note: the source offset in another flow where its reference stands, after which it is read. */
  readonly hangsAt?: number;
}

/** A quotation in a form of the language's own: a block, an environment, a command or function with arguments. One in another comes after it. */
export interface QuotationForm extends Range {
  readonly isBlock: boolean;
  /** What is quoted. The flows that lie in it are its paragraphs; of a form in the midst of a flow that stretch of the flow. */
  readonly inner: Range;
  /** What stands outside `inner` and belongs to it: citations there are its own (an attribution, an optional argument). */
  readonly arguments: readonly Range[];
}

/** A paper as quotations are looked for in it. */
export interface RunningText { readonly flows: readonly Flow[]; readonly forms: readonly QuotationForm[] }

/** How one language of papers writes citations. A new one is a file beside its siblings and a line in their table (languages/index.ts). */
export interface PaperLanguage {
  readonly name: string;
  /** VS Code's language ids. */
  readonly languageIds: readonly string[];
  /** Of file names, lower case, with the dot. */
  readonly endings: readonly string[];
  /** The characters after which keys are offered. */
  readonly triggers: readonly string[];
  /** `before`: an earlier version, of which may be used what has not changed. */
  read(text: string, before?: Paper): Paper;
  /** Undefined where no key is being written. Quick: it is asked at every key press, and looks at what is around the offset. */
  keyContext(text: string, offset: number): KeyContext | undefined;
  /** `paper`, here and below: the one that it is written for, where it is known (LaTeX with biblatex or natbib). */
  cite(request: CitationRequest, paper?: Paper): string;
  /** The edit that puts another key in the place of one, where more is to be done for it than to write the key. */
  replaceKey?(text: string, place: Range, key: string): Edit;
  /** The edits that cite at an offset of a text: within a citation that can hold several sources they join it. */
  citeAt(paper: Paper, offset: number, request: CitationRequest): readonly Edit[];
  /** A quotation with its citation; block quotations without the line ends around them. */
  quote(request: QuotationRequest, paper?: Paper): string;
  /** Plain text made safe. */
  escape(text: string): string;
  /** Formatted text in the language's markup. */
  markUp(runs: readonly Run[], paper?: Paper): string;
  /** One line that is not read: `<!-- … -->`, `% …`. */
  comment(text: string): string;
  /** Where a comment may stand that belongs to a place in running text: in the line itself, on a line of its own above that, or above its paragraph or block. */
  readonly commentPlace: 'inline' | 'line' | 'paragraph';
  /** The running text of a paper of this language, kept with the paper; what is not asked for costs little. `before`: that of an earlier version, of which flows may be used again. */
  runningText(paper: Paper, before?: RunningText): RunningText;
  /** What names a bibliography in a paper that names none: where, and what. Undefined where the language has no such thing. */
  nameBibliography(paper: Paper, path: string): readonly Edit[] | undefined;
}
