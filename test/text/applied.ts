import { strict as assert } from 'node:assert';
import { Edit, Fix } from '../../src/text/fixes';
import { Problem } from '../../src/text/problem';

/** A text with edits made, after a look that they lie in it and do not overlap. */
export function applied(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start);
  sorted.forEach(({ start, end }, i) => assert.ok(start <= end && end <= text.length && start >= (sorted[i - 1]?.end ?? 0), JSON.stringify(edits)));
  return sorted.reduceRight((found, { start, end, text: own }) => found.slice(0, start) + own + found.slice(end), text);
}

/** Where an offset is after the edits; what is inserted at it stands before it. */
export function moved(offset: number, edits: readonly Edit[]): number {
  return edits.filter(each => each.end <= offset).reduce((at, { start, end, text }) => at + text.length - (end - start), offset);
}

/** What a text becomes by each fix of its first problem of a code, and that the problem is gone then and no error is new. */
export function mended(text: string, code: string, problemsOf: (text: string) => readonly Problem[], fixesOf: (problem: Problem) => readonly Fix[]): string[] {
  const problems = problemsOf(text);
  const problem = problems.find(each => each.code === code);
  assert.ok(problem, `${code} among ${problems.map(each => each.code).join()}`);
  return fixesOf(problem).filter(fix => fix.edits.length).map(fix => {
    const after = applied(text, fix.edits);
    const left = problemsOf(after);
    assert.deepEqual(left.filter(each => each.code === code && each.start === moved(problem.start, fix.edits)), [], `${code} in ${JSON.stringify(after)}`);
    const errors = (all: readonly Problem[]): number => all.filter(each => each.severity === 'error').length;
    assert.ok(errors(left) <= errors(problems), `${fix.code}: ${left.map(each => each.code).join()} in ${JSON.stringify(after)}`);
    return after;
  });
}
