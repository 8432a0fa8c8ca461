import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { renamed } from './renaming';

type Case = [what: string, texts: Record<string, string>, to: string | undefined, expected: Record<string, string> | string];
function all(cases: readonly Case[]): void {
  for (const [what, texts, to, expected] of cases) it(what, async () => assert.deepEqual(await renamed(texts, to), expected));
}
const BIB = '@book{old,\n  title = {T},\n}\n', NEW = '@book{new,\n  title = {T},\n}\n';

describe('renaming a citation key', () => all([
  ['changes entry, papers and letters', { 'refs.bib': BIB, 'paper.md': '[@o|ld, s. 3; @x] och @old.', 'b/c.tex': '\\autocite[3]{x,old}', 'd.typ': '#bibliography("refs.bib")\n@old[p. 3] #cite(<old>)', 'l.letter': 'Se @old.[^1]\n\n[^1]: Jfr [@old].\n' }, 'new',
    { 'refs.bib': NEW, 'paper.md': '[@new, s. 3; @x] och @new.', 'b/c.tex': '\\autocite[3]{x,new}', 'd.typ': '#bibliography("refs.bib")\n@new[p. 3] #cite(<new>)', 'l.letter': 'Se @new.[^1]\n\n[^1]: Jfr [@new].\n' }],
  ['leads from the entry', { 'refs.bib': BIB.replace('old', 'o|ld'), 'paper.md': '@old' }, 'new', { 'refs.bib': NEW, 'paper.md': '@new' }],
  ['leads from a letter', { 'refs.bib': BIB, 'l.letter': 'Se @o|ld.' }, 'new', { 'refs.bib': NEW, 'l.letter': 'Se @new.' }],
  ['changes the source of a letter', { 'refs.bib': BIB.replace('old', 'o|ld'), 'l.letter': '---\nsource: "@old, s. 12"\n---\nHej.\n' }, 'new', { 'refs.bib': NEW, 'l.letter': '---\nsource: "@new, s. 12"\n---\nHej.\n' }],
  ['changes what names the entry', { 'refs.bib': `${BIB}@inbook{c, crossref = {old}, related = {x, old}}\n`, 'paper.md': '@o|ld' }, 'new', { 'refs.bib': `${NEW}@inbook{c, crossref = {new}, related = {x, new}}\n`, 'paper.md': '@new' }],
  ['changes an alias alone where that is pointed at', { 'refs.bib': '@book{old, ids = {a1, a2}, title = {T}}\n', 'paper.md': '@a|1 @a2 @old' }, 'b', { 'refs.bib': '@book{old, ids = {b, a2}, title = {T}}\n', 'paper.md': '@b @a2 @old' }],
  ['changes every bibliography that has it for these papers', { 'a.bib': BIB, 'b.bib': BIB, 'paper.md': '---\nbibliography: [a.bib, b.bib]\n---\n@o|ld' }, 'new', { 'a.bib': NEW, 'b.bib': NEW, 'paper.md': '---\nbibliography: [a.bib, b.bib]\n---\n@new' }],
  ['leaves those of other papers', { 'a/a.bib': BIB, 'b/b.bib': BIB, 'a/p.md': '---\nbibliography: a.bib\n---\n@o|ld', 'b/p.md': '---\nbibliography: b.bib\n---\n@old' }, 'new', { 'a/a.bib': NEW, 'a/p.md': '---\nbibliography: a.bib\n---\n@new' }],
  ['changes an unknown key, also to one that is there', { 'refs.bib': BIB, 'paper.md': '@o|d, @od', 'q.md': '@od' }, 'old', { 'paper.md': '@old, @old', 'q.md': '@old' }],
  ['shows the key', { 'refs.bib': BIB, 'paper.md': '@o|ld' }, undefined, 'old = old'],
  ['writes braces where Pandoc needs them', { 'refs.bib': BIB, 'paper.md': '[@o|ld] @{old}.' }, 'a*b', { 'refs.bib': NEW.replace('new', 'a*b'), 'paper.md': '[@{a*b}] @{a*b}.' }],
  ['refuses blanks', { 'refs.bib': BIB, 'paper.md': '@o|ld' }, 'a b', 'key-blank'],
  ['refuses a comma, which the bibliography cannot have', { 'refs.bib': BIB, 'paper.md': '@o|ld' }, 'a,b', 'key-unwritable a,b refs.bib'],
  ['refuses what Typst cannot write', { 'refs.bib': BIB, 'paper.typ': '#bibliography("refs.bib")\n@o|ld' }, 'a+b', 'key-unwritable a+b paper.typ'],
  ['refuses a key that is there', { 'refs.bib': `${BIB}@book{new, title = {N}}\n`, 'paper.md': '@o|ld' }, 'new', 'key-taken new refs.bib'],
  ['takes one that only a bibliography farther off has', { 'a/refs.bib': BIB, 'far.bib': NEW, 'a/paper.md': '@o|ld' }, 'new', { 'a/refs.bib': NEW, 'a/paper.md': '@new' }],
  ['refuses one that a nearer bibliography has', { 'refs.bib': BIB, 'a/near.bib': NEW, 'a/paper.md': '@o|ld' }, 'new', 'key-taken new near.bib'],
  ['refuses an alias that is there', { 'refs.bib': `${BIB}@book{x, ids = {new}}\n`, 'paper.md': '@o|ld' }, 'new', 'key-taken new refs.bib'],
  ['refuses the key of a letter', { 'refs.bib': BIB, 'paper.md': '@o|ld', 'new.letter': 'Hej.' }, 'new', 'letter-id-taken new new.letter'],
  ['refuses an empty key', { 'refs.bib': BIB, 'paper.md': '@o|ld' }, '', 'empty'],
  ['is nothing where the key is the same', { 'refs.bib': BIB, 'paper.md': '@o|ld' }, 'old', {}],
  ['refuses to change what lies outside', { 'memory:/out.bib': BIB, 'paper.md': '---\nbibliography: ../out.bib\n---\n@o|ld' }, 'new', 'bibliography-outside out.bib'],
  ['is not offered beside a key', { 'refs.bib': BIB, 'paper.md': 'Wo|rds @old' }, 'x', 'paper-words'],
  ['leaves code and addresses', { 'refs.bib': BIB, 'paper.md': '@o|ld `@old` a@old.se <https://x.se/@old>' }, 'new', { 'refs.bib': NEW, 'paper.md': '@new `@old` a@old.se <https://x.se/@old>' }],
]));

