import * as vscode from 'vscode';
import { KeyOffers } from './keyOffers';
import { PointItem, pointItems } from './pointItems';
import { SourceItem } from './sourceItems';
import { LETTERS } from '../convert';
import { PAPER_LANGUAGES } from '../../citation/languages';
import { keyContextInLetter } from '../../citation/letters';
import { LocatorContext, locatorContext } from '../../citation/locatorContext';
import { Citation, KeyContext } from '../../citation/model';
import { frontMatterAt } from '../../letter/completionContext';
import { citationsOf } from '../../library/citing/cited';
import { Library } from '../../library/library';

/** A blank goes on with the next word, or begins a locator, as a bracket does; the others stand inside keys, and end what is a word to VS Code. */
const INSIDE = [' ', '[', ':', '-', '.', '/'];
/** Without these on the line before the cursor there is no key that a locator could follow. */
const KEY_SIGN = /(?:@|cite)[^\n]{0,200}$/;

/** Completion of citation keys in papers and letters, where one is being written and nowhere else; after the key of a letter, of its points. */
export function registerKeyCompletion(library: Library): vscode.Disposable {
  const offers = new KeyOffers(library);
  const provider = (keyAt: (text: string, offset: number, uri: string) => KeyContext | undefined): vscode.CompletionItemProvider => ({
    provideCompletionItems(document, position, token, how) {
      const text = document.getText(), offset = document.offsetAt(position), uri = document.uri.toString();
      const context = offers.contextAt(document, text, offset, keyAt(text, offset, uri), how);
      const citations = (): readonly Citation[] => citationsOf(library, uri) ?? [];
      if (context) return offers.list({ owner: uri, document, text, offset, token }, context, citations);
      const locator = locatorAt(text, offset, citations);
      return locator && pointItems(library, uri, document, locator, token);
    },
    resolveCompletionItem: (item, token) => resolved(library, item, token),
  });
  return vscode.Disposable.from(
    ...PAPER_LANGUAGES.map(language => vscode.languages.registerCompletionItemProvider(
      [...language.languageIds.map(id => ({ language: id })), ...language.endings.map(ending => ({ pattern: `**/*${ending}` }))],
      provider((text, offset, uri) => library.citing.papers.language(uri) === language ? language.keyContext(text, offset) : undefined), ...new Set([...language.triggers, ...INSIDE]),
    )),
    vscode.languages.registerCompletionItemProvider(LETTERS, provider(letterKeyAt), '@', '{', ...INSIDE),
  );
}

/** In a letter; in its front matter only in quotation marks, without which YAML has no `@`: there the whole value is offered. */
function letterKeyAt(text: string, offset: number): KeyContext | undefined {
  const context = keyContextInLetter(text, offset);
  if (!context || !frontMatterAt(text, offset)) return context;
  return /:\s*(?:"[^"]*|'[^']*)$/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, context.start)) ? context : undefined;
}

/** `cite`: asked only where a locator may be. */
export function locatorAt(text: string, offset: number, cite: () => readonly Citation[]): LocatorContext | undefined {
  return KEY_SIGN.test(text.slice(Math.max(0, offset - 250), offset)) ? locatorContext(text, cite(), offset) : undefined;
}

/** What a source or a point is like is told when one looks at it. */
export async function resolved(library: Library, item: vscode.CompletionItem, token: vscode.CancellationToken): Promise<vscode.CompletionItem> {
  if (item instanceof PointItem) await item.resolve(library);
  if (item instanceof SourceItem) await item.resolve(library, token);
  return item;
}
