import { LABEL } from './reading';
import { escapeTypst } from './text';
import { CitationRequest, CitedSource, Form, Paper } from '../model';
import { blankBefore, citationAt, placeAfterKey } from '../places';
import { Edit } from '../../text/fixes';

const REFERABLE = new RegExp(`^[\\p{L}\\p{M}\\p{N}_-](?:${LABEL}*[\\p{L}\\p{M}\\p{N}_-])?$`, 'u');
const LABELLABLE = new RegExp(`^${LABEL}+$`, 'u');
const FORMS: Readonly<Record<Exclude<Form, 'parenthetical'>, string>> = { narrative: '"prose"', suppressed: '"year"', full: '"full"', nocite: 'none' };

export function citeInTypst({ sources, form, lang }: CitationRequest): string {
  return sources.map(source => (source.prefix ? `${escapeTypst(source.prefix)} ` : '') + (form === 'parenthetical' && isReferable(source.key) ? reference(source, lang) : call(source, form, lang))).join(' ');
}

function reference(source: CitedSource, lang: string): string {
  const place = placeAfterKey(source, lang);
  return `@${source.key}${place ? `[${escapeTypst(place)}]` : ''}`;
}

function call(source: CitedSource, form: Form, lang: string): string {
  const place = placeAfterKey(source, lang);
  return `#cite(${typstLabel(source.key)}${place ? `, supplement: [${escapeTypst(place)}]` : ''}${form === 'parenthetical' ? '' : `, form: ${FORMS[form]}`})`;
}

/** Whether `@` can stand before a key. */
export function isReferable(key: string): boolean { return REFERABLE.test(key); }

export function typstLabel(key: string): string { return LABELLABLE.test(key) ? `<${key}>` : `label(${JSON.stringify(key)})`; }

/** A source beside others is one of theirs: it is put after the citation around the offset, or where the offset is. */
export function citeAtInTypst(paper: Paper, offset: number, request: CitationRequest): Edit[] {
  if (request.sources.length === 0) return [];
  const { text } = paper, around = citationAt(paper, offset, request.form);
  const at = around?.end ?? offset, cited = citeInTypst(request);
  const before = around ? ' ' : blankBefore(text, at);
  return [{ start: at, end: at, text: before + cited + (goesOn(cited, text, at) ? cited.startsWith('#') && cited.endsWith(')') ? ';' : ' ' : '') }];
}

/** Whether Typst would read what follows as part of what is written. */
export function goesOn(written: string, text: string, at: number): boolean {
  const after = text.slice(at, at + 2);
  if (after[0] === '[') return true;
  return written.endsWith(')') || written.endsWith(']') ? /^[(;]|^\.[\p{L}_]/u.test(after) : new RegExp(`^(?:[.:]*${LABEL.replace(':.', '')})`, 'u').test(after);
}
