import * as vscode from 'vscode';
import { PAPERS, toRange } from './convert';
import { within } from './drawing';
import { FirstUses } from './firstUses';
import { kindLabel } from './labels';
import { strangers } from './markdown';
import { Offer, itemOf } from './offers';
import { papersHaveTerms } from './papersHaveTerms';
import { termHover } from './termHover';
import { Entry } from '../glossary/model';
import { occurrencesAt } from '../glossary/occurrences';
import { Library } from '../library/library';
import { best } from '../library/suggestions';

/** A suggestion that is asked for so soon after a change comes by itself. */
const BY_ITSELF = 400;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’‐-]*$/u;
const LONGEST = 80;

/** Terms in papers that a glossary serves: their glosses in hovers; their headwords where suggestions are asked for, and not at every word of prose. */
export function registerPaperTerms(library: Library, uses: FirstUses): vscode.Disposable {
  const typed = new WeakMap<vscode.TextDocument, number>();
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document }) => { typed.set(document, performance.now()); }),
    vscode.languages.registerHoverProvider([...PAPERS], {
      async provideHover(document, position, token) {
        const read = papersHaveTerms(document) ? await library.paperTerms.read(document.uri.toString()) : undefined;
        if (!read || token.isCancellationRequested) return undefined;
        const occurrences = occurrencesAt(read, read.matches, document.offsetAt(position)), [occurrence] = occurrences;
        const first = uses.known(document, read, occurrences);
        return occurrence && new vscode.Hover(occurrences.flatMap((each, index) => termHover(library, read, each, first?.[index])), toRange(document, read.reading.toSource(occurrence.start, occurrence.end)));
      },
    }),
    vscode.languages.registerCompletionItemProvider([...PAPERS], {
      async provideCompletionItems(document, position, token, { triggerKind }) {
        const isAsked = triggerKind !== vscode.CompletionTriggerKind.Invoke || !suggestsByItself(document) || performance.now() - (typed.get(document) ?? -Infinity) > BY_ITSELF;
        if (!isAsked || !papersHaveTerms(document)) return undefined;
        const uri = document.uri.toString(), serving = await library.paperTerms.glossaries(uri), paper = library.citing.papers.get(uri);
        const offset = document.offsetAt(position);
        if (!paper || serving.length === 0 || token.isCancellationRequested || paper.text !== document.getText()) return undefined;
        if (within([...paper.opaque, ...paper.citations], { start: offset, end: offset }).some(each => each.start < offset && offset < each.end) || paper.language.keyContext(paper.text, offset)) return undefined;
        const word = WORD.exec(paper.text.slice(Math.max(0, offset - LONGEST), offset))?.[0] ?? '';
        // The name of a command is none of hers.
        if (/[\\#@]/.test(paper.text.charAt(offset - word.length - 1))) return undefined;
        const { items, isCut } = best(serving.flatMap(({ glossary }) => glossary.entries), word, textOf), range = toRange(document, { start: offset - word.length, end: offset });
        return new vscode.CompletionList(items.map((entry, index) => itemOf(offerOf(entry), index, { inserting: range, replacing: range }, isCut ? word : undefined)), isCut);
      },
    }),
  );
}

/** Whether VS Code asks at every word, and not only when the writer does: then what comes right after a key was not asked for. */
function suggestsByItself(document: vscode.TextDocument): boolean {
  const value = vscode.workspace.getConfiguration('editor', document).get<unknown>('quickSuggestions');
  const other = typeof value === 'object' && value !== null ? (value as { other?: unknown }).other : value;
  return other !== false && other !== 'off';
}

function textOf({ headword, name = '', forms }: Entry): string { return [headword, name, ...forms].join(' '); }

function offerOf(entry: Entry): Offer {
  const { headword, name, kind, gloss, forms } = entry;
  return {
    label: headword, insert: headword, kind: vscode.CompletionItemKind.Text, description: name ?? (kind && kindLabel(kind)), texts: [name ?? '', ...forms],
    ...gloss === '' ? {} : { documentation: strangers(gloss) },
  };
}
