import * as vscode from 'vscode';
import { formattedReference, referenceMarkdown } from './reference';
import { sourceKind, sourceName, sourceTitle } from './sourceLabels';
import { KeyContext } from '../../citation/model';
import { toRange } from '../convert';
import { plain, strangers } from '../markdown';
import { Source, SourceTable } from '../../library/citing/sources';
import { ACKNOWLEDGEMENT } from '../../library/formatting';
import { Library } from '../../library/library';
import { fold } from '../../text/fold';

/** A source in a list of completions; what it is like is rendered when one looks at it. */
export class SourceItem extends vscode.CompletionItem {
  constructor(private readonly owner: string, private readonly source: Source) {
    // More beside it would cut the key short.
    super({ label: source.key, description: sourceName(source) }, sourceKind(source));
    this.detail = sourceTitle(source);
  }

  /** The formatted reference, once one looks at it. */
  async resolve(library: Library, token: vscode.CancellationToken): Promise<void> {
    const { entry, letter } = this.source, { words, link, copyright } = ACKNOWLEDGEMENT;
    const runs = entry || letter ? await formattedReference(library, this.owner, this.source, token) : undefined;
    // One string is all that there is room for: what a stranger wrote has the say over how it is rendered.
    if (runs) this.documentation = strangers(`${referenceMarkdown(runs)}\n\n*[${plain(words)}](${link}) ${plain(copyright)}*`);
  }
}

/** What is offered for a key. `others`: keys that are cited and that nothing has. */
export interface FoundSources { readonly typed: string; readonly items: readonly Source[]; readonly others: readonly string[] }

/** The sources with the words that are typed, the cited ones first, the one with just this key before all; undefined where it was cancelled. */
export async function findSources(table: SourceTable, typed: string, cited: ReadonlySet<string>, cancelled: () => boolean): Promise<FoundSources | undefined> {
  const key = typed.trim();
  const { items } = await table.find(typed, cited, undefined, cancelled);
  if (cancelled()) return undefined;
  const words = fold(typed).split(/\s+/);
  return {
    typed, items: [...items.filter(each => each.key === key), ...items.filter(each => each.key !== key)],
    others: [...cited].filter(each => each !== '*' && !table.get(each) && words.every(word => fold(each).includes(word))),
  };
}

/**
 * The editor filters again, by letters in their order, and sorts by how well these are found: each must be found by all that is typed, and alike. The list
 * is never whole, for it is to ask again at each key. `owner`: the paper or the letter whose sources they are.
 */
export function sourceList(owner: string, document: vscode.TextDocument, context: KeyContext, offset: number, { typed, items, others }: FoundSources): vscode.CompletionList {
  const range = { inserting: toRange(document, { start: context.start, end: offset }), replacing: toRange(document, context) };
  const found = [...items, ...others.map((key): Source => ({ key }))].map((source, index) => {
    const item = new SourceItem(owner, source);
    item.insertText = context.insert(source.key);
    const also = context.also?.(source.key) ?? [];
    if (also.length > 0) item.additionalTextEdits = also.map(edit => vscode.TextEdit.replace(toRange(document, edit), edit.text));
    item.range = range;
    item.sortText = String(index).padStart(5, '0');
    item.filterText = `${typed} ${source.key} ${fold(sourceName(source))} ${fold(item.detail ?? '')}`.trimStart();
    return item;
  });
  return new vscode.CompletionList(found, true);
}
