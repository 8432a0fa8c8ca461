import { Range } from '../../text/range';

/** A full stop with the marks and brackets that close after it. */
const STOP = /([.!?…]+)((?:[)\]"“”„«»‹›’‘']|\s[»›])*)(?=\s|$)/g;
const NEXT = /\s*["“”„«»‹›‚‘’']|\s*[([{–—―\-¿¡\s]*(\p{L}|\p{N}|$|[^])/uy;
/** After these a full stop ends no sentence: titles, places, dates, "that is" in the languages that are known. */
const ABBREVIATIONS = new Set(('sid jfr jmf ca cirka nr kap vol bd dr prof hr fr mr mrs ms st nos pp ff cf ed eds ch sec fig vgl bzw usw hg hrsg aufl anm abs bl jh chap av apr jan feb febr aug sept okt oct nov dec dez '
  + 'resp dvs osv etc övers utg ibid op fol cap dott blz nl vs dhr mevr см ср гл ст гг др стр vols approx viz ie eg al evtl').split(' '));

/** Where sentences end in what is read: after the full stop and what closes with it. What ends within a passage in quotation marks is none. `passages`: in order. */
export function sentenceEnds(text: string, passages: readonly Range[]): number[] {
  const ends: number[] = [];
  let passage = 0;
  for (const { 0: whole, 1: stop, 2: closing, index } of text.matchAll(STOP)) {
    const end = index + whole.length;
    while (passage < passages.length && passages[passage].end < end) passage++;
    if (passage < passages.length && passages[passage].start < index && passages[passage].end > end) continue;
    if (end < text.length && (!isNewSentence(text, end, stop) || (stop === '.' && closing === '' && isAbbreviated(text, index)))) continue;
    ends.push(end);
  }
  return ends;
}

const STOP_BEFORE = /[.!?…][)\]"“”„«»‹›’‘']{0,5}\s{1,3}$/;

/** Whether a sentence ends right before a place where one who is cited begins the next. */
export function endsBefore(text: string, at: number): boolean {
  const before = STOP_BEFORE.exec(text.slice(Math.max(0, at - 10), at));
  return before !== null && !(before[0][0] === '.' && isAbbreviated(text, at - before[0].length));
}

/** A small letter goes on; after a full stop a quotation does not. */
function isNewSentence(text: string, end: number, stop: string): boolean {
  NEXT.lastIndex = end;
  const next = NEXT.exec(text)?.[1];
  return next === undefined ? stop !== '…' || !/^\s*.\p{Ll}/u.test(text.slice(end, end + 10)) : !/\p{Ll}/u.test(next);
}

/** `s.`, `t.ex.`, `A.`, `2.` */
function isAbbreviated(text: string, stop: number): boolean {
  const word = /[\p{L}\p{N}.]+$/u.exec(text.slice(Math.max(0, stop - 20), stop))?.[0] ?? '';
  return /^\p{L}$/u.test(word) || /^\d{1,2}$/.test(word) || (word.includes('.') && !/\d/.test(word)) || ABBREVIATIONS.has(word.toLowerCase())
    || (word.length <= 4 && /^\s?\d/.test(text.slice(stop + 1, stop + 3)) && !/\d/.test(word));
}
