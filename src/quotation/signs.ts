/** The signs between words that count: what remains of them without quotation marks, brackets, hyphens, note signs and blanks. */
const COUNTED = /[,;:.?!&§%+=€£$°№]/g;
const DOTS = /…|\.{2,}|\.[ \u00a0\u2009\u202f]\.(?:[ \u00a0\u2009\u202f]\.)*/;
const DASH = /[–—―‒−]|--|\s[-‐‑](?=\s)/;

/** Whether two stretches between words differ in nothing but typography. */
export function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const one = bare(a), other = bare(b);
  if (DOTS.test(one) || DOTS.test(other)) return true;
  const signs = one.match(COUNTED)?.join('') ?? '', others = other.match(COUNTED)?.join('') ?? '';
  if (signs !== others) return false;
  return signs !== '' || hasDash(one) === hasDash(other) || /[-‐‑\u00ad]/.test(hasDash(one) ? other : one) || /\n/.test(a + b);
}

/** Without low quotation marks written with commas, and without what brackets hold that are the author's. */
function bare(text: string): string { return text.replace(/,,/g, ''); }

function hasDash(text: string): boolean { return DASH.test(text); }

/** From the first sign that counts to the last. Undefined where there is none. */
export function signsIn(text: string): { readonly start: number; readonly end: number } | undefined {
  const found = [...bareSameLength(text).matchAll(/[,;:.?!&§%+=€£$°№–—―‒−…]|--+|(?<=\s)[-‐‑](?=\s)/g)];
  if (found.length === 0) return undefined;
  const last = found[found.length - 1];
  return { start: found[0].index, end: last.index + last[0].length };
}

function bareSameLength(text: string): string { return text.replace(/,,/g, '  '); }

/** A text in which only what makes a quotation exact still differs: blanks and the kind of quotation marks and apostrophes do not. */
export function signBySign(text: string): string {
  return text.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/,,|''|``|[“”„‟«»"]/g, '"').replace(/[‘’‚‛‹›ʼ′´`]/g, '\'').replace(/'/g, '"').replace(/(["«([])\s+|\s+(?=["»)\]])/g, '$1').replace(/\s+/g, ' ').normalize('NFC').trim();
}
