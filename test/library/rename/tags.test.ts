import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { apply, edited } from './renaming';
import { Library } from '../../../src/library/library';
import { FileEdits } from '../../../src/library/rename/fileEdits';
import { addTag, mergeTags, recolorTag, renameTag } from '../../../src/library/rename/tags';
import { parseLetter } from '../../../src/letter/parse';
import { Refusal, isRefusal } from '../../../src/text/refusal';

type Texts = Readonly<Record<string, string>>;

/** The edited files by their paths, or the code of the refusal. */
async function changed(texts: Texts, change: (library: Library, files: MemoryFiles) => Promise<FileEdits[] | Refusal | undefined>): Promise<Record<string, string> | string> {
  const files = new MemoryFiles(texts), library = new Library(files);
  const done = await change(library, files);
  library.dispose();
  return !done ? 'cancelled' : isRefusal(done) ? [done.refused, ...done.args].join(' ') : edited(done);
}

describe('renaming a tag', () => {
  const cases: [string, Texts, string, string, Record<string, string> | string][] = [
    ['changes all marks and tagsets', { 'a.letter': '[Ett]{#an-1 .bild} och [två]{#an-2 .bild .x}', 'b/c.letter': '[]{#an-1 .s .bild}Ett\n\nTvå[]{.e a=an-1}', 'glossary.yaml': 'tags:\n  bild: Bild\n', 'b/d.glossary.yaml': 'tags: {bild: x}' }, 'bild', 'metafor',
      { 'a.letter': '[Ett]{#an-1 .metafor} och [två]{#an-2 .metafor .x}', 'b/c.letter': '[]{#an-1 .s .metafor}Ett\n\nTvå[]{.e a=an-1}', 'glossary.yaml': 'tags:\n  metafor: Bild\n', 'b/d.glossary.yaml': 'tags: {metafor: x}' }],
    ['changes a glossary that only a letter names', { 'a.letter': '---\nglossary: ord.yaml\n---\n[Ett]{#an-1 .bild}', 'ord.yaml': 'tags: {bild: x}' }, 'bild', 'metafor', { 'a.letter': '---\nglossary: ord.yaml\n---\n[Ett]{#an-1 .metafor}', 'ord.yaml': 'tags: {metafor: x}' }],
    ['changes a tag that no letter has', { 'a.letter': 'Ett', 'glossary.yaml': 'tags: {bild: x}' }, 'bild', 'metafor', { 'glossary.yaml': 'tags: {metafor: x}' }],
    ['leaves spans that are no annotations', { 'a.letter': '[Ett]{.bild} [två]{#an-1 .bild}' }, 'bild', 'metafor', { 'a.letter': '[Ett]{.bild} [två]{#an-1 .metafor}' }],
    ['makes one tag of both', { 'a.letter': '[Ett]{#an-1 .bild .metafor}', 'glossary.yaml': 'tags:\n  bild: x\n  metafor: y\n' }, 'bild', 'metafor', { 'a.letter': '[Ett]{#an-1 .metafor}', 'glossary.yaml': 'tags:\n  metafor: y\n' }],
    ['writes the name as a tag is written', { 'a.letter': '[Ett]{#an-1 .bild}' }, 'bild', ' taktik/enhet ', { 'a.letter': '[Ett]{#an-1 .taktik-enhet}' }],
    ['is nothing where the name is the same', { 'a.letter': '[Ett]{#an-1 .bild}' }, 'bild', 'bild', {}],
    ['refuses an empty name', { 'a.letter': '[Ett]{#an-1 .bild}' }, 'bild', ' ', 'empty'],
    ['refuses what is no tag', { 'a.letter': '[Ett]{#an-1 .bild}' }, 'bild', 'sic', 'tag-shape sic'],
    ['refuses where a tagset cannot be edited', { 'a.letter': '[Ett]{#an-1 .bild}', 'x.glossary.yaml': 'tags:\n  bild: &x Ord\n  b: *x\n' }, 'bild', 'b', 'tagset-unwritable x.glossary.yaml'],
  ];
  for (const [what, texts, from, to, expected] of cases) it(what, async () => assert.deepEqual(await changed(texts, library => renameTag(library, from, to)), expected));
  it('takes a letter as its editor has it', async () => {
    assert.deepEqual(await changed({ 'a.letter': '[Ett]{#an-1 .bild}' }, (library, files) => { files.edit('a.letter', 'Nytt. [Ett]{#an-1 .bild}'); return renameTag(library, 'bild', 'ton'); }), { 'a.letter': 'Nytt. [Ett]{#an-1 .ton}' });
  });
  it('can be cancelled', async () => assert.equal(await changed({ 'a.letter': '[Ett]{#an-1 .bild}' }, library => renameTag(library, 'bild', 'ton', () => true)), 'cancelled'));
});

it('makes one tag of several everywhere', async () => {
  const texts = { 'a.letter': '[Ett]{#an-1 .b .a .c}', 'b.letter': '[Ett]{#an-1 .c}', 'glossary.yaml': 'tags: {a: x, b: y, d: z}' };
  assert.deepEqual(await changed(texts, library => mergeTags(library, ['a', 'b', 'c'], 'd')), { 'a.letter': '[Ett]{#an-1 .d}', 'b.letter': '[Ett]{#an-1 .d}', 'glossary.yaml': 'tags: {d: z}' });
});

