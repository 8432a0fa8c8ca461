import { Range } from '../text/range';

/** A citation key in the text, without its `@`. */
export interface CitationKey extends Range { readonly key: string }

// Pandoc manual, Citation syntax: a key begins with a letter, digit or `_`; single punctuation marks may stand inside it.
const KEY = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_]|[:.#$%&+?<>~\/-](?=[\p{L}\p{N}_]))*`;
const BARE = new RegExp(`@(?:(${KEY})|\\{([^{}\\s]+)\\})`, 'uy');
const IN_LIST = new RegExp(`(?<![\\p{L}\\p{N}])-?@(?:(${KEY})|\\{([^{}\\s]+)\\})`, 'gu');

/** The key at an `@`, or undefined where the sign is part of a word (a mail address) or no key follows. */
export function keyAt(text: string, at: number): CitationKey | undefined {
  if (at > 0 && /[\p{L}\p{N}_]/u.test(text[at - 1])) return undefined;
  BARE.lastIndex = at;
  const match = BARE.exec(text);
  return match ? key(match, at) : undefined;
}

/** The keys of the content of `[…]`, if it is a list of citations: one key in each part between semicolons. */
export function keysOfList(text: string, start: number, end: number): CitationKey[] | undefined {
  const content = text.slice(start, end);
  const keys: CitationKey[] = [];
  let from = 0;
  for (const part of content.split(';')) {
    const match = [...part.matchAll(IN_LIST)][0];
    if (!match) return undefined;
    keys.push(key(match, start + from + match.index + match[0].indexOf('@')));
    from += part.length + 1;
  }
  return keys;
}

function key(match: RegExpMatchArray, at: number): CitationKey {
  const name = match[1] ?? match[2];
  const start = match[1] ? at + 1 : at + 2;
  return { key: name, start, end: start + name.length };
}
