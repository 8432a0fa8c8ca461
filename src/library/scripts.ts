import { Disposable } from './files';

/** A script of ours in a folder of `dist`, with the libraries that it requires beside it: those are shipped as they are. */
export interface Script { readonly folder: string; readonly name: string; readonly libraries: readonly string[] }

/** A script that runs in a worker. Messages are plain data. */
export interface Port extends Disposable {
  post(message: unknown): void;
  /** Once, before anything is posted. `ended`: it fell over, and no more messages come. */
  listen(message: (data: unknown) => void, ended: () => void): void;
}

/** What runs scripts beside the extension host (architecture, rule 7). Rejects where a script cannot be started. */
export interface Scripts { start(script: Script): Promise<Port> }
