import { Run } from '../runs';

type Look = Omit<Run, 'text'>;
interface Open { readonly name: string; readonly look: Look; readonly isLeft: boolean }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: '\u00a0' };
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/gi;
/** Tags as citeproc-js writes them; what else looks like one is text. */
const TAG = /<(\/?)(i|em|b|strong|sup|sub|span|div|a)((?: [^<>]*)?)>/g;

/**
 * The HTML of a CSL processor as runs, by the few tags that it writes; nothing else of it is believed. The number before an entry is left out
 * where it is not `numbered`. Linear in the text.
 */
export function runsOf(html: string, numbered = true): readonly Run[] {
  const runs: Run[] = [], open: Open[] = [];
  let at = 0, left = 0;
  const write = (written: string): void => {
    const text = decoded(written).replace(/[ \t\r\n]+/g, ' ');
    if (text === '' || (left > 0 && !numbered)) return;
    const look = open[open.length - 1]?.look ?? {}, last = runs[runs.length - 1];
    if (last && isSame(last, look)) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, ...look });
  };
  for (const { 0: tag, 1: slash, 2: name, 3: attributes, index } of html.matchAll(TAG)) {
    write(html.slice(at, index));
    at = index + tag.length;
    if (!slash) {
      const isLeft = /class="csl-left-margin"/.test(attributes);
      if (isLeft) left++;
      open.push({ name, isLeft, look: lookOf(open[open.length - 1]?.look ?? {}, name, attributes) });
    } else if (open.some(each => each.name === name)) {
      let last = open.pop();
      for (; last && last.name !== name; last = open.pop()) if (last.isLeft) left--;
      if (last?.isLeft) left--;
      // A block ends: what follows stands apart.
      if (name === 'div') write(' ');
    }
  }
  write(html.slice(at));
  return trimmed(runs);
}

function lookOf(outer: Look, name: string, attributes: string): Look {
  switch (name) {
    case 'i': case 'em': return { ...outer, italic: true };
    case 'b': case 'strong': return { ...outer, bold: true };
    case 'sup': return { ...outer, raised: true };
    case 'sub': return { ...outer, lowered: true };
    case 'a': {
      const link = decoded(/ href="([^"]*)"/.exec(attributes)?.[1] ?? '');
      return /^https?:\/\/\S+$/i.test(link) ? { ...outer, link } : outer;
    }
    case 'span': {
      const style = /style="([^"]*)"/.exec(attributes)?.[1].replace(/\s/g, '') ?? '';
      if (style.includes('font-variant:small-caps')) return { ...outer, smallCaps: true };
      return { ...outer, ...style.includes('font-style:normal') ? { italic: undefined } : {}, ...style.includes('font-weight:normal') ? { bold: undefined } : {}, ...style.includes('font-variant:normal') ? { smallCaps: undefined } : {} };
    }
    default: return outer;
  }
}

function decoded(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name) return ENTITIES[name.toLowerCase()] ?? whole;
    const code = decimal ? Number(decimal) : parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

const LOOKS = ['italic', 'bold', 'smallCaps', 'raised', 'lowered', 'link'] as const;

function isSame(run: Run, look: Look): boolean { return LOOKS.every(each => run[each] === look[each]); }

/** Without blanks at the ends, doubled ones and runs of nothing. */
function trimmed(runs: readonly Run[]): Run[] {
  const found: Run[] = [];
  let blank = true;
  for (const run of runs) {
    const text: string = (blank ? run.text.trimStart() : run.text).replace(/ {2,}/g, ' ');
    if (text === '') continue;
    blank = text.endsWith(' ');
    found.push({ ...Object.fromEntries(Object.entries(run).filter(([, value]) => value !== undefined)), text });
  }
  for (let last = found.pop(); last; last = found.pop()) {
    const text = last.text.trimEnd();
    if (text === '') continue;
    found.push({ ...last, text });
    break;
  }
  return found;
}
