import * as vscode from 'vscode';
import { findSources, sourceList } from './sourceItems';
import { KeySession } from '../../citation/keySession';
import { Citation, KeyContext } from '../../citation/model';
import { Library } from '../../library/library';
import { allKnown } from '../../library/suggestions';

/** What is asked for: the sources of a paper or a letter (`owner`) for the key that is being written in a document. */
export interface KeyRequest { readonly owner: string; readonly document: vscode.TextDocument; readonly text: string; readonly offset: number; readonly token: vscode.CancellationToken }

/** Offers sources where a key is being written, and goes on with it after a blank. */
export class KeyOffers {
  private readonly session = new KeySession();

  constructor(private readonly library: Library) {}

  /** The key that is being written: `own` as the language has it, or one that was begun and is looked for by several words. */
  contextAt({ uri }: vscode.TextDocument, text: string, offset: number, own: KeyContext | undefined, { triggerKind }: vscode.CompletionContext): KeyContext | undefined {
    return this.session.contextAt(uri.toString(), text, offset, own, triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions);
  }

  /** `cite`: the citations of the owner, which come first. */
  async list({ owner, document, text, offset, token }: KeyRequest, context: KeyContext, cite: () => readonly Citation[]): Promise<vscode.CompletionList | undefined> {
    const { library, session } = this;
    await allKnown(library);
    const table = await library.citing.sources(owner);
    if (!table || token.isCancellationRequested) return undefined;
    const typed = text.slice(context.start, offset), uri = document.uri.toString();
    // What is a key already needs no further word.
    if (/\s$/.test(typed) && table.get(typed.trim())) { session.end(uri, offset); return undefined; }
    const cited = owner === uri ? citedBeside(cite(), context) : citedBeside(cite());
    const found = await findSources(table, typed, cited, () => token.isCancellationRequested);
    if (!found) return undefined;
    if (found.items.length + found.others.length === 0) session.end(uri, offset);
    return sourceList(owner, document, context, offset, found);
  }
}

/** The keys that are cited, but for the one that is being written. */
function citedBeside(citations: readonly Citation[], { start, end }: { readonly start: number; readonly end: number } = { start: -1, end: -1 }): ReadonlySet<string> {
  return new Set(citations.flatMap(({ keys }) => keys).filter(each => each.end < start || each.start > end).map(each => each.key));
}
