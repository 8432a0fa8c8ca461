/**
 * The words dates are written with in one language. Words stand in one string with blanks between them; case and accents
 * do not matter (but å is a letter of its own: `vår` is a season and `var` is not).
 */
export interface DateLanguage {
  /** BCP 47 primary subtag. */
  readonly code: string;
  /** Twelve entries, January first; each has the spellings of a month, an abbreviation with a period after it. */
  readonly months: readonly string[];
  /** Four entries: spring, summer, autumn, winter. */
  readonly seasons: readonly string[];
  readonly weekdays: string;
  /** What follows a day's number: `2nd`, `2:a`, `2-го`. */
  readonly ordinals: string;
  /** Words for the first day of a month. */
  readonly first: string;
  /** Words between day, month and year, and between one of the words below and its date. */
  readonly links: string;
  /** Words that may stand with a place or a weekday before the date in a dateline. */
  readonly leads: string;
  readonly about: string;
  readonly before: string;
  readonly after: string;
  readonly between: string;
  /** Words that join the two ends of a stretch only after `between`. */
  readonly and: string;
  /** Words that join the two ends of a stretch by themselves. */
  readonly to: string;
  /** What makes a decade of a year, behind it (`1910s`) … */
  readonly decades: string;
  /** … or before it (`années 1910`). */
  readonly decadesBefore: string;
  /** What may follow a year and says no more than that it is one. */
  readonly yearWords: string;
}
