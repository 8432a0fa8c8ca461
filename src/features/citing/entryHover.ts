import * as vscode from 'vscode';
import { aboutItem } from './citationHover';
import { acknowledgement, formattedReference, referenceString } from './reference';
import { COPY_REFERENCE, NAVIGATION, commandLink, ours } from '../markdown';
import { Library } from '../../library/library';
import { EntryKey } from '../../library/navigation/citations';
import { Use, entrySeed, usesOf } from '../../library/navigation/uses';

const t = vscode.l10n.t;
const MOST_FILES = 6;

/** What the hover says of an entry's key in its bibliography: how it is formatted, and how often it is cited. */
export async function entryHover(library: Library, uri: string, { key, entry }: EntryKey, token: vscode.CancellationToken): Promise<vscode.MarkdownString[]> {
  if (!entry) return [];
  const source = entrySeed({ uri, entry }), runs = await formattedReference(library, uri, source, token);
  if (!runs) return [];
  await library.index.complete();
  const uses = token.isCancellationRequested ? undefined : await usesOf(library, entry.key, [source], () => token.isCancellationRequested);
  if (!uses) return [];
  return [referenceString(runs), ...aboutItem(source), ours([times(library, uses.citations), commandLink(COPY_REFERENCE, t('Copy reference'), { key, bibliography: uri })].join('  \n'), COPY_REFERENCE), acknowledgement()];
}

/** How often, and where, each file a link to its first citation. */
function times(library: Library, citations: readonly Use[]): string {
  if (citations.length === 0) return t('Not cited yet');
  const byFile = new Map<string, Use[]>();
  for (const use of citations) byFile.set(use.uri, [...byFile.get(use.uri) ?? [], use]);
  const files = [...byFile].slice(0, MOST_FILES).map(([file, [first, ...others]]) => commandLink(NAVIGATION.goToOccurrence, library.files.pathOf(file).replace(/^.*\//, ''), file, first.start, first.end) + (others.length > 0 ? ` (${others.length + 1})` : ''));
  return t('Cited {0}: {1}', citations.length === 1 ? t('once') : t('{0} times', citations.length), files.join(', ') + (byFile.size > MOST_FILES ? ', …' : ''));
}
