import * as vscode from 'vscode';
import { LETTERS, toRange } from './convert';
import { capital, citedLabel } from './citedLabels';
import { Pause, restedLetter } from './pause';
import { OutlineItem, outline } from '../letter/outline';
import { Library } from '../library/library';
import { CitingPlace, countOf } from '../library/quotations/citedParts';

const SETTING = 'quotations.codeLens';
const PAUSE = 300;

/** Above each point of a letter, and above the letter itself, how often papers quote and cite it; all these places open in a peek. Keeps the counts up to date, once somebody has asked for them. */
export function registerPointLenses(library: Library): vscode.Disposable {
  const { citers } = library, changed = new vscode.EventEmitter<void>();
  const pause = new Pause(library, PAUSE, () => citers.complete());
  return vscode.Disposable.from(changed, pause, citers.onDidChange(uri => pause.later(uri)), citers.onDidCount(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration(event => { if (event.affectsConfiguration(`glossator.${SETTING}`)) changed.fire(); }),
    vscode.languages.registerCodeLensProvider(LETTERS, {
      onDidChangeCodeLenses: changed.event,
      async provideCodeLenses(document, token) {
        if (!vscode.workspace.getConfiguration('glossator', document).get<boolean>(SETTING, true)) return [];
        const uri = document.uri.toString();
        if (!citers.isKnown(uri)) await citers.learn(uri);
        const letter = token.isCancellationRequested ? undefined : await restedLetter(library, document, token);
        if (!letter) return [];
        const { whole, parts } = citers.of(uri), lenses: vscode.CodeLens[] = [];
        const add = (offset: number, places: readonly CitingPlace[] | undefined, address: string): void => {
          if (!places?.length) return;
          const label = citedLabel(countOf(places));
          lenses.push(new vscode.CodeLens(toRange(document, { start: offset, end: offset }), { title: address === '' ? vscode.l10n.t('Whole letter: {0}', label) : capital(label), command: 'glossator.showCitations', arguments: [uri, address] }));
        };
        add(0, whole, '');
        for (const item of outline(letter).flatMap(withParagraphs)) add(item.selection.start, parts.get(item.address), item.address);
        return lenses;
      },
    }));
}

/** What is cited of a point's first paragraph stands above the point. */
function withParagraphs(item: OutlineItem): readonly OutlineItem[] { return [item, ...item.children.slice(1)]; }
