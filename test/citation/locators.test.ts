import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addressOf, locatorOf, parseLocator, readAffix, writeLocator } from '../../src/citation/locators';
import { PARTS, TERMS } from '../../src/citation/locatorTerms';
import { LANGUAGES } from '../../src/letter/languages';
import { processorTime } from '../text/processor';

describe('locators', () => {
  const read: [text: string, label: string, value: string, lang?: string][] = [
    ['punkt 4', 'point', '4'], ['punkterna 4 och 5', 'point', '4 och 5'], ['punkt 4–5', 'point', '4-5'], ['points 4, 6', 'point', '4, 6'], ['Punkt 4', 'point', '4'], ['punkt 4.2', 'point', '4.2'], ['пункт 4', 'point', '4'],
    ['s. 203', 'page', '203'], ['s. 203–205', 'page', '203-205'], ['s 3', 'page', '3'], ['p. 3', 'page', '3'], ['p.3', 'page', '3'], ['pp. 3-5', 'page', '3-5'], ['S. 3', 'page', '3'], ['с. 12', 'page', '12'], ['blz. 4', 'page', '4'],
    ['12', 'page', '12'], ['12–14', 'page', '12-14'], ['203 f.', 'page', '203 f.'], ['33ff', 'page', '33ff'], ['p. xii', 'page', 'xii'], ['pp. xi–xii', 'page', 'xi-xii'], ['C22', 'page', 'C22'],
    ['kap. 3', 'chapter', '3'], ['chap. 3', 'chapter', '3'], ['Kap. 3', 'chapter', '3'], ['§ 5', 'paragraph', '5', 'sv'], ['§ 5', 'section', '5', 'en'], ['§5', 'section', '5', 'de'],
    ['vol. 2', 'volume', '2'], ['bd 2', 'volume', '2'], ['not 3', 'note', '3', 'sv'], ['n. 3', 'note', '3'], ['rad 4', 'line', '4', 'sv'], ['fol. 12r', 'folio', '12r'], ['nr 5', 'issue', '5', 'sv'],
    ['inledningen', 'opening', 'inledningen'], ['Einleitung', 'opening', 'Einleitung', 'de'], ['postscript', 'ps', 'postscript'], ['closing', 'closing', 'closing'],
  ];
  for (const [text, label, value, lang] of read) it(`read “${text}”`, () => assert.deepEqual(parseLocator(text, lang), { label, value }));

  for (const text of ['se vidare', 'i Paris', 'passim', '', 'mera 3', 'Dowse', 'inledningsvis', 'p', 'Sidan']) it(`are not “${text}”`, () => assert.equal(parseLocator(text), undefined));

  it('of a whole word are those of the language', () => {
    assert.equal(parseLocator('not 3', 'en'), undefined);
    assert.equal(parseLocator('page 3', 'sv')?.label, 'page');
  });

  it('leave the rest as a suffix', () => {
    const told = (text: string): (string | undefined)[] => { const { locator, suffix } = readAffix(text); return [locator && text.slice(locator.start, locator.end), locator?.value, suffix]; };
    assert.deepEqual(told(', p. 3, see more'), ['p. 3', '3', ', see more']);
    assert.deepEqual(told(', s. 203 och annorstädes'), ['s. 203', '203', 'och annorstädes']);
    assert.deepEqual(told(' pp. 3, 5 and 7'), ['pp. 3, 5 and 7', '3, 5 and 7', undefined]);
    assert.deepEqual(told(', {p. 3}, x'), ['p. 3', '3', ', x']);
    assert.deepEqual(told('{ii, A, D-Z}, with a suffix'), ['ii, A, D-Z', 'ii, A, D-Z', ', with a suffix']);
    assert.deepEqual(told(', {}, 99 years later'), [undefined, undefined, ', {}, 99 years later']);
    assert.deepEqual(told(', och mera'), [undefined, undefined, ', och mera']);
    assert.deepEqual(told(', inledningen'), ['inledningen', 'inledningen', undefined]);
  });

  it('are addresses of a letter', () => {
    const of = (text: string): string | undefined => { const found = parseLocator(text); return found && addressOf(found); };
    assert.deepEqual(['punkt 4', 'punkt 4.2', 'punkt 4b', '4', 's. 4', 's. 1903', 'punkterna 4 och 5', 'inledningen', 'st. 3', 'kap. 4'].map(of), ['p4', 'p4.2', 'p4b', 'p4', 'p4', undefined, 'p4', 'opening', 'n3', undefined]);
    for (const address of ['p4', 'p4.2', 'p4b', 'n3', 'opening', 'closing', 'ps']) assert.equal(addressOf(locatorOf(address)!), address);
    assert.equal(locatorOf('an-k3f9'), undefined);
  });

  it('are written in the words of the language', () => {
    const point = (value: string, lang: string): string => writeLocator({ label: 'point', value }, lang), page = (value: string, lang: string): string => writeLocator({ label: 'page', value }, lang);
    assert.deepEqual([point('4', 'sv'), point('4 och 5', 'sv'), point('4-5', 'sv'), point('4', 'de-AT'), point('4, 5', 'en-GB'), point('4.2', 'fr')], ['punkt 4', 'punkterna 4 och 5', 'punkterna 4–5', 'Punkt 4', 'points 4, 5', 'point 4.2']);
    assert.deepEqual([page('203', 'sv'), page('203-205', 'sv'), page('3', 'en'), page('3--5', 'en'), page('3', 'de'), page('xi–xii', 'en'), page('3', 'xx')], ['s. 203', 's. 203–205', 'p. 3', 'pp. 3–5', 'S. 3', 'pp. xi–xii', 'p. 3']);
    assert.deepEqual([writeLocator({ label: 'opening', value: '' }, 'sv'), writeLocator({ label: 'section', value: '5' }, 'de'), writeLocator({ label: 'book', value: '2' }, 'sv')], ['inledningen', '§\u00a05', 'bk. 2']);
  });

  it('have words for points in the language of letters', () => {
    for (const { code, point } of LANGUAGES) {
      assert.equal(TERMS[code].point.one[0].toLowerCase(), point.toLowerCase());
      assert.deepEqual(Object.keys(PARTS[code]).sort(), ['closing', 'opening', 'ps']);
    }
  });

  it('that are written are read again, in every language', () => {
    for (const [lang, terms] of Object.entries(TERMS)) {
      for (const label of Object.keys(terms)) {
        for (const value of ['4', '4-5']) assert.deepEqual([lang, parseLocator(writeLocator({ label, value }, lang), lang)], [lang, { label, value }]);
      }
      for (const address of ['opening', 'closing', 'ps']) assert.equal(addressOf(parseLocator(writeLocator(locatorOf(address)!, lang), lang)!), address);
    }
  });

  it('are read of any text, in no time that grows with its square', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('p', '.', ' ', ',', '3', '-', '{', '}', 's', '§', 'x', '(', '[', ']', 'i', ';', 'och', '–'), maxLength: 60 }), text => {
      const { locator } = readAffix(text);
      assert.ok(!locator || (locator.start < locator.end && locator.end <= text.length && locator.value !== ''));
    }));
    for (const odd of ['p. ', '3, ', '3-', '(', '{', 'i', 's. 3 och ', '§', '1.']) {
      const start = processorTime();
      readAffix(odd.repeat(20_000));
      assert.ok(processorTime() - start < 1000, odd);
    }
  });
});
