import * as vscode from 'vscode';
import { Tag } from '../glossary/model';
import { primarySubtag } from '../letter/languages';
import { OutlineItem } from '../letter/outline';
import { LetterRecord } from '../letter/record';
import { TermCount } from '../library/termSearch';

/** What an outline entry is called wherever it is listed: `4. Ni talar om …`, `Opening: Leo Trotskij`. */
export function itemLabel({ kind, label, words }: OutlineItem): string {
  switch (kind) {
    case 'opening': return vscode.l10n.t('Opening: {0}', words);
    case 'closing': return vscode.l10n.t('Closing: {0}', words);
    case 'ps': return vscode.l10n.t('Postscript: {0}', words);
    case 'point': return `${label} ${words}`.trim();
    default: return words || '…';
  }
}

/** `point 4`, `paragraph n3`: an address for people. */
export function addressLabel(address: string, number?: number): string {
  if (number !== undefined) return vscode.l10n.t('point {0}', address.replace(/^p/, ''));
  switch (address) {
    case 'opening': return vscode.l10n.t('opening');
    case 'closing': return vscode.l10n.t('closing');
    case 'ps': return vscode.l10n.t('postscript');
    default: return vscode.l10n.t('paragraph {0}', address.replace(/^n/, ''));
  }
}

const KIND_LABELS: Readonly<Record<string, () => string>> = {
  person: () => vscode.l10n.t('person'), organization: () => vscode.l10n.t('organization'), periodical: () => vscode.l10n.t('periodical'),
  place: () => vscode.l10n.t('place'), event: () => vscode.l10n.t('event'), work: () => vscode.l10n.t('work'), concept: () => vscode.l10n.t('concept'),
};
const KIND_PLURALS: Readonly<Record<string, () => string>> = {
  person: () => vscode.l10n.t('People'), organization: () => vscode.l10n.t('Organizations'), periodical: () => vscode.l10n.t('Periodicals'),
  place: () => vscode.l10n.t('Places'), event: () => vscode.l10n.t('Events'), work: () => vscode.l10n.t('Works'), concept: () => vscode.l10n.t('Concepts'),
};

export function kindLabel(kind: string): string { return KIND_LABELS[kind]?.() ?? kind; }
export function kindPlural(kind: string | undefined): string { return (kind && KIND_PLURALS[kind]?.()) ?? vscode.l10n.t('Other Terms'); }

/** `12 in 3 letters`. */
export function countLabel({ places, letters }: TermCount): string {
  if (places === 0) return vscode.l10n.t('nothing yet');
  return letters === 1 ? vscode.l10n.t('{0} in one letter', places) : vscode.l10n.t('{0} in {1} letters', places, letters);
}

/** A number as people write it: `15,000`. */
export function numeral(number: number): string { return number.toLocaleString(vscode.env.language); }

/** `Leo Trotskij to Brittiska sektionen, 1933-10-02`: a letter in one line; `otherwise` where nothing is known of it. */
export function letterName({ senders, recipients, date, title }: LetterRecord, otherwise: string): string {
  const [from, to] = [senders.join(', '), recipients.join(', ')];
  const people = from && to ? vscode.l10n.t('{0} to {1}', from, to) : to ? vscode.l10n.t('to {0}', to) : from || title || otherwise;
  return date ? `${people}, ${date}` : people;
}

/** The first words of a text, on one line. */
export function cut(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ');
  if (line.length <= longest) return line;
  const end = line.lastIndexOf(' ', longest);
  return `${line.slice(0, end > longest / 2 ? end : longest).replace(/[\s…]+$/, '')} …`;
}

/** A tag as the tagset calls it. */
export function tagLabel(tag: string, tagset: ReadonlyMap<string, Tag> | undefined): string { return tagset?.get(tag)?.label || tag; }

/** A language by its name in the reader's. */
export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames([vscode.env.language, 'en'], { type: 'language' }).of(primarySubtag(code) ?? code) ?? code;
  } catch {
    return code;
  }
}
