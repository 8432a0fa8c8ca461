import { strict as assert } from 'node:assert';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { Library } from '../../../src/library/library';
import { CitingPlace, countOf } from '../../../src/library/quotations/citedParts';
import { Citers, QuotedPlace } from '../../../src/library/quotations/citers';

const LETTER = '---\nid: trotskij1933\n---\n2 oktober 1933\n\nKära kamrater!\n\n1. Ett.\n\n2. Två.\n\nMer om två.\n\n3. Tre.\n\n4. Fyra.\n\nMed hälsningar,\nLT\n';
const FILES: Record<string, string> = { 'l.letter': LETTER, 'paper.md': 'Ja [@trotskij1933, punkt 1-3]. Nej [@trotskij1933, s. 3]; @trotskij1933.\n' };

function opened(texts = FILES): { files: MemoryFiles; library: Library; shown: (path?: string) => Promise<string[]> } {
  const files = new MemoryFiles(texts), library = new Library(files);
  const line = ([address, places]: readonly [string, readonly CitingPlace[]]): string => `${address}: ${places.map(({ uri, start, end, isQuotation }) => {
    const path = uri.replace('memory:/home/', '');
    return `${isQuotation ? '”' : ''}${path} ${(files.open(uri)?.text() ?? files.texts.get(uri) ?? '').slice(start, end)}`;
  }).join(', ')}`;
  return { files, library, async shown(path = 'l.letter') {
    await library.citers.complete();
    const { whole, parts } = library.citers.of(uriOf(path));
    return [...whole.length > 0 ? [line(['whole', whole])] : [], ...[...parts].map(line)].sort();
  } };
}

