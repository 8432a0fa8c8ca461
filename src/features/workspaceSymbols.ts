import * as vscode from 'vscode';
import { kindLabel, letterName } from './labels';
import { rangesIn } from './locations';
import { servingLists } from '../library/navigation/companions';
import { EntryPlace } from '../library/navigation/entries';
import { Library } from '../library/library';
import { KnownLetter } from '../library/index/letters';
import { idOf } from '../library/links';
import { ServingGlossary } from '../library/serving';
import { inSlices } from '../library/slices';
import { FoundSymbol, searchSymbols } from '../library/symbols';
import { positionIn } from '../text/lines';

/** Where its entry stands is looked up when somebody goes there. */
class TermSymbol extends vscode.SymbolInformation {
  constructor(name: string, container: string, readonly file: vscode.Uri, readonly place: EntryPlace) {
    super(name, vscode.SymbolKind.Key, container, new vscode.Location(file, new vscode.Position(0, 0)));
  }
}

/** Go to Symbol in Workspace: letters, terms and points. */
export function registerWorkspaceSymbols(library: Library): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      await library.index.complete();
      if (token.isCancellationRequested) return undefined;
      const glossaries = await glossariesOf(library);
      if (token.isCancellationRequested) return undefined;
      const keyOf = (letter: KnownLetter): string => idOf(letter, library.files.pathOf(letter.uri));
      const nameOf = (letter: KnownLetter): string => letterName(letter.record, keyOf(letter));
      const found = await inSlices(searchSymbols(query, { letters: library.letters.all.values(), glossaries, nameOf, keyOf }), () => token.isCancellationRequested);
      return found?.map(each => symbol(each, nameOf));
    },
    async resolveWorkspaceSymbol(symbol, token) {
      if (!(symbol instanceof TermSymbol)) return symbol;
      const range = (await rangesIn(library, symbol.file.toString()))?.(symbol.place.headwordRange);
      if (range && !token.isCancellationRequested) symbol.location = new vscode.Location(symbol.file, range);
      return symbol;
    },
  });
}

/** The glossaries that serve some letter. */
async function glossariesOf(library: Library): Promise<ServingGlossary[]> {
  const uris = new Set((await servingLists(library)).flat());
  const found = await Promise.all(Array.from(uris, async uri => ({ uri, glossary: await library.glossary(uri) })));
  return found.filter((each): each is ServingGlossary => each.glossary !== undefined);
}

function symbol(found: FoundSymbol, nameOf: (letter: KnownLetter) => string): vscode.SymbolInformation {
  switch (found.kind) {
    case 'letter': return new vscode.SymbolInformation(found.name, vscode.SymbolKind.File, container(found.letter), new vscode.Location(vscode.Uri.parse(found.letter.uri), new vscode.Position(0, 0)));
    case 'point': {
      const { line, character } = positionIn(found.letter.lines, found.part.start);
      return new vscode.SymbolInformation(found.name, vscode.SymbolKind.Number, nameOf(found.letter), new vscode.Location(vscode.Uri.parse(found.letter.uri), new vscode.Position(line, character)));
    }
    case 'term': {
      const file = vscode.Uri.parse(found.uri), { kind } = found.place.entry;
      return new TermSymbol(found.name, kind ? kindLabel(kind) : file.path.slice(file.path.lastIndexOf('/') + 1), file, found.place);
    }
  }
}

/** The editor takes the first word of a query for the name and looks for the others in here: so all that a letter is known by stands here too. */
function container({ record: { title, senders, recipients, date, id } }: KnownLetter): string {
  return [title, ...senders, ...recipients, date, id?.target].filter(part => part).join(' · ');
}
