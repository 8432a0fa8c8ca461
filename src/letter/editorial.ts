import { LANGUAGES } from './languages';
import { EditorialMark } from './model';
import { Problem, problem } from '../text/problem';
import { Range } from '../text/range';
import { Reading } from '../text/reading';

const GAPS = [...new Set(LANGUAGES.flatMap(language => language.gaps))].map(escape).sort((a, b) => b.length - a.length).join('|');
const ELLIPSIS = String.raw`…|\.{3,4}|\. \. \.|– ?– ?–|— ?— ?—|---?`;
const BARE = new RegExp(String.raw`[([](?:(?<gap>(?:\d{1,3} )?(?:${GAPS})[.?]?)|(?<sic>sic ?!?\.?)|(?<omitted>${ELLIPSIS}))[)\]]`, 'giu');

/**
 * Editorial marks without markup, such as `(oläsligt)`, `[sic]`, `[…]` (letter format, section 2), in the reading text outside
 * the marks that say so themselves. One hint each, but for those in `opaque` (source ranges in order), which cannot be spans.
 */
export function bareEditorialMarks(reading: Reading, opaque: readonly Range[]): { marks: EditorialMark[]; problems: Problem[] } {
  const marks: EditorialMark[] = [];
  const problems: Problem[] = [];
  let next = 0;
  const said = reading.marks.filter(mark => mark.kind === 'editorial');
  for (const match of reading.text.matchAll(BARE)) {
    const at: Range = { start: match.index, end: match.index + match[0].length };
    if (said.some(mark => mark.start <= at.start && at.end <= mark.end)) continue;
    const source = reading.toSource(at.start, at.end);
    const kind = match.groups?.sic === undefined ? 'gap' : 'sic';
    marks.push({ kind, bare: true, ...source });
    while (next < opaque.length && opaque[next].end <= source.start) next++;
    if (opaque[next]?.start <= source.start) continue;
    problems.push(problem('editorial-bare', 'hint', source.start, source.end, match[0], kind));
  }
  return { marks, problems };
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
