import { LABEL } from './reading';
import { isReferable, typstLabel } from './writing';
import { KeyContext } from '../model';

const OF_KEY = new RegExp(LABEL, 'u');
const LONGEST = 200;

/** After `@`, and in the label that `cite` or an attribution is given. */
export function keyContextInTypst(text: string, offset: number): KeyContext | undefined {
  const line = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 2000), offset);
  if (/(?:^|[^:])\/\//.test(line)) return undefined;
  let start = offset, end = offset;
  while (start > 0 && offset - start < LONGEST && OF_KEY.test(text[start - 1])) start--;
  const sign = text[start - 1];
  if (sign === '@') {
    if (/[\p{L}\p{M}\p{N}_\\]/u.test(text[start - 2] ?? '') || isInRaw(line)) return undefined;
    while (end < text.length && end - offset < LONGEST && OF_KEY.test(text[end])) end++;
    while (end > offset && /[.:]/.test(text[end - 1])) end--;
    // What cannot be referred to is cited by a call, which takes the sign with it.
    const before = start - 1;
    return { start, end, insert: key => isReferable(key) ? key : `#cite(${typstLabel(key)})`, also: key => isReferable(key) ? [] : [{ start: before, end: before + 1, text: '' }] };
  }
  const before = text.slice(Math.max(0, start - 60), start);
  while (end < text.length && end - offset < LONGEST && OF_KEY.test(text[end])) end++;
  if (sign === '<' && /(?:\bcite\s*\(\s*|\battribution\s*:\s*)<$/.test(before)) return { start, end, insert: key => text[end] === '>' ? key : `${key}>` };
  if (sign === '"' && /(?:\bcite\s*\(\s*|\battribution\s*:\s*)label\("$/.test(before)) return { start, end, insert: key => text[end] === '"' ? key : `${key}"` };
  return undefined;
}

/** An odd number of backticks before it on its line. */
function isInRaw(line: string): boolean { return (line.split('`').length - 1) % 2 === 1; }
