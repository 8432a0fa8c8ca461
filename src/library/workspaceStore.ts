import * as vscode from 'vscode';
import { Store } from './files';

/** A folder that VS Code gives the extension for each workspace, desktop or web. */
export class WorkspaceStore implements Store {
  constructor(private readonly folder: vscode.Uri, readonly version: string) {}

  async read(name: string): Promise<Uint8Array | undefined> {
    try {
      return await vscode.workspace.fs.readFile(this.file(name));
    } catch {
      return undefined;
    }
  }

  /** Under another name first, so that a file is never there in part. */
  async write(name: string, bytes: Uint8Array): Promise<boolean> {
    const { fs } = vscode.workspace;
    const half = this.file(`${name}.half`);
    try {
      await fs.createDirectory(this.folder);
      await fs.writeFile(half, bytes);
      await fs.rename(half, this.file(name), { overwrite: true });
      return true;
    } catch {
      await fs.delete(half).then(undefined, () => undefined);
      return false;
    }
  }

  private file(name: string): vscode.Uri { return vscode.Uri.joinPath(this.folder, name); }
}
