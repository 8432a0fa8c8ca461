import { Range } from '../../text/range';

/** An object of JSON, looked through: where it ends, and where the values of some of its names stand. `broken`: where it is no JSON. */
export interface Skimmed { readonly end: number; readonly values: ReadonlyMap<string, Range>; readonly broken?: number }

const LEFT = 123, RIGHT = 125, OPEN = 91, CLOSE = 93, QUOTE = 34, COMMA = 44, COLON = 58, BACKSLASH = 92;
const LITERAL = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const DEEPEST = 60;

/** Looks through the object that begins at an offset, by JSON's grammar (RFC 8259). Linear. */
export function skim(text: string, start: number, names: ReadonlySet<string>): Skimmed {
  const values = new Map<string, Range>();
  let at = start;
  /** Past the value here; false where it is none, then it stands where it is broken. */
  const value = (depth: number): boolean => {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return string();
    if (code === LEFT || code === OPEN) return depth < DEEPEST && items(code === LEFT, depth);
    LITERAL.lastIndex = at;
    if (!LITERAL.test(text)) return false;
    at = LITERAL.lastIndex;
    return true;
  };
  const string = (): boolean => {
    for (let end = at + 1; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (code === QUOTE) { at = end + 1; return true; }
      if (code === BACKSLASH) end++;
      else if (code < 32) return false;
    }
    return false;
  };
  const blanks = (): number => {
    let code = text.charCodeAt(at);
    while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++at);
    return code;
  };
  const items = (isObject: boolean, depth: number): boolean => {
    const last = isObject ? RIGHT : CLOSE;
    at++;
    if (blanks() === last) { at++; return true; }
    for (;;) {
      let name: string | undefined;
      if (isObject) {
        const from = at;
        if (blanks() !== QUOTE || !string()) return false;
        if (depth === 0) name = text.slice(from + 1, at - 1);
        if (blanks() !== COLON) return false;
        at++;
        blanks();
      }
      const from = at;
      if (!value(depth + 1)) return false;
      if (name !== undefined && names.has(name) && !values.has(name)) values.set(name, { start: from, end: at });
      const code = blanks();
      at++;
      if (code === last) return true;
      if (code !== COMMA) { at--; return false; }
      blanks();
    }
  };
  return items(true, 0) ? { end: at, values } : { end: at, values, broken: at };
}
