import { Dice } from './dice';
import { Locator, PaperLanguage } from '../../src/citation/model';

/** What a quotation is written of: its paragraphs in the paper's markup, and its citations. */
export interface Written {
  readonly paragraphs: readonly string[];
  /** The one paragraph in quotation marks of some language. */
  readonly marked: string;
  readonly key: string;
  /** `punkt 4`, as the paper's language has it; empty where nothing is said. */
  readonly place: string;
  /** In brackets, or with the author in the sentence. */
  cite(form?: 'parenthetical' | 'narrative'): string;
  /** A note: what stands in the text for it; where there can be one. */
  readonly note: ((text: string) => string) | undefined;
}

/** One way to write a quotation; undefined where it cannot be written so. Blocks give lines; what is in the midst of a sentence is all but its stop. */
export interface FormOf { readonly name: string; write(written: Written, dice: Dice): string | undefined }

/** How a scholar writes by hand in one paper language, apart from what `language.quote` writes. */
export interface Hand {
  readonly name: string;
  readonly language: PaperLanguage;
  /** Of the file's name. */
  readonly ending: string;
  head(lang: string): string;
  readonly foot: string;
  readonly soft: string;
  readonly comment?: string;
  /** Marks of the language's own besides those of the world's languages. */
  marks(lang: string): readonly (readonly [string, string])[];
  /** Whether `--` reads as a dash. */
  readonly hasDashes: boolean;
  /** Brackets that are written as they are. */
  bare(text: string): string;
  /** Whether a block by itself would belong to what stands above it: a note, code. */
  readonly needsLead?: boolean;
  /** What a stretch of the text is written into, where that is more than a paragraph of its own. */
  frame?(text: string, number: number): string;
  /** Where a note stands, and its definition, if that is elsewhere. Without it there are none. */
  note?(text: string, number: number, isInner: boolean, dice: Dice): { readonly reference: string; readonly definition?: string };
  readonly inline: readonly FormOf[];
  readonly blocks: readonly FormOf[];
  readonly code: string;
}

export type Place = Locator | undefined;

/** Several paragraphs in one sentence have no place: such forms are for one. */
export function single({ paragraphs }: Written): string | undefined { return paragraphs.length === 1 ? paragraphs[0] : undefined; }
