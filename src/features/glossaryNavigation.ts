import * as vscode from 'vscode';
import { GLOSSARIES, toRange } from './convert';
import { kindLabel } from './labels';
import { Entry, Glossary } from '../glossary/model';
import { Library } from '../library/library';
import { Range, contains, shifted } from '../text/range';

/** In glossary files: from `see` to the entry that it names, from a headword to those that name it, and the entries as symbols. */
export function registerGlossaryNavigation(library: Library): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(GLOSSARIES, {
      async provideDefinition(document, position, token) {
        const { glossary, headword } = await at(library, document, position);
        if (token.isCancellationRequested || headword === undefined) return undefined;
        return rangesOf(glossary, entry => entry.headword === headword ? [entry.headwordRange] : []).map(range => new vscode.Location(document.uri, toRange(document, range)));
      },
    }),
    vscode.languages.registerReferenceProvider(GLOSSARIES, {
      async provideReferences(document, position, { includeDeclaration }, token) {
        const { glossary, headword } = await at(library, document, position);
        if (token.isCancellationRequested || headword === undefined) return undefined;
        const ranges = rangesOf(glossary, entry => [...includeDeclaration && entry.headword === headword ? [entry.headwordRange] : [],
          ...entry.see.filter(see => see.headword === headword).map(see => see.range)]);
        return ranges.map(range => new vscode.Location(document.uri, toRange(document, range)));
      },
    }),
    vscode.languages.registerDocumentSymbolProvider(GLOSSARIES, {
      async provideDocumentSymbols(document, token) {
        const glossary = await library.glossary(document.uri.toString());
        if (token.isCancellationRequested) return undefined;
        return glossary?.entries.map((entry, i) => {
          const [range, headwordRange] = [entry.range, entry.headwordRange].map(each => toRange(document, shifted(each, glossary.starts[i])));
          return new vscode.DocumentSymbol(entry.headword || '…', detail(entry), vscode.SymbolKind.Key, range, headwordRange);
        });
      },
    }, { label: 'Glossator' }),
  );
}

function detail({ kind, name }: Entry): string { return [kind && kindLabel(kind), name].filter(part => part).join(' · '); }

/** Ranges of all entries in the file. */
function rangesOf(glossary: Glossary | undefined, of: (entry: Entry) => readonly Range[]): Range[] {
  return glossary?.entries.flatMap((entry, i) => of(entry).map(range => shifted(range, glossary.starts[i]))) ?? [];
}

async function at(library: Library, document: vscode.TextDocument, position: vscode.Position): Promise<{ glossary?: Glossary; headword?: string }> {
  const glossary = await library.glossary(document.uri.toString());
  const offset = document.offsetAt(position);
  for (const [i, entry] of glossary?.entries.entries() ?? []) {
    const inEntry = offset - glossary!.starts[i];
    if (contains(entry.headwordRange, inEntry)) return { glossary, headword: entry.headword };
    const see = entry.see.find(each => contains(each.range, inEntry));
    if (see) return { glossary, headword: see.headword };
  }
  return { glossary };
}
