import { Alias, Composer, Document, Node, Pair, Parser, isAlias, isMap, isScalar, isSeq } from 'yaml';
import { Range } from './range';

/** YAML as a tree of texts, lists and maps; offsets are UTF-16. A scalar is the text that it stands for: no numbers, no dates. */
export type Value = TextValue | ListValue | MapValue;
export interface TextValue extends Range { readonly kind: 'text'; readonly text: string }
export interface ListValue extends Range { readonly kind: 'list'; readonly items: readonly Value[] }
export interface MapValue extends Range { readonly kind: 'map'; readonly fields: readonly MapField[] }
export interface MapField { readonly key: string; readonly keyRange: Range; readonly value?: Value }

/** `code` is the library's (yaml 2, ErrorCode), or `UNQUOTED`: the range is then a value that quotation marks would mend. */
export interface YamlError extends Range { readonly code: string }

export interface Yaml { readonly value?: Value; readonly errors: readonly YamlError[] }

const OPTIONS = { schema: 'failsafe', version: '1.2', strict: false, uniqueKeys: false, logLevel: 'silent', prettyErrors: false } as const;
const LONGEST = 4_000_000;
const DEEPEST = 40;
const MOST_ALIASES = 100;
const FIELD = /^(\s*(?:- +)?(?:[^\s:#'"{}[\],&*!|>%@`][^:#'"]*?): +)([^\s'"{}[|>#&!].*?)(\s+#.*|\s*)$/;

/**
 * Reads one YAML document (YAML 1.2, failsafe schema). Never throws. A plain value that breaks the document, because it begins
 * with `@` or with an emphasis (`*Militant* var …`) or holds `: `, is reported as `UNQUOTED` and read as it stands; all else
 * keeps its value.
 */
export function readYaml(text: string, offset = 0): Yaml {
  if (text.length > LONGEST) return { errors: [{ code: 'TOO_LONG', start: offset, end: offset + 1 }] };
  try {
    const document = parseDocument(text);
    const stars = starred(text);
    const unquoted = unquotedValues(text, [...document.errors.map(error => error.pos[0]), ...stars], new Set(stars));
    if (unquoted.length === 0) return toYaml(document, text, offset, new Map());
    // The same length of another plain text keeps every offset.
    const mended = unquoted.reduceRight((whole, { start, end }) => whole.slice(0, start) + 'x'.repeat(end - start) + whole.slice(end), text);
    const plain = new Map(unquoted.map(({ start, end }) => [start, text.slice(start, end)]));
    const again = toYaml(parseDocument(mended), mended, offset, plain);
    return { ...again, errors: [...unquoted.map(({ start, end }) => ({ code: 'UNQUOTED', start: start + offset, end: end + offset })), ...again.errors] };
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

/** Where `*` begins a field's value, and no anchor of that name is there for it to stand for. */
function starred(text: string): number[] {
  const found = [...text.matchAll(/(?<=: {1,9})\*([^\s,[\]{}]+)/g)];
  if (found.length === 0) return [];
  const anchors = new Set(Array.from(text.matchAll(/&([^\s,[\]{}]+)/g), match => match[1]));
  return found.filter(match => !anchors.has(match[1])).map(match => match.index);
}

function unquotedValues(text: string, positions: readonly number[], stars: ReadonlySet<number>): Range[] {
  const found = new Map<number, Range>();
  for (const position of positions) {
    // The library reports a nested mapping at its line, or at the end of the value before.
    for (const at of [position, position - 1]) {
      const start = text.lastIndexOf('\n', at - 1) + 1;
      const end = text.indexOf('\n', start) < 0 ? text.length : text.indexOf('\n', start);
      if (end - start > 2000) continue;
      const match = FIELD.exec(text.slice(start, end));
      if (!match || !(/^[@`%]/.test(match[2]) || stars.has(start + match[1].length) || match[2].includes(': ') || match[2].endsWith(':'))) continue;
      const from = start + match[1].length;
      found.set(from, { start: from, end: from + match[2].length });
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start);
}

function toYaml(document: Document.Parsed, text: string, offset: number, plain: ReadonlyMap<number, string>): Yaml {
  const reader = new ValueReader(text, offset, plain);
  const value = document.contents ? reader.value(document.contents, 0) : undefined;
  const errors = document.errors.map(({ code, pos: [start, end] }) => ({ code, start: start + offset, end: Math.max(end, start + 1) + offset }));
  return { value, errors: [...errors, ...reader.errors] };
}

class ValueReader {
  constructor(private readonly text: string, private readonly offset: number, private readonly plain: ReadonlyMap<number, string>) {}

  value(node: Node | null | undefined, depth: number): Value | undefined {
    if (!node || depth > DEEPEST) return undefined;
    const range = this.range(node);
    if (!isAlias(node) && node.anchor !== undefined) this.anchors.set(node.anchor, node);
    // An alias is followed once; what it stands for keeps the alias's place, and no alias inside it is followed.
    if (isAlias(node)) return this.alias(node, range);
    if (isScalar(node)) {
      const text = this.plain.get(range.start - this.offset) ?? String(node.value ?? '');
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
