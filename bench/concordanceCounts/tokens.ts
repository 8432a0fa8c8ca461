/** A paragraph as it is written: line breaks stand, `marks` are the places where a mark of the letter begins or ends. */
export interface WrittenParagraph { readonly text: string; readonly marks: ReadonlySet<number> }

/** A word as it is counted. `joined`: its other reading, where it is divided at a line's end; `isNext`: nothing but blanks part it from the word before; `isOverLine`, `isOverMark`: a line break or a mark lies between that and its end. */
export interface Token { readonly word: string; readonly written: string; readonly joined?: string; readonly isNext: boolean; readonly isOverLine: boolean; readonly isOverMark: boolean }

const WORD = /[\p{L}\p{M}\p{N}]+(?:[-‐‑'’:][\p{L}\p{M}\p{N}]+)*/gu;
const BLANKS = /^[\s\u00a0\u2000-\u200a\u202f]+$/u;
/** After the hyphen of a first part that is left out (`Labour- och kommunistpartiet`) the blank stays. */
const CONJUNCTION = /^(?:och|eller|samt|and|or|und|oder|bzw|sowie|et|ou|e|ed|o|od|en|of|и|или)$/iu;

/** One apostrophe, one hyphen, small letters, composed. */
export function plainWord(written: string): string { return written.normalize('NFC').toLowerCase().replace(/[‐‑]/g, '-').replace(/’/g, '\''); }

/** The words of a paragraph. A word divided by a hyphen at a line's end is one. */
export function tokensIn({ text, marks }: WrittenParagraph): Token[] {
  const places: number[] = [];
  let shown = '';
  for (let at = 0; at < text.length; at++) if (text[at] !== '\u00ad') { places.push(at); shown += text[at]; }
  const found: Token[] = [];
  let last = 0;
  const matches = [...shown.matchAll(WORD)];
  for (let i = 0; i < matches.length; i++) {
    const start = matches[i].index;
    let written = matches[i][0], joined = written, end = start + written.length;
    for (let next = matches[i + 1]; next && /^[-‐‑][ \t\u00a0]*\n[ \t\u00a0]*$/u.test(shown.slice(end, next.index)) && !CONJUNCTION.test(next[0]); next = matches[i + 1]) {
      written += shown[end] + next[0];
      joined += next[0];
      end = next.index + next[0].length;
      i++;
    }
    const between = shown.slice(last, start), stretch = text.slice(places[last] ?? 0, places[end - 1] + 1);
    let isOverMark = false;
    for (let at = (places[last] ?? 0); at <= places[end - 1]; at++) if (marks.has(at)) isOverMark = true;
    found.push({ word: plainWord(written), written: written.normalize('NFC'), joined: joined === written ? undefined : plainWord(joined), isNext: found.length > 0 && BLANKS.test(between), isOverLine: stretch.includes('\n'), isOverMark });
    last = end;
  }
  return found;
}
