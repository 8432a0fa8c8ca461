import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { renamed } from './renaming';
import { parseGlossary } from '../../../src/glossary/parse';
import { parseLetter } from '../../../src/letter/parse';
import { Library } from '../../../src/library/library';
import { rename, renamedAt } from '../../../src/library/rename/rename';
import { isRefusal } from '../../../src/text/refusal';

type Case = [what: string, texts: Record<string, string>, to: string | undefined, expected: Record<string, string> | string];

function all(cases: readonly Case[]): void {
  for (const [what, texts, to, expected] of cases) it(what, async () => assert.deepEqual(await renamed(texts, to), expected));
}

describe('renaming a tag where it stands', () => all([
  ['leads from a mark', { 'glossary.yaml': 'tags:\n  ton: x\n', 'a.letter': '[Ett]{#an-1 .t|on}', 'b.letter': '[]{#an-1 .s .ton}Ett[]{.e a=an-1}' }, 'klang', { 'glossary.yaml': 'tags:\n  klang: x\n', 'a.letter': '[Ett]{#an-1 .klang}', 'b.letter': '[]{#an-1 .s .klang}Ett[]{.e a=an-1}' }],
  ['leads from a tagset', { 'glossary.yaml': 'tags: {t|on: x}\n', 'a.letter': '[Ett]{#an-1 .ton}' }, 'klang', { 'glossary.yaml': 'tags: {klang: x}\n', 'a.letter': '[Ett]{#an-1 .klang}' }],
  ['shows the tag', { 'a.letter': '[Ett]{#an-1 .t|on}' }, undefined, 'ton = ton'],
  ['refuses what is no tag', { 'a.letter': '[Ett]{#an-1 .t|on}' }, 'gap', 'tag-shape gap'],
  ['renames no editorial mark', { 'a.letter': '[Ett]{#an-1 .un|clear}' }, 'x', 'words'],
]));

