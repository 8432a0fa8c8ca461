import * as vscode from 'vscode';
import { ActiveLetter } from './activeLetter';
import { ViewFilter } from './filter';
import { addressLabel, kindLabel, kindPlural } from '../features/labels';
import { Pause } from '../features/pause';
import { Occurrence } from '../glossary/matcher';
import { KINDS } from '../glossary/model';
import { count } from '../glossary/occurrences';
import { Term } from '../glossary/terms';
import { addressAt } from '../letter/addresses';
import { Library, ReadLetter } from '../library/library';

interface GroupItem { readonly type: 'group'; readonly kind: string | undefined; readonly terms: readonly TermItem[] }
interface TermItem { readonly type: 'term'; readonly term: Term; readonly occurrences: readonly Occurrence[]; readonly read: ReadLetter; group?: GroupItem }
interface OccurrenceItem { readonly type: 'occurrence'; readonly occurrence: Occurrence; readonly index: number; readonly parent: TermItem }
type Item = GroupItem | TermItem | OccurrenceItem;

const PAUSE = 120;
const BEFORE = 24;
const AFTER = 60;

/** The Terms view: a small concordance of the letter in the active editor. */
export class TermsView implements vscode.TreeDataProvider<Item>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<Item>;
  private readonly filter = new ViewFilter('glossator.terms.filtered', () => void this.refresh());
  private readonly disposables: vscode.Disposable[];
  private order: 'kind' | 'appearance' = 'kind';
  private roots: readonly Item[] = [];
  private readonly pause: Pause;
  readonly onDidChangeTreeData = this.changes.event;

  constructor(private readonly library: Library, private readonly active: ActiveLetter) {
    this.view = vscode.window.createTreeView('glossator.terms', { treeDataProvider: this, showCollapseAll: true });
    this.pause = new Pause(library, PAUSE, () => this.refresh());
    this.disposables = [this.view, this.changes, this.pause,
      active.onDidChange(() => void this.refresh()),
      library.onDidChange(({ uri, kind }) => { if (kind === 'glossary' || uri === active.uri) this.pause.later(uri); }),
      vscode.commands.registerCommand('glossator.terms.filter', (given?: unknown) => this.filter.ask(vscode.l10n.t('Show the terms that contain'), given)),
      vscode.commands.registerCommand('glossator.terms.clearFilter', () => this.filter.set('')),
      vscode.commands.registerCommand('glossator.terms.sortByKind', () => this.sort('kind')),
      vscode.commands.registerCommand('glossator.terms.sortByAppearance', () => this.sort('appearance')),
    ];
    this.sort('kind');
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  private sort(order: 'kind' | 'appearance'): void {
    this.order = order;
    void vscode.commands.executeCommand('setContext', 'glossator.terms.order', order);
    void this.refresh();
  }

  private async refresh(): Promise<void> {
    const { uri } = this.active;
    const read = uri === undefined ? undefined : await this.library.read(uri);
    if (uri !== this.active.uri) return;
    const all = read ? termsOf(read) : [];
    const terms = all.filter(item => this.filter.fits([item.term.entry.headword, item.term.entry.name, ...item.term.entry.forms].join(' ')));
    this.roots = this.order === 'kind' ? groups(terms) : terms;
    this.view.description = this.filter.description;
    const state = !read ? 'noLetter' : read.glossaries.length === 0 ? 'noGlossary' : all.length === 0 ? 'none' : 'full';
    void vscode.commands.executeCommand('setContext', 'glossator.terms.state', state);
    this.changes.fire(undefined);
  }

  getParent(item: Item): Item | undefined { return item.type === 'occurrence' ? item.parent : item.type === 'term' ? item.group : undefined; }

  getChildren(item?: Item): Item[] {
    if (!item) return [...this.roots];
    if (item.type === 'group') return [...item.terms];
    return item.type === 'term' ? item.occurrences.map((occurrence, index) => ({ type: 'occurrence', occurrence, index, parent: item })) : [];
  }

  getTreeItem(item: Item): vscode.TreeItem {
    return item.type === 'group' ? groupItem(item) : item.type === 'term' ? this.termItem(item) : occurrenceItem(item);
  }

  private termItem({ term: { entry }, occurrences, read }: TermItem): vscode.TreeItem {
    const { words, compounds, perhaps } = count(occurrences);
    const item = new vscode.TreeItem(entry.headword, vscode.TreeItemCollapsibleState.Collapsed);
    const extra = [compounds ? vscode.l10n.t('{0} in compounds', compounds) : '', perhaps ? vscode.l10n.t('{0} perhaps', perhaps) : ''].filter(text => text);
    item.id = `${read.uri}#${this.order}/${entry.kind}/${entry.headword}`;
    item.description = [...words || !extra.length ? [String(words)] : [], ...extra].join(', ');
    item.contextValue = 'term';
    item.tooltip = [entry.headword, entry.name, entry.kind && kindLabel(entry.kind)].filter(text => text).join(' · ');
    item.accessibilityInformation = { label: [entry.headword, entry.name, vscode.l10n.t('{0} occurrences', words), ...extra].filter(text => text).join(', ') };
    return item;
  }
}

