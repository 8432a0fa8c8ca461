import * as vscode from 'vscode';
import { GLOSSARIES, toRange } from './convert';
import { countLabel } from './labels';
import { placesOfEntries } from '../library/navigation/entries';
import { tagCounts } from '../library/navigation/tags';
import { Library } from '../library/library';
import { TermCounts } from '../library/termCounts';
import { TermCount } from '../library/termSearch';

const SETTING = 'glossary.codeLens';
const PAUSE = 300;

/** `name`: a headword, or a tag of the tagset. */
class EntryLens extends vscode.CodeLens {
  constructor(range: vscode.Range, readonly uri: string, readonly kind: 'term' | 'tag', readonly name: string) { super(range); }
}

/** Above each entry of a glossary, how often the term stands in the letters, or how many annotations have the tag; all these places open in a peek. */
export function registerCodeLens(library: Library, counts: TermCounts): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const tags = new Map<string, Promise<ReadonlyMap<string, TermCount>>>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    tags.clear();
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(), PAUSE);
  };
  const countOfTag = async ({ uri, name }: EntryLens): Promise<TermCount> => {
    const known = tags.get(uri) ?? tagCounts(library, uri);
    tags.set(uri, known);
    return (await known).get(name) ?? { places: 0, letters: 0 };
  };
  return vscode.Disposable.from(changed, { dispose: () => clearTimeout(timer) }, counts.onDidChange(later),
    vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(`glossator.${SETTING}`)) changed.fire(); }),
    vscode.languages.registerCodeLensProvider(GLOSSARIES, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document, token) {
        if (!vscode.workspace.getConfiguration('glossator', document).get<boolean>(SETTING, true)) return [];
        const glossary = await library.glossary(document.uri.toString());
        if (!glossary || token.isCancellationRequested) return [];
        const uri = document.uri.toString();
        return [...placesOfEntries(glossary).map(({ entry, headwordRange }) => new EntryLens(toRange(document, headwordRange), uri, 'term', entry.headword)),
          ...glossary.tags.map(({ name, range }) => new EntryLens(toRange(document, range), uri, 'tag', name))];
      },
      async resolveCodeLens(lens, token) {
        if (!(lens instanceof EntryLens)) return lens;
        const count = lens.kind === 'tag' ? await countOfTag(lens) : await counts.count(lens.uri, lens.name, () => token.isCancellationRequested);
        if (!count || token.isCancellationRequested) return lens;
        lens.command = { title: countLabel(count), command: count.places > 0 ? 'glossator.showReferences' : '', arguments: count.places > 0 ? [lens.uri, lens.name, lens.kind] : undefined };
        return lens;
      },
    }));
}
