import { strict as assert } from 'node:assert';
import { MemoryFiles } from '../memoryFiles';
import { citationsOf, citedIn } from '../../../src/library/citing/cited';
import { explain } from '../../../src/library/citing/explanation';
import { lettersToWrite } from '../../../src/library/citing/lettersToWrite';
import { shelvesOf, stretchesOf } from '../../../src/library/citing/shelves';
import { severityOf, standingsOf } from '../../../src/library/citing/standing';
import { Library } from '../../../src/library/library';
import { finish } from '../../../src/text/steps';

const BIB = (key: string, more = ''): string => `@book{${key},\n  author = {Deutscher, Isaac},\n  title = {${key}},\n  date = {1963},\n  publisher = {OUP},\n${more}}\n`;
const LETTER = (id: string, date: string): string => `---\nid: ${id}\nsender: Leo Trotskij\nrecipient: Brittiska sektionen\ndate: ${date}\n---\n\nKära kamrater!\n\n1. Ett.\n\n2. Två.\n`;

async function open(texts: Record<string, string>, path = 'paper.md'): Promise<{ files: MemoryFiles; library: Library; uri: string }> {
  const files = new MemoryFiles(texts), library = new Library(files), uri = files.edit(path);
  await library.index.complete();
  return { files, library, uri };
}

describe('what a paper cites', () => {
  it('is listed once each: unknown keys first, then what is cited most, a source with two keys as one', async () => {
    const { library, uri } = await open({ 'paper.md': '[@a; @b] @c [@l1, punkt 1] @b, @nobody, @other [@b2].\n', 'b.bib': BIB('a') + BIB('b', '  ids = {b2},\n') + BIB('c'), 'l1.letter': LETTER('l1', '1933-10-02') });
    const cited = citedIn(citationsOf(library, uri)!, (await library.citing.sources(uri))!);
    assert.deepEqual(cited.map(({ key, source, places }) => [key, source !== undefined, places.length]), [['nobody', false, 1], ['other', false, 1], ['b', true, 3], ['a', true, 1], ['c', true, 1], ['l1', true, 1]]);
  });

  it('is asked of letters too, and of nothing else', async () => {
    const { files, library, uri } = await open({ 'l.letter': `${LETTER('l', '1933')}\nSe [@a].[^1]\n\n[^1]: Jfr @b.\n`, 'b.bib': BIB('a') }, 'l.letter');
    assert.deepEqual(citationsOf(library, uri)?.flatMap(each => each.keys.map(({ key }) => key)), ['a', 'b']);
    assert.equal(citationsOf(library, files.edit('b.bib')), undefined);
  });
});

describe('what a paper could cite', () => {
  it('stands on shelves: of each bibliography by key, and of the letters by date', async () => {
    const { library, uri } = await open({ 'paper.md': 'x', 'a.bib': BIB('z') + BIB('m'), 'b.bib': BIB('m') + BIB('n'), 'x.letter': LETTER('x', '1934'), 'y.letter': LETTER('y', '1933-10'), 'w.letter': 'Kära vän!\n' });
    const shelves = finish(shelvesOf((await library.citing.sources(uri))!));
    assert.deepEqual(shelves.map(({ bibliography, sources }) => [bibliography?.name, sources.map(each => each.key)]), [['a.bib', ['m', 'z']], ['b.bib', ['n']], [undefined, ['y', 'x', 'w']]]);
  });

  it('comes in stretches of about the same length where it is long', async () => {
    const keys = Array.from({ length: 405 }, (_, index) => `k${String(index).padStart(3, '0')}`);
    const { library, uri } = await open({ 'paper.md': 'x', 'a.bib': keys.map(key => BIB(key)).join('') });
    const [shelf] = finish(shelvesOf((await library.citing.sources(uri))!));
    assert.deepEqual(stretchesOf(shelf, 200).map(({ first, last, sources }) => [first, last, sources.length]), [['k000', 'k134', 135], ['k135', 'k269', 135], ['k270', 'k404', 135]]);
    assert.deepEqual(stretchesOf(shelf, 500), []);
  });
});

