import { ServingBibliography } from './served';
import { SourceTable } from './sources';
import { Citation, Paper } from '../../citation/model';
import { placeOf } from '../../letter/record';
import { Problem, problem } from '../../text/problem';

/**
 * What is wrong with citations: keys that nothing has, and points that a letter has not. `areAll`: whether all letters are known; while some
 * are not, no key is unknown. The problem stands on the key itself, on the locator where that is wrong.
 */
export function citationProblems(citations: readonly Citation[], table: SourceTable, areAll: boolean): Problem[] {
  const found: Problem[] = [];
  for (const { keys } of citations) {
    for (const { key, start, end, locator } of keys) {
      if (key === '*') continue;
      const source = table.get(key);
      if (!source && areAll) found.push(problem('citation-unknown', 'warning', start, end, key));
      // A bare number may be a page of the edition.
      const isPoint = locator?.label === 'point' && locator.address !== undefined;
      if (source?.letter && isPoint && !placeOf(source.letter.record, locator.address!)) found.push(problem('citation-point-missing', 'warning', locator.start, locator.end, key, locator.value));
    }
  }
  return found;
}

/** The bibliographies that a paper names and that are not there, or are not to be read. */
export function bibliographyProblems(named: Paper['bibliographies'], serving: readonly ServingBibliography[]): Problem[] {
  return (named ?? []).flatMap(({ path, start, end }) => {
    const file = serving.find(each => each.namedBy === 'paper' && each.name === path);
    return file?.reason ? [problem(REASONS[file.reason] ?? 'bibliography-missing', 'warning', start, end, path)] : [];
  });
}

const REASONS: Readonly<Record<string, string>> = {
  remote: 'bibliography-remote', untrusted: 'bibliography-untrusted', ending: 'bibliography-ending', 'too-large': 'bibliography-unreadable', 'not-utf8': 'bibliography-unreadable', unreadable: 'bibliography-unreadable',
};
