import { AttributeClass, Attributes } from '../attributes';
import { Edit } from '../../text/fixes';

/** Takes classes out of a mark, each with the blanks before it, or after it where it is the first thing there. */
export function classRemovals(text: string, attributes: Attributes, gone: readonly AttributeClass[]): Edit[] {
  const edits: Edit[] = [];
  for (const { start, end } of gone) {
    const before = edits[edits.length - 1]?.end ?? attributes.start + 1;
    const blanks = /\s*$/.exec(text.slice(before, start - 1))![0].length;
    const after = blanks > 0 ? 0 : /^\s*/.exec(text.slice(end, attributes.end - 1))![0].length;
    edits.push({ start: start - 1 - blanks, end: end + after, text: '' });
  }
  return edits;
}

/** Gives the tags of a mark that are in `from` another name; where it has that already, they go. */
export function renameClasses(text: string, attributes: Attributes, from: ReadonlySet<string>, to: string): Edit[] {
  const found = attributes.classes.filter(each => from.has(each.name));
  const kept = attributes.classes.some(each => each.name === to) ? undefined : found[0];
  const renamed = kept ? [{ start: kept.start, end: kept.end, text: to }] : [];
  return [...renamed, ...classRemovals(text, attributes, found.filter(each => each !== kept))];
}