function groupItem({ kind, terms }: GroupItem): vscode.TreeItem {
  const item = new vscode.TreeItem(kindPlural(kind), vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${terms[0].read.uri}#group/${kind}`;
  item.description = String(terms.length);
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} terms', kindPlural(kind), terms.length) };
  return item;
}

/** One line: the words around the occurrence, itself highlighted. */
function occurrenceItem({ occurrence: { start, end }, index, parent: { read, term } }: OccurrenceItem): vscode.TreeItem {
  const { letter } = read;
  const before = letter.reading.text.slice(Math.max(0, start - BEFORE), start).replace(/^.*\n/s, '').replace(/^\S*\s/, '');
  const lead = start - before.length > 0 && letter.reading.text[start - before.length - 1] !== '\n' ? '… ' : '';
  const text = lead + before + letter.reading.text.slice(start, end);
  const after = letter.reading.text.slice(end, end + AFTER).replace(/\n.*$/s, '');
  const source = letter.reading.toSource(start, end);
  const item = new vscode.TreeItem({ label: text + after, highlights: [[lead.length + before.length, text.length]] }, vscode.TreeItemCollapsibleState.None);
  const address = addressAt(letter, source.start);
  const point = letter.points.find(each => each.start <= source.start && source.end <= each.end);
  item.id = `${read.uri}#occurrence/${term.entry.headword}/${index}`;
  item.description = address === undefined ? undefined : `#${address}`;
  item.tooltip = text + after;
  item.contextValue = 'occurrence';
  item.accessibilityInformation = { label: [text + after, address === undefined ? '' : addressLabel(point?.address ?? address, point?.number)].filter(part => part).join(', ') };
  item.command = { command: 'glossator.goToOccurrence', title: vscode.l10n.t('Go to Occurrence'), arguments: [read.uri, source.start, source.end, true] };
  return item;
}

/** The terms of a letter in the order in which they first appear. */
function termsOf(read: ReadLetter): TermItem[] {
  const found = new Map<string, { term: Term; occurrences: Occurrence[] }>();
  for (const occurrence of read.matches.occurrences) {
    const { headword } = occurrence.term.entry;
    const known = found.get(headword);
    if (!known) found.set(headword, { term: occurrence.term, occurrences: [occurrence] });
    else if (known.occurrences.at(-1)?.start !== occurrence.start) known.occurrences.push(occurrence);
  }
  return [...found.values()].map(each => ({ type: 'term', read, ...each }));
}

function groups(terms: readonly TermItem[]): GroupItem[] {
  return [...KINDS, undefined].flatMap(kind => {
    const own = terms.filter(item => item.term.entry.kind === kind);
    if (own.length === 0) return [];
    const sorted = own.sort((a, b) => a.term.entry.headword.localeCompare(b.term.entry.headword));
    const group: GroupItem = { type: 'group', kind, terms: sorted };
    for (const term of sorted) term.group = group;
    return [group];
  });
}
