import { strict as assert } from 'node:assert';
import { FILES, correspondence, offsetOf, shown, thing } from './correspondence';
import { uriOf } from '../memoryFiles';
import { definitionsOf } from '../../../src/library/navigation/definitions';
import { highlightsInGlossary, highlightsOf } from '../../../src/library/navigation/highlights';
import { Library } from '../../../src/library/library';
import { previewOf } from '../../../src/library/navigation/preview';
import { occurrenceSpots, referencesTo } from '../../../src/library/navigation/references';
import { thingAt } from '../../../src/library/navigation/thingAt';

const A = 'a.letter', GLOSSARY = 'glossary.yaml';

describe('navigation', () => {
  let library: Library;
  beforeEach(() => {
    const made = correspondence();
    made.files.edit(A);
    made.files.edit('b c.letter');
    made.files.edit('folk/c.letter');
    library = made.library;
  });

  describe('what is at a place', () => {
    for (const [words, part, kind] of [['id: trotskij1933', 'trotskij1933', 'letter'], ['original: engelskan', 'engelskan', 'original'], ['glossary: [glossary.yaml', 'glossary.yaml', 'file'],
      ['1. Om', '1', 'point'], ['ILP:s', 'ILP:s', 'term'], ['#an-k3f9 .met', '#an-k3f9', 'annotation'], ['[^an-k3f9] av', '[^an-k3f9]', 'note'], ['[^an-k3f9]: Jfr', '[^an-k3f9]', 'note'],
      ['term="new leader"', 'new leader', 'term'], ['[punkt 2](#p2)', '#p2', 'link'], ['[punkt 2](#p2)', 'punkt', 'link'], ['brevet om ILP]', 'ILP', 'term'], ['brevet om ILP]', 'brevet', 'link'],
      ['{.e a=an-long}', 'an-long', 'annotation'], ['title: En', 'En', undefined], ['---\nid', '---', undefined], ['till slut', 'slut', undefined], ['Kära', 'Kära', undefined]] as const) {
      it(`is ${kind ?? 'nothing'} in “${words.replace('\n', ' ')}”`, async () => assert.equal((await thing(library, A, words, part))?.kind, kind));
    }

    it('is nothing in what is neither letter nor glossary', async () => assert.equal(await thingAt(library, uriOf('papper.md'), 1), undefined));
    it('is the reference that begins where a word ends', async () => {
      const at = FILES[A].indexOf('[^x].');
      assert.deepEqual((await thingAt(library, uriOf(A), at))?.kind, 'note');
    });
    it('is the one of two marks that begins where they touch', async () => {
      const { library: other, files } = correspondence({ 'd.letter': 'Kära vän!\n\n1. Ord[^a][^b].\n' });
      files.edit('d.letter');
      const at = async (offset: number): Promise<string | undefined> => {
        const found = await thingAt(other, uriOf('d.letter'), 'Kära vän!\n\n1. Ord'.length + offset);
        return found?.kind === 'note' ? found.label : undefined;
      };
      assert.deepEqual([await at(-1), await at(0), await at(3), await at(4), await at(8), await at(9)], [undefined, 'a', 'a', 'b', 'b', undefined]);
    });
    it('is a shorter term too, inside a longer one', async () => {
      const { library: other, files } = correspondence({ 'd.letter': 'Kära vän!\n\n1. The New Leader.\n', [GLOSSARY]: 'terms:\n  The New Leader: x\n  New: y\n' });
      files.edit('d.letter');
      const found = await thingAt(other, uriOf('d.letter'), 'Kära vän!\n\n1. The N'.length);
      assert.deepEqual(found?.kind === 'term' && found.terms.map(each => each.headword), ['The New Leader', 'New']);
    });
  });

  describe('definitions', () => {
    const cases: readonly [string, string, string, readonly string[]][] = [
      [A, 'ILP:s', 'ILP:s', ['glossary.yaml:3 ILP']],
      [A, 'term="new leader"', 'new leader', ['glossary.yaml:10 The New Leader']],
      [A, '[^an-k3f9] av', '[^an-k3f9]', ['a.letter:15 [^an-k3f9]']],
      [A, '[^an-k3f9]: Jfr', '[^an-k3f9]', ['a.letter:13 [^an-k3f9]', 'a.letter:19 [^an-k3f9]']],
      [A, '#an-k3f9 .met', '#an-k3f9', ['a.letter:15 [^an-k3f9]']],
      [A, '{#an-long', 'an-long', ['a.letter:21 Detta löper\n\nvidare hit']],
      [A, '[punkt 2](#p2)', '#p2', ['a.letter:17 ']],
      [A, '[stället](#an-k3f9)', '#an', ['a.letter:13 hävstången']],
      [A, '(b%20c.letter#p1)', 'c.letter', ['b c.letter:8 ']],
      [A, '(b%20c.letter#p1.1)', 'c.letter', ['b c.letter:8 ']],
      [A, '(https://example.org/)', 'example', []],
      [A, '(../../x.letter)', 'x.letter', []],
      [A, '(papper.md)', 'papper.md', ['papper.md:1 ']],
      [A, '(z.letter#p1)', 'z.letter', []],
      [A, 'original: engelskan', 'engelskan', ['b c.letter:2 engelskan']],
      [A, 'glossary: [glossary.yaml', 'glossary.yaml', ['glossary.yaml:1 ']],
      [A, 'none.yaml', 'none', []],
      [A, '2. Se', '2', ['a.letter:17 2.']],
      ['b c.letter', '(a.letter)', 'a.letter', ['a.letter:1 ']],
      [GLOSSARY, 'see: ILP', 'ILP', ['glossary.yaml:3 ILP']],
      [GLOSSARY, 'ILP:\n', 'ILP', ['glossary.yaml:3 ILP']],
      ['folk/folk.glossary.yaml', 'see: [ILP]', 'ILP', ['glossary.yaml:3 ILP']],
    ];
    for (const [path, words, part, expected] of cases) {
      it(`lead from “${words.trim()}” in ${path}`, async () => {
        const found = await thing(library, path, words, part);
        assert.ok(found);
        assert.deepEqual(shown(await definitionsOf(library, uriOf(path), found)), expected);
      });
    }

    it('lead to letters that were never read', async () => {
      const { library: other, files } = correspondence();
      files.edit(A);
      const found = await thing(other, A, '(b%20c.letter#p1)', 'c.letter');
      assert.ok(found && other.index.progress.state === 'sleeping');
      assert.equal((await definitionsOf(other, uriOf(A), found)).length, 1);
      assert.equal(other.letters.all.size, 2);
    });

    it('lead nowhere from a letter that is closed meanwhile', async () => {
      const { library: other } = correspondence();
      assert.deepEqual(await definitionsOf(other, uriOf(A), { kind: 'note', label: 'x', isDefinition: false, start: 0, end: 1 }), []);
      assert.deepEqual(await definitionsOf(other, uriOf(A), { kind: 'annotation', id: 'x', start: 0, end: 1 }), []);
    });
  });

  describe('references', () => {
    const term = ['a.letter:13 ILP:s', 'a.letter:17 ILP', 'a.letter:17 ILP-ledningen', 'b c.letter:8 ILP', 'folk/c.letter:3 ILP', 'folk/folk.glossary.yaml:5 ILP', 'glossary.yaml:9 ILP'];
    const cases: readonly [string, string, string, readonly string[], readonly string[]][] = [
      [A, 'ILP:s', 'ILP:s', term, ['glossary.yaml:3 ILP']],
      [GLOSSARY, 'ILP:\n', 'ILP', term, ['glossary.yaml:3 ILP']],
      [GLOSSARY, 'see: ILP', 'ILP', term, ['glossary.yaml:3 ILP']],
      [A, 'term="new leader"', 'new leader', ['a.letter:13 ledaren', 'a.letter:13 new leader'], ['glossary.yaml:10 The New Leader']],
      ['folk/c.letter', 'Groves och', 'Groves', ['folk/c.letter:3 Groves', 'folk/c.letter:3 Groves', 'folk/c.letter:3 hon', 'glossary.yaml:6 Groves'], ['folk/folk.glossary.yaml:3 Groves']],
      [A, '2. Se', '2', ['a.letter:15 #p2', 'b c.letter:8 a.letter#p2'], ['a.letter:17 2.']],
      [A, '[punkt 2](#p2)', '#p2', ['a.letter:15 #p2', 'b c.letter:8 a.letter#p2'], ['a.letter:17 2.']],
      [A, '(b%20c.letter#p1)', 'c.letter', ['a.letter:17 b%20c.letter#p1', 'a.letter:17 b%20c.letter#p1.1'], ['b c.letter:8 1.']],
      [A, '(b%20c.letter#p1.1)', 'c.letter', ['a.letter:17 b%20c.letter#p1', 'a.letter:17 b%20c.letter#p1.1'], ['b c.letter:8 1.']],
      [A, '#an-k3f9 .met', '#an-k3f9', ['a.letter:13 [^an-k3f9]', 'a.letter:15 #an-k3f9', 'a.letter:19 [^an-k3f9]', 'b c.letter:8 a.letter#an-k3f9'], ['a.letter:13 an-k3f9', 'a.letter:15 [^an-k3f9]']],
      ['b c.letter', '(a.letter#an-k3f9)', 'an-k3f9', ['a.letter:13 [^an-k3f9]', 'a.letter:15 #an-k3f9', 'a.letter:19 [^an-k3f9]', 'b c.letter:8 a.letter#an-k3f9'], ['a.letter:13 an-k3f9', 'a.letter:15 [^an-k3f9]']],
      [A, '{#an-long', 'an-long', ['a.letter:23 an-long'], ['a.letter:21 an-long']],
      [A, '{.e a=an-long}', 'an-long', ['a.letter:23 an-long'], ['a.letter:21 an-long']],
      [A, '[^x].', '[^x]', ['a.letter:17 [^x]'], ['a.letter:19 [^x]']],
      [A, 'id: trotskij1933', 'trotskij1933', ['b c.letter:8 a.letter', 'b c.letter:8 a.letter#an-k3f9', 'b c.letter:8 a.letter#p2', 'folk/c.letter:3 ../a.letter#p1'], ['a.letter:2 trotskij1933']],
      ['b c.letter', '(a.letter)', 'a.letter', ['b c.letter:8 a.letter', 'b c.letter:8 a.letter#an-k3f9', 'b c.letter:8 a.letter#p2', 'folk/c.letter:3 ../a.letter#p1'], ['a.letter:2 trotskij1933']],
      [A, 'original: engelskan', 'engelskan', ['a.letter:17 b%20c.letter#p1', 'a.letter:17 b%20c.letter#p1.1', 'a.letter:8 engelskan'], ['b c.letter:2 engelskan']],
      [A, '(https://example.org/)', 'example', [], []],
      [A, '(z.letter#p1)', 'z.letter', ['a.letter:23 z.letter#p1'], []],
      [A, 'none.yaml', 'none', [], []],
    ];
    for (const [path, words, part, expected, declared] of cases) {
      it(`lead to “${words.trim()}” in ${path}`, async () => {
        const found = await thing(library, path, words, part);
        assert.ok(found);
        assert.deepEqual(shown(await referencesTo(library, uriOf(path), found, false)), [...expected].sort());
        assert.deepEqual(shown(await referencesTo(library, uriOf(path), found, true)), [...expected, ...declared].sort());
      });
    }

    it('stop when they are cancelled', async () => {
      const found = await thing(library, A, 'ILP:s');
      assert.ok(found);
      assert.equal(await referencesTo(library, uriOf(A), found, true, () => true), undefined);
      let asked = 0;
      assert.equal(await referencesTo(library, uriOf(A), found, true, () => asked++ > 0), undefined);
    });

    it('are each there once where two glossaries have the headword', async () => {
      const { library: other, files } = correspondence({ 'z.glossary.yaml': 'terms:\n  ILP: igen\n', 'd/d.letter': 'Kära vän!\n\n1. ILP.\n' });
      files.edit('d/d.letter');
      const found = await thingAt(other, uriOf('d/d.letter'), 'Kära vän!\n\n1. I'.length);
      assert.ok(found?.kind === 'term' && found.terms.length === 2);
      const spots = await referencesTo(other, uriOf('d/d.letter'), found, true);
      assert.equal(new Set(spots?.map(each => `${each.uri} ${each.start} ${each.end}`)).size, spots?.length);
      assert.equal(spots?.filter(each => each.uri === uriOf('d/d.letter')).length, 1);
      assert.deepEqual(spots?.filter(each => each.uri.endsWith('z.glossary.yaml')).length, 1);
      assert.equal((await occurrenceSpots(other, { uri: uriOf('none.yaml'), headword: 'ILP' }, () => false))?.length, 0);
    });
  });

  describe('highlights', () => {
    const cases: readonly [string, string, readonly string[]][] = [
      ['ILP:s', 'ILP:s', ['ILP:s', 'ILP', 'ILP-ledningen']],
      ['term="new leader"', 'new leader', ['ledaren', 'new leader']],
      ['[^an-k3f9] av', '[^an-k3f9]', ['!an-k3f9', '[^an-k3f9]', '![^an-k3f9]', '#an-k3f9', '[^an-k3f9]']],
      ['#an-k3f9 .met', '#an-k3f9', ['!an-k3f9', '[^an-k3f9]', '![^an-k3f9]', '#an-k3f9', '[^an-k3f9]']],
      ['{.e a=an-long}', 'an-long', ['!an-long', 'an-long']],
      ['2. Se', '2', ['#p2', '!2.']],
      ['[punkt 2](#p2)', '#p2', ['#p2', '!2.']],
      ['(b%20c.letter#p1)', 'c.letter', ['b%20c.letter#p1']],
      ['(https://example.org/)', 'example', ['https://example.org/']],
      ['id: trotskij1933', 'trotskij1933', []],
    ];
    for (const [words, part, expected] of cases) {
      it(`of “${words}”`, async () => {
        const [read, found] = [await library.read(uriOf(A)), await thing(library, A, words, part)];
        assert.ok(read && found);
        const all = highlightsOf(library, read, found).sort((a, b) => a.start - b.start);
        assert.deepEqual(all.map(each => (each.declares ? '!' : '') + FILES[A].slice(each.start, each.end)), expected);
      });
    }

    it('of a headword in a glossary', async () => {
      const glossary = await library.glossary(uriOf(GLOSSARY));
      assert.ok(glossary);
      const found = highlightsInGlossary(glossary, offsetOf(GLOSSARY, 'see: ILP', 'ILP'));
      assert.deepEqual(found.map(each => [each.declares, FILES[GLOSSARY].slice(each.start, each.end)]), [[true, 'ILP'], [false, 'ILP']]);
      assert.deepEqual(highlightsInGlossary(glossary, offsetOf(GLOSSARY, 'gloss: Ett parti', 'parti')), []);
    });
  });

  describe('a look ahead', () => {
    const text = async (address?: string): Promise<string | undefined> => (await previewOf(library, { uri: uriOf(A), address }))?.text;

    it('reads as it stands there, without marks and notes', async () => {
      assert.equal(await text('p1'), '1. Om ILP:s väg och hävstången av ledaren.');
      assert.equal(await text('an-k3f9'), 'hävstången');
      assert.equal(await text('p3.2'), 'vidare hit till slut. Hem Ut Väg Borta');
    });
    it('begins with the first point where a letter is meant', async () => assert.match(await text() ?? '', /^1\. Om ILP:s väg[^]*2\. Se förra/));
    it('is none where nothing is there', async () => {
      assert.equal(await text('p9'), undefined);
      assert.equal(await previewOf(library, { uri: uriOf('z.letter') }), undefined);
    });
    it('ends at a word, after some 300 characters', async () => {
      const { library: other } = correspondence({ 'l.letter': `Kära vän!\n\n1. ${'ordet '.repeat(200)}\n\n2. ${'x'.repeat(500)}\n` });
      const [first, second] = [await previewOf(other, { uri: uriOf('l.letter'), address: 'p1' }), await previewOf(other, { uri: uriOf('l.letter'), address: 'p2' })];
      assert.ok(first?.goesOn && second?.goesOn);
      assert.match(first.text, /^1\. (?:ordet )+ordet$/);
      assert.ok(first.text.length > 290 && first.text.length <= 300 && second.text.length === 300);
    });
  });
});
