import * as vscode from 'vscode';
import { GLOSSARIES, toRange } from './convert';
import { kindLabel } from './labels';
import { Entry } from '../glossary/model';
import { Library } from '../library/library';
import { contains } from '../text/range';

/** In glossary files: from `see` to the entry that it names, from a headword to those that name it, and the entries as symbols. */
export function registerGlossaryNavigation(library: Library): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(GLOSSARIES, {
      async provideDefinition(document, position, token) {
        const { entries, headword } = await at(library, document, position);
        if (token.isCancellationRequested || headword === undefined) return undefined;
        return entries.filter(entry => entry.headword === headword).map(entry => new vscode.Location(document.uri, toRange(document, entry.headwordRange)));
      },
    }),
    vscode.languages.registerReferenceProvider(GLOSSARIES, {
      async provideReferences(document, position, { includeDeclaration }, token) {
        const { entries, headword } = await at(library, document, position);
        if (token.isCancellationRequested || headword === undefined) return undefined;
        const ranges = entries.flatMap(entry => [...includeDeclaration && entry.headword === headword ? [entry.headwordRange] : [],
          ...entry.see.filter(see => see.headword === headword).map(see => see.range)]);
        return ranges.map(range => new vscode.Location(document.uri, toRange(document, range)));
      },
    }),
    vscode.languages.registerDocumentSymbolProvider(GLOSSARIES, {
      async provideDocumentSymbols(document, token) {
        const glossary = await library.glossary(document.uri.toString());
        if (token.isCancellationRequested) return undefined;
        return glossary?.entries.map(entry => new vscode.DocumentSymbol(entry.headword || '…', detail(entry), vscode.SymbolKind.Key, toRange(document, entry.range), toRange(document, entry.headwordRange)));
      },
    }, { label: 'Glossator' }),
  );
}

function detail({ kind, name }: Entry): string { return [kind && kindLabel(kind), name].filter(part => part).join(' · '); }

async function at(library: Library, document: vscode.TextDocument, position: vscode.Position): Promise<{ entries: readonly Entry[]; headword?: string }> {
  const entries = (await library.glossary(document.uri.toString()))?.entries ?? [];
  const offset = document.offsetAt(position);
  for (const entry of entries) {
    if (contains(entry.headwordRange, offset)) return { entries, headword: entry.headword };
    const see = entry.see.find(each => contains(each.range, offset));
    if (see) return { entries, headword: see.headword };
  }
  return { entries };
}
