import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { runsOf } from '../../../src/bibliography/formatter/html';
import { plainText } from '../../../src/bibliography/runs';
import { processorTime } from '../../text/processor';

describe('the HTML of a CSL processor', () => {
  for (const [html, runs] of [
    ['a <i>b <b>c</b></i> d', [{ text: 'a ' }, { text: 'b ', italic: true }, { text: 'c', italic: true, bold: true }, { text: ' d' }]],
    ['<i>a <span style="font-style:normal;">b</span></i>', [{ text: 'a ', italic: true }, { text: 'b' }]],
    ['x<sup>2</sup><sub>3</sub> <span style="font-variant:small-caps;">k</span>', [{ text: 'x' }, { text: '2', raised: true }, { text: '3', lowered: true }, { text: ' ' }, { text: 'k', smallCaps: true }]],
    ['&#38; &#60;i&#62; &#x41; &nbsp;&quot;', [{ text: '& <i> A \u00a0"' }]],
    ['<a href="https://example.org/?a=1&#38;b">u</a>', [{ text: 'u', link: 'https://example.org/?a=1&b' }]],
    ['<a href="javascript:alert(1)">u</a> <a href="command:x">v</a>', [{ text: 'u v' }]],
    ['<script>x</script>', [{ text: '<script>x</script>' }]],
    ['a </i> b < c', [{ text: 'a b < c' }]],
    ['  <div class="csl-entry">\n  a\n</div>\n', [{ text: 'a' }]],
    ['', []],
  ] as const) it(`reads ${JSON.stringify(html)}`, () => assert.deepEqual(runsOf(html), runs));

  it('leaves the number out where it is not asked for', () => {
    const html = '<div class="csl-left-margin"><b>[1]</b></div><div class="csl-right-inline">Titel</div>';
    assert.equal(plainText(runsOf(html)), '[1] Titel');
    assert.equal(plainText(runsOf(html, false)), 'Titel');
  });

  it('takes any text, in a time that grows with it', () => {
    const part = fc.constantFrom('<i>', '</i>', '<div class="csl-left-margin">', '</div>', '<', '>', '&', '&#', ';', 'a', ' ', '<a href="', '"', '<span style="', '\n');
    fc.assert(fc.property(fc.array(part, { maxLength: 60 }).map(parts => parts.join('')), html => {
      const runs = runsOf(html);
      assert.ok(runs.every(run => run.text !== ''));
      assert.equal(plainText(runs), plainText(runs).trim());
    }));
    const start = processorTime();
    for (const each of ['<i ', '<a href="', '&#', '<i>', '<']) runsOf(each.repeat(100_000));
    assert.ok(processorTime() - start < 2000);
  });
});
