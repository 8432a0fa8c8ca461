import fs from 'node:fs/promises';
import path from 'node:path';
import { Disposable, Emitter, FileChange, FileText, Files, FolderEntry, OpenText, Stamp, Store, Unread } from '../src/library/files';
import { decodeText } from '../src/text/decode';

/** A folder on disk as a workspace, `file:` URIs with plain paths; what is edited is in memory. */
export class DiskFiles implements Files {
  readonly editors = new Map<string, { version: number; text: string }>();
  private readonly changes = new Emitter<FileChange>();

  constructor(private readonly root: string) {}

  uri(name: string): string { return `file://${path.join(this.root, name)}`; }

  edit(uri: string, text: string): void {
    this.editors.set(uri, { version: (this.editors.get(uri)?.version ?? 0) + 1, text });
    this.changes.fire({ kind: 'text', uri });
  }

  open(uri: string): OpenText | undefined {
    const editor = this.editors.get(uri);
    return editor && { version: editor.version, isLetter: uri.endsWith('.letter'), languageId: '', isDirty: true, text: () => editor.text };
  }
  openLetters(): readonly string[] { return [...this.editors.keys()]; }

  async read(uri: string): Promise<FileText | Unread> {
    const file = uri.slice(7);
    const { mtimeMs, size } = await fs.stat(file);
    const text = decodeText(await fs.readFile(file));
    return text === undefined ? { reason: 'not-utf8' } : { text, stamp: { mtime: mtimeMs, size } };
  }
  async stat(uri: string): Promise<Stamp | undefined> {
    const { mtimeMs, size } = await fs.stat(uri.slice(7));
    return { mtime: mtimeMs, size };
  }
  async list(folder: string): Promise<readonly FolderEntry[]> {
    return (await fs.readdir(folder.slice(7), { withFileTypes: true })).map(entry => ({ name: entry.name, isFolder: entry.isDirectory(), isLink: false }));
  }
  folders(): readonly string[] { return [`file://${this.root}`]; }
  pathOf(uri: string): string { return uri.slice(7); }
  withPath(_uri: string, to: string): string { return `file://${to}`; }
  folderOf(uri: string): string | undefined { return uri.startsWith(`file://${this.root}`) ? `file://${this.root}` : undefined; }
  configured(): readonly string[] { return []; }
  isTrusted(): boolean { return true; }
  watch(): Disposable { return { dispose: () => undefined }; }
  openTexts(): readonly string[] { return this.openLetters(); }
  onDidChange(listener: (change: FileChange) => void): Disposable { return this.changes.event(listener); }
}

/** A store in a folder. */
export class DiskStore implements Store {
  readonly version = 'bench';
  constructor(readonly folder: string) {}
  async read(name: string): Promise<Uint8Array | undefined> { return fs.readFile(path.join(this.folder, name)).catch(() => undefined); }
  async write(name: string, bytes: Uint8Array): Promise<boolean> {
    await fs.writeFile(path.join(this.folder, name), bytes);
    return true;
  }
}
