import { InlineNote, HiddenLines, inlineNotes, LineFlows } from '../lineFlows';
import { Paper } from '../model';
import { Lines } from '../../text/lines';
import { Range } from '../../text/range';

const BEGIN = /^[ \t]*#\+begin_(\S+)/i;
const END = /^[ \t]*#\+end_(\S+)/i;
/** Keywords that are read; others that are left say something of the document. */
const KEYWORD = /^([ \t]*#\+)([^\s:[]+)(?:\[[^\]]*\])?:[ \t]*/;
const READ = /^(?:title|subtitle|caption)$/i;
const HEADING = /^\*+[ \t]+(?:(?:TODO|DONE)[ \t]+)?/;
const TAGS = /[ \t]+:[\p{L}\p{N}_@#%:]+:[ \t]*$/u;
const ITEM = /^[ \t]*(?:[-+]|\d+[.)]|[A-Za-z][.)])(?:[ \t]+(?:\[@\d+\][ \t]+)?(?:\[[ X-]\][ \t]+)?|$)|^[ \t]+\*[ \t]+/;
const NOTE = /^\[fn:([\w-]+)\][ \t]*/;
const ROW = /^[ \t]*\|/;
const QUOTING = /^(?:quote|verse)$/i;
const FIRST = /[ \t]*(?:[*#|+\-[0-9]|[A-Za-z][.)])/y;

export interface OrgText extends Pick<LineFlows, 'flows' | 'forms'> { readonly notes: readonly InlineNote[] }

/** The flows and forms of an Org file (Syntax of Org, Elements), line by line. */
export function orgFlows({ text, opaque }: Paper): OrgText {
  const lines = new Lines(text), notes = text.includes('[fn:') ? inlineNotes(text, '\\[fn:[\\w-]*:', opaque) : [], found = new LineFlows(text, notes), hidden = new HiddenLines(opaque);
  const references = text.includes('[fn:') ? referencesIn(text, opaque) : new Map<string, number>(), open: { name: string; start: number; inner: number }[] = [];
  let blanks = 0;
  for (let line = 0; line < lines.count; line++) {
    const start = lines.start(line), end = lines.end(line), from = lines.textStart(line);
    if (from === end) {
      found.flush();
      // Two blank lines end a note.
      if (++blanks > 1) found.hangsAt = undefined;
      continue;
    }
    blanks = 0;
    if (hidden.holding(from, end)) { found.flush(); continue; }
    FIRST.lastIndex = start;
    if (!FIRST.test(text)) { found.add(start, end); continue; }
    const own = text.slice(start, end), begin = BEGIN.exec(own)?.[1].toLowerCase(), ends = begin === undefined ? END.exec(own)?.[1].toLowerCase() : undefined;
    if (begin !== undefined) {
      found.flush();
      if (QUOTING.test(begin)) open.push({ name: begin, start, inner: end });
      continue;
    }
    if (ends !== undefined) {
      found.flush();
      const last = open[open.length - 1];
      if (last?.name === ends) {
        open.pop();
        found.forms.push({ start: last.start, end, isBlock: true, inner: { start: last.inner, end: start }, arguments: [] });
      }
      continue;
    }
    const keyword = KEYWORD.exec(own);
    if (keyword) {
      found.flush();
      if (READ.test(keyword[2])) found.only(start + keyword[0].length, end);
      continue;
    }
    const heading = HEADING.exec(own);
    if (heading) {
      found.flush();
      found.hangsAt = undefined;
      open.length = 0;
      found.only(start + heading[0].length, end - (TAGS.exec(own.slice(-200))?.[0].length ?? 0));
      continue;
    }
    const note = NOTE.exec(own);
    if (note) {
      found.flush();
      found.hangsAt = references.get(note[1]) ?? start;
      found.add(start + note[0].length, end);
      continue;
    }
    if (ROW.test(own)) { found.flush(); if (!/^[ \t]*\|-/.test(own)) found.only(start, end); continue; }
    const item = ITEM.exec(own);
    if (item) { found.flush(); found.add(start + item[0].length, end); continue; }
    found.add(start, end);
  }
  found.flush();
  return { flows: found.flows, forms: found.forms, notes };
}

/** Where each note is first referred to. */
function referencesIn(text: string, opaque: readonly Range[]): Map<string, number> {
  const found = new Map<string, number>();
  let hidden = 0;
  for (const { 1: label, index } of text.matchAll(/\[fn:([\w-]+)[\]:]/g)) {
    while (hidden < opaque.length && opaque[hidden].end <= index) hidden++;
    const isHidden = hidden < opaque.length && opaque[hidden].start <= index, isDefinition = index === 0 || text[index - 1] === '\n';
    if (!isHidden && !isDefinition && !found.has(label)) found.set(label, index);
  }
  return found;
}
