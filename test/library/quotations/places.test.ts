import assert from 'node:assert/strict';
import { markdown } from '../../../src/citation/languages/markdown';
import { locatorFor, relocated } from '../../../src/library/quotations/places';
import { applyEdits } from '../../../src/text/fixes';

describe('the place of a quotation', () => {
  it('is cited as points, or as another part', () => {
    const value = (...addresses: string[]): string | undefined => { const found = locatorFor(addresses); return found && `${found.label} ${found.value}`.trim(); };
    assert.equal(value('p4'), 'point 4');
    assert.equal(value('p4', 'p5', 'p6', 'p9'), 'point 4-6, 9');
    assert.equal(value('p4.2'), 'point 4.2');
    assert.equal(value('p4', 'p4b'), 'point 4, 4b');
    assert.equal(value('opening'), 'opening');
    assert.equal(value('opening', 'p1'), 'point 1');
    assert.equal(value('n3'), 'paragraph 3');
    assert.equal(value(), undefined);
  });
  it('takes the place of a wrong one, of which only the number is another', () => {
    const mended = (text: string, ...addresses: string[]): string => {
      const edit = relocated(text, markdown.read(text).citations[0].keys[0], locatorFor(addresses)!, 'sv');
      return edit ? applyEdits(text, [edit]) : text;
    };
    assert.equal(mended('[@t, punkt 4]', 'p5'), '[@t, punkt 5]');
    assert.equal(mended('[@t, p. 4, jfr]', 'p5'), '[@t, p. 5, jfr]');
    assert.equal(mended('[@t, punkt 4]', 'p5', 'p6'), '[@t, punkterna 5–6]');
    assert.equal(mended('[@t, punkterna 4–5]', 'p2'), '[@t, punkt 2]');
    assert.equal(mended('[@t, punkt 4]', 'opening'), '[@t, inledningen]');
    assert.equal(mended('[@t]', 'p5'), '[@t]');
  });
});
