import { Matches, Occurrence } from './matcher';
import { Entry, Sense } from './model';
import { days } from '../letter/edtf';
import { Letter } from '../letter/model';
import { Range } from '../text/range';

/** The occurrences at a source offset: the chosen one, its twins of other glossaries, then shorter ones inside it. */
export function occurrencesAt({ reading }: Pick<Letter, 'reading'>, matches: Matches, offset: number): Occurrence[] {
  const at = reading.fromSource(offset);
  const found = [...around(matches.occurrences, at), ...around(matches.nested, at)].filter(each => {
    const { start, end } = reading.toSource(each.start, each.end);
    return start <= offset && offset <= end;
  });
  // Two occurrences may touch (`ILP` `/` `CPGB` has none between): the one that begins here is meant.
  const begun = found.filter(each => each.end > at);
  const seen = new Set<Entry>();
  return (begun.length ? begun : found).filter(each => !seen.has(each.term.entry) && seen.add(each.term.entry));
}

/** Those of a sorted list that hold an offset. An occurrence is short: looking back a little finds all. */
function around(sorted: readonly Occurrence[], at: number): Occurrence[] {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle].start <= at) low = middle + 1; else high = middle;
  }
  const found: Occurrence[] = [];
  for (let i = low - 1; i >= 0 && i >= low - 24; i--) if (sorted[i].end >= at) found.unshift(sorted[i]);
  return found;
}

export interface Count { readonly words: number; readonly compounds: number; readonly perhaps: number }

/** All occurrences of a headword, in order; those inside longer terms not included. */
export function occurrencesOf(matches: Matches, headword: string): Occurrence[] {
  const found = matches.occurrences.filter(each => each.term.entry.headword === headword);
  return found.filter((each, index) => index === 0 || each.start !== found[index - 1].start);
}

export function count(occurrences: readonly Occurrence[]): Count {
  const of = (...ranks: string[]): number => occurrences.filter(each => ranks.includes(each.rank)).length;
  return { words: of('declared', 'word'), compounds: of('compound'), perhaps: of('perhaps') };
}

/** The points and sections in which a term occurs, with the first of its occurrences there and their number. */
export function placesOf(letter: Letter, occurrences: readonly Occurrence[]): { address: string; number?: number; source: Range; times: number }[] {
  const places = new Map<string, { address: string; number?: number; source: Range; times: number }>();
  for (const { start, end } of occurrences) {
    const source = letter.reading.toSource(start, end);
    const holds = (range: Range | undefined): boolean => range !== undefined && range.start <= source.start && source.end <= range.end;
    const point = letter.points.find(holds);
    const address = point?.address ?? [letter.opening, letter.closing, letter.postscript].find(holds)?.address ?? letter.paragraphs.find(holds)?.address;
    if (address === undefined) continue;
    const known = places.get(address);
    if (known) known.times++;
    else places.set(address, { address, number: point?.number, source, times: 1 });
  }
  return [...places.values()];
}

/** The senses of an entry that fit a letter of this date (EDTF) and sender, where these are known, and the others. A bound that is no date bounds nothing. */
export function sensesFor(entry: Entry, date: string | undefined, senders: readonly string[] | undefined): { fitting: readonly Sense[]; others: readonly Sense[] } {
  const written = days(date);
  const fits = ({ from, to, sender }: Sense): boolean =>
    (sender === undefined || senders === undefined || senders.some(each => sameName(each, sender)))
    && (!written || (written.last >= (days(from)?.first ?? -Infinity) && written.first <= (days(to)?.last ?? Infinity)));
  return { fitting: entry.senses.filter(fits), others: entry.senses.filter(sense => !fits(sense)) };
}

function sameName(a: string, b: string): boolean {
  const words = (name: string): string[] => name.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
  const own = new Set(words(a));
  return words(b).every(word => own.has(word));
}
