import * as vscode from 'vscode';
import { addressLabel, cut, letterName, numeral } from '../features/labels';
import { strangers } from '../features/markdown';
import { messageOf } from '../features/messages';
import { tagColor } from '../glossary/tagset';
import { Remark } from '../letter/model';
import { PartRecord } from '../letter/record';
import { AnnotationLine } from '../library/annotations/annotations';
import { AnnotationGroup } from '../library/annotations/groups';
import { Tagsets } from '../library/annotations/tagsets';
import { readsAs } from '../library/exports/markdown';
import { signature } from '../library/exports/row';

const t = vscode.l10n.t;

export interface GroupItem { readonly type: 'group'; readonly key: string; group: AnnotationGroup; readonly parent?: GroupItem; children?: readonly Item[] }
/** `uri` and `id` are what the commands on an annotation ask for. */
export interface AnnotationItem { readonly type: 'annotation'; readonly key: string; readonly uri: string; readonly id: string; readonly line: AnnotationLine; readonly parent: GroupItem }
/** `reply` counts from 0. */
export interface ReplyItem { readonly type: 'reply'; readonly key: string; readonly uri: string; readonly id: string; readonly reply: number; readonly parent: AnnotationItem }
export type Item = GroupItem | AnnotationItem | ReplyItem;

const LONGEST = 90;

/** `4. Ni talar om …`, `Metafor`, `KS`, `2026-11-23`. */
export function groupItem({ key, group }: GroupItem, tagsets: Tagsets, isOpen: boolean): vscode.TreeItem {
  const label = groupLabel(group, tagsets);
  const item = new vscode.TreeItem(label, isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
  item.id = key;
  item.description = numeral(group.count);
  item.contextValue = 'group';
  if (group.kind === 'tag' && group.key !== undefined) {
    // The name is told where the label does not.
    if (label.toLowerCase() !== group.key.toLowerCase()) item.description += ` · ${group.key}`;
    item.contextValue = 'tag';
    item.iconPath = tagIcon('tag', group.key, group.lines[0], tagsets);
    item.tooltip = [label, `#${group.key}`, tagsets.find(group.key)?.description].filter(text => text !== undefined).join('\n');
  }
  if (group.kind === 'unplaced') item.iconPath = new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground'));
  item.accessibilityInformation = { label: group.count === 1 ? t('{0}, one annotation', label) : t('{0}, {1} annotations', label, numeral(group.count)) };
  return item;
}

function groupLabel({ kind, key, part, groups }: AnnotationGroup, tagsets: Tagsets): string {
  switch (kind) {
    case 'unplaced': return t('Not Placed');
    case 'letter': return nameOf(groups[0].lines[0]);
    case 'point': return part ? partLabel(part) : t('Before the First Part');
    case 'tag': return key === undefined ? t('Without Tag') : tagsets.label(key);
    case 'author': return key ?? t('Without Author');
    case 'date': return key ?? t('Undated');
  }
}

function partLabel({ address, words }: PartRecord): string {
  switch (address) {
    case 'opening': return t('Opening: {0}', words);
    case 'closing': return t('Closing: {0}', words);
    case 'ps': return t('Postscript: {0}', words);
    default: return words || '…';
  }
}

/** The letter of an annotation, for people. */
export function nameOf({ uri, record }: AnnotationLine): string { return letterName(record, vscode.Uri.parse(uri).path.replace(/^.*\//, '')); }

/** The passage, and beside it the beginning of its note, or its tags. A click goes to it. `withLetter`: where others stand beside it. */
export function annotationItem({ key, uri, id, line }: AnnotationItem, tagsets: Tagsets, withLetter: boolean): vscode.TreeItem {
  const { passage, note, tags, replies, unplaced, nth, part } = line;
  const labels = tags.map(tag => tagsets.label(tag, uri));
  const said = note ? firstWords(note.text) : '';
  const item = new vscode.TreeItem(cut(passage, LONGEST) || said || `#${id}`, replies.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
  const reason = unplaced === undefined ? '' : messageOf({ code: unplaced, args: [id], severity: 'warning', start: 0, end: 0 });
  item.id = key;
  item.description = [withLetter ? line.record.date ?? nameOf(line) : '', reason || said || labels.join(', ')].filter(text => text !== '').join(' · ');
  item.contextValue = unplaced === undefined ? 'annotation' : 'unplaced';
  item.iconPath = unplaced !== undefined ? new vscode.ThemeIcon('question') : tagIcon(note ? replies.length > 0 ? 'comment-discussion' : 'comment' : tags.length > 0 ? 'tag' : 'bookmark', tags[0], line, tagsets);
  item.accessibilityInformation = { label: [reason, cut(passage, LONGEST) || `#${id}`, labels.length > 0 ? t('tags: {0}', labels.join(', ')) : '', note ? t('note: {0}', [said, signature(note)].filter(text => text !== '').join(', ')) : '',
    replies.length === 1 ? t('one reply') : replies.length > 1 ? t('{0} replies', numeral(replies.length)) : '', part ? placeLabel(part.address) : '', withLetter ? nameOf(line) : ''].filter(text => text !== '').join(', ') };
  item.command = { command: 'glossator.annotations.open', title: t('Go to Annotation'), arguments: [uri, id, nth, unplaced] };
  return item;
}

export function replyItem({ key, uri, id, reply, parent: { line } }: ReplyItem): vscode.TreeItem {
  const remark = line.replies[reply];
  const item = new vscode.TreeItem(firstWords(remark.text));
  item.id = key;
  item.description = signature(remark);
  item.contextValue = 'reply';
  item.iconPath = new vscode.ThemeIcon('reply');
  item.accessibilityInformation = { label: [t('reply: {0}', firstWords(remark.text)), signature(remark)].filter(text => text !== '').join(', ') };
  item.command = { command: 'glossator.annotations.open', title: t('Go to Annotation'), arguments: [uri, id, line.nth, line.unplaced] };
  return item;
}

/** All of it, for who rests on it: what strangers wrote. */
export function tooltipOf(item: AnnotationItem | ReplyItem, tagsets: Tagsets): vscode.MarkdownString {
  const line = item.type === 'reply' ? item.parent.line : item.line;
  if (item.type === 'reply') return strangers(saidBy(line.replies[item.reply]));
  const { passage, note, replies, tags, uri, part, id } = line;
  return strangers([
    ...passage === '' ? [] : [passage.split(/\n{2,}/).map(each => `> ${readsAs(each)}`).join('\n>\n')],
    [nameOf(line), `#${part?.address ?? id}`, ...tags.map(tag => tagsets.label(tag, uri))].map(readsAs).join(' · '),
    ...[note ?? [], ...replies].flat().map(saidBy),
  ].join('\n\n'));
}

function saidBy(remark: Remark): string { return [remark.text, `*${readsAs(signature(remark))}*`].filter(text => text !== '**').join('\n\n'); }

/** `point 4`; `point 4.2`. */
function placeLabel(address: string): string { return addressLabel(address, /^p\d/.test(address) ? 0 : undefined); }

function tagIcon(icon: string, tag: string | undefined, { uri }: AnnotationLine, tagsets: Tagsets): vscode.ThemeIcon {
  return new vscode.ThemeIcon(icon, tag === undefined ? undefined : new vscode.ThemeColor(`glossator.tag${tagColor(tag, tagsets.of(uri))}`));
}

/** What a note begins with, without its markup. */
function firstWords(markdown: string): string {
  return cut(markdown.slice(0, 400).replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*_`]+(?=\S)|(?<=\S)[*_`]+/g, '').trim(), LONGEST);
}
