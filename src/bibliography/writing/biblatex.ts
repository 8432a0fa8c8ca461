import { biblatexFields, biblatexType } from './biblatexFields';
import { indented, placed } from './put';
import { readBib } from '../bib/read';
import { CslItem } from '../model';
import { Edit, narrowed, newlineOf } from '../../text/fixes';
import { finish } from '../../text/steps';

/**
 * An entry of biblatex. A letter is `@letter`, which biblatex's own styles and BibTeX's print as `@misc`: what those have no fields for, its recipient, archive and
 * shelfmark, stands in fields of its own and in words (letterWords.ts).
 */
export function writeBiblatex(item: CslItem): string { return entry(item, '  '); }

function entry(item: CslItem, indent: string): string {
  const fields = biblatexFields(item).map(([name, value]) => `\n${indent}${name} = {${value}},`);
  return `@${biblatexType(item)}{${keyOf(item)},${fields.join('')}\n}`;
}

/** What no key can hold in a .bib file is a hyphen. */
function keyOf({ id }: CslItem): string { return id.replace(/[\s,{}()"'#%\\~=@]+/g, '-'); }

export function putBiblatex(text: string, items: readonly CslItem[]): readonly Edit[] | undefined {
  const { entries } = finish(readBib(text)), newline = newlineOf(text), indent = /\n([ \t]+)[A-Za-z]\w*[ \t]*=/.exec(text)?.[1] ?? '  ';
  const { replaced, added } = placed(items, entries, keyOf);
  // The end of an entry that is not closed is not known.
  if (replaced.some(([{ end }]) => !/[})]/.test(text[end - 1]))) return undefined;
  const written = (item: CslItem): string => indented(entry(item, indent), '', newline);
  const edits = replaced.flatMap(([{ start, end }, item]) => narrowed(text, { start, end, text: written(item) }));
  if (added.length === 0) return edits;
  const isEmpty = text.trim() === '', isEnded = isEmpty || text.endsWith('\n');
  const before = isEmpty ? '' : isEnded ? (/\n\r?\n$/.test(text) ? '' : newline) : newline + newline;
  return [...edits, { start: text.length, end: text.length, text: before + added.map(written).join(newline + newline) + (isEnded ? newline : '') }];
}
