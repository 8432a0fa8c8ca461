import { Disposable, Emitter, Files } from './files';
import { Glossaries } from './glossaries';
import { knowledgeProblems } from './knowledge';
import { inSlices } from './slices';
import { folderOf, glossariesFor, isWithin } from '../glossary/files';
import { Matches, TermMatcher } from '../glossary/matcher';
import { Entry, Glossary } from '../glossary/model';
import { seeProblems } from '../glossary/parse';
import { Term, TermIndex } from '../glossary/terms';
import { primarySubtag } from '../letter/languages';
import { Letter } from '../letter/model';
import { parseLetter } from '../letter/parse';
import { Problem } from '../text/problem';

export interface ServingGlossary { readonly uri: string; readonly glossary: Glossary }

/** A letter with what its glossaries know about it. */
export interface ReadLetter {
  readonly uri: string;
  readonly version: number;
  readonly letter: Letter;
  readonly glossaries: readonly ServingGlossary[];
  readonly matches: Matches;
  /** The letter's own, and those that its glossaries show. */
  readonly problems: readonly Problem[];
}

/** `uri` is that of the letter or the glossary that is not any more what it was. */
export interface LibraryChange { readonly uri: string; readonly kind: 'letter' | 'glossary' }

/**
 * What the workspace holds, kept up to date: one parse a version, shared by every feature. `letter` answers at once; `read` waits
 * for the glossaries.
 */
export class Library implements Disposable {
  private readonly letters = new Map<string, { version: number; letter: Letter }>();
  private readonly reads = new Map<string, { letter: Letter; glossaries: readonly Glossary[]; read: ReadLetter }>();
  private readonly matchers = new Map<string, { glossaries: readonly Glossary[]; matcher: Promise<TermMatcher> }>();
  private readonly pending = new Map<string, { letter: Letter; read: Promise<ReadLetter | undefined> }>();
  private readonly glossaries: Glossaries;
  private readonly changes = new Emitter<LibraryChange>();
  private readonly listener: Disposable;
  private made = 0;
  /** One text is matched at a time. */
  private matching: Promise<unknown> = Promise.resolve();
  readonly onDidChange = this.changes.event;

  constructor(readonly files: Files) {
    this.glossaries = new Glossaries(files);
    this.listener = files.onDidChange(({ uri, kind }) => {
      if (kind === 'text' && !files.open(uri)) this.forget(uri);
      if (kind === 'files' || kind === 'settings' || this.glossaries.has(uri)) this.changes.fire({ uri, kind: 'glossary' });
      else if (files.open(uri)?.isLetter !== false) this.changes.fire({ uri, kind: 'letter' });
    });
  }

  dispose(): void {
    this.listener.dispose();
    this.glossaries.dispose();
  }

  private forget(uri: string): void {
    this.letters.delete(uri);
    this.reads.delete(uri);
  }

  /** The open letter, parsed; undefined for what is no open letter. */
  letter(uri: string): Letter | undefined {
    const open = this.files.open(uri);
    if (!open?.isLetter) return undefined;
    const known = this.letters.get(uri);
    if (known?.version === open.version) return known.letter;
    const letter = parseLetter(open.text());
    this.letters.set(uri, { version: open.version, letter });
    return letter;
  }

  /** The open letter with the terms of its glossaries; all who ask at the same time get the same. */
  read(uri: string): Promise<ReadLetter | undefined> {
    const letter = this.letter(uri);
    if (!letter) return Promise.resolve(undefined);
    const known = this.pending.get(uri);
    if (known?.letter === letter) return known.read;
    const pending = { letter, read: this.readNow(uri, letter).finally(() => { if (this.pending.get(uri) === pending) this.pending.delete(uri); }) };
    this.pending.set(uri, pending);
    return pending.read;
  }

  private async readNow(uri: string, letter: Letter): Promise<ReadLetter | undefined> {
    for (;;) {
      const { serving, missing } = await this.serving(uri, letter);
      const glossaries = serving.map(each => each.glossary);
      const known = this.reads.get(uri);
      if (known?.letter === letter && sameList(known.glossaries, glossaries)) return known.read;
      const matcher = await this.matcher(glossaries, letter);
      const matching = this.matching.then(() => inSlices(matcher.steps(letter.reading, letter.header.lang?.value), () => this.letter(uri) !== letter));
      this.matching = matching.catch(() => undefined);
      const matches = await matching;
      const again = await this.serving(uri, letter);
      // Typed on meanwhile, in the letter or in a glossary: what was asked for is not there any more.
      if (!matches || this.letter(uri) !== letter) return this.read(uri);
      if (!sameList(again.serving.map(each => each.glossary), glossaries)) continue;
      const problems = [...letter.problems, ...missing ? knowledgeProblems(letter, glossaries, matches, missing) : []].sort((a, b) => a.start - b.start);
      const read: ReadLetter = { uri, version: this.letters.get(uri)?.version ?? 0, letter, glossaries: serving, matches, problems };
      this.reads.set(uri, { letter, glossaries, read });
      return read;
    }
  }

  /** The glossary at a URI; undefined where there is none. */
  glossary(uri: string): Promise<Glossary | undefined> { return this.glossaries.get(uri); }

  isGlossary(uri: string): boolean { return this.glossaries.has(uri); }

