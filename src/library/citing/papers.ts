import { Disposable, Emitter, Files, Stamp } from '../files';
import { letterFiles } from '../index/letterFiles';
import { Slices } from '../slices';
import { paperLanguageOf } from '../../citation/languages';
import { Citation, Paper, PaperLanguage } from '../../citation/model';
import { addressesOf } from '../../citation/points';
import { Range } from '../../text/range';

/** A key that is cited, with its place. `addresses`: the parts of a letter that its locator names, if it names any (a page is none); `isListed`: it is not cited in the text, only listed. */
export interface CitedRecord extends Range { readonly key: string; readonly addresses?: readonly string[]; readonly isListed?: true }

/** What is kept of a paper of the workspace, open or not. UTF-16 offsets in its text. */
export interface PaperRecord {
  readonly uri: string;
  readonly language: PaperLanguage;
  readonly citations: readonly CitedRecord[];
  /** The paths of the bibliographies that it names; undefined where it names none. */
  readonly bibliographies?: readonly string[];
  readonly csl?: string;
  readonly lang?: string;
}

/** So many are read at once. */
const BATCH = 16;

/**
 * The papers of the workspace. An open one is parsed once a version; the closed ones are read when somebody first asks for them all, and
 * again when their files change.
 */
export class Papers implements Disposable {
  private readonly parsed = new Map<string, { readonly version: number; readonly paper: Paper }>();
  private readonly records = new Map<string, { readonly stamp: Stamp; readonly record: Promise<PaperRecord | undefined> }>();
  private readonly changes = new Emitter<string>();
  private readonly slices = new Slices();
  private readonly listener: Disposable;
  private listed: Promise<readonly string[]> | undefined;
  /** The URI of one that is not any more what it was. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly files: Files) {
    this.listener = files.onDidChange(({ kind, uri }) => {
      const isFolder = kind === 'files' && !/\.[^/.]*$/.test(uri), open = files.open(uri);
      if (kind === 'settings' || isFolder || (kind === 'files' && this.language(uri))) this.listed = undefined;
      if (!open) this.parsed.delete(uri);
      if (kind !== 'text') for (const known of [...this.records.keys()]) if (known === uri || (isFolder && known.startsWith(`${uri}/`))) this.records.delete(known);
      if (this.language(uri)) this.changes.fire(uri);
    });
  }

  dispose(): void { this.listener.dispose(); }

  /** The language of a paper, open or not; undefined for what is none, such as the editor of a note. */
  language(uri: string): PaperLanguage | undefined {
    if (uri.startsWith('comment:')) return undefined;
    const open = this.files.open(uri);
    return open?.isLetter ? undefined : paperLanguageOf(open?.languageId, this.files.pathOf(uri));
  }

  /** An open paper, parsed; undefined for what is no open paper. */
  get(uri: string): Paper | undefined {
    const open = this.files.open(uri), language = open && this.language(uri);
    if (!open || !language) return undefined;
    const known = this.parsed.get(uri);
    if (known?.version === open.version && known.paper.language === language) return known.paper;
    const paper = language.read(open.text(), known?.paper);
    this.parsed.set(uri, { version: open.version, paper });
    return paper;
  }

  /** Whether an open paper is to be read anew and that takes more time than one has between two keys. */
  isStale(uri: string, long: number): boolean {
    const known = this.parsed.get(uri);
    return known !== undefined && known.paper.text.length > long && known.version !== this.files.open(uri)?.version;
  }

  /** A paper that need not be open; undefined where it cannot be read. */
  async record(uri: string): Promise<PaperRecord | undefined> {
    const open = this.get(uri);
    if (open) return recordOf(uri, open);
    const language = this.language(uri), stamp = language && await this.files.stat(uri);
    if (!language || !stamp) return undefined;
    const known = this.records.get(uri);
    if (known?.stamp.mtime === stamp.mtime && known.stamp.size === stamp.size) return known.record;
    const record = this.files.read(uri).then(({ text }) => text === undefined ? undefined : this.slices.run(oneStep(() => recordOf(uri, language.read(text)))));
    this.records.set(uri, { stamp, record });
    return record;
  }

  /** The papers of the workspace and those that are open. Undefined where it was cancelled. */
  async all(cancelled: () => boolean = () => false): Promise<readonly PaperRecord[] | undefined> {
    const uris = [...new Set([...await this.uris(), ...this.files.openTexts().filter(uri => this.get(uri))])];
    const found: PaperRecord[] = [];
    for (let at = 0; at < uris.length; at += BATCH) {
      for (const record of await Promise.all(uris.slice(at, at + BATCH).map(uri => this.record(uri)))) if (record) found.push(record);
      if (cancelled()) return undefined;
    }
    return found;
  }

  /** The URIs of the papers in the workspace folders. */
  uris(): Promise<readonly string[]> { return this.listed ??= this.list(); }

  private async list(): Promise<readonly string[]> {
    const found: string[] = [];
    for await (const uris of letterFiles(this.files, this.files.folders(), () => undefined, name => paperLanguageOf(undefined, name) !== undefined)) found.push(...uris);
    return found;
  }
}

export function recordOf(uri: string, { language, citations, bibliographies, csl, lang }: Paper): PaperRecord {
  return { uri, language, citations: citations.flatMap(citedIn), bibliographies: bibliographies?.map(each => each.path), csl: csl?.path, lang };
}

/** The keys of a citation, with their places. */
export function citedIn({ keys, form }: Citation): CitedRecord[] {
  return keys.map(({ key, start, end, locator }) => {
    const addresses = locator && locator.label !== 'page' ? addressesOf(locator) : [];
    return { key, start, end, ...addresses.length > 0 ? { addresses } : {}, ...form === 'nocite' ? { isListed: true } : {} };
  });
}

function* oneStep<T>(run: () => T): Generator<void, T> { return run(); }
