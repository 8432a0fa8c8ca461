import * as vscode from 'vscode';
import { LETTERS, toRange } from './convert';
import { attributeItems, attributeValueItems } from './letterAttributes';
import { explanationsOf } from './letterFields';
import { fieldValueItems } from './letterValues';
import { Context, Offer, Offers, Request, describe, itemOf } from './offers';
import { CompletionContext, completionContext } from '../letter/completionContext';
import { unreferredNotes } from '../letter/unfinished';
import { Library } from '../library/library';
import { addressSuggestions, allKnown, best, letterSuggestions, uriOf } from '../library/suggestions';

const t = vscode.l10n.t;

/** Completion in letters: where links lead, attributes, notes and the front matter. Nothing in the text that a person reads. */
export function registerLetterCompletion(library: Library): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(LETTERS, {
    async provideCompletionItems(document, position, token, { triggerCharacter }) {
      const text = document.getText(), offset = document.offsetAt(position), uri = document.uri.toString();
      const context = completionContext(text, offset);
      // A blank begins an indentation as often as a field's name.
      if (!context || (context.kind === 'field' && triggerCharacter === ' ')) return undefined;
      // What looks like a mark in code is none.
      if (!context.kind.startsWith('field') && library.letter(uri)?.marks.opaque.some(({ start, end }) => start < offset && offset < end)) return undefined;
      const typed = text.slice(context.start, offset);
      const { items, isCut } = await offers(context, { library, uri, typed, offset, token });
      if (token.isCancellationRequested) return undefined;
      const range = { inserting: toRange(document, { start: context.start, end: offset }), replacing: toRange(document, context) };
      return new vscode.CompletionList(items.map((offer, index) => itemOf(offer, index, range, isCut ? typed : undefined)), isCut);
    },
  }, '(', '#', '=', '{', '.', '"', '^', '[', ' ');
}

function offers(context: CompletionContext, request: Request): Offers | Promise<Offers> {
  switch (context.kind) {
    case 'letter': return letterItems(context, request);
    case 'address': return addressItems(context, request);
    case 'attribute': return attributeItems(context, request);
    case 'attributeValue': return attributeValueItems(context, request);
    case 'note': return noteItems(context, request);
    case 'field': return { items: fieldItems(context), isCut: false };
    case 'fieldValue': return fieldValueItems(context, request);
  }
}

async function letterItems({ close }: Context<'letter'>, { library, uri, typed, token }: Request): Promise<Offers> {
  await allKnown(library);
  if (token.isCancellationRequested) return { items: [], isCut: true };
  const here: Offer = { label: '#', insert: '#', kind: vscode.CompletionItemKind.Reference, description: t('A part of this letter'), goesOn: true };
  const found = letterSuggestions(library, uri, typed).items.map(({ letter: { record }, target, path, id }): Offer => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return {
      label: record.title ?? name, insert: target + close, kind: vscode.CompletionItemKind.File, description: describe(record), detail: target,
      texts: [path, id, ...record.senders, ...record.recipients, record.date ?? ''],
    };
  });
  // Words are found in any order only by asking again.
  return { items: [...typed === '' ? [here] : [], ...found], isCut: true };
}

async function addressItems({ path, close }: Context<'address'>, { library, uri, token }: Request): Promise<Offers> {
  const target = path === undefined ? uri : uriOf(library.files, uri, path);
  const letter = target === undefined || token.isCancellationRequested ? undefined : await library.index.learn(target);
  const found = letter ? addressSuggestions(letter, library.letters.table) : [];
  return { items: found.map(({ address, words }): Offer => ({ label: address, insert: address + close, kind: vscode.CompletionItemKind.Reference, description: words, detail: words, texts: [words] })), isCut: false };
}

function noteItems({ close }: Context<'note'>, { library, uri, offset, typed }: Request): Offers {
  const letter = library.letter(uri);
  const { items, isCut } = best(letter ? unreferredNotes(letter, offset) : [], typed, ({ label, words }) => `${label} ${words}`);
  return { items: items.map(({ label, words }): Offer => ({ label, insert: label + close, kind: vscode.CompletionItemKind.Reference, description: words, detail: words, texts: [words] })), isCut };
}

function fieldItems({ names, present, colon }: Context<'field'>): Offer[] {
  return Object.entries(explanationsOf(names)).filter(([field]) => !present.includes(field)).map(([field, explanation]): Offer => ({
    label: field, insert: colon ? field : `${field}: `, kind: vscode.CompletionItemKind.Field, documentation: new vscode.MarkdownString(explanation()), goesOn: !colon,
  }));
}
