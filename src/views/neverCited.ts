import * as vscode from 'vscode';
import { Library } from '../library/library';

/** Whether a view shows only what no paper quotes or cites; shown in the view's description. */
export class NeverCited {
  private on = false;

  /** `key`: of the context, that menus ask for. */
  constructor(private readonly library: Library, private readonly viewId: string, private readonly key: string, private readonly onDidChange: () => void) {}

  get isSet(): boolean { return this.on; }

  /** That of the view, beside another filter. */
  description(other: string | undefined): string | undefined { return this.on ? [...other === undefined ? [] : [other], vscode.l10n.t('Never cited')].join(' · ') : other; }

  /** All papers are looked at first. */
  async set(on: boolean): Promise<void> {
    if (on) await vscode.window.withProgress({ location: { viewId: this.viewId } }, () => this.library.citers.complete());
    this.on = on;
    void vscode.commands.executeCommand('setContext', this.key, on);
    this.onDidChange();
  }
}
