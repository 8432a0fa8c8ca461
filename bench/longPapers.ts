import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { nameOf, writeCorrespondence } from './correspondence';
import { DiskFiles, DiskStore } from './diskFiles';
import { Heartbeat } from './heartbeat';
import { Line, atMost, growth, median, ms, quantile } from './measure';
import { Dice } from './quotations/dice';
import { longPaper } from './quotations/longPaper';
import { latex } from '../src/citation/languages/latex';
import { markdown } from '../src/citation/languages/markdown';
import { typst } from '../src/citation/languages/typst';
import { PaperLanguage } from '../src/citation/model';
import { Library } from '../src/library/library';
import { quotationProblems } from '../src/library/quotations/problems';

const LETTERS = Number(process.env.LETTERS ?? 15_000), PAGES = 100, ROUNDS = 3, KEYS = 40;

/** What checking a paper costs, in milliseconds; `keys`: after each key press, by where it is typed. */
interface Costs { readonly cold: number; readonly held: number; readonly quotations: number; readonly problems: number; readonly keys: Readonly<Record<string, readonly number[]>>; readonly reading: readonly number[]; readonly processor: readonly number[] }

/** A paper of 100 pages with 500 quotations against 15,000 letters, known as after a start; and longer ones, to see how the cost grows. */
export async function benchLongPapers(): Promise<Line[]> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'quoting-')), store = new DiskStore(path.join(home, 'store'));
  try {
    fs.mkdirSync(store.folder);
    writeCorrespondence(path.join(home, 'work', 'letters'), LETTERS);
    const first = new Library(new DiskFiles(path.join(home, 'work')), store);
    await first.index.complete();
    await first.index.save();
    first.dispose();
    const texts = Array.from({ length: 120 }, (_, i) => Math.floor(i * LETTERS / 120)).map(i => ({ key: `brev${i}`, text: fs.readFileSync(path.join(home, 'work', 'letters', nameOf(i, LETTERS)), 'utf8') }));
    const lines: Line[] = [], sizes = [PAGES, 2 * PAGES, 4 * PAGES];
    for (const language of [markdown, latex, typst]) {
      const found: Costs[] = [];
      let length = 0;
      for (const pages of sizes) {
        const { text, places } = longPaper(language, pages, texts, new Dice(pages));
        if (pages === PAGES) length = text.length;
        found.push(await costsOf(path.join(home, 'work'), store, language, text, places));
      }
      const [{ cold, held, quotations, problems, keys, reading, processor }] = found, all = Object.values(keys).flat();
      lines.push(
        { what: `${language.name}: ${PAGES} pages (${Math.round(length / 1000)} kB), ${LETTERS} letters`, value: `${quotations} quotations, ${problems} problems`, goal: 'all 500', met: quotations === 500 },
        atMost(`${language.name}: first check, read from cold`, cold, 1000, ms), { what: `${language.name}: longest time that the host was held meanwhile`, value: ms(held) },
        ...Object.entries(keys).map(([where, costs]) => atMost(`${language.name}: after a key typed ${where}, median (95th percentile ${ms(quantile(costs, 0.95))})`, median(costs), 10, ms)),
        { what: `${language.name}: any key, time of the processor alone, median (what a machine would need that does nothing else)`, value: ms(median(processor)) },
        { what: `${language.name}: any key, 95th and 99th percentile; of that, merely reading the paper anew`, value: `${ms(quantile(all, 0.95))}, ${ms(quantile(all, 0.99))}; ${ms(median(reading))}` },
        atMost(`${language.name}: growth of the first check, 100 to 400 pages (1 is linear)`, growth(sizes, found.map(each => each.cold)), 1.2, value => value.toFixed(2)),
        { what: `${language.name}: growth of a key's cost (0 is flat)`, value: `${growth(sizes, found.map(each => median(Object.values(each.keys).flat()))).toFixed(2)}, ${found.map(each => ms(median(Object.values(each.keys).flat()))).join(', ')}` },
      );
    }
    return lines;
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

async function costsOf(folder: string, store: DiskStore, language: PaperLanguage, text: string, places: Readonly<Record<string, number>>): Promise<Costs> {
  const cold: number[] = [], held: number[] = [], keys: Record<string, number[]> = {}, reading: number[] = [], processor: number[] = [];
  let quotations = 0, problems = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const files = new DiskFiles(folder), library = new Library(files, store), uri = files.uri(`paper${language.endings[0]}`);
    await library.index.complete();
    await library.index.words();
    // As an editor has it: one string, not the pieces that it was made of.
    files.edit(uri, Buffer.from(text).toString());
    const heart = new Heartbeat(), start = performance.now(), checked = await library.quotations.check(uri);
    problems = checked ? quotationProblems(checked).length : 0;
    cold.push(performance.now() - start);
    held.push(heart.stop());
    quotations = checked?.quotations.length ?? 0;
    if (round === ROUNDS - 1) for (const [where, at] of Object.entries(places)) keys[where] = await typed(library, files, uri, text, at, reading, processor);
    library.dispose();
  }
  return { cold: median(cold), held: median(held), quotations, problems, keys, reading, processor };
}

/** A word is typed, key by key; what it costs until all that is to be said of the paper is known. */
async function typed(library: Library, files: DiskFiles, uri: string, text: string, at: number, reading: number[], processor: number[]): Promise<number[]> {
  const found: number[] = [];
  for (let key = 1; key <= KEYS; key++) {
    files.edit(uri, Buffer.from(`${text.slice(0, at)}${' och så vidare'.repeat(4).slice(0, key)}${text.slice(at)}`).toString());
    const start = performance.now(), before = process.cpuUsage();
    library.citing.papers.get(uri);
    reading.push(performance.now() - start);
    const checked = await library.quotations.check(uri);
    if (checked) quotationProblems(checked);
    found.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    processor.push((user + system) / 1000);
    await new Promise(resolve => setTimeout(resolve, 5));
  }
  return found.slice(3);
}
