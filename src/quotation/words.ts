import { isWordCode } from '../text/words';

/** What stands between two words may join them: nothing does, a hyphen (`Labour- partiet` is one word or two), an apostrophe (`l’ «Humanité»`). */
export const APART = 0, HYPHEN = 1, APOSTROPHE = 2;

/**
 * The words of a quotation or a letter, as they are compared: smaller than those of searches, for a hyphen parts them (whoever quotes may divide a word or join it). Soft hyphens
 * and other signs without width belong to a word, and brackets that say that some of its letters are another's: `[d]en`, `parti[et]`.
 */
export interface Words {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** What joins a word to the next one. */
  readonly joins: Uint8Array;
}

/** The signs that are an apostrophe between two letters. */
export const APOSTROPHES = '\'’‘ʼ′´`‛＇';
const APOSTROPHE_CODES = codesOf(APOSTROPHES), HYPHENS = codesOf('-‐‑\u00ad'), INVISIBLE = codesOf('\u00ad\u200b\u200c\u200d\u2060\ufeff');
const COLON = 0x3a, OPEN = 0x5b, CLOSE = 0x5d;
/** So many letters of a word at most are put in brackets. */
const MOST_IN_BRACKETS = 14;
/** An editor's remark, with no blank before it: `ord[sic]`. */
const REMARK = /^(?:sic|sc|scil|\p{Lu}.*|.*\p{N}.*)$/su;

function codesOf(signs: string): ReadonlySet<number> { return new Set(Array.from(signs, sign => sign.charCodeAt(0))); }

/** Letters, marks and digits; no raised digits, which are signs of notes. */
function isLetter(code: number): boolean {
  if (code < 0x80) return isWordCode(code);
  return isWordCode(code) && code !== 0xb9 && code !== 0xb2 && code !== 0xb3 && !(code >= 0x2070 && code <= 0x2089) && code !== 0x2bc;
}

export function wordsOf(text: string): Words {
  const starts: number[] = [], ends: number[] = [];
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const closed = code === OPEN ? lettersInBrackets(text, at) : 0;
    if (!(closed > 0 && isLetter(text.charCodeAt(closed))) && !isLetter(code)) { at++; continue; }
    starts.push(at);
    at = wordEnd(text, closed > 0 ? closed : at);
    ends.push(at);
  }
  const joins = new Uint8Array(starts.length);
  for (let word = 0; word + 1 < starts.length; word++) joins[word] = joinIn(text, ends[word], starts[word + 1]);
  return { text, count: starts.length, starts: Int32Array.from(starts), ends: Int32Array.from(ends), joins };
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) at++;
    else if (INVISIBLE.has(code) || APOSTROPHE_CODES.has(code) || code === COLON) {
      let next = at + 1;
      while (INVISIBLE.has(text.charCodeAt(next))) next++;
      if (!isLetter(text.charCodeAt(next))) break;
      at = next;
    } else if (code === OPEN) {
      const closed = lettersInBrackets(text, at);
      if (closed === 0 || (REMARK.test(text.slice(at + 1, closed - 1)) && !/^\d\[\d+\]$/.test(text.slice(at - 1, closed)))) break;
      at = closed;
    } else break;
  }
  return at;
}

/** Where brackets end that hold letters only; 0 where they do not. */
function lettersInBrackets(text: string, open: number): number {
  let at = open + 1;
  while (at < text.length && at - open <= MOST_IN_BRACKETS && isLetter(text.charCodeAt(at))) at++;
  return at > open + 1 && text.charCodeAt(at) === CLOSE ? at + 1 : 0;
}

function joinIn(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  const join = HYPHENS.has(code) ? HYPHEN : APOSTROPHE_CODES.has(code) ? APOSTROPHE : APART;
  if (join === APART || end - start > 8) return APART;
  return (join === HYPHEN ? /^.\s*$/s : /^.[\s"“”„«»‹›‘’‚]*$/s).test(text.slice(start, end)) ? join : APART;
}

const PLAIN = /^[0-9A-Za-zÀ-ÖØ-öø-ÿА-яёЁ]*$/;

/** As words are compared: small letters, NFC, no ligature, one apostrophe, nothing without width, no brackets. */
export function keyOf(word: string): string { return PLAIN.test(word) ? word.toLowerCase() : written(word).toLowerCase(); }

/** The same with its capitals. */
export function written(word: string): string {
  if (PLAIN.test(word)) return word;
  return word.replace(/[\u00ad\u200b-\u200d\u2060\ufeff[\]]/g, '').replace(/['’‘ʼ′´`‛＇]/g, '\'').replace(/[ﬀ-ﬆ]/g, each => each.normalize('NFKC')).normalize('NFC');
}
