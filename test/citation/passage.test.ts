import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { PAPER_LANGUAGES } from '../../src/citation/languages';
import { Passage, passageIn, passageOf } from '../../src/citation/passage';
import { quotationEdit } from '../../src/citation/placing';
import { addresses } from '../../src/letter/addresses';
import { Letter } from '../../src/letter/model';
import { parseLetter } from '../../src/letter/parse';

const SEED = parseLetter(readFileSync('test/fixtures/letters/1933-10-02.txt', 'utf8'));
const LETTER = parseLetter([
  '---', 'id: trotskij1933', '---', '', '2 oktober 1933', 'Leo Trotskij', '', 'Kära kamrater!', '', 'Ett stycke före punkterna.', '',
  '1. [Vi överdriver]{#an-aaaa .metafor}[^an-aaaa] icke bolsjevik-', 'leninisternas   betydelse (oläsligt) i *dag*.  ', '', '[^an-aaaa]: En not.', '', 'Mera av punkt ett.', '',
  '2) Ni talar om "ILP:s" nej.', '', '3. Tredje punkten.', '', 'Med bästa hälsningar,', 'L. T.', '',
].join('\n'));

/** The passage between two marks of the text, the first time they stand there. */
function between(letter: Letter, from: string, to: string): Passage | undefined {
  const start = letter.text.indexOf(from);
  return passageOf(letter, [{ start, end: letter.text.indexOf(to, start) + to.length }]);
}
function at(letter: Letter, address: string): Passage | undefined { return passageOf(letter, [addresses(letter).get(address)!]); }

describe('a passage that is quoted', () => {
  it('is the reading text, without markup, note references, line breaks and blanks at its ends', () => {
    assert.deepEqual(between(LETTER, '[Vi över', 'i *dag*.  '), { paragraphs: ['Vi överdriver icke bolsjevik-leninisternas betydelse (oläsligt) i dag.'], locator: { label: 'point', value: '1' } });
    assert.deepEqual(between(LETTER, 'aaaa .meta', 'icke bol')?.paragraphs, ['icke bol']);
  });

  it('leaves out the number that the locator says, and no other', () => {
    assert.deepEqual(at(LETTER, 'p1')?.paragraphs, ['Vi överdriver icke bolsjevik-leninisternas betydelse (oläsligt) i dag.', 'Mera av punkt ett.']);
    assert.deepEqual(between(LETTER, ') Ni', 'talar')?.paragraphs, ['Ni talar']);
    assert.deepEqual(between(LETTER, '1.', '1.')?.paragraphs, ['1.']);
    assert.deepEqual(between(LETTER, '2)', 'Tredje'), { paragraphs: ['2) Ni talar om "ILP:s" nej.', '3. Tredje'], locator: { label: 'point', value: '2-3' } });
  });

  it('knows the part that it comes from', () => {
    const value = (from: string, to: string) => { const found = between(LETTER, from, to)?.locator; return found && `${found.label} ${found.value}`.trim(); };
    assert.equal(value('Mera', 'ett.'), 'point 1');
    assert.equal(value('Leo', 'Trot'), 'opening');
    assert.equal(value('Ett stycke', 'före'), 'paragraph 1');
    assert.equal(value('bästa', 'L. T'), 'closing');
    assert.equal(value('stycke', 'Vi'), 'point 1');
    assert.equal(value('Leo', 'stycke'), undefined);
    assert.equal(at(parseLetter('Kära vän!\n\nDetta är allt som jag har att säga i dag, och det är nog.\n\nOch mera.\n'), 'n1')?.locator, undefined);
  });

  it('of several stretches is one, with what is left out told, in the order of the text', () => {
    const range = (words: string) => { const start = LETTER.text.indexOf(words); return { start, end: start + words.length }; };
    assert.deepEqual(passageOf(LETTER, [range('Tredje punkten.'), range('överdriver'), range('Vi '), range('Mera')]),
      { paragraphs: ['Vi överdriver […] Mera […] Tredje punkten.'], locator: { label: 'point', value: '1, 3' } });
// Where only a blank lies between two of them, nothing is left out.
    assert.deepEqual(passageOf(LETTER, [range('Tredje'), range('punkten.')])?.paragraphs, ['Tredje punkten.']);
  });

  it('is none in the front matter, in a note, and of blanks', () => {
    for (const words of ['id: trotskij1933', 'En not.', '  \n\n[^an']) assert.equal(between(LETTER, words, words), undefined, words);
    assert.equal(passageOf(LETTER, []), undefined);
  });

  it('is exactly what is read there, whatever is selected', () => fc.assert(fc.property(fc.constantFrom(SEED, LETTER), fc.nat(), fc.nat(), (letter, a, b) => {
    const { reading } = letter, [start, end] = [a % reading.text.length, b % reading.text.length].sort((x, y) => x - y);
    const read = reading.text.slice(start, end).replace(/\s+/g, ' ').trim(), found = passageIn(letter, [{ start, end }]);
    const quoted = found?.paragraphs.join(' ') ?? '';
    // Nothing but the number of the point is left out.
    assert.equal(read.slice(read.length - quoted.length), quoted);
    assert.match(read.slice(0, read.length - quoted.length), /^(?:\d{0,3}[.)]?\s?)$/);
    if (quoted !== read) assert.equal(found?.locator?.label, 'point');
    // From the source it is the same.
    const source = reading.toSource(start, end);
    assert.deepEqual(passageOf(letter, [source])?.paragraphs.join(' ').replace(/\s/g, '').length, found && found.paragraphs.join('').replace(/\s/g, '').length);
    for (const paragraph of found?.paragraphs ?? []) assert.equal(paragraph, paragraph.replace(/\s+/g, ' ').trim());
  }), { numRuns: 500 }));

  for (const language of PAPER_LANGUAGES) {
    it(`is cited in ${language.name} with the letter’s key and its point`, () => fc.assert(fc.property(fc.nat(), fc.nat(), fc.constantFrom('sv', 'en', 'de', 'fr'), (a, b, lang) => {
      const { reading } = SEED, [start, end] = [a % reading.text.length, b % reading.text.length].sort((x, y) => x - y);
      const passage = passageIn(SEED, [{ start, end }]);
      if (!passage) return;
      const empty = language.read('');
      const { text } = quotationEdit(empty, { start: 0, end: 0 }, [{ sources: [{ key: 'trotskij1933', locator: passage.locator }], form: 'parenthetical', lang, paragraphs: passage.paragraphs }]);
      const { citations } = language.read(text);
      assert.deepEqual(citations.flatMap(each => each.keys.map(({ key }) => key)), ['trotskij1933'], text);
      const { label, value } = passage.locator ?? {};
      if (label === 'point') assert.equal(citations[0].keys[0].locator?.address, `p${/^\d+/.exec(value ?? '')?.[0]}`, text);
    }), { numRuns: 60 }));
  }
});