describe('renaming a headword', () => all([
  ['changes its key', { 'glossary.yaml': 'terms:\n  I|LP: x\n' }, 'CPGB', { 'glossary.yaml': 'terms:\n  CPGB: x\n' }],
  ['leaves blanks at its ends', { 'glossary.yaml': 'terms:\n  I|LP: x\n' }, ' CPGB ', { 'glossary.yaml': 'terms:\n  CPGB: x\n' }],
  ['is nothing where the name is the same', { 'glossary.yaml': 'terms:\n  I|LP: x\n' }, 'ILP', {}],
  ['quotes what YAML would not take', { 'glossary.yaml': 'terms:\n  I|LP: x\n  b: {see: [ILP, c]}\n  c: x\n' }, 'a: b', { 'glossary.yaml': 'terms:\n  "a: b": x\n  b: {see: ["a: b", c]}\n  c: x\n' }],
  ['quotes what would be a number', { 'glossary.yaml': 'terms:\n  I|LP: x\n' }, '1917', { 'glossary.yaml': 'terms:\n  "1917": x\n' }],
  ['keeps the quotation marks that are there', { 'glossary.yaml': 'terms:\n  "I|LP": x\n  b:\n    see:\n      - \'ILP\'\n' }, 'it\'s', { 'glossary.yaml': 'terms:\n  "it\'s": x\n  b:\n    see:\n      - \'it\'\'s\'\n' }],
  ['changes see where it is one value', { 'glossary.yaml': 'terms:\n  a: x\n  b:\n    see: a|\n' }, 'c', { 'glossary.yaml': 'terms:\n  c: x\n  b:\n    see: c\n' }],
  ['changes an alias in see', { 'glossary.yaml': 'terms:\n  a|:\n    name: &n a\n  b:\n    see: [*n]\n' }, 'c', { 'glossary.yaml': 'terms:\n  c:\n    name: &n a\n  b:\n    see: [c]\n' }],
  ['changes see of the other glossaries', { 'a/glossary.yaml': 'terms:\n  b: {see: ILP}\n', 'glossary.yaml': 'terms:\n  I|LP: x\n', 'a/x.letter': 'Hej' }, 'CPGB', { 'glossary.yaml': 'terms:\n  CPGB: x\n', 'a/glossary.yaml': 'terms:\n  b: {see: CPGB}\n' }],
  ['leaves see of a glossary with an own entry', { 'a/glossary.yaml': 'terms:\n  ILP: y\n  b: {see: ILP}\n', 'glossary.yaml': 'terms:\n  I|LP: x\n', 'a/x.letter': 'Hej' }, 'CPGB', { 'glossary.yaml': 'terms:\n  CPGB: x\n' }],
  ['leaves see of a glossary that serves other letters', { 'a/glossary.yaml': 'terms:\n  I|LP: x\n', 'b/glossary.yaml': 'terms:\n  b: {see: ILP}\n', 'b/x.letter': 'Hej' }, 'CPGB', { 'a/glossary.yaml': 'terms:\n  CPGB: x\n' }],
  ['leads from see of another glossary', { 'a/glossary.yaml': 'terms:\n  b: {see: I|LP}\n', 'glossary.yaml': 'terms:\n  ILP: x\n' }, 'CPGB', { 'glossary.yaml': 'terms:\n  CPGB: x\n' }],
  ['leads from see of a glossary beside which a letter names it', { 'a/b.glossary.yaml': 'terms:\n  b: {see: I|LP}\n', 'c/d.glossary.yaml': 'terms:\n  ILP: x\n', 'x.letter': '---\nglossary: [a/b.glossary.yaml, c/d.glossary.yaml]\n---\nHej' }, 'CPGB',
    { 'c/d.glossary.yaml': 'terms:\n  CPGB: x\n', 'a/b.glossary.yaml': 'terms:\n  b: {see: CPGB}\n' }],
  ['changes the marks of the letters that it serves', { 'glossary.yaml': 'terms:\n  I|LP: x\n', 'a.letter': '[Partiet]{term=ILP} och ILP.', 'b/c.letter': '[Partiet]{term="ILP"}.[^a]\n\n[^a]: [x]{term=\'ILP\'}\n' }, 'Independent LP',
    { 'glossary.yaml': 'terms:\n  Independent LP: x\n', 'a.letter': '[Partiet]{term="Independent LP"} och ILP.', 'b/c.letter': '[Partiet]{term="Independent LP"}.[^a]\n\n[^a]: [x]{term=\'Independent LP\'}\n' }],
  ['leaves the marks of letters that it does not serve', { 'a/glossary.yaml': 'terms:\n  I|LP: x\n', 'b.letter': '[x]{term=ILP}' }, 'CPGB', { 'a/glossary.yaml': 'terms:\n  CPGB: x\n' }],
  ['leaves the marks that mean a nearer glossary', { 'glossary.yaml': 'terms:\n  I|LP: x\n', 'a/glossary.yaml': 'terms:\n  ILP: x\n', 'a/b.letter': '[x]{term=ILP}' }, 'CPGB', { 'glossary.yaml': 'terms:\n  CPGB: x\n' }],
  ['leaves the marks that name a form', { 'glossary.yaml': 'terms:\n  I|LP: {forms: [Partiet]}\n', 'a.letter': '[x]{term=Partiet} [y]{term=none}' }, 'CPGB', { 'glossary.yaml': 'terms:\n  CPGB: {forms: [Partiet]}\n' }],
  ['changes the marks that write it otherwise', { 'glossary.yaml': 'terms:\n  I|LP: x\n', 'a.letter': '[x]{term=ilp}' }, 'CPGB', { 'glossary.yaml': 'terms:\n  CPGB: x\n', 'a.letter': '[x]{term=CPGB}' }],
  ['leaves the marks that another headword fits better', { 'glossary.yaml': 'terms:\n  I|LP: x\n  ilp: y\n', 'a.letter': '[x]{term=ilp}' }, 'CPGB', { 'glossary.yaml': 'terms:\n  CPGB: x\n  ilp: y\n' }],
  ['gives a mark the quotation marks that it needs', { 'glossary.yaml': 'terms:\n  I|LP: x\n', 'a.letter': '[x]{term="ILP"} [x]{.b term=ILP #d}' }, 'a "b"', { 'glossary.yaml': 'terms:\n  "a \\"b\\"": x\n', 'a.letter': '[x]{term=\'a "b"\'} [x]{.b term=\'a "b"\' #d}' }],
  ['takes both quotation marks where no letter names it', { 'glossary.yaml': 'terms:\n  I|LP: x\n', 'a.letter': 'ILP' }, 'a "b" c\'s', { 'glossary.yaml': 'terms:\n  "a \\"b\\" c\'s": x\n' }],
  ['refuses both quotation marks in marks', { 'glossary.yaml': 'terms:\n  I|LP: x\n', 'a.letter': '[x]{term=ILP}' }, 'a "b" c\'s', 'headword-quotes a "b" c\'s'],
  ['refuses a name that means something else in marks', { 'glossary.yaml': 'terms:\n  I|LP: x\n', 'a.letter': '[x]{term=ILP}' }, 'none', 'headword-none none'],
  ['leads from a mark', { 'glossary.yaml': 'terms:\n  ILP: x\n', 'a.letter': '[Partiet]{term=I|LP}' }, 'CPGB', { 'glossary.yaml': 'terms:\n  CPGB: x\n', 'a.letter': '[Partiet]{term=CPGB}' }],
  ['leads from a mark that names a form', { 'glossary.yaml': 'terms:\n  ILP: {forms: [parti]}\n', 'a.letter': '[Partiet]{term=p|arti}' }, 'CPGB', { 'glossary.yaml': 'terms:\n  CPGB: {forms: [parti]}\n' }],
  ['shows the headword where a mark names a form', { 'glossary.yaml': 'terms:\n  ILP: {forms: [parti]}\n', 'a.letter': '[Partiet]{term=p|arti}' }, undefined, 'parti = ILP'],
  ['refuses a mark that names nothing', { 'glossary.yaml': 'terms:\n  ILP: x\n', 'a.letter': '[Partiet]{term=p|arti}' }, 'x', 'headword-missing parti'],
  ['leads from an occurrence, and leaves the words', { 'glossary.yaml': 'terms:\n  ILP: x\n', 'a.letter': 'Hela I|LP:s väg.' }, 'CPGB', { 'glossary.yaml': 'terms:\n  CPGB: x\n' }],
  ['shows the headword at an occurrence', { 'glossary.yaml': 'terms:\n  ILP: x\n', 'a.letter': 'Hela I|LP:s väg.' }, undefined, 'ILP:s = ILP'],
  ['refuses a headword of the same glossary', { 'glossary.yaml': 'terms:\n  I|LP: x\n  CPGB: y\n' }, 'CPGB', 'headword-taken CPGB'],
  ['refuses an empty name', { 'glossary.yaml': 'terms:\n  I|LP: x\n' }, ' ', 'empty'],
  ['refuses a line break', { 'glossary.yaml': 'terms:\n  I|LP: x\n' }, 'a\nb', 'headword-lines'],
  ['refuses other words of a glossary', { 'glossary.yaml': 'terms:\n  ILP:\n    gloss: I|LP\n' }, 'x', 'glossary-words'],
  ['refuses a see that names nothing', { 'glossary.yaml': 'terms:\n  a: {see: I|LP}\n' }, 'x', 'headword-missing ILP'],
  ['changes one of two entries, and nothing else', { 'glossary.yaml': 'terms:\n  ILP: x\n  I|LP: y\n  b: {see: ILP}\n', 'a.letter': '[x]{term=ILP}' }, 'CPGB', { 'glossary.yaml': 'terms:\n  ILP: x\n  CPGB: y\n  b: {see: ILP}\n' }],
  ['refuses where one of two entries may be meant', { 'glossary.yaml': 'terms:\n  ILP: x\n  ILP: y\n  b: {see: I|LP}\n' }, 'CPGB', 'headword-double ILP'],
  ['is not offered in other files', { 'a.txt': 'I|LP' }, 'x', 'nothing'],
]));

