import * as vscode from 'vscode';
import { registerCheck } from './checking';
import { AllProblems, Found } from '../features/allProblems';
import { numeral } from '../features/labels';
import { Library } from '../library/library';

const t = vscode.l10n.t;

/** Check All Letters: the problems of all letters and glossaries, open or not, in the Problems view. */
export function registerCheckAllLetters(library: Library): vscode.Disposable {
  const problems = new AllProblems(library);
  return vscode.Disposable.from(problems, registerCheck(library, 'glossator.checkAllLetters', t('Checking letters'), async (step, cancelled) => {
    const found = await problems.check(({ letters, all }) => step(letters, all), cancelled);
    vscode.window.setStatusBarMessage(summary(found), 10_000);
  }));
}

/** `Checked 212 letters: 3 errors, 14 warnings`. */
function summary({ letters, all, errors, warnings }: Found): string {
  const found = [errors === 1 ? t('one error') : t('{0} errors', numeral(errors)), warnings === 1 ? t('one warning') : t('{0} warnings', numeral(warnings))].join(', ');
  if (letters < all) return t('Checked {0} of {1} letters: {2}', numeral(letters), numeral(all), found);
  return letters === 1 ? t('Checked one letter: {0}', found) : t('Checked {0} letters: {1}', numeral(letters), found);
}
