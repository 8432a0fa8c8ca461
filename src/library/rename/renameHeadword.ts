import { companionsOf } from '../navigation/companions';
import { comparableName, entriesOf, headwordAt, seesOf, termsNamed } from '../navigation/entries';
import { FileEdits, editLetters } from './fileEdits';
import { textOf } from '../files';
import { Library } from '../library';
import { ServingGlossary } from '../serving';
import { termsSeen } from '../navigation/thingAt';
import { Glossary } from '../../glossary/model';
import { rewriteValue } from '../../letter/attributes';
import { ReferenceRecord } from '../../letter/record';
import { Edit } from '../../text/fixes';
import { Range } from '../../text/range';
import { Refusal, isRefusal, refusal } from '../../text/refusal';
import { rewriteScalar } from '../../text/scalars';

/** A headword of a glossary; `key` is the place of the entry's key in the file where that was pointed at. */
export interface Headword { readonly uri: string; readonly headword: string; readonly key?: number }

/** The entry that a `{term=…}` names: the nearest that is written so, else the nearest that has it as a form. */
export function termNamed(serving: readonly ServingGlossary[], name: string): Headword | undefined { return termsNamed(serving, name)[0]; }

/** The headword at an offset of a glossary: an entry's key, or what a `see` names, with its place there. */
export async function headwordToRename(library: Library, uri: string, offset: number): Promise<(Headword & Range) | Refusal | undefined> {
  const glossary = await library.glossary(uri);
  if (!glossary) return undefined;
  const found = headwordAt(glossary, offset);
  if (!found) return refusal('glossary-words');
  const { start, end, headword, isEntry } = found;
  if (isEntry) return { uri, headword, key: start, start, end };
  const [named] = await termsSeen(library, uri, glossary, headword);
  return named ? { ...named, start, end } : refusal('headword-missing', headword);
}

function has({ entries }: Glossary, headword: string): boolean { return entries.some(entry => entry.headword === headword); }

/** Gives a headword another name: its key, `see` in all glossaries that mean it, and the marks of letters that name it. All letters must be known. */
export async function renameHeadword(library: Library, { uri, headword, key }: Headword, to: string, cancelled: () => boolean): Promise<FileEdits[] | Refusal | undefined> {
  const glossary = await library.glossary(uri);
  const { text } = await textOf(library.files, uri);
  if (!glossary || text === undefined) return refusal('headword-missing', headword);
  if (to === '') return refusal('empty');
  if (/[\n\r\u0085\u2028\u2029]/.test(to)) return refusal('headword-lines');
  if (to === headword) return [];
  if (has(glossary, to)) return refusal('headword-taken', to);
  const keys = entriesOf(glossary, headword).map(entry => entry.headwordRange);
  if (keys.length > 1) {
    // What names the headword goes on meaning the other one.
    const meant = keys.filter(range => range.start === key);
    return meant.length > 0 ? [{ uri, text, edits: rewritten(text, meant, to) }] : refusal('headword-double', headword);
  }
  const found: FileEdits[] = [{ uri, text, edits: rewritten(text, [...keys, ...seesOf(glossary, headword)].sort((a, b) => a.start - b.start), to) }];
  for (const each of await companionsOf(library, uri)) {
    const other = await library.glossary(each);
    const own = other && !has(other, headword) ? seesOf(other, headword) : [];
    const source = own.length > 0 ? (await textOf(library.files, each)).text : undefined;
    if (source !== undefined) found.push({ uri: each, text: source, edits: rewritten(source, own, to) });
    if (cancelled()) return undefined;
  }
  const marks = await renameMarks(library, { uri, headword }, to, cancelled);
  return !marks || isRefusal(marks) ? marks : [...found, ...marks];
}

function rewritten(text: string, places: readonly Range[], to: string): Edit[] {
  return places.map(({ start, end }) => ({ start, end, text: rewriteScalar(text.slice(start, end), to) }));
}

/** The `{term=…}` that name a headword; a form in its place goes on being one. */
async function renameMarks(library: Library, { uri, headword }: Headword, to: string, cancelled: () => boolean): Promise<FileEdits[] | Refusal | undefined> {
  const lower = comparableName(headword).toLowerCase();
  const servedBy = new Map<string, readonly ServingGlossary[]>();
  const isLike = ({ target }: ReferenceRecord): boolean => comparableName(target).toLowerCase() === lower;
  for (const { serving, letters } of await library.terms.served()) {
    if (!serving.some(each => each.uri === uri)) continue;
    for (const letter of letters) if (letter.record.terms.some(isLike)) servedBy.set(letter.uri, serving);
  }
  let refused: Refusal | undefined;
  const found = await editLetters(library, servedBy.keys(), source => source.record.terms.filter(isLike).flatMap(({ target, start, end }) => {
    const meant = termNamed(servedBy.get(source.uri) ?? [], target);
    if (meant?.uri !== uri || meant.headword !== headword) return [];
    const edit = to === 'none' ? undefined : rewriteValue(source.text, { start, end }, to);
    refused ??= edit ? undefined : refusal(to === 'none' ? 'headword-none' : 'headword-quotes', to);
    return edit ?? [];
  }), cancelled);
  return found && (refused ?? found);
}
