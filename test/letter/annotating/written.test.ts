import { strict as assert } from 'node:assert';
import { annotateWritten, writeRemark } from '../../../src/letter/annotating/written';
import { parseLetter } from '../../../src/letter/parse';
import { applyEdits } from '../../../src/text/fixes';
import { isRefusal } from '../../../src/text/refusal';

const TEXT = 'Kära kamrater!\n\nEtt ord om saken.';
const LT = { by: 'LT', date: '2026-11-25' };
const annotated = (text: string, words: string, written: string, tags: readonly string[] = []): string | undefined => {
  const letter = parseLetter(text), start = text.indexOf(words);
  const done = annotateWritten(letter, { start, end: start + words.length }, written, tags, LT, 1);
  assert.ok(!done || !isRefusal(done));
  return done && applyEdits(text, done.edits).replaceAll(done.id, 'lt-0001');
};
const remark = (text: string, kind: 'note' | 'reply' | 'answer', written: string, index?: number): string => {
  const edits = writeRemark(parseLetter(text), 'lt-0001', { kind, index }, written, { by: 'KS', date: '2026-11-26' });
  assert.ok(!isRefusal(edits));
  return applyEdits(text, edits);
};

describe('what is written into the editor of a note', () => {
  const NOTED = 'Kära kamrater!\n\nEtt [ord]{#lt-0001 .metafor}[^lt-0001] om saken.\n\n[^lt-0001]: []{by=LT date=2026-11-25} En bild.';
  it('becomes a note and tags', () => assert.equal(annotated(TEXT, 'ord', 'En bild. #metafor'), NOTED));
  it('becomes tags only', () => assert.equal(annotated(TEXT, 'ord', ' #metafor ', ['taktik']), 'Kära kamrater!\n\nEtt [ord]{#lt-0001 .taktik .metafor} om saken.'));
  it('is nothing where it is blank', () => assert.equal(annotated(TEXT, 'ord', ' \n '), undefined));
  it('changes a note, which keeps who wrote it and when, and adds tags', () => {
    assert.equal(remark(NOTED, 'note', 'En annan bild. #taktik #metafor'), NOTED.replace('En bild', 'En annan bild').replace('.metafor', '.metafor .taktik'));
  });
  it('takes a note away where it is blank', () => assert.equal(remark(NOTED, 'note', ' '), 'Kära kamrater!\n\nEtt [ord]{#lt-0001 .metafor} om saken.'));
  it('becomes a reply, signed', () => assert.equal(remark(NOTED, 'answer', 'Ja. #taktik'), `${NOTED.replace('.metafor', '.metafor .taktik')}\n\n    - []{by=KS date=2026-11-26} Ja.`));
  it('changes a reply, which keeps who wrote it', () => {
    const replied = `${NOTED}\n\n    - []{by=ME date=2026-11-25} Ja.`;
    assert.equal(remark(replied, 'reply', 'Nej.', 0), replied.replace('Ja.', 'Nej.'));
    assert.equal(remark(replied, 'reply', '', 0), NOTED);
  });
  it('becomes the note of an annotation that has none, signed', () => {
    assert.equal(remark('Ett [ord]{#lt-0001} till.', 'note', 'En bild.'), 'Ett [ord]{#lt-0001}[^lt-0001] till.\n\n[^lt-0001]: []{by=KS date=2026-11-26} En bild.');
  });
  it('keeps CRLF', () => assert.equal(annotated(TEXT.replaceAll('\n', '\r\n'), 'ord', 'En bild. #metafor'), NOTED.replaceAll('\n', '\r\n')));
});
