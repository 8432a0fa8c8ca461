import * as vscode from 'vscode';
import { Disposable, Emitter, FileChange, Files, OpenText } from './files';

export const LETTER = 'letter';
const MOST_BYTES = 16 * 1024 * 1024;

/** The workspace as VS Code has it, desktop or web, real or virtual. The only part that reads and watches files. */
export class WorkspaceFiles implements Files, Disposable {
  private readonly changes = new Emitter<FileChange>();
  private readonly disposables: Disposable[] = [];
  private readonly documents = new Map<string, vscode.TextDocument>();
  readonly onDidChange = this.changes.event;

  constructor() {
    const fire = (kind: FileChange['kind']) => (uri: vscode.Uri) => this.changes.fire({ kind, uri: uri.toString() });
    // Where a folder comes or goes, nothing is heard of the files in it.
    const folders = vscode.workspace.createFileSystemWatcher('**', false, true, false);
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.{yaml,yml}');
    for (const document of vscode.workspace.textDocuments) this.documents.set(document.uri.toString(), document);
    this.disposables.push(
      watcher, watcher.onDidChange(fire('file')), watcher.onDidCreate(fire('files')), watcher.onDidDelete(fire('files')),
      folders, folders.onDidCreate(uri => { if (!/\.[^/]*$/.test(uri.path)) fire('files')(uri); }), folders.onDidDelete(fire('files')),
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
        if (event.affectsConfiguration('glossator.glossaries')) this.changes.fire({ kind: 'settings', uri: '' });
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.changes.fire({ kind: 'settings', uri: '' })),
    );
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  open(uri: string): OpenText | undefined {
    const document = this.documents.get(uri);
    return document && { version: document.version, isLetter: document.languageId === LETTER, text: () => document.getText() };
  }

  async read(uri: string): Promise<string | undefined> {
    try {
      const target = vscode.Uri.parse(uri);
      if ((await vscode.workspace.fs.stat(target)).size > MOST_BYTES) return undefined;
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(target));
    } catch {
      return undefined;
    }
  }

  async list(folder: string): Promise<readonly string[]> {
    try {
      const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.parse(folder));
      return entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name);
    } catch {
      return [];
    }
  }

  readonly pathOf = (uri: string): string => vscode.Uri.parse(uri).path;

  readonly withPath = (uri: string, path: string): string => vscode.Uri.parse(uri).with({ path: path || '/' }).toString();

  folderOf(uri: string): string | undefined {
    const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)) ?? (uri.startsWith('untitled:') ? vscode.workspace.workspaceFolders?.[0] : undefined);
    return folder?.uri.toString();
  }

  configuredGlossaries(uri: string): readonly string[] {
    const value = vscode.workspace.getConfiguration('glossator', vscode.Uri.parse(uri)).get<unknown>('glossaries');
    return Array.isArray(value) ? value.filter(each => typeof each === 'string') : [];
  }
}
