import { Files, FolderEntry } from '../files';
import { Notice } from '../notices';
import { isGlossaryPath } from '../../glossary/files';

const LETTER = /\.letter$/i;
/** Folders in which nobody keeps letters. */
const PASSED_OVER = /^(?:\.|node_modules$)/;
const DEEPEST = 40;
const AT_ONCE = 64;

export function isLetterPath(path: string): boolean { return LETTER.test(path); }

/**
 * The URIs of all letters, or of other files that are wanted by name, in some folders and below them, some at a time. Links to folders
 * are followed, but not in a circle: a folder that has the date and the entries of one above it is that one.
 */
export async function* letterFiles(files: Files, folders: readonly string[], notice: (notice: Notice) => void, isWanted = isLetterPath): AsyncGenerator<readonly string[]> {
  const waiting: { uri: string; above: readonly Visited[]; isLink: boolean }[] = folders.map(uri => ({ uri, above: [], isLink: false }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { uri, above, isLink } = next;
    const entries = await files.list(uri);
    const here: Visited = { uri, entries };
    if (above.length >= DEEPEST || (isLink && await isCircle(files, here, above))) {
      notice({ code: 'circle', uri });
      continue;
    }
    const path = files.pathOf(uri).replace(/\/$/, '');
    const child = (name: string): string => files.withPath(uri, `${path}/${name}`);
    for (const { name, isFolder, isLink: linked } of entries) {
      if (isFolder && !PASSED_OVER.test(name)) waiting.push({ uri: child(name), above: [...above, here], isLink: linked });
    }
    const wanted = entries.filter(each => !each.isFolder && isWanted(each.name));
    // Some at a time: a folder may have thousands, and a URI takes its while to make.
    for (let at = 0; at < wanted.length; at += AT_ONCE) yield wanted.slice(at, at + AT_ONCE).map(each => child(each.name));
  }
}

/** The URIs of all files of the workspace whose names say that they are glossaries. */
export async function glossaryFiles(files: Files): Promise<string[]> {
  const found: string[] = [];
  for await (const uris of letterFiles(files, files.folders(), () => undefined, isGlossaryPath)) found.push(...uris);
  return found;
}

interface Visited { readonly uri: string; readonly entries: readonly FolderEntry[] }

async function isCircle(files: Files, { uri, entries }: Visited, above: readonly Visited[]): Promise<boolean> {
  const names = (list: readonly FolderEntry[]): string => list.map(each => each.name).sort().join('/');
  const alike = above.filter(each => each.entries.length === entries.length && names(each.entries) === names(entries));
  if (alike.length === 0) return false;
  const own = await files.stat(uri);
  for (const each of alike) if ((await files.stat(each.uri))?.mtime === own?.mtime) return true;
  return false;
}
