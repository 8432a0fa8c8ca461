import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { Letter } from '../../src/letter/model';
import { parseLetter } from '../../src/letter/parse';
import { Range } from '../../src/text/range';

const SEED = readFileSync('test/fixtures/letters/1933-10-02.txt', 'utf8');
const SAMPLE = readFileSync('media/sample/letters/1933-10-02.letter', 'utf8');

function slice({ text }: Letter, range: Range | undefined): string | undefined { return range && text.slice(range.start, range.end); }
function read({ reading }: Letter, { reading: { start, end } }: { readonly reading: Range }): string { return reading.text.slice(start, end); }

describe('the first letter, as it was pasted', () => {
  const letter = parseLetter(SEED);

  it('has no newline at its end and no front matter', () => {
    assert.equal(SEED.endsWith('\n'), false);
    assert.equal(letter.frontMatter, undefined);
  });

  it('is kept as it is', () => assert.equal(letter.text, SEED));

  it('infers sender, date, title, recipients and language from the opening and the text', () => {
    const { header } = letter;
    assert.deepEqual(header.senders.map(each => [each.value.name, each.inferred, slice(letter, each)]), [['Leo Trotskij', true, 'Leo Trotskij']]);
    assert.deepEqual([header.date?.value, header.date?.inferred, slice(letter, header.date)], ['1933-10-02', true, '2 oktober 1933']);
    assert.deepEqual([header.title?.value, header.title?.inferred, slice(letter, header.title)], ['En liten grupps hävstång', true, 'En liten grupps hävstång']);
    assert.deepEqual(header.recipients.map(each => [each.value.name, each.inferred, slice(letter, each)]),
      [['Brittiska sektionen', true, 'Brittiska sektionen'], ['Bolsjevik-leninisterna', true, 'Bolsjevik-leninisterna']]);
    assert.deepEqual([header.lang?.value, header.lang?.inferred], ['sv', true]);
    assert.deepEqual([header.id, header.place, header.translators, header.glossaries, header.bibliographies], [undefined, undefined, [], undefined, undefined]);
  });

  it('has an opening that ends with its salutation', () => {
    assert.equal(slice(letter, letter.salutation), 'Kära kamrater!');
    assert.equal(letter.opening?.address, 'opening');
    assert.equal(letter.opening?.end, letter.salutation?.end);
    assert.equal(letter.opening?.start, SEED.indexOf('Leo'));
  });

  it('has eight points, numbered from 1 to 8', () => {
    assert.deepEqual(letter.points.map(point => point.number), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert.deepEqual(letter.points.map(point => point.address), ['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8']);
    assert.deepEqual(letter.points.map(point => slice(letter, point.label)), ['1.', '2.', '3.', '4.', '5.', '6.', '7.', '8.']);
  });

  it('has two paragraphs in point 4, three in point 8 and one in each other', () => {
    assert.deepEqual(letter.points.map(point => point.paragraphs.length), [1, 1, 1, 2, 1, 1, 1, 3]);
    assert.match(slice(letter, letter.points[3].paragraphs[1]) ?? '', /^Om ni går med i ILP för att arbeta[\s\S]*utifrån\.$/);
    assert.deepEqual(letter.points[7].paragraphs.map(each => slice(letter, each)?.slice(0, 12)), ['8. Huruvida ', 'På vilket sä', 'Det Internat']);
  });

  it('begins each point with its number and ends it with its last paragraph', () => {
    for (const point of letter.points) {
      assert.equal(point.label.start, point.start);
      assert.equal(point.end, point.paragraphs[point.paragraphs.length - 1].end);
    }
  });

  it('has one paragraph outside the points', () => {
    assert.deepEqual(letter.paragraphs.map(each => each.address), ['n1', 'p1', 'p2', 'p3', 'p4.1', 'p4.2', 'p5', 'p6', 'p7', 'p8.1', 'p8.2', 'p8.3']);
    assert.match(slice(letter, letter.paragraphs[0]) ?? '', /^Jag fick en kopia[\s\S]*inträde i ILP\.$/);
  });

  it('has closing and signature in no point', () => {
    assert.equal(slice(letter, letter.closing), 'Med bästa kamratliga hälsningar, \nL. Trotskij');
    assert.equal(slice(letter, letter.formula), 'Med bästa kamratliga hälsningar,');
    assert.equal(slice(letter, letter.signature), 'L. Trotskij');
    assert.ok(letter.points.every(point => point.end < (letter.closing?.start ?? 0)));
    assert.equal(letter.postscript, undefined);
  });

  it('has one editorial mark, a bare gap', () => {
    assert.deepEqual(letter.editorialMarks.map(mark => [mark.kind, mark.bare, slice(letter, mark)]), [['gap', true, '(oläsligt)']]);
  });

  it('reports two hints and nothing else', () => {
    assert.deepEqual(letter.problems.map(each => [each.code, each.severity, slice(letter, each)]),
      [['editorial-bare', 'hint', '(oläsligt)'], ['quotation-marks-differ', 'hint', '"']]);
    assert.deepEqual(letter.problems[1].args, ['”', '"', '”']);
  });

  it('reads without line breaks in its paragraphs', () => {
    assert.equal(letter.reading.text.slice(0, 132), 'Leo Trotskij 2 oktober 1933\n\nEn liten grupps hävstång Brittiska sektionen Bolsjevik-leninisterna\n\nKära kamrater!\n\nJag fick en kopia ');
    assert.equal(letter.reading.text.slice(-44), 'Med bästa kamratliga hälsningar, L. Trotskij');
    assert.doesNotMatch(letter.reading.text, /(?<!\n)\n(?!\n)| {2}|[ \n]\n\n|\n\n[ \n]/);
  });

  it('reads over the stray blank of a page break', () => assert.ok(letter.reading.text.includes('arbetsfält för sin aktivitet, så kan')));

  it('has no annotations, notes or marks', () => {
    assert.deepEqual([letter.annotations, letter.notes], [[], []]);
    assert.ok(Object.values(letter.marks).every(each => each.length === 0));
  });
});

describe('the sample letter', () => {
  const letter = parseLetter(SAMPLE);
  const seed = parseLetter(SEED);

  it('takes what its front matter says and infers nothing', () => {
    const { header } = letter;
    assert.deepEqual([header.id?.value, header.title?.value, header.date?.value, header.lang?.value, header.place?.value.name],
      ['trotskij1933', 'En liten grupps hävstång', '1933-10-02', 'sv', 'Frankrike']);
    assert.deepEqual(header.senders.map(each => each.value), [{ name: 'Lev Trotskij', ref: 'https://www.wikidata.org/wiki/Q33391' }]);
    assert.deepEqual(header.recipients.map(each => each.value.name), ['Brittiska sektionen', 'Bolsjevik-leninisterna']);
    assert.deepEqual(header.bibliographies?.map(each => each.value), ['../references.bib']);
    const fields = [header.id, header.title, header.date, header.lang, header.place, ...header.senders, ...header.recipients];
    assert.ok(fields.every(each => each?.inferred === false));
  });

  it('reads as the letter without its front matter and marks', () => assert.equal(letter.reading.text, seed.reading.text));

  it('has the same parts, at the same addresses', () => {
    assert.deepEqual(letter.paragraphs.map(each => [each.address, read(letter, each)]), seed.paragraphs.map(each => [each.address, read(seed, each)]));
    assert.deepEqual(letter.closing && read(letter, letter.closing), seed.closing && read(seed, seed.closing));
    assert.deepEqual(letter.opening && read(letter, letter.opening), seed.opening && read(seed, seed.opening));
  });

  it('has its annotations with tags, passages and notes', () => {
    assert.deepEqual(letter.annotations.map(each => [each.id, each.tags, each.note?.by, each.note?.date, each.crossing]), [
      ['ks-h7q2', ['metafor', 'taktik'], 'KS', '2026-11-23', false], ['ks-t4n8', ['motsats'], undefined, undefined, false],
      ['ks-b6w3', ['metafor'], 'KS', '2026-11-23', false], ['ks-m9c5', ['motsats'], 'KS', '2026-11-23', false], ['ks-p5k1', ['taktik'], 'KS', '2026-11-23', false]]);
    assert.deepEqual(letter.annotations.map(each => slice(letter, each.passage)?.slice(0, 18)),
      ['Den lilla hävstång', 'Steget från ett tu', 'knäcka dessa arbet', 'kollegor och kamra', 'dagligt praktiskt ']);
  });

  it('has four notes, the first with a reply', () => {
    assert.deepEqual(letter.notes.map(note => [note.label, note.replies.map(reply => reply.by)]), [['ks-h7q2', ['ME']], ['ks-b6w3', []], ['ks-m9c5', []], ['ks-p5k1', []]]);
    assert.equal(slice(letter, letter.notes[0].replies[0].content), 'Bilden kräver också en stödpunkt. Är det den som inträdet ger?');
    assert.equal(slice(letter, letter.notes[0].content)?.slice(0, 34), 'Bilden ger brevet dess titel. Det ');
  });

  it('reports what the letter without marks reports', () => {
    assert.deepEqual(letter.problems.map(each => [each.code, slice(letter, each)]), seed.problems.map(each => [each.code, slice(seed, each)]));
  });
});
