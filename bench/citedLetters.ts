import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nameOf, writeCorrespondence } from './correspondence';
import { DiskFiles } from './diskFiles';
import { Heartbeat } from './heartbeat';
import { Line, atMost, median, ms } from './measure';
import { Dice } from './quotations/dice';
import { longPaper } from './quotations/longPaper';
import { markdown } from '../src/citation/languages/markdown';
import { Library } from '../src/library/library';
import { countOf } from '../src/library/quotations/citedParts';

const LETTERS = Number(process.env.LETTERS ?? 15_000), PAPERS = 500, PAGES = 8, QUOTED = 120, KEYS = 30;

/** Who quotes and cites a letter, of 15,000, in 500 papers; and what a key costs, in a paper and in a letter, until that is known again. */
export async function benchCitedLetters(): Promise<Line[]> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'cited-')), folder = path.join(home, 'work');
  try {
    writeCorrespondence(path.join(folder, 'letters'), LETTERS);
    const names = Array.from({ length: QUOTED }, (_, i) => Math.floor(i * LETTERS / QUOTED)), nameIn = (i: number): string => path.join('letters', nameOf(i, LETTERS));
    const texts = names.map(i => ({ key: `brev${i}`, text: fs.readFileSync(path.join(folder, nameIn(i)), 'utf8') }));
    for (let i = 0; i < PAPERS; i++) fs.writeFileSync(path.join(folder, `paper${i}.md`), longPaper(markdown, PAGES, texts, new Dice(i)).text);
    const files = new DiskFiles(folder), library = new Library(files), { citers } = library, letter = files.uri(nameIn(names[7]));
    await library.index.complete();
    const first = await timed(() => citers.complete()), one = await timed(() => citers.learn(letter)), { quotations, citations, papers } = countOf(citers.of(letter).all);
    const paper = files.uri('paper0.md'), text = fs.readFileSync(paper.slice(7), 'utf8'), own = fs.readFileSync(letter.slice(7), 'utf8'), after = text.indexOf('\n\n', text.length >> 1);
    const inPaper = await typed(n => files.edit(paper, `${text.slice(0, after)}${' och så'.repeat(9).slice(0, n)}${text.slice(after)}`), () => library.quotations.check(paper), () => citers.complete());
    const inLetter = await typed(n => files.edit(letter, `${own.trimEnd()}${' och så'.repeat(9).slice(0, n)}\n`), () => library.letters.get(letter), async () => { await citers.complete(); citers.of(letter); });
    const start = performance.now(), never = [...library.letters.all.keys()].filter(uri => !citers.isCited(uri)).length, filter = performance.now() - start;
    library.dispose();
    return [
      atMost(`who cites ${LETTERS} letters in ${PAPERS} papers of ${Math.round(text.length / 1000)} kB, read from cold`, first.took, 10_000, ms), { what: 'longest time that the host was held meanwhile', value: ms(first.held) },
      { what: 'a letter’s quotations in them', value: `${quotations} quotations and ${citations} citations in ${papers} papers, found in ${ms(one.took)}; the host held for ${ms(one.held)}` },
      atMost('after a key in a paper, beyond its check', median(inPaper), 2, ms), atMost('after a key in a letter, beyond reading it', median(inLetter), 2, ms),
      atMost(`which letters nobody cites (${never})`, filter, 100, ms),
    ];
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

async function timed(run: () => Promise<unknown>): Promise<{ took: number; held: number }> {
  const heart = new Heartbeat(), start = performance.now();
  await run();
  return { took: performance.now() - start, held: heart.stop() };
}

/** `known`: what others do for the new text anyway. */
async function typed(edit: (key: number) => void, known: () => unknown, run: () => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let key = 1; key <= KEYS; key++) {
    edit(key);
    await known();
    const start = performance.now();
    await run();
    found.push(performance.now() - start);
  }
  return found.slice(2);
}
