import { primarySubtag } from '../letter/languages';

/** What stands around a quotation, and around one inside it. */
export interface QuotationMarks { readonly outer: readonly [string, string]; readonly inner: readonly [string, string] }

const NARROW = '\u202f';
const MARKS: Readonly<Record<string, QuotationMarks>> = {
  sv: { outer: ['”', '”'], inner: ['’', '’'] },
  en: { outer: ['“', '”'], inner: ['‘', '’'] },
  de: { outer: ['„', '“'], inner: ['‚', '‘'] },
  fr: { outer: [`«${NARROW}`, `${NARROW}»`], inner: ['“', '”'] },
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
  it: { outer: ['«', '»'], inner: ['“', '”'] },
  nl: { outer: ['‘', '’'], inner: ['“', '”'] },
};

/** `lang`: BCP 47. Britain begins with single ones, Switzerland has none but `« »` and `‹ ›`. */
export function quotationMarksOf(lang: string): QuotationMarks {
  if (/^en-(?:GB|IE|AU|NZ|ZA)\b/i.test(lang)) return { outer: MARKS.en.inner, inner: MARKS.en.outer };
  if (/^(?:de|fr|it)-CH\b/i.test(lang)) return { outer: ['«', '»'], inner: ['‹', '›'] };
  return MARKS[primarySubtag(lang) ?? ''] ?? MARKS.en;
}

/** Double marks of all these languages; single ones are left alone, for an apostrophe is one too. */
const DOUBLE = /["“”„«»]/g;

/**
 * A text in the quotation marks of a language. Double marks in it that stand in pairs become the inner ones, or, where the inner ones are double and the
 * outer single, keep their place as these; a mark without its other stays as the text has it. The blanks that French has inside them go with them.
 */
export function quoted(text: string, lang: string): string {
  const { outer, inner } = quotationMarksOf(lang);
  return outer[0] + nested(text, inner) + outer[1];
}

function nested(text: string, [open, close]: readonly [string, string]): string {
  const marks = [...text.matchAll(DOUBLE)].map(match => match.index);
  const signs = new Map<number, string>();
  let opened: number | undefined;
  for (const at of marks) {
    const opens = !/[\p{L}\p{N}\p{P}]/u.test(text[at - 1] ?? ' ') || /[([{—–-]/.test(text[at - 1]);
    if (opened === undefined) { if (opens) opened = at; }
    else if (!/\s/.test(text[at - 1]) || /[\u00a0\u202f]/.test(text[at - 1])) {
      signs.set(opened, open).set(at, close);
      opened = undefined;
    }
  }
  let found = '', from = 0;
  for (const [at, sign] of [...signs].sort(([a], [b]) => a - b)) {
    const isOpen = sign === open && found.length >= 0 && /[\u00a0\u202f]/.test(text[at + 1] ?? '') && text[at] === '«';
    const end = text[at] === '»' ? text.slice(from, at).replace(/[\u00a0\u202f]$/, '') : text.slice(from, at);
    found += end + sign;
    from = at + (isOpen ? 2 : 1);
  }
  return found + text.slice(from);
}
