import * as vscode from 'vscode';
import { registerCheck } from './checking';
import { QuotationProblems } from '../features/quotationProblems';
import { quotationReport, summary } from '../features/quotationReport';
import { Library } from '../library/library';
import { Survey, countsOf, quotingUris, surveyOf } from '../library/quotations/survey';

/** Check All Quotations: those of all papers and of the notes of all letters, open or not, in the Problems view and in a report. */
export function registerCheckAllQuotations(library: Library): vscode.Disposable {
  const problems = new QuotationProblems(library);
  return vscode.Disposable.from(problems, registerCheck(library, 'glossator.checkAllQuotations', vscode.l10n.t('Checking quotations'), async (step, cancelled) => {
    const surveys: Survey[] = [], uris = await quotingUris(library, cancelled);
    let done = 0;
    for (const uri of uris) {
      const survey = await surveyOf(library, uri, cancelled);
      if (cancelled()) break;
      if (survey) surveys.push(survey);
      problems.show(uri, survey?.checked);
      step(++done, uris.length);
    }
    vscode.window.setStatusBarMessage(summary(countsOf(surveys)), 10_000);
    const content = quotationReport(library, surveys, done === uris.length && !cancelled());
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: 'markdown' }));
  }));
}
