import { Cached, readCache, writeCache } from './cache';
import { Disposable, Emitter, FileChange, Files, Store } from '../files';
import { isLetterPath, letterFiles } from './letterFiles';
import { KnownLetter, Letters } from './letters';
import { Notice } from '../notices';
import { Slices } from '../slices';
import { parseSteps } from '../../letter/parse';
import { isWithin } from '../../text/paths';

/** As many files are asked for at once. */
const BATCH = 64;
const PAUSE = 50;
const SAVE_AFTER = 20_000;

/** `sleeping`: nobody has asked for all letters yet. `stopped`: the reader stopped it, and what is known is not all. */
export type IndexState = 'sleeping' | 'reading' | 'complete' | 'stopped';

export interface Progress { readonly state: IndexState; readonly done: number; readonly found: number }

/**
 * Keeps the known letters in step with the files. Nothing is read before somebody asks for all letters; then they come from the cache
 * where there is one, and from the files, and from there on every change is followed. In batches and slices: the host is never held up.
 */
export class LetterIndex implements Disposable {
  private readonly disposables: Disposable[];
  private readonly progressed = new Emitter<Progress>();
  private readonly due = new Set<string>();
  private readonly slices = new Slices();
  private whole: Promise<void> | undefined;
  private withWords: Promise<void> = Promise.resolve();
  private following: Promise<void> = Promise.resolve();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: ReturnType<typeof setTimeout> | undefined;
  private disposed = false;
  /** Walks through the files; a later one takes the place of an earlier one that was stopped. */
  private runs = 0;
  private progressNow: Progress = { state: 'sleeping', done: 0, found: 0 };
  readonly onDidProgress = this.progressed.event;

  constructor(private readonly files: Files, private readonly store: Store | undefined, private readonly letters: Letters, private readonly notice: (notice: Notice) => void) {
    this.disposables = [files.onDidChange(change => this.hear(change))];
  }

  dispose(): void {
    this.disposed = true;
    clearTimeout(this.timer);
    clearTimeout(this.saving);
    for (const each of this.disposables) each.dispose();
  }

  get progress(): Progress { return this.progressNow; }

  /**
   * Resolves when all letters of the workspace are known: those of the cache at once, although their words are not there yet, and the
   * files are still looked through for what has changed since.
   */
  complete(): Promise<void> {
    return this.whole ??= this.restore().then(cached => {
      this.withWords = cached ? this.restoreWords(cached) : Promise.resolve();
      const checked = this.withWords.then(() => this.check());
      return cached ? undefined : checked;
    });
  }

  /** Resolves when the words of all letters are there too. */
  async words(): Promise<void> {
    await this.complete();
    await this.withWords;
  }

  /** One letter, although the others may not be known yet; undefined where there is none. */
  async learn(uri: string): Promise<KnownLetter | undefined> {
    if (!this.letters.get(uri)) await this.read([uri]);
    return this.letters.get(uri);
  }

  /** Leaves it at what is known; the next who asks for all letters is given that. */
  stop(): void { if (this.progressNow.state === 'reading') this.report({ ...this.progressNow, state: 'stopped' }); }

  /** Goes on after a stop. */
  resume(): Promise<void> { return this.progressNow.state === 'stopped' ? this.check() : this.complete(); }

  private report(progress: Progress): void {
    this.progressNow = progress;
    this.progressed.fire(progress);
  }

  private async restore(): Promise<Cached | undefined> {
    this.report({ state: 'reading', done: 0, found: 0 });
    const cached = this.store && await readCache(this.store, this.slices, this.notice);
    if (!cached) return undefined;
    await this.slices.run(this.letters.restore(cached.letters));
    this.notice({ code: 'cache', reason: 'restored', letters: cached.letters.length });
    return cached;
  }

  private async restoreWords(cached: Cached): Promise<void> {
    const words = await cached.words();
    if (this.disposed) return;
    if (words) await this.read(await this.slices.run(this.letters.restoreWords(cached.letters, words)));
    // Without their words letters are worth nothing: they are read again.
    else this.letters.update([], cached.letters.filter(letter => !letter.packed && this.letters.get(letter.uri) === letter).map(letter => letter.uri));
  }

