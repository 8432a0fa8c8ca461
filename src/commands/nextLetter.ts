import * as vscode from 'vscode';
import { lineOf, neighbour } from '../library/correspondence';
import { Library } from '../library/library';
import { ActiveLetter } from '../views/activeLetter';

/** Open Next Letter and Open Previous Letter: through all letters of the workspace, by date. */
export function registerNextLetter(library: Library, active: ActiveLetter): vscode.Disposable {
  const open = async (direction: 1 | -1): Promise<void> => {
    const { uri, editor } = active;
    if (uri === undefined || !editor) return;
    await library.index.complete();
    // Whoever went elsewhere meanwhile is not called back.
    if (active.uri !== uri) return;
    const { lines } = library.correspondence;
    const known = library.letters.get(uri);
    const line = known && (lines.get(uri) ?? lineOf(uri, known.record));
    const next = line && neighbour(lines.values(), line, direction);
    if (!next) tell(direction > 0 ? vscode.l10n.t('This is the last letter.') : vscode.l10n.t('This is the first letter.'));
    else await vscode.window.showTextDocument(vscode.Uri.parse(next.uri), { viewColumn: editor.viewColumn, preview: true }).then(undefined, () => tell(vscode.l10n.t('This file cannot be read as a text.')));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('glossator.openNextLetter', () => open(1)),
    vscode.commands.registerCommand('glossator.openPreviousLetter', () => open(-1)),
  );
}

function tell(text: string): void { vscode.window.setStatusBarMessage(text, 6000); }
