import { Plain, isMap, toItem } from './item';
import { skim } from './skim';
import { tolerate } from './tolerant';
import { Bibliography, CslItem, Entry } from '../model';
import { keysTwice } from '../twice';
import { isBlank } from '../../text/lines';
import { Problem, problem } from '../../text/problem';
import { Range } from '../../text/range';

const NAMES: ReadonlySet<string> = new Set(['id', 'type']);
const STEP = 1 << 16;
/** What ends the list, and the file. */
const CLOSING = /^\]\s*\}?\s*$/;
const LF = 10, LEFT = 123;

class JsonEntry implements Entry {
  readonly aliases = [];
  private made?: CslItem;

  constructor(readonly start: number, readonly end: number, readonly key: string, readonly keyRange: Range, readonly type: string, private readonly read: () => { readonly [name: string]: Plain }) {}

  item(): CslItem { return this.made ??= toItem(this.key, this.type, this.read()); }
}

/**
 * Reads CSL-JSON: a list of items, or `{"references": […]}`. JSON that is anything else has no entries and no problems. What is damaged costs its own
 * item alone: that one ends before the next object whose first name is `id`, `type` or the first name of the first item.
 */
export function* readCslJson(text: string): Generator<void, Bibliography> {
  const none = { entries: [], problems: [] };
  let at = start(text);
  if (at < 0) return none;
  const open = text.lastIndexOf('[', at);
  const first = /^\{\s*"([\w-]{1,40})"\s*:/.exec(text.slice(at, at + 200))?.[1] ?? 'id';
  const next = new RegExp(`\\{\\s*"(?:id|type|${first})"\\s*:`, 'g');
  const entries: Entry[] = [], problems: Problem[] = [];
  /** Whether anything in it is an item of CSL: with an id and a type, and not, say, Zotero's own. */
  let isCsl = false, after = -1;
  for (let from = at; ;) {
    at = blanks(text, at);
    const char = text[at];
    if (char === undefined) {
      if (problems.length === 0) problems.push(problem('bib-not-closed', 'error', open, open + 1));
      break;
    }
    if (char === ']' && CLOSING.test(text.slice(at, at + 1000))) break;
    if (char === ',') { if (after < 0) problems.push(problem('bib-json', 'error', at, at + 1, '{')); after = -1; at++; continue; }
    if (char === '{' || char === '"') {
      if (after >= 0) problems.push(problem('bib-comma', 'error', after - 1, after));
      const item = readItem(text, at, next);
      if (item.problem) problems.push(item.problem);
      if (item.entry) entries.push(item.entry);
      isCsl ||= item.isCsl;
      at = Math.max(item.next, at + 1);
      after = item.isWhole ? at : -1;
    } else {
      // A list that ends, and something after it; words between items.
      if (isCsl) problems.push(problem('bib-json', 'error', at, at + 1, '{'));
      next.lastIndex = at;
      const found = next.exec(text);
      if (!found) break;
      at = found.index;
      after = -1;
    }
    if (at - from < STEP) continue;
    from = at;
    yield;
  }
  if (!isCsl) return none;
  return { entries, problems: [...problems, ...keysTwice(text, entries)].sort((a, b) => a.start - b.start) };
}

/** The first item of the list; -1 where the file has none. */
function start(text: string): number {
  const found = /^[\s\ufeff]*(?:\{\s*"references"\s*:\s*)?\[\s*(?=[{"])/.exec(text.slice(0, 2000));
  return found ? found[0].length : -1;
}

function blanks(text: string, at: number): number {
  while (at < text.length && (isBlank(text.charCodeAt(at)) || text.charCodeAt(at) === LF)) at++;
  return at;
}

/** `next`: where reading goes on; for what is not whole, at the next item. */
interface Read { readonly next: number; readonly isWhole: boolean; readonly entry?: Entry; readonly problem?: Problem; readonly isCsl: boolean }

function readItem(text: string, start: number, next: RegExp): Read {
  const skimmed = text.charCodeAt(start) === LEFT ? skim(text, start, NAMES) : { end: start, values: new Map<string, Range>(), broken: start };
  if (skimmed.broken === undefined) {
    const { end, values } = skimmed;
    return { next: end, isWhole: true, ...entryOf(text, start, end, values, () => parsed(text.slice(start, end))) };
  }
  next.lastIndex = start + 1;
  const following = next.exec(text)?.index ?? text.length;
  const { plain, values, end, problem: damage } = tolerate(text, start, following);
  return { next: following, isWhole: false, problem: damage ?? problem('bib-json', 'error', skimmed.broken, skimmed.broken + 1, 'value'), ...entryOf(text, start, end, values, () => plain) };
}

function entryOf(text: string, start: number, end: number, values: ReadonlyMap<string, Range>, read: () => { readonly [name: string]: Plain }): { entry?: Entry; isCsl: boolean; problem?: Problem } {
  const id = values.get('id'), type = values.get('type');
  const isCsl = id !== undefined && type !== undefined;
  if (!id) return { isCsl, ...type ? { problem: problem('bib-no-key', 'error', start, start + 1) } : {} };
  const key = scalar(text.slice(id.start, id.end));
  if (key === '') return { isCsl };
  return { isCsl, entry: new JsonEntry(start, end, key, id, type ? scalar(text.slice(type.start, type.end)) : '', read) };
}

function scalar(json: string): string {
  if (json[0] !== '"') return json;
  try { return String(JSON.parse(json)); } catch { return json.replace(/^"|"$/g, ''); }
}

function parsed(json: string): { readonly [name: string]: Plain } {
  try {
    const found: Plain = JSON.parse(json);
    return isMap(found) ? found : {};
  } catch { return {}; }
}
