import { Blocks } from './blocks';
import { findDate, isDateLine } from './dates';
import { LetterLanguage } from './languages/language';
import { POINT_LABEL } from './opening';
import { PlainLine, countWords, isNameLike, phraseAt, plainLines } from './plain';
import { Lines } from '../text/lines';
import { Range } from '../text/range';

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

const MOST_LINES = 25;
const MOST_AFTER = 8;
const SHORT_LINE = 60;
const POSTSCRIPT = /^(?:P\.? ?S\.?|P\.-S\.|П\. ?С\.|ПС|Post ?[Ss]criptum|Postskriptum|N\.? ?B\.?)(?=[\s:,–—-]|$)/;

/** Finds closing, signature and postscript among the last lines (letter format, section 1). `from`: where the body begins. */
export function findEnding(lines: Lines, blocks: Blocks, from: number, languages: readonly LetterLanguage[], sender: string | undefined, lang?: string): Ending {
  const all = blocks.blocks;
  let first = all.findIndex(block => block.end > from);
  if (first < 0) return {};
  if (all[first].kind === 'note') first++;
  const ps = postscriptBlock(lines, blocks, first);
  const tail = plainLines(lines, blocks, first, ps ?? all.length, MOST_LINES, true).filter(line => line.start >= from);
  const postscript = ps === undefined ? undefined : { start: all[ps].start, end: all[all.length - 1].end };
  const dated = tail.slice(-6).find(line => isDateLine(line.words, lang));
  const date = dated && findDate(dated.words, lang);
  return { closing: closingOf(tail, from, languages, sender), postscript, date: date && { ...dated, edtf: date.edtf } };
}

function postscriptBlock(lines: Lines, { blocks }: Blocks, first: number): number | undefined {
  for (let n = blocks.length - 1; n > first; n--) {
    const { kind, textStart, end } = blocks[n];
    if (kind !== 'text') continue;
    const text = lines.text.slice(textStart, Math.min(end, textStart + 20));
    if (POINT_LABEL.test(text)) return undefined;
    if (POSTSCRIPT.test(text.replace(/^[[*_(]+/, ''))) return blocks.slice(first, n).some(block => block.kind === 'text') ? earlier(lines, blocks, n, first) : undefined;
  }
  return undefined;
}

/** `P.S. …` and `P.P.S. …`: the first of the postscripts that follow each other. */
function earlier(lines: Lines, blocks: Blocks['blocks'], n: number, first: number): number {
  for (let before = n - 1; before > first; before--) {
    if (blocks[before].kind !== 'text') continue;
    const text = lines.text.slice(blocks[before].textStart, blocks[before].textStart + 20);
    if (POINT_LABEL.test(text)) return n;
    if (POSTSCRIPT.test(text.replace(/^[[*_(]+/, ''))) n = before;
  }
  return n;
}

function closingOf(tail: readonly PlainLine[], from: number, languages: readonly LetterLanguage[], sender: string | undefined): Closing | undefined {
  const phrases = languages.flatMap(language => language.closings);
  let found = -1;
  for (let i = tail.length - 1; i >= 0 && tail.length - i <= MOST_AFTER; i--) {
    if (isFormula(tail, i, phrases)) found = i;
    else if (tail[i].words.length > SHORT_LINE || countWords(tail[i].words) > 9) break;
  }
  if (found < 0) return signedOnly(tail, sender, from);
  let last = found;
  while (last + 1 < tail.length && phraseAt(tail[last + 1].words, phrases) !== undefined && !isNameLike(tail[last + 1].words)) last++;
  const after = tail.slice(last + 1);
  return { start: tail[found].start, end: tail[tail.length - 1].end, formula: { start: tail[found].start, end: tail[last].end }, signature: signatureOf(after) };
}

function isFormula(tail: readonly PlainLine[], index: number, phrases: readonly string[]): boolean {
  const { words, first } = tail[index];
  const phrase = phraseAt(words, phrases);
  if (phrase === undefined || !/^["'”“„»«‘’‚(]*\p{Lu}/u.test(words)) return false;
  const count = countWords(words);
  // A short pronoun (`Din`, `Er`, `Ihr`) begins many sentences: only a line of a few words is a formula.
  if (count > (phrase.length <= 4 ? 4 : 12) || /[.!?]\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(words)) return false;
  return first || /[.,!?:;–—)”"“]$/.test(tail[index - 1]?.words ?? '.') || (tail[index - 1]?.words.length ?? 0) <= SHORT_LINE;
}

function signatureOf(after: readonly PlainLine[]): Closing['signature'] {
  if (after.length === 0) return undefined;
  return { start: after[0].start, end: after[after.length - 1].end, words: after[0].words };
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
