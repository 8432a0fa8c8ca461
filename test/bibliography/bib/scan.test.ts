import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readBib } from '../../../src/bibliography/bib/read';
import { finish } from '../../../src/text/steps';
import { processorTime } from '../../text/processor';

const read = (text: string) => finish(readBib(text));
const keys = (text: string) => read(text).entries.map(({ key }) => key);
const reported = (text: string) => read(text).problems.filter(({ severity }) => severity !== 'hint').map(({ code, start, end, args }) => [code, text.slice(start, end), ...args]);
const title = (text: string) => read(text).entries[0].item().title;

const AROUND = ['@book{before, title = {Before}}\n\n', '\n\n@book{after,\n  title = {After},\n}\n'];

describe('the entries of a .bib file', () => {
  const whole: [string, string, string[]][] = [
    ['in braces', '@book{a, title={A}}', ['a']],
    ['in parentheses', '@book(a, title={A)})', ['a']],
    ['with quotation marks', '@book{a, title="A {"}B"}', ['a']],
    ['with numbers and strings', '@string{x = "X"} @book{a, title = x # { y} # "z", year = 1933}', ['a']],
    ['without fields', '@book{a}\n@book{b,}', ['a', 'b']],
    ['with text between them', 'Text, a@b.org, @ and 50 %.\n@book{a,}\nmore @book{b,}', ['a', 'b']],
    ['with remarks', '% @book{no,}\n@book{a, % remark }\n  title = {A}, % and {\n  % year = 1,\n}\n  %@book{no,}\n@book{b,}', ['a', 'b']],
    ['beside comments', '@comment{@book{no,}\n@book{no, title={A}}}\n@Comment{jabref-meta: x;}\n@comment no\n@book{a,}', ['a']],
    ['beside a comment that is not closed', '@comment{x {\n@book{a,}\n@book{b,}', ['a', 'b']],
    ['beside a preamble', '@preamble{"\\newcommand{\\x}{y}" # "z"}\n@book{a,}', ['a']],
    ['with carriage returns', '@book{a,\r\n  title = {A},\r\n}\r\n\r\n@book{b,\r\n}', ['a', 'b']],
    ['after a byte order mark', '\ufeff@book{a,}', ['a']],
    ['with a NUL', '@book{a, title={\0}}\0@book{b,}', ['a', 'b']],
    ['with any keys', '@book{å:ä/ö.1-2_3+4, t={}}@book{DBLP:conf/x/Y99,}@book{a&b\'s,}@book{10.1000/182,}', ['å:ä/ö.1-2_3+4', 'DBLP:conf/x/Y99', 'a&b\'s', '10.1000/182']],
    ['with blanks in a key', '@book{Smith 2001 , title={A}}', ['Smith 2001']],
    ['with blanks everywhere', '@ book\n{ a ,\n title\n=\n{A}\n,\n}', ['a']],
    ['with types in capitals', '@BOOK{a,}@Article{b,}', ['a', 'b']],
    ['with backslashes before braces', '@book{a, title={A \\{ b}}}\n@book{b,}', ['a', 'b']],
    ['with two commas', '@book{a,, title={A},, year=1,,}', ['a']],
  ];
  for (const [what, text, expected] of whole) {
    it(`are read ${what}`, () => {
      assert.deepEqual(keys(text), expected);
      assert.deepEqual(reported(text), []);
    });
  }

  it('have offsets', () => {
    const text = 'x\r\n@book{å,\r\n title={A}}\r\n@article{ b , }';
    assert.deepEqual(read(text).entries.map(({ start, end, keyRange, type }) => [text.slice(start, end), text.slice(keyRange.start, keyRange.end), type]), [['@book{å,\r\n title={A}}', 'å', 'book'], ['@article{ b , }', 'b', 'article']]);
  });
  it('have other keys', () => assert.deepEqual(read('@book{a, ids = {b, c}}').entries[0].aliases, ['b', 'c']));
  it('are read the first time where a key is there twice, and that is told', () => assert.deepEqual(reported('@book{a,}\n\n@book{b,}\n@book{a,}'), [['bib-key-twice', 'a', 'a', 1]]));
  it('join strings', () => assert.equal(title('@string{x = "X"}@string{y = x # "Y"}@book{a, title = "a " # y # { b} # 3}'), 'a XY b3'));
});

