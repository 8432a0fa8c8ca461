import { Matching } from './matching';
import { OMISSION, ELLIPSIS, REPLACEMENT } from './quotedWords';

/** What becomes of words on the way from a letter to a quotation: `skipped` are words of the letter that an omission or brackets stand for, or numbers of points; `own` those of the paper's author. */
export type Became = 'same' | 'changed' | 'added' | 'lost' | 'skipped' | 'own';

/** Words of the quotation and words of the letter, one after the other on both sides. */
export interface Step { readonly became: Became; readonly word: number; readonly wordEnd: number; readonly other: number; readonly otherEnd: number }

/** A stretch of both to be aligned. `opens`, `closes`: the words of the letter before the first one, or after the last one, count for nothing. */
export interface Block { readonly word: number; readonly wordEnd: number; readonly other: number; readonly otherEnd: number; readonly opens: boolean; readonly closes: boolean }

const SAME = -2, CHANGED = 24, SIMILAR = 14, OPEN = 8, EACH = 16, FAR = 56, OWN = 1, SIGN = 2;
/** A quotation begins and ends with words of the letter, as far as anything speaks for it. */
const AT_EDGE = 24, ADDED_AT_EDGE = 34;
const NEVER = 1 << 28;
/** How many pairs of words are weighed at most; what has more is another text. */
const MOST_PAIRS = 150_000;

/** Which layer a pair's best way comes from. */
const MATCH = 0, ADD = 1, LOSE = 2, LEAP = 3;

let size = 0;
let best: Int32Array, match: Int32Array, layer: Uint8Array, matchStep: Uint16Array, wentOn: Uint8Array;

/**
 * The cheapest way from a stretch of the letter to a stretch of the quotation. One row for each word of the quotation; words are the same, changed, added or lost, where to lose or add
 * several in a row costs less than here and there, and to lose very many no more than some (an omission that is not marked); what signs of the quotation stand for costs nothing.
 */
export function align(matching: Matching, { word: first, wordEnd: last, other: from, otherEnd: to, opens, closes }: Block): Step[] {
  const { quoted, letter } = matching;
  const rows = last - first, columns = to - from, width = columns + 1;
  if (rows * columns > MOST_PAIRS) return unlike(first, last, from, to, opens || closes);
  const cells = (rows + 1) * width;
  if (cells > size) {
    size = Math.max(cells, 2 * size, 16_384);
    best = new Int32Array(size);
    match = new Int32Array(size);
    layer = new Uint8Array(size);
    matchStep = new Uint16Array(size);
    wentOn = new Uint8Array(size);
  }
  best.fill(NEVER, 0, cells);
  match.fill(NEVER, 0, cells);
  const add = new Int32Array(width).fill(NEVER);
  const lastWord = lastOwn(matching, quoted.count), firstWord = firstOwn(matching);
  let at = 0, isSame = false;
  const { ids } = matching;
  const same = (count: number, otherCount: number): void => {
    isSame ||= count === 1 && otherCount === 1;
    const target = at + count * width + otherCount;
    // Words in brackets are not looked for: they are the letter's only where it has them anyway.
    const cost = best[at] + (quoted.brackets[first + Math.floor(at / width)] === 0 ? SAME * count : 0);
    if (cost < match[target]) { match[target] = cost; matchStep[target] = count * 64 + otherCount; }
  };
  for (let row = 0; row <= rows; row++) {
    const word = first + row;
    const sign = (quoted.signs[word] & (OMISSION | ELLIPSIS | REPLACEMENT)) !== 0;
    // What costs next to nothing does not open the way for what is added or lost beside it.
    const isOwn = row > 0 && quoted.brackets[word - 1] !== 0, wasOwn = row > 1 && quoted.brackets[word - 2] !== 0;
    const edge = row > 0 && ((word - 1 === firstWord && opens) || (word - 1 === lastWord && closes)) ? ADDED_AT_EDGE : 0;
    let lose = NEVER, leap = NEVER;
    for (let column = 0; column <= columns; column++) {
      const cell = row * width + column;
      let went = 0;
      // Added: from the row above.
      if (row > 0) {
        const opening = best[cell - width] + (isOwn ? OWN : OPEN + EACH + edge), on = isOwn ? add[column] : wasOwn ? NEVER : add[column] + EACH + edge;
        if (on < opening) went |= ADD;
        add[column] = Math.min(on, opening);
      }
      // Lost: from the column before.
      if (column > 0) {
        const isFree = letter.free[from + column - 1] === 1;
        const opening = best[cell - 1] + (isFree ? SIGN : sign ? SIGN : OPEN + EACH), on = isFree || sign ? lose : column > 1 && letter.free[from + column - 2] === 1 ? NEVER : lose + EACH;
        if (on < opening) went |= LOSE;
        lose = Math.min(on, opening);
        const leaping = best[cell - 1] + FAR;
        if (leap < leaping) went |= 4;
        leap = Math.min(leap, leaping);
      }
      let least = match[cell], which = MATCH;
      if (row === 0 && opens && least > 0) least = 0;
      if (row === 0 && column === 0 && least > 0) least = 0;
      if (row > 0 && add[column] < least) { least = add[column]; which = ADD; }
      if (lose < least) { least = lose; which = LOSE; }
      if (leap < least) { least = leap; which = LEAP; }
      best[cell] = least;
      layer[cell] = which;
      wentOn[cell] = went;
      if (row === rows || column === columns || least >= NEVER) continue;
      const other = from + column;
      at = cell;
      isSame = false;
      if (ids[word] === letter.ids[other]) same(1, 1);
      else if (matching.mayBeSame(word, other)) matching.each(word, other, last, to, same);
      if (!isSame && quoted.brackets[word] === 0) {
        const isEdge = (word === firstWord && opens) || (word === lastWord && closes);
        const cost = least + (matching.areSimilar(word, other) ? SIMILAR : CHANGED + (isEdge ? AT_EDGE : 0));
        const target = cell + width + 1;
        if (cost < match[target]) { match[target] = cost; matchStep[target] = 0; }
      }
    }
  }
  return wayBack(matching, first, from, rows, columns, opens, closes);
}