describe('how the bibliographies of a paper stand', () => {
  const stand = async (texts: Record<string, string>): Promise<unknown[]> => {
    const { library, uri } = await open(texts), standings = standingsOf((await library.citing.sources(uri))!.bibliographies);
    return [severityOf(standings), ...standings.map(({ file: { name, reason }, entries, damaged, doubled }) => [name, reason, entries, damaged.length, doubled.length])];
  };
  it('is good, or tells what is damaged or twice in them, or that they are not there', async () => {
    assert.deepEqual(await stand({ 'paper.md': 'x', 'a.bib': BIB('a') }), ['good', ['a.bib', undefined, 1, 0, 0]]);
    assert.deepEqual(await stand({ 'paper.md': 'x', 'a.bib': BIB('a') + BIB('a') + BIB('c').replace('{Deutscher, Isaac},', '{Deutscher, Isaac}') }), ['warning', ['a.bib', undefined, 3, 1, 1]]);
    assert.deepEqual(await stand({ 'paper.md': '---\nbibliography: [x.bib, a.bib]\n---\n', 'a.bib': BIB('a') }), ['error', ['x.bib', 'missing', 0, 0, 0], ['a.bib', undefined, 1, 0, 0]]);
    assert.deepEqual(await stand({ 'paper.md': '---\nbibliography: https://example.org/x.bib\n---\n' }), ['warning', ['https://example.org/x.bib', 'remote', 0, 0, 0]]);
  });
});

describe('why nothing is suggested', () => {
  const why = async (text: string, texts: Record<string, string>, path = 'paper.md', mark = '|'): Promise<unknown> => {
    const offset = text.indexOf(mark), { library, uri } = await open({ ...texts, [path]: text.replace(mark, '') }, path);
    const { kind, language, place, bibliographies, letters, unknown } = (await explain(library, uri, offset))!;
    return [kind, language?.name, place && `${place.typed} ${place.found}`, bibliographies.length, letters, unknown];
  };
  it('is told by the text, the cursor, the bibliographies and the letters', async () => {
    const texts = { 'a.bib': BIB('deutscher'), 'l.letter': LETTER('deu', '1933') };
    assert.deepEqual(await why('Se [@deu|].', texts), ['paper', 'Markdown', 'deu 2', 1, 1, 0]);
    assert.deepEqual(await why('Se [@nobo|].', texts), ['paper', 'Markdown', 'nobo 0', 1, 1, 1]);
    assert.deepEqual(await why('Se| @deu.', {}), ['paper', 'Markdown', undefined, 0, 0, 1]);
    assert.deepEqual(await why('Text|', {}, 'x.txt'), ['other', undefined, undefined, 0, 0, 0]);
    assert.deepEqual(await why(`${LETTER('l', '1933')}\nSe [@|]\n`, { 'a.bib': BIB('a') }, 'l.letter'), ['letter', 'Markdown', ' 2', 1, 1, 0]);
  });
});

describe('the letters that are written to a bibliography', () => {
  it('are those that are cited, in the order of the text, or all', async () => {
    const { library, uri } = await open({ 'paper.md': '[@y, punkt 1] [@a; @x] @y', 'a.bib': BIB('a') + BIB('y'), 'x.letter': LETTER('x', '1934'), 'y.letter': LETTER('y', '1933-10'), 'w.letter': LETTER('w', '1933') });
    const table = await library.citing.sources(uri), keys = (which: 'cited' | 'all'): string[] => lettersToWrite(library, which, uri, table).map(each => each.id);
    assert.deepEqual(keys('cited'), ['y', 'x']);
    assert.deepEqual(keys('all').sort(), ['w', 'x', 'y']);
    assert.equal(lettersToWrite(library, 'cited', uri, table)[0].type, 'personal_communication');
  });
});
