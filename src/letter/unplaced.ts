import { remarkOf } from './annotating/noteText';
import { Letter, Note, Remark } from './model';
import { Range } from '../text/range';

/** A mark or a note that belongs to no passage. `code`: the problem that says why; `start` and `end`: where that is reported. */
export interface UnplacedRecord extends Range {
  readonly code: string;
  readonly id: string;
  readonly note?: Remark;
  readonly replies?: readonly Remark[];
}

/** What tells it, the graver first: of an id that has several only the first is told. */
const CODES = ['crossing-no-end', 'crossing-no-start', 'span-over-blank-line', 'note-no-definition', 'note-not-referred', 'note-undefined', 'note-defined-twice'];

/** The annotations and notes of a letter that cannot be placed, in the order of the text. */
export function unplacedIn({ text, annotations, notes, problems }: Letter): UnplacedRecord[] {
  const found = problems.filter(each => CODES.includes(each.code)).sort((a, b) => CODES.indexOf(a.code) - CODES.indexOf(b.code));
  if (found.length === 0) return [];
  const placed = new Set(annotations.map(each => each.id)), told = new Set<string>();
  const records = found.flatMap(({ code, args, start, end }): UnplacedRecord[] => {
    const id = code === 'span-over-blank-line' ? /#([^\s}]+)/.exec(text.slice(start, end))?.[1] : String(args[0]);
    // A note that nothing refers to is still that of the passage whose id it has.
    if (id === undefined || (code === 'note-not-referred' && placed.has(id))) return [];
    if (code === 'note-defined-twice') return [{ code, id, start, end, ...said(text, notes.find(each => each.labelRange.start === start)) }];
    if (told.has(id)) return [];
    told.add(id);
    return [{ code, id, start, end, ...placed.has(id) ? {} : said(text, notes.find(each => each.label === id)) }];
  });
  return records.sort((a, b) => a.start - b.start);
}

function said(text: string, note: Note | undefined): Pick<UnplacedRecord, 'note' | 'replies'> {
  return note ? { note: remarkOf(text, note), ...note.replies.length > 0 ? { replies: note.replies.map(each => remarkOf(text, each)) } : {} } : {};
}