function wayBack({ quoted, letter }: Matching, first: number, from: number, rows: number, columns: number, opens: boolean, closes: boolean): Step[] {
  const width = columns + 1;
  let row = rows, column = columns;
  if (closes) for (let each = columns; each >= 0; each--) if (best[rows * width + each] < best[rows * width + column]) column = each;
  const steps: Step[] = [];
  let on = -1;
  while (row > 0 || column > 0) {
    const cell = row * width + column;
    if (row === 0 && opens) break;
    const which = on >= 0 ? on : layer[cell];
    const word = first + row, other = from + column;
    on = -1;
    if (which === MATCH) {
      const packed = matchStep[cell], count = packed === 0 ? 1 : packed >> 6, otherCount = packed === 0 ? 1 : packed & 63;
      steps.push({ became: packed === 0 ? 'changed' : 'same', word: word - count, wordEnd: word, other: other - otherCount, otherEnd: other });
      row -= count;
      column -= otherCount;
    } else if (which === ADD) {
      steps.push({ became: quoted.brackets[word - 1] !== 0 ? 'own' : 'added', word: word - 1, wordEnd: word, other, otherEnd: other });
      if ((wentOn[cell] & ADD) !== 0) on = ADD;
      row--;
    } else {
      const isSigned = which === LOSE && (quoted.signs[word] & (OMISSION | ELLIPSIS | REPLACEMENT)) !== 0;
      steps.push({ became: isSigned || letter.free[other - 1] === 1 ? 'skipped' : 'lost', word, wordEnd: word, other: other - 1, otherEnd: other });
      if ((wentOn[cell] & (which === LOSE ? LOSE : 4)) !== 0) on = which;
      column--;
    }
  }
  return steps.reverse();
}

/** Of stretches that are too long to be weighed word by word: another text. */
function unlike(word: number, wordEnd: number, other: number, otherEnd: number, isEdge: boolean): Step[] {
  const steps: Step[] = [];
  for (let each = word; each < wordEnd; each++) steps.push({ became: 'added', word: each, wordEnd: each + 1, other, otherEnd: other });
  if (!isEdge) for (let each = other; each < otherEnd; each++) steps.push({ became: 'lost', word: wordEnd, wordEnd, other: each, otherEnd: each + 1 });
  return steps;
}

function firstOwn({ quoted: { brackets, count } }: Matching): number {
  let word = 0;
  while (word < count && brackets[word] !== 0) word++;
  return word;
}

function lastOwn({ quoted: { brackets } }: Matching, count: number): number {
  let word = count - 1;
  while (word >= 0 && brackets[word] !== 0) word--;
  return word;
}
