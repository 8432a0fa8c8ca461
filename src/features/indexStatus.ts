import * as vscode from 'vscode';
import { numeral } from './labels';
import { IndexState } from '../library/index/letterIndex';
import { Library } from '../library/library';

/** What is done sooner is not worth a word. */
const PAUSE = 500;

/** In the status bar: how far the reading of all letters is, and a click that stops it or goes on. */
export function registerIndexStatus(library: Library): vscode.Disposable {
  const { index } = library;
  const item = vscode.window.createStatusBarItem('glossator.reading', vscode.StatusBarAlignment.Left);
  item.name = vscode.l10n.t('Reading letters');
  let state: IndexState | undefined, isShown = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    const { done, found } = index.progress;
    const isStopped = index.progress.state === 'stopped';
    const counts = [numeral(done), numeral(found)];
    item.text = isStopped ? `$(debug-pause) ${vscode.l10n.t('Letters: {0} of {1} read', ...counts)}`
      : `$(sync~spin) ${found === 0 ? vscode.l10n.t('Reading letters') : vscode.l10n.t('Reading letters {0} of {1}', ...counts)}`;
    item.tooltip = isStopped ? vscode.l10n.t('Click to go on reading') : vscode.l10n.t('Click to stop reading');
    item.command = isStopped ? 'glossator.resumeReading' : 'glossator.stopReading';
    item.show();
  };
  const update = (): void => {
    if (index.progress.state !== state) {
      ({ state } = index.progress);
      void vscode.commands.executeCommand('setContext', 'glossator.reading', state);
      clearTimeout(timer);
      if (state === 'reading') timer = setTimeout(() => { isShown = true; show(); }, PAUSE);
      else if (!(isShown = state === 'stopped')) item.hide();
    }
    if (isShown) show();
  };
  update();
  const listener = index.onDidProgress(update);
  return vscode.Disposable.from(item, listener, { dispose: () => clearTimeout(timer) },
    vscode.commands.registerCommand('glossator.stopReading', () => index.stop()),
    vscode.commands.registerCommand('glossator.resumeReading', () => index.resume()));
}
