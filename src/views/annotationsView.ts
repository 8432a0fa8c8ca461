import * as vscode from 'vscode';
import { ActiveLetter } from './activeLetter';
import { AnnotationItem, GroupItem, Item, ReplyItem, annotationItem, groupItem, replyItem, tooltipOf } from './annotationItems';
import { Dragging } from './dragging';
import { ViewFilter } from './filter';
import { goTo, isKnown } from '../commands/goTo';
import { rowOf } from '../features/annotationRows';
import { numeral } from '../features/labels';
import { Pause } from '../features/pause';
import { Annotation, Letter } from '../letter/model';
import { annotationsMeantAt } from '../letter/nearAnnotations';
import { AnnotationLine, showSame, wordsOf } from '../library/annotations/annotations';
import { ANNOTATION_GROUPINGS, AnnotationGroup, AnnotationGrouping, groupAnnotations } from '../library/annotations/groups';
import { Tagsets, tagsetsOf } from '../library/annotations/tagsets';
import { markdownOf } from '../library/exports/markdown';
import { Library, concernsLetters } from '../library/library';
import { inSlices } from '../library/slices';

const t = vscode.l10n.t;

export type Scope = 'letter' | 'all';

const ID = 'glossator.annotations';
const PAUSE = 200;
/** While thousands of letters come in. */
const LONG_PAUSE = 1000;
const CURSOR_PAUSE = 80;
/** So few annotations are shown without a click on their group. */
const FEW = 200;
const GROUPING = 'annotations.grouping', SCOPE = 'annotations.scope';

