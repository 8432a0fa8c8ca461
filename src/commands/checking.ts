import * as vscode from 'vscode';
import { numeral } from '../features/labels';
import { Library } from '../library/library';

/** Tells how far a check is. */
export type Step = (done: number, all: number) => void;

/** A command that checks everything, when all letters are known: with progress, one at a time, and it can be stopped. */
export function registerCheck(library: Library, command: string, title: string, check: (step: Step, cancelled: () => boolean) => Promise<void>): vscode.Disposable {
  let isRunning = false;
  const run = async (progress: vscode.Progress<{ message: string; increment: number }>, token: vscode.CancellationToken): Promise<void> => {
    const { index } = library;
    const known = index.progress.state === 'stopped' ? index.resume() : index.complete();
    await Promise.race([known, new Promise(resolve => token.onCancellationRequested(resolve))]);
    if (token.isCancellationRequested) return;
    let before = 0;
    await check((done, all) => {
      progress.report({ message: vscode.l10n.t('{0} of {1}', numeral(done), numeral(all)), increment: (done - before) / all * 100 });
      before = done;
    }, () => token.isCancellationRequested);
  };
  return vscode.commands.registerCommand(command, async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title, cancellable: true }, run);
    } finally {
      isRunning = false;
    }
  });
}
