import fs from 'node:fs';
import { Line, atMost, growth, inTurns, median, ms, times, times1 } from './measure';
import { MIB, SEED, glossaryOf, longLetter, plainText } from './texts';
import { parseGlossary } from '../src/glossary/parse';
import { TermIndex } from '../src/glossary/terms';
import { Letter } from '../src/letter/model';
import { parseLetter } from '../src/letter/parse';
import { matchLetter, matcherOf } from '../test/glossary/matching';

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
    { what: 'reading it again after an edit of one entry', value: ms(median(await times(5, round => parseGlossary(source.replace('Vad ', `Vad ${round} `), glossary)))) },
    { what: 'making the index of its terms, in steps', value: ms(median(await times(3, () => TermIndex.of([glossary], ['sv'])))) },
    { what: 'the seed letter with the sample glossary', value: ms(await seed()) },
  ];
}

async function seed(): Promise<number> {
  const letter = parseLetter(fs.readFileSync(SEED, 'utf8'));
  const matcher = matcherOf(TermIndex.of([parseGlossary(fs.readFileSync('media/sample/letters/glossary.yaml', 'utf8'))], ['sv']));
  return median(await times(200, () => matchLetter(matcher, letter, 'sv')));
}
