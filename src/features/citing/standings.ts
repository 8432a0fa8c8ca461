import * as vscode from 'vscode';
import { numeral } from '../labels';
import { NamedBy } from '../../library/citing/served';
import { Standing } from '../../library/citing/standing';

const t = vscode.l10n.t;

/** `6 entries, 2 damaged`, or why it is not read. */
export function standingLabel({ file: { reason }, entries, damaged, doubled }: Standing): string {
  if (reason !== undefined) return reasonLabel(reason);
  return [entryCount(entries), damaged.length === 0 ? '' : damaged.length === 1 ? t('one place damaged') : t('{0} places damaged', numeral(damaged.length)),
    doubled.length === 0 ? '' : doubled.length === 1 ? t('one key twice') : t('{0} keys twice', numeral(doubled.length))].filter(each => each !== '').join(', ');
}

export function entryCount(entries: number): string { return entries === 0 ? t('no entries') : entries === 1 ? t('one entry') : t('{0} entries', numeral(entries)); }

function reasonLabel(reason: NonNullable<Standing['file']['reason']>): string {
  switch (reason) {
    case 'missing': return t('not found');
    case 'too-large': return t('too large to be read');
    case 'not-utf8': return t('not read, for it is no UTF-8');
    case 'remote': return t('an address on the network, which is not read');
    case 'untrusted': return t('outside the workspace, and not read as long as that is not trusted');
    case 'ending': return t('no bibliography, by its name');
    default: return t('cannot be read');
  }
}

export function namedByLabel(namedBy: NamedBy, by: string | undefined): string {
  switch (namedBy) {
    case 'paper': return t('named by this text');
    case 'project': return by === undefined ? t('named by its project') : t('named by {0}', shortName(by));
    case 'settings': return t('named in the settings');
    case 'workspace': return t('lies in the workspace folder');
  }
}

/** `references.bib`: the file's name, as far as it tells. */
export function shortName(uri: string): string {
  const { path } = vscode.Uri.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

export function letterCount(letters: number): string { return letters === 0 ? t('no letters') : letters === 1 ? t('one letter') : t('{0} letters', numeral(letters)); }
