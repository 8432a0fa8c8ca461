import { strict as assert } from 'node:assert';
import { parseLetter } from '../../src/letter/parse';

const paragraphs = (text: string): string[] => { const letter = parseLetter(text); return letter.paragraphs.map(({ reading: { start, end } }) => letter.reading.text.slice(start, end)); };
const codes = (text: string): string[] => parseLetter(text).problems.map(each => each.code);

describe('blocks', () => {
  const cases: [string, string, string[]][] = [
    ['fenced code is one, blank lines and all', '```\n*a*\n\nb\n```\n\nc', ['```\n*a*\n\nb\n```'.replace(/\s+/g, ' '), 'c']],
    ['fenced code may have tildes', '~~~\na\n~~~\n\nb', ['~~~ a ~~~', 'b']],
    ['a fence that is not closed is text', '```\na\n\nb', ['``` a', 'b']],
    ['a fence with more on its line is text', '``` a ` b\nc', ['``` a ` b c']],
    ['indented lines are one', 'a\n\n    b\n    c\n\nd', ['a', 'b c', 'd']],
    ['a comment may run over blank lines', 'a <!-- b\n\nc --> d\n\ne', ['a d', 'e']],
    ['a comment alone is none', 'a\n\n<!-- b\n\nc -->\n\nd', ['a', 'd']],
    ['a comment that is not closed is text', 'a <!-- b\n\nc', ['a <!-- b', 'c']],
    ['a quotation is one', '> a\n> b\n\nc', ['a b', 'c']],
    ['an empty quotation is none', '>\n\nc', ['c']],
    ['a heading is one', '# a\n\nb', ['a', 'b']],
    ['a heading has no signs and no attributes at its end', '# a b ##\n\n## c {#d .unnumbered}\n\n# e#', ['a b', 'c', 'e#']],
    ['a page’s end is blank', 'a\n\n\f b\n\f\nc', ['a', 'b', 'c']],
    ['a hash alone is text', '#a\n\nb', ['#a', 'b']],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(paragraphs(text), expected));

  it('in code no mark is read', () => assert.deepEqual(codes('`[^a]` [x](`#p9`)\n\n    [^b]\n\n```\n[^c]\n```'), []));
  it('no point begins in a quotation or a heading', () => assert.deepEqual(parseLetter('> 1. a\n\n# 2. b\n\n    3. c').points, []));

  it('what a merge leaves behind is reported, and is not text', () => {
    const text = 'a\n\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> branch\n\nd';
    assert.deepEqual(codes(text), ['merge-conflict', 'merge-conflict', 'merge-conflict']);
    assert.deepEqual(paragraphs(text), ['a', 'b', 'c', 'd']);
  });
  it('a line of equal signs alone is no conflict', () => assert.deepEqual(codes('Rubrik\n=======\n\na'), []));
});

describe('citations', () => {
  const keys = (text: string): string[] => parseLetter(text).marks.citations.map(each => each.key);
  const cases: [string, string[]][] = [['[@deutscher1963, s. 203]', ['deutscher1963']], ['[se @a; -@b, s. 1; @{c d}]', ['a', 'b']], ['[se @a; -@b, s. 1]', ['a', 'b']], ['Enligt @a.b:c, och @d_e.', ['a.b:c', 'd_e']], ['@{https://x.y/z}', ['https://x.y/z']], ['a@b.se', []], ['[@a; utan]', ['a']], ['@', []]];
  it('take a locator in brackets, after a blank or a line end too', () => {
    for (const text of ['Se @k [s. 12] e', 'Se @k[s. 12] e', 'Se @k\n[s. 12] e']) assert.equal(parseLetter(text).reading.text, 'Se e');
    for (const text of ['Se @k [a](#opening) e', 'Se @k [^n] e\n\n[^n]: x', 'Se @k [a e']) assert.match(parseLetter(text).reading.text, /^Se (?:a |\[a )?e$/);
  });
  it('leave no span after them', () => {
    const text = 'Se @k [a b]{#ks-0001}[^n] e\n\n[^n]: x';
    assert.deepEqual(parseLetter(text).problems.map(({ code, start, end }) => [code, text.slice(start, end)]), [['span-not-read', '[a b]{#ks-0001}']]);
    assert.deepEqual(parseLetter('Se @k <!-- -->[a b]{#ks-0001} e').annotations.length, 1);
  });
  for (const [text, expected] of cases) it(`in ${text}`, () => assert.deepEqual(keys(text), expected));
});
