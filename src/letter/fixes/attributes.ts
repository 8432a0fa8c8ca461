import { parseAttributes } from '../attributes';
import { followers, freshId, idsOf } from './ids';
import { Letter } from '../model';
import { Edit, Fix, applyEdits, fix, insert } from '../../text/fixes';
import { Problem } from '../../text/problem';

const ITEM = /\s*((?:[^\s}"'=]+=(?:"[^"]*"|'[^']*'|[^\s}"']*)(?=[\s}]))|[^\s}]+)/y;
const NAME = /^\p{L}[\p{L}\p{N}\p{M}_:.-]*$/u;
const LONGEST = 500;

/** Attributes that Pandoc does not take: written so that it does; or, where they are text, with a backslash before the brace. */
export function escapeOrMendAttributes(letter: Letter, { args: [brace] }: Problem): Fix[] {
  const mended = mend(letter, Number(brace));
  return [...mended ? [mended] : [], insert('escape', Number(brace), '\\')];
}

function mend(letter: Letter, start: number): Fix | undefined {
  const { text } = letter;
  const edits: Edit[] = [];
  let at = start + 1, id: { old: string; new: string } | undefined;
  for (ITEM.lastIndex = at; ; at = ITEM.lastIndex) {
    const match = ITEM.exec(text);
    if (!match || at - start > LONGEST) break;
    const item = match[1], from = ITEM.lastIndex - item.length;
    const parts = item.includes('=') ? [item] : item.split(/[,;]+(?=[.#]|$)/).filter(part => !/^[.#]?$/.test(part));
    const written = parts.map(part => mendItem(letter, part, start));
    if (written.includes(undefined)) return undefined;
    const own = parts.findIndex(part => part.startsWith('#'));
    if (own >= 0 && written[own]) id = { old: parts[own].slice(1), new: written[own].slice(1) };
    // An item of which nothing is left goes with the blank before it.
    const next = written.join(' ');
    if (next !== item) edits.push({ start: next === '' ? at : from, end: ITEM.lastIndex, text: next });
  }
  const close = at + (/^\s*/.exec(text.slice(at, at + LONGEST))?.[0].length ?? 0);
  if (edits.length === 0 || /\n[ \t\r]*\n/.test(text.slice(start, close))) return undefined;
  const result = applyEdits(text.slice(0, close + 1), edits).slice(start);
  if (result === '{}' || 'invalid' in parseAttributes(result, 0, result.length)) return undefined;
  const others = id && id.old !== id.new ? followers(letter, id.old, id.new, close + 1) : [];
  return fix('replace', [result.replace(/\s+/g, ' ')], ...edits, ...others);
}

/** An id, a class or a value as Pandoc takes it (letter format, section 2); undefined where it cannot be told what is meant. */
function mendItem(letter: Letter, item: string, seed: number): string | undefined {
  const value = /^([^=]+)=(.*)$/s.exec(item);
  if (value) {
    if (!NAME.test(value[1])) return undefined;
    return /^(?:"[^"]*"|'[^']*'|[^\s}"']*)$/.test(value[2]) ? item : /^["']|"/.test(value[2]) ? undefined : `${value[1]}="${value[2]}"`;
  }
  if (item === '-') return item;
  const sigil = /^[#.]/.exec(item)?.[0];
  const name = item.slice(sigil?.length ?? 0);
  const slug = name.replace(/[^\p{L}\p{N}\p{M}_-]+/gu, '-').replace(/^[-_\p{M}]+|-+$/gu, '');
  if (slug === '' || (!sigil && !NAME.test(slug))) return undefined;
  const isLetter = /^\p{L}/u.test(slug);
  if (sigil !== '#') return `.${sigil && NAME.test(name) ? name : isLetter ? slug : `tag-${slug}`}`;
  const id = NAME.test(name) ? name : isLetter ? slug : `an-${slug}`;
  return `#${idsOf(letter).has(id) ? freshId(letter, id, seed) : id}`;
}
