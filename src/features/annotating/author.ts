import * as vscode from 'vscode';

const t = vscode.l10n.t;

/** Who writes the notes: the setting, asked for once where it is not set. */
export class Author {
  private asked = false;

  get name(): string | undefined {
    const name = vscode.workspace.getConfiguration('glossator').get<string>('author', '').trim();
    return name === '' ? undefined : name;
  }

  /** Asks before the first note, and keeps the answer in the settings; who does not answer writes without a name, and is not asked again before the next session. */
  async ask(): Promise<string | undefined> {
    const known = this.name;
    if (known !== undefined || this.asked) return known;
    this.asked = true;
    const answer = (await vscode.window.showInputBox({
      title: t('Who writes the notes?'), prompt: t('Your name or your initials stand with your notes in the letters. Escape: without a name.'), ignoreFocusOut: true,
    }))?.trim();
    if (!answer) return undefined;
    try {
      await vscode.workspace.getConfiguration('glossator').update('author', answer, vscode.ConfigurationTarget.Global);
    } catch {
      vscode.window.setStatusBarMessage(t('Your name could not be kept in the settings.'), 6000);
    }
    return answer;
  }
}
