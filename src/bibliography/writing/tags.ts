/** The tags that a text of CSL may have (CSL 1.0.2, csl-data: rich text), by what they mean. */
export type Mark = 'italic' | 'bold' | 'raised' | 'lowered' | 'smallCaps' | 'noCase';

const TAG = /<(\/?)(i|b|sup|sub|span)(?: ([^<>]*))?>/g;
const MARKS: Readonly<Record<string, Mark>> = { i: 'italic', b: 'bold', sup: 'raised', sub: 'lowered' };

/** A text of CSL with its tags written otherwise: `open` and `close` put each mark, `plain` all between. Tags without a partner are text. */
export function rewritten(text: string, plain: (text: string, isMarked: boolean) => string, marks: Readonly<Record<Mark, readonly [open: string, close: string]>>): string {
  if (!text.includes('<')) return plain(text, false);
  const pairs = paired(text);
  let found = '', at = 0, depth = 0;
  for (const { index, length, mark, isEnd } of pairs) {
    found += plain(text.slice(at, index), depth > 0);
    depth += isEnd ? -1 : 1;
    found += marks[mark][isEnd ? 1 : 0];
    at = index + length;
  }
  return found + plain(text.slice(at), false);
}

interface Tag { readonly index: number; readonly length: number; readonly name: string; readonly mark: Mark; readonly isEnd: boolean }

function paired(text: string): Tag[] {
  const open: Tag[] = [], kept: Tag[] = [];
  for (const { 0: { length }, 1: slash, 2: name, 3: attributes = '', index } of text.matchAll(TAG)) {
    if (slash) {
      if (open[open.length - 1]?.name !== name) continue;
      const start = open.pop() as Tag;
      kept.push(start, { ...start, index, length, isEnd: true });
    } else {
      const mark = name !== 'span' ? MARKS[name] : /nocase/.test(attributes) ? 'noCase' : /small-caps/.test(attributes) ? 'smallCaps' : undefined;
      if (mark) open.push({ index, length, name, mark, isEnd: false });
    }
  }
  return kept.sort((a, b) => a.index - b.index);
}
