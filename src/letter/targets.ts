import { Edit } from '../text/fixes';

/** Where a link leads (letter format, sections 2 and 3): a file, as a path relative to the letter, and an address in it. */
export interface Target { readonly path?: string; readonly address?: string }

/** Undefined for what leads out of the workspace: a URL, an absolute path. Both parts are decoded; a part that is no percent-encoding stays as it is. */
export function parseTarget(target: string): Target | undefined {
  if (/^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(target)) return undefined;
  const hash = target.indexOf('#');
  const path = hash < 0 ? target : target.slice(0, hash), address = hash < 0 ? '' : target.slice(hash + 1);
  return { path: path === '' ? undefined : decode(path), address: address === '' ? undefined : decode(address) };
}

/** The target as it is written in a link: percent-encoded where Markdown or a URL would read it otherwise (CommonMark 0.31, 6.3; RFC 3986). */
export function writeTarget({ path = '', address }: Target): string {
  const encode = (text: string): string => text.replace(/[\s%#?<>()[\]\\"`{}|^\u0000-\u001f\u007f]/gu, each => each === '(' ? '%28' : each === ')' ? '%29' : encodeURIComponent(each));
  return encode(path) + (address === undefined ? '' : `#${encode(address)}`);
}

/** The edits of a link's target that is written as `raw` at `start`, `<>` included: another path before its `#`, or another address after it. */
export function retarget(raw: string, start: number, change: { readonly path: string } | { readonly address: string }): Edit {
  const from = raw.startsWith('<') ? 1 : 0, to = raw.length - from;
  const hash = raw.indexOf('#') < 0 ? to : raw.indexOf('#');
  return 'path' in change ? { start: start + from, end: start + hash, text: writeTarget(change) } : { start: start + Math.min(hash + 1, to), end: start + to, text: writeTarget(change).slice(1) };
}

export function decode(text: string): string {
  try { return decodeURIComponent(text); } catch { return text; }
}
