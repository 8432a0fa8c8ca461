import * as vscode from 'vscode';
import { ActiveLetter } from './activeLetter';
import { Dragging } from './dragging';
import { ViewFilter } from './filter';
import { NeverCited } from './neverCited';
import { goTo } from '../commands/goTo';
import { capital, citedLabel, citerLabels, shortCitedLabel } from '../features/citedLabels';
import { cut, itemLabel } from '../features/labels';
import { Pause } from '../features/pause';
import { Letter } from '../letter/model';
import { OutlineItem, itemsAt, outline } from '../letter/outline';
import { Library } from '../library/library';
import { countOf } from '../library/quotations/citedParts';

const PAUSE = 80;
/** Beside how often it is cited there must be room in a narrow sidebar. */
const LONGEST = 24;

/** An entry of the view; made anew with each version of the letter, known by its address. */
interface PointItem { readonly uri: string; readonly item: OutlineItem; readonly parent?: PointItem }

/** The Points view: the outline of the letter in the active editor. */
export class PointsView implements vscode.TreeDataProvider<PointItem>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<undefined>();
  private readonly view: vscode.TreeView<PointItem>;
  private readonly filter = new ViewFilter('glossator.points.filtered', () => this.refresh());
  private readonly neverCited: NeverCited;
  private readonly expanded = new Set<string>();
  private readonly disposables: vscode.Disposable[];
  private items = new Map<string, PointItem>();
  private changed = false;
  private readonly pause: Pause;
  readonly onDidChangeTreeData = this.changes.event;

  constructor(private readonly library: Library, private readonly active: ActiveLetter) {
    this.view = vscode.window.createTreeView('glossator.points', {
      treeDataProvider: this,
      dragAndDropController: new Dragging<PointItem>(items => ({ places: items.map(({ uri, item: { address } }) => ({ uri, address })) }), items => items.map(({ item }) => `#${item.address}`).join('\n')),
    });
    this.pause = new Pause(library, PAUSE, () => { if (this.changed) this.refresh(); else this.follow(); });
    this.neverCited = new NeverCited(library, 'glossator.points', 'glossator.points.onlyNeverCited', () => this.refresh());
    this.disposables = [this.view, this.changes, this.pause,
      active.onDidChange(() => this.refresh()),
      library.onDidChange(({ uri }) => { if (uri === active.uri) this.later(true); }),
      library.citers.onDidCount(() => this.later(true)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor === active.editor) this.later(false); }),
      this.view.onDidChangeVisibility(() => this.later(false)),
      this.view.onDidExpandElement(({ element }) => this.expanded.add(idOf(element))),
      this.view.onDidCollapseElement(({ element }) => this.expanded.delete(idOf(element))),
      vscode.commands.registerCommand('glossator.points.filter', (given?: unknown) => this.filter.ask(vscode.l10n.t('Show the points that contain'), given)),
      vscode.commands.registerCommand('glossator.points.clearFilter', () => this.filter.set('')),
      vscode.commands.registerCommand('glossator.points.neverCited', () => this.neverCited.set(true)),
      vscode.commands.registerCommand('glossator.points.neverCitedAll', () => this.neverCited.set(false)),
      vscode.commands.registerCommand('glossator.points.copyAddress', (element?: PointItem) => this.copyAddress(element)),
      vscode.commands.registerCommand('glossator.points.open', (uri: unknown, address: unknown) => this.open(uri, address)),
    ];
    this.refresh();
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  private get letter(): Letter | undefined {
    const { uri } = this.active;
    return uri === undefined ? undefined : this.library.letter(uri);
  }

  /** Together with what else happens within a moment: typing moves the cursor and changes the text. */
  private later(changed: boolean): void {
    this.changed ||= changed;
    this.pause.later(this.active.uri);
  }

  private refresh(): void {
    this.changed = false;
    this.items = new Map();
    const { letter } = this;
    this.view.description = this.neverCited.description(this.filter.description);
    void vscode.commands.executeCommand('setContext', 'glossator.points.state', !letter ? 'noLetter' : outline(letter).length === 0 ? 'empty' : 'full');
    this.changes.fire(undefined);
    this.follow();
  }

  /** Shows where the cursor is; a hidden view stays hidden. */
  private follow(): void {
    const { editor, uri } = this.active;
    if (!this.view.visible || !editor || uri === undefined) return;
    if (!this.library.citers.isKnown(uri)) void this.library.citers.learn(uri);
    if (this.filter.isSet || this.neverCited.isSet) return;
    const { letter } = this;
    const path = letter ? itemsAt(letter, editor.document.offsetAt(editor.selection.active)) : [];
    if (path.length === 0) return;
    let element: PointItem = this.element(uri, path[0]);
    for (const item of path.slice(1)) {
      if (!this.expanded.has(idOf(element))) break;
      element = this.element(uri, item, element);
    }
    void this.view.reveal(element, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
  }

  private element(uri: string, item: OutlineItem, parent?: PointItem): PointItem {
    const id = `${parent ? `${parent.item.address}/` : ''}${item.address}`;
    let element = this.items.get(id);
    if (!element) this.items.set(id, element = { uri, item, parent });
    return element;
  }

  getParent(element: PointItem): PointItem | undefined { return element.parent; }

  getChildren(element?: PointItem): PointItem[] {
    const { letter, active: { uri } } = this;
    if (!letter || uri === undefined) return [];
    const { parts } = this.library.citers.of(uri), isFormality = ({ kind }: OutlineItem): boolean => kind === 'opening' || kind === 'closing';
    const fits = (item: OutlineItem): boolean => this.filter.fits(letter.text.slice(item.start, item.end)) && !(this.neverCited.isSet && (parts.has(item.address) || isFormality(item)));
    return (element ? element.item.children : outline(letter)).filter(fits).map(item => this.element(uri, item, element));
  }

  getTreeItem(element: PointItem): vscode.TreeItem {
    const { item, uri } = element;
    const places = this.library.citers.of(uri).parts.get(item.address) ?? [], count = countOf(places);
    const tree = new vscode.TreeItem(places.length > 0 ? cut(itemLabel(item), LONGEST) : itemLabel(item), item.children.length ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None);
    tree.id = idOf(element);
    const cited = places.length > 0 ? [citedLabel(count), ...citerLabels(this.library, places)] : [];
    tree.description = shortCitedLabel(count);
    tree.tooltip = [`${itemLabel(item)} (#${item.address})`, ...cited.length > 0 ? ['', capital(cited[0]), ...cited.slice(1)] : []].join('\n');
    tree.contextValue = cited.length > 0 ? 'address cited' : 'address';
    const label = item.children.length ? vscode.l10n.t('{0}, {1} paragraphs', itemLabel(item), item.children.length) : itemLabel(item);
    tree.accessibilityInformation = { label: [label, ...cited].join(', ') };
    tree.command = { command: 'glossator.points.open', title: vscode.l10n.t('Go to Point'), arguments: [uri, item.address] };
    return tree;
  }

  /** The focus stays in the view, so that a reader who moves by keys can go on. */
  private async open(uri: unknown, address: unknown): Promise<void> {
    if (typeof uri !== 'string' || typeof address !== 'string') return;
    const letter = this.library.letter(uri);
    const all = letter ? outline(letter).flatMap(item => [item, ...item.children]) : [];
    const item = all.find(each => each.address === address);
    if (item) await goTo(uri, { start: item.selection.start, end: item.selection.start }, true);
  }

  private async copyAddress(element?: PointItem): Promise<void> {
    const address = element?.item.address ?? this.view.selection[0]?.item.address ?? this.addressAtCursor();
    if (address !== undefined) await vscode.env.clipboard.writeText(`#${address}`);
  }

  private addressAtCursor(): string | undefined {
    const { letter, active: { editor } } = this;
    return letter && editor && itemsAt(letter, editor.document.offsetAt(editor.selection.active)).at(-1)?.address;
  }
}

function idOf({ uri, item, parent }: PointItem): string { return `${uri}#${parent ? `${parent.item.address}/` : ''}${item.address}`; }