describe('renaming a letter by its key', () => all([
  ['changes its id, papers and what translates it', { 'l.letter': '---\nid: old\n---\nHej.\n', 't.letter': '---\noriginal: old\n---\nSe @old.\n', 'paper.md': '[@o|ld, punkt 1]' }, 'new',
    { 'l.letter': '---\nid: new\n---\nHej.\n', 't.letter': '---\noriginal: new\n---\nSe @new.\n', 'paper.md': '[@new, punkt 1]' }],
  ['leads from its id', { 'l.letter': '---\nid: o|ld\n---\nHej.\n', 'paper.md': '[@old]' }, 'new', { 'l.letter': '---\nid: new\n---\nHej.\n', 'paper.md': '[@new]' }],
  ['changes the entry that stands for it', { 'l.letter': '---\nid: o|ld\n---\nHej.\n', 'refs.bib': BIB, 'paper.md': '[@old]' }, 'new', { 'l.letter': '---\nid: new\n---\nHej.\n', 'refs.bib': NEW, 'paper.md': '[@new]' }],
  ['refuses where its file names it', { 'old.letter': 'Hej.\n', 'paper.md': '[@o|ld]' }, 'new', 'letter-named-by-file old'],
  ['refuses where two letters have it', { 'a.letter': '---\nid: old\n---\nHej.\n', 'b.letter': '---\nid: old\n---\nHej.\n', 'paper.md': '[@o|ld]' }, 'new', 'key-double old'],
  ['refuses what a letter cannot be called', { 'l.letter': '---\nid: old\n---\nHej.\n', 'paper.md': '[@o|ld]' }, 'a=b', 'letter-id-shape a=b'],
]));

describe('whatever key is asked for', () => {
  it('is written so that it is read again, or refused', async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: fc.constantFrom(...'ab1:.#$%&+?<>~/-_*@{}[](),;=\\`"\'åé '), minLength: 1, maxLength: 8 }), async to => {
      const found = await renamed({ 'refs.bib': BIB, 'paper.md': 'A [see @o|ld, p. 3; @x], @old.', 'c.tex': '\\cite{old,x}' }, to);
      if (typeof found === 'string') return assert.match(found, /^(?:key-|empty)/);
      if (Object.keys(found).length === 0) return;
      assert.equal(await renamed({ 'refs.bib': found['refs.bib'], 'paper.md': found['paper.md'].replace('see @', 'see |@').replace(/\|@(\{?)/, '@$1|') }, undefined), `${to.trim()} = ${to.trim()}`);
    }), { numRuns: 200 });
  });
});
