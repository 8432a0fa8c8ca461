import { collationFor } from './collation';
import { Lines } from './lines';
import { Hit, HitGrouping, Order } from './model';
import { Neighbours, neighboursIn } from './neighbours';
import { days } from '../../letter/edtf';
import { sortSteps } from '../../text/sorting';
import { StringTable } from '../../text/strings';
import { comparable } from '../../text/words';

/** Hits that have something in common (Row.key). `letters`: in how many letters they stand. */
export interface HitGroup { readonly key: string; readonly hits: readonly Hit[]; readonly letters: number }

/** So many words before or after a hit decide on its place. */
const WORDS = 5;
const STEP = 2048;
const inNumbers = new Intl.Collator(undefined, { numeric: true }).compare;

/** As words are compared where they are sorted and grouped. */
export function foldedWord(word: string): string { return comparable(word).toLowerCase(); }

/** Puts hits, which come in the order of the letters, into another order and into groups: in short steps. Words are compared as dictionaries of the letters' language do. */
export class Arranger {
  private readonly words = new Map<number, string>();
  private compare = inNumbers;

  constructor(private readonly table: StringTable, private readonly lines: Lines) {}

  *steps(hits: readonly Hit[], order: Order, grouping: HitGrouping): Generator<void, HitGroup[]> {
    this.compare = collationFor(new Set(hits.map(each => each.letter)));
    const isByWords = (by: Order | HitGrouping): by is 'left' | 'words' | 'right' => by === 'left' || by === 'words' || by === 'right';
    const around = isByWords(order) || isByWords(grouping) ? yield* this.around(hits) : undefined;
    const points = order === 'point' || grouping === 'point' ? yield* this.points(hits) : undefined;
    const ordered = isByWords(order) ? yield* this.byWords(hits, around!, order)
      : order === 'point' ? yield* sortSteps(hits, (a, b) => comparePoints(points!.get(a), points!.get(b)))
      : order === 'sender' ? yield* this.bySender(hits) : hits;
    if (grouping === 'none') return [group('', ordered)];
    const keyOf = (hit: Hit): string => {
      switch (grouping) {
        case 'letter': return hit.letter.uri;
        case 'date': return yearOf(hit);
        case 'sender': return hit.letter.record.senders.join(', ');
        case 'point': return points!.get(hit) ?? '';
        case 'words': return around!.get(hit)!.own.map(each => this.folded(each)).join(' ');
        default: { const [nearest] = around!.get(hit)![grouping]; return nearest === undefined ? '' : this.folded(nearest); }
      }
    };
    return yield* grouped(ordered, keyOf, grouping, hits, this.compare);
  }

  private folded(number: number): string {
    let word = this.words.get(number);
    if (word === undefined) this.words.set(number, word = foldedWord(this.table.text(number)));
    return word;
  }

  private *around(hits: readonly Hit[]): Generator<void, Map<Hit, Neighbours>> {
    const found = new Map<Hit, Neighbours>();
    for (let from = 0, to = 0; from < hits.length; from = to) {
      const { letter } = hits[from];
      while (to < hits.length && hits[to].letter === letter) to++;
      if (letter.packed) neighboursIn(letter.packed, hits.slice(from, to), this.table, WORDS).forEach((each, index) => found.set(hits[from + index], each));
      else for (const hit of hits.slice(from, to)) found.set(hit, { left: [], own: [], right: [] });
      yield;
    }
    return found;
  }

  private *points(hits: readonly Hit[]): Generator<void, Map<Hit, string | undefined>> {
    const found = new Map<Hit, string | undefined>();
    let letter: Hit['letter'] | undefined;
    for (const hit of hits) {
      if (hit.letter !== letter) yield;
      ({ letter } = hit);
      found.set(hit, this.lines.point(hit));
    }
    return found;
  }

