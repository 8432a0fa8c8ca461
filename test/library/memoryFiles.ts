import { Configured, Disposable, Emitter, FileChange, FileText, Files, FolderEntry, OpenText, Stamp, Unread } from '../../src/library/files';

const ROOT = 'memory:/home';

/** A workspace in memory, rooted at `memory:/home`; paths are relative to it. Counts what is read. */
export class MemoryFiles implements Files {
  readonly texts = new Map<string, string>();
  readonly editors = new Map<string, { version: number; text: string; saved: string | undefined }>();
  readonly reads: string[] = [];
  /** When each was written, by a clock that ticks with each writing. */
  readonly times = new Map<string, number>();
  /** Why a file cannot be read. */
  readonly unread = new Map<string, Unread['reason']>();
  /** Links to folders: from a path to what it leads to. */
  readonly links = new Map<string, string>();
  settings: Record<Configured, string[]> = { 'glossaries': [], 'bibliographies': [], 'quotations.spelling': [] };
  readonly watched: string[] = [];
  private trusted = true;
  private clock = 1;
  private readonly changes = new Emitter<FileChange>();

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(texts)) this.put(uriOf(path), text);
  }

  private put(uri: string, text: string): void {
    this.texts.set(uri, text);
    this.times.set(uri, this.clock++);
  }

  /** Writes a file on disk. */
  write(path: string, text: string | undefined): void {
    const uri = uriOf(path);
    const kind = this.texts.has(uri) && text !== undefined ? 'file' : 'files';
    if (text === undefined) this.texts.delete(uri);
    else this.put(uri, text);
    this.changes.fire({ kind, uri });
  }

  /** Opens a file in an editor, or changes its text there. Returns its URI. */
  edit(path: string, text = this.texts.get(uriOf(path)) ?? ''): string {
    const uri = uriOf(path);
    this.editors.set(uri, { version: (this.editors.get(uri)?.version ?? 0) + 1, text, saved: this.texts.get(uri) });
    this.changes.fire({ kind: 'text', uri });
    return uri;
  }

  close(path: string): void {
    this.editors.delete(uriOf(path));
    this.changes.fire({ kind: 'text', uri: uriOf(path) });
  }

  configure(...glossaries: string[]): void { this.set('glossaries', glossaries); }

  set(setting: Configured, paths: string[]): void {
    this.settings[setting] = paths;
    this.changes.fire({ kind: 'settings', uri: '' });
  }

  open(uri: string): OpenText | undefined {
    const editor = this.editors.get(uri);
    return editor && { version: editor.version, isLetter: uri.endsWith('.letter') || (uri.startsWith('untitled:') && !/\.\w+$/.test(uri)), languageId: '', isDirty: editor.text !== editor.saved, text: () => editor.text };
  }

  openTexts(): readonly string[] { return [...this.editors.keys()]; }
  openLetters(): readonly string[] { return [...this.editors.keys()].filter(uri => this.open(uri)?.isLetter); }

  async read(uri: string): Promise<FileText | Unread> {
    this.reads.push(uri);
    const reason = this.unread.get(uri);
    const text = this.texts.get(this.real(uri));
    return reason ? { reason } : text === undefined ? { reason: 'missing' } : { text, stamp: this.stampOf(uri)! };
  }

  async stat(uri: string): Promise<Stamp | undefined> { return this.stampOf(uri) ?? (this.names(this.real(uri)).size > 0 ? { mtime: 0, size: 0 } : undefined); }

  private stampOf(uri: string): Stamp | undefined {
    const text = this.texts.get(this.real(uri));
    return text === undefined ? undefined : { mtime: this.times.get(this.real(uri)) ?? 0, size: text.length };
  }

  /** Where the links in a path lead. */
  private real(uri: string): string {
    for (const [from, to] of this.links) if (uri === from || uri.startsWith(`${from}/`)) return this.real(to + uri.slice(from.length));
    return uri;
  }

  private names(folder: string): Map<string, boolean> {
    const found = new Map<string, boolean>();
    for (const uri of this.texts.keys()) {
      if (!uri.startsWith(`${folder}/`)) continue;
      const [name, ...rest] = uri.slice(folder.length + 1).split('/');
      found.set(name, rest.length > 0);
    }
    return found;
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    const real = this.real(folder);
    const linked = [...this.links.keys()].filter(from => from.slice(0, from.lastIndexOf('/')) === real).map(from => ({ name: from.slice(from.lastIndexOf('/') + 1), isFolder: true, isLink: true }));
    return [...Array.from(this.names(real), ([name, isFolder]) => ({ name, isFolder, isLink: false })), ...linked];
  }

  folders(): readonly string[] { return [ROOT]; }
  pathOf(uri: string): string { return uri.replace(/^[a-z]+:/, ''); }
  withPath(_uri: string, path: string): string { return `memory:${path}`; }
  folderOf(uri: string): string | undefined { return uri.startsWith(`${ROOT}/`) || uri.startsWith('untitled:') ? ROOT : undefined; }
  configured(_uri: string, setting: Configured): readonly string[] { return this.settings[setting]; }
  isTrusted(): boolean { return this.trusted; }
  watch(uri: string): Disposable {
    this.watched.push(uri);
    return { dispose: () => void this.watched.splice(this.watched.indexOf(uri), 1) };
  }

  /** The workspace is trusted from now on, or not. */
  trust(trusted: boolean): void {
    this.trusted = trusted;
    this.changes.fire({ kind: 'settings', uri: '' });
  }

  onDidChange(listener: (change: FileChange) => void): Disposable { return this.changes.event(listener); }
}

export function uriOf(path: string): string { return path.includes(':') ? path : `${ROOT}/${path}`; }
