import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdown, quarto, rMarkdown } from '../../../src/citation/languages/markdown';

/** What Markdown is made of, and what may go on without an end. */
const PIECES = ['[', '@a', '@{', ']', ';', '*', '_', '"', '“', '`', '``', '$', '\\', '\\a{', '<', '<!--', '-->', '](', ']{', '> ', '- ', '1. ', '    ', '|', '|-|\n', '+-+\n', '-- --\n', '---\n', '```\n', '~~~\n', ':::\n', '[^1]: ', '[a]: b', '\\begin{a}\n', '<pre>\n', ': ', '{cite}`', '&a;', '://', '...', '--', '\t', '\r\n', '\n', '\n\n', 'x', ' ', '^[', '![', '(@a) ', 'é', '\u{1d41a}', 'a: b\n'];

describe('reading Markdown', () => {
  it('never throws, and keeps what it says about any text', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(pieces => pieces.join('')), fc.constantFrom(markdown, quarto, rMarkdown), (text, language) => {
      const { citations, opaque } = language.read(text);
      let before = 0;
      for (const { start, end, keys } of citations) {
        assert.ok(start >= before && start < end && end <= text.length && keys.length > 0);
        before = start;
        for (const key of keys) {
          assert.equal(text.slice(key.start, key.end), key.key);
          assert.ok(start < key.start && key.end <= end);
          if (key.locator) assert.ok(key.locator.start >= key.end && key.locator.end <= end);
        }
      }
      let at = 0;
      for (const range of opaque) { assert.ok(range.start >= at && range.end >= range.start && range.end <= text.length); at = range.end; }
      for (const { keys } of citations) for (const key of keys) if (!text.slice(0, key.start).includes('{cite')) assert.ok(!opaque.some(range => range.start < key.start && key.start < range.end), 'no key stands in what is no text');
    }), { numRuns: 3000 });
  });

  it('takes time that grows with the length', function () {
    this.timeout(240_000);
    const cpu = (text: string): number => {
      let least = Infinity;
      for (let round = 0; round < 3; round++) {
        const from = process.cpuUsage();
        markdown.read(text);
        const { user, system } = process.cpuUsage(from);
        least = Math.min(least, (user + system) / 1000);
      }
      return least;
    };
    for (const piece of PIECES) {
      for (const unit of [piece, `${piece}x\n`, `x${piece} `]) {
        const long = cpu(unit.repeat(Math.ceil(160_000 / unit.length)));
        if (long < 60) continue;
        const short = cpu(unit.repeat(Math.ceil(40_000 / unit.length)));
        assert.ok(long < 600 && (long < 200 || long / short < 10), `${JSON.stringify(unit)}: ${short} ms, ${long} ms`);
      }
    }
  });
});