describe('renaming an annotation', () => {
  const text = 'En [pass]{#an-k3f9 .x}[^an-k3f9] text.\n\n[^an-k3f9]: Jfr [här](#an-k3f9).\n';
  const after = 'En [pass]{#b .x}[^b] text.\n\n[^b]: Jfr [här](#b).\n';
  const at = (words: string, by = 1): Record<string, string> => ({ 'a.letter': text.slice(0, text.indexOf(words) + by) + '|' + text.slice(text.indexOf(words) + by) });
  all([
    ['from its mark', at('an-k3f9'), 'b', { 'a.letter': after }],
    ['from its reference', at('[^an-k3f9] text', 3), 'b', { 'a.letter': after }],
    ['from its note', at('[^an-k3f9]:', 3), 'b', { 'a.letter': after }],
    ['from a link to it', at('(#an-k3f9', 3), 'b', { 'a.letter': after }],
    ['shows its id', at('[^an-k3f9] text', 3), undefined, 'an-k3f9 = an-k3f9'],
    ['is nothing where the id is the same', at('an-k3f9'), 'an-k3f9', {}],
    ['refuses what does not begin with a letter', at('an-k3f9'), '1b', 'id-shape 1b'],
    ['refuses what an id cannot have', at('an-k3f9'), 'a b', 'id-shape a b'],
    ['refuses an address', at('an-k3f9'), 'p4b', 'id-address p4b'],
    ['refuses an empty name', at('an-k3f9'), '', 'empty'],
    ['with both of its marks', { 'a.letter': 'En []{#a|b .s}text\n\noch []{.e a="ab"}[^ab] en.\n\n[^ab]: x' }, 'cd', { 'a.letter': 'En []{#cd .s}text\n\noch []{.e a="cd"}[^cd] en.\n\n[^cd]: x' }],
    ['from its end mark', { 'a.letter': 'En []{#ab .s}text []{.e a=a|b} en.' }, 'cd', { 'a.letter': 'En []{#cd .s}text []{.e a=cd} en.' }],
    ['with the links of other letters', { 'a.letter': '[x]{#a|b}', 'b/c d.letter': '[x](../a.letter#ab) [y](../a.letter#p1) [z](#ab) [w](<../a.letter#ab>) [v](../%61.letter#%61b)' }, 'é-1',
      { 'a.letter': '[x]{#é-1}', 'b/c d.letter': '[x](../a.letter#é-1) [y](../a.letter#p1) [z](#ab) [w](<../a.letter#é-1>) [v](../%61.letter#é-1)' }],
    ['from a link in another letter', { 'a.letter': '[x]{#ab}', 'b.letter': 'Se [x](a.letter#a|b).' }, 'cd', { 'a.letter': '[x]{#cd}', 'b.letter': 'Se [x](a.letter#cd).' }],
    ['refuses an id that is used', { 'a.letter': '[x]{#a|b} [y]{#cd}' }, 'cd', 'id-taken cd'],
    ['refuses the label of another note', { 'a.letter': '[x]{#a|b} y[^cd]\n\n[^cd]: z' }, 'cd', 'id-taken cd'],
    ['changes one of two marks, and nothing else', { 'a.letter': '[x]{#ab}[^ab] [y]{#a|b}\n\n[^ab]: z' }, 'cd', { 'a.letter': '[x]{#ab}[^ab] [y]{#cd}\n\n[^ab]: z' }],
    ['refuses where one of two marks may be meant', { 'a.letter': '[x]{#ab}[^a|b] [y]{#ab}\n\n[^ab]: z' }, 'cd', 'id-double ab'],
  ]);
});

