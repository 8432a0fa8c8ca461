import * as vscode from 'vscode';
import { Draft, Drafts, Kind } from './drafts';
import { NoteComment } from './noteComment';
import { remarkOf } from '../../letter/annotating/noteText';
import { Anchor } from '../../letter/annotating/anchor';
import { Annotation, Letter, Remark } from '../../letter/model';

const t = vscode.l10n.t;
const NOTHING: Remark = { text: '' };

/** A note being written: which one it is, and where. */
export interface Editing { readonly kind: Kind; readonly index?: number; readonly base?: string; readonly comment: NoteComment; readonly key: string }

/** One thread beside its passage: an annotation's, or that of a new note, which has an anchor and no id yet. At most one of its notes is being written. */
export class LetterThread {
  editing: Editing | undefined;
  private comments: readonly NoteComment[] = [];
  private label = '';
  private problem: string | undefined;

  constructor(readonly uri: string, readonly key: string, readonly id: string | undefined, private readonly drafts: Drafts, readonly thread: vscode.CommentThread, public anchor?: Anchor) {
    thread.canReply = false;
    thread.contextValue = id === undefined ? 'new' : 'annotation';
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
  }

  dispose(): void { this.thread.dispose(); }

  /** What it shows: the note, its replies, the drafts that belong to it. What is being written stays as it is. */
  show(range: vscode.Range, letter: Letter, annotation?: Annotation): void {
    this.thread.range = range;
    const note = annotation?.note;
    const remarks = note ? [new NoteComment({ kind: 'note' }, remarkOf(letter.text, note)), ...note.replies.map((each, index) => new NoteComment({ kind: 'reply', index }, remarkOf(letter.text, each)))]
      : annotation ? [new NoteComment({ kind: 'bare' }, NOTHING)] : [];
    const drafts = this.drafts.list(this.uri).filter(each => this.has(each) && each.key !== this.editing?.key)
      .map(draft => new NoteComment({ kind: draft.kind, index: draft.index, draft }, { text: draft.text }));
    this.label = this.id === undefined ? t('New note') : annotation?.tags.length ? annotation.tags.map(tag => `#${tag}`).join(' ') : t('Annotation');
    this.labelled();
    const { editing } = this;
    const isInPlace = (each: NoteComment): boolean => editing !== undefined && !each.part.draft && each.part.index === editing.index
      && (each.part.kind === editing.kind || (each.part.kind === 'bare' && editing.kind === 'note'));
    const known = [...remarks, ...drafts].map(each => isInPlace(each) ? editing!.comment : this.comments.find(other => other !== editing?.comment && other.says(each)) ?? each);
    this.set(editing && !known.includes(editing.comment) ? [...known, editing.comment] : known);
  }

  private has({ id, key }: Draft): boolean { return this.id === undefined ? key === this.key : id === this.id; }

  private set(comments: readonly NoteComment[]): void {
    if (comments.length === this.comments.length && comments.every((each, index) => each === this.comments[index])) return;
    this.comments = comments;
    this.thread.comments = comments;
  }

  /** Opens the editor of a note with a text; what was being written here is kept as a draft. */
  edit(kind: Kind, index: number | undefined, text: string, base: string | undefined, by: string | undefined): void {
    const comment = new NoteComment({ kind, index }, { text, by });
    comment.edit();
    this.problem = undefined;
    this.editing = { kind, index, base, comment, key: this.id === undefined ? this.key : `${this.uri}#${this.id}:${kind}${index ?? ''}` };
  }

  expand(): void { this.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded; }

  close(): void { this.editing = this.problem = undefined; }

  /** What is typed is kept. What is written already is no draft. */
  typed(text: string): void {
    const { editing } = this;
    if (!editing) return;
    const { kind, index, base, key } = editing;
    if (text.trim() === '' || (kind !== 'new' && text === editing.comment.remark.text && !this.drafts.get(key))) return this.drafts.remove(key);
    this.drafts.put({ key, uri: this.uri, kind, index, base, id: this.id, anchor: this.anchor, text });
  }

  /** Says at the thread why a note was not written. VS Code has closed its editor: another one is opened with what was typed. */
  refuse(reason: string): void {
    const { editing } = this;
    if (editing) this.edit(editing.kind, editing.index, editing.comment.text, editing.base, editing.comment.remark.by);
    this.problem = t('Not written: {0}', reason);
    this.labelled();
  }

  private labelled(): void {
    const label = this.problem ?? this.label;
    if (this.thread.label !== label) this.thread.label = label;
  }
}
