import { indented, placed } from './put';
import { CslItem } from '../model';
import { Edit, narrowed, newlineOf } from '../../text/fixes';
import { Range } from '../../text/range';

export function writeCslJson(item: CslItem): string { return JSON.stringify(item, null, 2); }

interface Item extends Range { readonly key: string }
/** `end`: the bracket that closes it. */
interface List { readonly items: readonly Item[]; readonly start: number; readonly end: number }

/** Into a list of items, or the `references` of an object; undefined where the JSON is not whole or is something else. */
export function putCslJson(text: string, items: readonly CslItem[]): readonly Edit[] | undefined {
  const newline = newlineOf(text);
  if (text.replace(/^\ufeff/, '').trim() === '') {
    const lines = items.map(item => newline + '  ' + indented(writeCslJson(item), '  ', newline));
    return items.length === 0 ? [] : [{ start: text.length, end: text.length, text: `[${lines.join(',')}${newline}]${newline}` }];
  }
  const list = listIn(text);
  if (!list) return undefined;
  const { replaced, added } = placed(items, list.items);
  const style = styleOf(text, list.items[0]);
  const written = (item: CslItem, { isLong, indent, unit }: Style): string => isLong ? indented(JSON.stringify(item, null, unit), indent, newline) : JSON.stringify(item);
  const edits = replaced.flatMap(([entry, item]) => narrowed(text, { start: entry.start, end: entry.end, text: written(item, styleOf(text, entry)) }));
  if (added.length === 0) return edits;
  const last = list.items[list.items.length - 1];
  if (!last) {
    const lines = added.map(item => newline + style.indent + written(item, style));
    return [{ start: list.start + 1, end: list.end, text: `${lines.join(',')}${newline}` }];
  }
  const between = list.items.length > 1 ? text.slice(list.items[0].end, list.items[1].start) : style.isLong ? `,${newline}${style.indent}` : ',';
  return [...edits, { start: last.end, end: last.end, text: added.map(item => between + written(item, style)).join('') }];
}

/** How an item is laid out: over several lines or on one, what stands before it, and by how much its names stand further in. */
interface Style { readonly isLong: boolean; readonly indent: string; readonly unit: string }

function styleOf(text: string, item: Item | undefined): Style {
  if (!item) return { isLong: true, indent: '  ', unit: '  ' };
  const before = /(?:^|\n)([ \t]*)$/.exec(text.slice(0, item.start))?.[1] ?? '', inside = /\n([ \t]*)\S/.exec(text.slice(item.start, item.end))?.[1];
  return { isLong: inside !== undefined, indent: before, unit: inside?.startsWith(before) ? inside.slice(before.length) || '  ' : '  ' };
}

function listIn(text: string): List | undefined {
  const head = /^\ufeff?\s*(?:\{\s*"references"\s*:\s*)?(?=\[)/.exec(text);
  if (!head) return undefined;
  try {
    JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
  const start = head[0].length, items: Item[] = [];
  let depth = 0, from = start;
  for (let at = start; at < text.length; at++) {
    const char = text[at];
    if (char === '"') at = stringEnd(text, at);
    else if (char === '{' || char === '[') { if (depth++ === 1) from = at; }
    else if (char === '}' || char === ']') {
      depth--;
      if (depth === 0) return { items, start, end: at };
      if (depth === 1 && char === '}') items.push({ start: from, end: at + 1, key: String((JSON.parse(text.slice(from, at + 1)) as { id?: unknown }).id ?? '') });
    }
  }
  return undefined;
}

/** Where a text of JSON ends: its second quotation mark. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) if (text[at] === '\\') at++; else if (text[at] === '"') return at;
  return text.length;
}
