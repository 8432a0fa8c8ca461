import * as vscode from 'vscode';
import { LETTERS, PAPERS, toRange } from './convert';
import { addressLabel, countLabel, letterName } from './labels';
import { NAVIGATION, commandLink, ours, plain } from './markdown';
import { papersHaveTerms } from './papersHaveTerms';
import { termsUnder } from './termsUnder';
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
/** What asks so soon after another asks with it. */
const MOMENT = 1000;

/** Where terms stand first in all letters, and whether they stand there once only. What is counted already stands in the hover of the term; what is not comes in one of its own, which that one does not wait for. */
export class FirstUses implements vscode.Disposable {
  private readonly listener: vscode.Disposable;
  /** Both hovers of a place are asked for at once: the first that asks decides which one has the lines. */
  private decided: { readonly place: string; readonly at: number; readonly lines: readonly string[] | undefined } | undefined;

  constructor(private readonly library: Library, private readonly counts: TermCounts) { this.listener = counts.onDidChange(() => { this.decided = undefined; }); }

  dispose(): void { this.listener.dispose(); }

  /** A line for each of the terms at a place, if all are counted already; empty where there is nothing to say. */
  known({ uri, version }: vscode.TextDocument, read: ReadLetter | ReadPaper, occurrences: readonly Occurrence[]): readonly string[] | undefined {
    const place = [uri, version, ...occurrences.map(each => each.start)].join(' '), at = performance.now();
    if (this.decided?.place === place && at - this.decided.at < MOMENT) return this.decided.lines;
    const lines = occurrences.flatMap(each => {
      const glossary = this.library.uriOf(read, each.term), count = glossary === undefined ? undefined : this.counts.known(glossary, each.term.entry.headword);
      return count ? [firstUse(this.library, count, read, each)] : [];
    });
    this.decided = { place, at, lines: lines.length === occurrences.length ? lines : undefined };
    return this.decided.lines;
  }

  /** The same when they are counted. */
  async counted(read: ReadLetter | ReadPaper, occurrence: Occurrence, cancelled: () => boolean): Promise<string> {
    const glossary = this.library.uriOf(read, occurrence.term), count = glossary === undefined ? undefined : await this.counts.count(glossary, occurrence.term.entry.headword, cancelled);
    return count ? firstUse(this.library, count, read, occurrence) : '';
  }
}

/** The hover of what is not counted yet: VS Code puts it under what the term's hover says when it is there. */
export function registerFirstUses(library: Library, uses: FirstUses): vscode.Disposable {
  const hoverOf = async (document: vscode.TextDocument, read: ReadLetter | ReadPaper, occurrences: readonly Occurrence[], token: vscode.CancellationToken): Promise<vscode.Hover | undefined> => {
    if (occurrences.length === 0 || uses.known(document, read, occurrences)) return undefined;
    const lines = await Promise.all(occurrences.map(async each => {
      const line = await uses.counted(read, each, () => token.isCancellationRequested);
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
function firstUse(library: Library, count: TermCount, read: ReadLetter | ReadPaper, { start }: Occurrence): string {
  const letters = library.letters.all.size, isLetter = 'letter' in read;
  if (library.index.progress.state === 'stopped' || letters === 0 || (isLetter && letters === 1)) return '';
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
