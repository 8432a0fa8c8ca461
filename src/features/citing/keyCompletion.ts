import * as vscode from 'vscode';
import { KeySession } from './keySession';
import { PointItem, pointItems } from './pointItems';
import { SourceItem, findSources, sourceList } from './sourceItems';
import { LETTERS } from '../convert';
import { PAPER_LANGUAGES } from '../../citation/languages';
import { markdown } from '../../citation/languages/markdown';
import { locatorContext } from '../../citation/locatorContext';
import { keyContextAt } from '../../citation/markdown/context';
import { Citation, KeyContext } from '../../citation/model';
import { Library } from '../../library/library';
import { allKnown } from '../../library/suggestions';

/** A blank goes on with the next word, or begins a locator, as a bracket does; the others stand inside keys, and end what is a word to VS Code. */
const INSIDE = [' ', '[', ':', '-', '.', '/'];
/** Without these on the line before the cursor there is no key that a locator could follow. */
const KEY_SIGN = /(?:@|cite)[^\n]{0,200}$/;
/** The field of a letter's front matter that cites. */
const CITING = new Set(['source']);

/** Completion of citation keys in papers and letters, where one is being written and nowhere else; after the key of a letter, of its points. */
export function registerKeyCompletion(library: Library): vscode.Disposable {
  const session = new KeySession();
  const provider = (own: (text: string, offset: number, uri: string) => KeyContext | undefined, of: (uri: string) => readonly Citation[]): vscode.CompletionItemProvider => ({
    async provideCompletionItems(document, position, token, { triggerKind }) {
      const text = document.getText(), offset = document.offsetAt(position), uri = document.uri.toString();
      const isOpen = triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions;
      const context = session.contextAt(uri, text, offset, own(text, offset, uri), isOpen);
      if (!context) {
        session.end();
        const locator = KEY_SIGN.test(text.slice(Math.max(0, offset - 250), offset)) ? locatorContext(text, of(uri), offset) : undefined;
        return locator && pointItems(library, document, locator, token);
      }
      await allKnown(library);
      const table = await library.citing.sources(uri);
      if (!table || token.isCancellationRequested) return undefined;
      const typed = text.slice(context.start, offset);
      // What is a key already needs no further word.
      if (/\s$/.test(typed) && table.get(typed.trim())) { session.end(); return undefined; }
      const found = await findSources(table, typed, citedIn(of(uri), context), () => token.isCancellationRequested);
      if (!found) return undefined;
      if (found.items.length + found.others.length === 0) { session.end(); return undefined; }
      session.found(uri, text, offset, context);
      return sourceList(document, context, offset, found);
    },
    async resolveCompletionItem(item, token) {
      if (item instanceof PointItem) await item.resolve(library);
      if (item instanceof SourceItem) await item.resolve(library, token);
      return item;
    },
  });
  return vscode.Disposable.from(
    ...PAPER_LANGUAGES.map(language => vscode.languages.registerCompletionItemProvider(
      [...language.languageIds.map(id => ({ language: id })), ...language.endings.map(ending => ({ pattern: `**/*${ending}` }))],
      provider((text, offset, uri) => library.citing.papers.language(uri) === language ? language.keyContext(text, offset) : undefined, uri => library.citing.papers.get(uri)?.citations ?? []),
      ...new Set([...language.triggers, ...INSIDE]),
    )),
    vscode.languages.registerCompletionItemProvider(LETTERS, provider((text, offset) => keyContextAt(text, offset, CITING), uri => {
      const letter = library.letter(uri);
      return letter ? markdown.read(letter.text).citations : [];
    }), '@', '{', ...INSIDE),
  );
}

/** The keys that a text cites, but for the one that is being written. */
export function citedIn(citations: readonly Citation[], { start, end }: { readonly start: number; readonly end: number }): ReadonlySet<string> {
  return new Set(citations.flatMap(({ keys }) => keys).filter(each => each.end < start || each.start > end).map(each => each.key));
}
