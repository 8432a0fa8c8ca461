import { strict as assert } from 'node:assert';
import { parseLetter } from '../../src/letter/parse';

const found = (text: string) => parseLetter(text).annotations.map(each => [each.id, each.tags, text.slice(each.passage.start, each.passage.end), each.crossing]);
const codes = (text: string) => parseLetter(text).problems.map(each => each.code);

describe('an annotation', () => {
  it('is a span with an id', () => assert.deepEqual(found('Ett [ord till]{#an-k3f9 .metafor} här.'), [['an-k3f9', ['metafor'], 'ord till', false]]));
  it('needs no tag and no note', () => assert.deepEqual(found('Ett [ord]{#an-k3f9} här.'), [['an-k3f9', [], 'ord', false]]));
  it('is no span without an id', () => assert.deepEqual(found('Ett [ord]{.metafor} och [ett]{lang=en}.'), []));
  it('is no text in brackets, no link', () => assert.deepEqual(found('Ett [ord] och [ett](#p1) och [annat] {#an-k3f9}.'), []));
  it('may have several tags, in any order with the id', () => assert.deepEqual(found('[a]{.b #x .c-d .é_1}'), [['x', ['b', 'c-d', 'é_1'], 'a', false]]));
  it('may run over a line break', () => assert.deepEqual(found('Ett [ord\ntill]{#a} här.'), [['a', [], 'ord\ntill', false]]));
  it('may have its attributes over a line break', () => assert.deepEqual(found('Ett [ord]{#a\n.b} här.'), [['a', ['b'], 'ord', false]]));

  it('knows where its id and attributes stand', () => {
    const text = 'Ett [ord]{#an-k3f9 .x by="A B"} här.';
    const [annotation] = parseLetter(text).annotations;
    assert.equal(text.slice(annotation.idRange.start, annotation.idRange.end), 'an-k3f9');
    assert.deepEqual(annotation.marks.map(mark => text.slice(mark.start, mark.end)), ['{#an-k3f9 .x by="A B"}']);
    const [{ attributes: { classes, values } }] = parseLetter(text).marks.spans;
    assert.deepEqual(classes.map(each => text.slice(each.start, each.end)), ['x']);
    assert.deepEqual(values.map(each => [each.key, each.value, text.slice(each.start, each.end)]), [['by', 'A B', 'A B']]);
  });

  it('reads values in either quotation mark and in none', () => {
    const [{ attributes: { values } }] = parseLetter('[a]{b=c d=\'e f\' g="h\'i" j=}').marks.spans;
    assert.deepEqual(values.map(each => [each.key, each.value]), [['b', 'c'], ['d', 'e f'], ['g', 'h\'i'], ['j', '']]);
  });

  it('nests', () => assert.deepEqual(found('[Ett [ord]{#b} till]{#a .x}[^a].\n\n[^a]: N.\n'), [['a', ['x'], 'Ett [ord]{#b} till', false], ['b', [], 'ord', false]]));
  it('nests with emphasis', () => {
    assert.deepEqual(found('*[ord]{#a}* och [*ord*]{#b}'), [['a', [], 'ord', false], ['b', [], '*ord*', false]]);
    assert.equal(parseLetter('*[ord]{#a}* och [*ord*]{#b}').reading.text, 'ord och ord');
  });
  it('holds links, citations and brackets', () => {
    assert.deepEqual(found('[se [här](#p1) och [så] @key]{#a}'), [['a', [], 'se [här](#p1) och [så] @key', false]]);
  });

  it('has its tags without the format’s and Pandoc’s classes', () => {
    assert.deepEqual(found('[a]{#x .s .e .sic .gap .unclear .supplied .del .add .smallcaps .mark .underline .unnumbered .unlisted .ok}')[0][1], ['ok']);
  });
  it('has no class with a point or colon as a tag', () => assert.deepEqual(found('[a]{#x .a.b .c:d .e1}')[0][1], ['e1']));

  it('has its note by its id', () => {
    const text = 'Ett [ord]{#an-k3f9}[^an-k3f9] och [ett]{#an-2222}.\n\n[^an-k3f9]: Noten.\n';
    assert.deepEqual(parseLetter(text).annotations.map(each => each.note?.label), ['an-k3f9', undefined]);
    assert.deepEqual(codes(text), []);
  });
  it('has its note wherever the reference stands', () => assert.equal(parseLetter('[ord]{#a} och[^a].\n\n[^a]: N.\n').annotations[0].note?.label, 'a'));

  it('stands in the opening, the closing and quotations as well', () => {
    assert.deepEqual(found('[Rosa]{#a}\n\nKära [vänner]{#b}!\n\n> [Ord]{#c} av\n> [en\n> annan]{#d}.\n\n# [Rubrik]{#f}\n\nHälsningar\n[R.]{#g}\n').map(each => each[0]), ['a', 'b', 'c', 'd', 'f', 'g']);
  });
  it('stands after the point’s number', () => assert.deepEqual(found('1. [Vi]{#a} går.'), [['a', [], 'Vi', false]]));
  it('comes in the order of the text', () => assert.deepEqual(found('[a [b]{#y}]{#x} [c]{#z}').map(each => each[0]), ['x', 'y', 'z']));
});

