import { PlacesInLetter, CitingPlace, isIn, placesIn } from './citedParts';
import { CheckedPaper } from './quotations';
import { Citing } from '../citing/citing';
import { CitedRecord } from '../citing/papers';
import { Naming } from '../citing/served';
import { isProjectFile } from '../citing/projects';
import { SourceTable } from '../citing/sources';
import { Disposable, Emitter, FileChange, Files } from '../files';
import { LetterIndex } from '../index/letterIndex';
import { Letters } from '../index/letters';
import { Slices } from '../slices';
import { LetterRecord } from '../../letter/record';
import { Range } from '../../text/range';

/** A quotation in a paper or a letter. `citedAt`: where the key begins that is cited for it; `addresses`: the parts of the letter where its words stand, if they stand there. */
export interface QuotedPlace extends Range { readonly citedAt: number; readonly addresses: readonly string[] }

/** A place with the names that its source goes by in its paper. */
interface NamedPlace extends CitingPlace { readonly names: readonly string[] }

/** `meanings`: of its keys, as a string; `signature`: what is counted, as a string. */
interface Citer { readonly places: readonly NamedPlace[]; readonly meanings: string; readonly signature: string }

/**
 * Where letters are cited and quoted: in papers, and in other letters. A letter is meant by its key, and by a bibliography's entry that has this key or this alias. Nothing is
 * read before somebody asks; from there on a change has only those read again that it concerns. Quotations are looked for in what cites a letter that somebody asks for.
 */
export class Citers implements Disposable {
  private readonly citers = new Map<string, Citer>();
  private readonly byName = new Map<string, Map<string, NamedPlace[]>>();
  private readonly inLetters = new WeakMap<LetterRecord, { readonly version: number; readonly key: string; readonly found: PlacesInLetter }>();
  /** Whose text, or what is quoted in it, may be another; or only what its keys mean. */
  private readonly stale = new Map<string, 'text' | 'meanings'>();
  /** Those whose quotations are wanted. */
  private readonly quoting = new Set<string>();
  private readonly changes = new Emitter<string | undefined>();
  private readonly counts = new Emitter<void>();
  private readonly slices = new Slices();
  private readonly disposables: Disposable[];
  private listed: ReadonlySet<string> = new Set();
  private isListStale = true;
  private isAsked = false;
  private pending: Promise<void> | undefined;
  private version = 0;
  /** What is known may be out of date; `complete` brings it up to date. The URI of the text that it is for, where it is one. */
  readonly onDidChange = this.changes.event;
  /** Some letter is cited or quoted more or less often than was known, or in other parts. */
  readonly onDidCount = this.counts.event;

