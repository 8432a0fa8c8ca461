import * as vscode from 'vscode';
import { LETTERS } from '../convert';
import { passageOf } from '../../letter/annotating/passage';
import { Library } from '../../library/library';
import { isRefusal } from '../../text/refusal';

const t = vscode.l10n.t;
const KIND = vscode.CodeActionKind.Refactor.append('annotate');

/** Annotate, highlight and tag in the lightbulb of a selection; at a word where she asks for it, so that no bulb stands at every word. */
export function registerAnnotateActions(library: Library): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(LETTERS, {
    provideCodeActions(document, range, { only, triggerKind }) {
      if (only && !only.contains(KIND)) return undefined;
      if (range.isEmpty && triggerKind !== vscode.CodeActionTriggerKind.Invoke) return undefined;
      const letter = library.letter(document.uri.toString());
      if (!letter || isRefusal(passageOf(letter, { start: document.offsetAt(range.start), end: document.offsetAt(range.end) }))) return undefined;
      const action = (title: string, command: string): vscode.CodeAction => ({ title, kind: KIND, command: { command, title } });
      return [action(t('Annotate'), 'glossator.annotate'), action(t('Highlight'), 'glossator.highlight'), action(t('Tag…'), 'glossator.tag')];
    },
  }, { providedCodeActionKinds: [KIND] });
}