describe('who cites a letter', () => {
  it('cites each point of a span, or the letter', async () => {
    const { shown } = opened();
    assert.deepEqual(await shown(), ['p1: paper.md trotskij1933', 'p2: paper.md trotskij1933', 'p3: paper.md trotskij1933', 'whole: paper.md trotskij1933, paper.md trotskij1933']);
  });

  it('cites a point with its paragraphs, the opening, and the letter where it has no such part', async () => {
    const { shown } = opened({ ...FILES, 'paper.md': '[@trotskij1933, punkt 2.2] [@trotskij1933, punkt 1.1] [@trotskij1933, punkt 4.7] [@trotskij1933, inledningen] [@trotskij1933, punkt 9]' });
    assert.deepEqual(await shown(), ['opening: paper.md trotskij1933', 'p1: paper.md trotskij1933', 'p2.2: paper.md trotskij1933', 'p2: paper.md trotskij1933', 'p4: paper.md trotskij1933', 'whole: paper.md trotskij1933']);
  });

  it('means it by its id, by an entry, and by an alias of one, in every paper language', async () => {
    const { shown, library } = opened({
      ...FILES, 'refs.bib': '@letter{lever,\n  ids = {trotskij1933, other},\n  title = {T},\n}\n',
      'paper.md': '[@lever, punkt 1] [@other] [@nobody]', 'b.tex': '\\autocite[punkt 2]{lever}\\nocite{lever}', 'c.typ': '@trotskij1933[punkt 3]\n', 'd/apart.md': '---\nbibliography: own.bib\n---\n@lever', 'd/own.bib': '@book{lever}',
    });
    assert.deepEqual(await shown(), ['p1: paper.md lever', 'p2: b.tex lever', 'p3: c.typ trotskij1933', 'whole: paper.md other']);
    assert.deepEqual(countOf(library.citers.of(uriOf('l.letter')).all), { quotations: 0, citations: 4, papers: 3, letters: 0 });
  });

  it('may be another letter, in its notes, but not itself; what is only listed, in code or a comment does not count', async () => {
    const { shown, library } = opened({
      'l.letter': `${LETTER}\nSe [@trotskij1933, punkt 1].\n`, 'b.letter': 'Hej!\n\n1. Ett.[^n]\n\n[^n]: Jfr [@trotskij1933, punkt 2, 4].\n', 'plain.letter': 'Hej!\n\n1. Ett.\n',
      'paper.md': '---\nnocite: "@trotskij1933"\n---\n`@trotskij1933` <!-- @trotskij1933 --> a@trotskij1933.se\n',
    });
    assert.deepEqual(await shown(), ['p2: b.letter trotskij1933', 'p4: b.letter trotskij1933']);
    const isCited = ['l.letter', 'b.letter', 'plain.letter'].map(path => library.citers.isCited(uriOf(path)));
    assert.deepEqual(isCited, [true, false, false]);
    assert.deepEqual(await shown('plain.letter'), []);
  });

  it('is kept up to date, and only what has changed is read', async () => {
    const { files, library, shown } = opened({ ...FILES, 'b.md': '[@trotskij1933, punkt 4]', 'plain.letter': 'Hej!\n\n1. Ett.\n' });
    await shown();
    let counts = 0, changes = 0;
    library.citers.onDidCount(() => counts++);
    library.citers.onDidChange(() => changes++);
    const reads = files.reads.length;
    files.edit('b.md', 'Mer. [@trotskij1933, punkt 4]');
    assert.ok((await shown()).includes('p4: b.md trotskij1933'));
    assert.deepEqual([counts, changes], [0, 1]);
    files.edit('b.md', 'Mer. [@trotskij1933, punkt 3]');
    assert.deepEqual((await shown()).filter(each => /p[34]/.test(each)), ['p3: b.md trotskij1933, paper.md trotskij1933']);
    assert.deepEqual([counts, changes, files.reads.length], [1, 2, reads]);
    files.edit('plain.letter', 'Hej!\n\n1. Ettan.\n');
    await shown();
    assert.deepEqual([counts, changes], [1, 2]);
    files.edit('l.letter', LETTER.replace('id: trotskij1933', 'id: annat'));
    assert.deepEqual(await shown(), []);
    files.close('l.letter');
    files.write('b.md', undefined);
    files.close('b.md');
    files.write('c.qmd', '@trotskij1933 [punkt 4]');
    await library.index.settled();
    assert.deepEqual((await shown()).filter(each => each.includes('p4')), ['p4: c.qmd trotskij1933']);
  });

  it('is found anew when a bibliography changes, or a letter begins to cite', async () => {
    const { files, shown } = opened({ ...FILES, 'paper.md': '@lever', 'refs.bib': '@letter{lever}', 'b.letter': 'Hej!\n\n1. Ett.\n' });
    assert.deepEqual(await shown(), []);
    files.write('refs.bib', '@letter{lever, ids = {trotskij1933}}');
    assert.deepEqual(await shown(), ['whole: paper.md lever']);
    files.edit('refs.bib', '@letter{lever}');
    assert.deepEqual(await shown(), []);
    files.edit('b.letter', 'Hej!\n\n1. Ett.[^n]\n\n[^n]: Se [@trotskij1933, punkt 3].\n');
    assert.deepEqual(await shown(), ['p3: b.letter trotskij1933']);
    files.edit('b.letter', 'Hej!\n\n1. Ett.\n');
    assert.deepEqual(await shown(), []);
  });

  it('is found where a folder comes, and not any more where one goes', async () => {
    const { files, shown } = opened({ ...FILES, 'sub/c.md': '[@trotskij1933, punkt 4]' });
    assert.ok((await shown()).includes('p4: sub/c.md trotskij1933'));
    files.texts.delete(uriOf('sub/c.md'));
    files.write('sub', undefined);
    assert.ok(!(await shown()).some(each => each.includes('p4')));
    files.texts.set(uriOf('sub/d.tex'), '\\autocite[punkt 4]{trotskij1933}');
    files.write('sub', undefined);
    assert.ok((await shown()).includes('p4: sub/d.tex trotskij1933'));
  });

  it('quotes it where a quotation hangs on a citation, in the parts where the words stand; other parts that it names it cites', async () => {
    const { files, library } = opened({ ...FILES, 'paper.md': '”Ett.” [@trotskij1933] ”Fyra.” [@trotskij1933, punkt 3] @trotskij1933' });
    let calls = 0, quotations: QuotedPlace[] = [{ start: 0, end: 6, citedAt: 9, addresses: ['p1'] }, { start: 23, end: 30, citedAt: 33, addresses: ['p4'] }];
    const citers = new Citers(files, library.letters, library.index, library.citing, async uri => { calls++; return uri.endsWith('paper.md') ? quotations : []; });
    const counts = async (): Promise<string> => {
      await citers.learn(uriOf('l.letter'));
      const { whole, parts } = citers.of(uriOf('l.letter'));
      return [['whole', whole] as const, ...parts].map(([address, places]) => `${address} ${countOf(places).quotations}/${countOf(places).citations}`).join(', ');
    };
    assert.equal(await counts(), 'whole 0/1, p1 1/0, p4 1/0, p3 0/1');
    quotations = [{ ...quotations[0], addresses: [] }, { ...quotations[1], addresses: [] }];
    files.edit('paper.md', `${files.texts.get(uriOf('paper.md'))} `);
    assert.equal(await counts(), 'whole 1/1, p3 1/0');
    quotations = [];
    const before = calls;
    for (const text of ['@book{a}', '@book{a, ids = {b}}']) {
      files.edit('refs.bib', text);
      assert.equal(await counts(), 'whole 1/1, p3 1/0');
    }
    assert.equal(calls, before, 'no quotation is looked for where keys mean what they meant');
    files.write('l.letter', LETTER);
    await library.index.settled();
    assert.equal(await counts(), 'whole 0/2, p3 0/1');
    citers.dispose();
  });

  it('quotes it as its words stand in the letter, when that is measured', async () => {
    const { library } = opened({ ...FILES, 'l.letter': LETTER.replace('Två.', 'De fyrtio är en hävstång.').replace('Mer om två.', 'Steget till tusen är svårare än det till tio tusen.'), 'paper.md':
      'Han skriver: ”De fyrtio är en hävstång” [@trotskij1933, s. 3].\n\nOch: ”Steget till tusen är svårare” [@trotskij1933, punkt 2].\n\nSå [@trotskij1933, punkt 4].\n' });
    const counts = async (): Promise<string[]> => { const { whole, parts } = library.citers.of(uriOf('l.letter')); return [['whole', whole] as const, ...parts].map(([address, places]) => `${address} ${countOf(places).quotations}/${countOf(places).citations}`).sort(); };
    await library.citers.complete();
    assert.deepEqual([await counts(), library.citers.isKnown(uriOf('l.letter'))], [['p2 0/1', 'p4 0/1', 'whole 0/1'], false]);
    await library.citers.learn(uriOf('l.letter'));
    assert.equal(library.citers.isKnown(uriOf('l.letter')), true);
    assert.deepEqual((await counts()).filter(each => !each.includes('.')), ['p2 2/0', 'p4 0/1', 'whole 0/0']);
  });
});
