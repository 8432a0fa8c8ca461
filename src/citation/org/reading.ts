import { orgBlocks } from './blocks';
import { citeCommand } from '../latex/citeCommands';
import { CitedKey, Form, Paper, PaperLanguage } from '../model';
import { Markup, placeIn } from '../places';
import { Closers, InlineReader, between } from '../stretches';
import { Range } from '../../text/range';

const blanks = (text: string): string => text.replace(/\s/g, ' ');
export const ORG_MARKUP: Markup = { masked: blanks, plain: text => text.replace(/\u200b/g, '').replace(/\s+/g, ' ').trim() };

/** org-element: the characters of a key. */
export const ORG_KEY = '[\\p{L}\\p{M}\\p{N}\\-.:?!`\'/*@+|(){}<>&_^$#%~]';
const KEY = new RegExp(`@(${ORG_KEY}+)`, 'u');
const CITE = /\[cite(?:\/([\p{L}\p{N}_/-]{1,60}))?:/uy;
/** org-ref's links: the commands of LaTeX, and keys between commas (version 2), or each after `&` (version 3). */
const LINK = /([A-Za-z]{0,12}[cC]ite[a-z]{0,12}\*?):/y;
const LINKED_KEYS = /[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_:./+-]*[\p{L}\p{M}\p{N}_/+-])?(?:,[\p{L}\p{N}_](?:[\p{L}\p{M}\p{N}_:./+-]*[\p{L}\p{M}\p{N}_/+-])?)*/uy;
const SPECIAL = /\[cite[:/]|[=~$]|\\[([]|[cC]ite[a-z]{0,12}\*?:(?=[\p{L}\p{N}_&])|\[\[[A-Za-z]{0,12}[cC]ite[a-z]{0,12}\*?:|src_[A-Za-z]+[[{]/gu;
const BEFORE = /[\s\-({'"]/;
const AFTER = /[\s\-.,;:!?'")}\\[]/;
const LONGEST = 3000, LONGEST_NAME = 12;

/** Manual of Org, Citations; the styles of oc-basic, oc-csl, oc-natbib and oc-biblatex, by their names and short ones. */
const FORMS: Readonly<Record<string, Form>> = {
  t: 'narrative', text: 'narrative', a: 'narrative', author: 'narrative', na: 'suppressed', noauthor: 'suppressed', y: 'suppressed', year: 'suppressed', d: 'suppressed', date: 'suppressed',
  ti: 'suppressed', title: 'suppressed', n: 'nocite', nocite: 'nocite', b: 'full', bibentry: 'full', f: 'full', full: 'full',
};

export function readOrg(text: string, language: PaperLanguage): Paper {
  const { opaque, bibliographies, csl, lang, nocite } = orgBlocks(text);
  const reader = new Inlines(text, lang);
  for (const { start, end } of between(opaque, text.length)) reader.read(start, end);
  for (const range of nocite) reader.listed(range);
  return {
    text, language, citations: reader.citations.sort((a, b) => a.start - b.start), opaque: [...opaque, ...reader.opaque].sort((a, b) => a.start - b.start),
    ...bibliographies.length > 0 && { bibliographies }, ...csl && { csl }, ...lang && { lang },
  };
}

class Inlines extends InlineReader {
  constructor(text: string, private readonly lang: string | undefined) { super(text, SPECIAL); }

  protected take(sign: string, at: number, end: number, closers: Closers): number {
    if (sign.startsWith('[cite')) return this.cite(at, closers);
    if (sign === '=' || sign === '~' || sign === '$') return this.verbatim(sign, at, closers);
    if (sign === '\\(' || sign === '\\[') return this.hidden(at, at + 2, sign === '\\(' ? '\\)' : '\\]', closers);
    if (sign.startsWith('src_')) return this.hidden(at, at + sign.length, sign.endsWith('[') ? ']' : '}', closers);
    return sign.startsWith('[[') ? this.bracketLink(at, closers) : this.link(this.wordStart(at), at, Math.min(end, closers.limit(at)));
  }

  /** Manual of Org, Emphasis: what may stand before and after the signs. */
  private verbatim(sign: string, at: number, closers: Closers): number {
    const { text } = this, next = text[at + 1] ?? ' ';
    if ((at > 0 && !BEFORE.test(text[at - 1])) || /\s/.test(next)) return at + 1;
    const close = closers.find(sign, at + 1, found => found > at + 1 && !/\s/.test(text[found - 1]) && AFTER.test(text[found + 1] ?? ' '));
    if (close < 0) return at + 1;
    this.opaque.push({ start: at, end: close + 1 });
    return close + 1;
  }

  private cite(at: number, closers: Closers): number {
    const { text } = this;
    CITE.lastIndex = at;
    const head = CITE.exec(text);
    if (!head) return at + 1;
    const from = at + head[0].length, close = closing(text, from, Math.min(closers.limit(at), at + LONGEST));
    if (close < 0) return from;
    const form = FORMS[head[1]?.split('/')[0] ?? ''] ?? 'parenthetical';
    const keys = this.parts(from, close, form === 'suppressed', KEY);
    if (keys.length === 0) return from;
    this.citations.push({ form, start: at, end: close + 1, keys });
    return close + 1;
  }

  /** What stands between semicolons: the first and the last without a key are common to all. */
  private parts(from: number, to: number, isSuppressed: boolean, key: RegExp): CitedKey[] {
    const { text } = this, keys: CitedKey[] = [];
    let common = '', start = from;
    for (const part of text.slice(from, to).split(';')) {
      const match = key.exec(part), end = start + part.length;
      if (match) {
        const at = start + match.index + match[0].length - match[1].length, after = at + match[1].length;
        const prefix = [common, ORG_MARKUP.plain(part.slice(0, match.index))].filter(Boolean).join(' ');
        let cited: CitedKey = { start: at, end: after, key: match[1] };
        if (after < end) cited = { ...cited, ...placeIn(text, { start: after, end }, ORG_MARKUP, this.lang) };
        if (prefix) cited = { ...cited, prefix };
        keys.push(isSuppressed ? { ...cited, suppressed: true } : cited);
        common = '';
      } else {
        const own = ORG_MARKUP.plain(part), last = keys.pop();
        if (last) keys.push({ ...last, suffix: [last.suffix, own].filter(Boolean).join(' ') });
        else common = own;
      }
      start = end + 1;
    }
    return keys;
  }

  /** Where the name of a link begins that ends in `cite`, `citep` …: looking for that from every letter would cost the most of all. */
  private wordStart(at: number): number {
    let start = at;
    while (start > 0 && at - start < LONGEST_NAME && /[A-Za-z]/.test(this.text[start - 1])) start--;
    return start;
  }

  /** `cite:a,b`, `cite:&a`; `found`: what of its name was found. */
  private link(at: number, found: number, limit: number): number {
    const { text } = this;
    LINK.lastIndex = at;
    const head = /\w/.test(text[at - 1] ?? ' ') ? null : LINK.exec(text);
    if (!head) return found + 1;
    const from = at + head[0].length, command = citeCommand(head[1].replace('*', ''), head[1].endsWith('*'), true);
    if (!command || from >= limit) return from;
    if (text[from] === '&') {
      const end = from + (/^(?:&[\p{L}\p{M}\p{N}_:./+-]+;?)+/u.exec(text.slice(from, Math.min(limit, from + LONGEST)))?.[0].length ?? 0);
      return end === from ? from + 1 : this.linked(at, from, text[end - 1] === ';' ? end - 1 : end, end, command.form);
    }
    LINKED_KEYS.lastIndex = from;
    if (!LINKED_KEYS.test(text) || LINKED_KEYS.lastIndex > limit) return from;
    return this.linked(at, from, LINKED_KEYS.lastIndex, LINKED_KEYS.lastIndex, command.form);
  }

  /** `[[cite:see &a p. 3;&b]]`, `[[cite:a][pre::post]]`. */
  private bracketLink(at: number, closers: Closers): number {
    const { text } = this;
    LINK.lastIndex = at + 2;
    const head = LINK.exec(text), close = closers.find(']', at), command = head && citeCommand(head[1].replace('*', ''), head[1].endsWith('*'), true);
    if (!head || !command || close < 0) return at + 2;
    const whole = closers.find(']]', at);
    return this.linked(at, at + 2 + head[0].length, close, whole < 0 ? close + 1 : whole + 2, command.form);
  }

  private linked(start: number, from: number, to: number, end: number, form: Form): number {
    const { text } = this, content = text.slice(from, to), isSuppressed = form === 'suppressed';
    const keys = content.includes('&') ? this.parts(from, to, isSuppressed, /&([\p{L}\p{N}_][\p{L}\p{M}\p{N}_:./+-]*)/u) : [...content.matchAll(/[^,\s]+/g)].map(match => (
      { start: from + match.index, end: from + match.index + match[0].length, key: match[0], ...isSuppressed && { suppressed: true } }));
    if (keys.length > 0) this.citations.push({ form, start, end, keys });
    return Math.max(end, start + 1);
  }

  /** The keys of `#+nocite:`. */
  listed({ start, end }: Range): void {
    const keys = [...this.text.slice(start, end).matchAll(new RegExp(`@(\\*|${ORG_KEY}+)`, 'gu'))].map(match => ({ start: start + match.index + 1, end: start + match.index + match[0].length, key: match[1] }));
    if (keys.length > 0) this.citations.push({ form: 'nocite', start, end, keys });
  }
}

/** The `]` of a bracket that is open at `from`, if no other citation begins before it. */
export function closing(text: string, from: number, limit: number): number {
  for (let at = from, depth = 0; at < limit; at++) {
    if (text[at] === '[') { if (text.startsWith('[cite', at)) return -1; depth++; }
    else if (text[at] === ']' && depth-- === 0) return at;
  }
  return -1;
}
