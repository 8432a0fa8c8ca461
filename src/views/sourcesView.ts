import * as vscode from 'vscode';
import { ActivePaper } from './activePaper';
import { Dragging } from './dragging';
import { ViewFilter } from './filter';
import { CitedGroupItem, Item, PlaceItem, ShelfItem, SourceItem, StretchItem, UncitedGroupItem, citedGroupItem, placeItem, shelfItem, sourceItem, stretchItem, uncitedGroupItem } from './sourceItems';
import { openSource } from '../commands/citing/openSource';
import { numeral } from '../features/labels';
import { Pause } from '../features/pause';
import { citationsOf, citedIn } from '../library/citing/cited';
import { Shelf, shelvesOf, stretchesOf } from '../library/citing/shelves';
import { SourceTable } from '../library/citing/sources';
import { Library } from '../library/library';
import { sameList } from '../library/matchers';
import { inSlices } from '../library/slices';
import { Lines } from '../text/lines';
import { contains } from '../text/range';

const t = vscode.l10n.t;

const PAUSE = 200;
/** While thousands of letters come in. */
const LONG_PAUSE = 1000;
const CURSOR_PAUSE = 80;
/** A longer shelf is shown in stretches of so many. */
const STRETCH = 200;
/** So many are looked at that fit the filter. */
const MOST_FOUND = 500;

/** A text for who rests on a source. */
export type Described = (uri: string, key: string) => Promise<vscode.MarkdownString | undefined>;

