/** What the library sees of the world: URIs as strings, texts, and word of their changes. Tests hand it one in memory. */
export interface Files {
  /** The text that an editor has open, with a version that changes with it. */
  open(uri: string): OpenText | undefined;
  /** The URIs of the letters that are open. */
  openLetters(): readonly string[];
  /** The URIs of all texts that are open. */
  openTexts(): readonly string[];
  /** The text of a file as an editor would have it, or why there is none. Never throws. */
  read(uri: string): Promise<FileText | Unread>;
  /** When a file was last changed; undefined where there is none. */
  stat(uri: string): Promise<Stamp | undefined>;
  /** What is in a folder; empty where there is none. */
  list(folder: string): Promise<readonly FolderEntry[]>;
  /** The workspace folders. */
  folders(): readonly string[];
  /** The decoded path of a URI. */
  pathOf(uri: string): string;
  /** The URI of another path, of the same scheme and authority. */
  withPath(uri: string, path: string): string;
  /** The workspace folder that holds a URI (the first one for a document that is not saved yet). */
  folderOf(uri: string): string | undefined;
  /** What a setting lists for the workspace folder of a URI: glossaries and bibliographies as paths relative to it. */
  configured(uri: string, setting: Configured): readonly string[];
  /** Whether the workspace is trusted: else nothing is read outside its folders. */
  isTrusted(): boolean;
  /** Changes of a file outside the workspace folders are heard until this is disposed of. */
  watch(uri: string): Disposable;
  onDidChange(listener: (change: FileChange) => void): Disposable;
}

/** The text of a file as its editor has it, else as it is on disk. */
export async function textOf(files: Pick<Files, 'open' | 'read'>, uri: string): Promise<{ readonly text?: string; readonly stamp?: Stamp }> {
  const open = files.open(uri);
  return open ? { text: open.text() } : files.read(uri);
}

/** Where the library keeps what it has read, beside the workspace. Never throws; what cannot be read or written is not there. */
export interface Store {
  /** The version of the extension: what another one wrote is not read. */
  readonly version: string;
  read(name: string): Promise<Uint8Array | undefined>;
  /** False where it could not be written; then what was there is there still, or nothing is. */
  write(name: string, bytes: Uint8Array): Promise<boolean>;
}

/** The settings that are lists: of files, and of the spellings that papers have for those of letters (`paper.md\nhv- = v-`). */
export type Configured = 'glossaries' | 'bibliographies' | 'quotations.spelling';

/** `languageId` is VS Code's. `isDirty`: whether it differs from its file, or has none. */
export interface OpenText { readonly version: number; readonly isLetter: boolean; readonly languageId: string; readonly isDirty: boolean; text(): string }

/** `mtime` in milliseconds, `size` in bytes: what is the same in both is taken to be unchanged. */
export interface Stamp { readonly mtime: number; readonly size: number }

export interface FileText { readonly text: string; readonly stamp: Stamp }

/** Why a file is passed over. */
export type Reason = 'missing' | 'too-large' | 'not-utf8' | 'unreadable' | 'changing';
export interface Unread { readonly text?: undefined; readonly reason: Reason }

export interface FolderEntry { readonly name: string; readonly isFolder: boolean; readonly isLink: boolean }

/** `text`: an open text changed; `file`: a file on disk; `files`: one came or went; `settings`: which glossaries and bibliographies serve, how papers spell, or whether the workspace is trusted. */
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
