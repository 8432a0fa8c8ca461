import { strict as assert } from 'node:assert';
import { parseLetter } from '../../src/letter/parse';
import { openingDate, unreferredNotes } from '../../src/letter/unfinished';

describe('the notes that nothing refers to', () => {
  const labels = (marked: string): string[] => {
    const offset = marked.indexOf('|');
    return unreferredNotes(parseLetter(marked.replace('|', '')), offset).map(each => `${each.label}: ${each.words}`);
  };
  const NOTES = '\n\n[^a]: Första\n    raden\n\n[^b]: Andra\n\n[^c]: Tredje\n';
  it('are those that are defined only', () => assert.deepEqual(labels(`Ord[^a] och ord[^|].${NOTES}`), ['b: Andra', 'c: Tredje']));
  it('are in the order of the text, each with what it begins with', () => assert.deepEqual(labels(`Ord[^|].${NOTES}`), ['a: Första raden', 'b: Andra', 'c: Tredje']));
  it('include the one that the cursor’s own reference names', () => assert.deepEqual(labels(`Ord[^a] och ord[^b|].${NOTES}`), ['b: Andra', 'c: Tredje']));
  it('are named once where a label is defined twice', () => assert.deepEqual(labels('Ord[^|].\n\n[^a]: x\n\n[^a]: y\n'), ['a: x']));
  it('are none in a letter without any', () => assert.deepEqual(labels('Ord[^|].'), []));
});

describe('the opening’s date', () => {
  const cases: [string, string, string | undefined][] = [
    ['is that of the dateline', '2 oktober 1933\n\nKära kamrater!\n\nText.\n', '1933-10-02'],
    ['is there whatever the front matter says', '---\ndate: 19\n---\nLeo Trotskij\n2 oktober 1933\n\nKära kamrater!\n\nText.\n', '1933-10-02'],
    ['is that of the dateline, and not one in a title before it', 'Om mötet den 1 maj 1932 och dess följder\n2 oktober 1933\n\nKära kamrater!\n\nText.\n', '1933-10-02'],
    ['may stand in a line that says more', 'Ett brev skrivet den 2 oktober 1933 till sektionen\n\nKära kamrater!\n\nText.\n', '1933-10-02'],
    ['is missing where the opening has none', 'Leo\n\nKära kamrater!\n\nText.\n', undefined],
    ['is missing where there is no opening', '1. Text 2 oktober 1933.\n', undefined],
  ];
  for (const [what, text, date] of cases) it(what, () => assert.equal(openingDate(parseLetter(text)), date));
});
