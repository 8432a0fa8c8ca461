import { nearestHeadwords } from '../glossary/fixes';
import { attribute } from '../letter/attributes';
import { ReadLetter } from './library';
import { Fix, fix, replaceWith } from '../text/fixes';
import { nearest } from '../text/nearest';
import { Problem } from '../text/problem';

/**
 * What mends a problem that the glossaries of a letter show, in the order of likelihood. `add-term` and `create-glossary` have no edits of
 * the letter: their argument is the headword or the path.
 */
export function knowledgeFixes({ letter, glossaries }: ReadLetter, { code, start, end, args: [name] }: Problem): Fix[] {
  const written = String(name);
  switch (code) {
    case 'tag-unknown': return nearest(written, glossaries.flatMap(({ glossary }) => glossary.tags.map(tag => tag.name))).map(tag => replaceWith(start, end, tag));
    case 'glossary-missing': return [fix('create-glossary', [written])];
    case 'term-missing': {
      const values = letter.marks.spans.filter(({ inner }) => inner.start <= start && end <= inner.end)
        .flatMap(({ inner, attributes }) => { const value = attribute(attributes, 'term'); return value?.value === written ? [{ ...value, length: inner.end - inner.start }] : []; });
      const [value] = values.sort((a, b) => a.length - b.length);
      const near = value ? nearestHeadwords(written, glossaries.flatMap(({ glossary }) => glossary.entries)) : [];
      return [...near.flatMap(headword => {
        const text = asValue(headword, letter.text[value.start - 1]);
        return text === undefined ? [] : [fix('replace', [headword], { start: value.start, end: value.end, text })];
      }), ...glossaries.length ? [fix('add-term', [written])] : []];
    }
    default: return [];
  }
}

/** A text as the value of an attribute, inside the quotation mark that is there, or in its own where it needs one. */
function asValue(text: string, before: string): string | undefined {
  if (before === '"' || before === "'") return text.includes(before) ? undefined : text;
  return /^[^\s}"']+$/.test(text) ? text : text.includes('"') ? undefined : `"${text}"`;
}
