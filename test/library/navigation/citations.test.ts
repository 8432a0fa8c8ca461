import { strict as assert } from 'node:assert';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { Library } from '../../../src/library/library';
import { citedAt } from '../../../src/library/navigation/citations';
import { definitionsOf } from '../../../src/library/navigation/definitions';
import { highlightsOf, highlightsOfKeys } from '../../../src/library/navigation/highlights';
import { referencesTo } from '../../../src/library/navigation/references';
import { Spot } from '../../../src/library/navigation/spots';
import { thingAt } from '../../../src/library/navigation/thingAt';

const BIB = `@book{deutscher1963,
  ids = {prophet, outcast},
  author = {Deutscher, Isaac},
  title = {The Prophet Outcast},
  date = {1963},
}

@inbook{chapter,
  crossref = {deutscher1963},
  title = {A Chapter},
}
`;
const LETTER = '---\nid: trotskij1933\nsource: "@deutscher1963, s. 12"\n---\nKära kamrater!\n\n1. Ett [@deutscher1963, s. 3].[^n]\n\n2. Två.\n\n[^n]: Jfr @prophet.\n';
const FILES: Record<string, string> = {
  'paper.md': '---\nbibliography: refs.bib\ncsl: own.csl\n---\n\nSe [@deutscher1963, s. 3; @trotskij1933, punkt 2] och @prophet. Mail a@deutscher1963.se, `@deutscher1963`, [@nobody].\n',
  'b/other.tex': '\\addbibresource{../refs.bib}\n\\autocite[12]{deutscher1963,trotskij1933}\\textcite{nobody}\n',
  'c/apart.md': '---\nbibliography: own.bib\n---\n[@deutscher1963]\n',
  'c/own.bib': '@book{deutscher1963, title = {Another}}\n',
  'refs.bib': BIB, 'own.csl': '<style/>', 'l.letter': LETTER, 'tr.letter': '---\noriginal: trotskij1933\n---\nKära vän!\n\nSe @trotskij1933.\n',
};

