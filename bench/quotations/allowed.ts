import { Dice } from './dice';
import { Item, Passage } from './passages';
import { crude, hasNegation, respelled } from './words';
import { BREAK } from './wrapping';

/** Signs that the writers put into the markup of their language: a soft hyphen, a reference to a note, a comment. */
export const SOFT = '\u0003', NOTE = '\u0004', COMMENT = '\u0005';

/** A deviation that the issue allows, done where it can be; tells whether it was. */
type Allowed = (passage: Passage, dice: Dice) => boolean;

/** What a scholar may do with the words of another without saying anything untrue. A new one is an entry here. */
export const ALLOWED: Readonly<Record<string, Allowed>> = {
  omission, bridged, outerOmission, insertion, replacement, bracketedLetter, bracketedEnding, emphasis, firstLetter, finalPunctuation, dashes, hyphens, blanks, softHyphen, dividedAtLine, unnormalised, spelling, correction, apostrophe, note, comment,
};

const OMISSIONS = ['[…]', '[...]', '…', '[…]', '[...]', '...'];
const INSERTIONS = ['[sic]', '[sic!]', '[min kurs.]', '[emphasis mine]', '[Hervorh. d. Verf.]', '[Trotskij]', '[d.v.s. partiet]', '[the party]', '[so im Original]', '[!]', '[?]'];

function free(passage: Passage): Item[] { return passage.paragraphs.flatMap(({ items }) => items.filter(item => item.kind === 'word' && !item.isFixed)); }
function one(passage: Passage, dice: Dice, wanted: (item: Item) => boolean = () => true): Item | undefined {
  const found = free(passage).filter(wanted);
  return found.length > 0 ? dice.pick(found) : undefined;
}

/** At least three words stay on each side, and marks that stand in pairs go in pairs. */
function omission(passage: Passage, dice: Dice): boolean {
  const paragraph = dice.pick(passage.paragraphs), { items } = paragraph;
  if (items.length < 8) return false;
  const count = dice.between(1, Math.min(30, items.length - 6)), at = dice.between(3, items.length - 3 - count), lost = items.slice(at, at + count), next = items[at + count];
  if ([...items.slice(at - 3, at + count + 3)].some(item => item.kind !== 'word' || item.isFixed)) return false;
  const kept = dice.chance(0.5) ? /^[,.;:!?]*/.exec(lost[0].before)![0] : '';
  if (pairs([...lost, next].map(item => item.before).join('')) > 0) return false;
  const mark: Item = { before: `${kept} `, word: dice.pick(OMISSIONS), kind: 'omission' };
  items.splice(at, count, mark);
  next.before = ' ';
  for (const item of items.slice(at - 2, at + 3)) item.isFixed = true;
  return true;
}