  /** Goes through all files: what is new or changed is read, what is gone is taken away. */
  private async check(): Promise<void> {
    const start = performance.now(), run = ++this.runs;
    const goesOn = (): boolean => this.progressNow.state === 'reading' && run === this.runs && !this.disposed;
    this.report({ state: 'reading', done: 0, found: 0 });
    const known = new Map(this.letters.all);
    const seen = new Set<string>();
    let done = 0, read = 0;
    const waiting: Promise<void>[] = [];
    let batch: string[] = [];
    const take = async (uris: readonly string[]): Promise<void> => {
      const changed = await this.changedOf(uris, known);
      await this.read(changed);
      done += uris.length;
      read += changed.length;
      if (goesOn()) this.report({ state: 'reading', done, found: seen.size });
    };
    const flush = async (): Promise<void> => {
      const uris = batch;
      batch = [];
      waiting.push(take(uris));
      // While one batch is parsed the next one is read.
      if (waiting.length > 2) await waiting.shift();
    };
    for await (const uris of letterFiles(this.files, this.files.folders(), this.notice)) {
      for (const uri of uris) seen.add(uri);
      for (const uri of uris) {
        batch.push(uri);
        if (batch.length >= BATCH) await flush();
        if (!goesOn()) break;
      }
      if (!goesOn()) break;
    }
    if (batch.length > 0) await flush();
    await Promise.all(waiting);
    if (!goesOn()) return;
    const folders = this.files.folders();
    const gone = [...known.values()].filter(({ uri, stamp }) => !seen.has(uri) && (stamp ?? folders.some(folder => uri.startsWith(`${folder}/`)))).map(({ uri }) => uri);
    if (gone.length > 0) this.letters.update([], gone);
    this.report({ state: 'complete', done, found: seen.size });
    this.notice({ code: 'indexed', letters: seen.size, read, milliseconds: Math.round(performance.now() - start) });
    if (read + gone.length > 0) this.saveLater();
  }

  /** Of some files those that are not known as they are now. */
  private async changedOf(uris: readonly string[], known: ReadonlyMap<string, KnownLetter>): Promise<readonly string[]> {
    const old = uris.filter(uri => known.get(uri)?.stamp);
    const stamps = new Map(await Promise.all(old.map(async uri => [uri, await this.files.stat(uri)] as const)));
    return uris.filter(uri => {
      const [was, is] = [known.get(uri)?.stamp, stamps.get(uri)];
      return !was || was.mtime !== is?.mtime || was.size !== is.size;
    });
  }

  /** Reads letters at once and takes them over one by one; those that are not there any more are taken away. */
  private async read(uris: readonly string[]): Promise<void> {
    const found = await Promise.all(uris.map(async uri => [uri, await this.files.read(uri)] as const));
    const changed: KnownLetter[] = [], removed: string[] = [];
    const { table } = this.letters;
    for (const [uri, file] of found) {
      if (this.disposed) return;
      if (file.text === undefined) {
        removed.push(uri);
        if (file.reason !== 'missing') this.notice({ code: 'passed-over', uri, reason: file.reason });
      } else {
        const { text, stamp } = file;
        const letter = await this.slices.run(parseSteps(text));
        changed.push(await this.slices.run(this.letters.knownSteps(uri, letter, stamp)));
      }
    }
    // The cache came in between, with a table of its own.
    if (this.letters.table !== table) return this.read(uris);
    this.letters.update(changed, removed);
  }

  private hear({ kind, uri }: FileChange): void {
    // A letter that was closed may have been changed without being saved: its file counts again.
    const closed = kind === 'text' && !this.files.open(uri) && isLetterPath(this.files.pathOf(uri));
    if (kind === 'settings') void this.folders();
    if (kind === 'text' && !closed) return;
    if (kind === 'settings' || (!this.whole && !this.letters.get(uri))) return;
    this.due.add(uri);
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      const due = [...this.due];
      this.due.clear();
      this.following = this.following.then(() => this.follow(due)).catch(() => undefined);
    }, PAUSE);
  }

  /** Workspace folders came or went. */
  private async folders(): Promise<void> {
    if (!this.whole) return;
    await this.whole;
    if (this.progressNow.state === 'complete') await this.check();
  }

  private async follow(due: readonly string[]): Promise<void> {
    const letters: string[] = [];
    for (const uri of due) {
      const path = this.files.pathOf(uri);
      if (isLetterPath(path)) { letters.push(uri); continue; }
      // A folder that came or went, with what is in it.
      const folder = this.files.folderOf(uri);
      if (folder === undefined) continue;
      for await (const uris of letterFiles(this.files, [uri], this.notice)) letters.push(...uris);
      for (const known of this.letters.all.keys()) if (isWithin(this.files.pathOf(known), path) && known !== uri) letters.push(known);
    }
    const uris = [...new Set(letters)];
    for (let at = 0; at < uris.length; at += BATCH) await this.read(uris.slice(at, at + BATCH));
    if (uris.length > 0) this.saveLater();
  }

  /** Resolves when what was heard of so far is taken over. */
  async settled(): Promise<void> {
    while (this.timer !== undefined) await new Promise(resolve => setTimeout(resolve, PAUSE));
    await this.following;
  }

  private saveLater(): void {
    if (!this.store || this.disposed) return;
    clearTimeout(this.saving);
    this.saving = setTimeout(() => void this.save(), SAVE_AFTER);
  }

  /** Whether something is to be written to the cache yet. */
  get isUnsaved(): boolean { return this.saving !== undefined; }

  /** Writes what is known to the cache, if all is known. */
  async save(): Promise<void> {
    clearTimeout(this.saving);
    this.saving = undefined;
    if (!this.store || this.progressNow.state !== 'complete') return;
    const saved = [...this.letters.all.values()].filter(letter => letter.stamp && letter.packed && !this.files.open(letter.uri)?.isLetter);
    const written = await writeCache(this.store, this.slices, this.letters.table, saved);
    if (!written) this.notice({ code: 'cache', reason: 'not-written' });
  }
}

