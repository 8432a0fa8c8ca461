import { Letter } from '../model';
import { Fix, remove } from '../../text/fixes';
import { Problem } from '../../text/problem';

/** The upper text of a conflict, the lower one, or both; where one of its lines is missing, the line itself can be deleted. */
export function resolveConflict({ text, problems }: Letter, { start }: Problem): Fix[] {
  const marks = problems.filter(each => each.code === 'merge-conflict');
  const at = marks.findIndex(each => each.start === start);
  const first = marks.findLastIndex((each, index) => index <= at && each.args[0] === '<<<<<<<');
  const last = marks.findIndex((each, index) => index >= at && each.args[0] === '>>>>>>>');
  const lines = first < 0 || last < 0 ? [] : marks.slice(first, last + 1);
  const after = (line: Problem): number => text.indexOf('\n', line.start) + 1 || text.length;
  const whole = (line: Problem) => ({ start: line.start, end: after(line) });
  if (!/^<(?:\|)?=>$/.test(lines.map(each => String(each.args[0])[0]).join(''))) return at < 0 ? [] : [remove('delete-line', whole(marks[at]))];
  const [open, close] = [lines[0], lines[lines.length - 1]];
  // The common ancestor, where the tool wrote it down, is neither.
  const middle = { start: lines[1].start, end: after(lines[lines.length - 2]) };
  return [
    remove('keep-upper', whole(open), { start: middle.start, end: after(close) }),
    remove('keep-lower', { start: open.start, end: middle.end }, whole(close)),
    remove('keep-both', whole(open), middle, whole(close)),
  ];
}
