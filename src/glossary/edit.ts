import { layoutOf } from './chunks';
import { Lines } from '../text/lines';
import { rewriteScalar } from '../text/scalars';

/** Text to insert into a glossary. Offsets are UTF-16; `cursor` counts from the beginning of `insert`. */
export interface Insertion { readonly offset: number; readonly insert: string; readonly cursor: number }

/**
 * A new entry for `headword` at the end of the terms, in the file's own indentation, spacing and line ends; nothing else is
 * touched. `cursor`: where its gloss is to be written. Undefined where the file's layout (`terms: {…}`) leaves no room for one.
 */
export function insertEntry(text: string, headword: string): Insertion | undefined {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const chunks = layoutOf(text);
  if (!chunks) {
    if (/^["']?terms["']?\s*:/m.test(text) || /^(?:[{[]|- |\.\.\.)/m.test(text)) return undefined;
    const before = text === '' || text.endsWith('\n') ? '' : newline;
    return entryAt(text.length, `${before}terms:${newline}`, '  ', headword, newline, '');
  }
  const last = chunks.starts[chunks.starts.length - 1];
  if (last === undefined) {
    const lines = new Lines(text);
    const line = lines.at(text.search(/^["']?terms["']?\s*:/m));
    const end = lines.end(line);
    return line + 1 < lines.count ? entryAt(lines.start(line + 1), '', '  ', headword, newline, newline) : entryAt(end, newline, '  ', headword, newline, '');
  }
  if (/^(?:\t|\s*- )/.test(text.slice(last))) return undefined;
  const indent = ' '.repeat(chunks.indent);
  const own = text.slice(last, chunks.end);
  const end = last + contentLength(own, indent.length);
  const spaced = chunks.starts.length > 1 && /\n[ \t\r]*\n[ \t\r]*$/.test(text.slice(0, last));
  return entryAt(end, newline + (spaced ? newline : ''), indent, headword, newline, '');
}

/** The length of an entry without the blank lines and comments after it that belong to what follows. */
function contentLength(entry: string, indent: number): number {
  const lines = entry.split('\n');
  let last = lines.length - 1;
  while (last > 0 && (lines[last].trim() === '' || (/^\s*#/.test(lines[last]) && lines[last].search(/\S/) <= indent))) last--;
  return lines.slice(0, last + 1).join('\n').trimEnd().length;
}

function entryAt(offset: number, before: string, indent: string, headword: string, newline: string, after: string): Insertion {
  const upToCursor = `${before}${indent}${quoteKey(headword)}:${newline}${indent}${indent}gloss: `;
  return { offset, insert: upToCursor + after, cursor: upToCursor.length };
}

/** A glossary with one entry, for a folder that has none. */
export function newGlossary(headword: string, lang: string | undefined): Insertion {
  const { insert, cursor } = entryAt(0, emptyGlossary(lang), '  ', headword, '\n', '\n');
  return { offset: 0, insert, cursor };
}

/** A glossary without entries yet. */
export function emptyGlossary(lang: string | undefined): string { return `${lang === undefined ? '' : `lang: ${lang}\n`}terms:\n`; }

/** A headword as a YAML key: as it stands where that is plain, else in double quotation marks. */
export function quoteKey(headword: string): string { return rewriteScalar('', headword); }
