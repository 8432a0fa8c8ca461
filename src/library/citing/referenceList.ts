import { ALL, citedIn } from './cited';
import { SourceTable, itemOf } from './sources';
import { Paper } from '../../citation/model';
import { CslItem } from '../../bibliography/model';
import { Run } from '../../bibliography/runs';
import { Edit, narrowed, newlineOf } from '../../text/fixes';
import { Range } from '../../text/range';

/** The two lines that a list stands between, as comments of the paper's language. In every language of the interface alike: a list is found again by them. */
const BEGIN = 'reference list', END = 'end of reference list';

/** What a paper cites, ready to be formatted; `unknown`: the keys that nothing has, each once. Where all is listed (`nocite: @*`), the bibliographies’ entries. */
export function listedIn({ citations }: Pick<Paper, 'citations'>, table: SourceTable): { readonly items: readonly CslItem[]; readonly unknown: readonly string[] } {
  const cited = citedIn(citations, table);
  const items = cited.flatMap(({ source }) => source ? itemOf(source.entry ? { ...source, key: source.entry.key } : source) : []);
  if (citations.some(({ keys }) => keys.some(({ key }) => key === ALL))) for (const source of table.all()) if (source.entry) items.push(itemOf(source));
  return { items: [...new Map(items.map(item => [item.id, item])).values()], unknown: cited.filter(each => !each.source).map(each => each.key) };
}

/**
 * The one edit that puts a list of references into a paper: over the one that is there already, else at `offset`, in paragraphs of its own. None where
 * it is there as it is to be.
 */
export function referenceListEdit(paper: Paper, references: readonly (readonly Run[])[], offset: number): Edit | undefined {
  const { text, language } = paper, newline = newlineOf(text);
  const list = [language.comment(BEGIN), ...references.map(runs => language.markUp(runs, paper).replace(/\s*\n\s*/g, ' ').trim()), language.comment(END)].join(newline + newline);
  const known = listIn(paper);
  if (known) return narrowed(text, { ...known, text: list })[0];
  const before = text.slice(0, offset), after = text.slice(offset);
  // Where the cursor is within a line, the list comes after it.
  const rest = before === '' || before.endsWith('\n') ? 0 : after.search(/\r?\n|$/);
  const at = offset + rest, head = text.slice(0, at), tail = text.slice(at);
  const gap = (own: string): string => own === '' || /\n[ \t]*\r?\n$/.test(own) || /^\s*$/.test(own) ? '' : own.endsWith('\n') ? newline : newline + newline;
  const behind = tail === '' ? newline : /^\r?\n[ \t]*(?:\r?\n|$)/.test(tail) ? '' : tail.startsWith('\n') || tail.startsWith('\r') ? newline : newline + newline;
  return { start: at, end: at, text: gap(head) + list + behind };
}

/** The list that a paper has, with its two comments; the first, where it has several. */
export function listIn({ text, language }: Paper): Range | undefined {
  const begin = language.comment(BEGIN), end = language.comment(END);
  for (let start = text.indexOf(begin); start >= 0; start = text.indexOf(begin, start + 1)) {
    const last = text.indexOf(end, start + begin.length);
    if (last < 0) return undefined;
    const isLine = (at: number, length: number): boolean => /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, at - 80), at)) && /^[ \t]*(?:\r?\n|$)/.test(text.slice(at + length, at + length + 80));
    // One that begins anew before it ends was left without an end.
    const again = text.indexOf(begin, start + begin.length);
    if (isLine(start, begin.length) && isLine(last, end.length) && (again < 0 || again > last)) return { start, end: last + end.length };
  }
  return undefined;
}
