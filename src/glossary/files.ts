import { folderOf, isWithin, resolvePath } from '../text/paths';

/** Which files are glossaries, and which serve a letter. Paths have `/` between their parts. */
const GLOSSARY = /(?:^|\/)(?:[^/]*\.)?glossary\.ya?ml$/;

export function isGlossaryPath(path: string): boolean { return GLOSSARY.test(path); }

export interface Serving {
  /** The letter's path. */
  readonly letter: string;
  /** The workspace folder that holds it; glossaries above it do not serve. */
  readonly root: string;
  /** The paths that its front matter names, relative to the letter; undefined where it names none. */
  readonly named?: readonly string[];
  /** The paths that the settings name, relative to the workspace folder. */
  readonly configured: readonly string[];
}

/**
 * The glossaries that serve a letter (glossary format): those it names, in that order; else every glossary in its folder and the
 * folders above it, nearest first; those of the settings last. `known`: all glossary files of the workspace.
 * Paths that lead out of the workspace folder are left out.
 */
export function glossariesFor({ letter, root, named, configured }: Serving, known: readonly string[]): string[] {
  const folder = folderOf(letter);
  const inside = (path: string | undefined): path is string => path !== undefined && isWithin(path, root);
  const own = named ? named.map(path => resolvePath(folder, path)).filter(inside) : above(folder, root, known);
  const others = configured.map(path => resolvePath(root, path)).filter(inside);
  return [...new Set([...own, ...others])];
}

function above(folder: string, root: string, known: readonly string[]): string[] {
  return known.filter(path => isWithin(folder, folderOf(path)) && isWithin(path, root))
    .sort((a, b) => folderOf(b).length - folderOf(a).length || (a < b ? -1 : 1));
}
