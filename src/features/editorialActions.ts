import * as vscode from 'vscode';
import { LETTERS } from './convert';
import { EDITORIAL_KINDS, EditorialKind, editorialSpanAt } from '../letter/annotating/editorial';
import { passageOf } from '../letter/annotating/passage';
import { Library } from '../library/library';
import { Range } from '../text/range';
import { isRefusal } from '../text/refusal';

const t = vscode.l10n.t;
const KIND = vscode.CodeActionKind.RefactorRewrite.append('editorial');

/** The command that marks a passage so. */
export const EDITORIAL_COMMANDS: Readonly<Record<EditorialKind, string>> = {
  gap: 'glossator.markGap', unclear: 'glossator.markUnclear', supplied: 'glossator.markSupplied', sic: 'glossator.markSic', del: 'glossator.markDeleted', add: 'glossator.markAdded', lang: 'glossator.markLanguage',
};

const TITLES: Readonly<Record<EditorialKind, () => string>> = {
  gap: () => t('Mark as gap…'), unclear: () => t('Mark as unclear'), supplied: () => t('Mark as supplied by the editor'), sic: () => t('Mark as “sic”…'),
  del: () => t('Mark as crossed out'), add: () => t('Mark as added by the writer'), lang: () => t('Mark as another language…'),
};

/** In the lightbulb: what the selected passage may be marked as, and the removal of such a mark at the cursor. */
export function registerEditorialActions(library: Library): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(LETTERS, {
    provideCodeActions(document, range, { only }) {
      if (only && !only.intersects(KIND)) return undefined;
      const letter = library.letter(document.uri.toString());
      if (!letter) return undefined;
      const selection: Range = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
      const marks = range.isEmpty || isRefusal(passageOf(letter, selection)) ? [] : EDITORIAL_KINDS.map(kind => actionOf(TITLES[kind](), EDITORIAL_COMMANDS[kind]));
      return editorialSpanAt(letter, selection) ? [...marks, actionOf(t('Remove the editorial mark'), 'glossator.removeMark')] : marks;
    },
  }, { providedCodeActionKinds: [KIND] });
}

function actionOf(title: string, command: string): vscode.CodeAction {
  const action = new vscode.CodeAction(title, KIND);
  action.command = { title, command };
  return action;
}
