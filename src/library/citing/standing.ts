import { ServingBibliography } from './served';
import { Problem } from '../../text/problem';

/** A bibliography that serves a paper, and what is wrong with it. */
export interface Standing {
  readonly file: ServingBibliography;
  readonly entries: number;
  /** What could not be read in it. */
  readonly damaged: readonly Problem[];
  /** Keys that stand in it already. */
  readonly doubled: readonly Problem[];
}

export function standingsOf(bibliographies: readonly ServingBibliography[]): Standing[] {
  return bibliographies.map(file => {
    const { entries = [], problems = [] } = file.bibliography ?? {};
    const wrong = problems.filter(each => each.severity !== 'hint');
    return { file, entries: entries.length, damaged: wrong.filter(each => !isDouble(each)), doubled: wrong.filter(isDouble) };
  });
}

function isDouble({ code }: Problem): boolean { return code.endsWith('-key-twice'); }

/** `error`: one that somebody names is not there; `warning`: one is not to be read, is damaged, or has keys twice. */
export type Severity = 'good' | 'warning' | 'error';

export function severityOf(standings: readonly Standing[]): Severity {
  const isOf = (reasons: readonly string[]): boolean => standings.some(({ file: { reason } }) => reason !== undefined && reasons.includes(reason));
  if (isOf(['missing', 'unreadable', 'not-utf8', 'too-large', 'ending', 'changing'])) return 'error';
  return isOf(['untrusted', 'remote']) || standings.some(({ damaged, doubled }) => damaged.length + doubled.length > 0) ? 'warning' : 'good';
}
