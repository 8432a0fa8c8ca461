import { strict as assert } from 'node:assert';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { Library } from '../../../src/library/library';
import { itemOf } from '../../../src/library/citing/sources';

const BIB = (key: string, title = key): string => `@book{${key},\n  author = {Deutscher, Isaac},\n  title = {${title}},\n  date = {1963},\n  publisher = {OUP},\n}\n`;
const LETTER = '---\nid: trotskij1933\nsender: Leo Trotskij\nrecipient: Brittiska sektionen\ndate: 1933-10-02\n---\n\nKära kamrater!\n\n1. Ett.\n\n2. Två.\n';
const front = (...lines: string[]): string => `---\n${lines.join('\n')}\n---\n\n`;

function open(texts: Record<string, string>, path = 'paper.md'): { files: MemoryFiles; library: Library; uri: string } {
  const files = new MemoryFiles(texts);
  const library = new Library(files);
  return { files, library, uri: files.edit(path) };
}
async function served(library: Library, uri: string): Promise<string[]> {
  const table = await library.citing.sources(uri);
  return (table?.bibliographies ?? []).map(({ name, namedBy, reason }) => `${name} ${namedBy}${reason ? ` ${reason}` : ''}`);
}
async function codes(library: Library, uri: string): Promise<string[]> {
  await library.index.complete();
  return ((await library.problems(uri)) ?? []).map(({ code, start, end, args }) => `${code} ${args.join(' ')} ${end - start}`);
}

describe('which bibliographies serve a paper', () => {
  it('are those that it names, in their order', async () => {
    const { library, uri } = open({ 'paper.md': front('bibliography: [b.bib, sub/a.bib]'), 'b.bib': BIB('b'), 'sub/a.bib': BIB('a'), 'c.bib': BIB('c') });
    assert.deepEqual(await served(library, uri), ['b.bib paper', 'sub/a.bib paper']);
  });

  it('are those that lie in the workspace folder where nobody names any, the nearest first', async () => {
    const { library, uri } = open({ 'texts/paper.md': 'x', 'texts/own.bib': BIB('a'), 'far/away/b.bib': BIB('b'), 'references.json': '[]', 'package.json': '{}', 'node_modules/x/c.bib': BIB('c') }, 'texts/paper.md');
    assert.deepEqual(await served(library, uri), ['texts/own.bib workspace', 'references.json workspace', 'far/away/b.bib workspace']);
  });

  it('are those of its Quarto project, as paths from there', async () => {
    const { library, uri } = open({ 'book/_quarto.yml': 'project:\n  type: book\nbibliography:\n  - refs/a.bib\n', 'book/refs/a.bib': BIB('a'), 'book/chapters/one.qmd': 'x', 'z.bib': BIB('z') }, 'book/chapters/one.qmd');
    assert.deepEqual(await served(library, uri), ['refs/a.bib project']);
    const table = await library.citing.sources(uri);
    assert.equal(table?.bibliographies[0].uri, uriOf('book/refs/a.bib'));
    assert.equal(table?.bibliographies[0].by, uriOf('book/_quarto.yml'));
  });

  it('are those of the settings too', async () => {
    const { files, library, uri } = open({ 'paper.md': front('bibliography: b.bib'), 'b.bib': BIB('b'), 'lib/all.bib': BIB('a') });
    files.set('bibliographies', ['lib/all.bib']);
    assert.deepEqual(await served(library, uri), ['b.bib paper', 'lib/all.bib settings']);
  });

  it('are looked for beside the paper, then at the top of the workspace folder', async () => {
    const { library, uri } = open({ 'texts/paper.md': front('bibliography: [all.bib, /refs/top.bib]'), 'all.bib': BIB('b'), 'refs/top.bib': BIB('t') }, 'texts/paper.md');
    const table = await library.citing.sources(uri);
    assert.deepEqual(table?.bibliographies.map(each => [each.uri, each.bibliography?.entries.length]), [[uriOf('all.bib'), 1], [uriOf('refs/top.bib'), 1]]);
  });

  it('lie outside the workspace only where it is trusted, and are watched there', async () => {
    const { files, library, uri } = open({ 'paper.md': front('bibliography: ["../out.bib", "/else/x.bib", "https://example.org/x.bib", "../secret.txt"]'), 'memory:/out.bib': BIB('o'), 'memory:/else/x.bib': BIB('x'), 'memory:/secret.txt': 'x' });
    assert.deepEqual(await served(library, uri), ['../out.bib paper', '/else/x.bib paper', 'https://example.org/x.bib paper remote', '../secret.txt paper ending']);
    assert.deepEqual(files.watched, ['memory:/out.bib', 'memory:/else/x.bib']);
    files.trust(false);
    const before = files.reads.length;
    assert.deepEqual((await served(library, uri)).slice(0, 2), ['../out.bib paper untrusted', '/else/x.bib paper untrusted']);
    assert.equal(files.reads.length, before);
    assert.deepEqual(await codes(library, uri), ['bibliography-untrusted ../out.bib 10', 'bibliography-untrusted /else/x.bib 11', 'bibliography-remote https://example.org/x.bib 25', 'bibliography-ending ../secret.txt 13']);
  });

  it('are there again when they are made again', async () => {
    const { files, library, uri } = open({ 'paper.md': `${front('bibliography: b.bib')}[@b]`, 'b.bib': BIB('b') });
    assert.deepEqual(await codes(library, uri), []);
    files.write('b.bib', undefined);
    assert.deepEqual(await codes(library, uri), ['bibliography-missing b.bib 5', 'citation-unknown b 1']);
    files.write('b.bib', BIB('b'));
    assert.deepEqual(await codes(library, uri), []);
    files.write('b.bib', BIB('c'));
    assert.deepEqual(await codes(library, uri), ['citation-unknown b 1']);
    files.edit('b.bib', BIB('b'));
    assert.deepEqual(await codes(library, uri), []);
  });

  it('are missing where their file is gone, though an editor is kept that has it unchanged', async () => {
    const { files, library, uri } = open({ 'paper.md': `${front('bibliography: b.bib')}[@b]`, 'b.bib': BIB('b') });
    files.edit('b.bib');
    assert.deepEqual(await codes(library, uri), []);
    files.write('b.bib', undefined);
    assert.deepEqual(await codes(library, uri), ['bibliography-missing b.bib 5', 'citation-unknown b 1']);
    files.edit('b.bib', `${BIB('b')} `);
    assert.deepEqual(await codes(library, uri), []);
  });

  it('serve the parts of a paper in LaTeX too', async () => {
    const { library, uri } = open({ 'main.tex': '\\documentclass{article}\n\\addbibresource{refs.bib}\n\\begin{document}\\input{parts/one}\\end{document}\n', 'refs.bib': BIB('b'), 'other.bib': BIB('o'), 'parts/one.tex': '\\autocite{b}\n' }, 'parts/one.tex');
    assert.deepEqual(await served(library, uri), ['refs.bib project']);
  });

  it('serve an untitled paper, and one outside all folders only by what it names', async () => {
    const { files, library } = open({ 'b.bib': BIB('b'), 'memory:/x/y.bib': BIB('y'), 'memory:/x/paper.md': front('bibliography: y.bib') }, 'memory:/x/paper.md');
    assert.deepEqual(await served(library, 'memory:/x/paper.md'), ['y.bib paper']);
    assert.deepEqual(await served(library, files.edit('untitled:Untitled-1.md', 'x')), ['b.bib workspace']);
  });
});

