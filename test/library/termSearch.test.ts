import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { MemoryFiles, uriOf } from './memoryFiles';
import { inOrder } from '../../src/library/correspondence';
import { Library } from '../../src/library/library';
import { textIn } from '../../src/text/packed';

const GLOSSARY = 'lang: sv\nterms:\n  ILP: x\n  nya Internationalen: x\n  Internationalen: x\n  Labourpartiet: x\n  fraktion: x\n  New Leader: x\n  gå:\n    match: exact\n  KPD(O): x\n  "l’Unità": x\n  bok: {forms: [skrift]}\n';

async function places(library: Library, headword: string, glossary = 'glossary.yaml'): Promise<string[]> {
  const found = await library.terms.places(uriOf(glossary), headword);
  return (found ?? []).flatMap(({ letter, occurrences }) => occurrences.map(({ start, end }) => `${letter.uri.slice(uriOf('').length)} ${textIn(letter.packed!, library.letters.table).slice(start, end)}`)).sort();
}

describe('a term in all letters', () => {
  it('is found inflected, declared, divided and in compounds', async () => {
    const library = new Library(new MemoryFiles({
      'glossary.yaml': GLOSSARY, 'a.letter': 'ILP:s väg. Den nya\nInternationalens [ledaren]{term="New Leader"}.', 'b/c.letter': 'I Labour-\npartiet, fraktionsarbete och KPD(O). ILP', 'd.letter': 'Detta arbete. [ILP]{term=none} Böckerna och skrifter.',
    }));
    await library.index.complete();
    assert.deepEqual(await places(library, 'ILP'), ['a.letter ILP:s', 'b/c.letter ILP']);
    assert.deepEqual(await places(library, 'Internationalen'), []);
    assert.deepEqual(await places(library, 'nya Internationalen'), ['a.letter nya Internationalens']);
    assert.deepEqual(await places(library, 'New Leader'), ['a.letter ledaren']);
    assert.deepEqual(await places(library, 'Labourpartiet'), ['b/c.letter Labour-partiet']);
    assert.deepEqual(await places(library, 'fraktion'), ['b/c.letter fraktionsarbete']);
    assert.deepEqual(await places(library, 'bok'), ['d.letter Böckerna', 'd.letter skrifter']);
    assert.deepEqual(await places(library, 'none'), []);
    library.dispose();
  });
  it('is found only where its glossary serves', async () => {
    const library = new Library(new MemoryFiles({ 'a/glossary.yaml': 'terms:\n  ILP: x\n', 'a/x.letter': 'ILP', 'b/y.letter': 'ILP', 'b/z.letter': '---\nglossary: ../a/glossary.yaml\n---\nILP' }));
    await library.index.complete();
    assert.deepEqual(await places(library, 'ILP', 'a/glossary.yaml'), ['a/x.letter ILP', 'b/z.letter ILP']);
    library.dispose();
  });
  it('can be cancelled', async () => {
    const library = new Library(new MemoryFiles({ 'glossary.yaml': GLOSSARY, ...Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.letter`, `${'ILP ord '.repeat(2000)}`])) }));
    await library.index.complete();
    assert.equal(await library.terms.places(uriOf('glossary.yaml'), 'ILP', () => true), undefined);
    library.dispose();
  });

  it('stands first in the earliest letter, the undated last, what is only perhaps the term only where there is no other', async () => {
    const library = new Library(new MemoryFiles({
      'glossary.yaml': 'terms:\n  ILP: x\n  crisis: {gloss: x, lang: en}\n  fraktion: x\n', 'a.letter': 'ILP fraktion fraktion', 'b.letter': '---\ndate: 1933-10\nlang: en\n---\ncrisis, ILP och ILP', 'c.letter': '---\ndate: 1933-10-02\n---\nILP',
      'd.letter': '---\ndate: 193X\nlang: en\n---\ncrise', 'e.letter': '---\ndate: ../1940\n---\nILP:s ILP',
    }));
    await library.index.complete();
    const counts = await library.terms.counts(uriOf('glossary.yaml'), new Set(['ILP', 'crisis', 'fraktion', 'none']));
    const first = (headword: string): string => { const { places: many, letters, first: at } = counts!.get(headword)!; return `${many} in ${letters}: ${at && `${at.letter.uri.slice(-8)} ${at.start}–${at.end}`}`; };
    assert.equal(first('ILP'), '6 in 4: b.letter 8–11');
    assert.equal(first('fraktion'), '2 in 1: a.letter 4–12');
    assert.equal(first('none'), '0 in 0: undefined');
    assert.match(first('crisis'), /: b.letter 0–6$/);
    library.dispose();
  });
  it('stands first where a plain search finds it first', () => fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('', '1933', '1933-02', '1932-12-31', '193X'), fc.boolean()), { minLength: 1, maxLength: 6 }), async letters => {
    const library = new Library(new MemoryFiles({ 'glossary.yaml': GLOSSARY, ...Object.fromEntries(letters.map(([date, has], i) => [`${i}.letter`, `---\nlang: sv\n${date && `date: ${date}\n`}---\nEtt ${has ? 'ILP och ILP' : 'ord'}`])) }));
    await library.index.complete();
    const [earliest] = inOrder([...library.correspondence.lines.values()].filter(({ uri }) => letters[Number(/(\d)\.letter$/.exec(uri)![1])][1]));
    const first = (await library.terms.counts(uriOf('glossary.yaml'), new Set(['ILP'])))?.get('ILP')?.first;
    assert.deepEqual(first && [first.letter.uri, first.start], earliest && [earliest.uri, 4]);
    library.dispose();
  }), { numRuns: 60 }));

  const word = fc.constantFrom('ILP', 'ILP:s', 'ILP-arbete', 'arbete', 'nya', 'Internationalens', 'Internationalen', 'Labour-\npartiet', 'Labourpartiets', 'fraktion', 'fraktionen', 'fraktionsarbete', 'gå', 'går', 'bok', 'böcker', 'skriften', 'KPD(O)', 'l’Unità',
    '[x]{term=ILP}', '[ILP]{term=none}', '[går]{lang=en}', '.', '\n', '\n\n1. ', 'ord');
  it('stands where the open letters have it', () => fc.assert(fc.asyncProperty(fc.array(fc.array(word, { maxLength: 12 }), { minLength: 1, maxLength: 4 }), async letters => {
    const files = new MemoryFiles({ 'glossary.yaml': GLOSSARY, ...Object.fromEntries(letters.map((words, i) => [`${i}.letter`, `---\nlang: sv\n---\n${words.join(' ')}`])) });
    const library = new Library(files);
    await library.index.complete();
    const found: string[] = [];
    for (const headword of ['ILP', 'nya Internationalen', 'Internationalen', 'Labourpartiet', 'fraktion', 'New Leader', 'gå', 'KPD(O)', 'l’Unità', 'bok']) found.push(...(await places(library, headword)).map(each => `${headword}: ${each}`));
    const expected: string[] = [];
    for (let i = 0; i < letters.length; i++) {
      const read = await library.read(files.edit(`${i}.letter`));
      for (const { term, start, end } of read?.matches.occurrences ?? []) expected.push(`${term.entry.headword}: ${i}.letter ${read?.letter.reading.text.slice(start, end)}`);
    }
    assert.deepEqual(found.sort(), expected.sort());
    library.dispose();
  }), { numRuns: 100 }));
});
