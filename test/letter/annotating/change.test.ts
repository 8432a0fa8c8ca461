import { strict as assert } from 'node:assert';
import { changed } from './marked';
import { deleteAnnotation, retag } from '../../../src/letter/annotating/change';
import { reply, writeNote, writeReply } from '../../../src/letter/annotating/remarks';
import { remarkOf } from '../../../src/letter/annotating/noteText';
import { Remark } from '../../../src/letter/model';
import { parseLetter } from '../../../src/letter/parse';
import { isRefusal } from '../../../src/text/refusal';

const refused = (text: string, change: (letter: ReturnType<typeof parseLetter>) => object): string => {
  const found = change(parseLetter(text));
  return isRefusal(found) ? found.refused : 'done';
};

describe('deleting an annotation', () => {
  const gone = (text: string, id = 'a-1111'): string => changed(text, letter => deleteAnnotation(letter, id));
  it('takes mark, reference and note', () => assert.equal(gone('Ett [ord]{#a-1111 .x}[^a-1111].\n\n[^a-1111]: N.\n\n    - []{by=B} S.\n\nTvå.'), 'Ett ord.\n\nTvå.'));
  it('takes both marks of a crossing one', () => assert.equal(gone('Ett []{#a-1111 .s}ord.\n\nTvå[]{.e a=a-1111}[^a-1111].\n\n[^a-1111]: N.'), 'Ett ord.\n\nTvå.'));
  it('takes a reference that stands elsewhere', () => assert.equal(gone('Ett [ord]{#a-1111} till[^a-1111].\n\n[^a-1111]: N.'), 'Ett ord till.'));
  it('leaves what it holds', () => assert.equal(gone('[Ett [ord]{#b-1111}[^b-1111] till]{#a-1111}[^a-1111].\n\n[^b-1111]: B.\n\n[^a-1111]: A.\n'), 'Ett [ord]{#b-1111}[^b-1111] till.\n\n[^b-1111]: B.\n'));
  it('leaves the guard to the mark that needs it then', () => assert.equal(gone('Ja!<!-- -->[[Nej]{#b-1111} du]{#a-1111}.'), 'Ja!<!-- -->[Nej]{#b-1111} du.'));
  it('gives a guard to the mark that needs one then', () => assert.equal(gone('[Ja!]{#a-1111}[Nej]{#b-1111}.'), 'Ja!<!-- -->[Nej]{#b-1111}.'));
  it('leaves a comment that is none of its own', () => assert.equal(gone('Ja<!-- -->[Nej]{#a-1111}.'), 'Ja<!-- -->Nej.'));
  it('is refused where it is not there, or twice', () => {
    assert.equal(refused('Ett.', letter => deleteAnnotation(letter, 'x')), 'annotation-missing');
    assert.equal(refused('[A]{#x-1} [B]{#x-1}', letter => deleteAnnotation(letter, 'x-1')), 'id-double');
  });
});

describe('giving other tags', () => {
  const tagged = (text: string, ...tags: string[]): string => changed(text, letter => retag(letter, 'a-1111', tags));
  it('adds after the last', () => assert.equal(tagged('[o]{#a-1111 .x k=v}', 'x', 'y'), '[o]{#a-1111 .x .y k=v}'));
  it('adds after the id', () => assert.equal(tagged('[o]{k=v #a-1111}', 'y', 'två ord'), '[o]{k=v #a-1111 .y .två-ord}'));
  it('adds after the class of a crossing one', () => assert.equal(tagged('[]{#a-1111 .s}o[]{.e a=a-1111}', 'y'), '[]{#a-1111 .s .y}o[]{.e a=a-1111}'));
  it('takes away with the blank before', () => assert.equal(tagged('[o]{#a-1111  .x .sic .y}', 'y'), '[o]{#a-1111 .sic .y}'));
  it('takes away at the beginning', () => assert.equal(tagged('[o]{.x #a-1111}'), '[o]{#a-1111}'));
  it('changes nothing where they are the same', () => assert.equal(tagged('[o]{.y #a-1111 .x}', 'x', 'y'), '[o]{.y #a-1111 .x}'));
});