describe('the style of a paper', () => {
  const style = async (texts: Record<string, string>, path = 'paper.md'): Promise<string | undefined> => {
    const { library, uri } = open(texts, path);
    return (await library.citing.served.of(uri, library.citing.namingOf(uri)!)).style?.uri;
  };
  it('is its own, else its project’s, else one that lies in the workspace folder', async () => {
    assert.equal(await style({ 'paper.md': front('csl: s/own.csl'), 's/own.csl': '', 'a.csl': '' }), uriOf('s/own.csl'));
    assert.equal(await style({ 'paper.qmd': 'x', '_quarto.yml': 'csl: p.csl\n', 'p.csl': '', 'a.csl': '' }, 'paper.qmd'), uriOf('p.csl'));
    assert.equal(await style({ 'paper.md': 'x', 'styles/a.csl': '' }), uriOf('styles/a.csl'));
    assert.equal(await style({ 'paper.md': 'x' }), undefined);
  });
});

describe('sources', () => {
  it('are entries, letters, and letters with the entry that stands for them', async () => {
    const { library, uri } = open({ 'paper.md': 'x', 'b.bib': BIB('deutscher1963') + BIB('both'), 'l.letter': LETTER, 'both.letter': 'Kära vän!\n\nEtt.\n' });
    await library.index.complete();
    const table = (await library.citing.sources(uri))!;
    assert.deepEqual([...table.all()].map(({ key, entry, letter }) => [key, !!entry, !!letter]), [['deutscher1963', true, false], ['both', true, true], ['trotskij1933', false, true]]);
    assert.equal(itemOf(table.get('trotskij1933')!).type, 'personal_communication');
    assert.equal(table.get('nobody'), undefined);
  });

  it('are found by any words, in any order, without accents', async () => {
    const { library, uri } = open({ 'paper.md': 'x', 'b.bib': BIB('deutscher1963', 'Hävstången') + BIB('z'), 'l.letter': LETTER });
    await library.index.complete();
    const table = (await library.citing.sources(uri))!;
    const find = async (typed: string): Promise<string[]> => (await table.find(typed)).items.map(each => each.key);
    assert.deepEqual(await find('havst isaac'), ['deutscher1963']);
    assert.deepEqual(await find('brittiska 1933'), ['trotskij1933']);
    assert.deepEqual(await find('deutscher'), ['deutscher1963', 'z']);
    assert.deepEqual((await find('')).length, 3);
    assert.deepEqual((await table.find('', new Set(['z']))).items[0].key, 'z');
    assert.deepEqual(await table.find('', new Set(), 2).then(({ items, isCut }) => [items.length, isCut]), [2, true]);
  });

  it('follow a letter that gets another key', async () => {
    const { files, library, uri } = open({ 'paper.md': '[@trotskij1933]', 'b.bib': BIB('b'), 'l.letter': LETTER });
    assert.deepEqual(await codes(library, uri), []);
    files.edit('l.letter', LETTER.replace('trotskij1933', 'other'));
    assert.deepEqual(await codes(library, uri), ['citation-unknown trotskij1933 12']);
    files.close('l.letter');
    files.write('l.letter', undefined);
    await new Promise(resolve => setTimeout(resolve, 120));
    assert.equal(library.citing.letterKeys.of('trotskij1933').length, 0);
  });
});

