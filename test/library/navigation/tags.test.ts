import { strict as assert } from 'node:assert';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { definitionsOf } from '../../../src/library/navigation/definitions';
import { Spot } from '../../../src/library/navigation/spots';
import { highlightsInGlossary, highlightsOf } from '../../../src/library/navigation/highlights';
import { Library } from '../../../src/library/library';
import { referencesTo } from '../../../src/library/navigation/references';
import { tagCounts, tagPassages } from '../../../src/library/navigation/tags';
import { thingAt } from '../../../src/library/navigation/thingAt';

const FILES: Readonly<Record<string, string>> = {
  'a/a.letter': '[Ord]{#an-1 .metafor} och [annat]{#an-2 .ton .metafor}. [Är]{.sic .metafor}. []{#an-4 .s .metafor}Ett\n\ntvå[]{.e a=an-4}.[^n]\n\n[^n]: Se [x]{#an-5 .metafor}.',
  'a/glossary.yaml': 'tags:\n  metafor: {label: Metafor}\n',
  'b.letter': '[Bild]{#an-1 .metafor} [x]{#an-3 .ton}',
  'glossary.yaml': 'tags:\n  metafor: y\n  ton: x\nterms:\n  metafor: z\n',
};

describe('a tag', () => {
  const shown = (spots: readonly Spot[] | undefined): string[] => (spots ?? []).map(({ uri, start, end }) => {
    const path = uri.replace('memory:/home/', '');
    return `${path} ${FILES[path].slice(start, end).replace(/\s+/g, ' ')}`;
  }).sort();
  let library: Library;
  beforeEach(() => {
    const files = new MemoryFiles(FILES);
    for (const path of Object.keys(FILES)) files.edit(path);
    library = new Library(files);
  });
  const at = (path: string, words: string, part: string): ReturnType<typeof thingAt> => thingAt(library, uriOf(path), FILES[path].indexOf(words) + words.indexOf(part));

  it('is one in the mark of an annotation, and in a tagset', async () => {
    for (const [path, words, expected] of [['a/a.letter', 'an-1 .metafor', 'tag'], ['a/a.letter', 'ton .metafor', 'tag'], ['a/a.letter', '.s .metafor', 'tag'], ['a/a.letter', '.sic .metafor', undefined],
      ['a/a.letter', 'an-5 .metafor', undefined], ['glossary.yaml', 'tags:\n  metafor', 'tag'], ['glossary.yaml', 'terms:\n  metafor', 'term']] as const) {
      assert.equal((await at(path, words, 'metafor'))?.kind, expected, words);
    }
  });
  it('leads to the entry of the nearest tagset', async () => {
    for (const [path, words, part, expected] of [['a/a.letter', 'ton .metafor', 'metafor', ['a/glossary.yaml metafor']], ['a/a.letter', 'an-2 .ton', 'ton', ['glossary.yaml ton']], ['b.letter', 'an-1 .metafor', 'metafor', ['glossary.yaml metafor']],
      ['glossary.yaml', 'metafor: y', 'metafor', ['glossary.yaml metafor']]] as const) {
      const found = await at(path, words, part);
      assert.ok(found);
      assert.deepEqual(shown(await definitionsOf(library, uriOf(path), found)), expected);
    }
  });
  it('is borne by all annotations that have it', async () => {
    const all = ['a/a.letter Ett två', 'a/a.letter Ord', 'a/a.letter annat', 'b.letter Bild'], entries = ['a/glossary.yaml metafor', 'glossary.yaml metafor'];
    for (const [path, words] of [['a/a.letter', 'ton .metafor'], ['glossary.yaml', 'metafor: y']] as const) {
      const found = await at(path, words, 'metafor');
      assert.ok(found);
      assert.deepEqual(shown(await referencesTo(library, uriOf(path), found, false)), all);
      assert.deepEqual(shown(await referencesTo(library, uriOf(path), found, true)), [...all.slice(0, 3), ...entries.slice(0, 1), ...all.slice(3), ...entries.slice(1)]);
    }
  });
  it('is marked in the other marks of its letter, and in its tagset', async () => {
    const [read, found] = [await library.read(uriOf('a/a.letter')), await at('a/a.letter', 'ton .metafor', 'metafor')];
    assert.ok(read && found);
    assert.deepEqual(highlightsOf(library, read, found).map(each => FILES['a/a.letter'].slice(each.start - 4, each.end)), ['-1 .metafor', 'ton .metafor', ' .s .metafor'].map(each => each.slice(-11)));
    const glossary = await library.glossary(uriOf('glossary.yaml'));
    assert.ok(glossary);
    assert.deepEqual(highlightsInGlossary(glossary, FILES['glossary.yaml'].indexOf('metafor')), [{ start: 8, end: 15, declares: true }]);
  });
  it('is counted in the letters that a glossary serves', async () => {
    assert.deepEqual(Object.fromEntries(await tagCounts(library, uriOf('a/glossary.yaml'))), { metafor: { places: 3, letters: 1 }, ton: { places: 1, letters: 1 } });
    assert.deepEqual(Object.fromEntries(await tagCounts(library, uriOf('glossary.yaml'))), { metafor: { places: 4, letters: 2 }, ton: { places: 2, letters: 2 } });
    assert.deepEqual(Object.fromEntries(await tagCounts(library)), { metafor: { places: 4, letters: 2 }, ton: { places: 2, letters: 2 } });
    assert.deepEqual(shown(await tagPassages(library, uriOf('a/glossary.yaml'), 'metafor')), ['a/a.letter Ett två', 'a/a.letter Ord', 'a/a.letter annat']);
  });
});
