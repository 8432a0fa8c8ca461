import { strict as assert } from 'node:assert';
import { PaperLanguage, RunningText } from '../../../src/citation/model';
import { Range } from '../../../src/text/range';

/** What a language reads in a text: a line for each flow that is not empty, `^` before that of a note, and one for each form: `[block] inner | arguments`. */
export function flowsShown(language: PaperLanguage, text: string): string[] {
  const running = language.runningText(language.read(text));
  checkFlows(text, running);
  const slice = ({ start, end }: Range): string => text.slice(start, end).trim();
  return [
    ...running.flows.filter(({ reading }) => reading.text !== '').map(({ reading, hangsAt }) => `${hangsAt === undefined ? '' : '^ '}${reading.text}`),
    ...running.forms.map(({ isBlock, inner, arguments: own }) => [isBlock ? '[block]' : '[inline]', slice(inner), ...own.map(each => `| ${slice(each)}`)].join(' ')),
  ];
}

/** Ranges lie in the text and in order, readings lead back to their flow, and every letter that stands for itself to that letter. */
export function checkFlows(text: string, { flows, forms }: RunningText): void {
  const within = (start: number, end: number, from = 0, to = text.length): void => assert.ok(from <= start && start <= end && end <= to, `${start}…${end} is not within ${from}…${to}`);
  let lastOwn = 0, last = 0;
  for (const { start, end, reading, hangsAt } of flows) {
    within(start, end);
    if (hangsAt === undefined) {
      assert.ok(start >= lastOwn, `${start} comes after ${lastOwn}`);
      lastOwn = start;
    } else within(hangsAt, hangsAt);
    const { readingStarts, sourceStarts, sourceEnds, length } = reading.map;
    assert.equal(length, reading.text.length);
    for (let run = 0; run < readingStarts.length; run++) {
      within(sourceStarts[run], sourceEnds[run], run > 0 ? sourceEnds[run - 1] : start, end);
      const own = reading.text.slice(readingStarts[run], readingStarts[run + 1] ?? length);
      if (own.length > 1 && sourceEnds[run] - sourceStarts[run] === own.length && /^[\p{L} ]+$/u.test(own)) assert.equal(text.slice(sourceStarts[run], sourceEnds[run]), own);
    }
    assert.doesNotMatch(reading.text, /^\s|\s$|\s\s|[\t\n\r]/);
  }
  for (const { start, end, inner, arguments: own } of forms) {
    within(start, end, last);
    last = start;
    within(inner.start, inner.end, start, end);
    for (const each of own) { within(each.start, each.end, start, end); assert.ok(each.end <= inner.start || each.start >= inner.end); }
  }
}