  async glossaryProblems(uri: string): Promise<readonly Problem[]> {
    const glossary = await this.glossary(uri);
    if (!glossary) return [];
    // Only where a headword is not its own are the others read that serve the same letters.
    if (seeProblems(glossary, () => false).length === 0) return glossary.problems;
    const headwords = new Set((await this.entriesBeside(uri)).map(entry => entry.headword));
    return [...glossary.problems, ...seeProblems(glossary, headword => headwords.has(headword))];
  }

  /** The entries of the other glossaries that serve the letters beside a glossary. */
  async entriesBeside(uri: string): Promise<readonly Entry[]> {
    const others = await Promise.all((await this.besides(uri)).map(each => this.glossary(each)));
    return others.flatMap(each => each?.entries ?? []);
  }

  /** The URIs of the glossaries that would serve a letter, nearest first, whether they are there or not. */
  async glossaryUris(uri: string, letter: Letter): Promise<readonly string[]> {
    const root = this.files.folderOf(uri);
    if (root === undefined) return [];
    const path = this.pathIn(root, uri);
    const named = letter.header.glossaries?.map(field => field.value);
    const known = named ? [] : await this.above(root, folderOf(path));
    return glossariesFor({ letter: path, root: this.files.pathOf(root), named, configured: this.files.configuredGlossaries(uri) }, known).map(each => this.files.withPath(root, each));
  }

  /** Where a glossary would lie that a letter names; undefined outside the workspace folder. */
  namedGlossaryUri(uri: string, name: string): string | undefined {
    const root = this.files.folderOf(uri);
    if (root === undefined) return undefined;
    const [path] = glossariesFor({ letter: this.pathIn(root, uri), root: this.files.pathOf(root), named: [name], configured: [] }, []);
    return path === undefined ? undefined : this.files.withPath(root, path);
  }

  /** The path of a letter; one that is not saved yet counts as lying in the workspace folder. */
  private pathIn(root: string, uri: string): string {
    const { pathOf } = this.files;
    return isWithin(pathOf(uri), pathOf(root)) ? pathOf(uri) : `${pathOf(root)}/${pathOf(uri)}`;
  }

  /** The glossaries that serve the letters beside a glossary. */
  private async besides(uri: string): Promise<readonly string[]> {
    const { pathOf } = this.files;
    const root = this.files.folderOf(uri);
    if (root === undefined) return [];
    const path = pathOf(uri);
    const serving = { letter: path, root: pathOf(root), configured: this.files.configuredGlossaries(uri) };
    return glossariesFor(serving, await this.above(root, folderOf(path))).map(each => this.files.withPath(root, each)).filter(each => each !== uri);
  }

  /** The paths of the glossaries in a folder and in those above it, up to the workspace folder. */
  private async above(root: string, folder: string): Promise<string[]> {
    const top = this.files.pathOf(root);
    const folders: string[] = [];
    for (let at = folder; isWithin(at, top); at = folderOf(at)) {
      folders.push(at);
      if (at === top || at === '') break;
    }
    const found = await Promise.all(folders.map(async each => (await this.glossaries.inFolder(this.files.withPath(root, each))).map(name => `${each}/${name}`)));
    return found.flat();
  }

  private async serving(uri: string, letter: Letter): Promise<{ serving: ServingGlossary[]; missing: ReadonlySet<string> | undefined }> {
    const uris = await this.glossaryUris(uri, letter);
    const found = await Promise.all(uris.map(async each => ({ uri: each, glossary: await this.glossary(each) })));
    const serving = found.filter((each): each is ServingGlossary => each.glossary !== undefined);
    const root = this.files.folderOf(uri);
    // Outside a workspace folder nothing is looked for, and nothing is missing.
    if (root === undefined) return { serving, missing: undefined };
    const present = new Set(serving.map(each => this.files.pathOf(each.uri)));
    const isThere = (path: string): boolean => glossariesFor({ letter: this.pathIn(root, uri), root: this.files.pathOf(root), named: [path], configured: [] }, [])
      .some(each => present.has(each));
    return { serving, missing: new Set(letter.header.glossaries?.map(field => field.value).filter(path => !isThere(path))) };
  }

  /** Letters that the same glossaries serve share a matcher. */
  private matcher(glossaries: readonly Glossary[], letter: Letter): Promise<TermMatcher> {
    const langs = [...new Set([letter.header.lang?.value, ...letter.reading.marks.flatMap(mark => mark.kind === 'lang' ? mark.value : [])]
      .flatMap(lang => primarySubtag(lang) ?? []))].sort();
    const key = langs.join();
    const known = [...this.matchers.entries()].find(([id, each]) => id.startsWith(`${key}|`) && sameList(each.glossaries, glossaries));
    if (known) return known[1].matcher;
    const matcher = inSlices(TermIndex.build(glossaries, langs)).then(index => new TermMatcher(index ?? TermIndex.of([], [])));
    if (this.matchers.size >= MOST_MATCHERS) this.matchers.delete([...this.matchers.keys()][0]);
    this.matchers.set(`${key}|${this.made++}`, { glossaries, matcher });
    return matcher;
  }

  /** Where the glossary of a term lies that serves a letter. */
  uriOf(read: ReadLetter, term: Term): string | undefined { return read.glossaries.find(each => each.glossary === term.glossary)?.uri; }
}

const MOST_MATCHERS = 8;

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
