import assert from 'node:assert/strict';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { Library } from '../../../src/library/library';
import { quotationFixes } from '../../../src/library/quotations/fixes';
import { countsOf, quotingUris, surveyOf } from '../../../src/library/quotations/survey';
import { applyEdits } from '../../../src/text/fixes';

const LETTER = `---
id: t1933
lang: sv
---
Kära kamrater!

Jag fick en kopia av ert brev av den femte september.

1. Vi överdriver inte ILP:s betydelse. I politiken såväl som i den
fysiska världen är allt relativt, och ett [fell]{.sic corr=fel} är ett fel.

2. Steget från ett tusen till tio tusen är mycket lättare att ta än steget från fyrtio till ett tusen.

3. Partiet är en stark rörelse. Hvad af detta är sant?

Med kamratlig hälsning
L. Trotskij
`;
const OTHER = '---\nid: other\nlang: sv\n---\nDetta är ett helt annat brev om rörelsen.\n';
const BIB = '@letter{brev, ids = {t1933}, title = {En liten grupps hävstång}, date = {1933}}\n@book{work, title = {Work}, date = {1950}, author = {A, B}}\n';

async function open(paper: string, name = 'paper.md', more: Readonly<Record<string, string>> = {}) {
  const files = new MemoryFiles({ 'a.letter': LETTER, 'b.letter': OTHER, 'r.bib': BIB, ...more });
  const library = new Library(files), uri = files.edit(name, paper);
  await library.index.complete();
  return { files, library, uri };
}

/** The outcomes of the quotations of a paper. */
async function outcomes(paper: string, name?: string): Promise<string[]> {
  const { library, uri } = await open(paper, name);
  try { return (await library.quotations.check(uri))?.quotations.map(each => each.outcome) ?? []; } finally { library.dispose(); }
}

async function said(paper: string, name?: string): Promise<string[]> {
  const { library, uri } = await open(paper, name);
  try { return (await library.quotationProblems(uri)).map(({ code, severity, start, end }) => `${code} ${severity} ${(name?.endsWith('.letter') ? library.letter(uri)!.text : paper).slice(start, end)}`); } finally { library.dispose(); }
}

