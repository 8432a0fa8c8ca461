/** What the library sees of the world: URIs as strings, texts, and word of their changes. Tests hand it one in memory. */
export interface Files {
  /** The text that an editor has open, with a version that changes with it. */
  open(uri: string): OpenText | undefined;
  /** The text of a file; undefined where there is none, or none that can be read. */
  read(uri: string): Promise<string | undefined>;
  /** The names of the files in a folder; empty where there is none. */
  list(folder: string): Promise<readonly string[]>;
  /** The decoded path of a URI. */
  pathOf(uri: string): string;
  /** The URI of another path, of the same scheme and authority. */
  withPath(uri: string, path: string): string;
  /** The workspace folder that holds a URI (the first one for a document that is not saved yet). */
  folderOf(uri: string): string | undefined;
  /** The glossaries that the settings name for a URI, as paths relative to the workspace folder. */
  configuredGlossaries(uri: string): readonly string[];
  onDidChange(listener: (change: FileChange) => void): Disposable;
}

export interface OpenText { readonly version: number; readonly isLetter: boolean; text(): string }

/** `text`: an open text changed; `file`: a file on disk; `files`: one came or went; `settings`: which glossaries serve. */
export interface FileChange { readonly kind: 'text' | 'file' | 'files' | 'settings'; readonly uri: string }

export interface Disposable { dispose(): void }

export class Emitter<T> {
  private readonly listeners = new Set<(event: T) => void>();

  readonly event = (listener: (event: T) => void): Disposable => {
    this.listeners.add(listener);
    return { dispose: () => void this.listeners.delete(listener) };
  };

  fire(event: T): void { for (const listener of [...this.listeners]) listener(event); }
}
