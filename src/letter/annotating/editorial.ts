import { Attributes, EDITORIAL_CLASSES, attribute, hasClass, rewriteValue } from '../attributes';
import { Span } from '../inline';
import { Letter } from '../model';
import { parseLetter } from '../parse';
import { classRemovals } from './classes';
import { removal } from './guards';
import { isNoSpan, wrapped } from './marks';
import { attributeValue } from './noteText';
import { passageOf } from './passage';
import { isSameOtherwise, span as stretch } from './verify';
import { Edit, applyEdits } from '../../text/fixes';
import { Range } from '../../text/range';
import { Refusal, isRefusal, refusal } from '../../text/refusal';

/** What the editor of a text may say of a passage: a class, or that it is in another language. */
export const EDITORIAL_KINDS = ['gap', 'unclear', 'supplied', 'sic', 'del', 'add', 'lang'] as const;
export type EditorialKind = typeof EDITORIAL_KINDS[number];

/** The values that go with a mark. */
export const EDITORIAL_VALUES: Readonly<Record<EditorialKind, readonly string[]>> = { gap: ['reason', 'extent'], unclear: [], supplied: [], sic: ['corr'], del: [], add: [], lang: ['lang'] };

/** `values`: what is not named stays as it is; what is blank goes. */
export interface Editorial { readonly kind: EditorialKind; readonly values?: Readonly<Record<string, string | undefined>> }

const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/**
 * Marks what a selection means (passageOf) as the editor of the text reads it: `[passage]{.sic corr=rätt}`. A passage that is such a span already
 * gets it written there. What the letter says is the same afterwards, and so is every other mark: else it is refused.
 */
export function markEditorially(letter: Letter, selection: Range, { kind, values = {} }: Editorial): readonly Edit[] | Refusal {
  const meant = passageOf(letter, selection);
  if (isRefusal(meant)) return meant;
  const passage = wholeSpans(letter, meant);
  const own = EDITORIAL_VALUES[kind].filter(key => values[key] !== undefined).map((key): [string, string] => [key, values[key]!.replace(/\s+/g, ' ').trim()]);
  if (kind === 'lang' && !LANGUAGE.test(values.lang?.trim() ?? '')) return refusal('lang-shape', values.lang?.trim() ?? '');
  if (isNoSpan(letter, passage)) return refusal('editorial-blank-line');
  const already = spansOn(letter, passage).find(({ attributes }) => attributes.id === undefined);
  if (already) return proven(letter, added(letter.text, already.attributes, kind, own), kind, passage) ?? refusal('passage-impossible');
  const written = [...kind === 'lang' ? [] : [`.${kind}`], ...own.filter(([, value]) => value !== '').map(([key, value]) => `${key}=${attributeValue(value)}`)].join(' ');
  return proven(letter, wrapped(letter, passage, `{${written}}`), kind, passage) ?? refusal('passage-impossible');
}

/** Takes what the editor of the text says of the passage at a selection away, that of one kind or all of the innermost mark; a span that says nothing else goes: the text is then what it was. */
export function removeEditorial(letter: Letter, selection: Range, kind?: EditorialKind): readonly Edit[] | Refusal {
  const found = editorialSpanAt(letter, selection, kind);
  if (!found) return refusal('editorial-none');
  const { attributes } = found, kinds = kind ? [kind] : kindsOf(found);
  const keys = kinds.flatMap(each => EDITORIAL_VALUES[each]);
  const classes = attributes.classes.filter(each => (kinds as readonly string[]).includes(each.name)), values = attributes.values.filter(each => keys.includes(each.key));
  const isEmpty = attributes.id === undefined && classes.length === attributes.classes.length && values.length === attributes.values.length;
  const edits = isEmpty ? [removal(letter, found.start, found.inner.start, true), removal(letter, found.inner.end, found.end, false)]
    : classRemovals(letter.text, attributes, [...classes, ...values.map(each => wholeValue(letter.text, each))].sort((a, b) => a.start - b.start));
  return isSameOtherwise(letter, parseLetter(applyEdits(letter.text, edits))) ? edits : refusal('editorial-unremovable');
}

