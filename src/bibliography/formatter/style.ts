import { Refusal, refusal } from '../../text/refusal';

const NAME = /^[A-Za-z_][\w:.-]*/;

/** Why a text cannot be used as a CSL style: it is none, it is no whole XML, or it only names another style that it is taken from. */
export function styleRefusal(text: string): Refusal | undefined {
  const names = elements(text);
  if (!names || !names.includes('style')) return refusal('style-broken');
  const parent = /<link\b[^<>]*\brel\s*=\s*["']independent-parent["'][^<>]*>/.exec(text);
  if (parent && !names.includes('citation')) return refusal('style-dependent', /\bhref\s*=\s*["']([^"']*)["']/.exec(parent[0])?.[1] ?? '');
  return names.includes('citation') ? undefined : refusal('style-broken');
}

/** The names of the elements in order, if all that are opened are closed, in the right order, and the first one holds all others. */
function elements(text: string): string[] | undefined {
  const open: string[] = [], names: string[] = [];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const end = text.startsWith('<!--', at) ? text.indexOf('-->', at + 4) + 2 : text.startsWith('<?', at) ? text.indexOf('?>', at) + 1 : tagEnd(text, at);
    if (end <= at) return undefined;
    if (text[at + 1] !== '!' && text[at + 1] !== '?') {
      const isEnd = text[at + 1] === '/', name = NAME.exec(text.slice(at + (isEnd ? 2 : 1), at + 60))?.[0];
      if (name === undefined || (isEnd && open.pop() !== name)) return undefined;
      if (!isEnd) {
        if (open.length === 0 && names.length > 0) return undefined;
        names.push(name);
        if (text[end - 1] !== '/') open.push(name);
      }
    }
    at = end + 1;
  }
  return open.length === 0 ? names : undefined;
}

/** Where a tag ends: the `>` that stands in no attribute's value. */
function tagEnd(text: string, at: number): number {
  let quote = '';
  for (let i = at + 1; i < text.length; i++) {
    const char = text[i];
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === '\'') quote = char;
    else if (char === '>') return i;
    else if (char === '<') return -1;
  }
  return -1;
}
