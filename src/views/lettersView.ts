import * as vscode from 'vscode';
import { ActiveLetter } from './activeLetter';
import { ViewFilter } from './filter';
import { groupLabel, letterItem } from './letterItems';
import { NeverCited } from './neverCited';
import { numeral } from '../features/labels';
import { Pause } from '../features/pause';
import { GROUPINGS, Grouping, LetterGroup, LetterLine, groupLetters, inOrder, wordsOf } from '../library/correspondence';
import { Library, concernsLetters } from '../library/library';
import { idOf } from '../library/links';

interface GroupItem { readonly type: 'group'; readonly id: string; readonly group: LetterGroup; readonly parent?: GroupItem; children?: readonly Item[] }
interface LetterItem { readonly type: 'letter'; readonly id: string; readonly line: LetterLine; readonly parent: GroupItem }
type Item = GroupItem | LetterItem;

const PAUSE = 200;
/** While thousands of letters come in. */
const LONG_PAUSE = 1000;
/** So few letters are shown without a click on their group. */
const FEW = 30;
const GROUPING = 'letters.grouping';

/** The Letters view: the correspondence by date, sender, recipient or folder. Nothing is read before somebody looks at it. */
export class LettersView implements vscode.TreeDataProvider<Item>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<Item>;
  private readonly filter = new ViewFilter('glossator.letters.filtered', () => this.refresh(true));
  private readonly neverCited: NeverCited;
  private readonly disposables: vscode.Disposable[];
  private grouping: Grouping;
  private lines: ReadonlyMap<string, LetterLine> | undefined;
  private roots: readonly GroupItem[] = [];
  private isFew = true;
  private isAsked = false;
  private followed: string | undefined;
  private readonly pause: Pause;
  readonly onDidChangeTreeData = this.changes.event;

  /** `memory`: what the view remembers of this workspace. */
  constructor(private readonly library: Library, private readonly active: ActiveLetter, private readonly memory: Pick<vscode.Memento, 'get' | 'update'>) {
    this.view = vscode.window.createTreeView('glossator.letters', { treeDataProvider: this, showCollapseAll: true });
    this.grouping = GROUPINGS.find(each => each === memory.get(GROUPING)) ?? 'date';
    this.pause = new Pause(library, PAUSE, () => this.refresh(false));
    this.neverCited = new NeverCited(library, 'glossator.letters', 'glossator.letters.onlyNeverCited', () => this.refresh(true));
    this.disposables = [this.view, this.changes, this.pause,
      active.onDidChange(() => this.follow()),
      this.view.onDidChangeVisibility(() => this.look()),
      vscode.Disposable.from(library.onDidChange(change => { if (concernsLetters(change) && change.kind !== 'glossary') this.later(change.uri); }), library.index.onDidProgress(() => this.later())),
      library.citers.onDidCount(() => { if (this.neverCited.isSet) this.refresh(true); }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.later()),
      vscode.commands.registerCommand('glossator.letters.filter', (given?: unknown) => this.filter.ask(vscode.l10n.t('Show the letters that contain'), given)),
      vscode.commands.registerCommand('glossator.letters.clearFilter', () => this.filter.set('')),
      vscode.commands.registerCommand('glossator.letters.neverCited', () => this.neverCited.set(true)),
      vscode.commands.registerCommand('glossator.letters.neverCitedAll', () => this.neverCited.set(false)),
      vscode.commands.registerCommand('glossator.letters.groupBy', (by?: unknown) => this.groupBy(by)),
      vscode.commands.registerCommand('glossator.letters.openToSide', (item?: Item) => this.openToSide(item)),
      vscode.commands.registerCommand('glossator.letters.copyKey', (item?: Item) => this.copyKey(item)),
    ];
    this.look();
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  /** The first look has all letters read; each shows where the reader is. */
  private look(): void {
    this.followed = undefined;
    if (!this.view.visible) return;
    if (this.isAsked) return this.refresh(false);
    this.isAsked = true;
    void vscode.window.withProgress({ location: { viewId: 'glossator.letters' } }, () => this.library.index.complete()).then(() => this.refresh(true));
  }

  private later(uri?: string): void {
    if (this.isAsked) this.pause.later(uri, this.library.index.progress.state === 'reading' ? LONG_PAUSE : PAUSE);
  }

  /** A hidden view is brought up to date when it is looked at. */
  private refresh(always: boolean): void {
    if (!this.isAsked || !(always || this.view.visible)) return;
    const { index: { progress: { state, done, found } }, correspondence: { lines } } = this.library;
    const kind = lines.size > 0 ? 'full' : state === 'complete' ? 'empty' : state;
    void vscode.commands.executeCommand('setContext', 'glossator.letters.state', kind);
    void vscode.commands.executeCommand('setContext', 'glossator.letters.grouping', this.grouping);
    this.view.message = kind === 'full' && state === 'stopped' ? vscode.l10n.t('Letters: {0} of {1} read', numeral(done), numeral(found)) : undefined;
    this.view.description = this.neverCited.description(this.filter.description);
    if (always || lines !== this.lines) {
      this.lines = lines;
      const groups = groupLetters(lines.values(), this.grouping, this.isFiltered ? line => this.filter.fits(wordsOf(line)) && !(this.neverCited.isSet && this.library.citers.isCited(line.uri)) : undefined);
      this.isFew = groups.reduce((sum, each) => sum + each.count, 0) <= FEW;
      this.roots = groups.map(group => this.groupItem(group));
      this.changes.fire(undefined);
    }
    this.follow(always);
  }

  private get isFiltered(): boolean { return this.filter.isSet || this.neverCited.isSet; }

  private groupItem(group: LetterGroup, parent?: GroupItem): GroupItem {
    // What is open while the letters are filtered is another matter than what is open else.
    return { type: 'group', id: `${parent?.id ?? this.grouping + (this.isFiltered ? '?' : '')}/${group.key ?? ''}`, group, parent };
  }

  /** Shows the letter of the active editor, once (a group that is closed afterwards stays closed), or always where the items are other ones. */
  private follow(always = false): void {
    const { uri } = this.active;
    if (!this.view.visible || uri === undefined || this.isFiltered || !this.lines?.has(uri) || (!always && this.followed === uri)) return;
    this.followed = uri;
    const [selected] = this.view.selection;
    // One who clicks on it in another group stays there.
    const isSelected = !always && selected?.type === 'letter' && selected.line.uri === uri;
    const item = isSelected ? undefined : this.find(uri, this.roots);
    if (item) void this.view.reveal(item, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
  }

  private find(uri: string, items: readonly Item[]): LetterItem | undefined {
    const item = items.find(each => each.type === 'letter' ? each.line.uri === uri : holds(each.group, uri));
    return item?.type === 'group' ? this.find(uri, this.getChildren(item)) : item;
  }

  getParent(item: Item): Item | undefined { return item.parent; }

  getChildren(item?: Item): Item[] {
    if (!item) return [...this.roots];
    if (item.type === 'letter') return [];
    item.children ??= [
      ...inOrder(item.group.letters).map((line): LetterItem => ({ type: 'letter', id: `${item.id}/${line.uri}`, line, parent: item })),
      ...item.group.groups.map(group => this.groupItem(group, item)),
    ];
    return [...item.children];
  }

  getTreeItem(item: Item): vscode.TreeItem {
    if (item.type === 'letter') return letterItem(item.id, item.line);
    const { group } = item;
    const tree = new vscode.TreeItem(groupLabel(group, this.grouping), this.isFew ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
    tree.id = item.id;
    tree.description = numeral(group.count);
    tree.contextValue = 'group';
    tree.accessibilityInformation = { label: group.count === 1 ? vscode.l10n.t('{0}, one letter', tree.label as string) : vscode.l10n.t('{0}, {1} letters', tree.label as string, numeral(group.count)) };
    return tree;
  }

  private async groupBy(by: unknown): Promise<void> {
    const names: Readonly<Record<Grouping, string>> = { date: vscode.l10n.t('Date'), sender: vscode.l10n.t('Sender'), recipient: vscode.l10n.t('Recipient'), folder: vscode.l10n.t('Folder') };
    const given = GROUPINGS.find(each => each === by);
    const items = GROUPINGS.map(grouping => ({ label: names[grouping], description: grouping === this.grouping ? vscode.l10n.t('as now') : undefined, grouping }));
    const picked = given ?? (await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Group the letters by') }))?.grouping;
    if (!picked || picked === this.grouping) return;
    this.grouping = picked;
    this.refresh(true);
    await this.memory.update(GROUPING, picked);
  }

  private async openToSide(item?: Item): Promise<void> {
    const { line } = this.letterOf(item) ?? {};
    if (line) await vscode.window.showTextDocument(vscode.Uri.parse(line.uri), { viewColumn: vscode.ViewColumn.Beside });
  }

  /** Of an item of the view, else of the letter in the active editor. */
  private async copyKey(item?: Item): Promise<void> {
    const uri = this.letterOf(item)?.line.uri ?? this.active.uri;
    if (uri === undefined) return;
    const known = await this.library.index.learn(uri);
    if (known) await vscode.env.clipboard.writeText(idOf(known, this.library.files.pathOf(uri)));
  }

  private letterOf(item: Item | undefined): LetterItem | undefined { return item?.type === 'letter' ? item : undefined; }
}

function holds({ letters, groups }: LetterGroup, uri: string): boolean { return letters.some(line => line.uri === uri) || groups.some(group => holds(group, uri)); }
