import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Comparison } from './concordanceCounts/compare';
import { CountedLetter, Counter, isForm } from './concordanceCounts/counter';
import { LEMMAS } from './concordanceCounts/lemmas';
import { markedLetter, plainParagraphs, withoutEntities } from './concordanceCounts/marking';
import { paragraphsOfPandoc } from './concordanceCounts/pandocText';
import { sampledPhrases, sampledWords } from './concordanceCounts/sampling';
import { plainWord, tokensIn } from './concordanceCounts/tokens';
import { DiskFiles } from './diskFiles';
import { Line, atLeast } from './measure';
import { Dice } from './quotations/dice';
import { OWN_LETTERS } from './quotations/ownLetters';
import { realLetters } from './realLetters';
import { collocatesOf } from '../src/library/concordance/collocates';
import { HitSearch } from '../src/library/concordance/search';
import { Library } from '../src/library/library';
import { finish } from '../src/text/steps';
import { pandocReadsMeanwhile, pandocVersion } from '../test/letter/annotating/pandoc';

const SEED = Number(process.env.SEED ?? 7), WORDS = Number(process.env.WORDS ?? 400), PHRASES = Number(process.env.PHRASES ?? 400), MISSES = Number(process.env.MISSES ?? 0), NODES = 25, AT_ONCE = 200;
const LANGS: Readonly<Record<string, string>> = { 'auden-musulin': 'en', 'escher': 'de', 'jean-paul': 'de', 'lettres-calvin': 'fr', 'mondriaan': 'nl', 'schnitzler-briefe': 'de', 'suriano': 'it', 'tolstoy': 'ru', 'beethoven-vol1': 'en' };

interface WrittenLetter { readonly name: string; readonly lang: string | undefined; readonly text: string }

/**
 * How often words, phrases and inflected words stand in the public letters, by a counter that shares nothing with the extension: Pandoc reads the letters, a regular expression finds the words. Each letter is taken as it
 * is, and once more with marks and line breaks anywhere. CORPORA=folder takes its letters, else our own; SEED=n others; MISSES=n shows so many differences of each kind.
 */
