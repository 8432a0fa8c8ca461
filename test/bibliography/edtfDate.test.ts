import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { edtfDate, edtfOf } from '../../src/bibliography/edtfDate';
import { CslDate } from '../../src/bibliography/model';

const DATES: readonly (readonly [string, CslDate, string?])[] = [
  ['1933-10-02', { 'date-parts': [[1933, 10, 2]] }],
  ['1933-10', { 'date-parts': [[1933, 10]] }],
  ['1933', { 'date-parts': [[1933]] }],
  ['1933-10-02~', { 'date-parts': [[1933, 10, 2]], circa: true }],
  ['1933?', { 'date-parts': [[1933]], circa: true }, '1933~'],
  ['1933-09/1933-10', { 'date-parts': [[1933, 9], [1933, 10]] }],
  ['1933-09~/1933-10', { 'date-parts': [[1933, 9], [1933, 10]], circa: true }, '1933-09~/1933-10~'],
  ['1933-23', { 'date-parts': [[1933]], season: 3 }],
  ['1933-21/1933-23', { 'date-parts': [[1933]] }, '1933'],
  ['1933-10-XX', { 'date-parts': [[1933, 10]] }, '1933-10'],
  ['1933-XX-XX', { 'date-parts': [[1933]] }, '1933'],
  ['193X', { 'date-parts': [[1930], [1939]] }, '1930/1939'],
  ['18XX~', { 'date-parts': [[1800], [1899]], circa: true }, '1800~/1899~'],
  ['-0044-03-15', { 'date-parts': [[-45, 3, 15]] }],
  ['Y-17000000', { 'date-parts': [[-17000001]] }],
  ['1933/..', { literal: '1933–' }],
  ['../1850', { literal: '–1850' }],
  ['/1850-02', { literal: '–1850-02' }, '../1850-02'],
  ['hösten 1933', { literal: 'hösten 1933' }, ''],
];

describe('EDTF as CSL has it', () => {
  for (const [text, date, back = text] of DATES) {
    it(`takes ${text}`, () => {
      assert.deepEqual(edtfDate(text), date);
      assert.equal(edtfOf(date) ?? '', back);
    });
  }

  it('gives a date back that the calendar has, and none else', () => {
    assert.equal(edtfOf({ 'date-parts': [[1933, 2, 30]] }), undefined);
    assert.equal(edtfOf({ 'date-parts': [[]] }), undefined);
    assert.equal(edtfOf({}), undefined);
  });

  it('keeps what it was given, there and back', () => {
    const part = fc.tuple(fc.integer({ min: -3000, max: 99999 }).filter(year => year !== 0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).chain(all => fc.constantFrom(all, all.slice(0, 2), all.slice(0, 1)));
    fc.assert(fc.property(fc.array(part, { minLength: 1, maxLength: 2 }), fc.boolean(), (parts, circa) => {
      const isOne = parts.length === 2 && parts[0].join() === parts[1].join();
      const date: CslDate = { 'date-parts': isOne ? parts.slice(0, 1) : parts, ...circa ? { circa } : {} };
      const isLong = parts.some(([year]) => Math.abs(year) > 9999 && (parts.length > 1 || circa));
      const written = edtfOf(date);
      if (written !== undefined) assert.deepEqual(edtfDate(written), date); else assert.ok(isLong || parts.some(each => Math.abs(each[0]) > 9999 && each.length > 1));
    }));
  });

  it('takes any text', () => { fc.assert(fc.property(fc.string({ unit: 'binary' }), text => edtfDate(text).literal !== undefined || edtfDate(text)['date-parts'] !== undefined)); });
});
