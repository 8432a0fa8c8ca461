import * as vscode from 'vscode';
import { describe } from '../offers';
import { CslDate, CslItem, CslName } from '../../bibliography/model';
import { LetterRecord } from '../../letter/record';
import { Source, itemOf } from '../../library/citing/sources';

const t = vscode.l10n.t;

/** Those of a work by whom it is known, the first that it has. */
const NAMES = ['author', 'editor', 'translator', 'director', 'container-author', 'collection-editor'];

/** A source in few words: `Deutscher 1963`, `Bornstein & Richardson 1986`; a letter as `Leo Trotskij → Brittiska sektionen, 1933-10-02`. */
export function sourceName(source: Source): string {
  const { letter } = source;
  const own = letter && describe(letter.record);
  if (own) return own;
  const item = itemOf(source);
  return [namesOf(item), yearOf(item)].filter(each => each !== '').join(' ') || source.key;
}

/** Its title, as one line of plain text; undefined where it has none. */
export function sourceTitle(source: Source): string | undefined {
  const { title } = itemOf(source);
  return (typeof title === 'string' ? title.replace(/<\/?(?:i|b|sup|sub|span)\b[^<>]*>/g, '') : source.letter?.record.title) || undefined;
}

/** Letters are told from entries at a glance. */
export function sourceIcon({ letter }: Source): string { return letter ? 'mail' : 'book'; }

function namesOf(item: CslItem): string {
  const names = NAMES.map(each => item[each]).find((each): each is readonly CslName[] => Array.isArray(each) && each.length > 0) ?? [];
  const [first = '', second = ''] = names.map(({ family, literal, given, 'non-dropping-particle': particle }) => family ? [particle, family].filter(each => each).join(' ') : literal ?? given ?? '');
  return names.length > 2 ? t('{0} et al.', first) : second ? `${first} & ${second}` : first;
}

function yearOf({ issued }: CslItem): string {
  const { 'date-parts': parts, literal } = Object(issued) as CslDate;
  return String(parts?.[0]?.[0] ?? literal ?? '');
}

export function sourceKind({ letter }: Source): vscode.CompletionItemKind { return letter ? vscode.CompletionItemKind.User : vscode.CompletionItemKind.Reference; }

/** What may stand as a locator for a letter: its points with their first words, then its opening, its closing, its postscript. */
export function locatableParts({ parts }: LetterRecord): LetterRecord['parts'] {
  return [...parts.filter(({ address }) => /^p\d+[a-z]*$/.test(address)), ...parts.filter(({ address }) => /^(?:opening|closing|ps)$/.test(address))];
}
