import fs from 'node:fs';
import path from 'node:path';
import { generator, glossaryOf } from './texts';

/** The term that occurs 20,000 times in 15,000 letters. */
export const FREQUENT = 'Vänsteroppositionen';
const PEOPLE = ['Leo Trotskij', 'Karin Svensson', 'Reg Groves', 'Harry Wicks', 'Hugo Dewar', 'Albert Weisbord', 'Henk Sneevliet', 'Jeanne Martin', 'Erwin Wolf', 'Jan Frankel', 'Rudolf Klement', 'Sara Weber'];
const PLACES = ['Prinkipo', 'Saint-Palais', 'Barbizon', 'London', 'Stockholm', 'Amsterdam', 'Hønefoss', 'Coyoacán'];

export interface Correspondence { readonly letters: number; readonly bytes: number; readonly glossary: string }

/**
 * Writes letters of 2 kB each, in folders by year, with front matter, points, links to each other, annotations and notes, and a
 * glossary of 10,000 terms. Their words are invented; they are as unevenly spread as words are (Zipf). Always the same.
 */
export function writeCorrespondence(folder: string, letters: number): Correspondence {
  const random = generator(11);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)];
  const vocabulary = words(60_000, random);
  const glossary = glossaryOf(10_000).replace('\nterms:\n', `\nterms:\n  ${FREQUENT}:\n    kind: organization\n    gloss: Den internationella.\n\n`);
  const headwords = Array.from(glossary.matchAll(/^ {2}([^\s#:][^:\n]*):/gm), match => match[1]).slice(0, 3000);
  const word = (): string => {
    const roll = random();
    if (roll < 0.0071) return FREQUENT;
    if (roll < 0.03) return pick(headwords);
    return vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? vocabulary[0];
  };
  let bytes = 0;
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'glossary.yaml'), glossary);
  for (let i = 0; i < letters; i++) {
    const year = 1929 + Math.floor(i / letters * 12), name = `${year}-${String(i).padStart(5, '0')}`;
    const text = letterText(i, { year, pick, random, word, other: () => nameOf(Math.floor(random() * letters), letters) });
    fs.mkdirSync(path.join(folder, String(year)), { recursive: true });
    fs.writeFileSync(path.join(folder, String(year), `${name}.letter`), text);
    bytes += Buffer.byteLength(text);
  }
  return { letters, bytes, glossary: path.join(folder, 'glossary.yaml') };
}

export function nameOf(i: number, letters: number): string {
  const year = 1929 + Math.floor(i / letters * 12);
  return `${year}/${year}-${String(i).padStart(5, '0')}.letter`;
}

interface Pen { readonly year: number; pick<T>(from: readonly T[]): T; random(): number; word(): string; other(): string }

function letterText(i: number, { year, pick, random, word, other }: Pen): string {
  const sentence = (): string => {
    const found = Array.from({ length: 6 + Math.floor(random() * 14) }, word);
    return `${found[0][0].toUpperCase()}${found[0].slice(1)} ${found.slice(1).join(' ')}.`;
  };
  const paragraph = (): string => wrap(Array.from({ length: 3 }, sentence).join(' '));
  const front = `---\nid: brev${i}\nsender: ${pick(PEOPLE)}\nrecipient: ${pick(PEOPLE)}\ndate: ${year}-${String(1 + i % 12).padStart(2, '0')}-${String(1 + i % 28).padStart(2, '0')}\nplace: ${pick(PLACES)}\nlang: sv\n---\n\n`;
  const points = Array.from({ length: 4 }, (_, n) => {
    const mark = n === 1 && i % 5 === 0 ? ` [${word()}]{#an-${(i % 46656).toString(36).padStart(4, '0')} .taktik}[^an-${(i % 46656).toString(36).padStart(4, '0')}]` : '';
    const link = n === 2 && i % 3 === 0 ? ` Se [brevet](../${other()}#p2).` : '';
    const note = mark && `\n\n[^an-${(i % 46656).toString(36).padStart(4, '0')}]: []{by=KS date=2026-11-23} ${sentence()}`;
    return `${n + 1}. ${paragraph()}${mark}${link}${note}`;
  });
  return `${front}Kära kamrater!\n\n${paragraph()}\n\n${points.join('\n\n')}\n\nMed bästa kamratliga hälsningar,\n\n${pick(PEOPLE)}\n`;
}

function wrap(text: string): string {
  return text.replace(/(.{60,75}) /g, '$1\n');
}

const ONSETS = ['', 'b', 'd', 'f', 'g', 'h', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'sk', 'st', 'tr', 'fr', 'kr', 'sp'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö'];
const CODAS = ['', '', 'n', 'r', 's', 't', 'l', 'm', 'd', 'nd', 'rt', 'll', 'tt'];

/** Invented words, the frequent ones short. */
function words(count: number, random: () => number): string[] {
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)];
  const found = new Set<string>();
  while (found.size < count) {
    const syllables = 1 + Math.floor(Math.log10(found.size + 2) * (0.4 + random() * 0.6));
    found.add(Array.from({ length: syllables }, () => pick(ONSETS) + pick(VOWELS) + pick(CODAS)).join(''));
  }
  return [...found];
}
