import { FileEdits, editLetters } from './fileEdits';
import { isLetterPath } from '../index/letterFiles';
import { Library } from '../library';
import { inSlices } from '../slices';
import { LetterRecord, ReferenceRecord } from '../../letter/record';
import { parseTarget, retarget } from '../../letter/targets';
import { folderOf, isWithin, relativePath, resolvePath } from '../../text/paths';
import { rewriteScalar } from '../../text/scalars';

/** A file or a folder that gets another name or another place. */
export interface Move { readonly from: string; readonly to: string }

/** What letters name by its path; a rename of other files waits for nothing. */
const NAMED = /\.(?:letter|ya?ml|bib|json)$/i;

/**
 * The edits before some moves (URIs) that let all links of the letters, and their `glossary`, `bibliography` and `original`, lead where they led.
 * Only a path that would lead elsewhere is written anew. Where not all letters are known yet, it waits for them, but not longer than
 * `patience` (milliseconds); `complete` is false where that was not enough.
 */
export async function moveEdits(library: Library, moves: readonly Move[], cancelled: () => boolean, patience = 4000): Promise<{ readonly files: readonly FileEdits[]; readonly complete: boolean }> {
  const complete = await isKnown(library, moves, patience);
  const following = new Following(library, moves);
  const changed = await inSlices(following.letters(), cancelled) ?? [];
  const files = await editLetters(library, changed, ({ uri, text, record }) => Array.from(following.changes(uri, record), ({ link, field, to }) => link
    ? retarget(text.slice(link.start, link.end), link.start, { path: to }) : { start: field.start, end: field.end, text: rewriteScalar(text.slice(field.start, field.end), to) }), cancelled);
  return { files: files ?? [], complete };
}

/** Where a file is after moves of it or of a folder above it; paths or URIs, as those of the moves are. */
export function movedTo(moves: readonly Move[], file: string): string {
  const move = moves.find(({ from }) => isWithin(file, from));
  return move ? move.to + file.slice(move.from.length) : file;
}

/** What has to be written anew: the path of a link, or a field of the front matter. */
type Change = { readonly to: string } & ({ readonly link: ReferenceRecord; readonly field?: undefined } | { readonly link?: undefined; readonly field: ReferenceRecord });

class Following {
  private readonly moves: readonly Move[];
  private readonly originals: ReadonlyMap<string, string>;

  constructor(private readonly library: Library, moves: readonly Move[]) {
    const { pathOf } = library.files;
    this.moves = moves.map(({ from, to }) => ({ from: pathOf(from), to: pathOf(to) }));
    this.originals = this.namedByFile();
  }

  /** The letters in which something changes. */
  *letters(): Generator<void, string[]> {
    const found: string[] = [];
    for (const { uri, record } of this.library.letters.all.values()) {
      if (!this.changes(uri, record).next().done) found.push(uri);
      yield;
    }
    return found;
  }

  *changes(uri: string, { links, glossaries = [], bibliographies = [], original }: LetterRecord): Generator<Change, void> {
    if (links.length + glossaries.length + bibliographies.length === 0 && !original) return;
    const own = this.library.files.pathOf(uri);
    const folder = folderOf(own), newFolder = folderOf(this.moved(own));
    for (const link of links) {
      const path = parseTarget(link.target)?.path;
      const to = path === undefined ? undefined : this.follow(path, folder, newFolder);
      if (to !== undefined) yield { link, to };
    }
    for (const field of [...glossaries, ...bibliographies]) {
      const to = field.target === '' ? undefined : this.follow(field.target, folder, newFolder);
      if (to !== undefined) yield { field, to };
    }
    const name = original && this.originals.get(original.target);
    if (original && name !== undefined) yield { field: original, to: name };
  }

  /** The path that leads from a letter's new folder to where `path` led; undefined where it does so as it is. */
  private follow(path: string, folder: string, newFolder: string): string | undefined {
    const target = resolvePath(folder, path);
    if (target === undefined) return undefined;
    const moved = this.moved(target);
    return resolvePath(newFolder, path) === moved ? undefined : pathTo(newFolder, moved);
  }

  private moved(path: string): string { return movedTo(this.moves, path); }

  /** New names of the letters that are known by the names of their files, as `original` has them. */
  private namedByFile(): ReadonlyMap<string, string> {
    const found = new Map<string, string>();
    for (const { from, to } of this.moves) {
      const [old, next] = [nameOf(from), nameOf(to)];
      const known = isLetterPath(from) && old !== next ? this.library.links.withId(old) : [];
      if (known.length === 1 && !known[0].record.id && this.library.files.pathOf(known[0].uri) === from) found.set(old, next);
    }
    return found;
  }
}

function nameOf(path: string): string { return path.replace(/^.*\/|\.[^./]*$/g, ''); }

/** A first part with a colon would be the scheme of a URL. */
function pathTo(folder: string, path: string): string {
  const relative = relativePath(folder, path);
  return /^[A-Za-z][A-Za-z0-9+.-]*:/.test(relative) ? `./${relative}` : relative;
}

/** Resolves to true when all letters are known, or none need be; to false after a while. */
async function isKnown(library: Library, moves: readonly Move[], patience: number): Promise<boolean> {
  const { pathOf } = library.files;
  const matters = await Promise.all(moves.map(async ({ from }) => NAMED.test(pathOf(from)) || (await library.files.list(from)).length > 0));
  if (!matters.includes(true)) return true;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<boolean>(resolve => { timer = setTimeout(() => resolve(false), patience); });
  const known = library.index.complete().then(() => library.index.settled()).then(() => true, () => false);
  return Promise.race([known, late]).finally(() => clearTimeout(timer));
}
