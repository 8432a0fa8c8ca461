import { Disposable, Emitter, Files, Reason } from '../files';
import { inSlices } from '../slices';
import { formatOf } from '../../bibliography/formats';
import { Bibliography } from '../../bibliography/model';

/** A bibliography, or why it cannot be read. */
export interface ReadBibliography { readonly uri: string; readonly bibliography?: Bibliography; readonly reason?: Reason }

const CLOSED = -1;

/** Of files that need not be named by anybody to be bibliographies. */
const NAMES = /\.(?:bib|bibtex|biblatex|csl\.json|csl\.ya?ml)$|(?:^|\/)(?:references|bibliography)\.(?:json|ya?ml)$/i;
export function isBibliographyPath(path: string): boolean { return NAMES.test(path); }

/** The bibliographies that somebody has asked for, each parsed once a version, in slices. */
export class Bibliographies implements Disposable {
  private readonly known = new Map<string, { readonly version: number; readonly read: Promise<ReadBibliography> }>();
  /** The lengths of all that were ever asked for. */
  private readonly lengths = new Map<string, number>();
  private readonly watched = new Map<string, Disposable>();
  private readonly changes = new Emitter<string>();
  private readonly listener: Disposable;
  /** The URI of one that is not any more what it was. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly files: Files) {
    this.listener = files.onDidChange(({ kind, uri }) => {
      if (kind === 'settings') return;
      for (const known of [...this.known.keys()]) {
        if (known !== uri && !(kind === 'files' && known.startsWith(`${uri}/`))) continue;
        if (kind !== 'file' || !this.files.open(known)) this.known.delete(known);
        this.changes.fire(known);
      }
    });
  }

  dispose(): void { for (const each of [this.listener, ...this.watched.values()]) each.dispose(); }

  /** Whether somebody has asked for this file as a bibliography, or its name says that it is one. */
  has(uri: string): boolean { return this.lengths.has(uri) || NAMES.test(this.files.pathOf(uri)); }

  /** Whether an open bibliography is to be read anew and that takes more time than one has between two keys. */
  isStale(uri: string, long: number): boolean { return (this.lengths.get(uri) ?? 0) > long && this.known.get(uri)?.version !== this.files.open(uri)?.version; }

  get(uri: string): Promise<ReadBibliography> {
    const open = this.files.open(uri), version = open?.version ?? CLOSED;
    const known = this.known.get(uri);
    if (known?.version === version) return known.read;
    const text = open?.text(), read = this.read(uri, text, open?.isDirty);
    this.known.set(uri, { version, read });
    this.lengths.set(uri, text?.length ?? 0);
    // Of what lies outside the workspace nothing else is heard.
    if (this.files.folderOf(uri) === undefined && !this.watched.has(uri)) this.watched.set(uri, this.files.watch(uri));
    return read;
  }

  private async read(uri: string, open: string | undefined, isDirty = false): Promise<ReadBibliography> {
    const format = formatOf(this.files.pathOf(uri));
    if (!format) return { uri, reason: 'unreadable' };
    // An editor may be kept for a while by VS Code that nobody sees: where its file is gone, only what is not saved counts.
    if (open !== undefined && !isDirty && !await this.files.stat(uri)) return { uri, reason: 'missing' };
    const file = open === undefined ? await this.files.read(uri) : { text: open };
    if (file.text === undefined) return { uri, reason: file.reason };
    return { uri, bibliography: await inSlices(format.steps(file.text)) };
  }
}
