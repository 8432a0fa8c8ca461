import { Alias, Composer, Document, Node, Pair, Parser, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { readPlainYaml } from './plainYaml';
import { lastAtMost } from './reading';
import { Range } from './range';
import { MapField, Value } from './yamlValue';

export type { ListValue, MapField, MapValue, TextValue, Value } from './yamlValue';

/** `code` is the library's (yaml 2, ErrorCode), or `UNQUOTED`: the range is then a value that quotation marks would mend. */
export interface YamlError extends Range { readonly code: string }

export interface Yaml { readonly value?: Value; readonly errors: readonly YamlError[] }

const OPTIONS = { schema: 'failsafe', version: '1.2', strict: false, uniqueKeys: false, logLevel: 'silent', prettyErrors: false } as const;
const LONGEST = 4_000_000;
const DEEPEST = 40;
const MOST_ALIASES = 100;
const FIELD = /^(\s*(?:- +)?(?:[^\s:#'"{}[\],&*!|>%@`][^:#'"]*?): +|\s*- +)([^\s'"{}[|>#&!].*?)(\s+#.*|\s*)$/;

/**
 * Reads one YAML document (YAML 1.2, failsafe schema). Never throws. A plain value that breaks the document, because it begins
 * with `@` or with an emphasis (`*Militant* var …`) or holds `: `, is reported as `UNQUOTED` and read as it stands; all else
 * keeps its value.
 */
export function readYaml(text: string, offset = 0): Yaml {
  if (text.length > LONGEST) return { errors: [{ code: 'TOO_LONG', start: offset, end: offset + 1 }] };
  const value = readPlainYaml(text, offset);
  return value ? { value, errors: [] } : readFullYaml(text, offset);
}

/** The same by the library, which knows all of YAML. */
export function readFullYaml(text: string, offset = 0): Yaml {
  try {
    const document = parseDocument(text);
    const unquoted = document.errors.length || text.includes('*') ? unquotedValues(text, document) : [];
    if (unquoted.length === 0) return toYaml(document, text, offset, []);
    // The same length of another plain text keeps every offset.
    let mended = '', at = 0;
    for (const { start, end } of unquoted) {
      mended += text.slice(at, start) + 'x'.repeat(end - start);
      at = end;
    }
    return toYaml(parseDocument(mended + text.slice(at)), text, offset, unquoted);
  } catch {
    // The library overflows the stack where collections nest some thousand deep.
    return { errors: [{ code: 'TOO_DEEP', start: offset, end: offset + 1 }] };
  }
}

/** The first document of a file; there are no others in ours. */
function parseDocument(text: string): Document.Parsed {
  const [document] = new Composer(OPTIONS).compose(new Parser().parse(text), true, text.length);
  return document;
}

/** What a first look at a document finds: aliases of nothing, and the texts in quotation marks or of several lines. */
interface Look { readonly stars: Set<number>; readonly texts: Range[]; readonly anchors: Set<string> }

function look(node: Node | null | undefined, found: Look): Look {
  if (!node) return found;
  if (!isAlias(node) && node.anchor !== undefined) found.anchors.add(node.anchor);
  if (isAlias(node) && node.range && !found.anchors.has(node.source)) found.stars.add(node.range[0]);
  if (isScalar(node) && node.range && node.type !== 'PLAIN') found.texts.push({ start: node.range[0], end: node.range[1] });
  if (isSeq(node)) for (const item of node.items) look(item as Node, found);
  if (isMap(node)) for (const { key, value } of node.items as Pair<Node, Node>[]) look(value, look(key, found));
  return found;
}

/** The plain values that quotation marks would mend, in order. */
function unquotedValues(text: string, document: Document.Parsed): Range[] {
  const { stars, texts } = look(document.contents, { stars: new Set(), texts: [], anchors: new Set() });
  const textStarts = texts.map(range => range.start);
  const found = new Map<number, Range>();
  for (const position of [...document.errors.map(error => error.pos[0]), ...stars]) {
    // The library reports a nested mapping at its line, or at the end of the value before.
    for (const at of [position, position - 1]) {
      const start = text.lastIndexOf('\n', at - 1) + 1;
      const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
      if (end - start > 2000) continue;
      const match = FIELD.exec(text.slice(start, end));
      if (!match) continue;
      const from = start + match[1].length;
      const inside = texts[lastAtMost(textStarts, from)];
      if (inside && inside.start < from && from < inside.end) continue;
      if (/^[@`%]/.test(match[2]) || stars.has(from) || match[2].includes(': ') || match[2].endsWith(':')) found.set(from, { start: from, end: from + match[2].length });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function toYaml(document: Document.Parsed, text: string, offset: number, mends: readonly Range[]): Yaml {
  const reader = new ValueReader(text, offset, mends);
  const value = document.contents ? reader.value(document.contents, 0) : undefined;
  const errors = document.errors.map(({ code, pos: [start, end] }) => ({ code, start: start + offset, end: Math.max(end, start + 1) + offset }));
  return { value, errors: [...reader.errors, ...errors] };
}

class ValueReader {
  private readonly mendStarts: readonly number[];

  constructor(private readonly text: string, private readonly offset: number, private readonly mends: readonly Range[]) {
    this.mendStarts = mends.map(mend => mend.start);
  }

  value(node: Node | null | undefined, depth: number): Value | undefined {
    if (!node || depth > DEEPEST) return undefined;
    const range = this.range(node);
    if (!isAlias(node) && node.anchor !== undefined) this.anchors.set(node.anchor, node);
    // An alias is followed once; what it stands for keeps the alias's place, and no alias inside it is followed.
    if (isAlias(node)) return this.alias(node, range);
    if (isScalar(node)) {
      const text = this.mended(range) ?? String(node.value ?? '');
      return text === '' && range.start === range.end ? undefined : { kind: 'text', text, ...range };
    }
    if (isSeq(node)) return { kind: 'list', items: node.items.flatMap(item => this.value(item as Node, depth + 1) ?? []), ...range };
    if (isMap(node)) return { kind: 'map', fields: node.items.flatMap(pair => this.field(pair as Pair<Node, Node>, depth)), ...range };
    return undefined;
  }

  readonly errors: YamlError[] = [];
  private readonly anchors = new Map<string, Node>();
  private aliases = 0;

  private alias(node: Alias, range: Range): Value | undefined {
    if (++this.aliases > MOST_ALIASES) return undefined;
    const target = this.anchors.get(node.source);
    if (!target) this.errors.push({ code: 'BAD_ALIAS', ...range });
    return target && isScalar(target) ? { kind: 'text', text: String(target.value ?? ''), ...range } : undefined;
  }

  /** A text with a mend in it, as it stands; it is what needs quotation marks. */
  private mended(range: Range): string | undefined {
    const mend = this.mends[lastAtMost(this.mendStarts, range.end - this.offset - 1)];
    if (!mend || mend.start < range.start - this.offset || mend.start >= range.end - this.offset) return undefined;
    this.errors.push({ code: 'UNQUOTED', ...range });
    return this.text.slice(range.start - this.offset, range.end - this.offset).replace(/\s*\n\s*/g, ' ');
  }

  private field(pair: Pair<Node, Node>, depth: number): MapField[] {
    const key = this.value(pair.key, depth + 1);
    return key?.kind === 'text' ? [{ key: key.text, keyRange: { start: key.start, end: key.end }, value: this.value(pair.value, depth + 1) }] : [];
  }

  /** A block scalar ends before its last line end. */
  private range(node: Node): Range {
    const [start, valueEnd] = node.range ?? [0, 0, 0];
    let end = Math.max(start, valueEnd);
    while (end > start && /\s/.test(this.text[end - 1])) end--;
    return { start: start + this.offset, end: end + this.offset };
  }
}
