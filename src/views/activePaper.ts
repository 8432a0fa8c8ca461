import * as vscode from 'vscode';
import { Library } from '../library/library';

/** The paper that is written: that of the active editor, else the one used last, as long as it is open in an editor. */
export class ActivePaper implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly disposables: vscode.Disposable[];
  private document: vscode.TextDocument | undefined;
  /** Where the cursor was last, while an editor showed it. */
  private last: vscode.Selection | undefined;
  readonly onDidChange = this.changes.event;

  constructor(private readonly library: Library) {
    const update = (): void => {
      const { activeTextEditor: active } = vscode.window, before = this.document;
      if (active && this.isPaper(active.document)) this.document = active.document;
      else if (this.document?.isClosed) this.document = undefined;
      this.document ??= vscode.window.visibleTextEditors.find(each => this.isPaper(each.document))?.document;
      void vscode.commands.executeCommand('setContext', 'glossator.paperActive', active !== undefined && active.document === this.document);
      if (before !== this.document) {
        this.last = undefined;
        this.changes.fire();
      }
      this.last = this.editor?.selection ?? this.last;
    };
    update();
    this.disposables = [this.changes, vscode.window.onDidChangeActiveTextEditor(update), vscode.window.onDidChangeVisibleTextEditors(update),
      vscode.workspace.onDidOpenTextDocument(update), vscode.workspace.onDidCloseTextDocument(update),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => { if (textEditor.document === this.document) this.last = selections[0]; })];
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  get uri(): string | undefined { return this.document?.isClosed === false ? this.document.uri.toString() : undefined; }

  /** Its editor, where it is to be seen. */
  get editor(): vscode.TextEditor | undefined {
    const { activeTextEditor: active, visibleTextEditors } = vscode.window;
    return active && active.document === this.document ? active : visibleTextEditors.find(each => each.document === this.document);
  }

  /** Where its cursor is, or was when it was last to be seen. */
  get selection(): vscode.Selection | undefined { return this.editor?.selection ?? (this.uri === undefined ? undefined : this.last); }

  private isPaper({ uri }: vscode.TextDocument): boolean { return this.library.citing.papers.language(uri.toString()) !== undefined; }
}
