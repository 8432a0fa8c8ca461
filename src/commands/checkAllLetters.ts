import * as vscode from 'vscode';
import { AllProblems, Found } from '../features/allProblems';
import { numeral } from '../features/labels';
import { Library } from '../library/library';

const t = vscode.l10n.t;

/** Check All Letters: the problems of all letters and glossaries, open or not, in the Problems view. */
export function registerCheckAllLetters(library: Library): vscode.Disposable {
  const problems = new AllProblems(library);
  let isRunning = false;
  const run = async (progress: vscode.Progress<{ message: string; increment: number }>, token: vscode.CancellationToken): Promise<void> => {
    const { index } = library;
    const known = index.progress.state === 'stopped' ? index.resume() : index.complete();
    await Promise.race([known, new Promise(resolve => token.onCancellationRequested(resolve))]);
    if (token.isCancellationRequested) return;
    let before = 0;
    const found = await problems.check(({ letters, all }) => {
      progress.report({ message: t('{0} of {1}', numeral(letters), numeral(all)), increment: (letters - before) / all * 100 });
      before = letters;
    }, () => token.isCancellationRequested);
    vscode.window.setStatusBarMessage(summary(found), 10_000);
  };
  return vscode.Disposable.from(problems, vscode.commands.registerCommand('glossator.checkAllLetters', async () => {
    if (isRunning) return;
    isRunning = true;
    try {
      await vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: t('Checking letters'), cancellable: true }, run);
    } finally {
      isRunning = false;
    }
  }));
}

/** `Checked 212 letters: 3 errors, 14 warnings`. */
function summary({ letters, all, errors, warnings }: Found): string {
  const found = [errors === 1 ? t('one error') : t('{0} errors', numeral(errors)), warnings === 1 ? t('one warning') : t('{0} warnings', numeral(warnings))].join(', ');
  if (letters < all) return t('Checked {0} of {1} letters: {2}', numeral(letters), numeral(all), found);
  return letters === 1 ? t('Checked one letter: {0}', found) : t('Checked {0} letters: {1}', numeral(letters), found);
}
