import { decode } from './targets';
import { Range } from '../text/range';
import { yamlPlace } from '../text/yamlPlaces';

/**
 * What is being written at an offset. From `start` to the offset stands what was typed, to `end` what a completion may replace with it.
 * `close`: what is to be added after it, because it is not there yet. A `path` is decoded, and missing for the letter itself.
 */
export type CompletionContext = Range & (
  | { readonly kind: 'letter'; readonly close: string }
  | { readonly kind: 'address'; readonly path?: string; readonly close: string }
  /** A key, a class or nothing yet, in `{…}`. `equals`: a `=` follows already. */
  | { readonly kind: 'attribute'; readonly classes: readonly string[]; readonly keys: readonly string[]; readonly equals: boolean }
  | { readonly kind: 'attributeValue'; readonly key: string; readonly quote: string; readonly close: string }
  | { readonly kind: 'note'; readonly close: string }
  /** The name of a field, or of a part of one (`name`, `ref`). `colon`: one follows already. */
  | { readonly kind: 'field'; readonly names: readonly string[]; readonly present: readonly string[]; readonly colon: boolean }
  /** `blank`: YAML wants one before the value. */
  | { readonly kind: 'fieldValue'; readonly field: string; readonly quote: string; readonly close: string; readonly flow: boolean; readonly blank: boolean });

/** Fields whose value may be `{name, ref}`. */
const NAMED = new Set(['sender', 'recipient', 'translator', 'place']);
const LONGEST = 1000;
const LONGEST_TARGET = 300;
const OPENERS = ['](', ']{', '[^'] as const;

/** Undefined in the text that a person reads. Linear in the front matter or in what stands around the offset on its line. */
export function completionContext(text: string, offset: number): CompletionContext | undefined {
  // Between the two characters of a line end stands no cursor.
  if (text[offset - 1] === '\r') return undefined;
  const front = frontMatterAt(text, offset);
  if (front) return inFrontMatter(text, offset, front);
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1, nextLine = text.indexOf('\n', offset);
  const before = text.slice(Math.max(lineStart, offset - LONGEST), offset);
  const rest = text.slice(offset, Math.min(nextLine < 0 ? text.length : nextLine, offset + LONGEST)).trimEnd();
  const at = Math.max(...OPENERS.map(opener => before.lastIndexOf(opener)));
  if (at < 0 || isEscaped(before, at)) return undefined;
  const typed = before.slice(at + 2);
  switch (before.slice(at, at + 2)) {
    case '](': return isImage(before, at) ? undefined : inTarget(typed, rest, offset);
    case ']{': return inAttributes(typed, rest, offset);
    default: return inReference(before, at, typed, rest, offset);
  }
}

function isEscaped(text: string, at: number): boolean {
  let from = at;
  while (text[from - 1] === '\\') from--;
  return (at - from) % 2 === 1;
}

/** Whether the `]` closes what an image's `![` opened. */
function isImage(text: string, at: number): boolean {
  let depth = 0;
  for (let i = at; i >= 0; i--) {
    if (text[i] === ']' && !isEscaped(text, i)) depth++;
    else if (text[i] === '[' && !isEscaped(text, i) && --depth === 0) return text[i - 1] === '!' && !isEscaped(text, i - 1);
  }
  return false;
}

