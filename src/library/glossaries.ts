import { Disposable, Files } from './files';
import { inSlices } from './slices';
import { isGlossaryPath } from '../glossary/files';
import { Glossary } from '../glossary/model';
import { glossarySteps } from '../glossary/parse';

interface Known { readonly version: number; readonly glossary: Promise<Glossary | undefined>; value?: Glossary }

const CLOSED = -1;
const STALE = -2;

/** The glossary files of the workspace, each parsed once a version. */
export class Glossaries implements Disposable {
  private readonly known = new Map<string, Known>();
  private readonly folders = new Map<string, Promise<readonly string[]>>();
  private readonly listener: Disposable;

  constructor(private readonly files: Files) {
    this.listener = files.onDidChange(({ kind, uri }) => {
      if (kind === 'files') this.folders.clear();
      if (kind !== 'settings') this.forget(uri);
      if (kind === 'files') for (const known of this.known.keys()) if (known.startsWith(`${uri}/`)) this.forget(known);
    });
  }

  dispose(): void { this.listener.dispose(); }

  /** A file on disk has changed, also one that was open once: versions begin anew. The last value stays, so that its unchanged entries need not be read again. */
  private forget(uri: string): void {
    const known = this.known.get(uri);
    if (known && !this.files.open(uri)) this.known.set(uri, { ...known, version: STALE });
  }

  /** Whether a letter or a feature has asked for this file as a glossary, or its name says that it is one. */
  has(uri: string): boolean { return this.known.has(uri) || isGlossaryPath(this.files.pathOf(uri)); }

  /** Undefined where there is no such file. */
  get(uri: string): Promise<Glossary | undefined> {
    const open = this.files.open(uri);
    const version = open?.version ?? CLOSED;
    const known = this.known.get(uri);
    if (known && known.version === version) return known.glossary;
    const text = open ? Promise.resolve(open.text()) : this.files.read(uri).then(file => file.text);
    const next: Known = { version, value: known?.value, glossary: text.then(async found => {
      const value = found === undefined ? undefined : await inSlices(glossarySteps(found, known?.value));
      next.value = value;
      return value;
    }) };
    this.known.set(uri, next);
    return next.glossary;
  }

  /** The glossary files in a folder, by name. */
  async inFolder(folder: string): Promise<readonly string[]> {
    let names = this.folders.get(folder);
    if (!names) this.folders.set(folder, names = this.files.list(folder).then(entries => entries.filter(each => !each.isFolder).map(each => each.name)));
    return (await names).filter(isGlossaryPath);
  }
}