describe('renaming a note', () => all([
  ['changes reference and definition', { 'a.letter': 'En[^1|] två.\n\n[^1]: x\n' }, '2.a', { 'a.letter': 'En[^2.a] två.\n\n[^2.a]: x\n' }],
  ['changes what is indented', { 'a.letter': 'En[^1] två.\n\n  [^1|]: x\n' }, '2', { 'a.letter': 'En[^2] två.\n\n  [^2]: x\n' }],
  ['refuses blanks', { 'a.letter': 'En[^1|] två.\n\n[^1]: x\n' }, 'a b', 'label-shape a b'],
  ['refuses the label of another note', { 'a.letter': 'En[^1|] två[^2].\n\n[^1]: x\n\n[^2]: y\n' }, '2', 'id-taken 2'],
]));

describe('renaming a letter', () => all([
  ['changes the field, and what translates it', { 'a.letter': '---\nid: tr|otskij1933\n---\nx', 'b.letter': '---\noriginal: trotskij1933\n---\nx', 'c.letter': '---\noriginal: "trotskij1933"\n---\nx', 'd.letter': '---\noriginal: other\n---\nx' }, 'trotsky1933',
    { 'a.letter': '---\nid: trotsky1933\n---\nx', 'b.letter': '---\noriginal: trotsky1933\n---\nx', 'c.letter': '---\noriginal: "trotsky1933"\n---\nx' }],
  ['leads from what translates it', { 'a.letter': '---\nid: a1\n---\nx', 'b.letter': '---\noriginal: a|1\n---\nx' }, 'a2', { 'a.letter': '---\nid: a2\n---\nx', 'b.letter': '---\noriginal: a2\n---\nx' }],
  ['keeps a date plain', { 'a.letter': '---\nid: 1933-|10-02\n---\nx' }, '1933-10-03', { 'a.letter': '---\nid: 1933-10-03\n---\nx' }],
  ['is nothing where the id is the same', { 'a.letter': '---\nid: a|1\n---\nx' }, 'a1', {}],
  ['refuses what cannot be cited', { 'a.letter': '---\nid: a|1\n---\nx' }, 'a 1', 'letter-id-shape a 1'],
  ['refuses an empty id', { 'a.letter': '---\nid: a|1\n---\nx' }, '', 'empty'],
  ['refuses the id of another letter', { 'a.letter': '---\nid: a|1\n---\nx', 'b/c.letter': 'x' }, 'c', 'letter-id-taken c c.letter'],
  ['leaves what may mean another letter', { 'a.letter': '---\nid: a|1\n---\nx', 'b.letter': '---\nid: a1\n---\nx', 'c.letter': '---\noriginal: a1\n---\nx' }, 'a2', { 'a.letter': '---\nid: a2\n---\nx' }],
  ['refuses where the file’s name is the id', { 'a.letter': 'x', 'b.letter': '---\noriginal: a|\n---\nx' }, 'c', 'letter-named-by-file a'],
  ['refuses an original that is not there', { 'b.letter': '---\noriginal: a|\n---\nx' }, 'c', 'letter-missing a'],
]));

