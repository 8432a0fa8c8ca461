import * as vscode from 'vscode';
import { GLOSSARIES, LETTERS, toRange } from './convert';
import { ProblemDiagnostic } from './diagnostics';
import { Library } from '../library/library';
import { Fix, fixesFor } from '../text/fixes';
import { Problem } from '../text/problem';

const TITLES: Readonly<Record<string, (args: readonly string[]) => string>> = {
  'quote': () => vscode.l10n.t('Quote this value'),
  'replace': ([text]) => vscode.l10n.t('Change to “{0}”', text),
  'define-note': ([label]) => vscode.l10n.t('Write the definition of “{0}”', label),
  'delete-note': () => vscode.l10n.t('Delete this note'),
  'delete-reference': () => vscode.l10n.t('Delete this reference'),
  'delete-mark': () => vscode.l10n.t('Delete this mark'),
  'insert-empty-line': () => vscode.l10n.t('Insert an empty line before it'),
  'insert-comment': () => vscode.l10n.t('Insert an empty comment before it'),
  'crossing-form': () => vscode.l10n.t('Mark its beginning and its end'),
  'editorial-span': () => vscode.l10n.t('Write it as a span'),
};

/** The obvious mend of each problem in letters and glossaries. */
export function registerQuickFixes(library: Library): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, context, token) {
      const uri = document.uri.toString();
      const problems = await library.problems(uri) ?? [];
      if (token.isCancellationRequested) return undefined;
      return problems.filter(problem => toRange(document, problem).intersection(range)).flatMap(problem => actions(document, problem, context));
    },
  };
  return vscode.languages.registerCodeActionsProvider([LETTERS, GLOSSARIES].flat(), provider, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] });
}

function actions(document: vscode.TextDocument, problem: Problem, context: vscode.CodeActionContext): vscode.CodeAction[] {
  const range = toRange(document, problem);
  const diagnostics = context.diagnostics.filter(each => each.source === 'Glossator' && each.code === problem.code && each.range.isEqual(range));
  return fixesFor(document.getText(), problem).map((fix, index) => {
    const action = new vscode.CodeAction(titleOf(fix), vscode.CodeActionKind.QuickFix);
    action.diagnostics = diagnostics.length ? diagnostics : [new ProblemDiagnostic(problem, range)];
    action.isPreferred = index === 0;
    action.edit = new vscode.WorkspaceEdit();
    action.edit.set(document.uri, fix.edits.map(edit => vscode.TextEdit.replace(toRange(document, edit), edit.text)));
    return action;
  });
}

function titleOf({ code, args }: Fix): string { return TITLES[code]?.(args) ?? code; }
