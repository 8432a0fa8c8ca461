import * as vscode from 'vscode';
import { CollocateColumn, Tab } from './messages';
import { HitGrouping, Match, Order } from '../../library/concordance/model';

const t = vscode.l10n.t;

/** What the page says, in the reader's language. */
export function pageWords() {
  return {
    title: t('Concordance'),
    field: t('Find in letters'),
    fieldHint: t('Words, a phrase, or several with commas between them'),
    beginnings: t('Begins so:'),
    matchCase: t('Match Case (Alt+C)'),
    matching: t('How it is matched'),
    matches: matchWords(),
    matchHints: {
      exact: t('Words as they are typed'), inflected: t('Words in any form that their language gives them'), term: t('A term of the glossaries, wherever it is known as one'), regex: t('A regular expression of JavaScript'),
    } satisfies Record<Match, string>,
    addLimit: t('Limit…'),
    addLimitHint: t('Limit to senders, recipients, a period, languages, tags, or passages'),
    stop: t('Stop'),
    stale: t('The letters have changed; found again in a moment.'),
    tabs: { concordance: t('Concordance'), collocates: t('Collocates'), dispersion: t('Dispersion') } satisfies Record<Tab, string>,
    sortBy: t('Sort by'),
    groupBy: t('Group by'),
    orders: orderWords(),
    groupings: groupingWords(),
    series: t('Show'),
    allSeries: t('All words'),
    list: t('Hits, each in its context'),
    letter: t('Letter'),
    empty: t('Nothing found.'),
    start: t('Type what to look for: each place in your letters is listed here, in its context.'),
    collocates: {
      table: t('Words that stand near what was found'),
      span: t('Words on each side'), least: t('At least'), leastHint: t('Leave out words that stand near it less often'), withoutFunctionWords: t('Without function words'),
      columns: { word: t('Word'), together: t('Near'), left: t('Left'), right: t('Right'), logLikelihood: t('Log-likelihood'), mutualInformation: t('MI') } satisfies Record<CollocateColumn, string>,
      hints: {
        word: t('The neighbour'), together: t('How often it stands within the span'), left: t('How often on the left'), right: t('How often on the right'),
        logLikelihood: t('Log-likelihood: how sure it is that they belong together'), mutualInformation: t('Mutual information: how closely they belong together'),
      } satisfies Record<CollocateColumn, string>,
      more: t('Show More'), none: t('No words stand near it so often.'), narrow: t('Show only hits near this word'), working: t('Counting…'),
    },
    dispersion: {
      time: t('Over Time'), letter: t('In One Letter'), choice: t('What is drawn'), table: t('The Same as a Table'), saveSvg: t('Save as SVG'), savePng: t('Save as PNG'),
      none: t('There is nothing to draw yet.'), noLetter: t('Open a letter, or choose a hit, to see where it lies in its letter.'),
    },
  };
}

export type PageWords = ReturnType<typeof pageWords>;

function matchWords(): Record<Match, string> { return { exact: t('Exact'), inflected: t('All Forms'), term: t('Term'), regex: t('Regex') }; }

function orderWords(): Record<Order, string> { return { date: t('Date'), left: t('Left context'), words: t('Hit'), right: t('Right context'), sender: t('Sender'), point: t('Point') }; }

export function groupingWords(): Record<HitGrouping, string> {
  return { none: t('Nothing'), letter: t('Letter'), date: t('Year'), sender: t('Sender'), point: t('Point'), left: t('Word before'), words: t('Hit'), right: t('Word after') };
}