describe('what is wrong with citations', () => {
  it('is a key that nothing has, and a point that a letter has not', async () => {
    const { library, uri } = open({ 'paper.md': 'A [@nobody; @trotskij1933, punkt 2; @trotskij1933, punkt 3]. Mail a@b.se, `@code`.', 'b.bib': BIB('b'), 'l.letter': LETTER });
    assert.deepEqual(await codes(library, uri), ['citation-unknown nobody 6', 'citation-point-missing trotskij1933 3 7']);
  });

  it('is nothing in a text that only stands beside letters', async () => {
    const { library, uri } = open({ 'README.md': 'Ask @somebody.', 'l.letter': LETTER }, 'README.md');
    assert.deepEqual(await codes(library, uri), []);
  });

  it('is told of letters too, of their notes and of closed ones', async () => {
    const { library, uri } = open({ 'l.letter': `${LETTER}\nSe [@b, s. 3] och [@c].[^1]\n\n[^1]: Jfr @d.\n`, 'b.bib': BIB('b') }, 'l.letter');
    assert.deepEqual((await codes(library, uri)).filter(each => each.startsWith('cit')), ['citation-unknown c 1', 'citation-unknown d 1']);
    assert.equal((await library.check(uriOf('l.letter')))?.problems.filter(each => each.code === 'citation-unknown').length, 2);
  });

  it('is told of an open bibliography', async () => {
    const { library, uri } = open({ 'b.bib': BIB('b') + BIB('b') }, 'b.bib');
    assert.equal((await codes(library, uri)).length, 1);
  });
});

describe('the papers of the workspace', () => {
  it('are all read, open or not, and read again when they change', async () => {
    const { files, library } = open({ 'paper.md': '[@a]', 'b/c.tex': '\\autocite{k}', 'd.qmd': '@e', 'l.letter': LETTER });
    const keys = async (): Promise<string[][]> => ((await library.citing.papers.all()) ?? []).map(each => each.citations.map(cited => cited.key)).sort();
    assert.deepEqual(await keys(), [['a'], ['e'], ['k']]);
    files.edit('paper.md', '[@changed]');
    files.write('b/c.tex', '\\autocite{other}');
    files.write('new.md', '@f');
    files.write('d.qmd', undefined);
    assert.deepEqual(await keys(), [['changed'], ['f'], ['other']]);
    assert.equal(await library.citing.papers.all(() => true), undefined);
  });

  it('are told of', async () => {
    const { files, library, uri } = open({ 'paper.md': 'x', 'b.bib': BIB('b') });
    const heard: string[] = [];
    library.onDidChange(({ kind, uri: changed }) => heard.push(`${kind} ${changed === uri}`));
    files.edit('paper.md', 'y');
    files.write('b.bib', BIB('c'));
    assert.deepEqual(heard, ['paper true', 'bibliography false']);
  });
});