describe('quotations of letters', () => {
  const cases: [paper: string, outcome: string][] = [
    ['”Vi överdriver inte ILP:s betydelse” [@t1933, punkt 1].', 'exact'],
    ['”vi överdriver inte ILP:s betydelse. I politiken […] är allt relativt” [@t1933, punkt 1].', 'allowed'],
    ['”ett fel är ett fel” [@t1933, punkt 1]', 'allowed'],
    ['”ett fell är ett fel” [@t1933, punkt 1]', 'exact'],
    ['”Vi överdriver ILP:s betydelse” [@t1933, punkt 1].', 'different'],
    ['”Partiet är en stark rörelse” [@t1933, punkt 1].', 'misplaced'],
    ['”Partiet är en stark rörelse” [@brev, punkt 3].', 'exact'],
    ['”Jag fick en kopia av ert brev” [@t1933, inledningen].', 'exact'],
    ['”Varken gruvarbetare eller textilarbetare reste någonsin hit om våren” [@t1933].', 'missing'],
    ['“We do not exaggerate the importance of the ILP, which is a small group” [@t1933, punkt 1].', 'translated'],
    ['Det ”så kallade” partiet är en rörelse [@t1933, punkt 3].', 'short'],
    ['”Detta är ett helt annat brev” [@t1933; @other].', 'exact'],
  ];
  for (const [paper, outcome] of cases) it(`${outcome}: ${paper}`, async () => assert.deepEqual(await outcomes(paper), [outcome]));

  it('are none where another work is cited, or nothing', async () => assert.deepEqual(await outcomes('”Something else altogether” [@work, p. 3]. Ett ”citat” utan hänvisning.'), []));
  it('stand in the notes of a letter too, and not in its own text', async () => {
    const letter = '---\nid: c\nlang: sv\n---\nHan skrev ”partiet är en svag rörelse” [@t1933, punkt 3].[^a]\n\n[^a]: Jfr ”partiet är en svag rörelse” [@t1933, punkt 3].\n';
    assert.deepEqual(await said(letter, 'c.letter'), ['quotation-changed warning svag']);
  });
  it('are reported on the words, the place or the key', async () => {
    assert.deepEqual(await said('”Partiet är en svag rörelse” [@t1933, punkt 3].'), ['quotation-changed warning svag']);
    assert.deepEqual(await said('”Vi överdriver ILP:s betydelse” [@t1933, punkt 1].'), ['quotation-negation error överdriver ILP:s']);
    assert.deepEqual(await said('”Partiet är en stark rörelse” [@t1933, punkt 1].'), ['quotation-place warning punkt 1']);
    assert.deepEqual(await said('”Partiet är en stark rörelse” [@t1933].'), ['quotation-no-point hint t1933']);
    for (const place of ['s. 12', 's. 2', '12', '3']) assert.deepEqual(await said(`”Partiet är en stark rörelse” [@t1933, ${place}].`), [], place);
    assert.deepEqual(await said('”Partiet är en stark rörelse” [@t1933, 2].'), ['quotation-place warning 2']);
  });

  it('may spell as the setting says', async () => {
    const { files, library, uri } = await open('”Vad av detta är sant?” [@t1933, punkt 3]');
    assert.equal((await library.quotationProblems(uri)).length > 0, true);
    files.set('quotations.spelling', ['paper.md\naf = av', '*\nhv- = v-']);
    assert.deepEqual(await library.quotationProblems(uri), []);
    files.set('quotations.spelling', ['other.md\naf = av', '*\nhv- = v-']);
    assert.equal((await library.quotationProblems(uri)).length > 0, true);
    library.dispose();
  });

  it('are measured again when the letter or the paper changes, and not before', async () => {
    const { files, library, uri } = await open('”Partiet är en stark rörelse” [@t1933, punkt 3].');
    const first = await library.quotations.check(uri);
    assert.equal(await library.quotations.check(uri), first);
    files.edit('a.letter', LETTER.replace('stark', 'svag'));
    assert.deepEqual((await library.quotationProblems(uri)).map(each => each.code), ['quotation-changed']);
    files.edit('paper.md', '”Partiet är en svag rörelse” [@t1933, punkt 3].');
    assert.deepEqual(await library.quotationProblems(uri), []);
    library.dispose();
  });

  const mends: [name: string, before: string, fix: string, after: string][] = [
    ['paper.md', 'Se ”Partiet är en svag rörelse” [@t1933, punkt 3].', 'take-letter-words', 'Se ”Partiet är en stark rörelse” [@t1933, punkt 3].'],
    ['paper.md', 'Se ”Partiet är en *svag* rörelse” [@t1933, punkt 3].', 'intend-quotation', 'Se ”Partiet är en *svag* rörelse” [@t1933, punkt 3]. <!-- Glossator: intended “svag” for “stark” -->'],
    ['paper.md', '> Partiet är en stark rörelse. [@t1933, punkt 1]', 'cite-point', '> Partiet är en stark rörelse. [@t1933, punkt 3]'],
    ['paper.md', '”Partiet är en stark rörelse” [@t1933].', 'cite-point', '”Partiet är en stark rörelse” [@t1933, punkt 3].'],
    ['paper.md', '”I politiken är allt relativt” [@t1933, punkt 1].', 'mark-omission', '”I politiken […] är allt relativt” [@t1933, punkt 1].'],
    ['paper.md', '”Partiet är en mycket stark rörelse” [@t1933, punkt 3].', 'delete-words', '”Partiet är en stark rörelse” [@t1933, punkt 3].'],
    ['paper.tex', '\\enquote{Partiet är en svag rörelse} \\autocite[punkt 3]{t1933}.\n', 'take-letter-words', '\\enquote{Partiet är en stark rörelse} \\autocite[punkt 3]{t1933}.\n'],
    ['paper.tex', 'One.\n\\enquote{Partiet är en svag rörelse} \\autocite[punkt 3]{t1933}.\n', 'intend-quotation', 'One.\n% Glossator: intended “svag” for “stark”\n\\enquote{Partiet är en svag rörelse} \\autocite[punkt 3]{t1933}.\n'],
    ['paper.typ', '”Partiet är en stark rörelse” @t1933[punkt 1].\n', 'cite-point', '”Partiet är en stark rörelse” @t1933[punkt 3].\n'],
    ['paper.typ', '”I politiken är allt relativt” @t1933[punkt 1].\n', 'mark-omission', '”I politiken \\[…\\] är allt relativt” @t1933[punkt 1].\n'],
    ['paper.org', '”Partiet är en svag rörelse” [cite:@t1933 punkt 3].\n', 'intend-quotation', '# Glossator: intended “svag” for “stark”\n\n”Partiet är en svag rörelse” [cite:@t1933 punkt 3].\n'],
  ];
  for (const [name, before, code, after] of mends) {
    it(`are mended by ${code}: ${before}`, async () => {
      const { files, library, uri } = await open(before, name);
      const problems = await library.quotationProblems(uri), fixes = (await Promise.all(problems.map(each => quotationFixes(library, uri, each, 'sv')))).flat();
      const fix = fixes.find(each => each.code === code);
      assert.ok(fix, `${problems.map(each => each.code).join()}: ${fixes.map(each => each.code).join()}`);
      assert.equal(applyEdits(before, fix.edits), after);
      files.edit(name, after);
      assert.deepEqual(await library.quotationProblems(uri), []);
      library.dispose();
    });
  }

  it('are surveyed in all papers and notes, with what was passed over', async () => {
    const { library } = await open('Öppen: ”Partiet är en svag rörelse” [@t1933, punkt 3].', 'open.md', {
      'closed.tex': '\\enquote{Partiet är en stark rörelse} \\autocite[punkt 3]{t1933}. \\enquote{So it is} \\autocite[3]{work}. \\enquote{Nobody knows} \\autocite{nothing}.',
      'c.letter': '---\nlang: sv\n---\nKära vän!\n\nText.[^a]\n\n[^a]: ”Steget från ett tusen till tio tusen” [@t1933, punkt 2].\n',
      'none.md': 'Nothing is cited here.',
    });
    const uris = await quotingUris(library, () => false), surveys = [];
    for (const uri of uris) { const survey = await surveyOf(library, uri, () => false); if (survey) surveys.push(survey); }
    assert.deepEqual(surveys.map(each => each.uri).sort(), ['c.letter', 'closed.tex', 'open.md'].map(uriOf).sort());
    const counts = countsOf(surveys);
    assert.deepEqual([counts.exact, counts.different, counts.work, counts.unknown, counts.missing], [2, 1, 1, 1, 0]);
    assert.deepEqual(surveys.flatMap(each => each.skipped).map(({ key, why, words }) => [key, why, words]), [['work', 'work', 'So it is'], ['nothing', 'unknown', 'Nobody knows']]);
    library.dispose();
  });
  it('say why a paper cannot be surveyed', async () => {
    const { files, library } = await open('x', 'open.md', { 'large.md': 'y' });
    files.unread.set(uriOf('large.md'), 'too-large');
    assert.equal((await surveyOf(library, uriOf('large.md'), () => false))?.reason, 'too-large');
    library.dispose();
  });
});
