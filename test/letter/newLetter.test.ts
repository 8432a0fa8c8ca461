import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { frontMatterFor } from '../../src/letter/newLetter';
import { parseLetter } from '../../src/letter/parse';

describe('the front matter of a new letter', () => {
  it('says what could be inferred of the first letter', () => assert.equal(frontMatterFor(parseLetter(readFileSync('test/fixtures/letters/1933-10-02.txt', 'utf8'))),
    '---\ntitle: En liten grupps hävstång\nsender: Leo Trotskij\nrecipient: [Brittiska sektionen, Bolsjevik-leninisterna]\ndate: 1933-10-02\nlang: sv\n---\n'));
  it('takes the letter’s line ends', () => assert.equal(frontMatterFor(parseLetter('Anna Berg\r\n3 maj 1910\r\n\r\nKäre vän!\r\n\r\nTack för ert brev, som jag fick i går och som gladde mig mycket.')), '---\r\nsender: Anna Berg\r\ndate: 1910-05-03\r\nlang: sv\r\n---\r\n'));
  it('quotes what YAML would not take', () => assert.ok(frontMatterFor(parseLetter('Anna Berg\n3 maj 1910\nOm arbetet: en fråga\n\nKäre vän!\n\nTack.')).includes('title: "Om arbetet: en fråga"')));
  it('is none for a letter that has one', () => assert.equal(frontMatterFor(parseLetter('---\nlang: sv\n---\nKära vän!\n\nTack.')), ''));
  it('is none where nothing is known', () => assert.equal(frontMatterFor(parseLetter('xyz')), ''));

  it('says again what was inferred without it, and leaves the text alone', () => fc.assert(fc.property(fc.array(fc.constantFrom('Anna Berg', '3 maj 1910', 'Till Per: Ek', 'Om allt', '\n', '\n\n', 'Käre vän!', 'Tack för brevet och allt som står i det.', '1. A.', '# x', '"', '---', 'Din Anna'), { maxLength: 12 }), parts => {
    const text = parts.join('\n');
    const before = parseLetter(text);
    const front = frontMatterFor(before);
    const after = parseLetter(front + text);
    assert.equal(after.text.slice(front.length), text);
    if (front === '' || /^\s*$/m.test(text.split('\n')[0])) return;
    assert.deepEqual(after.problems.filter(each => each.start < front.length), []);
    for (const of of ['date', 'title', 'lang'] as const) if (before.header[of]) assert.equal(after.header[of]?.value, before.header[of]?.value);
    assert.deepEqual(after.header.recipients.map(each => each.value.name), before.header.recipients.map(each => each.value.name));
  }), { numRuns: 500 }));
});