describe('the crossing form', () => {
  const text = 'Ett []{#an-k3f9 .s .metafor}ord\n\noch två[]{.e a=an-k3f9}[^an-k3f9] till.\n\n[^an-k3f9]: Noten.\n';

  it('runs over the end of a paragraph', () => {
    assert.deepEqual(found(text), [['an-k3f9', ['metafor'], 'ord\n\noch två', true]]);
    assert.deepEqual(codes(text), []);
    assert.equal(parseLetter(text).annotations[0].note?.label, 'an-k3f9');
  });
  it('has both its marks', () => {
    assert.deepEqual(parseLetter(text).annotations[0].marks.map(mark => text.slice(mark.start, mark.end)), ['{#an-k3f9 .s .metafor}', '{.e a=an-k3f9}']);
  });
  it('reads as its passage', () => assert.equal(parseLetter(text).reading.text, 'Ett ord\n\noch två till.'));
  it('crosses another', () => {
    const crossing = 'A []{#x .s}b []{#y .s}c[]{.e a=x} d[]{.e a=y}.';
    assert.deepEqual(found(crossing), [['x', [], 'b []{#y .s}c', true], ['y', [], 'c[]{.e a=x} d', true]]);
    assert.deepEqual(codes(crossing), []);
  });
  it('is none where the span is not empty', () => {
    assert.deepEqual(found('[a]{#x .s} b'), [['x', [], 'a', false]]);
    assert.deepEqual(codes('[a]{#x .s} b'), []);
  });

  it('is reported without its end', () => {
    assert.deepEqual(parseLetter('A []{#x .s}b.').problems, [{ code: 'crossing-no-end', severity: 'error', start: 2, end: 11, args: ['x'] }]);
    assert.deepEqual(found('A []{#x .s}b.'), []);
  });
  it('is reported without its beginning', () => {
    assert.deepEqual(parseLetter('A b[]{.e a=x}.').problems, [{ code: 'crossing-no-start', severity: 'error', start: 3, end: 13, args: ['x'] }]);
    assert.deepEqual(parseLetter('A b[]{.e}.').problems, [{ code: 'crossing-no-start', severity: 'error', start: 3, end: 9, args: [''] }]);
  });
  it('is reported where the end comes first', () => assert.deepEqual(codes('A[]{.e a=x} b []{#x .s}c.'), ['crossing-no-start', 'crossing-no-end']));
  it('is reported with a second end', () => {
    assert.deepEqual(codes('A []{#x .s}b[]{.e a=x} c[]{.e a=x}.'), ['crossing-no-start']);
    assert.deepEqual(found('A []{#x .s}b[]{.e a=x} c[]{.e a=x}.').map(each => each[2]), ['b']);
  });
});

describe('the same id twice', () => {
  it('is an error at the second', () => {
    assert.deepEqual(parseLetter('[a]{#x} [b]{#x} [c]{#y}.').problems, [{ code: 'id-twice', severity: 'error', start: 13, end: 14, args: ['x'] }]);
  });
  it('is one in notes as well', () => assert.deepEqual(codes('[a]{#x}[^n].\n\n[^n]: [b]{#x}\n'), ['id-twice']));
  it('is reported for each but the first', () => assert.deepEqual(codes('[a]{#x} [b]{#x} [c]{#x}'), ['id-twice', 'id-twice']));
});