/** The innermost span around a selection of which the editor of the text says something, of one kind or of any. */
export function editorialSpanAt({ marks }: Letter, { start, end }: Range, kind?: EditorialKind): Span | undefined {
  return marks.spans.filter(each => each.start <= start && end <= each.end && (kind ? kindsOf(each).includes(kind) : kindsOf(each).length > 0)).sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

/** What the editor says by a span. */
export function kindsOf({ attributes }: Span): EditorialKind[] {
  return EDITORIAL_KINDS.filter(kind => kind === 'lang' ? attribute(attributes, 'lang') !== undefined : EDITORIAL_CLASSES.has(kind) && hasClass(attributes, kind));
}

/** A passage with the spans and links taken in whole of which it has all that is read and one end. */
function wholeSpans(letter: Letter, passage: Range): Range {
  const wanted = stretch(letter, passage).split(' ').map(Number);
  let { start, end } = passage;
  for (const span of [...letter.marks.spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const cutsEnd = start <= span.start && span.start < end && end < span.end, cutsStart = span.start < start && start < span.end && span.end <= end;
    if (!cutsEnd && !cutsStart) continue;
    const [from, to] = stretch(letter, span.inner).split(' ').map(Number);
    if (from < wanted[0] || to > wanted[1]) continue;
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  const isBlank = (from: number, to: number): boolean => letter.reading.text.slice(letter.reading.fromSource(from), letter.reading.fromSource(to)).trim() === '';
  for (const link of letter.marks.links) {
    if (link.start < start && start < link.end && link.end <= end && isBlank(link.start, start)) ({ start } = link);
    if (start <= link.start && link.start < end && end < link.end && isBlank(end, link.end)) ({ end } = link);
  }
  return { start, end };
}

/** The spans on just this passage, innermost first. */
function spansOn(letter: Letter, passage: Range): Span[] {
  const wanted = stretch(letter, passage);
  const isBlank = (start: number, end: number): boolean => letter.text.slice(start, end).trim() === '';
  return letter.marks.spans.filter(({ inner, start, end }) => (inner.start <= passage.start && passage.end <= inner.end && isBlank(inner.start, passage.start) && isBlank(passage.end, inner.end))
    || (start === passage.start && end === passage.end)).filter(({ inner }) => stretch(letter, inner) === wanted).sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** A class and values that a mark gets, or gets anew. */
function added(text: string, attributes: Attributes, kind: EditorialKind, own: readonly [string, string][]): Edit[] {
  const edits: Edit[] = [], fresh = kind === 'lang' || hasClass(attributes, kind) ? [] : [`.${kind}`];
  for (const [key, value] of own) {
    const known = attribute(attributes, key);
    if (!known) { if (value !== '') fresh.push(`${key}=${attributeValue(value)}`); } else if (value === '') edits.push(...classRemovals(text, attributes, [wholeValue(text, known)]));
    else if (value !== known.value) edits.push(rewriteValue(text, known, value) ?? rewriteValue(text, known, value.replaceAll('"', '\''))!);
  }
  const end = attributes.end - 1 - /\s*$/.exec(text.slice(attributes.start, attributes.end - 1))![0].length;
  if (fresh.length > 0) edits.push({ start: end, end, text: ` ${fresh.join(' ')}` });
  return edits.sort((a, b) => a.start - b.start);
}

/** `key="value"`, as a range that begins after its first character, as a class does after its point. */
function wholeValue(text: string, { key, start, end }: Attributes['values'][number]): Range & { name: string } {
  const quote = text[start - 1] === '"' || text[start - 1] === '\'' ? 1 : 0;
  return { name: key, start: start - quote - key.length, end: end + quote };
}

/** The edits, if after them the letter says the same, and this of the passage besides. */
function proven(letter: Letter, edits: readonly Edit[], kind: EditorialKind, passage: Range): readonly Edit[] | undefined {
  const now = parseLetter(applyEdits(letter.text, edits)), wanted = stretch(letter, passage);
  const own = `${kind} ${wanted}`;
  const told = (each: Letter): string[] => each.marks.spans.flatMap(span => kindsOf(span).map(said => `${said} ${stretch(each, span.inner)}`)).sort();
  const before = told(letter), after = told(now);
  const expected = before.includes(own) && after.length === before.length ? before : [...before, own].sort();
  const others = (each: Letter): string => JSON.stringify(each.marks.spans.map(span => [stretch(each, span.inner), span.attributes.values.filter(value => !EDITORIAL_VALUES[kind].includes(value.key) || stretch(each, span.inner) !== wanted).map(({ key, value }) => [key, value])]).filter(([, values]) => values.length > 0));
  return isSameOtherwise(letter, now) && JSON.stringify(after) === JSON.stringify(expected) && others(letter) === others(now) ? edits : undefined;
}
