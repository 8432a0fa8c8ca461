import { SourceLetter } from '../../src/quotation/model';
import { parseLetter } from '../../src/letter/parse';
import { recordOf } from '../../src/letter/record';

/** A letter as the library hands it to comparisons. */
export function sourceOf(text: string): SourceLetter {
  const letter = parseLetter(text), { reading } = letter, record = recordOf(letter);
  return {
    text: reading.text, lang: record.lang, corrections: record.corrections ?? [],
    parts: record.parts.map(({ address, start, end }) => ({ address, start: reading.fromSource(start), end: reading.fromSource(end) })),
  };
}

/** A source of plain text, without parts. */
export function plainSource(text: string, lang?: string): SourceLetter { return { text, lang, parts: [], corrections: [] }; }
