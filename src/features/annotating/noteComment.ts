import * as vscode from 'vscode';
import { Draft, Kind } from './drafts';
import { strangers } from '../markdown';
import { Remark } from '../../letter/model';

const t = vscode.l10n.t;

/** What a comment of a thread shows: a note, a reply, an annotation that has no note, or a draft. */
export type Part = { readonly kind: Kind | 'bare'; readonly index?: number; readonly draft?: Draft };

/** A note or a reply in a thread. Menus decide by `contextValue`. */
export class NoteComment implements vscode.Comment {
  mode = vscode.CommentMode.Preview;
  body: string | vscode.MarkdownString;
  contextValue: string;
  label: string | undefined;
  author: vscode.CommentAuthorInformation;

  constructor(readonly part: Part, readonly remark: Remark) {
    this.body = part.kind === 'bare' ? '' : strangers(remark.text);
    this.author = { name: part.draft ? t('Draft') : remark.by ?? (part.kind === 'bare' ? t('No note') : t('Without a name')) };
    this.label = remark.date;
    this.contextValue = part.draft ? 'draft' : part.kind;
  }

  /** The text as it is written: in the editor that is the one that VS Code hands over. */
  get text(): string { return typeof this.body === 'string' ? this.body : this.body.value; }

  edit(): void {
    this.mode = vscode.CommentMode.Editing;
    this.body = this.remark.text;
    this.contextValue = 'editing';
    this.label = undefined;
  }

  says({ part, remark }: NoteComment): boolean {
    return part.kind === this.part.kind && part.index === this.part.index && part.draft?.key === this.part.draft?.key
      && remark.text === this.remark.text && remark.by === this.remark.by && remark.date === this.remark.date;
  }
}
