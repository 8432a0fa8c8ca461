import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { addressAt, addresses } from '../../src/letter/addresses';
import { itemsAt, outline } from '../../src/letter/outline';
import { parseLetter } from '../../src/letter/parse';

const SEED = readFileSync('test/fixtures/letters/1933-10-02.txt', 'utf8');
const entries = (text: string) => outline(parseLetter(text)).map(({ kind, address, words, children }) => [kind, address, words, children.length]);

describe('the outline', () => {
  const letter = parseLetter(SEED);

  it('of the first letter has opening, paragraph, eight points and closing', () => {
    assert.deepEqual(outline(letter).map(each => each.address), ['opening', 'n1', 'p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'closing']);
    assert.deepEqual(outline(letter).filter(each => each.children.length).map(each => [each.address, each.children.map(child => child.address)]), [['p4', ['p4.1', 'p4.2']], ['p8', ['p8.1', 'p8.2', 'p8.3']]]);
  });
  it('has the whole point as range, its number and first words as selection', () => {
    const point = outline(letter).find(each => each.address === 'p3');
    assert.ok(point);
    assert.equal(SEED.slice(point.start, point.end), SEED.slice(SEED.indexOf('3. Steget'), SEED.indexOf('4. Ni talar')).trimEnd());
    assert.equal(SEED.slice(point.selection.start, point.selection.end), '3. Steget från ett tusen till tio tusen är mycket lättare');
    assert.deepEqual([point.label, point.words], ['3.', 'Steget från ett tusen till tio tusen är mycket lättare …']);
  });
  it('lists the paragraphs of a letter without points', () => assert.deepEqual(entries('Kära vän!\n\nEtt.\n\nTvå.'), [['opening', 'opening', 'Kära vän!', 0], ['paragraph', 'n1', 'Ett.', 0], ['paragraph', 'n2', 'Två.', 0]]));
  it('has a postscript', () => assert.deepEqual(entries('Kära vän!\n\nEtt.\n\nDin vän\nAnna\n\nP.S. Mer.').map(each => each[1]), ['opening', 'n1', 'closing', 'ps']));
  it('reads without its markup', () => assert.deepEqual(entries('1. [Vi]{#ks-0001 .x}[^a] *går*.\n\n[^a]: Not.'), [['point', 'p1', 'Vi går.', 0]]));
  it('may be empty', () => assert.deepEqual(entries(''), []));
  it('is made once for a letter', () => assert.equal(outline(letter), outline(letter)));

  it('finds what stands at an offset, outermost first', () => {
    const at = (words: string): string[] => itemsAt(letter, SEED.indexOf(words)).map(each => each.address);
    assert.deepEqual([at('På vilket sätt'), at('Hade det varit'), at('Leo'), at('Med bästa'), at('Jag fick')], [['p8', 'p8.2'], ['p5'], ['opening'], ['closing'], ['n1']]);
    assert.deepEqual(itemsAt(parseLetter('\n\nx'), 0), []);
  });

  const part = fc.constantFrom('Ord.', ' ', '\n', '\n\n', '1. ', '2) ', '7. ', 'Kära vän!', 'Din vän', 'P.S. ', '[^a]', '[^a]: ', '> ', '    ', '*', '[x]{#ks-0001}', '---\n', '2 maj 1910', '<!--', '-->', '\u00ad');
  it('has ranges within each other and in order, whatever the letter', () => fc.assert(fc.property(fc.array(part, { maxLength: 30 }), parts => {
    const text = parts.join('');
    const found = outline(parseLetter(text));
    let before = 0;
    for (const item of found) {
      assert.ok(before <= item.start && item.start <= item.selection.start && item.selection.start <= item.selection.end && item.selection.end <= item.end && item.end <= text.length, JSON.stringify(item));
      for (const child of item.children) assert.ok(item.start <= child.start && child.selection.start >= child.start && child.selection.end <= child.end && child.end <= item.end, JSON.stringify(child));
      before = item.end;
    }
  }), { numRuns: 1000 }));
});

describe('addresses', () => {
  const text = 'Kära vän!\n\nEtt.\n\n1. A.\n\n1. B.\n\nMer [c]{#ks-0001}.\n\nDin vän\nAnna';
  const letter = parseLetter(text);
  const at = (address: string): string | undefined => { const range = addresses(letter).get(address); return range && text.slice(range.start, range.end); };
  it('lead to their places', () => assert.deepEqual(['opening', 'n1', 'p1', 'p1.1', 'p1b', 'p1b.2', 'ks-0001', 'closing', 'p2'].map(at), ['Kära vän!', 'Ett.', '1. A.', '1. A.', '1. B.\n\nMer [c]{#ks-0001}.', 'Mer [c]{#ks-0001}.', 'c', 'Din vän\nAnna', undefined]));
  it('of an offset are the nearest', () => assert.deepEqual(['vän!', 'Ett', 'A.', 'Mer', 'Anna'].map(words => addressAt(letter, text.indexOf(words))), ['opening', 'n1', 'p1', 'p1b.2', 'closing']));
  it('are reported where a link leads nowhere', () => {
    const linked = 'Se [a](#p1), [b](#p9), [c](#closing), [d](#%C3%A5), [e](#%zz), [f](x.letter#p9) och [g](#).\n\n1. A.';
    assert.deepEqual(parseLetter(linked).problems.map(each => [each.code, each.args[0]]), [['link-missing', '#p9'], ['link-missing', '#closing'], ['link-missing', '#%C3%A5'], ['link-missing', '#%zz']]);
  });
});
