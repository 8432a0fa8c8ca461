import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { parseLetter } from '../../src/letter/parse';

const read = (text: string): string => parseLetter(text).reading.text;

describe('the reading text', () => {
  const cases: [string, string, string][] = [
    ['has one blank for a line break', 'ett\ntvå', 'ett två'], ['has one blank for several', 'ett  \n   två\u00a0\u2009tre', 'ett två tre'], ['has two line ends between paragraphs', 'ett\n\n\n två', 'ett\n\ntvå'],
    ['keeps the hyphen of a divided word', 'bolsjevik-\nleninisterna', 'bolsjevik-leninisterna'], ['keeps the blank before a conjunction', 'Labour-\noch kommunistpartiet', 'Labour- och kommunistpartiet'],
    ['takes for a conjunction what is one in the letter’s language', '---\nlang: it-IT\n---\ntranspor-\nto, alcu-\nni, Labour-\ne', 'transpor-to, alcu-ni, Labour- e'], ['knows the conjunctions of all where the language is not said', 'transpor-\nto', 'transpor- to'],
    ['drops soft hyphens between blanks', 'a \u00ad b', 'a b'], ['drops soft hyphens', 'vän\u00adster vän\u00ad\nster', 'vänster vänster'], ['reads spans, emphasis and links as their text', '[a]{#x} *b* __c__ [d](#p1)', 'a b c d'],
    ['reads a span inside a word', 'ILP[:s]{#x}', 'ILP:s'], ['leaves out references, citations and crossing marks', 'a[^n] b [@k, s. 2] c @k d []{#y .s}e[]{.e a=y}\n\n[^n]: not', 'a b c d e'],
    ['leaves out comments', 'a<!-- b -->c\n\n<!-- d -->\n\ne', 'ac\n\ne'], ['leaves out notes and front matter', '---\ntitle: T\n---\na\n\n[^n]: not', 'a'], ['reads an escaped sign as the sign', '1\\. a \\*b\\*', '1. a *b*'],
    ['keeps code and mathematics', '`*a*` $x*y*$', '`*a*` $x*y*$'], ['keeps an indented block', 'a\n\n    *b* c', 'a\n\n*b* c'], ['keeps a lone star', '2 * 3 * 4', '2 * 3 * 4'], ['reads a quotation without its signs', '> a\n> b', 'a b'],
    ['reads a heading without its signs', '# Rubrik\n\na', 'Rubrik\n\na'], ['has no byte order mark', '\ufeffa', 'a'], ['reads an editorial mark as written', '[oläsligt]{.gap} (oläsligt)', 'oläsligt (oläsligt)'], ['keeps a mail address', 'a@b.se', 'a@b.se'],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.equal(read(text), expected));

  it('leads every character back to the file', () => {
    for (const name of readdirSync('test/fixtures/letters')) {
      const { text, reading } = parseLetter(readFileSync(`test/fixtures/letters/${name}`, 'utf8'));
      for (let at = 0; at < reading.text.length; at++) {
        const { start, end } = reading.toSource(at, at + 1);
        const source = text.slice(start, end);
        if (/\S/.test(reading.text[at])) assert.equal(source, reading.text[at]);
        else assert.match(source, /^\s*$/);
      }
    }
  });

  const part = fc.constantFrom('ord', 'ILP', ' ', '  ', '\n', '\n\n', '-', '-\n', '\u00ad', '*', '**', '_', '[', ']', ']{#a-1}', ']{.gap}', '[^n]', '[^n]: ', '](#p1)', '<!--', '-->', '`', '$', '\\', '@k', '> ', '# ', '    ', '1. ', '\u00a0', '\r\n', '[]{#b .s}', '[]{.e a=b}', '---\n', '...', '𝒳', '!', 'och');
  const letters = fc.array(part, { maxLength: 40 }).map(parts => parts.join(''));

  it('goes there and back', () => fc.assert(fc.property(letters, text => {
    const { reading } = parseLetter(text);
    let before = 0;
    for (let at = 0; at < reading.text.length; at++) {
      const { start, end } = reading.toSource(at, at + 1);
      assert.ok(before <= start && start <= end && end <= text.length, `${at}: ${start}–${end}`);
      if (/\S/.test(reading.text[at])) {
        assert.equal(text.slice(start, end), reading.text[at]);
        assert.equal(reading.fromSource(start), at);
      }
      before = start;
    }
  }), { numRuns: 1000 }));

  it('has the words of the text in their order, whatever the marks', () => fc.assert(fc.property(letters, text => {
    const visible = (each: string): string => each.replace(/\s/g, '');
    const reading = visible(read(text));
    let at = 0;
    for (const char of visible(text)) if (char === reading[at]) at++;
    // Characters beyond the first plane are two units.
    assert.ok(at >= [...reading].length || reading.includes('𝒳'));
  }), { numRuns: 500 }));
});