  constructor(private readonly files: Files, private readonly letters: Letters, private readonly index: LetterIndex, private readonly citing: Citing, private readonly quotationsIn: (uri: string) => Promise<readonly QuotedPlace[]>) {
    this.disposables = [files.onDidChange(change => this.hear(change)), letters.onDidChange(uris => this.hearOfLetters(uris))];
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  /** Whether it was found once who cites and quotes a letter. */
  isKnown(uri: string): boolean { return this.version > 0 && this.citersOf(uri).every(([citer]) => this.quoting.has(citer)); }

  /** Resolves when it is known who cites and quotes a letter. */
  async learn(uri: string): Promise<void> {
    await this.complete();
    for (const [citer] of this.citersOf(uri)) {
      if (this.quoting.has(citer)) continue;
      this.quoting.add(citer);
      this.stale.set(citer, 'text');
    }
    await this.complete();
  }

  private hear({ kind, uri }: FileChange): void {
    if (!this.isAsked) return;
    const isPaper = this.citing.papers.language(uri) !== undefined, isFolder = kind === 'files' && !/\.[^/.]*$/.test(uri);
    if (kind === 'file' && this.files.open(uri)?.isLetter) this.outdate(this.quotersOf(uri));
    if (isPaper || isFolder) this.outdate(isFolder ? [...this.listed].filter(each => each.startsWith(`${uri}/`)) : [uri]);
    // What serves papers is another now, or other papers are there; what a main paper names serves its parts, once it is saved.
    const isServing = kind === 'settings' || isFolder || (isPaper && kind !== 'text') || isProjectFile(uri) || this.citing.bibliographies.has(uri);
    if (isServing) this.outdate([...this.citers.keys()], 'meanings', kind === 'settings' || (kind === 'files' && (isFolder || isPaper)));
  }

  /** What is typed in a letter that cites nothing is nothing to us; where the words of quotations stand in it is not followed key by key, but when it is saved. */
  private hearOfLetters(uris: ReadonlySet<string>): void {
    if (this.isAsked) this.outdate([...uris].flatMap(uri => [...this.citers.has(uri) || this.letters.get(uri)?.record.citations ? [uri] : [], ...this.files.open(uri) ? [] : this.quotersOf(uri)]));
  }

  private outdate(uris: readonly string[], what: 'text' | 'meanings' = 'text', isListStale = false): void {
    this.isListStale ||= isListStale;
    for (const uri of uris) if (what === 'text' || !this.stale.has(uri)) this.stale.set(uri, what);
    if (uris.length > 0 || isListStale) this.changes.fire(uris.length === 1 ? uris[0] : undefined);
  }

  /** Resolves when every paper and every letter is known, and what changed since is looked at again. */
  async complete(): Promise<void> {
    this.isAsked = true;
    do await (this.pending ??= this.bringUpToDate().finally(() => { this.pending = undefined; })); while (this.isListStale || this.stale.size > 0);
  }

  private async bringUpToDate(): Promise<void> {
    await this.index.complete();
    // What is typed in letters is heard of when they are asked for.
    void this.letters.all;
    while (this.isListStale || this.stale.size > 0) {
      for (const uri of this.isListStale ? await this.list() : []) if (!this.stale.has(uri)) this.stale.set(uri, 'meanings');
      const stale = [...this.stale];
      this.stale.clear();
      let isOther = this.version === 0;
      for (const [uri, what] of stale) if (await this.look(uri, what)) isOther = true;
      this.version++;
      if (isOther) this.counts.fire();
    }
  }

  /** All that may cite. */
  private async list(): Promise<string[]> {
    this.isListStale = false;
    const papers = await this.citing.papers.all() ?? [];
    this.listed = new Set(papers.map(each => each.uri));
    const letters = [...this.letters.all.values()].filter(({ record }) => record.citations);
    return [...this.citers.keys(), ...this.listed, ...letters.map(each => each.uri)];
  }

  /** Whether something is cited or quoted there that was not before, or is not any more. */
  private async look(uri: string, what: 'text' | 'meanings'): Promise<boolean> {
    const found = await this.citationsOf(uri), before = this.citers.get(uri);
    const names = new Map<string, readonly string[]>(), table = found && await this.citing.sources(uri, found.naming);
    for (const { key } of found?.citations ?? []) if (table && !names.has(key)) names.set(key, namesOf(key, table));
    const meanings = [...names.values()].map(each => each.join(' ')).join('\n');
    if (what === 'meanings' && (before?.meanings ?? '') === meanings) return false;
    const places = found ? await this.placesOf(uri, found.citations, names) : [];
    const signature = places.map(({ names, addresses, isQuotation }) => `${names.join(' ')}#${addresses.join(' ')}${isQuotation ? '!' : ''}`).join('\n');
    for (const name of new Set(before?.places.flatMap(each => each.names))) this.byName.get(name)?.delete(uri);
    if (places.length > 0) this.citers.set(uri, { places, meanings, signature }); else this.citers.delete(uri);
    for (const place of places) for (const name of place.names) {
      let citers = this.byName.get(name);
      if (!citers) this.byName.set(name, citers = new Map());
      const own = citers.get(uri);
      if (own) own.push(place); else citers.set(uri, [place]);
    }
    return signature !== (before?.signature ?? '');
  }

  private async citationsOf(uri: string): Promise<{ readonly citations: readonly CitedRecord[]; readonly naming: Naming } | undefined> {
    if (this.citing.papers.language(uri) !== undefined) {
      const paper = this.listed.has(uri) || this.files.open(uri) ? await this.citing.papers.record(uri) : undefined;
      return paper && { citations: paper.citations, naming: paper };
    }
    const record = this.letters.get(uri)?.record;
    if (!record?.citations) return undefined;
    return { citations: record.citations.map(({ target: key, ...place }) => ({ key, ...place })), naming: { bibliographies: record.bibliographies?.map(each => each.target), lang: record.lang } };
  }

  private async placesOf(uri: string, citations: readonly CitedRecord[], namesOf: ReadonlyMap<string, readonly string[]>): Promise<NamedPlace[]> {
    const quotations = new Map<number, QuotedPlace[]>();
    for (const each of citations.length > 0 && this.quoting.has(uri) ? await this.quotationsIn(uri) : []) quotations.set(each.citedAt, [...quotations.get(each.citedAt) ?? [], each]);
    const isLetter = this.citing.papers.language(uri) === undefined;
    return this.slices.run((function* () {
      const places: NamedPlace[] = [];
      for (const { key, start, end, addresses = [], isListed } of citations) {
        if (isListed) continue;
        const names = namesOf.get(key) ?? [key];
        const own = quotations.get(start) ?? [], stand = own.flatMap(each => each.addresses);
        for (const each of own) places.push({ uri, isLetter, names, start: each.start, end: each.end, isQuotation: true, addresses: each.addresses.length > 0 ? [...each.addresses, ...addresses.filter(named => isIn(named, each.addresses))] : addresses });
        // What is named and not quoted there is cited.
        const rest = stand.length > 0 ? addresses.filter(named => !isIn(named, stand)) : addresses;
        if (own.length === 0 || (stand.length > 0 && rest.length > 0)) places.push({ uri, isLetter, names, start, end, isQuotation: false, addresses: rest });
        if (places.length % 64 === 0) yield;
      }
      return places;
    })());
  }

  /** Where a letter is cited and quoted, as far as it is known; by whom in the order of the files' names. The letter's own notes do not count. */
  of(uri: string): PlacesInLetter {
    const record = this.letters.get(uri)?.record, key = this.citing.letterKeys.keyOf(uri);
    if (!record || key === undefined) return placesIn([], []);
    const known = this.inLetters.get(record);
    if (known?.version === this.version && known.key === key) return known.found;
    const found = placesIn(record.parts, this.citersOf(uri).sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, places]) => places));
    this.inLetters.set(record, { version: this.version, key, found });
    return found;
  }

  /** Whether a letter is cited or quoted anywhere but in itself, as far as it is known. */
  isCited(uri: string): boolean {
    const key = this.citing.letterKeys.keyOf(uri), citers = key === undefined ? undefined : this.byName.get(key);
    return citers !== undefined && citers.size > (citers.has(uri) ? 1 : 0);
  }

  private quotersOf(uri: string): string[] { return this.citersOf(uri).filter(([, places]) => places.some(each => each.isQuotation)).map(([citer]) => citer); }

  /** What cites a letter, but itself. */
  private citersOf(uri: string): (readonly [string, readonly NamedPlace[]])[] {
    const key = this.citing.letterKeys.keyOf(uri);
    return [...(key === undefined ? undefined : this.byName.get(key)) ?? []].filter(([citer]) => citer !== uri);
  }
}

/** All that a key of a paper may mean: itself, and the keys and aliases of the entries that have it. */
function namesOf(key: string, table: SourceTable): string[] {
  const names = new Set([key]);
  for (const { entry } of table.meanings(key)) for (const name of entry ? [entry.key, ...entry.aliases] : []) names.add(name);
  return [...names];
}

/** The quotations of a paper that quote a letter, in its own language or another. */
export function quotedPlaces(checked: CheckedPaper | undefined): QuotedPlace[] {
  return (checked?.quotations ?? []).filter(each => each.outcome !== 'short')
    .map(({ quotation: { start, end }, cited, comparison }) => ({ start, end, citedAt: cited.start, addresses: comparison.kind === 'missing' ? [] : comparison.addresses }));
}
