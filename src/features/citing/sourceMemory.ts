import * as vscode from 'vscode';

const STATE = 'glossator.sources';
const MOST = 100;

/** The citation keys in use, the last used first. */
export class SourceMemory {
  constructor(private readonly state: vscode.Memento) {}

  /** They were cited just now, in this order. */
  used(keys: readonly string[]): void { void this.state.update(STATE, [...new Set([...[...keys].reverse(), ...this.last])].slice(0, MOST)); }

  get last(): readonly string[] { return this.state.get<readonly string[]>(STATE, []); }
}
