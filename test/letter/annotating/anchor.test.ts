import { strict as assert } from 'node:assert';
import { Anchor, anchorOf, findAnchor, follow } from '../../../src/letter/annotating/anchor';

const TEXT = 'Kära kamrater!\n\nILP är stort. Vi i ILP vet det, och ni vet det.';
const anchorAt = (words: string, nth = 0): Anchor => {
  let start = TEXT.indexOf(words);
  for (let i = 0; i < nth; i++) start = TEXT.indexOf(words, start + 1);
  return anchorOf(TEXT, { start, end: start + words.length });
};
const found = (text: string, anchor: Anchor): string | undefined => {
  const range = findAnchor(text, anchor);
  return range && `${text.slice(0, range.start)}|${text.slice(range.start, range.end)}|${text.slice(range.end)}`;
};

describe('the anchor of a new note', () => {
  it('is found where it was', () => assert.equal(found(TEXT, anchorAt('kamrater')), TEXT.replace('kamrater', '|kamrater|')));
  it('is found by its words where it went elsewhere', () => assert.equal(found(`Nytt.\n\n${TEXT}`, anchorAt('kamrater')), `Nytt.\n\n${TEXT}`.replace('kamrater', '|kamrater|')));
  it('is told from the same words elsewhere by what stands around it', () => assert.equal(found(`Nytt.\n\n${TEXT}`, anchorAt('ILP', 1)), `Nytt.\n\n${TEXT}`.replace('i ILP', 'i |ILP|')));
  it('is not guessed where the same words stand twice and what stood around them is gone', () => assert.equal(found('ILP och ILP', anchorAt('ILP')), undefined));
  it('is not found where its words are gone', () => assert.equal(found(TEXT.replace('kamrater', 'vänner'), anchorAt('kamrater')), undefined));
  it('goes along with changes before it, grows with those in it, and stays out of those at its ends', () => {
    const anchor = anchorAt('kamrater'), { start, end } = anchor;
    const changed = (at: number, to: number, text: string): string => {
      const now = TEXT.slice(0, at) + text + TEXT.slice(to);
      return follow(anchor, [{ start: at, end: to, length: text.length }], now).words;
    };
    assert.equal(changed(0, 4, 'Käraste'), 'kamrater');
    assert.equal(changed(start + 3, start + 3, 'X'), 'kamXrater');
    assert.equal(changed(start, start, 'X'), 'kamrater');
    assert.equal(changed(end, end, 'X'), 'kamrater');
  });
  it('is left as it was by a change that takes its end', () => {
    const anchor = anchorAt('kamrater');
    assert.equal(follow(anchor, [{ start: anchor.end - 2, end: anchor.end + 1, length: 0 }], TEXT.slice(0, anchor.end - 2) + TEXT.slice(anchor.end + 1)), anchor);
  });
});
