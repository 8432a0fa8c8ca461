import { quoteKey } from './edit';
import { Entry, Glossary, rangeIn } from './model';
import { Fix, fix, quoteBrackets, quoteValue, remove, replaceWith } from '../text/fixes';
import { nearest } from '../text/nearest';
import { Problem } from '../text/problem';

type Fixer = (text: string, problem: Problem, own: Glossary, beside: readonly Entry[]) => Fix[];

/**
 * What mends a problem of a glossary, in the order of likelihood; nothing where there is no obvious mend. `own`: as it is read; `beside`: those
 * of the glossaries that serve the same letters.
 */
export function glossaryFixes(text: string, problem: Problem, own: Glossary, beside: readonly Entry[] = []): Fix[] {
  return Object.hasOwn(FIXERS, problem.code) ? FIXERS[problem.code](text, problem, own, beside) : [];
}

const FIXERS: Readonly<Record<string, Fixer>> = {
  'yaml-quote': quoteValue,
  'glossary-shape': (text, problem) => problem.args[1] === 'text' || problem.args[1] === 'gloss' ? quoteBrackets(text, problem) : [],
  'kind-unknown': beginningAlike,
  'match-unknown': beginningAlike,
  'headword-twice': deleteEntry,
  'form-twice': deleteForm,
  'see-missing': (text, { start, end, args }, own, beside) => nearestHeadwords(String(args[0]), [...own.entries, ...beside])
    .map(headword => fix('replace', [headword], { start, end, text: /["']/.test(text[start]) ? JSON.stringify(headword) : quoteKey(headword) })),
};

/** The headwords that have this form, then those that are written most like it; at most three. */
export function nearestHeadwords(written: string, entries: readonly Entry[]): string[] {
  const owners = entries.filter(entry => entry.forms.includes(written)).map(entry => entry.headword);
  return [...new Set([...owners, ...nearest(written, entries.map(entry => entry.headword))])].slice(0, 3);
}

/** The allowed words that begin like the one that is written. */
function beginningAlike(_: string, { start, end, args }: Problem): Fix[] {
  const written = String(args[0]).toLowerCase();
  const allowed = String(args[1]).split(', ');
  const likely = allowed.filter(each => each.startsWith(written.slice(0, 3)) || written.startsWith(each.slice(0, 3)));
  return (likely.length ? likely : allowed).map(each => replaceWith(start, end, each));
}

/** A second entry goes if it says nothing, or nothing else than the first one. */
function deleteEntry(text: string, { start, args }: Problem, glossary: Glossary): Fix[] {
  const of = glossary.entries.filter(entry => entry.headword === args[0]);
  const at = (entry: Entry): number => rangeIn(glossary, entry, entry.headwordRange).start;
  const first = of.find(entry => at(entry) < start), second = of.find(entry => at(entry) === start);
  if (!first || !second) return [];
  const said = (entry: Entry): string => {
    const range = rangeIn(glossary, entry, entry.range);
    return text.slice(range.start, range.end).replace(/\s+/g, ' ');
  };
  if (said(second) !== said(first) && second.range.end !== second.headwordRange.end) return [];
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const line = text.indexOf('\n', rangeIn(glossary, second, second.range).end) + 1 || text.length;
  return text.slice(from, start).trim() === '' ? [remove('delete-entry', { start: from, end: line })] : [];
}

/** The form goes with its comma, or with the line of its own that it has in a list. */
function deleteForm(text: string, { start, end }: Problem): Fix[] {
  const before = /[ \t\r\n]*$/.exec(text.slice(Math.max(0, start - 400), start))?.[0].length ?? 0;
  const at = start - before - 1;
  switch (text[at]) {
    case '[': return [remove('delete-form', { start, end: end + (/^\s*,\s*/.exec(text.slice(end, end + 400))?.[0].length ?? 0) })];
    case ',': return [remove('delete-form', { start: at, end })];
    case '-': {
      const line = text.lastIndexOf('\n', at) + 1;
      if (text.slice(line, at).trim() !== '') return [];
      const next = text.indexOf('\n', end) + 1;
      return [remove('delete-form', next ? { start: line, end: next } : { start: line - (text[line - 2] === '\r' ? 2 : 1), end: text.length })];
    }
    case ':': return [remove('delete-form', { start: /^[ \t]*(?:\r?\n|$)/.test(text.slice(end, end + 400)) ? start - before : start, end })];
    default: return [];
  }
}
