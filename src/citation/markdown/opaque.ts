const AUTOLINK = /<(?:[A-Za-z][A-Za-z0-9+.-]*:[^<>\s]*|[^<>@\s]+@[^<>@\s]+)>/y;
const TAG = /<(?:\/[A-Za-z][A-Za-z0-9:-]*\s*|[A-Za-z][A-Za-z0-9:-]*(?:\s+[A-Za-z_:][\w:.-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'=<>`]+))?)*\s*\/?|\?[^>]*\?|![A-Z][^>]*)>/y;
const TEX = /\\[A-Za-z]+\*?[ \t]*/y;
const URL = /[^\s<>"'“”‘’[\])}]*/y;

/** Finds the ends of what is no text, in one stretch. Linear: what is not there is looked for once. */
export class OpaqueFinder {
  private readonly absent = new Set<string>();

  constructor(private readonly text: string) {}

  private find(closer: string, from: number): number {
    if (this.absent.has(closer)) return -1;
    const found = this.text.indexOf(closer, from);
    if (found < 0) this.absent.add(closer);
    return found;
  }

  /** The end of a command of TeX with what follows it in brackets and braces. */
  tex(at: number): number | undefined {
    TEX.lastIndex = at;
    if (!TEX.test(this.text)) return undefined;
    for (let end = TEX.lastIndex; ;) {
      const close = this.text[end] === '{' ? this.group(end, '{', '}') : this.text[end] === '[' ? this.group(end, '[', ']') : -1;
      if (close < 0) return end;
      end = close + 1;
    }
  }

  private group(from: number, open: string, close: string): number {
    if (this.absent.has(`${open}${close}`)) return -1;
    let depth = 0;
    for (let at = from; at < this.text.length; at++) {
      if (this.text[at] === '\\') at++;
      else if (this.text[at] === open) depth++;
      else if (this.text[at] === close && --depth === 0) return at;
    }
    this.absent.add(`${open}${close}`);
    return -1;
  }

  /** Where the content of code begins and ends, and the end of it all; only where it began if it does not end. */
  code(at: number): { readonly start: number; readonly close?: number; readonly end: number } {
    let start = at;
    while (this.text[start] === '`') start++;
    const fence = this.text.slice(at, start);
    for (let close = this.find(fence, start); close >= 0;) {
      let end = close + fence.length;
      if (this.text[end] !== '`') return { start, close, end };
      while (this.text[end] === '`') end++;
      close = this.find(fence, end);
    }
    return { start, end: start };
  }

  html(at: number): number | undefined {
    // A shortcode of Quarto.
    if (this.text.startsWith('{{', at - 2)) {
      const close = this.find('>}}', at);
      if (close >= 0) return close + 3;
    }
    if (this.text.startsWith('<!--', at)) {
      const close = this.find('-->', at + 4);
      return close < 0 ? undefined : close + 3;
    }
    for (const pattern of [AUTOLINK, TAG]) {
      pattern.lastIndex = at;
      if (pattern.test(this.text)) return pattern.lastIndex;
    }
    return undefined;
  }

  /** Pandoc manual, tex_math_dollars: no blank inside the dollars, no digit after the second. */
  math(at: number): number | undefined {
    const fence = this.text[at + 1] === '$' ? '$$' : '$', from = at + fence.length;
    if (fence === '$' && !/\S/.test(this.text[from] ?? '')) return undefined;
    for (let close = this.find(fence, from); close >= 0; close = this.find(fence, close + 1)) {
      if (this.text[close - 1] === '\\') continue;
      if (close === from || (fence === '$' && (/\s/.test(this.text[close - 1]) || /\d/.test(this.text[close + 1] ?? '')))) return undefined;
      return close + fence.length;
    }
    return undefined;
  }

  /** The end of a bare URL at its `://`. */
  url(at: number): number | undefined {
    if (!this.text.startsWith('://', at) || !/[A-Za-z]/.test(this.text[at - 1] ?? '')) return undefined;
    URL.lastIndex = at + 3;
    URL.test(this.text);
    return URL.lastIndex;
  }
}
