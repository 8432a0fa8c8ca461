import { strict as assert } from 'node:assert';
import { changed, selected } from './marked';
import { annotate, idInitials, tagName } from '../../../src/letter/annotating/annotate';
import { deleteAnnotation } from '../../../src/letter/annotating/change';
import { parseLetter } from '../../../src/letter/parse';
import { isRefusal } from '../../../src/text/refusal';
import { Remark } from '../../../src/letter/model';

/** The text with the annotation, its id written `ID`; and that deleting it gives back what was there. */
function annotated(marked: string, note?: Remark, tags: readonly string[] = []): string {
  const { text, letter, selection } = selected(marked);
  const found = annotate(letter, selection, { initials: 'Lena T.', tags, note, seed: 7 });
  if (isRefusal(found)) return `refused: ${found.refused}`;
  const after = changed(text, () => found.edits);
  assert.match(found.id, /^lt-[a-z0-9]{4}$/);
  assert.equal(changed(after, now => deleteAnnotation(now, found.id)), text);
  return after.replaceAll(found.id, 'ID');
}

const NOTE: Remark = { by: 'LT', date: '2026-11-25', text: 'En not.' };
const DEFINITION = '[^ID]: []{by=LT date=2026-11-25} En not.';

describe('annotating', () => {
  it('marks a passage', () => assert.equal(annotated('Ett ‹ord› till.'), 'Ett [ord]{#ID} till.'));
  it('gives it tags, each once and as they can be written', () => assert.equal(annotated('Ett ‹ord›.', undefined, ['metafor', 'taktik/enhet', 'metafor', '#x', '12', 'sic']), 'Ett [ord]{#ID .metafor .taktik-enhet .x}.'));
  it('writes its note after the paragraph', () => assert.equal(annotated('Ett ‹ord› till.\n\nTvå.\n', NOTE), `Ett [ord]{#ID}[^ID] till.\n\n${DEFINITION}\n\nTvå.\n`));
  it('adds no newline at the end', () => assert.equal(annotated('Ett ‹ord›', NOTE), `Ett [ord]{#ID}[^ID]\n\n${DEFINITION}`));
  it('keeps trailing blanks and blank lines', () => assert.equal(annotated('Ett ‹ord› \n \n\n', NOTE), `Ett [ord]{#ID}[^ID] \n\n${DEFINITION}\n \n\n`));
  it('writes the line ends of the letter', () => assert.equal(annotated('Ett ‹ord›.\r\n\r\nTvå.\r\n', { ...NOTE, text: 'En\nnot.' }), 'Ett [ord]{#ID}[^ID].\r\n\r\n[^ID]: []{by=LT date=2026-11-25} En\r\n    not.\r\n\r\nTvå.\r\n'));
  it('writes no note of blanks', () => assert.equal(annotated('Ett ‹ord›.', { ...NOTE, text: ' \n ' }), 'Ett [ord]{#ID}.'));
  it('writes a note without an author', () => assert.equal(annotated('Ett ‹ord›.', { text: 'N.' }), 'Ett [ord]{#ID}[^ID].\n\n[^ID]: N.'));
  it('puts an author of several words in quotation marks', () => assert.ok(annotated('Ett ‹ord›.', { by: 'Lena "T" Ek', text: 'N.' }).endsWith('[^ID]: []{by="Lena \'T\' Ek"} N.')));
  it('stands after the point’s number', () => assert.equal(annotated('1. ‹Vi går›.'), '1. [Vi går]{#ID}.'));
  it('runs over a line break', () => assert.equal(annotated('Ett ‹ord \ntill›.'), 'Ett [ord \ntill]{#ID}.'));

  it('takes the crossing form over a paragraph’s end', () => assert.equal(annotated('Ett ‹ord.\n\nTvå› till.', NOTE, ['a']), `Ett []{#ID .s .a}ord.\n\nTvå[]{.e a=ID}[^ID] till.\n\n${DEFINITION}`));
  it('takes it across another annotation', () => assert.equal(annotated('[Ett ‹ord]{#a-1111} till›.'), '[Ett []{#ID .s}ord]{#a-1111} till[]{.e a=ID}.'));
  it('takes it where it would cut an emphasis in two', () => assert.equal(annotated('Ett *ord ‹till* här›.'), 'Ett *ord []{#ID .s}till* här[]{.e a=ID}.'));
  it('takes it where a bracket is open in the passage', () => assert.equal(annotated('Ett ‹ord [till› här].'), 'Ett []{#ID .s}ord [till[]{.e a=ID} här].'));
  it('nests', () => assert.equal(annotated('Ett [ord ‹till› här]{#a-1111}.'), 'Ett [ord [till]{#ID} här]{#a-1111}.'));
  it('holds another annotation', () => assert.equal(annotated('‹Ett [ord]{#a-1111} till›.'), '[Ett [ord]{#a-1111} till]{#ID}.'));
  it('marks the same passage once more', () => assert.equal(annotated('Ett [‹ord›]{#a-1111}.'), 'Ett [[ord]{#ID}]{#a-1111}.'));

  it('puts an empty comment after “!” and “]”', () => {
    assert.equal(annotated('Ja!‹Nej›.'), 'Ja!<!-- -->[Nej]{#ID}.');
    assert.equal(annotated('[Ja]‹Nej›.'), '[Ja]<!-- -->[Nej]{#ID}.');
    assert.equal(annotated('Se @key ‹och› här.'), 'Se @key <!-- -->[och]{#ID} här.');
    assert.equal(annotated('5^‹2› är'), '5^<!-- -->[2]{#ID} är');
  });
  it('needs none after an escaped one, or after a reference', () => {
    assert.equal(annotated('Ja\\!‹Nej›.'), 'Ja\\![Nej]{#ID}.');
    assert.equal(annotated('Ja[^a]‹Nej›.\n\n[^a]: N.'), 'Ja[^a][Nej]{#ID}.\n\n[^a]: N.');
  });
  it('leaves a comment that was there before', () => assert.equal(annotated('Ja!<!-- -->‹Nej›.'), 'Ja!<!-- --><!-- -->[Nej]{#ID}.'));
  it('takes the guard of the mark that follows, and gives it back', () => assert.equal(annotated('‹Ja!›<!-- -->[Nej]{#a-1111}.'), '[Ja!]{#ID}[Nej]{#a-1111}.'));

  it('stands behind the notes of passages before it, and before those of passages after it', () => {
    const text = '[Ett]{#a-1111}[^a-1111] ‹ord› [till]{#b-1111}[^b-1111].\n\n[^a-1111]: A.\n\n[^b-1111]: B.\n';
    assert.equal(annotated(text, NOTE), `[Ett]{#a-1111}[^a-1111] [ord]{#ID}[^ID] [till]{#b-1111}[^b-1111].\n\n[^a-1111]: A.\n\n${DEFINITION}\n\n[^b-1111]: B.\n`);
  });
  it('goes after what a definition would take along', () => {
    assert.equal(annotated('Ett ‹ord›.\n\n    En vers.\n\nTvå.', NOTE), `Ett [ord]{#ID}[^ID].\n\n    En vers.\n \n${DEFINITION}\n\nTvå.`);
    assert.equal(annotated('# ‹Ord›\nTvå.\n\nTre.', NOTE), `# [Ord]{#ID}[^ID]\nTvå.\n \n${DEFINITION}\n\nTre.`);
  });
  it('makes no salutation of a sentence that begins with a title', () => assert.equal(annotated('‹Herr Carl Zulehner, a piratical engraver.›'), '[Herr Carl Zulehner, a piratical engraver.]{#ID}'));
  it('is refused where a note has no place', () => assert.equal(annotated('Ett ‹ord›.\n\n    En vers', NOTE), `Ett [ord]{#ID}[^ID].\n\n    En vers\n\n${DEFINITION}`));

  it('gives other ids with another seed, and none that is taken', () => {
    const { letter, selection } = selected('Ett ‹ord›.');
    const ids = new Set(Array.from({ length: 50 }, (_, seed) => annotate(letter, selection, { tags: [], seed })).map(each => (isRefusal(each) ? '' : each.id)));
    assert.equal(ids.size, 50);
    const [taken] = ids;
    const other = annotate(parseLetter(`Ett ord. [x]{#${taken}}`), selection, { tags: [], seed: 0 });
    assert.ok(!isRefusal(other) && other.id !== taken);
  });
});

describe('the initials of an id', () => {
  const cases: [string | undefined, string][] = [['LT', 'lt'], ['Lena Törnqvist', 'lt'], ['Åsa Öberg', 'ao'], ['Jean-Paul S.', 'jps'], ['', 'an'], [undefined, 'an'], ['Лев Троцкий', 'an'], ['Maximilian', 'maximili']];
  for (const [name, expected] of cases) it(`of “${name}” are ${expected}`, () => assert.equal(idInitials(name), expected));
});

describe('a tag’s name', () => {
  const cases: [string, string | undefined][] = [['metafor', 'metafor'], ['taktik/enhet', 'taktik-enhet'], [' två ord ', 'två-ord'], ['#x', 'x'], ['1a', 'a'], ['', undefined], ['sic', undefined], ['s', undefined], ['??', undefined], ['e\u0301', 'é']];
  for (const [written, expected] of cases) it(`of “${written}” is ${expected}`, () => assert.equal(tagName(written), expected));
});
