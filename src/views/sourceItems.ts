import * as vscode from 'vscode';
import { entryCount, letterCount } from '../features/citing/standings';
import { sourceIcon, sourceName, sourceTitle } from '../features/citing/sourceLabels';
import { numeral } from '../features/labels';
import { Cited } from '../library/citing/cited';
import { Shelf, Stretch } from '../library/citing/shelves';
import { Source } from '../library/citing/sources';
import { Paper } from '../citation/model';
import { Range } from '../text/range';

const t = vscode.l10n.t;

/** `id`: the same for the same thing in a later version of the paper. */
interface Known<P> { readonly id: string; readonly parent: P }
export interface CitedGroupItem { readonly type: 'cited'; readonly id: string; readonly parent?: undefined; readonly all: readonly Cited[] }
export interface UncitedGroupItem { readonly type: 'uncited'; readonly id: string; readonly parent?: undefined }
export interface ShelfItem extends Known<UncitedGroupItem> { readonly type: 'shelf'; readonly shelf: Shelf }
export interface StretchItem extends Known<ShelfItem> { readonly type: 'stretch'; readonly stretch: Stretch }
/** `uri`: of the paper. `cited`: where it is cited there. No `source`: nothing has the key. */
export interface SourceItem extends Known<CitedGroupItem | ShelfItem | StretchItem> { readonly type: 'source'; readonly uri: string; readonly key: string; readonly source?: Source; readonly cited?: Cited }
export interface PlaceItem extends Known<SourceItem> { readonly type: 'place'; readonly nth: number }
export type Item = CitedGroupItem | UncitedGroupItem | ShelfItem | StretchItem | SourceItem | PlaceItem;

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
const BEFORE = 48, AFTER = 48;
/** A longer name leaves no room for how often it is cited. */
const LONGEST_NAME = 28;

function treeItem(id: string, label: string | vscode.TreeItemLabel, state: vscode.TreeItemCollapsibleState, contextValue: string, description: string, spoken: string): vscode.TreeItem {
  const item = new vscode.TreeItem(label, state);
  Object.assign(item, { id, contextValue, description, accessibilityInformation: { label: spoken } });
  return item;
}

export function citedGroupItem({ id, all }: CitedGroupItem): vscode.TreeItem {
  const label = t('Cited Here');
  return treeItem(id, label, Expanded, 'cited', numeral(all.length), all.length === 1 ? t('{0}, one source', label) : t('{0}, {1} sources', label, numeral(all.length)));
}

export function uncitedGroupItem({ id }: UncitedGroupItem): vscode.TreeItem { return treeItem(id, t('Not Cited'), Collapsed, 'uncited', '', t('Not Cited')); }

/** `count`: how many of its sources are not cited. */
export function shelfItem({ id, shelf: { bibliography } }: ShelfItem, count: number, isOpen: boolean): vscode.TreeItem {
  const label = bibliography?.name ?? t('Letters');
  const item = treeItem(id, label, isOpen ? Expanded : Collapsed, bibliography ? 'bibliography' : 'letters', numeral(count), [label, bibliography ? entryCount(count) : letterCount(count)].join(', '));
  item.iconPath = new vscode.ThemeIcon(bibliography ? 'library' : 'mail');
  if (bibliography) item.tooltip = vscode.workspace.asRelativePath(vscode.Uri.parse(bibliography.uri));
  return item;
}

export function stretchItem({ id, stretch: { first, last, sources } }: StretchItem): vscode.TreeItem {
  const label = `${first} – ${last}`;
  return treeItem(id, label, Collapsed, 'stretch', numeral(sources.length), t('{0}, {1} sources', label, numeral(sources.length)));
}

/** `Deutscher 1963`, how often it is cited, and its title. `isCertain`: whether a key that nothing has is unknown; letters may still be read. */
export function sourceItem({ id, uri, key, source, cited }: SourceItem, isCertain: boolean): vscode.TreeItem {
  const name = source ? sourceName(source) : key, title = source ? sourceTitle(source) ?? '' : '', times = cited?.places.length ?? 0;
  const count = times === 0 ? '' : times === 1 ? t('cited once') : t('cited {0} times', numeral(times));
  const unknown = !source && isCertain ? t('unknown') : '';
  const shown = [times === 0 ? '' : numeral(times), unknown, title, source && name !== key ? key : ''].filter(each => each !== '').join(' · ');
  const item = treeItem(id, shortened(name), cited ? Collapsed : None, !source ? 'unknown' : source.letter && !source.entry ? 'letterSource' : 'source', shown, [unknown, name, title, key, count].filter(each => each !== '').join(', '));
  item.iconPath = source ? new vscode.ThemeIcon(sourceIcon(source)) : isCertain ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('problemsWarningIcon.foreground')) : new vscode.ThemeIcon('question');
  if (source && !cited) item.command = { command: 'glossator.sources.open', title: t('Open'), arguments: [{ uri, key }] };
  return item;
}

/** `Lev Trotskij → Brittiska …, 1933-10-02`: the date stays. */
function shortened(name: string): string {
  const date = /, [\d~?X/.-]+$/.exec(name)?.[0] ?? '', people = name.slice(0, name.length - date.length);
  return name.length <= LONGEST_NAME ? name : `${people.slice(0, LONGEST_NAME - date.length - 2).trimEnd()} …${date}`;
}

/** The words around one place where it is cited, itself highlighted. A click goes to it. */
export function placeItem({ id, nth, parent: { uri, cited } }: PlaceItem, { text }: Paper, lineOf: (offset: number) => number): vscode.TreeItem | undefined {
  const range = cited?.places[nth];
  if (!range) return undefined;
  const { label, highlight } = wordsAround(text, range), line = t('line {0}', numeral(lineOf(range.start) + 1));
  const item = treeItem(id, { label, highlights: [highlight] }, None, 'place', line, [label, line].join(', '));
  item.tooltip = label;
  item.command = { command: 'glossator.goToOccurrence', title: t('Go to Citation'), arguments: [uri, range.start, range.end, true] };
  return item;
}

/** The words around a stretch of a text, in its paragraph, on one line. */
export function wordsAround(text: string, { start, end }: Range): { readonly label: string; readonly highlight: [number, number] } {
  const from = Math.max(0, start - BEFORE), to = Math.min(text.length, end + AFTER);
  let before = text.slice(from, start).replace(/^[^]*\n[ \t]*\r?\n/, ''), after = text.slice(end, to).replace(/\r?\n[ \t]*\r?\n[^]*$/, '');
  const isCutBefore = from > 0 && before.length === start - from, isCutAfter = to < text.length && after.length === to - end;
  if (isCutBefore) before = before.replace(/^\S*\s+/, '');
  if (isCutAfter) after = after.replace(/\s+\S*$/, '');
  const flat = (each: string): string => each.replace(/\s+/g, ' ');
  const lead = (isCutBefore ? '… ' : '') + flat(before).trimStart(), own = flat(text.slice(start, end));
  return { label: lead + own + flat(after).trimEnd() + (isCutAfter ? ' …' : ''), highlight: [lead.length, lead.length + own.length] };
}
