import { SourceLetter } from '../../src/quotation/model';
import { addresses } from '../../src/letter/addresses';
import { parseLetter as parse } from '../../src/letter/parse';

/** A letter's text as the library hands it to comparisons. */
export function sourceOf(text: string): SourceLetter {
  const letter = parse(text);
  const { reading } = letter;
  const parts = [...addresses(letter)].map(([address, { start, end }]) => ({ address, start: reading.fromSource(start), end: reading.fromSource(end) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { text: reading.text, lang: letter.header.lang?.value, parts, corrections: [] };
}

/** A source of plain text, without parts. */
export function plainSource(text: string, lang?: string): SourceLetter { return { text, lang, parts: [], corrections: [] }; }
