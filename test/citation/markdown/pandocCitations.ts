import { Citation } from '../../../src/citation/model';

/** A citation as Pandoc has it, in words: `[mode:key|prefix|suffix …]`. */
export interface ReadCitation { readonly keys: readonly { readonly key: string; readonly mode: string; readonly prefix: string; readonly suffix: string }[] }

interface Node { t?: string; c?: unknown }

/** The citations in Pandoc's JSON, in the order of the text, those inside another after it. */
export function citationsInJson(json: string): ReadCitation[] {
  const { meta, blocks } = JSON.parse(json) as { meta: unknown; blocks: unknown };
  const found: ReadCitation[] = [];
  collect(meta, found);
  collect(blocks, found);
  return found;
}

function collect(node: unknown, found: ReadCitation[]): void {
  if (Array.isArray(node)) { for (const each of node) collect(each, found); return; }
  if (typeof node !== 'object' || node === null) return;
  const { t, c } = node as Node;
  if (t !== 'Cite') { for (const each of Object.values(node)) collect(each, found); return; }
  const cited = (c as [Record<string, unknown>[]])[0];
  found.push({ keys: cited.map(each => ({
    key: String(each.citationId), mode: String((each.citationMode as Node).t), prefix: stringify(each.citationPrefix), suffix: stringify(each.citationSuffix),
  })) });
  for (const each of cited) { collect(each.citationPrefix, found); collect(each.citationSuffix, found); }
}

function stringify(node: unknown): string {
  if (Array.isArray(node)) return node.map(stringify).join('');
  if (typeof node !== 'object' || node === null) return '';
  const { t, c } = node as Node;
  switch (t) {
    case 'Str': return String(c).replaceAll('\u00a0', ' ');
    case 'Space': case 'SoftBreak': return ' ';
    case 'Code': case 'Math': case 'RawInline': return String((c as unknown[])[1]);
    case 'Cite': return stringify((c as unknown[])[1]);
    default: return Array.isArray(c) ? stringify(c) : '';
  }
}

/** The keys of citations, in order. */
export function keysOf(citations: readonly Citation[] | readonly ReadCitation[]): string[] { return citations.flatMap(each => each.keys.map(({ key }) => key)); }
