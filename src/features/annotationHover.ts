import * as vscode from 'vscode';
import { targetOf } from './documentLinks';
import { tagLabel } from './labels';
import { plain, spotted, strangers } from './markdown';
import { tagColor, tagsetOf } from '../glossary/tagset';
import { remarkOf } from '../letter/annotating/noteText';
import { Annotation, Note, Reply } from '../letter/model';
import { Library, ReadLetter } from '../library/library';
import { definitionsOf } from '../library/navigation/definitions';
import { Edit, applyEdits } from '../text/fixes';

/** More links of one note are left as they are. */
const MOST_LINKS = 40;

/** What the hover says of one annotation: its tags and its note with the replies, or that it has none. */
export async function annotationHover(library: Library, read: ReadLetter, { tags, note }: Annotation): Promise<vscode.MarkdownString[]> {
  const tagset = tagsetOf(read.glossaries.map(each => each.glossary));
  const tagged = tags.map(tag => {
    const description = tagset?.get(tag)?.description;
    return spotted(tagColor(tag, tagset), `**${plain(tagLabel(tag, tagset))}**${description ? `: ${plain(description)}` : ''}`);
  });
  if (!note) return tagged.length > 0 ? tagged : [strangers(`*${vscode.l10n.t('An annotation without a note')}*`)];
  const text = await withLinks(library, read, note);
  const parts: readonly (Note | Reply)[] = [note, ...note.replies];
  const said = parts.map(part => remark(text, part));
  return [...tagged, ...said.map((each, index) => strangers(index === 0 ? each : each.replace(/^/gm, '> ')))];
}

/** The letter's text as it is seen from a part of a note, with the note's links leading where they lead from the letter. */
interface Linked { readonly text: string; shift(offset: number): number }

function remark({ text, shift }: Linked, part: Note | Reply): string {
  const { start, end } = part.content;
  const { by, date, text: said } = remarkOf(text, { ...part, content: { start: shift(start), end: shift(end) } });
  const signature = [by, date].flatMap(each => each === undefined ? [] : plain(each)).join(', ');
  return [said.trim(), signature && `*${signature}*`].filter(each => each !== '').join('\n\n');
}

/** A link of a note is relative to its letter, of which a hover knows nothing: it becomes the address of the place that it leads to. */
async function withLinks(library: Library, { uri, letter: { text } }: ReadLetter, { marks }: Note): Promise<Linked> {
  const edits = await Promise.all(marks.links.slice(0, MOST_LINKS).map(async ({ target, targetRange: { start, end } }): Promise<Edit | undefined> => {
    if (!library.links.target(uri, target)) return undefined;
    const [spot] = await definitionsOf(library, uri, { kind: 'link', target, start, end });
    const found = spot && await targetOf(library, spot);
    return found && { start, end, text: found.toString() };
  }));
  const made = edits.filter(each => each !== undefined).sort((a, b) => a.start - b.start);
  return { text: applyEdits(text, made), shift: offset => made.reduce((sum, each) => each.end <= offset ? sum + each.text.length - (each.end - each.start) : sum, offset) };
}
