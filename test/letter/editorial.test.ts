import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseLetter } from '../../src/letter/parse';

const marks = (text: string): unknown[] => parseLetter(text).editorialMarks.map(({ kind, bare, start, end }) => [kind, bare, text.slice(start, end)]);
const hints = (text: string): unknown[] => parseLetter(text).problems.filter(each => each.severity === 'hint').map(({ code, start, end }) => [code, text.slice(start, end)]);

describe('editorial marks', () => {
  for (const mark of ['(oläsligt)', '[oläsligt]', '(2 ord oläsliga)', '(illegible)', '(unleserlich)', '(illisible)', '(неразборчиво)', '(illeggibile)', '(onleesbaar)', '[…]', '[...]', '(– – –)', '[---]', '(Illegible.)']) {
    it(`may be bare: ${mark}`, () => { assert.deepEqual(marks(`Ord ${mark} ord.`), [['gap', true, mark]]); assert.deepEqual(hints(`Ord ${mark} ord.`), [['editorial-bare', mark]]); });
  }
  it('are no hints in what is opaque', () => {
    const text = '    Adress (oläsligt)\n\n`(oläsligt)` $(…)x$ <b title="(oläsligt)">\n\nOrd (oläsligt).';
    assert.equal(parseLetter(text).editorialMarks.length, 5);
    assert.deepEqual(parseLetter(text).problems.map(each => each.start), [text.lastIndexOf('(')]);
  });
  it('may be [sic]', () => assert.deepEqual(marks('Ett fell [sic!] ord.'), [['sic', true, '[sic!]']]));
  it('may run over a line break', () => assert.deepEqual(marks('Ord (2 ord\noläsliga) ord.'), [['gap', true, '(2 ord\noläsliga)']]));
  it('may be spans, which are no hints', () => {
    const text = '[oläsligt]{.gap reason=illegible} [kanske]{.unclear} [är]{.supplied} [fel]{.sic corr=rätt} [bort]{.del} [till]{.add} [(oläsligt)]{.gap}';
    assert.deepEqual(parseLetter(text).editorialMarks.map(each => [each.kind, each.bare]), ['gap', 'unclear', 'supplied', 'sic', 'del', 'add', 'gap'].map(kind => [kind, false]));
    assert.deepEqual(hints(text), []);
  });
  for (const text of ['Ord (kanske) ord.', 'Ord (sicken) ord.', 'Ord … ord.', '(lucka i lagen)', 'oläsligt']) it(`are not ${text}`, () => assert.deepEqual(marks(text), []));
});

describe('a quotation', () => {
  for (const text of ['Han sa ”ja”.', 'He said “yes”.', 'Er sagte „ja“.', 'Er sagte »ja«.', 'Il dit « oui ».', 'Han sa "ja".', 'Han sa ”ja ”nej” ja”.', 'Han sa »ja».', 'En 5" rör.', '”Ett.\n\n”Två.”', 'Han sa ”»ja«”.']) it(`is in order: ${text.replace(/\n/g, '⏎')}`, () => assert.deepEqual(hints(text), []));
  const cases: [string, string][] = [['Han sa ”ja".', '"'], ['Han sa "ja”.', '”'], ['Er sagte „ja".', '"'], ['Il dit «oui“.', '“']];
  for (const [text, mark] of cases) it(`has another mark at its end: ${text}`, () => assert.deepEqual(hints(text), [['quotation-marks-differ', mark]]));
  it('does not run over a paragraph’s end', () => assert.deepEqual(hints('Han sa ”ja.\n\nSlut".'), []));
});

describe('any text', () => {
  const bytes = fc.uint8Array({ maxLength: 300 }).map(each => new TextDecoder().decode(each));
  const marked = fc.array(fc.constantFrom('[', ']', '{', '}', '(', ')', '#', '.', '^', ':', '*', '_', '`', '$', '<', '>', '!', '@', '\\', '"', '”', '-', '\n', '\n\n', '    ', ' ', 'a', '1', '1. ', '---\n', '```\n', '~~~\n', '<<<<<<< a\n', '=======\n', '>>>>>>> b\n', '\ufeff', '\0', '\ud800', '[^', ']:', '<!--', '-->', 'P.S.', '1933'), { maxLength: 80 }).map(parts => parts.join(''));
  it('is a letter: nothing throws, and problems lie in the text in order', () => fc.assert(fc.property(fc.oneof(bytes, marked, fc.string({ unit: 'binary' })), text => {
    const letter = parseLetter(text);
    let before = 0;
    for (const { start, end } of letter.problems) {
      assert.ok(before <= start && start <= end && end <= text.length, `${start}–${end} of ${text.length}`);
      before = start;
    }
    for (const range of [...letter.points, ...letter.paragraphs, ...letter.notes, ...letter.annotations.map(each => each.passage), ...letter.editorialMarks]) assert.ok(0 <= range.start && range.start <= range.end && range.end <= text.length);
    for (const note of letter.notes) assert.ok(note.reading.text.length <= text.length * 2);
  }), { numRuns: 2000 }));
});