  /** Each word has its place among all that decide: so hits are compared by numbers. What has no word there comes first. */
  private *byWords(hits: readonly Hit[], around: ReadonlyMap<Hit, Neighbours>, side: 'left' | 'words' | 'right'): Generator<void, Hit[]> {
    const numbersOf = (hit: Hit): readonly number[] => { const found = around.get(hit)!; return side === 'words' ? found.own : found[side]; };
    const numbers = new Set<number>();
    for (const hit of hits) for (const number of numbersOf(hit)) numbers.add(number);
    const words = Array.from(numbers, number => ({ number, word: this.folded(number) }));
    yield;
    const places = new Map<number, number>();
    let before: string | undefined, place = 0;
    for (const { number, word } of yield* sortSteps(words, (a, b) => this.compare(a.word, b.word))) {
      if (before === undefined || this.compare(before, word) !== 0) place++;
      before = word;
      places.set(number, place);
    }
    yield;
    const placed = hits.map(hit => ({ hit, places: numbersOf(hit).map(number => places.get(number)!) }));
    yield;
    return (yield* sortSteps(placed, (a, b) => comparePlaces(a.places, b.places))).map(each => each.hit);
  }

  private *bySender(hits: readonly Hit[]): Generator<void, Hit[]> {
    const names = [...new Set(hits.map(nameOf))].sort((a, b) => (a === '' ? 1 : b === '' ? -1 : this.compare(a, b)));
    const places = new Map(names.map((name, index) => [name, index]));
    yield;
    return yield* sortSteps(hits, (a, b) => places.get(nameOf(a))! - places.get(nameOf(b))!);
  }
}

function nameOf({ letter }: Hit): string { return letter.record.senders.join(', '); }

/** `1933`, of the first day that the date may mean; of a letter that is only known to be older or younger than a day, of that day. */
function yearOf({ letter }: Hit): string {
  const span = days(letter.record.date), day = span && (Number.isFinite(span.first) ? span.first : span.last);
  return day === undefined || !Number.isFinite(day) ? '' : String(Math.floor(day / 10000));
}

function comparePlaces(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}

const PARTS = ['opening', 'n', 'p', 'closing', 'ps'];

/** As parts follow in a letter: the opening, paragraphs before the points, the points by their numbers, the closing, the postscript; what has none last. */
export function comparePoints(a: string | undefined, b: string | undefined): number {
  const rank = (address = ''): number => { const at = PARTS.indexOf(/^(?:opening|closing|ps|[np](?=\d))/.exec(address)?.[0] ?? ''); return at < 0 ? PARTS.length : at; };
  return rank(a) - rank(b) || inNumbers(a ?? '', b ?? '');
}

function group(key: string, hits: readonly Hit[]): HitGroup { return { key, hits, letters: new Set(hits.map(each => each.letter)).size }; }

/** Groups of words come with the largest first; the others as their keys follow, letters by date. */
function* grouped(ordered: readonly Hit[], keyOf: (hit: Hit) => string, grouping: HitGrouping, inLetters: readonly Hit[], compare: (a: string, b: string) => number): Generator<void, HitGroup[]> {
  const found = new Map<string, Hit[]>();
  if (grouping === 'letter') for (const { letter: { uri } } of inLetters) if (!found.has(uri)) found.set(uri, []);
  yield;
  for (const [index, hit] of ordered.entries()) {
    const key = keyOf(hit), own = found.get(key);
    if (own) own.push(hit); else found.set(key, [hit]);
    if (index % STEP === 0) yield;
  }
  const groups = Array.from(found, ([key, hits]) => group(key, hits));
  yield;
  if (grouping === 'letter') return groups;
  const order = grouping === 'point' ? (a: HitGroup, b: HitGroup): number => comparePoints(a.key, b.key)
    : grouping === 'date' || grouping === 'sender' ? (a: HitGroup, b: HitGroup): number => (a.key === '' ? 1 : b.key === '' ? -1 : grouping === 'date' ? Number(a.key) - Number(b.key) : compare(a.key, b.key))
    : (a: HitGroup, b: HitGroup): number => b.hits.length - a.hits.length || compare(a.key, b.key);
  return yield* sortSteps(groups, order);
}
