import * as vscode from 'vscode';
import { locatableParts } from './sourceLabels';
import { toRange } from '../convert';
import { strangers } from '../markdown';
import { LocatorContext } from '../../citation/locatorContext';
import { locatorOf, writeLocator } from '../../citation/locators';
import { Library } from '../../library/library';
import { previewOf } from '../../library/navigation/preview';

/** A part of a letter as a locator. */
export class PointItem extends vscode.CompletionItem {
  constructor(label: string, words: string, private readonly letter: string, private readonly address: string) {
    super({ label, description: words }, vscode.CompletionItemKind.Reference);
  }

  /** What stands there is shown when one looks at it. */
  async resolve(library: Library): Promise<void> {
    const preview = await previewOf(library, { uri: this.letter, address: this.address });
    if (preview) this.documentation = strangers(preview.text + (preview.goesOn ? ' …' : ''));
  }
}

/** The points of the letter whose key stands before the cursor, in the words of the language of the paper or the letter (`owner`). */
export async function pointItems(library: Library, owner: string, document: vscode.TextDocument, { key, start, end }: LocatorContext, token: vscode.CancellationToken): Promise<vscode.CompletionItem[] | undefined> {
  const { citing } = library;
  const letter = (await citing.sources(owner))?.get(key)?.letter, lang = await citing.lang(owner) ?? vscode.env.language;
  if (!letter || token.isCancellationRequested) return undefined;
  const range = toRange(document, { start, end });
  return locatableParts(letter.record).flatMap(({ address, words }, index) => {
    const locator = locatorOf(address);
    if (!locator) return [];
    const label = writeLocator(locator, lang), item = new PointItem(label, words, letter.uri, address);
    item.range = range;
    item.sortText = String(index).padStart(5, '0');
    // A point's words begin with its number.
    item.filterText = `${words} ${label}`;
    return item;
  });
}
