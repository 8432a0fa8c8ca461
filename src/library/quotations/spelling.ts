import { Spelling } from '../../quotation/model';

/**
 * The spellings that hold for a paper: lines `paper.md\nhv- = v-`, its path in the workspace folder (where `*` stands for anything) and what the letters have and the paper writes for it.
 * What is no such line is passed over.
 */
export function spellingOf(path: string, lines: readonly string[]): Spelling[] {
  return lines.flatMap(line => {
    const [pattern, rule = ''] = line.split('\n'), [from = '', to, more] = rule.split(/[=→]/).map(each => each.trim());
    return more === undefined && to !== undefined && from.replaceAll('-', '') !== '' && isMatch(path, pattern) ? [{ from, to }] : [];
  });
}

/** Linear: each piece between the stars is looked for once, from where the one before it ends. */
function isMatch(path: string, pattern: string): boolean {
  const [first, ...rest] = pattern.split('*').filter((each, index, all) => each !== '' || index === 0 || index === all.length - 1);
  if (rest.length === 0) return path === first;
  const last = rest.pop()!;
  if (!path.startsWith(first) || !path.endsWith(last) || path.length < first.length + last.length) return false;
  let at = first.length;
  for (const piece of rest) {
    const found = path.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at + last.length <= path.length;
}
