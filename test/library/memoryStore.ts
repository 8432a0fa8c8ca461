import { Store } from '../../src/library/files';

/** A store in memory. */
export class MemoryStore implements Store {
  readonly files = new Map<string, Uint8Array>();
  writes = true;

  constructor(readonly version = '1') {}

  async read(name: string): Promise<Uint8Array | undefined> { return this.files.get(name)?.slice(); }

  async write(name: string, bytes: Uint8Array): Promise<boolean> {
    if (this.writes) this.files.set(name, bytes.slice());
    return this.writes;
  }
}
