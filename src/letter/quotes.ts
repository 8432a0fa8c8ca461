import { Problem, problem } from '../text/problem';
import { Reading } from '../text/reading';

const QUOTATION_MARK = /["”“„»«\n]/g;
/** What closes what each mark opens: Swedish, English, German, French, Russian, Italian and Dutch usage. */
const CLOSERS: Readonly<Record<string, string>> = { '"': '"', '”': '”', '“': '”', '„': '“”', '»': '«»', '«': '»' };
const OPENS_AFTER = /[\s([{–—\-/'‘’‚"”“„»«]/;
const CLOSES_BEFORE = /[\s)\]}.,;:!?…–—\-/'’‘"”“»«]/;

/** A hint for each passage that one kind of quotation mark opens and another closes, within one paragraph. Linear. */
export function quotationProblems(reading: Reading): Problem[] {
  const problems: Problem[] = [];
  const { text } = reading;
  let open: string[] = [];
  for (const { 0: mark, index } of text.matchAll(QUOTATION_MARK)) {
    if (mark === '\n') { open = []; continue; }
    const before = text[index - 1] ?? ' ', after = text[index + 1] ?? ' ';
    const canOpen = OPENS_AFTER.test(before) && !/\s/.test(after) && mark in CLOSERS;
    const canClose = !/\s/.test(before) && CLOSES_BEFORE.test(after);
    const top = open[open.length - 1];
    if (canClose && top !== undefined && CLOSERS[top].includes(mark)) open.pop();
    else if (canOpen && !(canClose && top !== undefined)) { if (open.length < 50) open.push(mark); }
    else if (canClose && top !== undefined) {
      const opener = open.findLastIndex(each => CLOSERS[each].includes(mark));
      if (opener >= 0) { open.length = opener; continue; }
      open.pop();
      const at = reading.toSource(index, index + 1);
      problems.push(problem('quotation-marks-differ', 'hint', at.start, at.end, top, mark, CLOSERS[top][0]));
    }
  }
  return problems;
}
