import * as vscode from 'vscode';
import { CompletionContext } from '../letter/completionContext';
import { Suggested } from '../library/first';
import { Library } from '../library/library';
import { hasWords } from '../library/suggestions';
import { fold } from '../text/fold';

const t = vscode.l10n.t;

/** The part of a context of one kind. */
export type Context<K extends CompletionContext['kind']> = Extract<CompletionContext, { kind: K }>;

/** What is offered: `texts` are found beside the label; the order is that of the list. */
export interface Offer {
  readonly label: string;
  readonly insert: string;
  readonly kind: vscode.CompletionItemKind;
  readonly description?: string;
  readonly detail?: string;
  readonly documentation?: string | vscode.MarkdownString;
  readonly texts?: readonly string[];
  /** Whether something is to be completed right after it. */
  readonly goesOn?: boolean;
}

/** `isCut`: what is typed next may bring others. */
export type Offers = Suggested<Offer>;

/** What is asked for: `typed` stands before the cursor already. */
export interface Request { readonly library: Library; readonly uri: string; readonly typed: string; readonly offset: number; readonly token: vscode.CancellationToken }

/** `typed`: what a list that is not whole was made for. The editor filters again, by letters in their order: it must find what was found by words in any order. */
export function itemOf({ label, insert, kind, description, detail, documentation, texts = [], goesOn }: Offer, index: number, range: { inserting: vscode.Range; replacing: vscode.Range }, typed: string | undefined): vscode.CompletionItem {
  const item = new vscode.CompletionItem(description === undefined ? label : { label, description }, kind);
  item.insertText = insert;
  item.detail = detail;
  item.documentation = documentation;
  item.range = range;
  item.sortText = String(index).padStart(5, '0');
  const all = [label, ...texts].join(' ');
  const folded = fold(all);
  item.filterText = [...typed && hasWords(all, typed) ? [typed] : [], all, ...folded === all.toLowerCase() ? [] : [folded]].join(' ');
  if (goesOn) item.command = { command: 'editor.action.triggerSuggest', title: '' };
  return item;
}

/** What is known of a letter in a few words: `Leo Trotskij → Brittiska sektionen, 1933-10-02`. */
export function describe({ senders, recipients, date }: { readonly senders: readonly string[]; readonly recipients: readonly string[]; readonly date?: string }): string {
  const names = [senders.join(' & '), recipients.join(' & ')].filter(each => each !== '').join(' → ');
  return [names, date ?? ''].filter(each => each !== '').join(', ');
}

/** `12 letters` */
export function inLetters(count: number): string {
  return count === 0 ? '' : count === 1 ? t('1 letter') : t('{0} letters', count);
}
