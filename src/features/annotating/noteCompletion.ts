import * as vscode from 'vscode';
import { NoteEditors } from './noteEditors';
import { TagMemory } from './tagMemory';
import { locatorAt, resolved } from '../citing/keyCompletion';
import { KeyOffers } from '../citing/keyOffers';
import { pointItems } from '../citing/pointItems';
import { toRange } from '../convert';
import { Offer, itemOf } from '../offers';
import { markdown } from '../../citation/languages/markdown';
import { citationsOfLetter } from '../../citation/letters';
import { keyContextAt } from '../../citation/markdown/context';
import { LANGUAGES, primarySubtag } from '../../letter/languages';
import { Letter } from '../../letter/model';
import { noteContext } from '../../letter/noteContext';
import { outline } from '../../letter/outline';
import { Library } from '../../library/library';

const NONE: ReadonlySet<string> = new Set();

/** Completion where a note is written: citation keys after `@`, tags and points after `#`, points after `[`. */
export function registerNoteCompletion(library: Library, editors: NoteEditors, tags: TagMemory): vscode.Disposable {
  const keys = new KeyOffers(library);
  return vscode.languages.registerCompletionItemProvider({ scheme: 'comment' }, {
    async provideCompletionItems(document, position, token, how) {
      const uri = editors.letterOf(document), letter = uri === undefined ? undefined : library.letter(uri);
      const text = document.getText(), offset = document.offsetAt(position);
      if (uri === undefined || !letter) return undefined;
      const key = keys.contextAt(document, text, offset, keyContextAt(text, offset, NONE), how);
      if (key) return keys.list({ owner: uri, document, text, offset, token }, key, () => citationsOfLetter(letter));
      const locator = locatorAt(text, offset, () => markdown.read(text).citations);
      if (locator) return pointItems(library, uri, document, locator, token);
      const context = noteContext(text, offset);
      if (!context) return undefined;
      const typed = text.slice(context.start, offset);
      const found = context.kind === 'address' ? addressOffers(letter, context.close)
        : context.kind === 'point' ? pointOffers(letter) : [...await tags.offers(uri), ...pointOffers(letter).filter(({ label, insert }) => `${label} ${insert}`.toLowerCase().includes(typed.slice(1).toLowerCase()))];
      if (token.isCancellationRequested) return undefined;
      const range = { inserting: toRange(document, { start: context.start, end: context.kind === 'point' ? context.end : offset }), replacing: toRange(document, context) };
      const sign = context.kind === 'hash' ? '#' : context.kind === 'point' ? '[' : '';
      return new vscode.CompletionList(found.map((offer, index) => {
        const item = itemOf(offer, index, range, undefined);
        item.filterText = sign + (item.filterText ?? '');
        return item;
      }), context.kind === 'hash');
    },
    resolveCompletionItem: (item, token) => resolved(library, item, token),
  }, '@', '#', '[', ' ', ':', '-', '.', '/');
}

/** `[punkt 4](#p4)`, in the letter's language. */
function pointOffers(letter: Letter): Offer[] {
  const lang = primarySubtag(letter.header.lang?.value);
  const word = (LANGUAGES.find(each => each.code === lang) ?? LANGUAGES.find(each => each.code === 'en')!).point;
  return outline(letter).filter(each => each.kind === 'point').map(({ address, words, label }): Offer => {
    const number = label?.replace(/[.)]$/, '') ?? '';
    return { label: `${word} ${number}`, insert: `[${word} ${number}](#${address})`, kind: vscode.CompletionItemKind.Reference, description: words, detail: words, texts: [words, address, number] };
  });
}

function addressOffers(letter: Letter, close: string): Offer[] {
  return outline(letter).flatMap(item => [item, ...item.children]).map(({ address, words }): Offer => (
    { label: address, insert: address + close, kind: vscode.CompletionItemKind.Reference, description: words, detail: words, texts: [words] }));
}