describe('an id like an address', () => {
  for (const id of ['p1', 'p12', 'p4b', 'p4.2', 'n1', 'opening', 'closing', 'ps']) {
    it(`is reported: ${id}`, () => assert.deepEqual(parseLetter(`[a]{#${id}}`).problems, [{ code: 'id-like-address', severity: 'warning', start: 5, end: 5 + id.length, args: [id] }]));
  }
  for (const id of ['p', 'px', 'an-p1', 'n1-a', 'P1', 'note1']) it(`is not: ${id}`, () => assert.deepEqual(codes(`[a]{#${id}}`), []));
});

describe('where Pandoc reads no span', () => {
  const unread = (text: string) => parseLetter(text).problems.filter(each => each.code === 'span-not-read').map(each => text.slice(each.start, each.end));
  it('is right after !', () => {
    assert.deepEqual(unread('Ja![ord]{#a} här.'), ['[ord]{#a}']);
    assert.deepEqual(found('Ja![ord]{#a} här.'), []);
  });
  it('is right after ! after other markup', () => { for (const before of ['[a](x)!', '[a]{.b}!', '<!-- -->!', '*a*!']) assert.deepEqual(unread(`${before}[ord]{#a} här.`), ['[ord]{#a}'], before); });
  it('is not after an escaped !', () => assert.deepEqual(unread('Ja\\![ord]{#a} här.'), []));
  it('is right after ]', () => assert.deepEqual(unread('Se [så][ord]{#a} här.'), ['[ord]{#a}']));
  it('is right after a citation key', () => assert.deepEqual(unread('Se @key[ord]{#a} här.'), ['[ord]{#a}']));
  it('is not after a blank, a letter or another span', () => assert.deepEqual(unread('Ja! [ord]{#a} så[ord]{#b} [c]{#c}[d]{#d} [e]{#e}[^e][f]{#f}.'), []));
  it('is not after an empty comment', () => {
    for (const before of ['Ja!', 'Se [så]', 'Se @key']) {
      const text = `${before}<!-- -->[ord]{#a} här.`;
      assert.deepEqual(unread(text), []);
      assert.deepEqual(found(text), [['a', [], 'ord', false]]);
      assert.ok(parseLetter(text).reading.text.endsWith('ord här.'));
    }
  });
});

describe('attributes that Pandoc would not take', () => {
  const invalid = (text: string) => parseLetter(text).problems.filter(each => each.code === 'attributes-invalid').map(each => [each.severity, text.slice(each.start, each.end)]);
  it('are a class or an id that does not begin with a letter', () => {
    assert.deepEqual(invalid('[a]{#1a}'), [['warning', '#1a']]);
    assert.deepEqual(invalid('[a]{#a .1b}'), [['warning', '.1b']]);
    assert.deepEqual(invalid('[a]{#an-k3f9 .taktik/enhet .b}'), [['warning', '.taktik/enhet']]);
  });
  it('are a word without a sigil', () => assert.deepEqual(invalid('[a]{#a b}'), [['warning', 'b']]));
  it('are no annotation', () => assert.deepEqual(found('[a]{#1a} [b]{#a .1}'), []));
  it('are not text in braces', () => assert.deepEqual(invalid('[a]{bara ord} [b]{} [c]{ ett ord }'), []));
});

describe('a span over a blank line', () => {
  const text = 'Ett [ord\n\noch till]{#an-k3f9 .x} här.\n';
  it('is reported at its end', () => {
    const [problem, ...more] = parseLetter(text).problems;
    assert.deepEqual([problem.code, problem.severity, text.slice(problem.start, problem.end), problem.args], ['span-over-blank-line', 'warning', ']{#an-k3f9 .x}', [4]]);
    assert.deepEqual(more, []);
  });
  it('is no annotation', () => assert.deepEqual(found(text), []));
  it('loses no text', () => assert.match(parseLetter(text).reading.text, /Ett \[ord\n\noch till\]/));
});
