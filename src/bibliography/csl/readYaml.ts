import { Plain, isMap, toItem } from './item';
import { fromMarkdown } from './markdown';
import { Bibliography, CslItem, Entry } from '../model';
import { keysTwice } from '../twice';
import { Problem, problem } from '../../text/problem';
import { Range } from '../../text/range';
import { MapValue, Value, YamlError, readYaml } from '../../text/yaml';

/** The dash of the first item, under `references:` or in a file that is a list. */
const NAMED = /^references:[^\S\n]*(?:#.*)?\r?\n(?:[^\S\n]*(?:#.*)?\r?\n)*([^\S\n]*)-(?=\s)/m;
const BARE = /^\ufeff?(?:---.*\n)?(?:[^\S\n]*(?:#.*)?\r?\n)*([^\S\n]*)-(?=\s)/;
const HEAD = /^references[^\S\n]*:/m;
/** An anchor, to which another item may refer. */
const ANCHOR = /^[^\S\n]*(?:-[^\S\n]+)*(?:[\w-]+:[^\S\n]+)?&[\w-]+[^\S\n]*(?:$|[^\s&])/m;
const STEP = 1 << 14;
const MOST_OTHERS = 20;

class YamlEntry implements Entry {
  readonly aliases = [];
  private made?: CslItem;

  constructor(readonly start: number, readonly end: number, readonly key: string, readonly keyRange: Range, readonly type: string, private readonly read: () => MapValue | undefined) {}

  item(): CslItem { return this.made ??= itemOf(this.key, this.type, this.read()); }
}

/**
 * Reads CSL-YAML: a list of items under `references`, or alone. YAML that is anything else, a glossary say, has no entries and no problems. Each
 * item is read by itself: what is damaged costs that item alone.
 */
export function* readCslYaml(text: string): Generator<void, Bibliography> {
  const list = listOf(text);
  if (list === undefined) return { entries: [], problems: [] };
  const entries: Entry[] = [], problems: Problem[] = [];
  let isCsl = list.isNamed;
  const add = (value: Value, isDamaged: boolean, read: () => MapValue | undefined): void => {
    const found = entryOf(text, value, read);
    if ('entry' in found) entries.push(found.entry);
    else if (!isDamaged) problems.push(found.problem);
    isCsl ||= 'entry' in found && found.entry.type !== '';
  };
  if (list.starts.length === 0 || ANCHOR.test(text)) {
    const { value, errors } = readYaml(text);
    problems.push(...errors.map(toProblem));
    for (const each of itemsIn(value)) add(each, errors.length > 0, () => each.kind === 'map' ? each : undefined);
  } else {
    for (let i = 0, from = 0; i < list.starts.length; i++) {
      // A list of something else.
      if (i === MOST_OTHERS && !isCsl && entries.length === 0) break;
      const start = list.starts[i], end = list.starts[i + 1] ?? list.end;
      const read = (): { value?: Value; errors: readonly YamlError[] } => readYaml(text.slice(start, end), start);
      const { value, errors } = read(), last = start + text.slice(start, end).trimEnd().length - 1;
      // What is missing at the end is told at the end of the item.
      problems.push(...errors.map(error => toProblem(error.start < last ? error : { ...error, start: last, end: last + 1 })));
      for (const each of value?.kind === 'list' ? value.items : []) {
        const { start: own } = each;
        add(each, errors.length > 0, () => itemsIn(read().value).find((other): other is MapValue => other.kind === 'map' && other.start === own));
      }
      if (end - from < STEP) continue;
      from = end;
      yield;
    }
  }
  if (!isCsl) return { entries: [], problems: [] };
  return { entries, problems: [...problems, ...keysTwice(text, entries)].sort((a, b) => a.start - b.start) };
}

/** Where the items begin; none where they are not laid out line by line. Undefined where the file has no such list. */
function listOf(text: string): { readonly starts: readonly number[]; readonly end: number; readonly isNamed: boolean } | undefined {
  const isNamed = HEAD.test(text);
  const match = (isNamed ? NAMED : BARE).exec(text);
  if (!match) return isNamed || /^\ufeff?(?:---.*\n)?\s*\[/.test(text.slice(0, 1000)) ? { starts: [], end: text.length, isNamed } : undefined;
  const dash = `${match[1]}-`, starts: number[] = [];
  let end = text.length;
  for (let at = match.index + match[0].length - dash.length, isFirst = true; at >= 0 && at < text.length; isFirst = false) {
    const after = text.charCodeAt(at + dash.length), indented = text.charCodeAt(at);
    if (isFirst || (text.startsWith(dash, at) && (after === 32 || after === 10 || after === 13 || after === 9))) starts.push(at);
    // What begins a line is the next field, or ends the document.
    else if (indented > 32 && indented !== 35 && !(indented === 45 && dash === '-' && after <= 32)) { end = at; break; }
    const line = text.indexOf('\n', at);
    at = line < 0 ? -1 : line + 1;
  }
  return { starts, end, isNamed };
}

function itemsIn(value: Value | undefined): readonly Value[] {
  const list = value?.kind === 'map' ? value.fields.find(({ key }) => key === 'references')?.value : value;
  return list?.kind === 'list' ? list.items : [];
}

function toProblem({ code, start, end }: YamlError): Problem {
  return code === 'UNQUOTED' ? problem('yaml-quote', 'error', start, end) : problem('yaml', 'error', start, end, code);
}

function entryOf(text: string, value: Value, read: () => MapValue | undefined): { entry: Entry } | { problem: Problem } {
  const field = (name: string): Value | undefined => value.kind === 'map' ? value.fields.find(({ key }) => key === name)?.value : undefined;
  const id = field('id'), type = field('type');
  if (id?.kind !== 'text' || id.text === '') return { problem: problem('bib-no-key', 'error', value.start, firstLine(text, value)) };
  return { entry: new YamlEntry(value.start, value.end, id.text, { start: id.start, end: id.end }, type?.kind === 'text' ? type.text : '', read) };
}

function firstLine(text: string, { start, end }: Range): number {
  const line = text.indexOf('\n', start);
  return line < 0 ? end : Math.min(end, line);
}

function itemOf(key: string, type: string, map: MapValue | undefined): CslItem {
  const plain = map && toPlain(map);
  return toItem(key, type, isMap(plain) ? plain : {}, fromMarkdown);
}

function toPlain(value: Value): Plain {
  if (value.kind === 'text') return value.text;
  return value.kind === 'list' ? value.items.map(toPlain) : Object.fromEntries(value.fields.flatMap(({ key, value: own }) => own ? [[key, toPlain(own)]] : []));
}