describe('colouring a tag everywhere', () => {
  const letter = '[Ett]{#an-1 .a} [två]{#an-2 .b}';
  const cases: [string, Texts, string, number, Record<string, string> | string][] = [
    ['writes it into the nearest tagset that has the tag', { 'x/a.letter': letter, 'x/glossary.yaml': 'tags: {b: x}', 'glossary.yaml': 'tags: {a: x}' }, 'a', 3, { 'glossary.yaml': 'tags: {a: {label: x, color: 3}}' }],
    ['adds it to the nearest tagset', { 'x/a.letter': letter, 'x/glossary.yaml': 'terms: {}', 'glossary.yaml': 'tags: {b: x}' }, 'a', 3, { 'glossary.yaml': 'tags: {b: x, a: {color: 3}}' }],
    ['begins a tagset of all tags in use', { 'x/a.letter': letter, 'b.letter': '[Tre]{#an-1 .c}', 'x/c.letter': '[Tre]{#an-1 .d}', 'x/glossary.yaml': 'terms:\n  t: x\n' }, 'a', 3, { 'x/glossary.yaml': 'terms:\n  t: x\ntags:\n  a: {color: 3}\n  b: {}\n  d: {}\n' }],
    ['is nothing where it has the colour', { 'x/a.letter': letter, 'glossary.yaml': 'tags: {a: {color: 3}}' }, 'a', 3, {}],
    ['refuses without a glossary', { 'x/a.letter': letter }, 'a', 3, 'glossary-none'],
    ['refuses what is no colour', { 'x/a.letter': letter, 'glossary.yaml': 'tags: {a: x}' }, 'a', 9, 'color-unknown 9'],
    ['refuses what is no tag', { 'x/a.letter': letter, 'glossary.yaml': 'tags: {a: x}' }, 'sic', 1, 'tag-shape sic'],
    ['refuses a tagset of another shape', { 'x/a.letter': letter, 'glossary.yaml': 'tags: [a]' }, 'a', 1, 'tagset-unwritable glossary.yaml'],
  ];
  for (const [what, texts, tag, color, expected] of cases) it(what, async () => assert.deepEqual(await changed(texts, (library, files) => { files.edit('x/a.letter'); return recolorTag(library, uriOf('x/a.letter'), tag, color); }), expected));
  it('does so from a letter that is closed, and from a glossary', async () => {
    const texts = { 'x/a.letter': letter, 'glossary.yaml': 'tags: {a: x}' }, expected = { 'glossary.yaml': 'tags: {a: {label: x, color: 3}}' };
    assert.deepEqual(await changed(texts, library => recolorTag(library, uriOf('x/a.letter'), 'a', 3)), expected);
    assert.deepEqual(await changed(texts, library => recolorTag(library, uriOf('glossary.yaml'), 'a', 3)), expected);
  });
});

it('adds a tag to the nearest tagset', async () => {
  assert.deepEqual(await changed({ 'x/a.letter': 'Ett', 'x/glossary.yaml': 'terms: {}', 'glossary.yaml': 'tags: {b: x}' }, library => addTag(library, uriOf('x/a.letter'), 'a')), { 'glossary.yaml': 'tags: {b: x, a: {}}' });
});

it('leaves how letters read, and everything beside the classes', async () => {
  const tag = fc.constantFrom('a', 'b', 'metafor');
  const mark = fc.tuple(fc.constantFrom('[Ord]{', '*[Ord]{', '[]{.s '), fc.array(tag), fc.nat(9), fc.constantFrom(' key="x y"', '', '\n.z')).map(([open, tags, id, rest]) => {
    const own = `${open}#an-${id}${tags.map(each => ` .${each}`).join('')}${rest}}`;
    return open.startsWith('*') ? `${own}*` : open.startsWith('[]') ? `${own}Ord[]{.e a=an-${id}}` : own;
  });
  await fc.assert(fc.asyncProperty(fc.array(mark), tag, tag, fc.boolean(), async (marks, from, to, crlf) => {
    const text = `1. Hej ${marks.join(' och ')}.\n\n2. Slut`.replace(/\n/g, crlf ? '\r\n' : '\n');
    const library = new Library(new MemoryFiles({ 'a.letter': text }));
    const done = await renameTag(library, from, to);
    library.dispose();
    assert.ok(done && !isRefusal(done));
    const after = done.length > 0 ? apply(done[0]) : text;
    const without = (each: string): string => each.replace(/[ \n\r]*\.(?:a|b|metafor)(?=[\s}])/g, '');
    assert.equal(without(after), without(text));
    const [before, now] = [parseLetter(text), parseLetter(after)];
    assert.equal(now.reading.text, before.reading.text);
    assert.deepEqual(now.annotations.map(each => [...new Set(each.tags)].sort()), before.annotations.map(each => [...new Set(each.tags.map(name => name === from ? to : name))].sort()));
  }), { numRuns: 200 });
});
