import { Blocks } from './blocks';
import { findDate, isDateLine } from './dates';
import { LANGUAGES } from './languages';
import { POINT_LABEL } from './opening';
import { PlainLine, countWords, isNameLike, Phrases, plainLines } from './plain';
import { Lines } from '../text/lines';
import { Range } from '../text/range';
import { Reading } from '../text/reading';

export interface Closing extends Range {
  readonly formula?: Range;
  readonly signature?: Range & { readonly words: string };
}

/** The end of a letter: what is not body any more. Block indices are exclusive ends of the body. */
export interface Ending {
  readonly closing?: Closing;
  readonly postscript?: Range;
  /** A dateline at the end, for letters that have none at the top. */
  readonly date?: Range & { readonly edtf: string };
}

const CLOSINGS = new Phrases(LANGUAGES.flatMap(language => language.closings));
const MOST_LINES = 25;
const MOST_AFTER = 8;
const SHORT_LINE = 60;
const POSTSCRIPT = /^(?:P\.? ?S\.?|P\.-S\.|П\. ?С\.|ПС|Post ?[Ss]criptum|Postskriptum|N\.? ?B\.?)(?=[\s:,–—\-*_\])]|$)/;
/** Marks before the words of a line. */
const MARKS = /^(?:\[\]\{[^{}]*\}|[[*_(])+/;

/** Finds closing, signature and postscript among the last lines (letter format, section 1). `from`: where the body begins. */
export function findEnding(lines: Lines, blocks: Blocks, reading: Reading, from: number, sender: string | undefined, lang?: string): Ending {
  const all = blocks.blocks;
  let first = all.findIndex(block => block.end > from);
  if (first < 0) return {};
  if (all[first].kind === 'note') first++;
  const ps = postscriptStart(lines, blocks, first);
  const tail = plainLines(lines, blocks, reading, first, ps?.block ?? all.length, MOST_LINES, true).filter(line => line.start >= from && line.end <= (ps?.start ?? Infinity));
  const postscript = ps && { start: ps.start, end: all[all.length - 1].end };
  const dated = tail.slice(-6).find(line => isDateLine(line.words, lang));
  const date = dated && findDate(dated.words, lang);
  return { closing: closingOf(tail, from, sender), postscript, date: date && { ...dated, edtf: date.edtf } };
}

/** The first of the postscripts at the end; `block`: the exclusive end of the blocks before it. In a paragraph, it follows a short line. */
function postscriptStart(lines: Lines, { blocks }: Blocks, first: number): { start: number; block: number } | undefined {
  const isPostscript = (line: number): boolean => POSTSCRIPT.test(lines.text.slice(lines.textStart(line), lines.end(line)).slice(0, 200).replace(MARKS, ''));
  let found: { start: number; block: number } | undefined;
  for (let n = blocks.length - 1, seen = 0; n >= first && seen < MOST_LINES; n--) {
    const { kind, textStart, firstLine, lastLine } = blocks[n];
    if (kind !== 'text') continue;
    if (POINT_LABEL.test(lines.text.slice(textStart, textStart + 20))) break;
    for (let line = lastLine; line > firstLine && seen < MOST_LINES; line--, seen++) {
      if (isPostscript(line) && lines.end(line - 1) - lines.textStart(line - 1) <= SHORT_LINE) found = { start: lines.textStart(line), block: n + 1 };
    }
    seen++;
    if (isPostscript(firstLine) && blocks.slice(first, n).some(block => block.kind === 'text')) found = { start: blocks[n].start, block: n };
  }
  return found;
}

function closingOf(tail: readonly PlainLine[], from: number, sender: string | undefined): Closing | undefined {
  let found = -1;
  for (let i = tail.length - 1; i >= 0 && tail.length - i <= MOST_AFTER; i--) {
    if (isFormula(tail, i)) found = i;
    else if (tail[i].words.length > SHORT_LINE || countWords(tail[i].words) > 9) break;
  }
  if (found < 0) return signedOnly(tail, sender, from);
  let last = found;
  // `Med vänlig hälsning,⏎Eder tillgivne⏎August`: only the last line may be a name that begins like a formula (`Er Anna`).
  while (last + 1 < tail.length && CLOSINGS.at(tail[last + 1].words) !== undefined && (last + 2 < tail.length || !isNameLike(tail[last + 1].words))) last++;
  const after = tail.slice(last + 1);
  return { start: tail[found].start, end: tail[tail.length - 1].end, formula: { start: tail[found].start, end: tail[last].end }, signature: signatureOf(after) };
}

function isFormula(tail: readonly PlainLine[], index: number): boolean {
  const { words, first } = tail[index];
  const phrase = CLOSINGS.at(words);
  const count = countWords(words);
  const alone = first && tail[index + 1]?.block !== tail[index].block && count <= 3;
  if (phrase === undefined || !(alone || /^["'”“„»«‘’‚(]*\p{Lu}/u.test(words))) return false;
  // A short pronoun (`Din`, `Er`, `Ihr`) begins many sentences: only a line of a few words that ends none is a formula.
  if (count > (phrase.length <= 4 ? 4 : 12) || (phrase.length <= 4 && count > 1 && /\p{Ll}[.!?]$/u.test(words)) || /[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(words)) return false;
  return first || /[.,!?:;–—)”"“]$/.test(tail[index - 1]?.words ?? '.') || (tail[index - 1]?.words.length ?? 0) <= SHORT_LINE;
}

/** The name under the formula: the line after it, and those of its paragraph that are names too. `words`: the name, in `Din Anna` without `Din`. */
function signatureOf(after: readonly PlainLine[]): Closing['signature'] {
  if (after.length === 0) return undefined;
  let last = 0;
  while (last + 1 < after.length && after[last + 1].block === after[0].block && isNameLike(after[last + 1].words)) last++;
  const { words } = after[0];
  const name = words.slice(CLOSINGS.at(words)?.length ?? 0).trim();
  return { start: after[0].start, end: after[last].end, words: isNameLike(name) ? name : words };
}

/** A short last paragraph with a word of the sender's name is a signature without a formula. */
function signedOnly(tail: readonly PlainLine[], sender: string | undefined, from: number): Closing | undefined {
  const last = tail[tail.length - 1];
  if (!last || sender === undefined || !last.first || last.start <= from || !isNameLike(last.words)) return undefined;
  const names = new Set(sender.toLowerCase().match(/\p{L}{2,}/gu));
  if (!last.words.toLowerCase().match(/\p{L}{2,}/gu)?.some(word => names.has(word))) return undefined;
  const signature = { start: last.start, end: last.end, words: last.words };
  return { start: last.start, end: last.end, signature };
}
