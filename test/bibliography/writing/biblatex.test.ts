import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { harmless, item, letter } from './items';
import { ITEMS } from '../formatter/items';
import { readBib } from '../../../src/bibliography/bib/read';
import { CslItem } from '../../../src/bibliography/model';
import { putBiblatex, writeBiblatex } from '../../../src/bibliography/writing/biblatex';
import { applyEdits } from '../../../src/text/fixes';
import { finish } from '../../../src/text/steps';

const read = (text: string): readonly CslItem[] => finish(readBib(text)).entries.map(entry => entry.item());
/** Braces that keep capitals are read as such; a dash between pages is one. */
const plain = (each: CslItem | undefined): unknown => JSON.parse(JSON.stringify(each, (_, value: unknown) => typeof value === 'string' ? value.replace(/<span class="nocase">([^<]*)<\/span>/g, '$1').replace(/(?<=\d)-(?=\d)/g, '–') : value) ?? 'null');
const put = (text: string, ...items: CslItem[]): string | undefined => { const edits = putBiblatex(text, items); return edits && applyEdits(text, edits); };
const A: CslItem = { id: 'a', type: 'book', title: 'Ett', issued: { 'date-parts': [[1933]] } };

describe('an entry of biblatex', () => {
  it('is written for a letter with fields and with words that BibTeX and biblatex print', () => {
    assert.equal(writeBiblatex(ITEMS[0]), [
      '@letter{trotskij1933,', '  author = {Trotskij, Lev},', '  translator = {Ekström, Maja},', '  recipient = {{Brittiska sektionen} and {Bolsjevik-leninisterna}},', '  title = {En liten grupps hävstång},', '  date = {1933-10-02},', '  year = {1933},',
      '  type = {brev till Brittiska sektionen och Bolsjevik-leninisterna},', '  location = {Paris},', '  archive = {Arbetarrörelsens arkiv},', '  shelfmark = {Vol. 3},', '  note = {Arbetarrörelsens arkiv, Vol. 3},', '  langid = {swedish},', '}'].join('\n'));
  });

  for (const each of ITEMS.filter(({ id }) => id !== 'open')) it(`is read as what was written: ${each.id}`, () => assert.deepEqual(plain(read(writeBiblatex(each))[0]), plain(each)));

  for (const [text, latex] of [
    ['50 % & #1_a $x', '50 \\% \\& \\#1\\_a \\$x'], ['{a}', '\\{a\\}'], ['a}{', 'a\\textbraceright{}\\textbraceleft{}'], ['~^`\\', '\\textasciitilde{}\\textasciicircum{}\\textasciigrave{}\\textbackslash{}'],
    ['<i>a</i> <b>b</b> x<sup>2</sup>', '\\textit{a} \\textbf{b} x\\textsuperscript{2}'], ['a < b > c <i>', 'a < b > c <i>'], ['a\nb', 'a b'], ['om Lenin, i Paris', 'om {Lenin}, i {Paris}'], ['Labour-partiets väg till ILP:s', 'Labour-partiets väg till {ILP}:s'],
  ]) it(`has ${JSON.stringify(text)} as ${latex}`, () => assert.match(writeBiblatex({ id: 'a', type: 'personal_communication', title: text }), new RegExp(`title = \\{${latex.replace(/[\\^$*+?.()|[\]{}]/g, '\\$&')}\\},`)));

  it('keeps capitals of other languages than English, and of letters', () => {
    for (const [type, language, title] of [['book', 'sv', 'I {Paris}'], ['book', 'en-GB', 'I Paris'], ['book', undefined, 'I Paris'], ['personal_communication', 'en', 'I {Paris}']]) assert.ok(writeBiblatex({ id: 'a', type: type!, title: 'I Paris', language }).includes(`title = {${title}},`), type);
  });

  it('keeps a name whole, and its parts apart', () => {
    const names = [{ literal: 'Svenska Sjömanna- and Hamnförbundet' }, { family: 'Linné', given: 'Carl', 'dropping-particle': 'von' }, { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }, { family: 'de la Cruz', given: 'Juana' }, { family: 'García Márquez', given: 'Gabriel' }, { literal: '& Co' }, { family: 'Smith, and Sons', given: 'and' }];
    assert.deepEqual(read(writeBiblatex({ id: 'a', type: 'book', author: names }))[0].author, names);
    const beethoven = [{ family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }];
    assert.deepEqual(read(writeBiblatex({ id: 'a', type: 'book', author: beethoven }))[0].author, beethoven);
  });

  it('has a key that can stand in a .bib file', () => assert.match(writeBiblatex({ id: 'a b,{c}', type: 'book' }), /^@book\{a-b-c-,/));

  it('gives back any item when it is read', () => {
    fc.assert(fc.property(fc.oneof(item(harmless), letter(harmless)), each => assert.deepEqual(plain(read(writeBiblatex(each))[0]), plain(each))), { numRuns: 500 });
  });

  it('is one whole entry, whatever an item holds', () => {
    fc.assert(fc.property(fc.oneof(item(fc.string({ unit: 'binary' })), letter(fc.string({ unit: 'binary' }))), each => {
      const { entries, problems } = finish(readBib(`${writeBiblatex(each)}\n@book{after, title = {x}}\n`));
      assert.deepEqual([entries.map(entry => entry.key), problems.filter(({ severity }) => severity === 'error')], [[each.id, 'after'], []]);
    }), { numRuns: 500 });
  });
});

describe('items put into a .bib file', () => {
  it('begin it', () => assert.equal(put('', A, { ...A, id: 'b' }), '@book{a,\n  title = {Ett},\n  date = {1933},\n  year = {1933},\n}\n\n@book{b,\n  title = {Ett},\n  date = {1933},\n  year = {1933},\n}\n'));

  it('are added after a blank line, with its line ends and its indent', () => {
    assert.equal(put('% x\r\n@book{b,\r\n\ttitle = {Två}\r\n}\r\n', A), '% x\r\n@book{b,\r\n\ttitle = {Två}\r\n}\r\n\r\n@book{a,\r\n\ttitle = {Ett},\r\n\tdate = {1933},\r\n\tyear = {1933},\r\n}\r\n');
    assert.equal(put('@book{b}', A)?.slice(0, 18), '@book{b}\n\n@book{a,');
    assert.ok(put('@book{b}', A)?.endsWith('}'));
    assert.equal(put('@book{b}\n\n', A)?.slice(0, 18), '@book{b}\n\n@book{a,');
  });

  it('take the place of an entry with their key, and of nothing else', () => {
    const text = '% först\n@book{a, title = {Noll}, note = {x}} % kvar\n\n@misc{b, note = {a}}\n@comment{a}\n';
    assert.equal(put(text, A), text.replace('@book{a, title = {Noll}, note = {x}}', writeBiblatex(A)));
  });

  it('change nothing where all is there already', () => {
    const text = put('', A, ITEMS[0]) ?? '';
    assert.deepEqual(putBiblatex(text, [A, ITEMS[0]]), []);
  });

  it('do not touch an entry that is not closed', () => assert.equal(putBiblatex('@book{a, title = {x\n', [A]), undefined));

  it('leave all else as it is, whatever it is', () => {
    const part = fc.constantFrom('@book{x,\n  title = {Å}\n}\n', '@letter{a, note = {b}}', '\n', '\r\n', '% r\n', '@string{s = "x"}\n', 'text ', '@comment{@book{a, }}\n', '\t', 'é');
    fc.assert(fc.property(fc.array(part, { maxLength: 8 }).map(parts => parts.join('')), text => {
      const edits = putBiblatex(text, [A, ITEMS[0]]) ?? [];
      const own = finish(readBib(text)).entries.find(entry => entry.key === 'a');
      for (const edit of edits) assert.ok(edit.start === text.length || (own && edit.start >= own.start && edit.end <= own.end));
      const after = applyEdits(text, edits);
      assert.deepEqual(plain(finish(readBib(after)).entries.find(entry => entry.key === 'trotskij1933')?.item()), plain(ITEMS[0]));
      assert.deepEqual(putBiblatex(after, [ITEMS[0]]), [], 'once is enough');
    }));
  });
});
