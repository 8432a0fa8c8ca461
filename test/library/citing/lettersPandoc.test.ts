import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { MemoryFiles } from '../memoryFiles';
import { pandocVersion } from '../../letter/annotating/pandoc';
import { FORMATS, formatOf } from '../../../src/bibliography/formats';
import { WhichLetters, lettersToWrite } from '../../../src/library/citing/lettersToWrite';
import { Library } from '../../../src/library/library';
import { applyEdits } from '../../../src/text/fixes';

const letter = (front: string): string => `---\n${front}\n---\n\nKära kamrater!\n\n1. Ett.\n\n2. Två.\n`;
const TEXTS: Readonly<Record<string, string>> = {
  'letters/a.letter': letter('id: trotskij1933\nsender: Lev Trotskij\nrecipient: [Brittiska sektionen, "Groves, Reg"]\ndate: 1933-10-02\nplace: Saint-Palais\ntitle: En liten grupps hävstång & annat\nlang: sv\narchive: Arbetarrörelsens arkiv\nshelfmark: Vol. 3_b\ntranslator: Kenth-Åke Andersson\nsource: Writings 1933–34'),
  'letters/b.letter': letter('id: "b:1933.09"\nsender: {name: Groves}\ndate: 1933-09~'),
  'letters/1910.letter': 'Kära vän!\n\nUtan allt.\n',
  'letters/c.letter': letter('id: unused\nsender: Ingen Alls\ndate: 193X'),
  'refs.bib': '% mine\n@book{deutscher1963,\n  author = {Deutscher, Isaac},\n  title = {The Prophet},\n  date = {1963},\n}\n@comment{stays}\n',
  'refs.json': '[\n  {"id": "deutscher1963", "type": "book", "title": "The Prophet", "author": [{"family": "Deutscher"}], "custom": {"a": 1}}\n]\n',
  'refs.yaml': '# mine\nreferences:\n- id: deutscher1963\n  type: book\n  title: The Prophet\n  author:\n  - family: Deutscher\n',
};
const MARKDOWN = 'Se [@trotskij1933, punkt 2; @b:1933.09], @1910 och [@deutscher1963, s. 3].\n';
const LATEX = '\\documentclass{article}\n\\begin{document}\nSe \\autocite[2]{trotskij1933}, \\textcite{b:1933.09}, \\cite{1910} och \\autocites[3]{deutscher1963}{trotskij1933}.\n\\end{document}\n';

/** What the command leaves in a bibliography, whether it was there before or not. */
async function written(paper: string, text: string, which: WhichLetters, name: string, before: string): Promise<string> {
  const files = new MemoryFiles({ ...TEXTS, [paper]: text }), library = new Library(files), uri = files.edit(paper);
  await library.index.complete();
  const items = lettersToWrite(library, which, uri, await library.citing.sources(uri));
  return applyEdits(before, formatOf(name)!.put(before, items)!);
}

describe('letters that are written to a bibliography', () => {
  for (const { endings: [ending] } of FORMATS) {
    it(`stay beside all that is in it, and are written once (${ending})`, async () => {
      const name = `refs${ending}`, once = await written('paper.md', MARKDOWN, 'cited', name, TEXTS[name]);
      for (const line of TEXTS[name].split('\n')) assert.ok(once.includes(line.trim().replace(/\}$/, '')), line);
      assert.equal(await written('paper.md', MARKDOWN, 'cited', name, once), once);
      assert.equal(once.includes('unused'), false);
      assert.ok((await written('paper.md', MARKDOWN, 'all', name, '')).includes('unused'));
    });
  }

  const version = pandocVersion();
  if (version === undefined) return;
  for (const { endings: [ending] } of FORMATS) {
    for (const [reader, paper, text] of [['markdown', 'paper.md', MARKDOWN], ['latex', 'paper.tex', LATEX]]) {
      for (const isNew of [false, true]) {
        it(`are found by pandoc --citeproc, every one that ${paper} cites (${ending}, ${isNew ? 'a new file' : 'one that was there'}, Pandoc ${version})`, async () => {
          const home = fs.mkdtempSync(path.join(os.tmpdir(), 'written-'));
          try {
            const name = `refs${ending}`, files = isNew ? ['refs.bib', `letters${ending}`] : [name];
            fs.writeFileSync(path.join(home, 'refs.bib'), TEXTS['refs.bib']);
            fs.writeFileSync(path.join(home, files[files.length - 1]), await written(paper, text, 'cited', name, isNew ? '' : TEXTS[name]));
            const { stdout, stderr, status } = spawnSync('pandoc', ['--citeproc', `--from=${reader}`, '--to=plain', '--wrap=none', '--metadata=lang:sv', ...files.map(each => `--bibliography=${each}`)], { input: text, cwd: home, encoding: 'utf8' });
            assert.deepEqual([status, stderr], [0, '']);
            assert.doesNotMatch(stdout, /\?\?\?|\*\*\?/);
            for (const words of [/Trotskij/, /1933/, /Groves/, /En liten grupps hävstång & annat/, /Deutscher/]) assert.match(stdout, words);
          } finally {
            fs.rmSync(home, { recursive: true, force: true });
          }
        });
      }
    }
  }
});
