/** What begins and ends quotations in the paper languages: environments, functions, blocks. */
const ENVIRONMENTS: readonly (readonly [RegExp, RegExp])[] = [
  [/\\begin\{(?:display|block)?(?:quote|quotation)\*?\}/g, /\\end\{(?:display|block)?(?:quote|quotation)\*?\}/g],
  [/^[ \t]*#\+begin_quote\b/gim, /^[ \t]*#\+end_quote\b/gim],
];
/** So much before a place tells whether it lies in a quotation. */
const REACH = 20_000;
const DOUBLE = /["“”„«»]/;
const AFTER_WHAT_IT_OPENS = /[\s([{—–-]/;

/** Whether an offset of a paper lies in a quotation: a block of one, or quotation marks of its paragraph that are not closed before it. */
export function isInQuotation(text: string, offset: number): boolean {
  const before = text.slice(Math.max(0, offset - REACH), offset);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (/^[ \t]{0,3}>/.test(line)) return true;
  if (ENVIRONMENTS.some(([begin, end]) => lastOf(before, begin) > lastOf(before, end)) || isInBlock(before)) return true;
  const paragraph = before.slice(paragraphStart(before));
  return isInMarks(paragraph) || isInBraces(paragraph);
}

function lastOf(text: string, pattern: RegExp): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

/** AsciiDoc: between two lines of `____`. */
function isInBlock(text: string): boolean { return [...text.matchAll(/^_{4,}[ \t]*\r?$/gm)].length % 2 === 1; }

function paragraphStart(text: string): number {
  let start = 0;
  for (const match of text.matchAll(/\n[ \t]*\r?\n/g)) start = match.index + match[0].length;
  return start;
}

function isInMarks(paragraph: string): boolean {
  let isOpen = false;
  for (let at = 0; at < paragraph.length; at++) {
    if (!DOUBLE.test(paragraph[at])) continue;
    if (isOpen) isOpen = false;
    else isOpen = at === 0 || AFTER_WHAT_IT_OPENS.test(paragraph[at - 1]);
  }
  return isOpen;
}

/** `\enquote{…`, `#quote(…)[…`, `#quote[…`. */
function isInBraces(paragraph: string): boolean {
  for (const [opening, open, close] of [[/\\(?:text|foreign|block)?(?:en)?quote\*?\{|\\enquote\*?\{/g, '{', '}'], [/#quote(?:\([^()[\]]*\))?\[/g, '[', ']']] as const) {
    for (const match of paragraph.matchAll(opening)) {
      let depth = 1;
      for (let at = match.index + match[0].length; at < paragraph.length && depth > 0; at++) depth += paragraph[at] === open ? 1 : paragraph[at] === close ? -1 : 0;
      if (depth > 0) return true;
    }
  }
  return false;
}