/** The Annotations view: those of the letter in the active editor, or of all letters. Nothing is read before somebody looks at it. */
export class AnnotationsView implements vscode.TreeDataProvider<Item>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<Item[] | undefined>();
  private readonly view: vscode.TreeView<Item>;
  private readonly filter = new ViewFilter('glossator.annotations.filtered', () => void this.refresh(true));
  private readonly disposables: vscode.Disposable[];
  /** Whether the reader opened a group or closed it. */
  private readonly opened = new Map<string, boolean>();
  private by: AnnotationGrouping;
  private scope: Scope;
  private lines: readonly AnnotationLine[] | undefined;
  private tagsets = new Tagsets();
  private roots: readonly GroupItem[] = [];
  private isFew = true;
  private isAsked = false;
  private isStale = true;
  private runs = 0;
  private followed: string | undefined;
  private readonly pause: Pause;
  private readonly cursorPause: Pause;
  readonly onDidChangeTreeData = this.changes.event;

  /** `memory`: what the view remembers of this workspace. */
  constructor(private readonly library: Library, private readonly active: ActiveLetter, private readonly memory: Pick<vscode.Memento, 'get' | 'update'>) {
    this.view = vscode.window.createTreeView('glossator.annotations', { treeDataProvider: this, showCollapseAll: true, canSelectMany: true, dragAndDropController: this.dragging() });
    this.by = ANNOTATION_GROUPINGS.find(each => each === memory.get(GROUPING)) ?? 'point';
    this.scope = memory.get(SCOPE) === 'all' ? 'all' : 'letter';
    this.pause = new Pause(library, PAUSE, () => this.refresh());
    this.cursorPause = new Pause(library, CURSOR_PAUSE, () => this.follow());
    this.disposables = [this.view, this.changes, this.pause, this.cursorPause,
      active.onDidChange(() => { if (this.scope === 'letter') void this.refresh(true); else this.followLater(); }),
      this.view.onDidChangeVisibility(() => { if (this.view.visible) void this.refresh().then(() => this.follow()); }),
      this.view.onDidExpandElement(({ element }) => this.opened.set(element.key, true)),
      this.view.onDidCollapseElement(({ element }) => this.opened.set(element.key, false)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => { if (textEditor === active.editor) this.followLater(); }),
      vscode.Disposable.from(
        library.onDidChange(change => { if (concernsLetters(change) && (change.kind === 'glossary' || this.scope === 'all' || change.uri === active.uri)) this.later(change.uri); }),
        library.index.onDidProgress(() => { if (this.scope === 'all') this.later(); })),
      vscode.commands.registerCommand('glossator.annotations.filter', (given?: unknown) => this.filter.ask(t('Show the annotations that contain'), given)),
      vscode.commands.registerCommand('glossator.annotations.clearFilter', () => this.filter.set('')),
      vscode.commands.registerCommand('glossator.annotations.groupBy', (given?: unknown) => this.groupBy(given)),
      vscode.commands.registerCommand('glossator.annotations.allLetters', () => this.show('all')),
      vscode.commands.registerCommand('glossator.annotations.thisLetter', () => this.show('letter')),
      vscode.commands.registerCommand('glossator.annotations.open', (...args: unknown[]) => this.open(args)),
    ];
    void this.refresh(true);
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  /** What the view would show now, be it visible or not; undefined where no letter is open. */
  async shown(): Promise<readonly AnnotationLine[] | undefined> {
    const lines = await this.read(this.scope);
    return lines && this.fitting(lines, await tagsetsOf(this.library, lines));
  }

  /** The annotations of the letter in the editor, or of all letters, which are read then. */
  async read(scope: Scope): Promise<readonly AnnotationLine[] | undefined> {
    const { library, active: { uri } } = this;
    if (scope === 'letter') return uri === undefined ? undefined : library.annotations.of(uri);
    await library.index.words();
    const all = await inSlices(library.annotations.steps());
    return all && [...all.values()].flat();
  }

  /** The annotations on which a command was run in the view: the selected ones, where that is one of them. Replies count as what they reply to. */
  chosen(args: readonly unknown[]): readonly AnnotationLine[] {
    const [item, selected] = args;
    // A menu gives the entry that was clicked, or nothing where that is gone meanwhile: then no other one is meant.
    const items = (Array.isArray(selected) && selected.length > 0 ? selected : args.length === 0 ? this.view.selection : [item]) as readonly (Item | undefined)[];
    const found = items.flatMap(each => each?.type === 'annotation' ? each.line : each?.type === 'reply' ? each.parent?.line : each?.type === 'group' && each.group ? linesOf(each.group) : []);
    return [...new Set(found)].filter(each => each !== undefined);
  }

  /** The annotation at the cursor: of several the innermost. */
  atCursor(): AnnotationLine | undefined {
    const { letter, found } = this.foundAtCursor();
    return letter && found && this.library.annotations.of(this.active.uri!)[letter.annotations.indexOf(found)];
  }

  private foundAtCursor(): { letter?: Letter; found?: Annotation } {
    const { editor, uri } = this.active;
    const letter = editor && uri !== undefined ? this.library.letter(uri) : undefined;
    return letter && editor ? { letter, found: annotationsMeantAt(letter, editor.document.offsetAt(editor.selection.active))[0] } : {};
  }

  private later(uri?: string): void {
    this.pause.later(uri, this.scope === 'all' && this.library.index.progress.state === 'reading' ? LONG_PAUSE : PAUSE);
  }

  private followLater(): void {
    if (this.view.visible) this.cursorPause.later(this.active.uri);
  }

  private fitting(lines: readonly AnnotationLine[], tagsets: Tagsets): readonly AnnotationLine[] {
    return this.filter.isSet ? lines.filter(line => this.filter.fits(wordsOf(line, tag => tagsets.label(tag, line.uri)))) : lines;
  }

  /** A hidden view is brought up to date when it is looked at. `always`: also where the annotations are the same. */
  private async refresh(always = false): Promise<void> {
    void vscode.commands.executeCommand('setContext', 'glossator.annotations.scope', this.scope);
    if (always) this.isStale = true;
    if (!this.view.visible) {
      if (!this.active.uri && this.scope === 'letter') void vscode.commands.executeCommand('setContext', 'glossator.annotations.state', 'noLetter');
      return;
    }
    const run = ++this.runs, { library, scope } = this;
    if (scope === 'all' && !this.isAsked) {
      this.isAsked = true;
      void vscode.window.withProgress({ location: { viewId: ID } }, () => library.index.words()).then(() => this.refresh(true));
    }
    const { state, done, found } = library.index.progress;
    const lines = scope === 'letter' ? await this.read('letter') : [...(await inSlices(library.annotations.steps(), () => run !== this.runs) ?? new Map<string, AnnotationLine[]>()).values()].flat();
    if (run !== this.runs) return;
    const tagsets = await tagsetsOf(library, lines ?? []);
    if (run !== this.runs) return;
    const isOther = this.isStale || !lines || !this.lines || tagsets.says !== this.tagsets.says;
    const isNew = isOther || !showSame(lines, this.lines ?? []);
    const kind = !lines ? 'noLetter' : lines.length > 0 ? 'full' : scope === 'all' && state !== 'complete' ? state : 'none';
    void vscode.commands.executeCommand('setContext', 'glossator.annotations.state', kind);
    this.view.message = scope === 'all' && kind === 'full' && state === 'stopped' ? t('Letters: {0} of {1} read', numeral(done), numeral(found)) : undefined;
    this.view.description = [scope === 'all' ? t('all letters') : undefined, this.filter.description].filter(text => text !== undefined).join(' · ');
    this.lines = lines;
    this.tagsets = tagsets;
    this.isStale = false;
    if (!isNew) return;
    const shown = this.fitting(lines ?? [], tagsets);
    this.isFew = shown.length <= FEW;
    // What is open while the annotations are filtered is another matter than what is open else.
    const root = `${scope}/${this.by}${this.filter.isSet ? '?' : ''}`;
    const roots = groupAnnotations(shown, this.by, { letters: scope === 'all', labelOf: tag => tagsets.label(tag) }).map(group => this.groupItem(group, root));
    if (isOther || roots.length !== this.roots.length || roots.some(({ key }, index) => key !== this.roots[index].key)) {
      this.roots = roots;
      this.changes.fire(undefined);
    } else this.renew(roots);
    this.follow(true);
  }

  /** Only the groups in which something is another are shown anew: what is clicked meanwhile in the others is still there. */
  private renew(roots: readonly GroupItem[]): void {
    const changed = this.roots.filter((old, index) => {
      const { group } = roots[index], isSame = showSame(linesOf(old.group), linesOf(group));
      if (!isSame) { old.group = group; old.children = undefined; }
      return !isSame;
    });
    if (changed.length > 0) this.changes.fire(changed);
  }

  private groupItem(group: AnnotationGroup, above: string, parent?: GroupItem): GroupItem {
    const place = this.scope === 'letter' ? this.active.uri ?? '' : '';
    return { type: 'group', key: `${parent ? above : `${above}/${place}`}/${group.kind}:${group.key ?? ''}`, group, parent };
  }

  /** Shows the annotation at the cursor, once for each; a group that the reader closed stays closed. `always`: where the items are other ones. */
  private follow(always = false): void {
    // What was selected one by one stays so.
    if (!this.view.visible || this.filter.isSet || this.view.selection.length > 1) return;
    const { letter, found } = this.foundAtCursor(), uri = this.active.uri!;
    const key = letter && found && keyOf({ uri, id: found.id, nth: letter.annotations.slice(0, letter.annotations.indexOf(found)).filter(each => each.id === found.id).length });
    const isFollowed = this.followed === key;
    this.followed = key;
    if (key === undefined || (!always && isFollowed)) return;
    // One who clicks on it under another tag stays there.
    if (!always && this.view.selection.some(each => each.type === 'annotation' && keyOf(each.line) === key)) return;
    const item = this.find(key, uri, this.roots);
    if (item) void this.view.reveal(item, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
  }

  /** The item of an annotation, or the closed group that holds it. */
  private find(key: string, uri: string, items: readonly Item[]): Item | undefined {
    for (const item of items) {
      if (item.type === 'annotation' && keyOf(item.line) === key) return item;
      if (item.type !== 'group' || item.group.kind === 'unplaced' || !holds(item.group, key, uri)) continue;
      return this.opened.get(item.key) === false ? item : this.find(key, uri, this.getChildren(item));
    }
    return undefined;
  }

  getParent(item: Item): Item | undefined { return item.parent; }

  getChildren(item?: Item): Item[] {
    if (!item) return [...this.roots];
    if (item.type === 'reply') return [];
    if (item.type === 'annotation') return item.line.replies.map((_, reply): ReplyItem => ({ type: 'reply', key: `${item.key}/${reply}`, uri: item.uri, id: item.id, reply, parent: item }));
    item.children ??= [
      ...item.group.groups.map(group => this.groupItem(group, item.key, item)),
      ...item.group.lines.map((line): AnnotationItem => ({ type: 'annotation', key: `${item.key}/${keyOf(line)}`, uri: line.uri, id: line.id, line, parent: item })),
    ];
    return [...item.children];
  }

  getTreeItem(item: Item): vscode.TreeItem {
    if (item.type === 'group') return groupItem(item, this.tagsets, this.isFew);
    return item.type === 'reply' ? replyItem(item) : annotationItem(item, this.tagsets, this.scope === 'all' && item.parent.group.kind !== 'point');
  }

  /** Made when somebody rests on an item. */
  resolveTreeItem(tree: vscode.TreeItem, item: Item): vscode.TreeItem {
    if (item.type !== 'group') tree.tooltip = tooltipOf(item, this.tagsets);
    return tree;
  }

  /** What is dragged into a text that is no paper is what would be copied. */
  private dragging(): Dragging<Item> {
    const chosen = (items: readonly Item[]): readonly AnnotationLine[] => this.chosen([undefined, items]);
    return new Dragging(items => ({ places: chosen(items).filter(each => each.unplaced === undefined).map(({ uri, range }) => ({ uri, ranges: [range] })) }), items => chosen(items).map(line => markdownOf(rowOf(line))).join('\n'));
  }

  private async groupBy(given: unknown): Promise<void> {
    const asked = typeof given === 'object' && given !== null ? (given as { by?: unknown }).by : given;
    const names: Readonly<Record<AnnotationGrouping, string>> = { point: t('Point'), tag: t('Tag'), author: t('Author'), date: t('Date') };
    const items = ANNOTATION_GROUPINGS.map(by => ({ label: names[by], description: by === this.by ? t('as now') : undefined, by }));
    const picked = ANNOTATION_GROUPINGS.find(each => each === asked) ?? (await vscode.window.showQuickPick(items, { placeHolder: t('Group the annotations by') }))?.by;
    if (!picked || picked === this.by) return;
    this.by = picked;
    await this.refresh(true);
    await this.memory.update(GROUPING, picked);
  }

  private async show(scope: Scope): Promise<void> {
    if (scope === this.scope) return;
    this.scope = scope;
    await this.refresh(true);
    await this.memory.update(SCOPE, scope);
  }

  /** The focus stays in the view, so that a reader who moves by keys can go on. */
  private async open([uri, id, nth, unplaced]: readonly unknown[]): Promise<void> {
    if (typeof uri !== 'string' || typeof id !== 'string' || !isKnown(uri)) return;
    // Opened first: then it is the text of the editor in which the place is looked up.
    await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const lines = this.library.annotations.of(uri).filter(each => each.id === id && each.unplaced === unplaced);
    const line = lines.find(each => each.nth === nth) ?? lines[0];
    if (line) await goTo(uri, line.range, true);
  }
}

/** An annotation by the letter and its id. */
function keyOf({ uri, id, nth, unplaced = '' }: Pick<AnnotationLine, 'uri' | 'id' | 'nth' | 'unplaced'>): string { return `${uri}#${id}/${nth}${unplaced}`; }

function linesOf({ lines, groups }: AnnotationGroup): readonly AnnotationLine[] { return groups.length > 0 ? groups.flatMap(linesOf) : lines; }

function holds(group: AnnotationGroup, key: string, uri: string): boolean {
  return group.kind === 'letter' ? group.key === uri : group.lines.some(each => each.uri === uri && keyOf(each) === key);
}
