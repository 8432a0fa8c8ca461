import { CheckedPaper, Outcome } from './quotations';
import { Library } from '../library';
import { Unread } from '../files';
import { quotationsOf } from '../../quotation/find';
import { Range } from '../../text/range';

/** A quotation that was not measured: its source is no letter, nobody knows its source, it is short or translated. */
export interface Skipped extends Range { readonly key: string; readonly words: string; readonly why: 'work' | 'unknown' | 'short' | 'translated' }

/** All quotations of a paper: what was measured, and what was not and why; or why the paper cannot be read. */
export interface Survey { readonly uri: string; readonly checked?: CheckedPaper; readonly skipped: readonly Skipped[]; readonly reason?: Unread['reason'] }

export type Counts = Readonly<Record<Outcome | 'work' | 'unknown', number>>;

/** The papers and the letters whose quotations can be checked: those that cite something. All letters must be known. */
export async function quotingUris(library: Library, cancelled: () => boolean): Promise<string[]> {
  const letters = [...library.letters.all.values()].flatMap(({ uri, record }) => record.citations ? [uri] : []);
  const open = library.files.openTexts().filter(uri => library.citing.papers.get(uri));
  return cancelled() ? [] : [...new Set([...await library.citing.papers.uris(), ...open, ...letters])];
}

/** Undefined for what quotes nothing, or where it was cancelled. */
export async function surveyOf(library: Library, uri: string, cancelled: () => boolean): Promise<Survey | undefined> {
  const checked = await library.quotations.check(uri, cancelled);
  if (!checked) {
    const read = cancelled() || library.files.open(uri) ? undefined : await library.files.read(uri);
    return read?.text === undefined && read ? { uri, skipped: [], reason: read.reason } : undefined;
  }
  const { paper, running, table } = checked, seen = new Set(checked.quotations.map(({ quotation }) => quotation.start));
  const others = quotationsOf(paper, running, () => true).filter(each => !seen.has(each.start));
  const skipped = [
    ...others.map(({ start, end, cited: { key }, quoted }): Skipped => ({ start, end, key, words: quoted.text, why: table.get(key) ? 'work' : 'unknown' })),
    ...checked.quotations.flatMap(({ quotation: { start, end, quoted }, cited: { key }, outcome }): Skipped[] => outcome === 'short' || outcome === 'translated' ? [{ start, end, key, words: quoted.text, why: outcome }] : []),
  ];
  return { uri, checked, skipped: skipped.sort((a, b) => a.start - b.start) };
}

/** How many quotations became what. */
export function countsOf(surveys: readonly Survey[]): Counts {
  const counts: Record<keyof Counts, number> = { exact: 0, allowed: 0, intended: 0, different: 0, misplaced: 0, missing: 0, short: 0, translated: 0, work: 0, unknown: 0 };
  for (const { checked, skipped } of surveys) {
    for (const { outcome } of checked?.quotations ?? []) counts[outcome]++;
    for (const { why } of skipped) if (why === 'work' || why === 'unknown') counts[why]++;
  }
  return counts;
}