/** After `](`; blanks between the words that a letter is looked for by are no end. */
function inTarget(written: string, rest: string, offset: number): CompletionContext | undefined {
  const angle = written.startsWith('<');
  const typed = angle ? written.slice(1) : written.trimStart();
  if (typed.length > LONGEST_TARGET || /[)<>"]|\.letter(?:#\S*)?\s/i.test(typed) || /^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(typed)) return undefined;
  const run = (angle ? /^[^<>]*/ : /^[^\s()]*/).exec(rest)?.[0] ?? '';
  const after = rest.slice(run.length);
  const isClosed = angle ? after.startsWith('>') : /^\s*(?:"[^"]*"\s*|'[^']*'\s*)?\)/.test(after);
  const close = isClosed ? '' : angle ? `>${rest.startsWith(')') ? '' : ')'}` : ')';
  // Without an end, what follows may be prose: it is left alone.
  const follows = isClosed ? run : '';
  const hash = typed.indexOf('#');
  if (hash < 0) return { kind: 'letter', start: offset - typed.length, end: offset + (follows + '#').indexOf('#'), close };
  if (/\s/.test(typed.slice(0, hash).trimEnd()) && !angle) return undefined;
  return { kind: 'address', path: hash === 0 ? undefined : decode(typed.slice(0, hash)), start: offset - typed.length + hash + 1, end: offset + follows.length, close };
}

const ITEM = /\s*(?:[#.][^\s}"'=]*|(\p{L}[^\s}"'=]*)(?:=(?:"([^"]*)("?)|'([^']*)('?)|([^\s}"']*)))?)/yu;
const PRESENT = /(?:^|\s)(?:\.([^\s}"'=]+)|(\p{L}[^\s}"'=]*)=)/gu;

/** After `]{`, up to a `}` that stands in no quotation marks. */
function inAttributes(typed: string, rest: string, offset: number): CompletionContext | undefined {
  let match: RegExpExecArray | null = null, at = 0;
  while (at < typed.length && typed.slice(at).trim() !== '') {
    ITEM.lastIndex = at;
    match = ITEM.exec(typed);
    if (!match || ITEM.lastIndex === at) return undefined;
    at = ITEM.lastIndex;
  }
  const isNew = at < typed.length || typed === '' || !match;
  const [item, key, double, doubleEnd, single, singleEnd, bare] = isNew || !match ? [''] : match;
  if (doubleEnd || singleEnd || item.trimStart().startsWith('#')) return undefined;
  if (key !== undefined && item.includes('=')) return inAttributeValue(key, double ?? single ?? bare ?? '', double !== undefined ? '"' : single !== undefined ? '\'' : '', rest, offset);
  const word = item.trimStart(), after = /^[^\s}"'=]*/.exec(rest)?.[0] ?? '';
  const others = `${typed.slice(0, typed.length - word.length)} ${rest.slice(after.length, (rest + '}').indexOf('}'))}`;
  const present = [...others.matchAll(PRESENT)];
  return {
    kind: 'attribute', start: offset - word.length, end: offset + after.length, equals: rest[after.length] === '=',
    classes: present.flatMap(each => each[1] ?? []), keys: present.flatMap(each => each[2] ?? []),
  };
}

function inAttributeValue(key: string, typed: string, quote: string, rest: string, offset: number): CompletionContext {
  const start = offset - typed.length;
  if (!quote) return { kind: 'attributeValue', key, quote, close: '', start, end: offset + (/^[^\s}"']*/.exec(rest)?.[0].length ?? 0) };
  // A quotation mark beyond a `}` or a `=` belongs to something else.
  const end = rest.indexOf(quote), isClosed = end >= 0 && !/[}=]/.test(rest.slice(0, end));
  return { kind: 'attributeValue', key, quote, close: isClosed ? '' : quote, start, end: isClosed ? offset + end : offset };
}

/** After `[^`; at the start of a line, before a colon, stands a definition. */
function inReference(before: string, at: number, typed: string, rest: string, offset: number): CompletionContext | undefined {
  if (/[\]\s[]/.test(typed)) return undefined;
  const run = /^[^\]\s[]*/.exec(rest)?.[0] ?? '';
  const isClosed = rest[run.length] === ']';
  if (isClosed && rest[run.length + 1] === ':' && before.slice(0, at).trim() === '') return undefined;
  return { kind: 'note', close: isClosed ? '' : ']', start: offset - typed.length, end: offset + (isClosed ? run.length : 0) };
}

const FENCE = /^(?:---|\.\.\.)[^\S\n]*$/gm;

/** The lines of the front matter around an offset, with their line ends, also of one that is being written and has no end yet. */
export function frontMatterAt(text: string, offset: number): Range | undefined {
  const start = /^\ufeff?---[^\S\n]{0,50}\n/.exec(text)?.[0].length;
  if (start === undefined || offset < start) return undefined;
  const blank = lineEnd(text, start);
  const isBlank = text.slice(start, blank).trim() === '';
  if (isBlank) return offset <= blank ? { start, end: blank + 1 } : undefined;
  FENCE.lastIndex = start;
  const fence = FENCE.exec(text);
  if (fence) return offset < fence.index ? { start, end: fence.index } : undefined;
  // Not closed: up to the first blank line, but that the cursor may be on it.
  for (let at = start; ; at = lineEnd(text, at) + 1) {
    const end = lineEnd(text, at);
    if (offset <= end) return { start, end: end + 1 };
    if (end === text.length || text.slice(at, end).trim() === '') return undefined;
  }
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

function inFrontMatter(text: string, offset: number, { start: from, end: to }: Range): CompletionContext | undefined {
  const found = yamlPlace(text.slice(from, to), offset - from, (path, inItem) => path.length === 0 || (path.length === 1 && NAMED.has(path[0]) && !inItem));
  if (!found) return undefined;
  const start = found.start + from, end = found.end + from;
  if (found.kind === 'name') return { kind: 'field', names: found.path, present: found.present, colon: found.colon, start, end };
  const { path, quote, closed, flow } = found;
  if (path.length > 2 || (path.length === 2 && (path[1] !== 'name' || !NAMED.has(path[0])))) return undefined;
  return { kind: 'fieldValue', field: path[0], quote, close: closed ? '' : quote, flow, blank: !quote && /[:-]/.test(text[start - 1]), start, end };
}
