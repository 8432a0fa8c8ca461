import * as vscode from 'vscode';
import { Grouping, LetterGroup, LetterLine } from '../library/correspondence';

/** What a group of letters is called: `1933`, `October`, a name, a folder. */
export function groupLabel({ key, month }: LetterGroup, by: Grouping): string {
  if (month !== undefined) return new Intl.DateTimeFormat(vscode.env.language, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2000, month - 1, 15));
  if (key !== undefined) return by === 'folder' ? folderLabel(vscode.Uri.parse(key)) : key;
  switch (by) {
    case 'sender': return vscode.l10n.t('Without Sender');
    case 'recipient': return vscode.l10n.t('Without Recipient');
    default: return vscode.l10n.t('Undated');
  }
}

function folderLabel(uri: vscode.Uri): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return folder?.uri.toString() === uri.toString() ? folder.name : vscode.workspace.asRelativePath(uri);
}

/** `1933-10-02  Leo Trotskij → Brittiska sektionen`, and beside it the title or the place. A click shows the letter, Enter opens it. */
export function letterItem(id: string, line: LetterLine): vscode.TreeItem {
  const { uri, path, title, senders, recipients, date, place } = line;
  const target = vscode.Uri.parse(uri);
  const people = [names(senders), recipients.length > 0 ? `→ ${names(recipients)}` : ''].filter(text => text).join(' ');
  const item = new vscode.TreeItem([date, people || title || path.slice(path.lastIndexOf('/') + 1)].filter(text => text).join('  '));
  item.id = id;
  item.description = (people && title) || place;
  item.tooltip = [title, [senders.join(', '), recipients.length > 0 ? `→ ${recipients.join(', ')}` : ''].filter(text => text).join(' '), date, place, path].filter(text => text).join('\n');
  item.contextValue = 'letter';
  item.resourceUri = target;
  item.accessibilityInformation = { label: [date, senders.length > 0 ? vscode.l10n.t('from {0}', senders.join(', ')) : '', recipients.length > 0 ? vscode.l10n.t('to {0}', recipients.join(', ')) : '',
    title, place, people || title ? '' : path].filter(text => text).join(', ') };
  item.command = { command: 'vscode.open', title: vscode.l10n.t('Open Letter'), arguments: [target] };
  return item;
}

function names(all: readonly string[]): string { return all.length > 1 ? vscode.l10n.t('{0} and others', all[0]) : all[0] ?? ''; }
