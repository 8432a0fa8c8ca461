import { strict as assert } from 'node:assert';
import { finds, found, queryOf, searchIn, shown } from './finding';

const LETTER = '---\nid: trotskij1933\ndate: 1933\n---\nKära kamrater!\n\n1. Den lilla gruppen kan vara en hävstång för hela rörelsen, om den bara vill.\n\n2. Gruppen skall gå in i partiet och arbeta tålmodigt där med rörelsen.\n';
const PAPER = 'Han skriver: ”Den lilla gruppen kan vara en hävstång för hela rörelsen” [@trotskij1933, punkt 1].\n';

describe('passages that are quoted', () => {
  it('hold what is found in them', async () => {
    const texts = { 'l.letter': LETTER, 'm.letter': 'Gruppen och rörelsen.', 'paper.md': PAPER };
    assert.deepEqual(await finds(texts, 'gruppen, rörelsen', { passages: 'quoted' }), ['l: gruppen', 'l: rörelsen/1']);
    assert.deepEqual(await finds(texts, 'rörelsen om', { passages: 'quoted' }), []);
  });
  it('are those that other letters quote too, but no letter itself', async () => {
    const note = (quoted: string): string => `[^n]: Jfr ”${quoted}” [@trotskij1933].\n`;
    const texts = { 'l.letter': `${LETTER}Slut.[^n]\n\n${note('Den lilla gruppen kan vara en hävstång')}`, 'n.letter': `Hej.[^n]\n\n${note('arbeta tålmodigt där med rörelsen')}` };
    assert.deepEqual(await finds(texts, 'gruppen, rörelsen, hävstång', { passages: 'quoted' }), ['l: rörelsen/1']);
  });
  it('are not what a quotation has that is not there', async () => assert.deepEqual(
    await finds({ 'l.letter': LETTER, 'paper.md': 'Som det heter: ”Något helt annat som ingen gruppen någonsin har skrivit till dem” [@trotskij1933].\n' }, 'gruppen', { passages: 'quoted' }), []));
  it('follow papers and letters', async () => {
    const { search, library, files, dispose } = await searchIn({ 'l.letter': LETTER, 'paper.md': PAPER });
    const all = async (): Promise<string[]> => (await found(search, queryOf('gruppen, rörelsen'), { passages: 'quoted' })).hits.map(hit => shown(library, hit));
    assert.deepEqual(await all(), ['l: gruppen', 'l: rörelsen/1']);
    files.edit('paper.md', PAPER.replace(/”.*”/, '”Gruppen skall gå in i partiet och arbeta tålmodigt”'));
    assert.deepEqual(await all(), ['l: Gruppen']);
    files.edit('l.letter', LETTER.replace('Kära', 'Käraste'));
    assert.deepEqual(await all(), ['l: Gruppen']);
    files.edit('paper.md', 'Inget.');
    assert.deepEqual(await all(), []);
    files.edit('paper.md', PAPER);
    assert.deepEqual(await all(), ['l: gruppen', 'l: rörelsen/1']);
    assert.deepEqual((await search.searched({ passages: 'quoted' }))?.length, 1);
    dispose();
  });
});
