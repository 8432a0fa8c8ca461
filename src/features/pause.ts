import * as vscode from 'vscode';
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

  /** `uri`: what has changed, where it is one text. */
  later(uri?: string): void {
    const isRest = uri !== undefined && this.library.isLongToRead(uri);
    if (isRest) this.dispose();
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.run();
    }, isRest ? REST : this.moment);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}
