import * as vscode from 'vscode';
import { GLOSSARIES, toRange } from './convert';
import { placesOfEntries } from '../library/navigation/entries';
import { Library } from '../library/library';
import { TermCounts } from '../library/termCounts';
import { TermCount } from '../library/termSearch';

const SETTING = 'glossary.codeLens';
const PAUSE = 300;
const t = vscode.l10n.t;

class EntryLens extends vscode.CodeLens {
  constructor(range: vscode.Range, readonly uri: string, readonly headword: string) { super(range); }
}

/** Above each entry of a glossary, how often the term stands in the letters; all these places open in a peek. */
export function registerCodeLens(library: Library): vscode.Disposable {
  const counts = new TermCounts(library), changed = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => changed.fire(), PAUSE);
  };
  return vscode.Disposable.from(counts, changed, { dispose: () => clearTimeout(timer) }, counts.onDidChange(later),
    vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(`glossator.${SETTING}`)) changed.fire(); }),
    vscode.languages.registerCodeLensProvider(GLOSSARIES, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document, token) {
        if (!vscode.workspace.getConfiguration('glossator', document).get<boolean>(SETTING, true)) return [];
        const glossary = await library.glossary(document.uri.toString());
        if (!glossary || token.isCancellationRequested) return [];
        return placesOfEntries(glossary).map(({ entry, headwordRange }) => new EntryLens(toRange(document, headwordRange), document.uri.toString(), entry.headword));
      },
      async resolveCodeLens(lens, token) {
        if (!(lens instanceof EntryLens)) return lens;
        const count = await counts.count(lens.uri, lens.headword, () => token.isCancellationRequested);
        if (!count || token.isCancellationRequested) return lens;
        lens.command = { title: label(count), command: count.places > 0 ? 'glossator.showReferences' : '', arguments: count.places > 0 ? [lens.uri, lens.headword] : undefined };
        return lens;
      },
    }));
}

function label({ places, letters }: TermCount): string {
  if (places === 0) return t('nothing yet');
  return letters === 1 ? t('{0} in one letter', places) : t('{0} in {1} letters', places, letters);
}
