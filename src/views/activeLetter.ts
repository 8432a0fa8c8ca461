import * as vscode from 'vscode';
import { LETTER } from '../library/workspaceFiles';

/** The letter that the views show: that of the active editor, and while another editor is active the last one, as long as it is to be seen. */
export class ActiveLetter implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[];
  private shown: vscode.TextEditor | undefined;
  readonly onDidChange = this.changes.event;

  constructor() {
    const update = (): void => {
      const before = this.shown?.document;
      this.find();
      if (before !== this.shown?.document) this.changes.fire();
    };
    this.find();
    this.disposables = [this.changes, vscode.window.onDidChangeActiveTextEditor(update), vscode.window.onDidChangeVisibleTextEditors(update),
      vscode.workspace.onDidOpenTextDocument(update)];
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  get editor(): vscode.TextEditor | undefined { return this.shown; }
  get uri(): string | undefined { return this.shown?.document.uri.toString(); }

  private find(): void {
    const isLetter = (editor: vscode.TextEditor | undefined): boolean => editor?.document.languageId === LETTER;
    const active = vscode.window.activeTextEditor;
    const visible = vscode.window.visibleTextEditors.filter(isLetter);
    this.shown = isLetter(active) ? active : visible.find(editor => editor.document === this.shown?.document) ?? visible[0];
  }
}
