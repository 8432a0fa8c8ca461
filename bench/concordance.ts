import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { FREQUENT, writeCorrespondence } from './correspondence';
import { DiskFiles } from './diskFiles';
import { DiskScripts } from './diskScripts';
import { Heartbeat } from './heartbeat';
import { Line, atMost, growth, median, ms, times1 } from './measure';
import { collocatesOf } from '../src/library/concordance/collocates';
import { Concordance } from '../src/library/concordance/concordance';
import { overTime } from '../src/library/concordance/dispersion';
import { Hit, HitGrouping, Limits, Match, Order } from '../src/library/concordance/model';
import { HitSearch } from '../src/library/concordance/search';
import { Library } from '../src/library/library';
import { inSlices } from '../src/library/slices';

const LETTERS = Number(process.env.LETTERS ?? 15_000), ROUNDS = 5, HELD = 50;
const SPAN = { span: 5, withoutFunctionWords: true, least: 2 };

interface Figures { readonly phrase: string; readonly all: number; readonly collocates: number; readonly lines: readonly Line[] }

/** A word that occurs 20,000 times in a generated correspondence of 15,000 letters (30 MB): searched in each way, put in order, its neighbours, where it lies; how long the host is held meanwhile; how the costs grow; and a search through the plain texts. */
export async function benchConcordance(): Promise<Line[]> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'concordance-'));
  try {
    const sizes = [LETTERS / 16, LETTERS / 4, LETTERS].map(Math.round), found: Figures[] = [];
    for (const size of sizes) {
      const folder = path.join(home, String(size));
      writeCorrespondence(folder, size);
      found.push(await figures(folder, size === LETTERS));
    }
    const last = found[found.length - 1], rival = plainSearch(path.join(home, String(LETTERS))), [word, phrase] = [rival(FREQUENT), rival(last.phrase)];
    const grows = (what: string, of: (each: Figures) => number): Line => atMost(`growth with the letters, ${sizes[0]} to ${LETTERS} (1 is linear): ${what}`, growth(sizes, found.map(of)), 1.15, value => value.toFixed(2));
    return [...last.lines, grows('all hits', each => each.all), grows('collocates', each => each.collocates),
      { what: 'a regular expression over all files as one text, which holds the host as long', value: `${ms(word.took)}, ${word.hits} hits; the phrase ${ms(phrase.took)}, ${phrase.hits} hits` }, atMost('all hits, against that', last.all / word.took, 10, times1)];
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

async function figures(folder: string, isAll: boolean): Promise<Figures> {
  const library = new Library(new DiskFiles(folder), undefined, new DiskScripts()), lines: Line[] = [];
  await library.index.complete();
  await library.terms.places(`file://${folder}/glossary.yaml`, FREQUENT);
  const searched = (text: string, match: Match, limits: Limits = {}): Promise<Search> => searchedIn(library, text, match, limits);
  const exact = await searched(FREQUENT.toLowerCase(), 'exact');
  lines.push(atMost(`“${FREQUENT.toLowerCase()}”: first hits`, exact.first, 50, ms), atMost(`all ${exact.hits.length} hits`, exact.all, 500, ms), atMost('longest time that the host was held', exact.held, HELD, ms));
  const phrase = await neighbour(library, exact.hits);
  if (isAll) {
    const ways: readonly (readonly [string, string, Match, Limits?])[] = [
      ['in any form', 'vänsteropposition', 'inflected'], ['a term', FREQUENT, 'term'], ['a phrase', phrase, 'exact'], ['several at once', `${FREQUENT}, och, ILP, parti`, 'inflected'], ['a regular expression', 'vänsteropp\\w*', 'regex'],
      ['with sender and period', FREQUENT, 'exact', { senders: ['Karin Svensson'], from: '1931', to: '1934' }], ['in annotated passages', FREQUENT, 'exact', { passages: 'annotated' }], ['what stands nowhere', 'finnsinte', 'exact'],
    ];
    for (const [what, text, match, limits] of ways) {
      const { first, all, held, hits } = await searched(text, match, limits);
      lines.push({ what: `${what} (${match}): ${hits.length} hits`, value: `${ms(all)}, the first after ${ms(first)}` }, atMost(`${what}: longest time that the host was held`, held, HELD, ms));
    }
  }
  const letters = await new HitSearch(library).searched({}) ?? [], near = await timed(() => inSlices(collocatesOf(library, exact.hits, letters, SPAN)));
  lines.push(atMost(`its collocates (${near.found?.length}), span ${SPAN.span}`, near.took, 1000, ms), atMost('collocates: longest time that the host was held', near.held, HELD, ms));
  if (isAll) {
    const time = await timed(() => inSlices(overTime([{ label: FREQUENT }], exact.hits, letters)));
    lines.push({ what: `dispersion over time (${time.found?.bins.length} bins)`, value: ms(time.took) }, atMost('dispersion: longest time that the host was held', time.held, HELD, ms), ...await arranged(library, near.found?.reduce((a, b) => (b.together > a.together ? b : a)).word ?? 'och'));
  }
  library.dispose();
  return { phrase, all: exact.all, collocates: near.took, lines };
}

/** The frequent word with the word that stands before it most often. */
async function neighbour(library: Library, hits: readonly Hit[]): Promise<string> {
  const best = (await inSlices(collocatesOf(library, hits, [...library.letters.all.values()], { ...SPAN, span: 1, withoutFunctionWords: false })) ?? []).reduce<{ word: string; left: number } | undefined>((a, b) => (a && a.left >= b.left ? a : b), undefined);
  return `${best?.word ?? ''} ${FREQUENT}`.trim();
}

interface Search { readonly first: number; readonly all: number; readonly held: number; readonly hits: readonly Hit[] }

/** Medians; `held`: of the longest times that the host was held in a round. */
async function searchedIn(library: Library, text: string, match: Match, limits: Limits): Promise<Search> {
  const search = new HitSearch(library), firsts: number[] = [], alls: number[] = [], helds: number[] = [];
  let hits: readonly Hit[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    let first: number | undefined;
    const heart = new Heartbeat(), start = performance.now();
    const found = await search.run({ text, match, isCaseSensitive: false }, limits, () => { first ??= performance.now() - start; }, () => false);
    const all = performance.now() - start, held = heart.stop();
    if (found?.refusal) throw new Error(`${text}: ${JSON.stringify(found.refusal)}`);
    hits = found?.hits ?? [];
    if (round < 0) continue;
    firsts.push(first ?? all);
    alls.push(all);
    helds.push(held);
  }
  return { first: median(firsts), all: median(alls), held: median(helds), hits };
}

/** The list in each order and grouping, and narrowed by a neighbour. */
async function arranged(library: Library, word: string): Promise<Line[]> {
  const concordance = new Concordance(library), lines: Line[] = [];
  await concordance.find({ text: FREQUENT, match: 'exact', isCaseSensitive: false });
  const all: readonly (readonly [string, Order, HitGrouping, string?])[] = [
    ['sorted by left context', 'left', 'none'], ['sorted by right context', 'right', 'none'], ['sorted by sender', 'sender', 'none'], ['sorted by point', 'point', 'none'], ['grouped by sender', 'date', 'sender'], ['grouped by the word on the left', 'right', 'left'], ['narrowed by a collocate', 'date', 'none', word],
  ];
  for (const [what, order, grouping, near] of all) {
    const { took, held } = await timed(async () => concordance.arrange({ order, grouping, near: near === undefined ? undefined : { word: near, span: 5 } }));
    lines.push({ what: `${concordance.hits.length} hits ${what}`, value: ms(took) }, atMost(`${what}: longest time that the host was held`, held, HELD, ms));
  }
  await concordance.arrange({ order: 'left', grouping: 'none' });
  const rows = await timed(async () => concordance.rows(9_000, 9_100).map(each => each.kind === 'hit' && concordance.line(each.hit)));
  concordance.dispose();
  return [...lines, { what: 'a hundred lines of it', value: ms(rows.took) }];
}

interface Timed<T> { readonly took: number; readonly held: number; readonly found: T }

/** After one run that is not counted: medians. */
async function timed<T>(run: () => Promise<T>): Promise<Timed<T>> {
  let found = await run();
  const took: number[] = [], held: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const heart = new Heartbeat(), start = performance.now();
    found = await run();
    took.push(performance.now() - start);
    held.push(heart.stop());
  }
  return { took: median(took), held: median(held), found };
}

/** A search through the files as they stand, all of them in memory as one string. It knows no line breaks and no marks, and takes front matter and notes for text. */
function plainSearch(folder: string): (text: string) => { took: number; hits: number } {
  const all = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.letter')).map(name => fs.readFileSync(path.join(folder, name), 'utf8')).join('\n\n');
  return text => {
    const took: number[] = [];
    let hits: { at: number }[] = [];
    for (let round = -1; round < ROUNDS; round++) {
      const start = performance.now();
      hits = Array.from(all.matchAll(new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${text}(?![\\p{L}\\p{M}\\p{N}])`, 'giu')), ({ index }) => ({ at: index }));
      if (round >= 0) took.push(performance.now() - start);
    }
    return { took: median(took), hits: hits.length };
  };
}
