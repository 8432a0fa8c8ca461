import { NamedFile } from '../model';
import { Lines } from '../../text/lines';
import { Range } from '../../text/range';

/** What is no running text, what a bibliography directive names, and the labels that the document defines itself. */
export interface RestructuredTextBlocks {
  readonly opaque: readonly Range[];
  readonly bibliographies: readonly NamedFile[];
  readonly labels: ReadonlySet<string>;
  readonly lang?: string;
}

export const DIRECTIVE = /^([ \t]*)\.\.[ \t]+(?:\|[^|\n]+\|[ \t]+)?([A-Za-z][\w:.+-]*?)::(?:[ \t]+(.*))?$/;
export const DEFINITION = /^[ \t]*\.\.[ \t]+\[([^\]\s]+)\](?:[ \t]|$)/;
const TARGET = /^[ \t]*\.\.[ \t]+_|^[ \t]*__[ \t]/;
const COMMENT = /^[ \t]*\.\.(?:[ \t]|$)/;
/** Directives whose content is no text (docutils, Sphinx). */
export const VERBATIM = /^(?:code|code-block|sourcecode|highlight|literalinclude|math|raw|include|image|doctest|testcode|testoutput|testsetup|graphviz|digraph|graph|productionlist|prompt|ipython|plot|mermaid|uml|bibliography|footbibliography|toctree|automodule|autoclass|default-role|role|contents|meta)$/;
const FIELD = /^:(lang|language):[ \t]+(\S+)[ \t]*$/i;

export function restructuredTextBlocks(text: string): RestructuredTextBlocks {
  const lines = new Lines(text), opaque: Range[] = [], bibliographies: NamedFile[] = [], labels = new Set<string>();
  let lang: string | undefined, isHead = true;
  const hide = (first: number, last: number): number => {
    if (last >= first && lines.end(last) > lines.start(first)) opaque.push({ start: lines.start(first), end: lines.end(last) });
    return last + 1;
  };
  /** The last line of what is indented more than a line, or that line. */
  const bodyEnd = (line: number, indent: number): number => {
    let last = line;
    for (let next = line + 1; next < lines.count; next++) {
      if (lines.isBlank(next)) continue;
      if (lines.indent(next) <= indent) break;
      last = next;
    }
    return last;
  };
  for (let line = 0; line < lines.count;) {
    if (lines.isBlank(line)) { line++; continue; }
    const own = lines.slice(line), indent = lines.indent(line), directive = DIRECTIVE.exec(own);
    const field = isHead ? FIELD.exec(own) : null;
    if (field) lang ??= /^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*$/.test(field[2]) ? field[2].replace('_', '-') : undefined;
    if (indent > 0 || directive) isHead = false;
    if (directive) {
      const name = directive[2].toLowerCase();
      if (name === 'bibliography' || name === 'footbibliography') named(line, bodyEnd(line, indent), indent);
      line = VERBATIM.test(name) ? hide(line, bodyEnd(line, indent)) : line + 1;
      if (!VERBATIM.test(name)) opaque.push({ start: lines.textStart(line - 1), end: lines.start(line - 1) + own.indexOf('::') + 2 });
      continue;
    }
    const definition = DEFINITION.exec(own);
    if (definition) {
      labels.add(definition[1].toLowerCase());
      const open = own.indexOf('[');
      opaque.push({ start: lines.start(line), end: lines.start(line) + open + definition[1].length + 2 });
    } else if (TARGET.test(own)) { line = hide(line, line); continue; }
    else if (COMMENT.test(own)) {
      // Two dots alone before a blank line are a comment that is empty.
      line = hide(line, own.trim() === '..' && (line + 1 >= lines.count || lines.isBlank(line + 1)) ? line : bodyEnd(line, indent));
      continue;
    } else if (own.trimStart().startsWith('>>> ')) {
      let last = line;
      while (last + 1 < lines.count && !lines.isBlank(last + 1)) last++;
      line = hide(line, last);
      continue;
    }
    line = /(?:^|[^\\:])(?:\\\\)*::$/.test(own.slice(-200).trimEnd()) ? literal(line, indent) : line + 1;
  }
  return { opaque, bibliographies, labels, ...lang && { lang } };

  /** What follows `::`, indented, or quoted by the same sign on every line. */
  function literal(line: number, indent: number): number {
    let next = line + 1;
    while (next < lines.count && lines.isBlank(next)) next++;
    if (next === line + 1 || next >= lines.count) return line + 1;
    if (lines.indent(next) > indent) return hide(next, bodyEnd(next - 1, indent));
    const sign = lines.slice(next).trimStart()[0];
    if (!/[!-/:-@[-`{-~]/.test(sign) || sign === '.') return next;
    let last = next;
    while (last + 1 < lines.count && lines.slice(last + 1).trimStart()[0] === sign) last++;
    return hide(next, last);
  }

  /** The arguments of a directive are paths; those of `:style:` and others are not. */
  function named(line: number, last: number, indent: number): void {
    for (let at = line; at <= last; at++) {
      const own = lines.slice(at), from = at === line ? own.indexOf('::') + 2 : 0;
      if (at > line && (lines.isBlank(at) || /^\s*:[\w-]+:/.test(own) || lines.indent(at) <= indent)) return;
      for (const match of own.slice(from).matchAll(/\S+/g)) {
        const start = lines.start(at) + from + match.index;
        bibliographies.push({ path: match[0], start, end: start + match[0].length });
      }
    }
  }
}
