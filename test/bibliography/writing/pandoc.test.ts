import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ITEMS } from '../formatter/items';
import { letterItem } from '../../../src/bibliography/letterItem';
import { CslItem } from '../../../src/bibliography/model';
import { putBiblatex } from '../../../src/bibliography/writing/biblatex';
import { putCslJson } from '../../../src/bibliography/writing/cslJson';
import { putCslYaml } from '../../../src/bibliography/writing/cslYaml';
import { parseLetter } from '../../../src/letter/parse';
import { recordOf } from '../../../src/letter/record';
import { applyEdits } from '../../../src/text/fixes';
import { pandocVersion } from '../../letter/annotating/pandoc';

const LETTER = letterItem('1933-10-02', recordOf(parseLetter(fs.readFileSync('media/sample/letters/1933-10-02.letter', 'utf8'))));
const PAPER = '---\nlang: sv\nnocite: "@*"\n---\nSe [@1933-10-02, punkt 4] och @trotskij1933; @about, @season, @span, @deutscher1963.\n';

describe('the bibliography that is written, in Pandoc', () => {
  const version = pandocVersion();
  if (version === undefined) return;

  for (const [ending, put] of [['bib', putBiblatex], ['json', putCslJson], ['yaml', putCslYaml]] as const) {
    it(`resolves every citation of a letter: .${ending}`, () => {
      const home = fs.mkdtempSync(path.join(os.tmpdir(), 'cite-'));
      try {
        const items: readonly CslItem[] = [LETTER, ...ITEMS], file = path.join(home, `references.${ending}`);
        // In two goes, so that an existing file is added to.
        const first = applyEdits('', put('', items.slice(0, 2)) ?? []);
        fs.writeFileSync(file, applyEdits(first, put(first, items) ?? []));
        for (const own of [undefined, path.resolve('media/styles/letters.csl')]) {
          const { stdout, stderr, status } = spawnSync('pandoc', ['--citeproc', `--bibliography=${file}`, ...own ? [`--csl=${own}`] : [], '--to=plain', '--columns=1000'], { input: PAPER, encoding: 'utf8' });
          assert.deepEqual([status, stderr], [0, '']);
          assert.doesNotMatch(stdout, /\?\?\?|@/);
          for (const words of [/till Brittiska sektionen och Bolsjevik-leninisterna/, /0?2 oktober 1933/, /En liten grupps hävstång/, /Trotskij, Lev|Lev Trotskij/, /Maja Ekström/, /(?:[Ll]etter to|till) Karin Sundell/, /0?5 september–0?7 oktober 1933/, /höst(?:en)? 1933/]) assert.match(stdout, words);
          if (own) assert.match(stdout, /Lev Trotskij(?:, brev)? till Brittiska sektionen och Bolsjevik-leninisterna, Paris, 2 oktober 1933b?\. En liten grupps hävstång\. Övers\. Maja Ekström\. /);
        }
      } finally {
        fs.rmSync(home, { recursive: true, force: true });
      }
    });
  }
});
