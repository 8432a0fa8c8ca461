import * as vscode from 'vscode';
import { Chip, PageRow } from './messages';
import { addressLabel, languageName, letterName, numeral } from '../../features/labels';
import { reasonOf } from '../../features/refusals';
import { Concordance } from '../../library/concordance/concordance';
import { Found, HitGrouping, Limits, Near, Row } from '../../library/concordance/model';
import { writePeriod } from '../../library/concordance/period';
import { Library } from '../../library/library';

const t = vscode.l10n.t;

/** What a command of a row's menu is told: where its hit stands, or which group it heads. */
export interface RowContext { readonly webviewSection: 'glossator.hit'; readonly hit?: { readonly uri: string; readonly start: number; readonly series: number }; readonly group?: string; readonly preventDefaultContextMenuItems: true }

export function pageRow(row: Row, concordance: Concordance, library: Library): PageRow {
  const contextOf = (told: Pick<RowContext, 'hit' | 'group'>): string => JSON.stringify({ webviewSection: 'glossator.hit', ...told, preventDefaultContextMenuItems: true } satisfies RowContext);
  if (row.kind === 'group') {
    const { key, grouping, count, letters, isOpen } = row;
    return { kind: 'group', key, isOpen, label: groupLabel(key, grouping, library), count: countLabel(count, letters), context: contextOf({ group: key }) };
  }
  const { hit } = row, { letter: { uri, record }, start, series } = hit;
  const { left, words, right, address } = concordance.line(hit);
  return {
    kind: 'hit', left, words, right, letter: letterName({ ...record, date: undefined }, nameOf(uri)), date: record.date ?? '', point: placeLabel(address),
    context: contextOf({ hit: { uri, start, series } }),
  };
}

/** `4.2` in a point, `¶ 3` outside of them: the column is narrow. */
function placeLabel(address = ''): string {
  const number = address.slice(1);
  return address === '' ? '' : /^p\d/.test(address) ? number : /^n\d/.test(address) ? `¶ ${number}` : addressLabel(address);
}

function nameOf(uri: string): string { const { path } = vscode.Uri.parse(uri); return path.slice(path.lastIndexOf('/') + 1); }

function groupLabel(key: string, grouping: HitGrouping, library: Library): string {
  switch (grouping) {
    case 'letter': { const record = library.letters.get(key)?.record; return record ? letterName(record, nameOf(key)) : nameOf(key); }
    case 'date': return key || t('Undated');
    case 'sender': return key || t('Without Sender');
    case 'point': return key === '' ? t('Before the first point') : addressLabel(key, /^p\d/.test(key) ? 1 : undefined);
    default: return key || t('No word');
  }
}

/** `1,234 hits in 56 letters`. */
export function countLabel(hits: number, letters: number): string {
  if (hits === 0) return t('No hits');
  if (hits === 1) return t('One hit');
  return letters === 1 ? t('{0} hits in one letter', numeral(hits)) : t('{0} hits in {1} letters', numeral(hits), numeral(letters));
}

/** How many letters hits stand in; those of a letter stand together, unless they were ordered otherwise. */
export function lettersOf(hits: readonly { readonly letter: unknown }[]): number {
  const letters = new Set<unknown>();
  hits.forEach(({ letter }, index) => { if (index === 0 || hits[index - 1].letter !== letter) letters.add(letter); });
  return letters.size;
}

/** Why it is not all that there is, or nothing at all. */
export function noticeOf({ incomplete, refusal, hits }: Found): string {
  if (refusal) return reasonOf(refusal);
  if (incomplete === 'many') return t('There are more than these {0} hits. Ask for less.', numeral(hits.length));
  return incomplete === 'slow' ? t('Stopped: the regular expression takes too long. These are the hits until then.') : '';
}

export function nearChip({ word, span, side }: Near): Chip {
  const label = side === 'left' ? t('“{0}” at most {1} before', word, span) : side === 'right' ? t('“{0}” at most {1} after', word, span) : t('near “{0}” ({1} words)', word, span);
  return { key: 'near', label, remove: t('Show hits near other words too') };
}

/** The limits of a search, each with what takes it away. */
export function limitChips(limits: Limits, library: Library): Chip[] {
  const { senders, recipients, languages, tags, passages, letters } = limits;
  const list = (values: readonly string[]): string => values.join(', ');
  const chips: [string, string | undefined][] = [
    ['senders', senders && t('from {0}', list(senders))],
    ['recipients', recipients && t('to {0}', list(recipients))],
    ['period', writePeriod(limits).replace('/', '–') || undefined],
    ['languages', languages && t('in {0}', list(languages.map(languageName)))],
    ['tags', tags && t('tagged {0}', list(tags))],
    ['passages', passages && (passages === 'annotated' ? t('in annotated passages') : t('in quoted passages'))],
    ['letters', letters && (letters.length === 1 ? groupLabel(letters[0], 'letter', library) : t('in {0} letters', numeral(letters.length)))],
  ];
  return chips.flatMap(([key, label]) => label === undefined ? [] : [{ key, label, change: t('Change this limit: {0}', label), remove: t('Take this limit away: {0}', label) }]);
}
