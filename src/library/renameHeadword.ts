import { comparableName, placesOfEntries, termsNamed } from './entries';
import { FileEdits, editLetters, textOf } from './fileEdits';
import { Library } from './library';
import { ServingGlossary } from './serving';
import { Glossary } from '../glossary/model';
import { rewriteValue } from '../letter/attributes';
import { ReferenceRecord } from '../letter/record';
import { Edit } from '../text/fixes';
import { Range, contains } from '../text/range';
import { Refusal, isRefusal, refusal } from '../text/refusal';
import { rewriteScalar } from '../text/scalars';

/** A headword of a glossary; `key` is the place of the entry's key in the file where that was pointed at. */
export interface Headword { readonly uri: string; readonly headword: string; readonly key?: number }

/** The entry that a `{term=…}` names: the nearest that is written so, else the nearest that has it as a form. */
export function termNamed(serving: readonly ServingGlossary[], name: string): Headword | undefined { return termsNamed(serving, name)[0]; }

/** A place of a glossary where a headword stands: its entry's key, or a `see`. */
interface HeadwordPlace extends Range { readonly headword: string; readonly isKey: boolean }

function placesIn(glossary: Glossary): HeadwordPlace[] {
  return placesOfEntries(glossary).flatMap(({ entry: { headword }, headwordRange, see }) => [{ ...headwordRange, headword, isKey: true }, ...see.map(each => ({ ...each.range, headword: each.headword, isKey: false }))]);
}

/** The headword at an offset of a glossary: an entry's key, or what a `see` names, with its place there. */
export async function headwordAt(library: Library, uri: string, offset: number): Promise<(Headword & Range) | Refusal | undefined> {
  const glossary = await library.glossary(uri);
  if (!glossary) return undefined;
  const place = placesIn(glossary).find(each => contains(each, offset));
  if (!place) return refusal('glossary-words');
  const { start, end, headword, isKey } = place;
  return isKey ? { uri, headword, key: start, start, end } : seen(library, uri, glossary, headword, { start, end });
}

async function seen(library: Library, uri: string, glossary: Glossary, headword: string, { start, end }: Range): Promise<(Headword & Range) | Refusal> {
  if (has(glossary, headword)) return { uri, headword, start, end };
  for (const other of await besides(library, uri)) {
    const found = await library.glossary(other);
    if (found && has(found, headword)) return { uri: other, headword, start, end };
  }
  return refusal('headword-missing', headword);
}

function has({ entries }: Glossary, headword: string): boolean { return entries.some(entry => entry.headword === headword); }

/** The other glossaries that serve letters which this one serves, those beside it first. */
async function besides(library: Library, uri: string): Promise<ReadonlySet<string>> {
  const found = new Set(await library.serving.besides(uri));
  for (const { serving } of await library.terms.served()) {
    if (serving.some(each => each.uri === uri)) for (const each of serving) if (each.uri !== uri) found.add(each.uri);
  }
  return found;
}

/** Gives a headword another name: its key, `see` in all glossaries that mean it, and the marks of letters that name it. All letters must be known. */
export async function renameHeadword(library: Library, { uri, headword, key }: Headword, to: string, cancelled: () => boolean): Promise<FileEdits[] | Refusal | undefined> {
  const glossary = await library.glossary(uri);
  const { text } = await textOf(library, uri);
  if (!glossary || text === undefined) return refusal('headword-missing', headword);
  if (to === '') return refusal('empty');
  if (/[\n\r\u0085\u2028\u2029]/.test(to)) return refusal('headword-lines');
  if (to === headword) return [];
  if (has(glossary, to)) return refusal('headword-taken', to);
  const places = placesIn(glossary).filter(place => place.headword === headword);
  if (places.filter(place => place.isKey).length > 1) {
    // What names the headword goes on meaning the other one.
    const meant = places.filter(place => place.isKey && place.start === key);
    return meant.length > 0 ? [{ uri, text, edits: rewritten(text, meant, to) }] : refusal('headword-double', headword);
  }
  const found: FileEdits[] = [{ uri, text, edits: rewritten(text, places, to) }];
  for (const each of await besides(library, uri)) {
    const other = await library.glossary(each);
    const own = other && !has(other, headword) ? placesIn(other).filter(place => place.headword === headword) : [];
    const source = own.length > 0 ? (await textOf(library, each)).text : undefined;
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
