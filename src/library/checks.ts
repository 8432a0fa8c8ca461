import { Files, textOf } from './files';
import { isLetterPath, letterFiles } from './index/letterFiles';
import { KnownLetter } from './index/letters';
import { Library } from './library';
import { idOf } from './links';
import { isGlossaryPath } from '../glossary/files';
import { ReferenceRecord, namedGlossaries } from '../letter/record';
import { decode } from '../letter/targets';
import { folderOf, relativePath } from '../text/paths';
import { Problem, problem } from '../text/problem';

/** What is wrong with a letter or a glossary, with the text that the offsets are of. */
export interface Checked { readonly uri: string; readonly text: string; readonly problems: readonly Problem[] }

/** So many are checked at once: while one is parsed others are read. */
const BATCH = 16;

/** The letters of the workspace, and its glossaries: those whose names say so, and those that a letter or the settings name. */
export async function filesToCheck(library: Library, cancelled: () => boolean): Promise<{ letters: string[]; glossaries: string[] }> {
  const { files, letters: { all }, serving } = library;
  const letters: string[] = [], glossaries = new Set<string>();
  const isWanted = (name: string): boolean => isLetterPath(name) || isGlossaryPath(name);
  for await (const uris of letterFiles(files, files.folders(), () => undefined, isWanted)) {
    if (cancelled()) break;
    for (const uri of uris) if (isLetterPath(files.pathOf(uri))) letters.push(uri); else glossaries.add(uri);
  }
  for (const uri of letters) {
    const record = all.get(uri)?.record;
    for (const each of await serving.uris(uri, record && namedGlossaries(record))) glossaries.add(each);
  }
  return { letters, glossaries: [...glossaries] };
}

/** One file, be it open or not; undefined where it cannot be read. */
export async function checkFile(library: Library, uri: string): Promise<Checked | undefined> {
  if (isLetterPath(library.files.pathOf(uri))) {
    const checked = await library.check(uri);
    return checked && { uri, ...checked };
  }
  const problems = await library.glossaryProblems(uri);
  const { text } = await textOf(library.files, uri);
  return text === undefined ? undefined : { uri, text, problems };
}

/** Many files, some at a time; ends early when `cancelled` says so. */
export async function* checkFiles(library: Library, uris: readonly string[], cancelled: () => boolean): AsyncGenerator<readonly (Checked | undefined)[]> {
  for (let at = 0; at < uris.length && !cancelled(); at += BATCH) yield await Promise.all(uris.slice(at, at + BATCH).map(uri => checkFile(library, uri)));
}

/**
 * What no letter shows by itself, by its URI: an id that another letter has too, and an original that no letter is. `areAll`: whether
 * these are all letters; while some are not known yet, none is missing.
 */
export function correspondenceProblems(letters: Iterable<KnownLetter>, files: Pick<Files, 'pathOf'>, areAll: boolean): Map<string, Problem[]> {
  const byId = new Map<string, KnownLetter[]>();
  const given: { letter: KnownLetter; id: ReferenceRecord }[] = [], translations: { letter: KnownLetter; original: ReferenceRecord }[] = [];
  for (const letter of letters) {
    const { id, original } = letter.record;
    const key = idOf(letter, decode(letter.uri));
    const same = byId.get(key);
    if (same) same.push(letter); else byId.set(key, [letter]);
    if (id?.target) given.push({ letter, id });
    if (original?.target) translations.push({ letter, original });
  }
  const found = new Map<string, Problem[]>();
  const report = ({ uri }: KnownLetter, each: Problem): void => { found.set(uri, [...found.get(uri) ?? [], each]); };
  for (const { letter, id: { target, start, end } } of given) {
    const other = byId.get(target)?.find(each => each !== letter);
    if (other) report(letter, problem('letter-id-twice', 'error', start, end, target, relativePath(folderOf(files.pathOf(letter.uri)), files.pathOf(other.uri))));
  }
  for (const { letter, original: { target, start, end } } of areAll ? translations : []) {
    if (!byId.has(target)) report(letter, problem('original-missing', 'warning', start, end, target));
  }
  return found;
}
