import { Letter } from '../../letter/model';
import { Range } from '../../text/range';

/** Where a note can be begun with the `+` in the margin: neither in the front matter nor in notes. */
export function commentingRanges({ text, frontMatter, notes }: Letter): Range[] {
  const found: Range[] = [];
  let from = frontMatter ? lineAfter(text, frontMatter.end) : 0;
  for (const note of [...notes].sort((a, b) => a.start - b.start)) {
    const end = text.lastIndexOf('\n', note.start - 1);
    if (end >= from) found.push({ start: from, end });
    from = Math.max(from, lineAfter(text, note.end));
  }
  if (from < text.length) found.push({ start: from, end: text.length });
  return found;
}

function lineAfter(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end + 1;
}
