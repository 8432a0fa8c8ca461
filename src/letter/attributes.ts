import { Edit } from '../text/fixes';
import { Range } from '../text/range';

/** What stands in `{…}` after a span or in a crossing mark. Offsets are UTF-16 in the source. */
export interface Attributes extends Range {
  readonly id?: string;
  readonly idRange?: Range;
  readonly classes: readonly AttributeClass[];
  readonly values: readonly AttributeValue[];
}
export interface AttributeClass extends Range { readonly name: string }
/** `start` and `end` are those of the value without its quotation marks. */
export interface AttributeValue extends Range { readonly key: string; readonly value: string }

/** Not attributes: the range is what Pandoc stumbles over, `brace` where they begin. */
export interface NoAttributes extends Range { readonly invalid: true; readonly brace: number }

const ITEM = /[ \t\r\n]*(?:([#.])(\p{L}[\p{L}\p{N}\p{M}_:.-]*)|(-)(?=[ \t\r\n}])|(\p{L}[\p{L}\p{N}\p{M}_:.-]*)=(?:"([^"]*)"|'([^']*)'|([^\s}"']*)))(?=[ \t\r\n}])/uy;
const BLANKS = /[ \t\r\n]*/y;
const BLANK_LINE = /\n[ \t\r]*\n/;

/**
 * Reads `{#id .class key=value}` at `at` (Pandoc manual, bracketed_spans: an identifier begins with a letter, and
 * goes on with letters, digits, `_`, `-`, `:` and `.`). A class runs up to the next blank, `.` included.
 */
export function parseAttributes(text: string, at: number, limit: number): Attributes | NoAttributes {
  let id: string | undefined, idRange: Range | undefined;
  const classes: AttributeClass[] = [], values: AttributeValue[] = [];
  let offset = at + 1;
  for (;;) {
    BLANKS.lastIndex = offset;
    BLANKS.exec(text);
    if (text[BLANKS.lastIndex] === '}' && BLANKS.lastIndex < limit) {
      return { start: at, end: BLANKS.lastIndex + 1, id, idRange, classes, values };
    }
    ITEM.lastIndex = offset;
    const match = ITEM.exec(text);
    if (!match || ITEM.lastIndex > limit || BLANK_LINE.test(match[0])) return invalid(text, at, BLANKS.lastIndex, limit);
    offset = ITEM.lastIndex;
    const [, sigil, name, , key, double, single, bare] = match;
    if (sigil === '#') { id = name; idRange = { start: offset - name.length, end: offset }; }
    else if (sigil === '.') classes.push({ name, start: offset - name.length, end: offset });
    else if (key) {
      const value = double ?? single ?? bare;
      const end = bare === undefined ? offset - 1 : offset;
      values.push({ key, value, start: end - value.length, end });
    }
  }
}

function invalid(text: string, brace: number, at: number, limit: number): NoAttributes {
  let end = at;
  const most = Math.min(limit, at + 60);
  while (end < most && !/[\s}]/.test(text[end])) end++;
  return { invalid: true, brace, start: at, end: Math.max(end, Math.min(at + 1, limit)) };
}

export function attribute(attributes: Attributes, key: string): AttributeValue | undefined {
  return attributes.values.find(value => value.key === key);
}

/**
 * A value written anew in the quotation marks that it has, or in those that it needs; undefined for one that no quotation marks can hold,
 * because it has both kinds itself (no mark is escaped).
 */
export function rewriteValue(text: string, { start, end }: Range, value: string): Edit | undefined {
  const quote = /^["']$/.test(text[start - 1] ?? '') && text[start - 1] === text[end] ? text[end] : '';
  const written = [quote, '"', '\''].find(each => each === '' ? /^[^\s}"']+$/.test(value) : !value.includes(each));
  if (written === undefined || /\n/.test(value)) return undefined;
  return written === quote ? { start, end, text: value } : { start: start - quote.length, end: end + quote.length, text: written + value + written };
}

export function hasClass(attributes: Attributes, name: string): boolean {
  return attributes.classes.some(each => each.name === name);
}

/** What an editor says of a passage (letter format, section 2). */
export const EDITORIAL_CLASSES: ReadonlySet<string> = new Set(['gap', 'unclear', 'supplied', 'sic', 'del', 'add']);
const PANDOC_CLASSES: ReadonlySet<string> = new Set(['smallcaps', 'mark', 'underline', 'ul', 'unnumbered', 'unlisted', 'nocase', 'csl-no-emph', 'csl-no-smallcaps']);
const TAG = /^\p{L}[\p{L}\p{N}\p{M}_-]*$/u;

/** A class is a tag unless it is one of the format's or of Pandoc's own. */
export function isTag(name: string): boolean {
  return TAG.test(name) && name !== 's' && name !== 'e' && !EDITORIAL_CLASSES.has(name) && !PANDOC_CLASSES.has(name);
}

/** `p1`, `p4b.2`, `n1`, `opening` … belong to the text, not to an annotation. */
export function isAddressLike(id: string): boolean {
  return /^(?:p\d+[a-z]*(?:\.\d+)?|n\d+|opening|closing|ps)$/.test(id);
}