export async function benchConcordanceCounts(folder: string | undefined): Promise<Line[]> {
  if (pandocVersion() === undefined) return [{ what: 'counted independently: Pandoc is not installed', value: 'left out' }];
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'counts-'));
  try {
    const dice = new Dice(SEED), written = writtenLetters(folder, dice), letters: CountedLetter[] = [];
    for (let at = 0; at < written.length; at += AT_ONCE) {
      const batch = written.slice(at, at + AT_ONCE), read = await pandocReadsMeanwhile(batch.map(({ text }) => text));
      for (const [n, { name, lang, text }] of batch.entries()) {
        const json = read[n];
        if (json === undefined) continue;
        letters.push({ name, lang, paragraphs: paragraphsOfPandoc(json).map(tokensIn) });
        fs.mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
        fs.writeFileSync(path.join(home, `${name}.letter`), text);
      }
    }
    const files = new DiskFiles(home), library = new Library(files), nameOf = (uri: string): string => path.relative(home, files.pathOf(uri)).replace(/\.letter$/, '');
    await library.index.complete();
    const counter = new Counter(letters), compared = (): Comparison => new Comparison(library, nameOf, name => texts.get(name)!), texts = new Map(written.map(({ name, text }) => [name, text.replace(/^\ufeff/, '')])), [words, phrases] = [compared(), compared()];
    for (const word of sampledWords(letters, WORDS, dice)) await words.compare(word, 'exact', counter.phrase([word]));
    for (const phrase of sampledPhrases(letters, PHRASES, dice, true)) await phrases.compare(phrase.join(' '), 'exact', counter.phrase(phrase));
    const size = letters.reduce((sum, { paragraphs }) => sum + paragraphs.reduce((own, paragraph) => own + paragraph.length, 0), 0);
    const lines: Line[] = [
      { what: `seed ${SEED}: letters, words in them`, value: `${letters.length}, ${size}; ${written.length - letters.length} that Pandoc does not read` },
      agreement(`words (${words.queries})`, words), agreement(`phrases (${phrases.queries}, two of three over a line’s end or a mark)`, phrases), ...await inflected(counter, compared),
      await collocates(counter, library, sampledWords(letters, NODES * 4, dice).filter(word => { const count = [...counter.phrase([word]).values()].reduce((a, b) => a + b, 0); return count >= 20 && count < 3000; }).slice(0, NODES)),
      { what: 'hits that are not where they say, in the reading text and in the file', value: String(words.misplaced.length + phrases.misplaced.length), goal: 'none', met: words.misplaced.length + phrases.misplaced.length === 0 },
    ];
    for (const each of [words, phrases]) show(each);
    library.dispose();
    return lines;
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

function agreement(what: string, each: Comparison): Line { return { what: `${what}: hits`, value: each.summary, goal: 'all agree', met: each.differences.length === 0 }; }

function show({ differences, misplaced }: Comparison): void {
  for (const each of misplaced.slice(0, MISSES)) console.log(`    misplaced: ${each}`);
  for (const { query, letter, counted, found, shown } of differences.slice(0, MISSES)) console.log(`    “${query}” ${letter}: ${counted} counted, ${found} found ${shown}`);
}

/** How often each word stands beside others, within five on each side. */
async function collocates(counter: Counter, library: Library, nodes: readonly string[]): Promise<Line> {
  const search = new HitSearch(library), letters = await search.searched({}) ?? [], wrong: string[] = [];
  let all = 0;
  for (const node of nodes) {
    const hits = (await search.run({ text: node, match: 'exact', isCaseSensitive: false }, {}, () => undefined, () => false))?.hits ?? [], counted = counter.neighbours(node, 5);
    const found = new Map(finish(collocatesOf(library, hits, letters, { span: 5, withoutFunctionWords: false, least: 1 })).map(({ word, together }) => [word, together]));
    for (const word of new Set([...counted.keys(), ...found.keys()])) {
      if (!/\p{L}/u.test(word)) continue;
      all++;
      if (counted.get(word) !== found.get(word)) wrong.push(`${node} + ${word}: ${counted.get(word) ?? 0} counted, ${found.get(word) ?? 0} found`);
    }
  }
  for (const each of wrong.slice(0, MISSES)) console.log(`    ${each}`);
  return atLeast(`collocates of ${nodes.length} words, span 5: pairs counted alike`, 100 * (all - wrong.length) / Math.max(1, all), 99, value => `${value.toFixed(2)} % of ${all}`);
}

/** The forms of words that were written down by hand, in the letters of their language. */
async function inflected(counter: Counter, compared: () => Comparison): Promise<Line[]> {
  const lines: Line[] = [];
  let counted = 0, right = 0, found = 0;
  for (const [lang, lemmas] of Object.entries(LEMMAS)) {
    const own = counter.letters.filter(each => each.lang === lang), names = new Set(own.map(({ name }) => name)), comparison = compared(), notes: string[] = [];
    let all = 0, hit = 0, given = 0;
    if (own.length === 0) continue;
    for (const [lemma, written] of Object.entries(lemmas)) {
      const forms = new Set(written.split(' ')), expected = counter.forms(forms, lang), tally = new Map<string, number>();
      for (const each of (await comparison.hits(lemma, 'inflected')).filter(({ letter }) => names.has(comparison.nameOf(letter.uri)))) { const word = plainWord(comparison.shown(each)).replace(/\u00ad/g, ''); tally.set(word, (tally.get(word) ?? 0) + 1); }
      const true_ = [...tally].filter(([word]) => isForm(word, forms) || isForm(word.replace(/-/g, ''), forms)).reduce((sum, [, count]) => sum + count, 0), sum = [...tally.values()].reduce((a, b) => a + b, 0);
      const missing = [...forms].filter(form => !tally.has(form)).flatMap(form => { const count = counter.forms(new Set([form]), lang); return count > 0 ? `−${form} ${count}` : []; });
      const others = [...tally].filter(([word]) => !isForm(word, forms) && !isForm(word.replace(/-/g, ''), forms)).map(([word, count]) => `+${word} ${count}`);
      if (expected !== true_ || others.length > 0) notes.push(`${lemma} ${true_}/${expected}${others.length > 0 || missing.length > 0 ? ` (${[...missing, ...others].slice(0, 8).join(', ')})` : ''}`);
      all += expected;
      hit += true_;
      given += sum;
    }
    counted += all;
    right += hit;
    found += given;
    lines.push({ what: `inflected, ${lang} (${Object.keys(lemmas).length} words)`, value: `${hit} of ${all} found, ${given - hit} others${notes.length > 0 ? `: ${notes.join('; ')}` : ''}` });
  }
  lines.push({ what: 'inflected, all languages: found of those counted; right of those found', value: `${percent(right, counted)}; ${percent(right, found)}`, goal: 'at least 98 % and 95 %', met: right >= 0.98 * counted && right >= 0.95 * found });
  return lines;
}

const percent = (part: number, whole: number): string => `${(100 * part / Math.max(1, whole)).toFixed(1)} % (${part} of ${whole})`;

export function writtenLetters(folder: string | undefined, dice: Dice): WrittenLetter[] {
  const sources = folder === undefined ? OWN_LETTERS() : ['letters', 'letters-plain'].map(name => path.join(folder, name)).filter(name => fs.existsSync(name)).flatMap(realLetters).filter(({ name }) => !/SOURCE|LICENSE/.test(name));
  return sources.flatMap(({ name, text: source }): WrittenLetter[] => {
    // What Pandoc takes for the definition of a link's address is text in a letter; and Pandoc 2.17 drops what follows a blank line inside brackets.
    const text = withoutEntities(source).replace(/\r\n/g, '\n').replace(/^(\s*\[\d+\]):/gm, '$1').replace(/\[([^\][]*\n\s*\n[^\][]*)\]/g, '($1)');
    const lang = folder === undefined ? name : LANGS[name.split('/')[0]] ?? (/^1306/.test(name) ? 'en' : undefined), paragraphs = plainParagraphs(text), safe = name.replace(/[^\w/.-]/g, '_');
    return [{ name: `plain/${safe}`, lang, text: `---\n${lang ? `lang: ${lang}\n` : ''}title: Brev\n---\n\n${text}` }, ...paragraphs.length > 0 ? [{ name: `marked/${safe}`, lang, text: markedLetter(paragraphs, lang, dice) }] : []];
  });
}
