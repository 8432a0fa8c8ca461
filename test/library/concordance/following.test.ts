import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { followed } from '../../../src/library/concordance/following';
import { applyEdits } from '../../../src/text/fixes';

/** Where `‹…›` of a text stands in another, shown in it; `lost` where nobody knows. */
function shown(marked: string, now: string): string {
  const start = marked.indexOf('‹'), found = followed(marked.replace(/[‹›]/g, ''), { start, end: marked.indexOf('›') - 1 }, now);
  return found ? `${now.slice(0, found.start)}‹${now.slice(found.start, found.end)}›${now.slice(found.end)}` : 'lost';
}

describe('a passage in a later version of its letter', () => {
  for (const [before, now, wanted] of [
    ['Ett ‹ord› till.', 'Ett ord till.', 'Ett ‹ord› till.'],
    ['Ett ord, ett ‹ord› till.', 'Nu: ett ord, ett ord till.', 'Nu: ett ord, ett ‹ord› till.'],
    ['Ett ‹ord›, ett ord till.', 'Ett ord, och ett ord mer.', 'Ett ‹ord›, och ett ord mer.'],
    ['Först ett ‹ord› här, sedan ett till.', 'Strax ett ord här, sen ett till.', 'Strax ett ‹ord› här, sen ett till.'],
    ['Först ett ‹ord› här.', 'Ordet är borta.', 'lost'],
    ['Ett ‹parti› till.', 'Ett partiet till.', 'lost'],
    ['Vårt ‹parti›.', 'Vårparti.', 'lost'],
    // Nobody knows which of two is gone.
    ['‹ord› ett. ord två.', 'ord två.', 'lost'],
    ['ord ett. ‹ord› två.', 'ord två.', '‹ord› två.'],
    ['ett ‹ord› och ord', 'ord här och ord där och ord', 'lost'],
  ] as const) it(`${before} → ${now}`, () => assert.equal(shown(before, now), wanted));

  it('is those words, or it is lost', () => fc.assert(fc.property(
    fc.array(fc.constantFrom('ord', 'och', 'ett', 'ordet'), { minLength: 3, maxLength: 12 }), fc.nat(), fc.array(fc.tuple(fc.nat(), fc.nat(8), fc.constantFrom('', 'x', ' ord ', 'ett')), { maxLength: 3 }), (words, which, edits) => {
      const text = words.join(' '), index = which % words.length, start = words.slice(0, index).join(' ').length + (index > 0 ? 1 : 0), range = { start, end: start + words[index].length };
      const now = edits.reduce((found, [at, length, put]) => { const from = at % (found.length + 1); return applyEdits(found, [{ start: from, end: Math.min(found.length, from + length), text: put }]); }, text);
      const found = followed(text, range, now);
      if (!found) return;
      assert.equal(now.slice(found.start, found.end), words[index]);
      assert.ok(!/\w/.test(now[found.start - 1] ?? ' ') && !/\w/.test(now[found.end] ?? ' '));
    }), { numRuns: 1000 }));
});
