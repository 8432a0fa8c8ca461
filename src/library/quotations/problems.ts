import { CheckedPaper, CheckedQuotation } from './quotations';
import { parseAddress } from './places';
import { addressesOf } from '../../citation/points';
import { Deviation, Finding } from '../../quotation/model';
import { Problem, Severity } from '../../text/problem';
import { Range } from '../../text/range';

/** A problem with a quotation, and what it comes from; without a finding it is that of the whole quotation. */
export interface QuotationProblem { readonly problem: Problem; readonly checked: CheckedQuotation; readonly finding?: Finding }

const SAID: Readonly<Record<Deviation, readonly [code: string, severity: Severity]>> = {
  changed: ['quotation-changed', 'warning'], lost: ['quotation-lost', 'warning'], added: ['quotation-added', 'warning'], omission: ['quotation-omission', 'warning'], order: ['quotation-order', 'warning'],
  place: ['quotation-place', 'warning'], punctuation: ['quotation-punctuation', 'hint'],
};
const NEGATION = ['quotation-negation', 'error'] as const;

/** What is said of the quotations of a paper, in the order of its text: on the words that differ, on the locator where that is wrong, on the key where one is missing. */
export function quotationProblems({ quotations }: CheckedPaper): QuotationProblem[] {
  return quotations.flatMap(problemsOf).sort((a, b) => a.problem.start - b.problem.start);
}

function problemsOf(checked: CheckedQuotation): QuotationProblem[] {
  const { quotation: { quoted }, cited, letter, source, comparison, outcome, findings } = checked;
  const related = (range: Range | undefined): Pick<Problem, 'related'> => range ? { related: { uri: letter.uri, ...source.toSource(range) } } : {};
  if (outcome === 'missing') {
    const { place, nearness } = comparison, near = place ? [source.source.text.slice(place.start, place.end), Math.round(nearness * 100)] : [];
    return [{ checked, problem: { code: 'quotation-missing', severity: 'warning', ...quoted.toSource(0, quoted.text.length), args: [cited.key, ...near], ...related(place) } }];
  }
  if (outcome === 'short' || outcome === 'translated') return [];
  const found = findings.map((finding): QuotationProblem => {
    const { deviation, isNegation, letter: own, place } = finding, isPlace = deviation === 'place';
    const [code, severity] = isNegation ? NEGATION : SAID[deviation], range = isPlace && cited.locator ? cited.locator : quoted.toSource(...widened(quoted.text, finding.range));
    return { checked, finding, problem: {
      code, severity, start: range.start, end: range.end, args: isPlace ? [comparison.addresses.join(), cited.locator ? addressesOf(cited.locator).join() : ''] : [finding.quoted, own], ...related(place),
    } };
  });
  if (!cited.locator && comparison.addresses.some(each => parseAddress(each) !== undefined)) {
    found.push({ checked, problem: { code: 'quotation-no-point', severity: 'hint', start: cited.start, end: cited.end, args: [comparison.addresses.join()], ...related(comparison.place) } });
  }
  return found;
}

/** Where words are lost, there is nothing to see: the words on both sides of the place. */
function widened(text: string, { start, end }: Range): [number, number] {
  if (start < end) return [start, end];
  const before = /\S*\s*$/.exec(text.slice(Math.max(0, start - 200), start))![0].length, after = /^\s*\S*/.exec(text.slice(start, start + 200))![0].length;
  return [start - before, start + after];
}
