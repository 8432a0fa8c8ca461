/** The words and dates of one language, as a CSL processor needs them (CSL 1.0.2, locale files). Our own words. */
export interface Locale {
  /** BCP 47, with a region: `sv-SE`. */
  readonly code: string;
  /** One term a line, `name = long; short; verb; verb-short`: each form may be missing, and has its plural after a `|`. None for `author`: styles label all roles, and rely on its having no name. */
  readonly terms: string;
  /** The signs of some terms, in the same way. */
  readonly symbols: string;
  /** Twelve, blanks between them. */
  readonly months: string;
  readonly shortMonths: string;
  /** From spring. */
  readonly seasons: string;
  /** What follows numbers: first that of all, then those of some (`st=1`: that end in it, `er==1`: of it alone). */
  readonly ordinals: string;
  /** From the first to the tenth. */
  readonly longOrdinals: string;
  /** Two for the outer and two for the inner ones. */
  readonly quotes: readonly [string, string, string, string];
  /** A date in words and one in numbers: `d`, `m`, `y` with what stands between them (`dd`, `mm`: of two digits; `o`: the day as an ordinal). */
  readonly date: string;
  readonly numericDate: string;
  /** Full stops and commas go inside quotation marks. */
  readonly punctuationInQuote?: boolean;
}
