import * as vscode from 'vscode';

/** The filter of a view: asked for in an input box, shown in the view's description. */
export class ViewFilter {
  private words: readonly string[] = [];
  private text = '';

  constructor(private readonly contextKey: string, private readonly onDidChange: () => void) {}

  get description(): string | undefined { return this.text === '' ? undefined : vscode.l10n.t('Filter: {0}', this.text); }

  /** Whether the text has all words of the filter, as words or in them. */
  fits(text: string): boolean {
    if (this.words.length === 0) return true;
    const lower = text.toLowerCase().normalize('NFC');
    return this.words.every(word => lower.includes(word));
  }

  get isSet(): boolean { return this.text !== ''; }

  /** The words, as they were written. */
  get written(): string { return this.text; }

  /** `given`: the argument of the command; the words in it need not be asked for. */
  async ask(prompt: string, given?: unknown): Promise<void> {
    const { words } = Object(given) as { words?: unknown };
    const text = typeof words === 'string' ? words : await vscode.window.showInputBox({ prompt, value: this.text, placeHolder: vscode.l10n.t('Words to look for; nothing shows all') });
    if (text !== undefined) this.set(text);
  }

  set(text: string): void {
    this.text = text.trim();
    this.words = this.text.toLowerCase().normalize('NFC').split(/\s+/).filter(word => word !== '');
    void vscode.commands.executeCommand('setContext', this.contextKey, this.isSet);
    this.onDidChange();
  }
}