describe('a note', () => {
  const TEXT = 'Ett [ord]{#a-1111 .x} till.\n\nTvå.\n';
  const first: Remark = { by: 'LT', date: '2026-11-25', text: 'En not.' };
  const noted = changed(TEXT, letter => writeNote(letter, 'a-1111', first));
  const noteOf = (text: string) => { const letter = parseLetter(text), { note } = letter.annotations[0]; return note && [remarkOf(text, note), ...note.replies.map(each => remarkOf(text, each))]; };

  it('is added to a passage that has none', () => assert.equal(noted, 'Ett [ord]{#a-1111 .x}[^a-1111] till.\n\n[^a-1111]: []{by=LT date=2026-11-25} En not.\n\nTvå.\n'));
  it('is written anew', () => assert.equal(changed(noted, letter => writeNote(letter, 'a-1111', { ...first, text: 'En annan\n\nnot.' })), noted.replace('En not.', 'En annan\n\n    not.')));
  it('is taken away', () => assert.equal(changed(noted, letter => writeNote(letter, 'a-1111', undefined)), TEXT));
  it('is taken away by one of blanks', () => assert.equal(changed(noted, letter => writeNote(letter, 'a-1111', { text: '\n ' })), TEXT));
  it('is a minimal edit', () => {
    const edits = writeNote(parseLetter(noted), 'a-1111', { ...first, text: 'En ny not.' });
    assert.ok(!isRefusal(edits));
    assert.deepEqual(edits.map(each => each.text.length), [3]);
  });
  it('is defined where a reference stands already', () => assert.equal(changed('Ett [ord]{#a-1111}[^a-1111].', letter => writeNote(letter, 'a-1111', { text: 'N.' })), 'Ett [ord]{#a-1111}[^a-1111].\n\n[^a-1111]: N.'));

  const replied = changed(noted, letter => reply(letter, 'a-1111', { by: 'ME', date: '2026-11-26', text: 'Ett svar.\n\nMer.' }));
  it('is replied to', () => {
    assert.equal(replied, noted.replace('En not.', 'En not.\n    \n    - []{by=ME date=2026-11-26} Ett svar.\n\n        Mer.'));
    assert.deepEqual(noteOf(replied), [first, { by: 'ME', date: '2026-11-26', text: 'Ett svar.\n\nMer.' }]);
  });
  it('is replied to again', () => assert.equal(noteOf(changed(replied, letter => reply(letter, 'a-1111', { text: 'Nej.' })))?.length, 3));
  it('of a passage without one is the reply', () => assert.equal(changed(TEXT, letter => reply(letter, 'a-1111', first)), noted));
  it('keeps its replies when it is written anew', () => assert.equal(changed(replied, letter => writeNote(letter, 'a-1111', { ...first, text: '- a\n- b' })), replied.replace(' En not.', '\n\n    - a\n    - b')));

  it('has its replies written anew, and taken away', () => {
    const two = changed(replied, letter => reply(letter, 'a-1111', { by: 'B', text: 'Nej.' }));
    assert.equal(changed(two, letter => writeReply(letter, 'a-1111', 0, { by: 'ME', date: '2026-11-26', text: 'Jo.' })), two.replace('Ett svar.\n\n        Mer.', 'Jo.'));
    assert.equal(changed(two, letter => writeReply(letter, 'a-1111', 1, undefined)), replied);
    assert.equal(changed(changed(two, letter => writeReply(letter, 'a-1111', 0, undefined)), letter => writeReply(letter, 'a-1111', 0, { text: '' })), noted);
    assert.equal(refused(two, letter => writeReply(letter, 'a-1111', 2, undefined)), 'annotation-missing');
  });

  const texts = ['Ett.', '- a\n- b', '1. a', '> citat', '    kod', '```\nkod\n```', '# Rubrik', 'a\n\n\nb', 'rad\nrad två', '| a | b |', '[en länk](#p4) och `kod`', '*ord* och [@a, s. 3]', '[x]{#y} mitt i', '![bild](x.png)', 'a\r\nb', '  indraget', ']'];
  for (const text of texts) {
    it(`may be ${JSON.stringify(text)}, and comes back as it was written`, () => {
      const after = changed(TEXT, letter => writeNote(letter, 'a-1111', { by: 'LT', text }));
      assert.equal(noteOf(after)?.[0].text, text.replace(/\r\n/g, '\n').trim());
      assert.equal(changed(after, letter => writeNote(letter, 'a-1111', undefined)), TEXT);
    });
  }
});
