import * as vscode from 'vscode';
import { NoteEditors } from './noteEditors';
import { TagMemory } from './tagMemory';
import { toRange } from '../convert';
import { Offer, describe, inLetters, itemOf } from '../offers';
import { LANGUAGES, primarySubtag } from '../../letter/languages';
import { marksOf } from '../../letter/marks';
import { Letter } from '../../letter/model';
import { noteContext } from '../../letter/noteContext';
import { outline } from '../../letter/outline';
import { Library } from '../../library/library';
import { allKnown, letterSuggestions } from '../../library/suggestions';

/** Completion where a note is written: citation keys after `@`, tags and points after `#`, points after `[`. */
export function registerNoteCompletion(library: Library, editors: NoteEditors, tags: TagMemory): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider({ scheme: 'comment' }, {
    async provideCompletionItems(document, position, token) {
      const uri = editors.letterOf(document), letter = uri === undefined ? undefined : library.letter(uri);
      const text = document.getText(), offset = document.offsetAt(position);
      const context = noteContext(text, offset);
      if (!context || uri === undefined || !letter) return undefined;
      const typed = text.slice(context.start, offset);
      const found = context.kind === 'citation' ? await citationOffers(library, uri, typed) : context.kind === 'address' ? addressOffers(letter, context.close)
        : context.kind === 'point' ? pointOffers(letter) : [...await tags.offers(uri), ...pointOffers(letter).filter(({ label, insert }) => `${label} ${insert}`.toLowerCase().includes(typed.slice(1).toLowerCase()))];
      if (token.isCancellationRequested) return undefined;
      const range = { inserting: toRange(document, { start: context.start, end: context.kind === 'point' ? context.end : offset }), replacing: toRange(document, context) };
      const sign = context.kind === 'hash' ? '#' : context.kind === 'point' ? '[' : '';
      return new vscode.CompletionList(found.map((offer, index) => {
        const item = itemOf(offer, index, range, context.kind === 'citation' ? typed : undefined);
        item.filterText = sign + (item.filterText ?? '');
        return item;
      }), context.kind === 'citation' || context.kind === 'hash');
    },
  }, '@', '#', '[');
}

/** The ids of letters, and what the open letters cite. */
async function citationOffers(library: Library, uri: string, typed: string): Promise<Offer[]> {
  await allKnown(library);
  const letters = letterSuggestions(library, uri, typed).items.map(({ id, path, letter: { record } }): Offer => ({
    label: id, insert: id, kind: vscode.CompletionItemKind.Reference, description: record.title ?? describe(record), detail: describe(record),
    texts: [path, record.title ?? '', ...record.senders, ...record.recipients, record.date ?? ''],
  }));
  const counts = new Map<string, number>();
  for (const each of library.files.openLetters()) {
    const letter = library.letter(each);
    for (const key of new Set(letter ? marksOf(letter).flatMap(({ citations }) => citations.map(citation => citation.key)) : [])) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const own = Array.from(counts, ([key, count]): Offer => ({ label: key, insert: key, kind: vscode.CompletionItemKind.Value, description: inLetters(count) })).filter(each => !letters.some(other => other.label === each.label));
  return [...own, ...letters];
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
