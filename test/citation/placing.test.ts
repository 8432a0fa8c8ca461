import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { PAPER_LANGUAGES, paperLanguageOf } from '../../src/citation/languages';
import { isInQuotation } from '../../src/citation/inQuotation';
import { placeAfter, quotationEdit, takesQuotation } from '../../src/citation/placing';
import { processorTime } from '../text/processor';

const SHORT = ['Ett ord'], LONG = ['Ett.', 'Två.'];
const request = (paragraphs: readonly string[]) => ({ sources: [{ key: 'k' }], form: 'parenthetical' as const, lang: 'sv', paragraphs });

/** A Markdown paper with `|` at the cursor, or one at each end of the selection, after the quotation. */
function put(marked: string, paragraphs = SHORT): string {
  const start = marked.indexOf('|'), end = marked.lastIndexOf('|'), text = marked.replaceAll('|', '');
  const edit = quotationEdit(paperLanguageOf('markdown', 'a.md')!.read(text), { start, end: end > start ? end - 1 : start }, [request(paragraphs)]);
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
function takes(marked: string): boolean {
  const start = marked.indexOf('|');
  return takesQuotation(paperLanguageOf('markdown', 'a.md')!.read(marked.replace('|', '')), { start, end: start });
}
function moved(marked: string): string {
  const start = marked.indexOf('|'), text = marked.replace('|', '');
  const { start: at, isApart } = placeAfter(paperLanguageOf('markdown', 'a.md')!.read(text), start);
  return `${text.slice(0, at)}|${text.slice(at)}${isApart ? ' apart' : ''}`;
}

describe('where a quotation is put', () => {
  it('a short one stands in the sentence, with the blanks that it needs', () => {
    assert.equal(put('|'), '”Ett ord” [@k]');
    assert.equal(put('Han skrev:|'), 'Han skrev: ”Ett ord” [@k]');
    assert.equal(put('Han skrev: | och gick.'), 'Han skrev: ”Ett ord” [@k] och gick.');
    assert.equal(put('skrev|och'), 'skrev ”Ett ord” [@k] och');
    assert.equal(put('skrev (|).'), 'skrev (”Ett ord” [@k]).');
    assert.equal(put('a |bort| b'), 'a ”Ett ord” [@k] b');
  });

  it('a long one stands between blank lines', () => {
    const block = '> Ett.\n>\n> Två. [@k]';
    assert.equal(put('|', LONG), block);
    assert.equal(put('a\n\n|\n\nb', LONG), `a\n\n${block}\n\nb`);
    assert.equal(put('a\n|\nb', LONG), `a\n\n${block}\n\nb`);
    assert.equal(put('a |b', LONG), `a\n\n${block}\n\nb`);
    assert.equal(put('a|', LONG), `a\n\n${block}`);
    assert.equal(put('- a\n\n  |', LONG), '- a\n\n  > Ett.\n  >\n  > Två. [@k]');
    assert.equal(put('a\r\n|\r\nb', LONG), `a\n\n${block}\n\nb`.replaceAll('\n', '\r\n'));
  });

  it('is no place in code, front matter, comments and other quotations', () => {
    for (const text of ['|---\na: 1\n---\n', '---\na: |1\n---\n', 'x\n\n```\n|x\n```\n', '`a|b`', '<!-- | -->', '> |', '> a |b', 'skrev ”|', 'skrev "|"', 'skrev “a b| c”', '«|»', '„a|']) assert.equal(takes(text), false, text);
    for (const text of ['|', 'a|', '---\na: 1\n---\n\n|', '”a” och |', '"a"|', '“a” |', 'a\n\n> b\n\n|', '`a` |', '5" |', '”öppet\n\n|']) assert.equal(takes(text), true, text);
  });

  it('is the next one after them, where it was asked for', () => {
    assert.equal(moved('---\na: |1\n---\n\nText.'), '---\na: 1\n---|\n\nText. apart');
    assert.equal(moved('a `b|c` d'), 'a `bc`| d');
    assert.equal(moved('> a |b\n> c\n\nd'), '> a b\n> c|\n\nd apart');
    assert.equal(moved('a |b'), 'a |b');
  });

  it('is inside quotations of every language', () => {
    for (const text of ['\\begin{displayquote}\na', '\\enquote{a', '\\enquote{a \\emph{b} c', '#quote(block: true)[a', '#quote[a', '[quote]\n____\na', '#+begin_quote\na', '#+BEGIN_QUOTE\na']) assert.equal(isInQuotation(text, text.length), true, text);
    for (const text of ['\\begin{quote}a\\end{quote} b', '\\enquote{a} b', '#quote(block: true)[a] b', '[quote]\n____\na\n____\nb', '#+begin_quote\na\n#+end_quote\nb']) assert.equal(isInQuotation(text, text.length), false, text);
  });

  const part = fc.constantFrom('a', 'b c', ' ', '\n', '\n\n', '\r\n', '> ', '```\n', '`', '”', '"', '---\n', '  ', '- ', '[@x]', '\\begin{quote}', '\\end{quote}', '#quote[', ']', '____\n', '$', '%');
  for (const language of PAPER_LANGUAGES) {
    it(`keeps every word of a paper in ${language.name}, whatever it holds`, () => fc.assert(fc.property(fc.array(part, { maxLength: 15 }).map(parts => parts.join('')), fc.nat(), fc.boolean(), (text, offset, isLong) => {
      const paper = language.read(text), place = placeAfter(paper, offset % (text.length + 1));
      const edit = quotationEdit(paper, place, [request(isLong ? LONG : SHORT)]);
      assert.ok(place.start >= offset % (text.length + 1) && edit.start <= edit.end);
      assert.equal(text.slice(edit.start, edit.end).trim(), '');
      assert.ok(edit.text.includes('Ett'));
    })));
  }

  it('is told in a moment, however long and odd the paper is', () => {
    for (const piece of ['> ', '____\n', '#quote(', '\\enquote{', '”', '\n \n', '\\begin{quote}']) {
      const text = piece.repeat(100_000), start = processorTime();
      isInQuotation(text, text.length);
      assert.ok(processorTime() - start < 1000, piece);
    }
  });
});
