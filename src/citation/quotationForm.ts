import { eachWord } from '../text/words';

/** More words than this make a quotation long (a block of its own), as the style sheets of the field have it. */
const LONGEST = 40;

/** Whether a quotation is to be a block of its own: several paragraphs, or more than 40 words. */
export function isLongQuotation(paragraphs: readonly string[]): boolean {
  let count = 0;
  for (const paragraph of paragraphs) eachWord(paragraph, () => { count++; });
  return paragraphs.length > 1 || count > LONGEST;
}
