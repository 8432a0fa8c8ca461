import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { days, isEdtf } from '../../src/letter/edtf';

const GOOD = ['1933', '1933-10', '1933-10-02', '1933-21', '1933-24', '1933-22~', '1933?', '1933~', '1933-10%', '1933-10-02~', '191X', '18XX', '191X~', '1933-XX',
  '1933-10-XX', '1933-XX-XX', '1933/1934', '1933-09/1933-10', '1933-10-02/1933-10-05', '../1850', '1850/..', '/1850', '1850/', '1933-10~/1934?', '0000', '-0044', '-0044-03-15',
  'Y17000000', 'Y-17000000', '2000-02-29', '1600-02-29', '1904-02-29', '0033-04-03'];
const BAD = ['', '33', '193', '19333', '1933-1', '1933-13', '1933-00', '1933-20', '1933-25', '1933-21-01', '1933-10-00', '1933-10-32', '1933-04-31', '1900-02-29', '1933-02-29',
  '1XXX', 'XXXX', '19X3', '1933-XX-02', '1933-1X', '/', '..', '../..', '..', '/..', '1933/1934/1935', '1933 ', ' 1933', '1933-10-02T10:00', 'Y1933', '-0000', '?1933', '1933??',
  'oktober 1933', '1933–34', '1933-10-2', '{1933}', '[1933]', '1933\n', '١٩٣٣'];

describe('edtf', () => {
  for (const text of GOOD) it(`takes ${text}`, () => assert.equal(isEdtf(text), true));
  for (const text of BAD) it(`refuses ${JSON.stringify(text)}`, () => assert.equal(isEdtf(text), false));

  it('takes every day there is and no other', () => {
    fc.assert(fc.property(fc.integer({ min: 1000, max: 2099 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 40 }), (year, month, day) => {
      const date = new Date(Date.UTC(year, month - 1, day));
      const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
      assert.equal(isEdtf(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`), exists);
    }));
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => typeof isEdtf(text) === 'boolean'));
  });

  for (const [text, first, last] of [['1933-10-02', 19331002, 19331002], ['1933-10~', 19331000, 19331099], ['1933?', 19330000, 19339999], ['193X', 19300000, 19399999], ['1933-22', 19330600, 19330899],
    ['1933-24', 19331200, 19331299], ['1933-09/1933-10-03', 19330900, 19331003], ['../1850', -Infinity, 18509999], ['1850/', 18500000, Infinity], ['-0044-03-15', -439685, -439685], ['Y17000000', 170000000000, 170000009999]] as const) {
    it(`knows the days of ${text}`, () => assert.deepEqual(days(text), { first, last }));
  }
  it('knows no days of what is no date', () => assert.deepEqual([days(undefined), days(''), days('1933-13'), days('i höstas')], [undefined, undefined, undefined, undefined]));
});