async function opened(path: string): Promise<{ library: Library; files: MemoryFiles; uri: string }> {
  const files = new MemoryFiles(FILES), library = new Library(files);
  const uri = files.edit(path);
  await library.index.complete();
  return { library, files, uri };
}
function shown(spots: readonly Spot[] | undefined): string[] {
  return (spots ?? []).map(({ uri, start, end }) => {
    const path = uri.replace(/^memory:\/home\//, ''), text = FILES[path];
    return `${path}:${text.slice(0, start).split('\n').length} ${text.slice(start, end)}`;
  }).sort();
}
async function definitions(path: string, words: string, part = words): Promise<string[]> {
  const { library, uri } = await opened(path);
  const thing = await thingAt(library, uri, FILES[path].indexOf(words) + words.indexOf(part) + 1);
  return thing ? shown(await definitionsOf(library, uri, thing)) : ['nothing'];
}
async function references(path: string, words: string, part = words, declaration = false): Promise<string[]> {
  const { library, uri } = await opened(path);
  const thing = await thingAt(library, uri, FILES[path].indexOf(words) + words.indexOf(part) + 1);
  return thing ? shown(await referencesTo(library, uri, thing, declaration)) : ['nothing'];
}

describe('a citation leads', () => {
  it('to its entry, also by an alias', async () => {
    assert.deepEqual(await definitions('paper.md', '@deutscher1963, s', 'deutscher'), ['refs.bib:1 deutscher1963']);
    assert.deepEqual(await definitions('paper.md', '@prophet', 'prophet'), ['refs.bib:1 deutscher1963']);
  });
  it('to the point of a letter, or to the letter', async () => {
    assert.deepEqual(await definitions('paper.md', '@trotskij1933, punkt', 'trotskij'), ['l.letter:9 ']);
    assert.deepEqual(await definitions('b/other.tex', 'trotskij1933'), ['l.letter:2 trotskij1933']);
  });
  it('to nothing where nothing has the key, or it is none', async () => {
    assert.deepEqual(await definitions('paper.md', '@nobody', 'nobody'), []);
    assert.deepEqual(await definitions('paper.md', 'a@deutscher', 'deutscher'), ['nothing']);
    assert.deepEqual(await definitions('paper.md', '`@deutscher', 'deutscher'), ['nothing']);
  });
  it('from a letter, its notes and its source too', async () => {
    assert.deepEqual(await definitions('l.letter', '[@deutscher1963, s. 3]', 'deutscher'), ['refs.bib:1 deutscher1963']);
    assert.deepEqual(await definitions('l.letter', 'Jfr @prophet', 'prophet'), ['refs.bib:1 deutscher1963']);
    assert.deepEqual(await definitions('l.letter', '"@deutscher1963, s. 12"', 'deutscher'), ['refs.bib:1 deutscher1963']);
  });
  it('as a path to the bibliography and the style', async () => {
    assert.deepEqual(await definitions('paper.md', 'refs.bib'), ['refs.bib:1 ']);
    assert.deepEqual(await definitions('paper.md', 'own.csl'), ['own.csl:1 ']);
    assert.deepEqual(await definitions('b/other.tex', '../refs.bib', 'refs'), ['refs.bib:1 ']);
  });
  it('from a crossref to the entry, and from an entry to itself', async () => {
    assert.deepEqual(await definitions('refs.bib', '{deutscher1963}', 'deutscher'), ['refs.bib:1 deutscher1963']);
    assert.deepEqual(await definitions('refs.bib', 'prophet'), ['refs.bib:1 deutscher1963']);
    assert.deepEqual(await definitions('refs.bib', 'Isaac'), ['nothing']);
  });
});

describe('the references of a source', () => {
  const all = ['b/other.tex:2 deutscher1963', 'l.letter:11 prophet', 'l.letter:3 deutscher1963', 'l.letter:7 deutscher1963', 'paper.md:6 deutscher1963', 'paper.md:6 prophet', 'refs.bib:9 deutscher1963'];
  it('are its citations in every paper and letter that mean it, from wherever one asks', async () => {
    assert.deepEqual(await references('paper.md', '@deutscher1963, s', 'deutscher'), all);
    assert.deepEqual(await references('refs.bib', 'deutscher1963'), all);
    assert.deepEqual(await references('l.letter', 'Jfr @prophet', 'prophet'), all);
    assert.deepEqual(await references('b/other.tex', 'deutscher1963'), all);
    assert.deepEqual(await references('refs.bib', 'deutscher1963', 'deutscher1963', true), [...all, 'refs.bib:1 deutscher1963'].sort());
  });
  it('leave out what means the entry of another bibliography', async () => assert.deepEqual(await references('c/apart.md', '@deutscher', 'deutscher', true), ['c/apart.md:4 deutscher1963', 'c/own.bib:1 deutscher1963']));
  it('are those of a letter, from its id too, with what translates it', async () => {
    const citing = ['b/other.tex:2 trotskij1933', 'paper.md:6 trotskij1933', 'tr.letter:6 trotskij1933'];
    assert.deepEqual(await references('paper.md', '@trotskij1933', 'trotskij'), citing);
    assert.deepEqual(await references('l.letter', 'id: trotskij1933', 'trotskij', true), [...citing, 'l.letter:2 trotskij1933', 'tr.letter:2 trotskij1933'].sort());
  });
  it('of an unknown key are the others that nothing has', async () => assert.deepEqual(await references('paper.md', '@nobody', 'nobody'), ['b/other.tex:2 nobody', 'paper.md:6 nobody']));
  it('end when they are cancelled', async () => {
    const { library, uri } = await opened('paper.md');
    const thing = (await thingAt(library, uri, FILES['paper.md'].indexOf('@deutscher') + 2))!;
    assert.equal(await referencesTo(library, uri, thing, false, () => true), undefined);
  });
});

describe('the highlights of a key', () => {
  it('are the same key in the document, without its sign', async () => {
    const { library, uri, files } = await opened('paper.md');
    files.edit('paper.md', '[@a] @b [see @a, p. 3] {@a}');
    assert.deepEqual((await highlightsOfKeys(library, uri, 3)).map(({ start, end }) => [start, end]), [[2, 3], [14, 15], [25, 26]]);
  });
  it('are those in a bibliography and a letter', async () => {
    const { library, files } = await opened('refs.bib');
    assert.deepEqual((await highlightsOfKeys(library, uriOf('refs.bib'), 8)).map(each => each.declares), [true, false]);
    const letter = files.edit('l.letter'), read = (await library.read(letter))!;
    const thing = (await thingAt(library, letter, LETTER.indexOf('[@deutscher') + 3))!;
    assert.equal(highlightsOf(library, read, thing).length, 2);
  });
});

it('where two keys touch, the one that begins there is meant', () => {
  const key = (start: number, end: number): { keys: { key: string; start: number; end: number }[] } => ({ keys: [{ key: `${start}`, start, end }] });
  assert.equal(citedAt([key(1, 3), key(3, 5)], 3)?.key, '3');
  assert.equal(citedAt([key(1, 3)], 3)?.key, '1');
  assert.equal(citedAt([key(1, 3)], 4), undefined);
});