describe('a damaged entry', () => {
  /** The entry, what is reported where, its title and its year. */
  const damaged: [string, string, unknown[][], string | undefined, number | undefined][] = [
    ['a brace that is not closed', '@book{a,\n  title = {A,\n  year = {1933},\n}', [['bib-not-closed', '{']], 'A', 1933],
    ['the last brace missing', '@book{a,\n  title = {A},\n  year = {1933}\n', [['bib-not-closed', '{']], 'A', 1933],
    ['a quotation mark that is not closed', '@book{a,\n  title = "A,\n  year = "1933",\n}', [['bib-not-closed', '"']], 'A', 1933],
    ['a comma missing', '@book{a,\n  title = {A}\n  year = {1933},\n}', [['bib-comma', '}']], 'A', 1933],
    ['the comma after the key missing', '@book{a\n  title = {A},\n  year = {1933},\n}', [['bib-comma', 'a']], 'A', 1933],
    ['a brace too many', '@book{a,\n  title = {A}},\n  year = {1933},\n}', [['bib-closed-early', '}']], 'A', 1933],
    ['no sign between', '@book{a,\n  title {A},\n  year = {1933},\n}', [['bib-equals', 'title']], 'A', 1933],
    ['no value', '@book{a,\n  title = ,\n  year = {1933},\n}', [['bib-value', 'title']], undefined, 1933],
    ['words for a value', '@book{a,\n  title = A b,\n  year = {1933},\n}', [['bib-comma', 'A']], 'A', 1933],
    ['a stray word', '@book{a,\n  title = {A},\n  stray\n  year = {1933},\n}', [['bib-field', 'stray']], 'A', 1933],
    ['stray signs', '@book{a,\n  title = {A},\n  {x = {y}} = # "\n  year = {1933},\n}', [['bib-field', '{']], 'A', 1933],
    ['no key', '@book{\n  title = {A},\n  year = {1933},\n}', [['bib-no-key', '{']], undefined, undefined],
    ['all but its beginning missing', '@book{a, title = {A', [['bib-not-closed', '{']], 'A', undefined],
  ];
  for (const [what, text, problems, itsTitle, year] of damaged) {
    it(`costs itself alone: ${what}`, () => {
      const all = AROUND.join(text);
      assert.deepEqual(reported(all), problems);
      const own = read(all).entries.find(({ key }) => key === 'a')?.item();
      assert.deepEqual([own?.title, (own?.issued as { 'date-parts'?: number[][] } | undefined)?.['date-parts']?.[0][0]], [itsTitle, year]);
      for (const key of ['before', 'after']) assert.equal(String(read(all).entries.find(each => each.key === key)?.item().title).toLowerCase(), key);
    });
  }

  it('takes nothing from the others, wherever it is cut and whatever is put in', () => {
    const entry = '@article{a,\n  author = "Å {\\"O} and B",\n  title = {A {B} c},\n  pages = 1--2,\n  month = jan # { 2},\n}';
    const junk = fc.oneof(fc.constantFrom('{', '}', '"', ',', '=', '#', '@', '%', '(', ')', '\\', '\n', '@book', ''), fc.string({ maxLength: 3 }).filter(text => !text.includes('%')));
    fc.assert(fc.property(fc.nat(entry.length), fc.nat(20), junk, (at, cut, put) => {
      const text = AROUND.join(entry.slice(0, at) + put + entry.slice(at + cut));
      const { entries } = read(text);
      for (const key of ['before', 'after']) {
        const found = entries.find(each => each.key === key);
        assert.equal(String(found?.item().title).toLowerCase(), key);
        assert.equal(text.slice(found?.keyRange.start, found?.keyRange.end), key);
      }
    }), { numRuns: 3000, examples: [[entry.length, 0, '@A{']] });
  });

  it('makes nothing throw', () => {
    const piece = fc.constantFrom('@book{', 'a,', 'title', '=', '{', '}', '"', '#', ',', '\n', '\\', '\\"', '$', '@string{', '@comment{', '%', 'x', ' and ', 'crossref={a}', 'xdata={a,b}', '\\emph', '\\\'', '^', '_', '(', ')', '[', 'author=', 'date=');
    fc.assert(fc.property(fc.array(piece, { maxLength: 60 }), pieces => {
      const text = pieces.join('');
      for (const entry of read(text).entries) {
        assert.equal(text.slice(entry.keyRange.start, entry.keyRange.end), entry.key);
        entry.item();
      }
    }), { numRuns: 3000 });
  });

  for (const odd of ['@', '@a{', '@a{b,', '{', '}', '@comment{', '@a{b,c={', '@a{b,c="', '@a{b,\nc={', ' ', '@a ', '@a{b,c=d#', '@string{a={', '@a{b,c={}}', '@a{b,c={}},\n', '@a{b,c={\nd={', '@a{b,c="\nd="', '%', '\\', 'a=', '@a{b c', '@a{b\n']) {
    it(`is read in time that grows with its length alone: ${JSON.stringify(odd)}`, () => {
      const time = (count: number): number => { const text = odd.repeat(count); const start = processorTime(); for (const entry of read(text).entries.slice(0, 10)) entry.item(); return processorTime() - start; };
      time(1000);
      assert.ok(time(100_000) < 2000);
    });
  }
});
