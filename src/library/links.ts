import { Files } from './files';
import { KnownLetter, Letters } from './index/letters';
import { LetterRecord, ReferenceRecord, placeOf } from '../letter/record';
import { parseTarget } from '../letter/targets';
import { folderOf, isWithin, resolvePath } from '../text/paths';

/** Where a link leads: a letter, and an address in it. */
export interface Place { readonly uri: string; readonly address?: string }

/** A link or a field (`original:`) that leads somewhere, in the letter where it stands. */
export interface Reference { readonly letter: KnownLetter; readonly link: ReferenceRecord }

/** Who leads where, among the known letters. */
export class Links {
  constructor(private readonly files: Files, private readonly letters: Letters) {}

  /** Where a link in a letter leads, be anything there or not; undefined for what leads out of the workspace folder. */
  target(from: string, target: string): Place | undefined {
    const parsed = parseTarget(target);
    if (!parsed) return undefined;
    if (parsed.path === undefined) return { uri: from, address: parsed.address };
    const root = this.files.folderOf(from);
    const path = resolvePath(folderOf(this.files.pathOf(from)), parsed.path);
    if (root === undefined || path === undefined || !isWithin(path, this.files.pathOf(root))) return undefined;
    return { uri: this.files.withPath(from, path), address: parsed.address };
  }

  /** The links that lead to a letter, or to one part or annotation of it. A link to a paragraph of a point leads to the point too. */
  to({ uri, address }: Place): Reference[] {
    const found: Reference[] = [];
    const { all } = this.letters;
    const aim = all.get(uri);
    const id = aim && idOf(aim, this.files.pathOf(uri));
    const name = uri.slice(uri.lastIndexOf('/') + 1, -'.letter'.length);
    for (const letter of all.values()) {
      for (const link of letter.record.links) {
        // Most links lead elsewhere: a look at the name spares the rest.
        if (letter.uri !== uri && !link.target.includes('%') && !link.target.includes(name) && !name.includes('%')) continue;
        const place = this.target(letter.uri, link.target);
        if (place?.uri === uri && (address === undefined || isPartOf(aim?.record, place.address, address))) found.push({ letter, link });
      }
      const { original } = letter.record;
      if (address === undefined && original && original.target === id) found.push({ letter, link: original });
    }
    return found;
  }

  /** The letters with an id. */
  withId(id: string): KnownLetter[] {
    return [...this.letters.all.values()].filter(letter => idOf(letter, this.files.pathOf(letter.uri)) === id);
  }
}

/** A letter's citation key (letter format, section 1): its id, else its file's name without the ending. */
export function idOf({ record }: Pick<KnownLetter, 'record'>, path: string): string {
  return record.id?.target ?? path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
}

function isPartOf(record: LetterRecord | undefined, linked: string | undefined, address: string): boolean {
  if (linked === undefined) return false;
  if (linked === address || (/^p\d+[a-z]*$/.test(address) && linked.startsWith(`${address}.`))) return true;
  // `p4.1` and `p4` are one where point 4 has one paragraph.
  return record !== undefined && linked === address.replace(/\.1$/, '') && placeOf(record, address)?.end === placeOf(record, linked)?.end;
}
