import * as vscode from 'vscode';
import { ConcordanceView } from '../../views/concordance/concordanceView';

/** What menus and keys ask of the concordance: whether there are hits, and whether it is limited. */
export function registerContextKeys({ concordance }: ConcordanceView): vscode.Disposable {
  const known = new Map<string, boolean>();
  const set = (key: string, value: boolean): void => {
    if (known.get(key) === value) return;
    known.set(key, value);
    void vscode.commands.executeCommand('setContext', key, value);
  };
  const update = (): void => {
    set('glossator.concordance.hasHits', concordance.found.hits.length > 0);
    set('glossator.concordance.limited', Object.keys(concordance.limits).length > 0);
  };
  update();
  return concordance.onDidChange(update);
}
