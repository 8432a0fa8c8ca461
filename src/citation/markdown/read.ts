import { MarkdownBlocks, readBlocks } from './blocks';
import { citationsOf } from './citations';
import { MatterText, readMetadata, readPaperMatter } from './frontMatter';
import { InlineReader } from './inlines';
import { Stretch, indentOf, linesOf, outdented } from './lines';
import { Unchanged } from './unchanged';
import { Citation, Paper, PaperLanguage } from '../model';
import { Range, shifted } from '../../text/range';
import { copyOf } from '../../text/strings';

/** What sets one dialect of Markdown apart. */
export interface Dialect {
  /** Whether a key is a cross reference. */
  isCrossReference(key: string): boolean;
}

/** Reads a paper. Linear in its length. `before`: an earlier version, of which is used what has not changed. */
export function readMarkdown(text: string, language: PaperLanguage, dialect: Dialect, before?: Paper): Paper {
  const matter = readPaperMatter(text);
  const blocks = readBlocks(text, linesOf(text, matter.range?.end ?? 0));
  const named = [matter, ...blocks.metadata.map(range => readMetadata(text, range))];
  const lang = named.findLast(each => each.lang !== undefined)?.lang;
  const known = before && before.language === language && before.lang === lang ? kept.get(before) : undefined;
  const old = known && isSameSet(known.blocks.references, blocks.references) && isSameSet(known.blocks.examples, blocks.examples) ? new Old(known, new Unchanged(before!.text, text)) : undefined;
  const inText = blocks.stretches.map(stretch => old?.found(stretch) ?? citationsInStretch(stretch, blocks, dialect, lang));
  const found: Found[] = [
    ...named.flatMap(each => each.texts.flatMap(own => inMatter(text, own, blocks, dialect, lang))),
    ...inText,
  ];
  const paper: Paper = {
    text, language, lang, csl: named.findLast(each => each.csl)?.csl,
    citations: found.flatMap(each => each.citations).sort((a, b) => a.start - b.start || b.end - a.end),
    opaque: joined([...matter.range ? [matter.range] : [], ...blocks.opaque, ...found.flatMap(each => each.opaque)]),
    bibliographies: named.some(each => each.bibliographies) ? named.flatMap(each => each.bibliographies ?? []) : undefined,
  };
  kept.set(paper, { blocks, found: inText });
  return paper;
}

interface Kept { readonly blocks: MarkdownBlocks; readonly found: readonly Found[] }

const kept = new WeakMap<Paper, Kept>();

/** What a paper that was read is divided into. */
export function blocksOf(paper: Paper): MarkdownBlocks { return kept.get(paper)?.blocks ?? EMPTY; }

function isSameSet<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean { return a.size === b.size && [...a].every(each => b.has(each)); }

/** What was found in the stretches of an earlier version, which are asked for in the order of the text. */
class Old {
  private next = 0;

  constructor(private readonly kept: Kept, private readonly unchanged: Unchanged) {}

  found(stretch: Stretch): Found | undefined {
    const start = stretch.toSource(0), end = stretch.toSource(stretch.text.length), by = this.unchanged.by(start, end);
    if (by === undefined) return undefined;
    const { stretches } = this.kept.blocks;
    while (this.next < stretches.length && stretches[this.next].toSource(0) < start - by) this.next++;
    const old = stretches[this.next];
    if (old === undefined || old.toSource(0) !== start - by || old.toSource(old.text.length) !== end - by || old.text !== stretch.text) return undefined;
    const { citations, opaque } = this.kept.found[this.next];
    return by === 0 || citations.length + opaque.length === 0 ? this.kept.found[this.next] : { citations: citations.map(each => moved(each, by)), opaque: opaque.map(({ start: from, end: to }) => ({ start: from + by, end: to + by })) };
  }
}

/** Written out, for it is most of what a key that is typed costs. */
function moved({ form, keys, start, end }: Citation, by: number): Citation {
  return { form, keys: keys.map(key => key.locator ? { ...key, start: key.start + by, end: key.end + by, locator: shifted(key.locator, by) } : { ...key, start: key.start + by, end: key.end + by }), start: start + by, end: end + by };
}

interface Found { readonly citations: readonly Citation[]; readonly opaque: readonly Range[] }

const NOTHING: Found = { citations: [], opaque: [] };

/** What one stretch cites, and what is no text in it. All of a bibliography (`@*`) is only listed. */
export function citationsInStretch(stretch: Stretch, { references, examples }: MarkdownBlocks, dialect: Dialect, lang: string | undefined, isNocite = false): Found {
  if (!/[@`$<\\:]|\][({[]/.test(stretch.text)) return NOTHING;
  // What it cites may outlive this version of the paper.
  const text = copyOf(stretch.text), inlines = new InlineReader(text, references, true).read();
  const citations = citationsOf(inlines.marks, {
    text, toSource: offset => stretch.toSource(offset), examples, isExcluded: key => dialect.isCrossReference(key) || (key === '*' && !isNocite), lang,
  });
  return {
    citations: isNocite ? citations.map(citation => ({ ...citation, form: 'nocite' as const })) : citations,
    opaque: inlines.opaque.map(({ start, end }) => ({ start: stretch.toSource(start), end: stretch.toSource(end - 1) + 1 })),
  };
}

/** Pandoc reads the texts of metadata as Markdown of their own. */
function inMatter(text: string, { start, end, isNocite }: MatterText, blocks: MarkdownBlocks, dialect: Dialect, lang: string | undefined): Found[] {
  const own = text.slice(start, end);
  if (!own.includes('@') && !own.includes('{cite')) return [];
  const header = /^[|>][^\n]*\n/.exec(own)?.[0].length ?? 0;
  const lines = linesOf(text, start + header, end);
  const indent = header > 0 ? indentOf(text, lines[0]).columns : Infinity;
  return readBlocks(text, lines.map(line => outdented(text, line, indent))).stretches.map(stretch => citationsInStretch(stretch, blocks, dialect, lang, isNocite));
}

const EMPTY: MarkdownBlocks = { stretches: [], opaque: [], references: new Set(), examples: new Set(), metadata: [], notes: [], quotations: [] };

/** A field that is a citation, `"@key, s. 12"`: its text is what stands in brackets elsewhere. */
export function citationsInField(text: string, { start, end }: Range, lang: string | undefined): readonly Citation[] {
  const isQuoted = /["']/.test(text[start]) && text[end - 1] === text[start];
  const own = isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
  const isBracketed = /^\s*(?:\[|[^@]*\[[^\]]*@)/.test(text.slice(own.start, own.end));
  const stretch = isBracketed ? new Stretch(text, [own]) : new Stretch(text, [own], ['[', ']']);
  return citationsInStretch(stretch, EMPTY, { isCrossReference: () => false }, lang).citations;
}

/** In order, without those that lie in another. */
function joined(ranges: Range[]): Range[] {
  const found: Range[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start || b.end - a.end)) if (range.start >= (found[found.length - 1]?.end ?? 0)) found.push(range);
  return found;
}
