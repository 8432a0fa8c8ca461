import { MarkdownBlocks, readBlocks } from './blocks';
import { citationsOf } from './citations';
import { PaperMatter, readMetadata, readPaperMatter } from './frontMatter';
import { InlineReader } from './inlines';
import { Stretch, indentOf, linesOf, outdented } from './lines';
import { Citation, Paper, PaperLanguage } from '../model';
import { Range } from '../../text/range';

/** What sets one dialect of Markdown apart. */
export interface Dialect {
  /** Whether a key is a cross reference. */
  isCrossReference(key: string): boolean;
}

/** Reads a paper. Linear in its length. */
export function readMarkdown(text: string, language: PaperLanguage, dialect: Dialect): Paper {
  const matter = readPaperMatter(text);
  const blocks = readBlocks(text, linesOf(text, matter.range?.end ?? 0));
  const metadata = blocks.metadata.map(range => readMetadata(text, range));
  const named = [matter, ...metadata];
  const lang = named.findLast(each => each.lang !== undefined)?.lang;
  const citations: Citation[] = [], opaque: Range[] = [];
  const reader = { text, dialect, blocks, lang, citations, opaque };
  if (matter.range) opaque.push(matter.range);
  for (const each of named) readTexts(reader, each);
  for (const stretch of blocks.stretches) readStretch(reader, stretch, false);
  opaque.push(...blocks.opaque);
  const bibliographies = named.flatMap(each => each.bibliographies ?? []);
  return {
    text, language, citations: citations.sort((a, b) => a.start - b.start || b.end - a.end), opaque: joined(opaque), lang,
    csl: named.findLast(each => each.csl)?.csl, bibliographies: named.some(each => each.bibliographies) ? bibliographies : undefined,
  };
}

interface Reader {
  readonly text: string;
  readonly dialect: Dialect;
  readonly blocks: MarkdownBlocks;
  readonly lang?: string;
  readonly citations: Citation[];
  readonly opaque: Range[];
}

function readStretch({ dialect, blocks, lang, citations, opaque }: Reader, stretch: Stretch, isNocite: boolean): void {
  if (!/[@`$<\\:]/.test(stretch.text)) return;
  const inlines = new InlineReader(stretch.text, blocks.references, true).read();
  for (const { start, end } of inlines.opaque) opaque.push({ start: stretch.toSource(start), end: stretch.toSource(end - 1) + 1 });
  const found = citationsOf(inlines.marks, {
    text: stretch.text, toSource: offset => stretch.toSource(offset), examples: blocks.examples, isExcluded: key => dialect.isCrossReference(key) || (key === '*' && !isNocite), lang,
  });
  for (const citation of found) citations.push(isNocite ? { ...citation, form: 'nocite' } : citation);
}

/** Pandoc reads the texts of metadata as Markdown of their own. */
function readTexts(reader: Reader, { texts }: PaperMatter): void {
  for (const { start, end, isNocite } of texts) {
    const own = reader.text.slice(start, end);
    if (!own.includes('@') && !own.includes('{cite')) continue;
    const header = /^[|>][^\n]*\n/.exec(own)?.[0].length ?? 0;
    const lines = linesOf(reader.text, start + header, end);
    const indent = header > 0 ? indentOf(reader.text, lines[0]).columns : Infinity;
    const { stretches } = readBlocks(reader.text, lines.map(line => outdented(reader.text, line, indent)));
    for (const stretch of stretches) readStretch(reader, stretch, isNocite);
  }
}

/** In order, without those that lie in another. */
function joined(ranges: Range[]): Range[] {
  const found: Range[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start || b.end - a.end)) if (range.start >= (found[found.length - 1]?.end ?? 0)) found.push(range);
  return found;
}
