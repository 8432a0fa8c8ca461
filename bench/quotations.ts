import { Line } from './measure';
import { Dice } from './quotations/dice';
import { FAULTS } from './quotations/faults';
import { HANDS } from './quotations/allHands';
import { Judge, Verdict, complaintsOf, isComplaint, wilson } from './quotations/judge';
import { paperOf } from './quotations/papers';
import { faultOf, quoteOf } from './quotations/quote';
import { sourcesOf } from './quotations/sources';
import { shown } from './quotations/shown';

const PASSAGES = Number(process.env.PASSAGES ?? 10_000), SEED = Number(process.env.SEED ?? 6), IN_A_PAPER = 250;
const LANGS = ['sv', 'en', 'de'];

/**
 * Random passages of letters quoted in papers of each language, half of them with a fault that is proved, half with what is allowed; and what is said of each. CORPORA=folder quotes its letters,
 * else those of our own; PASSAGES=n in each language; SEED=n others; MISSES=n shows so many of each kind that were judged wrongly; IN=Typst one language.
 */
export async function benchQuotations(folder: string | undefined): Promise<Line[]> {
  const sources = sourcesOf(folder, SEED), judge = new Judge(sources), lines: Line[] = [], all: Verdict[] = [];
  lines.push({ what: `seed ${SEED}, ${sources.length} letters ${folder ? 'of the corpora' : 'of our own'}, in languages`, value: tally(sources.map(({ lang }) => lang ?? '?')) });
  const only = process.env.IN;
  for (const hand of HANDS.filter(each => only === undefined || each.name === only)) {
    const dice = new Dice(SEED + HANDS.indexOf(hand)), verdicts: Verdict[] = [];
    for (let made = 0, papers = 0; made < PASSAGES; papers++) {
      const quotes = Array.from({ length: Math.min(IN_A_PAPER, PASSAGES - made) }, (_, i) => quoteOf(sources, faultOf(made + i), dice));
      verdicts.push(...await judge.judge(paperOf(hand, quotes, LANGS[papers % LANGS.length], dice)));
      made += quotes.length;
    }
    lines.push(...figures(hand.name, verdicts));
    all.push(...verdicts);
  }
  lines.push(...figures('all languages', all), ...byFault(all));
  show(all);
  judge.dispose();
  return lines;
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const share = (count: number, of: number): string => `${percent(of === 0 ? 0 : count / of)} (${count} of ${of}; ${wilson(count, of).map(percent).join('–')})`;
const isNegation = (each: Verdict): boolean => each.problems.some(({ problem: { code } }) => code === 'quotation-negation' || code === 'quotation-missing');

function figures(name: string, verdicts: readonly Verdict[]): Line[] {
  const faulty = verdicts.filter(({ quote }) => quote.seeded), right = verdicts.filter(({ quote }) => !quote.seeded), negations = faulty.filter(({ quote }) => quote.seeded?.fault === 'negation');
  const found = faulty.filter(isComplaint).length, alarms = right.filter(isComplaint).length, lost = negations.filter(isComplaint).length;
  const hints = right.filter(each => !isComplaint(each) && each.problems.some(({ problem: { code } }) => code === 'quotation-punctuation')).length;
  return [
    { what: `${name}: quotations seen`, value: share(verdicts.filter(each => each.found).length, verdicts.length) },
    { what: `${name}: faults found`, value: share(found, faulty.length), goal: 'at least 99.5 %', met: found >= 0.995 * faulty.length },
    { what: `${name}: lost negations found`, value: `${share(lost, negations.length)}, ${negations.filter(isNegation).length} as such or not found at all`, goal: 'all', met: lost === negations.length },
    { what: `${name}: false alarms`, value: share(alarms, right.length), goal: 'at most 0.2 %', met: alarms <= 0.002 * right.length },
    { what: `${name}: hints at punctuation where all is allowed; what is no quotation of a letter, but is taken for one in silence`, value: `${hints}; ${verdicts.reduce((sum, { others }) => sum + others.length, 0)}` },
    { what: `${name}: scare quotes and quotations of other works of which something is said`, value: String(verdicts.filter(({ said }) => said.length > 0).length), goal: 'none', met: verdicts.every(({ said }) => said.length === 0) },
  ];
}

/** How each kind of fault is found, and as what. */
function byFault(verdicts: readonly Verdict[]): Line[] {
  return FAULTS.map(fault => {
    const own = verdicts.filter(({ quote }) => quote.seeded?.fault === fault), kinds = own.map(each => each.found ? [...new Set(complaintsOf(each).map(({ problem: { code } }) => code.replace('quotation-', '')))].sort().join('+') || each.found.outcome : 'not seen');
    return { what: `fault “${fault}” found`, value: `${share(own.filter(isComplaint).length, own.length)}: ${tally(kinds)}` };
  });
}

function tally(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).slice(0, 8).map(([value, count]) => `${count} ${value}`).join(', ');
}

/** What was judged wrongly, so that it can be mended. */
function show(verdicts: readonly Verdict[]): void {
  const most = Number(process.env.MISSES ?? 0);
  const wrong: Readonly<Record<string, readonly Verdict[]>> = {
    'not seen': verdicts.filter(each => !each.found), 'faults missed': verdicts.filter(each => each.found && each.quote.seeded && !isComplaint(each)),
    'false alarms': verdicts.filter(each => !each.quote.seeded && isComplaint(each)), 'none, but something is said': verdicts.filter(each => each.said.length > 0), 'none, but found in silence': verdicts.filter(each => each.said.length === 0 && each.others.length > 0),
  };
  for (const [name, cases] of Object.entries(wrong)) {
    if (most === 0 || cases.length === 0) continue;
    console.log(`  --- ${name}: ${cases.length}, by form: ${tally(cases.map(each => `${each.paper.hand.name} ${each.form}`))}; by deviation: ${tally(cases.flatMap(each => each.quote.done))}`);
    const every = Math.max(1, Math.floor(cases.length / most));
    for (const each of cases.filter((_, i) => i % every === 0).slice(0, most)) console.log(shown(each));
  }
}
