import { RawEntry, RawField } from './scan';

/** An entry that inherits, and the file in which it finds the others. */
export interface Heir { readonly type: string; readonly raw: RawEntry }
export interface Family<T extends Heir> { value(field: RawField): string; entry(key: string): T | undefined }

/** A field that names an entry which is not there, or through which an entry inherits from itself. */
export interface Stray { readonly field: RawField; readonly key: string; readonly isCircle: boolean }

export interface Inherited { readonly values: ReadonlyMap<string, string>; readonly strays: readonly Stray[] }

const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));
/** Biblatex 3.19, appendix B: what no entry inherits. */
const OWN = words('ids crossref xref xdata entryset entrysubtype execute label options presort related relatedoptions relatedstring relatedtype shorthand shorthandintro sortkey keywords file');
const DATES = words('date year month day');
const IN_BOOK = words('inbook bookinbook suppbook'), IN_COLLECTION = words('incollection inreference suppcollection');
const MULTIVOLUME: Readonly<Record<string, ReadonlySet<string>>> = {
  mvbook: words('book inbook bookinbook suppbook'), mvcollection: words('collection reference incollection inreference suppcollection'),
  mvreference: words('collection reference incollection inreference suppcollection'), mvproceedings: words('proceedings inproceedings conference'),
};
const HOLDING: Readonly<Record<string, ReadonlySet<string>>> = {
  book: IN_BOOK, collection: IN_COLLECTION, reference: IN_COLLECTION, proceedings: words('inproceedings conference'), periodical: words('article suppperiodical'),
};
const TITLES = ['title', 'subtitle', 'titleaddon'];
const SHORT_TITLES = words('shorttitle sorttitle indextitle indexsorttitle');
const DEEPEST = 20, MOST = 50;

/** The fields of an entry by biblatex's rules of inheritance: its own, those of its xdata, those of the entry that its crossref names. */
export function inherited<T extends Heir>(file: Family<T>, entry: T): Inherited {
  const strays: Stray[] = [];
  return { values: collect(file, entry, [], new Set(), strays), strays };
}

/** `seen`: each of the others gives once. */
function collect<T extends Heir>(file: Family<T>, entry: T, below: readonly T[], seen: Set<T>, strays: Stray[]): Map<string, string> {
  const found = new Map<string, string>(), path = [...below, entry];
  seen.add(entry);
  // Of a field that is there twice, the first counts (BibTeX).
  for (const field of entry.raw.fields) if (!found.has(field.name)) found.set(field.name, file.value(field));
  for (const { field, target, key } of targets(file, entry)) {
    if (!target || path.includes(target)) {
      // An entry reports its own fields alone.
      if (below.length === 0 || target === below[0]) strays.push({ field: below.length === 0 ? field : strayOf(below[0]) ?? field, key, isCircle: target !== undefined });
      continue;
    }
    if (seen.has(target) || path.length > DEEPEST || seen.size > MOST) continue;
    const values = collect(file, target, path, seen, strays);
    if (field.name === 'xdata') { for (const [name, value] of values) if (!found.has(name) && !OWN.has(name)) found.set(name, value); }
    else inherit(found, entry.type, target.type, values);
  }
  return found;
}

/** The entries that an entry names; xdata before crossref. */
function targets<T extends Heir>(file: Family<T>, { raw: { fields } }: T): { field: RawField; key: string; target?: T }[] {
  return ['xdata', 'crossref'].flatMap(name => {
    const field = fields.find(each => each.name === name);
    if (!field) return [];
    const keys = file.value(field).split(name === 'xdata' ? ',' : '\0').map(key => key.trim()).filter(key => key !== '');
    return keys.map(key => ({ field, key, target: file.entry(key) }));
  });
}

function strayOf({ raw: { fields } }: Heir): RawField | undefined { return fields.find(({ name }) => name === 'crossref' || name === 'xdata'); }

function inherit(found: Map<string, string>, child: string, parent: string, values: ReadonlyMap<string, string>): void {
  const give = (from: string, to: string): void => {
    const value = values.get(from);
    if (value !== undefined && !found.has(to)) found.set(to, value);
  };
  const isDated = [...DATES].some(name => found.has(name));
  const prefix = MULTIVOLUME[parent]?.has(child) ? 'main' : HOLDING[parent]?.has(child) ? (parent === 'periodical' ? 'journal' : 'book') : '';
  if (prefix !== '') for (const title of TITLES) give(title, prefix + title);
  if ((parent === 'mvbook' || parent === 'book') && IN_BOOK.has(child)) { give('author', 'bookauthor'); }
  for (const name of values.keys()) {
    if (OWN.has(name) || (isDated && DATES.has(name)) || (prefix !== '' && (TITLES.includes(name) || SHORT_TITLES.has(name)))) continue;
    give(name, name);
  }
}
