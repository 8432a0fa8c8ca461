import { Blocks } from './blocks';
import { findDate, isDateLine, startsWithDate } from './dates';
import { LANGUAGES } from './languages';
import { PlainLine, countWords, isNameLike, Phrases, plainLines } from './plain';
import { Lines } from '../text/lines';
import { Range } from '../text/range';
import { Reading } from '../text/reading';

/** What the opening says, each with its place. */
export interface Opening extends Range {
  readonly salutation?: Range;
  readonly dateline?: Range;
  readonly date?: Range & { readonly edtf: string };
  readonly sender?: PlainLine;
  readonly title?: PlainLine;
  readonly recipients: readonly (Range & { readonly words: string })[];
}

const GREETINGS = new Phrases(LANGUAGES.flatMap(language => language.greetings));
const TO = new Phrases(LANGUAGES.flatMap(language => language.to));
const MOST_LINES = 40;
const MOST_WORDS = 10;
/** A line longer than this counts as several: texts without hard line breaks have paragraphs of one line. */
const LINE_WIDTH = 80;
const SHORT_LINE = 60;
export const POINT_LABEL = /^(\d{1,3})([.)])(?=[ \t\u00a0]|$)/;
const TITLED = /^(?:Herr|Fru|Fröken|Frau|Monsieur|Madame|Mademoiselle|M\.|Signore?|Signora|Mijnheer|Mevrouw|Mr\.?|Mrs\.?)\s+\p{Lu}[^,]*,\s+\p{Ll}/u;
const SALUTATION_END = /[!,:]|[–—]|-(?=\s|$)/g;

/**
 * Finds the opening among the first 40 lines of the body (letter format, section 1), or undefined if the letter begins
 * with its text.
 */
export function findOpening(lines: Lines, blocks: Blocks, reading: Reading, lang?: string): Opening | undefined {
  const head = plainLines(lines, blocks, reading, 0, blocks.blocks.length, MOST_LINES);
  if (head.length === 0) return undefined;
  const salutation = findSalutation(head, lines.text);
  const before = salutation ? head.filter(line => line.end <= salutation.start) : withoutSalutation(head, lang);
  const end = salutation ? salutation.end : before[before.length - 1]?.end;
  if (end === undefined) return undefined;
  return { start: head[0].start, end, salutation, ...readHead(before, lang) };
}

function findSalutation(head: readonly PlainLine[], text: string): Range | undefined {
  let short = true, prose = false;
  for (const [index, line] of head.entries()) {
    if (line.first) short = true;
    if (isPointLine(line)) return undefined;
    const bare = line.words.replace(/^["'”“„»«‘’‚([]+/, '');
    const alone = line.first && head[index + 1]?.block !== line.block && countWords(line.words) <= 3;
    const capital = /^\p{Lu}/u.test(bare);
    if (short && (alone || capital) && GREETINGS.at(line.words) !== undefined) {
      if (countWords(line.words) <= MOST_WORDS && /(?:[!,:–—-]|[!,]["”“»«])$/.test(line.words)) return { start: line.start, end: line.end };
      // After a paragraph of prose, a greeting that runs on is prose too.
      const run = line.first && capital && !prose ? runOn(line, text) : undefined;
      if (run) return run;
    }
    short &&= line.words.length <= SHORT_LINE;
    prose ||= line.first && line.words.length > SHORT_LINE && height(head, index) > 2;
  }
  return undefined;
}

/** `Kära kamrater! Jag fick …`: the salutation ends at the first sign of its end, if that comes within ten words. */
function runOn(line: PlainLine, text: string): Range | undefined {
  const source = text.slice(line.start, Math.min(line.end, line.start + 300));
  for (const match of source.matchAll(SALUTATION_END)) {
    const words = countWords(source.slice(0, match.index));
    if (words > MOST_WORDS) return undefined;
    // `Herr Carl Zulehner, a piratical engraver …` speaks of him, not to him.
    if (match[0] === ',' && TITLED.test(line.words)) return undefined;
    if (words > 1 || match[0] !== ',') return { start: line.start, end: line.start + match.index + match[0].length };
  }
  return undefined;
}

function withoutSalutation(head: readonly PlainLine[], lang?: string): readonly PlainLine[] {
  const body = head.findIndex((line, index) => isPointLine(line) || (line.first && height(head, index) > 2));
  if (body >= 0) return head.slice(0, body);
  // Nothing but short paragraphs: the dateline alone tells where the opening ends.
  return head.slice(0, head.findIndex(line => isDateLine(line.words, lang)) + 1);
}

/** How many lines of ordinary width the block takes that begins at `first`. */
function height(head: readonly PlainLine[], first: number): number {
  let lines = 0;
  for (let i = first; i < head.length && head[i].block === head[first].block; i++) lines += Math.max(1, Math.ceil(head[i].words.length / LINE_WIDTH));
  return lines;
}

function isPointLine(line: PlainLine): boolean {
  return line.first && POINT_LABEL.test(line.words) && !startsWithDate(line.words);
}

function readHead(head: readonly PlainLine[], lang?: string): Omit<Opening, 'start' | 'end' | 'salutation'> {
  const dated = head.findIndex(line => isDateLine(line.words, lang));
  const recipients: (Range & { words: string })[] = [];
  let sender: PlainLine | undefined, title: PlainLine | undefined;
  head.forEach((line, index) => {
    if (index === dated || isDateLine(line.words, lang)) return;
    const phrase = TO.at(line.words);
    if (phrase !== undefined && isNameLike(line.words.slice(phrase.length).trim())) recipients.push(afterPhrase(line, phrase));
    else if (dated < 0) title ??= line;
    else if (index < dated) sender ??= isNameLike(line.words) ? line : undefined;
    else if (!title) title = line;
    else recipients.push(line);
  });
  const dateline = head[dated];
  const date = dateline && findDate(dateline.words, lang);
  return { dateline, date: date && { ...dateline, edtf: date.edtf }, sender, title, recipients };
}

function afterPhrase(line: PlainLine, phrase: string): Range & { words: string } {
  const words = line.words.slice(phrase.length).trim();
  return { start: line.end - words.length > line.start ? line.end - words.length : line.start, end: line.end, words };
}
