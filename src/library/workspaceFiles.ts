import * as vscode from 'vscode';
import { Configured, Disposable, Emitter, FileChange, FileText, Files, FolderEntry, OpenText, Stamp, Unread } from './files';
import { decodeText } from '../text/decode';

export const LETTER = 'letter';
/** What letters, glossaries, bibliographies, styles and papers are called. */
const ENDINGS = ['letter', 'yaml', 'yml', 'json', 'csl', 'bib', 'bibtex', 'biblatex', 'md', 'markdown', 'qmd', 'rmd', 'Rmd', 'tex', 'ltx', 'typ', 'org', 'rst', 'adoc', 'asciidoc', 'asc'];
const IS_HEARD = new RegExp(`\\.(?:${ENDINGS.join('|')})$`);
const SETTINGS: readonly Configured[] = ['glossaries', 'bibliographies', 'quotations.spelling'];
export const MOST_BYTES = 20_000_000;
/** A file that changes while it is read is read again, so often. */
const TRIES = 3;

/** The workspace as VS Code has it, desktop or web, real or virtual. The only part that reads and watches files. */
export class WorkspaceFiles implements Files, Disposable {
  private readonly changes = new Emitter<FileChange>();
  private readonly disposables: Disposable[] = [];
  private readonly documents = new Map<string, vscode.TextDocument>();
  private readonly settings = new Map<string, readonly string[]>();
  readonly onDidChange = this.changes.event;

  constructor() {
    const fire = (kind: FileChange['kind']) => (uri: vscode.Uri) => this.changes.fire({ kind, uri: uri.toString() });
    // Where a folder comes or goes, nothing is heard of the files in it.
    const folders = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    const watcher = vscode.workspace.createFileSystemWatcher(`**/*.{${ENDINGS.join(',')}}`);
    const isFolder = (uri: vscode.Uri): boolean => !IS_HEARD.test(uri.path);
    for (const document of vscode.workspace.textDocuments) this.documents.set(document.uri.toString(), document);
    this.disposables.push(
      watcher, watcher.onDidChange(fire('file')), watcher.onDidCreate(fire('files')), watcher.onDidDelete(fire('files')),
      folders, folders.onDidCreate(uri => { if (isFolder(uri) && !/\.[^/]*$/.test(uri.path)) fire('files')(uri); }), folders.onDidDelete(uri => { if (isFolder(uri)) fire('files')(uri); }),
      vscode.workspace.onDidOpenTextDocument(document => {
        this.documents.set(document.uri.toString(), document);
        fire('text')(document.uri);
      }),
      vscode.workspace.onDidCloseTextDocument(document => {
        this.documents.delete(document.uri.toString());
        fire('text')(document.uri);
      }),
      vscode.workspace.onDidChangeTextDocument(event => { if (event.contentChanges.length > 0) fire('text')(event.document.uri); }),
      vscode.workspace.onDidChangeConfiguration(event => {
        if (!SETTINGS.some(each => event.affectsConfiguration(`glossator.${each}`))) return;
        this.settings.clear();
        this.changes.fire({ kind: 'settings', uri: '' });
      }),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.changes.fire({ kind: 'settings', uri: '' })),
      vscode.workspace.onDidChangeWorkspaceFolders(() => {
        this.settings.clear();
        this.changes.fire({ kind: 'settings', uri: '' });
      }),
    );
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  open(uri: string): OpenText | undefined {
    const document = this.documents.get(uri);
    return document && { version: document.version, isLetter: document.languageId === LETTER, languageId: document.languageId, isDirty: document.isDirty, text: () => document.getText() };
  }

  openLetters(): readonly string[] { return [...this.documents].filter(([, document]) => document.languageId === LETTER).map(([uri]) => uri); }

  openTexts(): readonly string[] { return [...this.documents.keys()]; }

  async read(uri: string): Promise<FileText | Unread> {
    const target = vscode.Uri.parse(uri);
    try {
      for (let tries = 0; tries < TRIES; tries++) {
        const { mtime, size } = await vscode.workspace.fs.stat(target);
        if (size > MOST_BYTES) return { reason: 'too-large' };
        const bytes = await vscode.workspace.fs.readFile(target);
        if (bytes.length !== size) continue;
        const text = decodeText(bytes);
        return text === undefined ? { reason: 'not-utf8' } : { text, stamp: { mtime, size } };
      }
      return { reason: 'changing' };
    } catch (error) {
      return { reason: error instanceof vscode.FileSystemError && error.code === 'FileNotFound' ? 'missing' : 'unreadable' };
    }
  }

  async stat(uri: string): Promise<Stamp | undefined> {
    try {
      const { mtime, size } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri));
      return { mtime, size };
    } catch {
      return undefined;
    }
  }

  async list(folder: string): Promise<readonly FolderEntry[]> {
    try {
      const { Directory, File, SymbolicLink } = vscode.FileType;
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder));
      return entries.filter(([, type]) => (type & (Directory | File)) !== 0).map(([name, type]) => ({ name, isFolder: (type & Directory) !== 0, isLink: (type & SymbolicLink) !== 0 }));
    } catch {
      return [];
    }
  }

  folders(): readonly string[] { return (vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.toString()); }

  readonly pathOf = (uri: string): string => vscode.Uri.parse(uri).path;

  /** A workspace folder may be the root of its file system. */
  readonly withPath = (uri: string, path: string): string => vscode.Uri.parse(uri).with({ path: path.replace(/^\/*/, '/') }).toString();

  folderOf(uri: string): string | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)) ?? (uri.startsWith('untitled:') ? vscode.workspace.workspaceFolders?.[0] : undefined);
    return folder?.uri.toString();
  }

  isTrusted(): boolean { return vscode.workspace.isTrusted; }

  watch(uri: string): Disposable {
    const target = vscode.Uri.parse(uri), name = target.path.slice(target.path.lastIndexOf('/') + 1).replace(/[*?[\]{}]/g, '?');
    const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(target, '..'), name));
    const fire = (kind: FileChange['kind']) => (): void => this.changes.fire({ kind, uri });
    return vscode.Disposable.from(watcher, watcher.onDidChange(fire('file')), watcher.onDidCreate(fire('files')), watcher.onDidDelete(fire('files')));
  }

  /** Those of a workspace folder are the same for all files in it. */
  configured(uri: string, setting: Configured): readonly string[] {
    const folder = this.folderOf(uri) ?? '', key = `${setting} ${folder}`;
    let found = this.settings.get(key);
    if (!found) {
      const value = vscode.workspace.getConfiguration('glossator', vscode.Uri.parse(uri)).get<unknown>(setting);
      this.settings.set(key, found = Array.isArray(value) ? value.filter(each => typeof each === 'string') : linesOf(value));
    }
    return found;
  }
}

/** Lists by name, as lines that begin with the name: `paper.md\nhv- = v-`. */
function linesOf(value: unknown): string[] {
  return Object.entries(Object(value) as Record<string, unknown>).flatMap(([name, list]) => Array.isArray(list) ? list.filter(each => typeof each === 'string').map(each => `${name}\n${each}`) : []);
}
