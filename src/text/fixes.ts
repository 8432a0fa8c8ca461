import { common } from './common';
import { Range } from './range';

/** A change of the source: the range (UTF-16) is replaced by the text. */
export interface Edit extends Range { readonly text: string }

/**
 * An obvious mend of a problem; `code` and `args` name it, the words for people are made above the core. Edits are minimal, keep the
 * file's line ends and do not overlap; none where the change is one of another file, which `code` names.
 */
export interface Fix { readonly code: string; readonly args: readonly string[]; readonly edits: readonly Edit[] }

export function fix(code: string, args: readonly string[], ...edits: readonly Edit[]): Fix { return { code, args, edits }; }

export function replaceWith(start: number, end: number, text: string): Fix { return fix('replace', [text], { start, end, text }); }

export function insert(code: string, at: number, text: string): Fix { return fix(code, [], { start: at, end: at, text }); }

export function remove(code: string, ...ranges: readonly Range[]): Fix { return fix(code, [], ...ranges.map(({ start, end }) => ({ start, end, text: '' }))); }

export function newlineOf(text: string): string { return text.includes('\r\n') ? '\r\n' : '\n'; }

/** A text with edits made that do not overlap, in the order of the text. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.reduceRight((found, { start, end, text: own }) => found.slice(0, start) + own + found.slice(end), text);
}

/** The edit without what it leaves as it is at its ends; none where it changes nothing. */
export function narrowed(text: string, { start, end, text: own }: Edit): Edit[] {
  const { head, tail } = common(text.slice(start, end), own);
  const edit = { start: start + head, end: end - tail, text: own.slice(head, own.length - tail) };
  return edit.start === edit.end && edit.text === '' ? [] : [edit];
}

/** A YAML value in quotation marks. */
export function quoteValue(text: string, { start, end }: Range): Fix[] {
  return [fix('quote', [], { start, end, text: JSON.stringify(text.slice(start, end).replace(/\s*\n\s*/g, ' ')) })];
}

/** What stands in brackets on one line where a text is expected, such as the title `[Utkast]`, is meant as a text. */
export function quoteBrackets(text: string, range: Range): Fix[] {
  return /^[[{][^\n]*$/.test(text.slice(range.start, range.end)) ? quoteValue(text, range) : [];
}
