import { RawEntry } from './scan';
import { Mention } from '../model';

/** The fields that hold keys (biblatex 3.19, 2.2.3: key and separated lists of keys); `set` is the older name of `entryset`. */
const NAMING = new Set(['ids', 'crossref', 'xref', 'xdata', 'related', 'entryset', 'set']);

/** The keys in the fields of an entry, with their places. What a `@string` stands for has none here. */
export function mentionsIn(text: string, { fields }: RawEntry): Mention[] {
  return fields.filter(({ name }) => NAMING.has(name)).flatMap(({ name, valueStart, valueEnd }) => {
    const value = text.slice(valueStart, valueEnd), inner = /^(?:\{([^{}]*)\}|"([^"{}]*)")$/.exec(value);
    if (!inner) return [];
    const found: Mention[] = [];
    for (const { 0: key, index } of (inner[1] ?? inner[2]).matchAll(/[^\s,](?:[^,]*[^\s,])?/g)) found.push({ key, isAlias: name === 'ids', start: valueStart + 1 + index, end: valueStart + 1 + index + key.length });
    return found;
  });
}
