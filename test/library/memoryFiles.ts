import { Disposable, Emitter, FileChange, Files, OpenText } from '../../src/library/files';

const ROOT = 'memory:/home';

/** A workspace in memory, rooted at `memory:/home`; paths are relative to it. Counts what is read. */
export class MemoryFiles implements Files {
  readonly texts = new Map<string, string>();
  readonly editors = new Map<string, { version: number; text: string }>();
  readonly reads: string[] = [];
  configured: string[] = [];
  private readonly changes = new Emitter<FileChange>();

  constructor(texts: Readonly<Record<string, string>> = {}) {
    for (const [path, text] of Object.entries(texts)) this.texts.set(uriOf(path), text);
  }

  /** Writes a file on disk. */
  write(path: string, text: string | undefined): void {
    const uri = uriOf(path);
    const kind = this.texts.has(uri) && text !== undefined ? 'file' : 'files';
    if (text === undefined) this.texts.delete(uri);
    else this.texts.set(uri, text);
    this.changes.fire({ kind, uri });
  }

  /** Opens a file in an editor, or changes its text there. Returns its URI. */
  edit(path: string, text = this.texts.get(uriOf(path)) ?? ''): string {
    const uri = uriOf(path);
    this.editors.set(uri, { version: (this.editors.get(uri)?.version ?? 0) + 1, text });
    this.changes.fire({ kind: 'text', uri });
    return uri;
  }

  close(path: string): void {
    this.editors.delete(uriOf(path));
    this.changes.fire({ kind: 'text', uri: uriOf(path) });
  }

  configure(...glossaries: string[]): void {
    this.configured = glossaries;
    this.changes.fire({ kind: 'settings', uri: '' });
  }

  open(uri: string): OpenText | undefined {
    const editor = this.editors.get(uri);
    return editor && { version: editor.version, isLetter: uri.endsWith('.letter') || uri.startsWith('untitled:'), text: () => editor.text };
  }

  async read(uri: string): Promise<string | undefined> {
    this.reads.push(uri);
    return this.texts.get(uri);
  }

  async list(folder: string): Promise<readonly string[]> {
    return [...this.texts.keys()].filter(uri => uri.startsWith(`${folder}/`) && !uri.slice(folder.length + 1).includes('/')).map(uri => uri.slice(folder.length + 1));
  }

  pathOf(uri: string): string { return uri.replace(/^[a-z]+:/, ''); }
  withPath(_uri: string, path: string): string { return `memory:${path}`; }
  folderOf(uri: string): string | undefined { return uri.startsWith(`${ROOT}/`) || uri.startsWith('untitled:') ? ROOT : undefined; }
  configuredGlossaries(): readonly string[] { return this.configured; }
  onDidChange(listener: (change: FileChange) => void): Disposable { return this.changes.event(listener); }
}

export function uriOf(path: string): string { return path.includes(':') ? path : `${ROOT}/${path}`; }
