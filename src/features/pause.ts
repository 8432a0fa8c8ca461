import * as vscode from 'vscode';
import { Letter } from '../letter/model';
import { Library } from '../library/library';

/** How long the keys rest before a long letter is read anew. */
const REST = 400;

/**
 * Waits a moment after a change, so that what follows from several of them is done once. Where a letter is long, until its writer rests: what
 * a key costs must not grow with the letter.
 */
export class Pause implements vscode.Disposable {
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly library: Library, private readonly moment: number, private readonly run: () => unknown) {}

  /** `uri`: what has changed, or is looked at, where it is one text. */
  later(uri?: string, moment = this.moment): void {
    const isLong = uri !== undefined && this.library.isLongToRead(uri);
    if (isLong) clearTimeout(this.timer);
    if (isLong || this.timer === undefined) this.timer = setTimeout(() => { this.timer = undefined; this.run(); }, isLong ? REST : moment);
  }

  /** The moment begins anew. */
  again(uri: string, moment: number): void {
    this.dispose();
    this.timer = undefined;
    this.later(uri, moment);
  }

  dispose(): void { clearTimeout(this.timer); }
}

/** The letter in an editor, for what VS Code asks for by itself after a change: a long one when its writer rests. Undefined for what is no letter, or where it was cancelled. */
export async function restedLetter(library: Library, document: vscode.TextDocument, token: vscode.CancellationToken): Promise<Letter | undefined> {
  const uri = document.uri.toString();
  if (library.isLongToRead(uri)) await rest(library, uri, token);
  return token.isCancellationRequested ? undefined : library.letter(uri);
}

function rest(library: Library, uri: string, token: vscode.CancellationToken): Promise<void> {
  return new Promise(resolve => {
    const done = (): void => {
      clearTimeout(timer);
      for (const each of listeners) each.dispose();
      resolve();
    };
    let timer = setTimeout(done, REST);
    const listeners = [token.onCancellationRequested(done), library.onDidChange(change => {
      if (change.uri !== uri) return;
      clearTimeout(timer);
      timer = setTimeout(done, REST);
    })];
  });
}
