import { scanBlocks } from '../blocks';
import { Letter, Remark } from '../model';
import { NOTE_INDENT, writeNoteText } from './noteText';
import { bracketsOverParagraphs } from './pandocBlocks';
import { Edit, newlineOf } from '../../text/fixes';
import { Lines } from '../../text/lines';

/**
 * The definition of an annotation's note: right after the paragraph in which its passage ends, behind the notes of passages that end before
 * it there, between blank lines. Undefined where no place leaves the paragraphs as they are.
 */
export function definitionEdit(letter: Letter, id: string, passageEnd: number, remark: Remark): Edit | undefined {
  const { text } = letter;
  const at = definitionPlace(letter, passageEnd);
  if (at === undefined) return undefined;
  const newline = newlineOf(text);
  const blank = new Lines(text).at(passageEnd) === new Lines(text).at(at) ? '' : keptApart(text, at, ' ');
  return { start: at, end: at, text: `${newline}${blank}${newline}[^${id}]: ${writeNoteText(text, remark, NOTE_INDENT)}` };
}

/**
 * The blank line before what is put in at a line's end. To a merge, lines put in after one that stays may as well have been put in after the blank
 * line that follows, where they would touch the next paragraph: they may not if the two blank lines differ.
 */
export function keptApart(text: string, at: number, blanks: string): string { return /^\r?\n\r?\n[ \t]*(?!\[\^)\S/.test(text.slice(at, at + 200)) ? blanks : ''; }

function definitionPlace({ text, frontMatter, marks }: Letter, passageEnd: number): number | undefined {
  const lines = new Lines(text);
  const { blocks } = scanBlocks(lines, frontMatter ? lines.at(frontMatter.end) + 1 : 0);
  const endOf = new Map(marks.references.map(each => [each.label, each.start]));
  const brackets = bracketsOverParagraphs(text);
  const first = blocks.findIndex(({ end }) => end >= passageEnd);
  for (let index = first; index >= 0 && index < blocks.length; index++) {
    const block = blocks[index], next = blocks[index + 1];
    // It would take along a block that follows at once, or one that is indented: then it goes after that.
    if (block.lastLine + 1 < lines.count && !lines.isBlank(block.lastLine + 1)) continue;
    if (next && next.kind !== 'note' && lines.indent(next.firstLine) >= 2) continue;
    const label = next?.kind === 'note' ? /^\[\^([^\]\s[]+)\]:/.exec(text.slice(next.start, next.start + 200))?.[1] : undefined;
    if (label !== undefined && (endOf.get(label) ?? Infinity) < passageEnd) continue;
    if (brackets.some(({ start, end }) => start < block.end && block.end < end)) continue;
    return lines.end(block.lastLine);
  }
  return undefined;
}
