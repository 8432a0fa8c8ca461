import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { frontMatterFor, missingFields } from '../../src/letter/newLetter';
import { parseLetter } from '../../src/letter/parse';
import { applied } from '../text/applied';

describe('the front matter of a new letter', () => {
  it('says what could be inferred of the first letter', () => assert.equal(frontMatterFor(parseLetter(readFileSync('test/fixtures/letters/1933-10-02.txt', 'utf8'))),
    '---\ntitle: En liten grupps hävstång\nsender: Leo Trotskij\nrecipient: [Brittiska sektionen, Bolsjevik-leninisterna]\ndate: 1933-10-02\nlang: sv\n---\n'));
  it('takes the letter’s line ends', () => assert.equal(frontMatterFor(parseLetter('Anna Berg\r\n3 maj 1910\r\n\r\nKäre vän!\r\n\r\nTack för ert brev, som jag fick i går och som gladde mig mycket.')), '---\r\nsender: Anna Berg\r\ndate: 1910-05-03\r\nlang: sv\r\n---\r\n'));
  it('quotes what YAML would not take', () => assert.ok(frontMatterFor(parseLetter('Anna Berg\n3 maj 1910\nOm arbetet: en fråga\n\nKäre vän!\n\nTack.')).includes('title: "Om arbetet: en fråga"')));
  it('is none for a letter that has one', () => assert.equal(frontMatterFor(parseLetter('---\nlang: sv\n---\nKära vän!\n\nTack.')), ''));
  it('is none for a letter that has begun one', () => assert.equal(frontMatterFor(parseLetter('---\nlang: sv\n3 maj 1910\n\nKära vän!\n\nTack.')), ''));
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

describe('what an opening adds to a front matter', () => {
  const added = (text: string): string | undefined => { const edit = missingFields(parseLetter(text)); return edit && applied(text, [edit]); };
  const opening = 'Anna Berg\n3 maj 1910\nOm arbetet\n\nKäre vän!\n\nTack.\n\nDin vän,\nPer Ek\n';
  it('is every field that it lacks', () => assert.equal(added(`---\nlang: sv\n---\n${opening}`), `---\nlang: sv\ntitle: Om arbetet\nsender: Anna Berg\ndate: 1910-05-03\n---\n${opening}`));
  it('is no field that it has', () => assert.equal(added(`---\ntitle: x\n"date": 1911\n...\n${opening}`), `---\ntitle: x\n"date": 1911\nsender: Anna Berg\n...\n${opening}`));
  it('is no field that is begun', () => assert.equal(added(`---\ntitle:\nsender: {x: y}\n---\n${opening}`), `---\ntitle:\nsender: {x: y}\ndate: 1910-05-03\n---\n${opening}`));
  it('is nothing where it has all', () => assert.equal(added(`---\ntitle: x\nsender: y\ndate: 1911\n---\n${opening}`), undefined));
  it('is nothing that only the closing says', () => assert.equal(added('---\nlang: sv\n---\nKäre vän!\n\nTack.\n\nDin vän,\nPer Ek\n'), undefined));
  it('is nothing where there is no front matter', () => assert.equal(added(opening), undefined));
  it('stands as the fields do', () => assert.equal(added(`---\r\n# x\r\n  lang: sv\r\n---\r\n3 maj 1910\r\n\r\nKäre vän!\r\n`), '---\r\n# x\r\n  lang: sv\r\n  date: 1910-05-03\r\n---\r\n3 maj 1910\r\n\r\nKäre vän!\r\n'));
  it('is added to a front matter that says nothing yet', () => assert.equal(added('---\n# x\n---\n3 maj 1910\n\nKäre vän!\n'), '---\n# x\ndate: 1910-05-03\n---\n3 maj 1910\n\nKäre vän!\n'));
  for (const front of ['{lang: sv}', '[x]', '- x', 'prosa', 'title: "x', '%YAML 1.2']) it(`is nothing where it is ${front}`, () => assert.equal(added(`---\n${front}\n---\n${opening}`), undefined));

  const lines = fc.constantFrom('lang: sv', 'title: x', 'date:', 'sender: [A, B]', 'source: |', '  text', '# x', 'note: >', '', '"recipient": A', 'other: "a', 'b"', '  - x', 'glossary:', '- a.yaml');
  const body = fc.constantFrom('Anna Berg', '3 maj 1910', 'Till Per: Ek', 'Om allt', '', 'Käre vän!', 'Tack.', '1. A.', 'Din Anna');
  it('breaks nothing, and is said once', () => fc.assert(fc.property(fc.array(lines, { minLength: 1, maxLength: 6 }), fc.array(body, { maxLength: 9 }), fc.constantFrom('\n', '\r\n'), (front, rest, newline) => {
    const text = ['---', ...front, '---', ...rest].join(newline);
    const before = parseLetter(text);
    const edit = missingFields(before);
    if (!edit) return;
    const after = parseLetter(applied(text, [edit]));
    const said = (letter: typeof before) => [letter.header.title?.value, letter.header.senders.map(each => each.value.name), letter.header.recipients.map(each => each.value.name), letter.header.date?.value];
    assert.deepEqual(said(after), said(before));
    assert.deepEqual(after.problems.map(each => each.code), before.problems.map(each => each.code));
    assert.equal(missingFields(after), undefined);
    assert.ok(newline === '\n' || !/[^\r]\n/.test(after.text));
  }), { numRuns: 1000 }));
});
