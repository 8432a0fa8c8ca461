import { Letter } from './model';
import { Range, contains } from '../text/range';
import { eachWord } from '../text/words';

// A sentence ends before a capital; not after an initial or a short abbreviation (`L. Trotskij`, `d. 2 okt. 1933`).
const SENTENCE_END = /(?<!(?:^|[\s(])(?:\p{Lu}|\p{L}{1,2}|dr|hr|fr|prof|bl a|t ex|kap|art|vol|ed|fig|Mr|Mrs|St))[.!?…]+["'”’»«)\]]*\s+(?=["'“”„»«(¿¡]*[\p{Lu}\d–—])/gu;

/** What a growing selection takes at an offset, innermost first: word, sentence, paragraph, point, the text, the file. */
export function selectionRanges(letter: Letter, offset: number): Range[] {
  const found: Range[] = [];
  const add = (range: Range | undefined): void => {
    const last = found[found.length - 1];
    if (range && contains(range, offset) && (!last || (range.start <= last.start && range.end >= last.end && (range.start < last.start || range.end > last.end)))) found.push(range);
  };
  const { reading } = letter;
  const at = reading.fromSource(offset);
  const part = [...letter.paragraphs, letter.opening, letter.closing, letter.postscript].find(each => each && contains(each, offset));
  if (part) {
    eachWord(reading.text, (start, end) => { if (start <= at && at <= end) add(reading.toSource(start, end)); }, part.reading.start, part.reading.end);
    for (const sentence of sentences(reading.text.slice(part.reading.start, part.reading.end))) {
      if (part.reading.start + sentence.start <= at && at <= part.reading.start + sentence.end) {
        add(reading.toSource(part.reading.start + sentence.start, part.reading.start + sentence.end));
      }
    }
    add({ start: part.start, end: part.end });
  }
  add(letter.notes.find(note => contains(note, offset)));
  add(letter.points.find(point => contains(point, offset)));
  add(letter.frontMatter && contains(letter.frontMatter, offset) ? letter.frontMatter : bodyOf(letter));
  add({ start: 0, end: letter.text.length });
  return found;
}

/** The sentence at a source offset, as a stretch of the reading text; a blank between two belongs to the first. Undefined outside what is read. */
export function sentenceAt({ reading, paragraphs, opening, closing, postscript }: Letter, offset: number): Range | undefined {
  const at = reading.fromSource(offset), part = [...paragraphs, opening, closing, postscript].find(each => each && contains(each, offset))?.reading;
  const found = part && sentences(reading.text.slice(part.start, part.end)).findLast((each, index) => index === 0 || part.start + each.start <= at);
  return found && { start: part.start + found.start, end: part.start + found.end };
}

/** The sentences of a paragraph, without the blanks between them. */
export function sentences(text: string): Range[] {
  const found: Range[] = [];
  let start = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const end = match.index + match[0].trimEnd().length;
    if (end > start) found.push({ start, end });
    start = match.index + match[0].length;
  }
  if (start < text.length) found.push({ start, end: text.length });
  return found;
}

function bodyOf(letter: Letter): Range {
  const from = letter.frontMatter?.end ?? 0;
  const body = letter.text.slice(from);
  return { start: from + body.length - body.trimStart().length, end: from + body.trimEnd().length };
}
