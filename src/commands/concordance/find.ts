import * as vscode from 'vscode';
import { paperReading } from '../../citation/reading';
import { phrase, limitsIn, queryIn } from '../../library/concordance/given';
import { Query } from '../../library/concordance/model';
import { Library } from '../../library/library';
import { inSlices } from '../../library/slices';
import { Range } from '../../text/range';
import { readAt } from '../../text/readAt';
import { ConcordanceView } from '../../views/concordance/concordanceView';

/** Nobody looks for a phrase as long as this. */
const LONGEST = 300;

/** How many hits there are, and in how many letters. */
export interface HitCount { readonly hits: number; readonly letters: number }

/**
 * Find in Letters…: opens the concordance with the cursor in its field, and finds what is given (`{text, match, isCaseSensitive, limits}`, an entry of Terms), else what is selected, or the word at the
 * cursor. Arguments may come from anywhere, and are looked at. Resolves to how many hits there are, where something was looked for to the end.
 */
export function registerFind(library: Library, view: ConcordanceView): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('glossator.findInLetters', async (given?: unknown): Promise<HitCount | undefined> => {
      const asked = termOf(given) ?? queryIn(given), { limits } = Object(given) as { limits?: unknown };
      const query = asked.text === undefined ? { ...await selected(library, view.concordance.query), ...asked } : asked;
      const found = await view.show(query, limits === undefined ? undefined : limitsIn(limits));
      return found && query.text !== undefined ? { hits: found.hits.length, letters: new Set(found.hits.map(each => each.letter.uri)).size } : undefined;
    }),
    vscode.commands.registerCommand('glossator.concordance.refresh', () => view.concordance.refill()),
  );
}

/** Of an entry of the Terms view. */
function termOf(item: unknown): Partial<Query> | undefined {
  const { type, term } = Object(item) as { type?: unknown; term?: { entry?: { headword?: unknown } } }, headword = term?.entry?.headword;
  return type === 'term' && typeof headword === 'string' ? { text: phrase(headword), match: 'term' } : undefined;
}

/** What is selected in the editor, as it reads, or the word at its cursor: as words, be the last search for a term or a pattern. */
async function selected(library: Library, last: Query): Promise<Partial<Query>> {
  const editor = vscode.window.activeTextEditor, text = editor && await textAt(library, editor);
  if (!text || text.length > LONGEST || !/[\p{L}\p{N}]/u.test(text)) return {};
  return { text: phrase(text), match: last.match === 'exact' ? 'exact' : 'inflected' };
}

async function textAt(library: Library, { document, selection }: vscode.TextEditor): Promise<string | undefined> {
  const uri = document.uri.toString(), range: Range = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const letter = library.letter(uri), note = letter?.notes.find(each => each.start <= range.start && range.end <= each.end), paper = letter ? undefined : library.citing.papers.get(uri);
  const reading = note?.reading ?? letter?.reading ?? (paper && await inSlices(paperReading(paper)));
  if (reading) {
    const read = readAt(reading, range);
    return read && reading.text.slice(read.start, read.end);
  }
  const own = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  return own && document.getText(own);
}
