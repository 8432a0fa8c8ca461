import * as vscode from 'vscode';
import { LETTERS, PAPERS, toRange } from './convert';
import { termsUnder } from './hover';
import { addressLabel, countLabel, letterName } from './labels';
import { NAVIGATION, commandLink, ours, plain } from './markdown';
import { papersHaveTerms } from './paperTerms';
import { Occurrence } from '../glossary/matcher';
import { occurrencesAt } from '../glossary/occurrences';
import { partAt } from '../letter/record';
import { lineOf } from '../library/correspondence';
import { Library, ReadLetter } from '../library/library';
import { idOf } from '../library/links';
import { ReadPaper } from '../library/paperTerms';
import { TermCounts } from '../library/termCounts';
import { FirstUse, TermCount } from '../library/termSearch';
import { mapIn } from '../text/packed';
import { toSource } from '../text/reading';

const t = vscode.l10n.t;

/**
 * Where a term under the pointer stands first in all letters, and whether it stands there once only. A hover of its own, under what the term's says: that one does not wait until all letters are
 * counted, and VS Code puts this one under it when it is there.
 */
export function registerFirstUses(library: Library, counts: TermCounts): vscode.Disposable {
  const hoverOf = async (document: vscode.TextDocument, read: ReadLetter | ReadPaper, occurrences: readonly Occurrence[], token: vscode.CancellationToken): Promise<vscode.Hover | undefined> => {
    if (occurrences.length === 0) return undefined;
    const lines = await Promise.all(occurrences.map(async each => {
      const line = await firstUse(library, counts, read, each, () => token.isCancellationRequested);
      return line && occurrences.length > 1 ? `${plain(each.term.entry.headword)}: ${line}` : line;
    }));
    const said = lines.filter(line => line !== ''), { start, end } = occurrences[0];
    return said.length === 0 || token.isCancellationRequested ? undefined : new vscode.Hover(ours(said.join('  \n')), toRange(document, ('letter' in read ? read.letter : read).reading.toSource(start, end)));
  };
  return vscode.Disposable.from(
    vscode.languages.registerHoverProvider(LETTERS, {
      async provideHover(document, position, token) {
        const read = await library.read(document.uri.toString());
        return read && !token.isCancellationRequested ? hoverOf(document, read, termsUnder(read, document.offsetAt(position)), token) : undefined;
      },
    }),
    vscode.languages.registerHoverProvider([...PAPERS], {
      async provideHover(document, position, token) {
        const read = papersHaveTerms(document) ? await library.paperTerms.read(document.uri.toString()) : undefined;
        return read && !token.isCancellationRequested ? hoverOf(document, read, occurrencesAt(read, read.matches, document.offsetAt(position)), token) : undefined;
      },
    }),
  );
}

/** One line; none where there is nothing to say, as in a workspace of one letter, or while not all are known. */
async function firstUse(library: Library, counts: TermCounts, read: ReadLetter | ReadPaper, { start, term }: Occurrence, cancelled: () => boolean): Promise<string> {
  const glossary = library.uriOf(read, term), count = glossary === undefined ? undefined : await counts.count(glossary, term.entry.headword, cancelled);
  const letters = library.letters.all.size, isLetter = 'letter' in read;
  if (!count || library.index.progress.state === 'stopped' || letters === 0 || (isLetter && letters === 1)) return '';
  const { first } = count;
  if (!first) return isLetter ? '' : t('In none of the letters');
  return said(library, count, first, isLetter && first.letter.uri === read.uri ? (first.start === start ? 'place' : 'letter') : undefined);
}

/** `here`: whether the first place is this one, or lies in this letter. */
function said(library: Library, count: TermCount, first: FirstUse, here: 'place' | 'letter' | undefined): string {
  const { letter: { uri, record, packed } } = first, source = packed ? toSource(mapIn(packed), first.start, first.end) : undefined;
  if (!source) return '';
  const { part, point } = partAt(record.parts, source.start), shown = point ?? part;
  const where = shown ? addressLabel(shown.address, /^p\d/.test(shown.address) ? 1 : undefined) : '';
  const name = letterName(record, idOf(first.letter, library.files.pathOf(uri))), isUndated = lineOf(uri, record).date === undefined;
  const link = commandLink(NAVIGATION.goToOccurrence, (here ? [where || name] : [name, ...isUndated ? [t('undated')] : [], ...where ? [where] : []]).join(', '), uri, source.start, source.end);
  if (count.places === 1) return here === 'place' ? t('Only here in all letters') : t('Once only in all letters: {0}', link);
  const begun = here === 'place' ? t('Used here for the first time in all letters') : here === 'letter' ? t('First used in this letter: {0}', link) : t('First used in {0}', link);
  return `${begun} · ${countLabel(count)}`;
}
