import { HEADER_FIELDS, readFrontMatter } from '../frontMatter';
import { Letter } from '../model';
import { Edit, Fix, applyEdits, fix, insert, newlineOf } from '../../text/fixes';
import { Lines } from '../../text/lines';
import { Problem } from '../../text/problem';

const FIELD = /^[A-Za-z_][\w-]{0,60}[ \t]*:(?:\s|$)/;
/** What may follow a field's first line: the rest of its value, an item, a remark. */
const MORE = /^(?:[ \t]+\S|- |#)/;
const UNDIVIDED = new RegExp(`^(${HEADER_FIELDS.join('|')})(?:(:)(?=\\S)|(?=[ \\t]+[^\\s:]))`);

/** The closing line after the last field and what belongs to it; after the field's own line where the rest is no YAML. */
export function closeFrontMatter({ text }: Letter): Fix[] {
  const lines = new Lines(text), newline = newlineOf(text);
  let last = 1;
  if (!FIELD.test(lines.slice(last))) return [];
  for (let line = 2; line < lines.count && (FIELD.test(lines.slice(line)) || MORE.test(lines.slice(line))); line++) if (FIELD.test(lines.slice(line))) last = line;
  let rest = last;
  while (rest + 1 < lines.count && MORE.test(lines.slice(rest + 1))) rest++;
  const fixes = [rest, last].map(line => line + 1 < lines.count ? insert('close-front-matter', lines.start(line + 1), `---${newline}`) : insert('close-front-matter', text.length, `${newline}---`));
  return fixes.filter(({ edits }) => !readFrontMatter(new Lines(applyEdits(text.slice(0, edits[0].start), edits))).problems.some(each => each.code === 'yaml')).slice(0, 1);
}

/** `date:1933` and `date 1933` become `date: 1933`, if that is what keeps the front matter from having fields. */
export function writeFields({ text, frontMatter }: Letter, { code, start, end }: Problem): Fix[] {
  if (!frontMatter) return [];
  const lines = new Lines(text), edits: Edit[] = [];
  // Among fields, a name without a colon may be the second line of a text.
  const alone = code === 'front-matter-no-fields';
  const first = alone ? lines.at(start) : 1, last = alone ? lines.at(end) : lines.at(frontMatter.end) - 1;
  for (let line = first; line <= last; line++) {
    const match = UNDIVIDED.exec(lines.slice(line));
    if (alone && !match) return [];
    if (!match || (!alone && match[2] === undefined)) continue;
    const at = lines.start(line) + match[0].length;
    edits.push({ start: at, end: at, text: match[2] === undefined ? ':' : ' ' });
  }
  const { problems } = readFrontMatter(new Lines(applyEdits(text.slice(0, frontMatter.end), edits)));
  return edits.length && !problems.some(each => each.code === code) ? [fix('write-fields', [], ...edits)] : [];
}
