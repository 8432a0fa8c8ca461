import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { CslName } from '../../src/bibliography/model';
import { writtenName } from '../../src/bibliography/writtenName';

const PERSONS: readonly (readonly [string, CslName])[] = [
  ['Leo Trotskij', { family: 'Trotskij', given: 'Leo' }],
  ['Trotskij, Leo', { family: 'Trotskij', given: 'Leo' }],
  ['L. D. Trotskij', { family: 'Trotskij', given: 'L. D.' }],
  ['J.P. Cannon', { family: 'Cannon', given: 'J.P.' }],
  ['Лев Троцкий', { family: 'Троцкий', given: 'Лев' }],
  ['Ann-Marie O’Brien', { family: 'O’Brien', given: 'Ann-Marie' }],
  ['Carl Gustaf af Geijerstam', { family: 'Geijerstam', given: 'Carl Gustaf', 'non-dropping-particle': 'af' }],
  ['Ludwig van Beethoven', { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' }],
  ['Anna van der Meer', { family: 'Meer', given: 'Anna', 'non-dropping-particle': 'van der' }],
  ['von Linné, Carl', { family: 'Linné', given: 'Carl', 'non-dropping-particle': 'von' }],
  ['Martin Luther King, Jr.', { family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  ['Jeanne d’Arc', { family: 'd’Arc', given: 'Jeanne' }],
];
const WHOLE = ['Brittiska sektionen', 'Bolsjevik-leninisterna', 'Brittiska sektionen av Internationella vänsteroppositionen', 'Independent Labour Party', 'International Secretariat', 'ILP', 'Lenin', 'kamrat Sneevliet',
  'Karin och Maja', 'Rosa Luxemburg & Leo Jogiches', 'Leo Trotskij (Paris)', 'Kamrater', 'Internationella Byrån', 'The New Leader', 'Anna M.', 'Redaktionen, Ny Tid, Stockholm', '1:a Distriktet', '', ' ', ',', ', ,', 'X, Y, Z, Jr.', '托洛茨基', 'Partiets Centralkommitté', 'von', 'de la'];

describe('a name in running text', () => {
  for (const [text, name] of PERSONS) it(`takes ${text} apart`, () => assert.deepEqual(writtenName(text), name));
  for (const text of WHOLE) it(`keeps ${JSON.stringify(text)} whole`, () => assert.deepEqual(writtenName(text), { literal: text }));

  it('loses no word', () => {
    const word = fc.constantFrom('Leo', 'Trotskij', 'von', 'L.', 'de', 'och', ',', 'Jr.', 'sektionen', '(', 'd’Arc', 'Ö');
    fc.assert(fc.property(fc.array(word, { maxLength: 8 }).map(words => words.join(' ')), text => {
      const { literal, family = '', given = '', suffix = '', 'non-dropping-particle': particle = '' } = writtenName(text);
      const sorted = (all: string): string => (all.match(/[^\s,]+/g) ?? []).sort().join(' ');
      assert.equal(sorted(literal ?? `${family} ${given} ${suffix} ${particle}`), sorted(text));
    }));
  });
});