/** The Sources view: what the paper used last cites, and what it could cite. Nothing is read before somebody looks at it. */
export class SourcesView implements vscode.TreeDataProvider<Item>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<Item>;
  private readonly filter = new ViewFilter('glossator.sources.filtered', () => void this.refresh());
  private readonly disposables: vscode.Disposable[];
  private readonly pause: Pause;
  private readonly cursorPause: Pause;
  private readonly opened = new Map<string, boolean>();
  private roots: readonly Item[] = [];
  private table: SourceTable | undefined;
  private shelves: Promise<readonly Shelf[]> | undefined;
  private citedKeys: ReadonlySet<string> = new Set();
  private children = new WeakMap<Item, readonly Item[]>();
  private lines: Lines | undefined;
  private found: readonly Shelf[] = [];
  private runs = 0;
  readonly onDidChangeTreeData = this.changes.event;

  constructor(private readonly library: Library, private readonly active: ActivePaper, private readonly described: Described) {
    this.view = vscode.window.createTreeView('glossator.sources', { treeDataProvider: this, showCollapseAll: true, canSelectMany: true, dragAndDropController: this.dragging() });
    this.pause = new Pause(library, PAUSE, () => this.refresh());
    this.cursorPause = new Pause(library, CURSOR_PAUSE, () => this.follow());
    this.disposables = [this.view, this.changes, this.pause, this.cursorPause,
      active.onDidChange(() => { this.shelves = undefined; void this.refresh(); }),
      library.onDidChange(({ kind, uri }) => {
        if (kind !== 'paper') this.shelves = undefined;
        if (kind !== 'paper' || uri === active.uri) this.pause.later(uri || undefined, library.index.progress.state === 'reading' ? LONG_PAUSE : PAUSE);
      }),
      this.view.onDidChangeVisibility(() => { if (this.view.visible) void this.refresh(); }),
      this.view.onDidExpandElement(({ element }) => this.opened.set(element.id, true)),
      this.view.onDidCollapseElement(({ element }) => this.opened.set(element.id, false)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor === active.editor) this.cursorPause.later(active.uri); }),
      vscode.commands.registerCommand('glossator.sources.filter', (given?: unknown) => this.filter.ask(t('Show the sources that contain'), given)),
      vscode.commands.registerCommand('glossator.sources.clearFilter', () => this.filter.set('')),
      vscode.commands.registerCommand('glossator.sources.insert', (...args: unknown[]) => this.insert(args)),
      vscode.commands.registerCommand('glossator.sources.open', (...args: unknown[]) => this.open(args)),
      vscode.commands.registerCommand('glossator.sources.copyKey', (...args: unknown[]) => vscode.env.clipboard.writeText(this.chosen(args).map(each => each.key).join('\n'))),
    ];
    void this.refresh();
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  /** The sources on which a command was run in the view: the selected ones, where the clicked one is one of them. Places count as what is cited there. */
  chosen(args: readonly unknown[]): readonly SourceItem[] {
    const [item, selected] = args;
    const items = (Array.isArray(selected) && selected.length > 0 ? selected : args.length === 0 ? this.view.selection : [item]) as readonly (Item | undefined)[];
    const found = items.flatMap(each => each?.type === 'source' ? each : each?.type === 'place' ? each.parent : []);
    return found.filter((each, index) => typeof each?.key === 'string' && found.findIndex(other => other.key === each.key) === index);
  }

  /** Into a paper they are dragged as citations. */
  private dragging(): Dragging<Item> { return new Dragging(items => ({ keys: this.known(items) }), items => this.known(items).join('\n')); }

  /** The keys of chosen sources that are known. */
  private known(items: readonly Item[]): string[] { return this.chosen([undefined, items]).filter(each => each.source).map(each => each.key); }

  /** A hidden view is brought up to date when it is looked at. */
  private async refresh(): Promise<void> {
    const { library, active: { uri } } = this, run = ++this.runs;
    void vscode.commands.executeCommand('setContext', 'glossator.sources.hasPaper', uri !== undefined);
    if (!this.view.visible && uri !== undefined) return;
    const table = uri === undefined ? undefined : await library.citing.sources(uri);
    if (run !== this.runs) return;
    const isSame = table && this.table && sameList(table.bibliographies.map(each => each.bibliography), this.table.bibliographies.map(each => each.bibliography));
    if (!isSame) this.shelves = undefined;
    this.table = table;
    this.lines = undefined;
    const all = table && uri !== undefined ? citedIn(citationsOf(library, uri) ?? [], table) : [];
    this.citedKeys = new Set(all.flatMap(({ key, source }) => [key, source?.entry?.key ?? key]));
    const { filter } = this, fitting = filter.isSet && table ? await this.fitting(table, run) : undefined;
    if (run !== this.runs) return;
    const cited = fitting ? all.filter(each => fitting.keys.has(each.key) || filter.fits(each.key)) : all;
    this.found = fitting?.shelves ?? [];
    const hasMore = fitting ? this.found.length > 0 : table !== undefined && (table.entries > 0 || library.letters.all.size > 0);
    // What is open while the sources are filtered is another matter than what is open else.
    const above = `${uri}${filter.isSet ? '?' : ''}`;
    this.roots = [...cited.length > 0 ? [{ type: 'cited' as const, id: `${above} cited`, all: cited }] : [], ...hasMore ? [{ type: 'uncited' as const, id: `${above} uncited` }] : []];
    const { state, done, found } = library.index.progress;
    this.view.message = state === 'reading' && this.roots.length > 0 ? t('Reading letters {0} of {1}', numeral(done), numeral(found)) : fitting?.isCut ? t('The first {0} that fit', numeral(MOST_FOUND)) : undefined;
    this.view.description = [uri === undefined ? undefined : uri.slice(uri.lastIndexOf('/') + 1).replace(/%20/g, ' '), filter.description].filter(each => each !== undefined).join(' · ');
    void vscode.commands.executeCommand('setContext', 'glossator.sources.state', uri === undefined ? 'noPaper' : this.roots.length > 0 ? 'full' : filter.isSet ? 'filtered' : 'empty');
    this.changes.fire(undefined);
    this.follow();
  }

  /** What fits the filter: the keys of all of it, and on their shelves those that are not cited. */
  private async fitting(table: SourceTable, run: number): Promise<{ keys: ReadonlySet<string>; shelves: readonly Shelf[]; isCut: boolean }> {
    const { items, isCut } = await table.find(this.filter.written, undefined, MOST_FOUND, () => run !== this.runs);
    const shelves = new Map<string | undefined, Shelf & { readonly sources: typeof items[number][] }>();
    for (const source of items) {
      if (this.isCited(source.key)) continue;
      const known = shelves.get(source.bibliography);
      if (known) known.sources.push(source); else shelves.set(source.bibliography, { bibliography: table.bibliographies.find(each => each.uri === source.bibliography), sources: [source] });
    }
    return { keys: new Set(items.map(each => each.key)), shelves: [...shelves.values()], isCut };
  }

  private isCited(key: string): boolean { return this.citedKeys.has(key); }

  /** Shows the citation at the cursor; a hidden view stays hidden, and a group that was closed stays closed. */
  private follow(): void {
    const { editor, uri } = this.active, [group] = this.roots;
    if (!this.view.visible || !editor || uri === undefined || this.filter.isSet || group?.type !== 'cited' || this.opened.get(group.id) === false || this.view.selection.length > 1) return;
    const offset = editor.document.offsetAt(editor.selection.active);
    for (const item of this.citedIn(group)) {
      const nth = item.cited?.places.findIndex(each => contains(each, offset)) ?? -1;
      if (nth < 0) continue;
      const target = this.opened.get(item.id) ? this.placesOf(item)[nth] : item;
      if (this.view.selection.some(each => each.id === target.id)) return;
      return void this.view.reveal(target, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
    }
  }

  getParent(item: Item): Item | undefined { return item.parent; }

  async getChildren(item?: Item): Promise<Item[]> {
    if (!item) return [...this.roots];
    const known = this.children.get(item) ?? await this.childrenOf(item);
    this.children.set(item, known);
    return [...known];
  }

  private childrenOf(item: Item): readonly Item[] | Promise<readonly Item[]> {
    switch (item.type) {
      case 'cited': return this.citedIn(item);
      case 'uncited': return this.shelvesIn(item);
      case 'shelf': return this.onShelf(item);
      case 'stretch': return this.sourcesIn(item, item.stretch.sources);
      case 'source': return this.placesOf(item);
      case 'place': return [];
    }
  }

  private citedIn(item: CitedGroupItem): readonly SourceItem[] {
    return this.kept(item, () => item.all.map(cited => ({ type: 'source', id: `${item.id} ${cited.key}`, parent: item, uri: this.active.uri ?? '', key: cited.key, source: cited.source, cited })));
  }

  private placesOf(item: SourceItem): readonly PlaceItem[] {
    return this.kept(item, () => (item.cited?.places ?? []).map((_, nth) => ({ type: 'place', id: `${item.id} ${nth}`, parent: item, nth })));
  }

  /** The same children as long as the item is the same. */
  private kept<T extends Item>(item: Item, make: () => readonly T[]): readonly T[] {
    const known = this.children.get(item) as readonly T[] | undefined ?? make();
    this.children.set(item, known);
    return known;
  }

  private async shelvesIn(item: UncitedGroupItem): Promise<ShelfItem[]> {
    const { table } = this;
    const shelves = this.filter.isSet ? this.found : table ? await (this.shelves ??= inSlices(shelvesOf(table)).then(found => found ?? [])) : [];
    return shelves.map(shelf => ({ type: 'shelf', id: `${item.id} ${shelf.bibliography?.uri ?? ''}`, parent: item, shelf }));
  }

  private onShelf(item: ShelfItem): Item[] {
    const stretches = this.filter.isSet ? [] : stretchesOf(item.shelf, STRETCH);
    return stretches.length > 0 ? stretches.map((stretch): StretchItem => ({ type: 'stretch', id: `${item.id} ${stretch.first}`, parent: item, stretch })) : this.sourcesIn(item, item.shelf.sources);
  }

  private sourcesIn(parent: ShelfItem | StretchItem, sources: Shelf['sources']): SourceItem[] {
    return sources.filter(({ key }) => !this.isCited(key)).map(source => ({ type: 'source', id: `${parent.id} ${source.key}`, parent, uri: this.active.uri ?? '', key: source.key, source }));
  }

  getTreeItem(item: Item): vscode.TreeItem {
    switch (item.type) {
      case 'cited': return citedGroupItem(item);
      case 'uncited': return uncitedGroupItem(item);
      case 'shelf': return shelfItem(item, item.shelf.sources.filter(({ key }) => !this.isCited(key)).length, this.filter.isSet);
      case 'stretch': return stretchItem(item);
      case 'source': return sourceItem(item, this.library.index.progress.state === 'complete');
      case 'place': {
        const paper = this.library.citing.papers.get(item.parent.uri);
        if (paper && this.lines?.text !== paper.text) this.lines = new Lines(paper.text);
        return (paper && placeItem(item, paper, offset => this.lines!.at(offset))) ?? new vscode.TreeItem('…');
      }
    }
  }

  /** Formatted when somebody rests on an item. */
  async resolveTreeItem(tree: vscode.TreeItem, item: Item): Promise<vscode.TreeItem> {
    if (item.type === 'source' && item.source) tree.tooltip = await this.described(item.uri, item.key);
    return tree;
  }

  private async insert(args: readonly unknown[]): Promise<void> {
    const keys = this.known(this.chosen(args)), { editor } = this.active;
    if (keys.length === 0) return;
    // Where the cursor is to be, the paper is shown.
    if (editor) await vscode.window.showTextDocument(editor.document, editor.viewColumn);
    else if (this.active.uri !== undefined) await vscode.window.showTextDocument(vscode.Uri.parse(this.active.uri));
    await vscode.commands.executeCommand('glossator.insertCitation', { keys });
  }

  /** Shows the entry, or the letter, beside the paper. `{uri, key}` of a paper and a key may be given too. The focus stays in the view. */
  private async open(args: readonly unknown[]): Promise<void> {
    const { uri, key } = this.chosen(args)[0] ?? Object(args[0]) as { uri?: unknown; key?: unknown };
    if (typeof uri !== 'string' || typeof key !== 'string') return;
    const source = (await this.library.citing.sources(uri))?.get(key);
    if (source) await openSource(source, true);
  }
}
