import { inSlices } from '../slices';
import { formatOf } from '../../bibliography/formats';
import { isBibliographyPath } from './bibliographies';
import { Library } from '../library';
import { replaceKey } from '../../citation/markdown/keys';
import { nearestAddresses } from '../../letter/fixes/links';
import { Fix, applyEdits, fix, insert, remove, replaceWith } from '../../text/fixes';
import { nearest } from '../../text/nearest';
import { folderOf, relativePath } from '../../text/paths';
import { Problem } from '../../text/problem';

/**
 * What mends a problem with a citation or a bibliography that an open paper or letter names, in the order of likelihood. `add-source` and
 * `create-bibliography` have no edits: their argument is the key or the path.
 */
export async function citationFixes(library: Library, uri: string, problem: Problem): Promise<Fix[]> {
  const text = library.files.open(uri)?.text(), [name] = problem.args.map(String);
  if (text === undefined) return [];
  switch (problem.code) {
    case 'citation-unknown': return unknownKey(library, uri, text, problem, name);
    case 'citation-point-missing': return missingPoint(library, text, problem, name);
    case 'bibliography-missing': return missingBibliography(library, uri, text, problem, name);
    default: return [];
  }
}

async function unknownKey(library: Library, uri: string, text: string, { start, end }: Problem, key: string): Promise<Fix[]> {
  const table = await library.citing.sources(uri), language = library.citing.papers.language(uri);
  const keys = table ? [...table.all()].flatMap(source => [source.key, ...source.entry?.aliases ?? []]) : [];
  const near = nearest(key, keys).map(other => {
    const edit = language ? language.replaceKey?.(text, { start, end }, other) : replaceKey(text, { start, end }, other);
    return fix('replace', [other], edit ?? { start, end, text: other });
  });
  return [...near, fix('add-source', [key])];
}

/** The nearest points of the letter, the first number of the locator changed. */
function missingPoint(library: Library, text: string, { start, end }: Problem, key: string): Fix[] {
  const [letter] = library.citing.letterKeys.of(key);
  const number = /\d{1,3}[a-z]?(?:\.\d{1,3})?/.exec(text.slice(start, end));
  if (!letter || !number) return [];
  const points = letter.record.parts.map(part => part.address).filter(address => /^p\d/.test(address) && (number[0].includes('.') || !address.includes('.')));
  const at = start + number.index;
  // Of a letter with fewer points, the last ones are near.
  const near = nearestAddresses(`p${number[0]}`, points), last = points.at(-1);
  return [...new Set([...near, ...near.length === 0 && last !== undefined ? [last] : []])].map(address => replaceWith(at, at + number[0].length, address.slice(1)));
}

async function missingBibliography(library: Library, uri: string, text: string, { start, end }: Problem, path: string): Promise<Fix[]> {
  const { files } = library, root = files.folderOf(uri);
  const nameOf = (each: string): string => each.slice(each.lastIndexOf('/') + 1);
  const lying = root === undefined ? [] : (await library.citing.served.around(uri)).map(each => files.pathOf(each.uri));
  const byName = new Map(lying.map(each => [nameOf(each), each]));
  const written = text.slice(start, end), ending = /\.\w+$/.exec(path)?.[0] ?? '';
  const named = nearest(nameOf(path), byName.keys());
  // The same name in another folder is the likeliest.
  const near = [...byName.has(nameOf(path)) ? [nameOf(path)] : [], ...named].slice(0, 3).map(name => {
    const found = relativePath(folderOf(files.pathOf(uri)), byName.get(name)!);
    // LaTeX names some files without their endings.
    return replaceWith(start, end, ending !== '' && !written.endsWith(ending) && found.endsWith(ending) ? found.slice(0, -ending.length) : found);
  });
  return [...near, ...root !== undefined && (isBibliographyPath(path) || formatOf(path)) ? [fix('create-bibliography', [path])] : []];
}

/** The mend of what is broken in a bibliography, where it is a sign that is missing or one too many: only what leaves less broken than before. */
export async function bibliographyFixes(library: Library, uri: string, problem: Problem): Promise<Fix[]> {
  const text = library.files.open(uri)?.text(), format = formatOf(library.files.pathOf(uri));
  const { bibliography } = await library.citing.bibliographies.get(uri);
  if (text === undefined || !format || !bibliography) return [];
  // A mended entry may be told what it lacks.
  const broken = (problems: readonly Problem[]): number => problems.filter(({ severity }) => severity !== 'hint').length;
  const found: Fix[] = [];
  for (const each of fixesIn(text, problem, bibliography.entries)) {
    const after = await inSlices(format.steps(applyEdits(text, each.edits)));
    if (after && broken(after.problems) < broken(bibliography.problems)) found.push(each);
  }
  return found;
}

function fixesIn(text: string, { code, start, end, args: [key] }: Problem, entries: readonly { readonly key: string; readonly start: number; readonly end: number }[]): Fix[] {
  switch (code) {
    case 'bib-comma': return [insert('insert-comma', end, ',')];
    case 'bib-equals': return [insert('insert-equals', end, ' =')];
    case 'bib-closed-early': return [remove('delete-brace', { start, end })];
    case 'bib-not-closed': return closings(text, start, entries.find(each => each.start <= start && start < each.end)?.end ?? text.length);
    case 'bib-key-twice': return anotherKey(text, { start, end }, String(key), entries);
    default: return [];
  }
}

/** Closes a value at the end of its line, an entry after its last field. */
function closings(text: string, open: number, end: number): Fix[] {
  const lineEnd = text.slice(open).search(/,?[ \t]*\r?(?:\n|$)/) + open, close = text[open] === '"' ? '"' : text[open] === '(' ? ')' : '}';
  const last = text.slice(0, end).trimEnd().length, newline = text.includes('\r\n') ? '\r\n' : '\n';
  return [insert('insert-closing', lineEnd, close), insert('insert-closing', last, `${newline}${close}`)];
}

function anotherKey(text: string, { start, end }: { readonly start: number; readonly end: number }, key: string, entries: readonly { readonly key: string; readonly start: number; readonly end: number }[]): Fix[] {
  const own = entries.find(each => each.start <= start && start < each.end), first = entries.find(each => each.key === key);
  const keys = new Set(entries.map(each => each.key)), other = [...'bcdefghijklmnopqrstuvwxyz'].map(letter => key + letter).find(each => !keys.has(each));
  const isSame = own && first && own !== first && text.slice(own.start, own.end) === text.slice(first.start, first.end);
  const lines = own && { start: own.start, end: own.end + (/^[ \t]*\r?\n(?:[ \t]*\r?\n)?/.exec(text.slice(own.end))?.[0].length ?? 0) };
  return [...isSame && lines ? [remove('delete-entry', lines)] : [], ...other !== undefined ? [replaceWith(start, end, other)] : []];
}
