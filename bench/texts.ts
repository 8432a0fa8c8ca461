import fs from 'node:fs';

export const MIB = 1 << 20;
export const SAMPLE = 'media/sample/letters/1933-10-02.letter';
export const SEED = 'test/fixtures/letters/1933-10-02.txt';

/** A letter of a given length (UTF-16), made of copies of the sample one: its points numbered on, its annotations with ids of their own. */
export function longLetter(length: number): string {
  const text = fs.readFileSync(SAMPLE, 'utf8');
  const bodyStart = text.indexOf('\n1. ') + 1, bodyEnd = text.indexOf('Med bästa kamratliga');
  const body = text.slice(bodyStart, bodyEnd);
  let copies = '';
  for (let copy = 0; bodyStart + copies.length < length; copy++) {
    copies += body.replace(/^(\d)\. /gm, (_, number: string) => `${(Number(number) + copy * 8) % 999 + 1}. `)
      .replace(/ks-(\w{4})/g, (_, id: string) => `ks-${id}${copy.toString(36)}`).replace(/\(#p(\d)\)/g, (_, number: string) => `(#p${(Number(number) + copy * 8) % 999 + 1})`);
  }
  return flat(text.slice(0, bodyStart) + copies + text.slice(bodyEnd));
}

/** The plain text of the seed letter, again and again. */
export function plainText(length: number): string {
  const text = fs.readFileSync(SEED, 'utf8');
  return flat(text.repeat(Math.ceil(length / text.length)).slice(0, length));
}

/** One string in memory, as an editor gives it, and not a tree of the pieces that it was made of. */
export function flat(text: string): string { return Buffer.from(text).toString(); }

/** A glossary of invented Swedish terms, one in five of two words, between those of the sample glossary. Always the same. */
export function glossaryOf(terms: number): string {
  const entries: string[] = [];
  const random = generator(7);
  const pick = (from: readonly string[]): string => from[Math.floor(random() * from.length)];
  const seen = new Set<string>();
  while (entries.length < terms) {
    const word = pick(ONSETS) + pick(VOWELS) + pick(MIDDLES) + pick(VOWELS) + pick(ENDS);
    const headword = random() < 0.2 ? `${pick(ADJECTIVES)} ${word}` : word;
    if (seen.has(headword)) continue;
    seen.add(headword);
    entries.push(`  ${headword}:\n    kind: concept\n    gloss: Vad ${headword} är.\n`);
  }
  const sample = fs.readFileSync('media/sample/letters/glossary.yaml', 'utf8');
  const tags = sample.indexOf('\n# Märkord');
  return `${sample.slice(0, tags)}\n${entries.join('')}${sample.slice(tags)}`;
}

const ONSETS = ['b', 'br', 'd', 'f', 'fr', 'g', 'gr', 'h', 'k', 'kl', 'kr', 'l', 'm', 'n', 'p', 'pr', 'r', 's', 'sk', 'st', 't', 'tr', 'v'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'y', 'å', 'ä', 'ö'];
const MIDDLES = ['d', 'l', 'm', 'n', 'r', 's', 't', 'ld', 'nd', 'rt', 'st', 'tt', 'll', 'mm'];
const ENDS = ['', 'n', 'r', 'l', 'st', 'ning', 'het', 'ism', 'ist', 'else', 'are', 'tion'];
const ADJECTIVES = ['nya', 'gamla', 'stora', 'internationella', 'brittiska', 'revolutionära', 'kommunistiska', 'röda'];

/** Mulberry32: the same numbers on every machine. */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A letter with so many annotations and a note to each: one in every sentence of the seed's paragraphs, some with two tags, some with none, every tenth in the crossing form. */
export function annotatedLetter(annotations: number): string {
  const text = fs.readFileSync(SEED, 'utf8');
  const paragraphs = text.slice(text.indexOf('\n1. ') + 1, text.indexOf('Med bästa kamratliga')).split(/\n\s*\n/).map(each => each.trim().replace(/^\d+\. /, ''));
  const tags = ['metafor', 'taktik', 'motsats', 'ton', 'oklart'];
  const parts: string[] = [];
  for (let made = 0, point = 1; made < annotations; point++) {
    const notes: string[] = [];
    const paragraph = paragraphs[point % paragraphs.length].replace(/(?<=^|[.!?] )((?:[^\s.!?]+\s){2})((?:[^\s.,!?()”"]+ ){2,4}[^\s.,!?()”"]+)/g, (whole, before: string, passage: string) => {
      if (made >= annotations) return whole;
      const id = `lt-${(1_000_000 + made).toString(36)}`, classes = ['', ` .${tags[made % 5]}`, ` .${tags[made % 5]} .${tags[(made + 1) % 5]}`][made % 3];
      notes.push(`[^${id}]: []{by=LT date=2026-11-23} Anmärkning ${made}: jfr [punkt ${point}](#p${point}), och se vad som sägs *där* om saken.`);
      return before + (made++ % 10 === 9 ? `[]{#${id} .s${classes}}${passage}[]{.e a=${id}}[^${id}]` : `[${passage}]{#${id}${classes}}[^${id}]`);
    });
    parts.push(`${point}. ${paragraph}`, ...notes);
  }
  return flat(`---\ntitle: Ett långt brev\nlang: sv\n---\n\n2 oktober 1933\n\nKära kamrater!\n\n${parts.join('\n\n')}\n\nMed bästa kamratliga hälsningar,\nL. Trotskij\n`);
}
