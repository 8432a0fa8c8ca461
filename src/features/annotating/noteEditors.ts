import * as vscode from 'vscode';
import { Draft, Drafts } from './drafts';
import { LetterThread } from './letterThread';

/** The editor of a comment that is edited is a document of this kind; nothing in its name tells whose it is. */
const EDITOR = /^\/commentinput-\d+-\d+\.md$/;

/**
 * Which comment editor belongs to which thread: one that has just been opened belongs to the thread that waits for one with that text. What is
 * typed there is kept as a draft; so is what is typed after a click on the `+` in the margin, whose thread is VS Code's own until it is saved.
 */
export class NoteEditors implements vscode.Disposable {
  private readonly threads = new Map<string, LetterThread>();
  private waiting: LetterThread[] = [];
  private readonly disposables: vscode.Disposable[];

  /** `owner`: the id of our comment controller. `active`: the letter that she reads. */
  constructor(private readonly owner: string, private readonly drafts: Drafts, private readonly active: () => string | undefined) {
    this.disposables = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => { if (document.uri.scheme === 'comment') this.changed(document); }),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => { this.threads.delete(uri.toString()); }),
    ];
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  /** A thread has begun to edit a note: the editor will come. */
  expect(thread: LetterThread): void { this.waiting = [...this.waiting.filter(each => each !== thread && each.editing), thread]; }

  /** The letter for whose note a document is the editor. */
  letterOf({ uri }: vscode.TextDocument): string | undefined {
    return this.threads.get(uri.toString())?.uri ?? (EDITOR.test(uri.path) || uri.authority === this.owner ? this.active() : undefined);
  }

  private changed(document: vscode.TextDocument): void {
    const name = document.uri.toString(), text = document.getText();
    let thread = this.threads.get(name);
    if (!thread && EDITOR.test(document.uri.path)) {
      thread = this.waiting.find(({ editing }) => editing?.comment.text === text);
      if (!thread) return;
      this.waiting = this.waiting.filter(each => each !== thread);
      // Another editor for the same note comes where VS Code shows the thread again.
      for (const [other, known] of this.threads) if (known === thread) this.threads.delete(other);
      this.threads.set(name, thread);
    }
    if (thread) thread.typed(text);
    else if (document.uri.authority === this.owner) this.margin(name, text);
  }

  private margin(key: string, text: string): void {
    const uri = this.active();
    if (text.trim() === '') this.drafts.remove(key);
    else if (uri !== undefined) this.drafts.put({ key, uri: this.drafts.get(key)?.uri ?? uri, kind: 'new', text });
  }

  /** Whether a draft is being written just now. */
  isOpen({ key }: Draft): boolean {
    for (const { editing } of this.threads.values()) if (editing?.key === key) return true;
    return vscode.workspace.textDocuments.some(each => each.uri.toString() === key);
  }

  /** The note that was written after a click on the `+` is saved or given up. */
  forgetMargin(text: string): void {
    for (const draft of this.drafts.list()) if (draft.kind === 'new' && !draft.anchor && draft.text.trim() === text.trim()) this.drafts.remove(draft.key);
  }
}
