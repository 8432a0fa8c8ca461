import { Citation, CitedKey, Paper, PaperLanguage } from '../../../src/citation/model';

/** The citations of a paper in a few words each: `parenthetical a; see b @page 203 (and more)`. */
export function shown(paper: Paper): string[] {
  return paper.citations.map(({ form, keys }: Citation) => `${form} ${keys.map(key).join('; ')}`);
}

function key({ prefix, suppressed, key, locator, suffix }: CitedKey): string {
  return `${prefix ? `${prefix} ` : ''}${suppressed ? '-' : ''}${key}${locator ? ` @${locator.label} ${locator.value}` : ''}${suffix ? ` (${suffix})` : ''}`;
}

/** What a language reads in a text, with every range looked at. */
export function readBy(language: PaperLanguage, text: string): string[] {
  const paper = language.read(text);
  checkRanges(paper);
  return shown(paper);
}

export function checkRanges({ text, citations, opaque, bibliographies, csl }: Paper): void {
  const within = (start: number, end: number, from = 0, to = text.length): void => {
    if (!(from <= start && start <= end && end <= to)) throw new Error(`${start}…${end} is not within ${from}…${to}`);
  };
  let last = 0;
  for (const { start, end, keys } of citations) {
    within(start, end, last);
    last = start;
    for (const { start: from, end: to, locator } of keys) {
      within(from, to, start, end);
      if (locator) within(locator.start, locator.end, start, end);
    }
  }
  last = 0;
  for (const { start, end } of opaque) { within(start, end, last); last = end; }
  for (const { start, end } of [...bibliographies ?? [], ...csl ? [csl] : []]) within(start, end);
}
