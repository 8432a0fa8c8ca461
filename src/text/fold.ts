const ASCII = /^[\u0000-\u007f]*$/;

/** As texts are searched: lower case, without accents (`Hävstång` is `havstang`). */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  return ASCII.test(lower) ? lower : lower.normalize('NFD').replace(/\p{M}+/gu, '');
}

/** The folded words of a query; commas and blanks divide them. */
export function queryWords(query: string): string[] { return fold(query).split(/[\s,]+/).filter(word => word !== ''); }
