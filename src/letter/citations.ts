import { Range } from '../text/range';

/** A citation key in the text, without its `@`. */
export interface CitationKey extends Range { readonly key: string }

// Pandoc manual, Citation syntax, and as Pandoc 2.17 reads it: a key begins with a letter, a digit, `_` or (all of a bibliography) `*`; single
// punctuation marks may stand inside it, `//` and `:/` too. Combining marks are no letters to it.
const KEY = /[\p{L}\p{N}_*](?:[\p{L}\p{N}_]|[:.#$%&+?<>~/-](?=[\p{L}\p{N}_])|[:/](?=\/))*/uy;
const IN_LIST = /@/g;
const STRING = /[\p{L}\p{N}]/u;

/** The key at an `@`, or undefined where the sign is part of a word (a mail address) or no key follows. */
export function keyAt(text: string, at: number): CitationKey | undefined { return isAfterString(text, at) ? undefined : keyAfter(text, at); }

/** Whether what stands before an offset is to Pandoc a string that an `@` would go on: a letter, a digit, a full stop that is not escaped. */
export function isAfterString(text: string, at: number): boolean {
  if (at === 0) return false;
  const code = text.charCodeAt(at - 1);
  if (code === 46) return text[at - 2] !== '\\';
  return STRING.test(code >= 0xdc00 && code <= 0xdfff ? text.slice(at - 2, at) : text[at - 1]);
}

/** The key after an `@`, whatever stands before it. */
export function keyAfter(text: string, at: number): CitationKey | undefined {
  if (text[at + 1] === '{') return bracedKey(text, at + 2);
  KEY.lastIndex = at + 1;
  const key = KEY.exec(text)?.[0];
  return key === undefined ? undefined : { key, start: at + 1, end: at + 1 + key.length };
}

const LONGEST = 300;

/** `@{…}`: no blank in it, braces in pairs. */
function bracedKey(text: string, start: number): CitationKey | undefined {
  for (let at = start, depth = 1; at < text.length && at < start + LONGEST; at++) {
    const code = text.charCodeAt(at);
    if (code === 123) depth++;
    else if (code <= 32 || (code >= 0xa0 && /\s/.test(text[at]))) return undefined;
    else if (code === 125 && --depth === 0) return at === start ? undefined : { key: text.slice(start, at), start, end: at };
  }
  return undefined;
}

/** Whether a key is written without braces. */
export function isBareKey(key: string): boolean {
  KEY.lastIndex = 0;
  return KEY.exec(key)?.[0] === key;
}

/** The keys of the content of `[…]`, if it is a list of citations: one key in each part between semicolons. */
export function keysOfList(text: string, start: number, end: number): CitationKey[] | undefined {
  const keys: CitationKey[] = [];
  for (let from = start; from <= end;) {
    const semicolon = text.indexOf(';', from);
    const to = semicolon < 0 || semicolon > end ? end : semicolon;
    const key = firstKey(text, from, to);
    if (!key) return undefined;
    keys.push(key);
    from = (key.end > to ? text.indexOf(';', key.end) : to) + 1;
    if (from <= 0) break;
  }
  return keys;
}

/** The keys in a stretch of a text where nothing else has an `@`, such as a field that is a citation. */
export function keysIn(text: string, start: number, end: number): CitationKey[] {
  const keys: CitationKey[] = [];
  for (let at = text.indexOf('@', start); at >= 0 && at < end; at = text.indexOf('@', at + 1)) {
    const key = keyAt(text, at);
    if (key && key.end <= end) keys.push(key);
  }
  return keys;
}

function firstKey(text: string, from: number, to: number): CitationKey | undefined {
  IN_LIST.lastIndex = from;
  for (let match = IN_LIST.exec(text); match && match.index < to; match = IN_LIST.exec(text)) {
    const key = text[match.index - 1] === '\\' ? undefined : keyAt(text, match.index);
    if (key) return key;
  }
  return undefined;
}