function pairs(signs: string): number { return signs.match(/["“”„«»()]/g)?.length ?? 0; }

/** From one paragraph into the next. */
function bridged(passage: Passage, dice: Dice): boolean {
  const { paragraphs } = passage;
  if (paragraphs.length < 2) return false;
  const at = dice.below(paragraphs.length - 1), [first, second] = [paragraphs[at], paragraphs[at + 1]];
  if (first.items.length < 5 || second.items.length < 6) return false;
  const from = dice.between(3, first.items.length), to = dice.between(1, second.items.length - 3);
  const lost = [...first.items.slice(from), ...second.items.slice(0, to)], around = [...first.items.slice(from - 2, from), ...second.items.slice(to, to + 2)];
  if ([...lost, ...around].some(item => item.kind !== 'word' || item.isFixed) || pairs([...lost, second.items[to]].map(item => item.before).join('') + first.tail) > 0) return false;
  second.items[to].before = ' ';
  for (const item of around) item.isFixed = true;
  paragraphs.splice(at, 2, { items: [...first.items.slice(0, from), { before: ' ', word: dice.pick(OMISSIONS), kind: 'omission' }, ...second.items.slice(to)], tail: second.tail });
  return true;
}

/** Before the first word, or after the last where the letter goes on. */
function outerOmission({ paragraphs, source, to }: Passage, dice: Dice): boolean {
  const first = paragraphs[0].items, last = paragraphs[paragraphs.length - 1], goesOn = last.items[last.items.length - 1].at !== undefined && to < source.paragraphs.length - 1;
  if (goesOn && dice.chance(0.5)) last.tail = `${last.tail} ${dice.pick(OMISSIONS)}`;
  else if (first[0].kind === 'word' && (first[0].at ?? 0) > 1) {
    // A mark that opens stands right before its word.
    first[0].before = ` ${first[0].before}`;
    first.unshift({ before: '', word: dice.pick(OMISSIONS), kind: 'omission' });
  } else return false;
  return true;
}

function insertion(passage: Passage, dice: Dice): boolean {
  const item = one(passage, dice), paragraph = item && passage.paragraphs.find(({ items }) => items.includes(item));
  if (!item || !paragraph) return false;
  item.isFixed = true;
  paragraph.items.splice(paragraph.items.indexOf(item) + 1, 0, { before: ' ', word: dice.pick(INSERTIONS), kind: 'insertion' });
  return true;
}

/** `[Trotskij]` for `han`: what is in brackets stands in the place of a word. Next to another change nobody could tell which word it stands for. */
function replacement(passage: Passage, dice: Dice): boolean {
  const item = one(passage, dice, each => !hasNegation(each.word)), paragraph = item && passage.paragraphs.find(({ items }) => items.includes(item));
  const at = paragraph?.items.indexOf(item!) ?? 0;
  if (!item || !paragraph || at < 3 || at > paragraph.items.length - 4 || paragraph.items.slice(at - 2, at + 3).some(each => each.isFixed || each.kind !== 'word')) return false;
  for (const each of paragraph.items.slice(at - 1, at + 2)) each.isFixed = true;
  paragraph.items.splice(at, 1, { before: item.before, word: dice.pick(['[Trotskij]', '[the chairman]', '[die Partei]', '[han]']), kind: 'insertion' });
  return true;
}

function bracketedLetter(passage: Passage, dice: Dice): boolean {
  const starts = passage.paragraphs.flatMap(({ items }) => items.filter((_, i) => i === 0 || items[i - 1].kind === 'omission')).filter(item => item.kind === 'word' && /^\p{L}{2,}/u.test(item.word) && item.style === undefined && !item.word.startsWith('['));
  const item = starts.length > 0 ? dice.pick(starts) : undefined;
  // Where an omission has been made the letter after it may be turned; where a fault is it would be turned into no fault.
  if (!item || item.isFault || (item.isFixed && item === passage.paragraphs[0].items[0])) return false;
  const [letter] = item.word, turned = letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase();
  item.word = `[${turned}]${item.word.slice(letter.length)}`;
  item.isFixed = true;
  return true;
}

/** `skr[iver]` for `skrev`. */
function bracketedEnding(passage: Passage, dice: Dice): boolean {
  const item = one(passage, dice, each => /^\p{L}{5,}$/u.test(each.word) && !hasNegation(each.word));
  if (!item) return false;
  item.word = `${item.word.slice(0, dice.between(3, item.word.length - 1))}[${dice.pick(['s', 'en', 'iver', 'ten', 'e'])}]`;
  item.isFixed = true;
  return true;
}

function emphasis(passage: Passage, dice: Dice): boolean {
  const { items } = dice.pick(passage.paragraphs), at = dice.below(items.length), style = dice.pick(['italic', 'bold'] as const);
  let done = false;
  for (const item of items.slice(at, at + dice.between(1, 4))) {
    if (item.kind !== 'word' || item.word.startsWith('[')) break;
    item.style = style;
    done = true;
  }
  return done;
}

function firstLetter({ paragraphs: [{ items: [item] }] }: Passage): boolean {
  if (item.kind !== 'word' || !/^\p{L}/u.test(item.word) || item.isFixed) return false;
  const [letter] = item.word;
  item.word = (letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase()) + item.word.slice(letter.length);
  return true;
}

function finalPunctuation({ paragraphs }: Passage, dice: Dice): boolean {
  const last = paragraphs[paragraphs.length - 1], own = last.tail.replace(/[.,;:!?]+/g, '');
  if (/[…[.]{2}|…/.test(last.tail)) return false;
  last.tail = dice.pick(['', '.', ',', '!']) + own;
  return true;
}

function dashes({ paragraphs }: Passage, dice: Dice): boolean {
  let done = false;
  const sign = dice.pick([' – ', ' — ', '—', ' - ', '–']);
  for (const { items } of paragraphs) for (const item of items) {
    if (!/ [–—-] ?/.test(item.before)) continue;
    item.before = item.before.replace(/ [–—-] ?/, sign);
    done = true;
  }
  return done;
}

/** Not those at a line's end, which are none. */
function hyphens(passage: Passage): boolean { return all(passage, /-(?!\u0002)/, word => word.replace(/-(?!\u0002)/g, '‑')); }
function apostrophe(passage: Passage, dice: Dice): boolean { return all(passage, /['’]/, word => word.replace(/['’]/g, dice.pick(['\'', '’']))); }

function all(passage: Passage, pattern: RegExp, change: (word: string) => string): boolean {
  const found = passage.paragraphs.flatMap(({ items }) => items.filter(item => item.kind === 'word' && pattern.test(item.word)));
  for (const item of found) item.word = change(item.word);
  return found.length > 0;
}

function blanks({ paragraphs }: Passage, dice: Dice): boolean {
  const sign = dice.pick(['\u00a0', '  ', '\u2009', '\u202f', '   ']);
  let done = false;
  for (const { items } of paragraphs) for (const item of items.slice(1)) {
    if (!dice.chance(0.15) || !item.before.endsWith(' ')) continue;
    item.before = item.before.slice(0, -1) + sign;
    done = true;
  }
  return done;
}

function softHyphen(passage: Passage, dice: Dice): boolean {
  const item = one(passage, dice, each => /^\p{L}{7,}$/u.test(each.word));
  if (!item) return false;
  const at = dice.between(3, item.word.length - 3);
  item.word = item.word.slice(0, at) + SOFT + item.word.slice(at);
  item.isFixed = true;
  return true;
}

/** A word that a line's end divides, as it comes from a printed page: never before what could be a word that a hyphen may stand before. */
function dividedAtLine(passage: Passage, dice: Dice): boolean {
  const item = one(passage, dice, each => /^\p{Ll}{8,}$/u.test(each.word));
  if (!item) return false;
  const at = dice.between(3, item.word.length - 4);
  item.word = `${item.word.slice(0, at)}-${BREAK}${item.word.slice(at)}`;
  item.isFixed = true;
  return true;
}

function unnormalised({ paragraphs }: Passage): boolean {
  let done = false;
  for (const { items } of paragraphs) for (const item of items) {
    const apart = item.word.normalize('NFD');
    done ||= apart !== item.word;
    item.word = apart;
  }
  return done;
}

/** All of the quotation, or it would be neither old nor new. */
function spelling(passage: Passage): boolean {
  let done = false;
  for (const item of free(passage)) {
    const spelled = item.token && item.word === item.token.word && item.token.mark === undefined ? respelled(item.word) : undefined;
    if (spelled === undefined) continue;
    item.word = spelled;
    done = true;
  }
  return done;
}

function correction(passage: Passage): boolean {
  const found = free(passage).filter(item => item.token?.mark === 'sic' && item.word === item.token.word && crude(item.word) !== crude(item.token.others[0]));
  for (const item of found) {
    item.word = item.token!.others[0];
    item.isFixed = true;
  }
  return found.length > 0;
}

function note(passage: Passage, dice: Dice): boolean { return signAfter(passage, NOTE, dice); }
function comment(passage: Passage, dice: Dice): boolean { return signAfter(passage, COMMENT, dice); }

function signAfter(passage: Passage, sign: string, dice: Dice): boolean {
  const item = one(passage, dice, each => /^\p{L}+$/u.test(each.word) && each.style === undefined);
  if (!item) return false;
  item.word += sign;
  item.isFixed = true;
  return true;
}
