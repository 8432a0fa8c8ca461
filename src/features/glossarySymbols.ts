import * as vscode from 'vscode';
import { GLOSSARIES, toRange } from './convert';
import { kindLabel } from './labels';
import { Entry } from '../glossary/model';
import { placesOfEntries } from '../library/navigation/entries';
import { Library } from '../library/library';

/** The entries of a glossary in its outline. */
export function registerGlossarySymbols(library: Library): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(GLOSSARIES, {
    async provideDocumentSymbols(document, token) {
      const glossary = await library.glossary(document.uri.toString());
      if (!glossary || token.isCancellationRequested) return undefined;
      return placesOfEntries(glossary).map(({ entry, range, headwordRange }) =>
        new vscode.DocumentSymbol(entry.headword || '…', detail(entry), vscode.SymbolKind.Key, toRange(document, range), toRange(document, headwordRange)));
    },
  }, { label: 'Glossator' });
}

function detail({ kind, name }: Entry): string { return [kind && kindLabel(kind), name].filter(part => part).join(' · '); }
