import fs from 'node:fs';
import { Line, atMost, growth, inTurns, median, ms, times, times1 } from './measure';
import { MIB, SAMPLE, SEED, flat, glossaryOf, longLetter, plainText } from './texts';
import { Glossary } from '../src/glossary/model';
import { parseGlossary } from '../src/glossary/parse';
import { TermIndex } from '../src/glossary/terms';
import { Letter } from '../src/letter/model';
import { parseLetter } from '../src/letter/parse';
import { matchLetter, matcherAfter, matcherOf } from '../test/glossary/matching';

const WORD = /\p{L}+/gu;

/** 10,000 terms in 1 MiB of reading text, against a scan for words in the same text that does nothing with them. */
export async function benchTerms(): Promise<Line[]> {
  const source = glossaryOf(10_000);
  const glossary = parseGlossary(source);
  const matcher = matcherOf(TermIndex.of([glossary], ['sv']));
  const letter = parseLetter(longLetter(MIB)), plain = parseLetter(plainText(MIB));
  const swedish = (each: Letter): number => matchLetter(matcher, each, 'sv').occurrences.length;
  const scan = (each: Letter): number => { let words = 0; WORD.lastIndex = 0; while (WORD.exec(each.reading.text)) words++; return words; };
  const found = await inTurns(9, { ours: () => swedish(letter), scan: () => scan(letter), oursPlain: () => swedish(plain), scanPlain: () => scan(plain) });
  const fresh = median(await times(3, () => matchLetter(matcherOf(matcher.index), plain, 'sv')));
  const sizes = [64, 128, 256, 512, 1024, 2048].map(kib => kib * 1024), costs: number[] = [];
  for (const size of sizes) {
    const part = parseLetter(plainText(size));
    costs.push(median(await times(size < MIB ? 25 : 9, () => swedish(part))));
  }
  const counts = [1250, 2500, 5000, 10_000, 20_000], byTerms: number[] = [];
  for (const count of counts) {
    const other = matcherOf(TermIndex.of([parseGlossary(glossaryOf(count))], ['sv']));
    byTerms.push(median(await times(9, () => matchLetter(other, plain, 'sv'))));
  }
  return [
    { what: '10,000 terms in 1 MiB of the annotated sample letter', value: `${ms(found.ours)}, ${swedish(letter)} occurrences` },
    atMost('against a bare scan for \\p{L}+', found.ours / found.scan, 3, times1),
    { what: '10,000 terms in 1 MiB of the seed letter', value: `${ms(found.oursPlain)}, ${swedish(plain)} occurrences` },
    atMost('against a bare scan for \\p{L}+', found.oursPlain / found.scanPlain, 3, times1),
    { what: 'the same with no word seen before (once a glossary)', value: ms(fresh) },
    atMost('growth with the text, 64 KiB to 2 MiB (1 is linear)', growth(sizes, costs), 1.2, value => value.toFixed(2)),
    atMost('growth with the terms, 1,250 to 20,000 (0 is flat)', growth(counts, byTerms), 0.3, value => value.toFixed(2)),
    { what: 'reading a glossary of 10,000 entries, in steps', value: ms(median(await times(3, () => parseGlossary(source)))) },
    { what: 'making the index of its terms, in steps', value: ms(median(await times(3, () => TermIndex.of([glossary], ['sv'])))) },
    ...await edited(source, glossary),
    { what: 'the seed letter with the sample glossary', value: ms(await seed()) },
  ];
}

/** One entry after the other is edited, here and there in the glossary: until its terms are found again. */
async function edited(source: string, first: Glossary): Promise<Line[]> {
  const letter = parseLetter(fs.readFileSync(SAMPLE, 'utf8'));
  const texts = Array.from({ length: 41 }, (_, round) => {
    const at = source.indexOf('Vad ', (0.1 + (round * 0.37) % 0.8) * source.length);
    return flat(`${source.slice(0, at)}Nu ${round} ${source.slice(at)}`);
  });
  let glossary = first, matcher = matcherOf(TermIndex.of([first], ['sv']));
  matchLetter(matcher, letter, 'sv');
  const [reading, indexing, matching] = [[], [], []] as number[][];
  const total = await times(40, round => {
    const start = performance.now();
    glossary = parseGlossary(texts[round + 1], glossary);
    const read = performance.now();
    const index = TermIndex.of([glossary], ['sv'], matcher.index);
    const indexed = performance.now();
    matcher = matcherAfter(index, matcher);
    matchLetter(matcher, letter, 'sv');
    reading.push(read - start);
    indexing.push(indexed - read);
    matching.push(performance.now() - indexed);
  });
  const ready = median(reading.map((each, round) => each + indexing[round]));
  return [
    { what: 'reading it again after an edit of one entry', value: ms(median(reading)) },
    { what: 'making the index again', value: ms(median(indexing)) },
    atMost('both', ready, 15, ms),
    { what: 'the sample letter after it, its terms found again', value: `${ms(median(matching))}, ${ms(median(total))} in all` },
  ];
}

async function seed(): Promise<number> {
  const letter = parseLetter(fs.readFileSync(SEED, 'utf8'));
  const matcher = matcherOf(TermIndex.of([parseGlossary(fs.readFileSync('media/sample/letters/glossary.yaml', 'utf8'))], ['sv']));
  return median(await times(200, () => matchLetter(matcher, letter, 'sv')));
}
