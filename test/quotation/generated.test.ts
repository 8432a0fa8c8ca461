import { strict as assert } from 'node:assert';
import { HANDS } from '../../bench/quotations/allHands';
import { Dice } from '../../bench/quotations/dice';
import { Judge, Verdict, complaintsOf, isComplaint } from '../../bench/quotations/judge';
import { paperOf } from '../../bench/quotations/papers';
import { faultOf, quoteOf } from '../../bench/quotations/quote';
import { shown } from '../../bench/quotations/shown';
import { sourcesOf } from '../../bench/quotations/sources';

const SEED = 61, PASSAGES = 140;

/** The generator of the bench, small, with passages where all must be right; the bench counts how seldom something is not (about one in two thousand). */
describe('quotations of every kind, in papers of every language', () => {
  const sources = sourcesOf(undefined, SEED);
  let judge: Judge;
  before(() => { judge = new Judge(sources); });
  after(() => judge.dispose());

  for (const [index, hand] of HANDS.entries()) {
    it(`are seen in ${hand.name}, faults found, and nothing said of what is allowed`, async () => {
      const dice = new Dice(SEED + index), quotes = Array.from({ length: PASSAGES }, (_, i) => quoteOf(sources, faultOf(i), dice));
      const verdicts = await judge.judge(paperOf(hand, quotes, ['sv', 'en', 'de'][index % 3], dice));
      const none = (what: string, cases: readonly Verdict[]): void => assert.equal(cases.length, 0, `${what}:\n${cases.slice(0, 3).map(shown).join('\n')}`);
      none('not seen', verdicts.filter(each => !each.found));
      none('none, but something is said', verdicts.filter(each => each.said.length > 0));
      none('faults missed', verdicts.filter(each => each.quote.seeded && !isComplaint(each)));
      none('lost negations not said to be such', verdicts.filter(each => each.quote.seeded?.fault === 'negation' && !complaintsOf(each).some(({ problem: { code } }) => code === 'quotation-negation' || code === 'quotation-missing')));
      none('false alarms', verdicts.filter(each => !each.quote.seeded && isComplaint(each)));
    });
  }
});