describe('what cannot be renamed', () => all([
  ['a point’s number', { 'a.letter': 'Kära vän!\n\n1|. Hej.\n\n2. Hå.\n' }, 'x', 'number 1'],
  ['plain words', { 'a.letter': 'Kära v|än!' }, 'x', 'words'],
  ['other fields of the front matter', { 'a.letter': '---\ntitle: Hej|\n---\nx' }, 'x', 'words'],
  ['a link to a letter', { 'a.letter': 'Se [x](b.l|etter).', 'b.letter': 'x' }, 'x', 'link'],
  ['the path of a link', { 'a.letter': 'Se [x](b.l|etter#ab).', 'b.letter': '[x]{#ab}' }, 'x', 'link'],
  ['a link to a point', { 'a.letter': 'Se [x](b.letter#p|1).', 'b.letter': 'x' }, 'x', 'number p1'],
  ['a link to nothing', { 'a.letter': 'Se [x](b.letter#a|b).', 'b.letter': 'x' }, 'x', 'link'],
  ['a link to the web', { 'a.letter': 'Se [x](https://example.org/#a|b).' }, 'x', 'link'],
]));

describe('a rename', () => {
  it('reads a letter anew that has changed on disk', async () => assert.deepEqual(
    await renamed({ 'a.letter': '[x]{#a|b}', 'b.letter': '[x](a.letter#ab)' }, 'cd', files => void files.texts.set(uriOf('b.letter'), 'Mer och [x](a.letter#ab)')),
    { 'a.letter': '[x]{#cd}', 'b.letter': 'Mer och [x](a.letter#cd)' }));

  it('edits what an editor has, saved or not', async () => assert.deepEqual(
    await renamed({ 'a.letter': '[x]{#a|b}', 'b.letter': '' }, 'cd', files => void files.edit('b.letter', 'Nytt [x](a.letter#ab)')), { 'a.letter': '[x]{#cd}', 'b.letter': 'Nytt [x](a.letter#cd)' }));

  it('leaves out a letter that is gone', async () => assert.deepEqual(
    await renamed({ 'a.letter': '[x]{#a|b}', 'b.letter': '[x](a.letter#ab)' }, 'cd', files => void files.texts.delete(uriOf('b.letter'))), { 'a.letter': '[x]{#cd}' }));

  it('can be cancelled', async () => {
    const files = new MemoryFiles({ 'a/glossary.yaml': 'terms:\n  b: x\n', 'glossary.yaml': 'terms:\n  a: x\n', 'a.letter': '---\nid: x1\n---\n[x]{#ab} [y]{term=a}' });
    const library = new Library(files);
    const uri = files.edit('a.letter');
    for (const words of ['x1', '#ab', 'term=a']) {
      const found = await renamedAt(library, uri, files.open(uri)!.text().indexOf(words) + words.length);
      assert.ok(found && !isRefusal(found));
      for (const times of [0, 1]) {
        let asked = 0;
        assert.equal(await rename(library, found, 'new', () => asked++ >= times), undefined, `${words} ${times}`);
      }
    }
  });

  const id = fc.stringMatching(/^[a-zåäö][a-z0-9_-]{0,6}$/).filter(each => !/^(?:p|n)\d|^ps$|^old$/.test(each));
  it('of an annotation back and forth gives the same texts, and no problem that was not there', () => fc.assert(fc.asyncProperty(id, fc.array(fc.constantFrom(
    'Ord ', '[pass]{#old .x}', '[^old]', '[]{#old .s}', '[]{.e a=old}', '[]{.e a="old"}', '\n\n', '\r\n\r\n[^old]: not [l](#old)\n\n', '[l](b.letter#old)', '[l](a.letter#old)', '1. ', '*b* '), { maxLength: 14 }), async (to, parts) => {
    const text = `[|pass]{#old}${parts.filter(part => !part.includes('{#')).join('')}`.replace('[|pass]{#', '[pass]{#|');
    const texts = { 'a.letter': text, 'b.letter': 'Se [x](a.letter#old) och [y](<a.letter#old>).' };
    const forth = await renamed(texts, to);
    assert.ok(typeof forth !== 'string', String(forth));
    const codes = (found: string): string[] => parseLetter(found).problems.map(problem => problem.code);
    assert.deepEqual(codes(forth['a.letter']), codes(text.replace('|', '')));
    assert.doesNotMatch(parseLetter(forth['a.letter']).annotations.map(each => each.id).join(), /old/);
    const back = await renamed({ ...forth, 'a.letter': forth['a.letter'].replace('{#', '{#|') }, 'old');
    assert.deepEqual(back, { 'a.letter': text.replace('|', ''), 'b.letter': texts['b.letter'] });
  }), { numRuns: 200 }));

  const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 10 }).map(each => each.trim()).filter(each => each !== '' && !['none', 'b', 'c'].includes(each) && !/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff|]|[\ud800-\udfff]/.test(each) && !/".*'|'.*"/.test(each));
  it('of a headword is read again everywhere, and back again gives what was meant', () => fc.assert(fc.asyncProperty(name, fc.constantFrom('ILP', '"ILP"', '\'ILP\''), async (to, written) => {
    const texts = { 'glossary.yaml': `terms:\n  |${written}:\n    gloss: x\n  b: {see: [${written}, c], gloss: y}\n  c:\n    see:\n      - ${written}\n`, 'a.letter': '[x]{term=ILP #a} [y]{term="ILP"}' };
    const found = await renamed(texts, to);
    assert.ok(typeof found !== 'string', String(found));
    const glossary = parseGlossary(found['glossary.yaml'] ?? texts['glossary.yaml'].replace('|', ''));
    assert.deepEqual(glossary.entries.map(({ headword, see }) => [headword, ...see.map(each => each.headword)]), [[to], ['b', to, 'c'], ['c', to]]);
    assert.deepEqual(glossary.problems.filter(problem => problem.code !== 'headword-twice'), []);
    const letter = parseLetter(found['a.letter'] ?? texts['a.letter']);
    assert.deepEqual(letter.marks.spans.map(span => span.attributes.values.map(value => value.value)), [[to], [to]]);
  }), { numRuns: 200 }));
});
