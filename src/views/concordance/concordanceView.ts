import * as vscode from 'vscode';
import { ChosenRows, contextOf } from './chosenRows';
import { Figures } from './figures';
import { pageHtml } from './html';
import { messageOf } from './incoming';
import { ListState, Tab, ToPage, ToView } from './messages';
import { countLabel, lettersOf, limitChips, nearChip, noticeOf, pageRow } from './rows';
import { pageWords } from './words';
import { numeral } from '../../features/labels';
import { Pause } from '../../features/pause';
import { Concordance } from '../../library/concordance/concordance';
import { limitNamed, limitsIn, queryIn, withoutLimit } from '../../library/concordance/given';
import { Found, Hit, Limits, Match, Query } from '../../library/concordance/model';
import { termSuggestions } from '../../library/concordance/termFinder';
import { withLastWord, wordsBeginning } from '../../library/concordance/beginnings';
import { Library, concernsLetters } from '../../library/library';
import { inSlices } from '../../library/slices';
import { ActiveLetter } from '../activeLetter';

const ID = 'glossator.concordance';
/** So many words are offered where nothing is found. */
const MOST_WORDS = 8;
const LAST = 'concordance.last';
/** While hits come in. */
const MOMENT = 60;
/** After a letter has changed. */
const REST = 400;
/** So many rows go along with a new list. */
const FIRST_ROWS = 80;
const MOST_TERMS = 50;

/** The Concordance view: a search and its hits, in a page of its own. Nothing is looked for before somebody looks at it. */
export class ConcordanceView implements vscode.WebviewViewProvider, vscode.Disposable {
  readonly concordance: Concordance;
  private readonly chosenRows: ChosenRows;
  private readonly figures: Figures;
  private readonly pause: Pause;
  private readonly disposables: vscode.Disposable[];
  private view: vscode.WebviewView | undefined;
  private isReady = false;
  /** What the page is told as soon as it is there. */
  private focus: ToPage | undefined;
  private version = 0;
  /** The first version whose rows are those of this one, but for what came after them. */
  private since = 0;
  private hits: readonly Hit[] | undefined;
  private top = 0;
  private typed = 0;
  private told = 0;
  private isMoved = true;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isDue = false;
  private isBehind = false;
  private openedHit: Hit | undefined;
  private tab: Tab = 'concordance';

  /** `memory`: what the view remembers of this workspace. */
  constructor(private readonly library: Library, active: ActiveLetter, private readonly extension: vscode.Uri, private readonly memory: Pick<vscode.Memento, 'get' | 'update'>) {
    this.concordance = new Concordance(library);
    this.chosenRows = new ChosenRows(this.concordance);
    this.figures = new Figures(library, this.concordance, active, message => this.post(message), () => this.openedHit ?? this.chosenRows.hits()[0]);
    Object.assign(this.concordance, remembered(memory.get(LAST)));
    this.pause = new Pause(library, REST, () => void this.refill());
    this.disposables = [this.concordance, this.figures, this.pause, vscode.window.registerWebviewViewProvider(ID, this), this.concordance.onDidChange(() => this.changed()),
      library.onDidChange(change => { if (concernsLetters(change)) this.fallBehind(change.uri); })];
  }

  dispose(): void {
    clearTimeout(this.timer);
    for (const each of this.disposables) each.dispose();
  }

  /** Shows the view with the cursor in its field. What is given is looked for at once; what is not stays as it was. */
  async show(query?: Partial<Query>, limits?: Limits): Promise<Found | undefined> {
    const { concordance } = this;
    const found = query?.text !== undefined || limits ? this.find({ ...concordance.query, ...query }, limits ?? concordance.limits) : undefined;
    if (!found && query) Object.assign(concordance, { query: { ...concordance.query, ...query } });
    this.postField();
    await this.bring({ type: 'focus', where: 'field' });
    return found;
  }

  /** The hits that a command means: of the row or the group whose menu was opened (`argument`), where it is not among the selected ones; else the selected ones, in the order in which they are shown. */
  chosen(argument?: unknown): readonly Hit[] {
    const context = contextOf(argument);
    return context ? this.chosenRows.meant(context) : this.chosenRows.hits();
  }

  /** Brings the keyboard back into the list, to the hit that was opened last, or to this one. */
  focusList(hit = this.opened): void {
    const row = hit && this.rowOf(hit);
    void this.bring({ type: 'focus', where: 'list', row });
  }

  /** The hit that was opened last; it is marked in the list, and brought into sight there. */
  get opened(): Hit | undefined { return this.openedHit; }
  set opened(hit: Hit | undefined) {
    this.openedHit = hit;
    const row = hit && this.rowOf(hit);
    if (row !== undefined) this.post({ type: 'reveal', row });
  }

  resolveWebviewView(view: vscode.WebviewView): void {
    this.view = view;
    this.isReady = false;
    view.webview.options = { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.extension, 'dist/concordance')] };
    const listeners = [
      view.webview.onDidReceiveMessage(value => { const message = messageOf(value); if (message) void this.hear(message); }),
      // The page of a hidden view is gone, and comes anew.
      view.onDidChangeVisibility(() => { if (!view.visible) this.isReady = false; }),
      view.onDidDispose(() => {
        for (const each of listeners) each.dispose();
        if (this.view === view) { this.view = undefined; this.isReady = false; }
      }),
    ];
    view.webview.html = pageHtml(view.webview, this.extension, pageWords());
  }

  /** After another search it is the hit at the same place. */
  private rowOf(hit: Hit): number | undefined { return this.concordance.rowOf(hit) ?? this.chosenRows.places(hit).opened; }

  private post(message: ToPage): void { if (this.isReady) void this.view?.webview.postMessage(message); }

  /** Shows the view and tells the page where the keyboard is to be. */
  private async bring(focus: ToPage): Promise<void> {
    this.focus = focus;
    await vscode.commands.executeCommand(`${ID}.focus`);
    if (this.isReady) this.postFocus();
  }

  private postFocus(): void {
    if (this.focus) this.post(this.focus);
    this.focus = undefined;
  }

  private postField(): void {
    const { concordance: { query, limits } } = this;
    this.post({ type: 'field', field: { typed: this.typed, text: query.text, match: query.match, isCaseSensitive: query.isCaseSensitive, limits: limitChips(limits, this.library) } });
  }

  private find(query: Query, limits: Limits): Promise<Found | undefined> {
    this.isMoved = true;
    this.openedHit = undefined;
    this.chosenRows.clear();
    void this.memory.update(LAST, { query, limits });
    const found = this.concordance.find(query, limits);
    this.changed();
    void found.then(each => each && this.offer(query, each));
    return found;
  }

  /** The same search after a change; the rows stay until others take their place. */
  private async refill(): Promise<void> {
    const { concordance } = this, { state } = concordance;
    if (!this.view?.visible || (state !== 'stale' && !(state === 'complete' && this.isBehind))) return;
    this.isBehind = false;
    await concordance.refill();
  }

  /** Who types in a letter has it found again when she rests; what changes while it is looked for is looked at after that. */
  private fallBehind(uri: string): void {
    const { state } = this.concordance;
    if (state === 'searching') this.isBehind = true;
    else if (state === 'stale') this.pause.again(uri, REST);
  }

  /** At once, and then again after a moment while more comes in. */
  private changed(): void {
    if (this.concordance.state === 'stale' || (this.concordance.state === 'complete' && this.isBehind)) this.pause.later();
    this.isDue = true;
    if (this.timer === undefined) this.postList();
  }

  private postList(): void {
    this.isDue = false;
    if (!this.isReady) return;
    this.timer = setTimeout(() => { this.timer = undefined; if (this.isDue) this.postList(); }, MOMENT);
    this.version++;
    const { hits } = this.concordance;
    if (hits !== this.hits || this.concordance.arrangement.grouping !== 'none') this.since = this.version;
    this.hits = hits;
    const list = this.listState(), from = this.isMoved ? 0 : Math.max(0, this.top - FIRST_ROWS / 2);
    this.post({ type: 'list', list, from, rows: this.rowsOf(from, from + FIRST_ROWS), top: this.top, isMoved: this.isMoved });
    this.isMoved = false;
    this.figures.changed(this.tab);
  }

  private listState(): ListState {
    const { concordance } = this, { found, hits, arrangement: { order, grouping, near, series: only }, state, rowCount } = concordance;
    const { selection, active, top, opened } = this.chosenRows.places(this.openedHit);
    this.top = top;
    const count = countLabel(hits.length, lettersOf(hits));
    return {
      version: this.version, since: this.since, rowCount, isSearching: state === 'searching', isStale: state === 'stale', hasQuery: concordance.query.text.trim() !== '',
      count: state === 'none' ? '' : hits.length < found.hits.length ? vscode.l10n.t('{0}, of {1}', count, countLabel(found.hits.length, lettersOf(found.hits))) : count,
      notice: noticeOf(found), isRefused: found.refusal !== undefined && found.series.length === 0, order, grouping, ...near ? { near: nearChip(near) } : {}, series: found.series.map(each => each.label), only, told: this.told, selection, active, opened,
    };
  }

  private rowsOf(from: number, to: number): ReturnType<typeof pageRow>[] { return this.concordance.rows(from, to).map(row => pageRow(row, this.concordance, this.library)); }

  private async hear(message: ToView): Promise<void> {
    const { concordance, chosenRows } = this, { arrangement } = concordance;
    const isNow = 'version' in message && message.version >= this.since && message.version <= this.version;
    switch (message.type) {
      case 'ready': return this.begin(message.tab);
      case 'find':
        this.typed = message.typed;
        void this.suggest(message.text, message.match);
        return void this.find({ text: message.text, match: message.match, isCaseSensitive: message.isCaseSensitive }, concordance.limits);
      case 'stop': return concordance.stop();
      case 'limit': return void vscode.commands.executeCommand('glossator.concordance.limit', message.key);
      case 'removeLimit': {
        const name = limitNamed(message.key);
        if (name) void this.find(concordance.query, withoutLimit(concordance.limits, name));
        return this.postField();
      }
      case 'arrange': return concordance.arrange({ ...arrangement, order: message.order, grouping: message.grouping, series: message.only });
      case 'far': return concordance.arrange({ ...arrangement, near: undefined });
      case 'near': return concordance.arrange({ ...arrangement, near: { word: message.word, span: message.span } });
      case 'rows': if (isNow) this.post({ type: 'rows', version: message.version, from: message.from, rows: this.rowsOf(message.from, message.to) }); return;
      case 'toggle': return concordance.toggle(message.key);
      case 'select': if (isNow) { this.told = message.told; chosenRows.take(message.selection, message.active, message.top); this.top = message.top; } return;
      case 'open': {
        const [row] = isNow ? concordance.rows(message.row, message.row + 1) : [];
        return row?.kind === 'hit' ? this.open(row.hit, message.preserveFocus) : undefined;
      }
      case 'tab': this.tab = message.tab; return this.figures.changed(this.tab);
      default: {
        const hit = await this.figures.hear(message);
        return hit && this.open(hit, message.type === 'go' && message.preserveFocus);
      }
    }
  }

  /** The terms that may be meant by what is typed last. */
  private async suggest(text: string, match: Match): Promise<void> {
    const { typed } = this, { items } = match === 'term' ? await termSuggestions(this.library, text, MOST_TERMS) : { items: [] };
    const before = text.slice(0, text.lastIndexOf(',') + 1), lead = before === '' ? '' : `${before} `;
    if (typed === this.typed) this.post({ type: 'terms', terms: items.map(({ written, headword, name }) => ({ value: lead + written, label: name ?? (written === headword ? '' : headword) })) });
  }

  /** Where nothing was found: what she may have meant to write. */
  private async offer(query: Query, { hits }: Found): Promise<void> {
    const isWord = hits.length === 0 && (query.match === 'exact' || query.match === 'inflected');
    const words = isWord ? await inSlices(wordsBeginning(query, this.library.letters, MOST_WORDS), () => query !== this.concordance.query) : [];
    if (words && query === this.concordance.query) this.post({ type: 'beginnings', words: words.map(({ word, count }) => ({ label: `${word} ${numeral(count)}`, text: withLastWord(query, word).text })) });
  }

  /** The page is there, for the first time or again. */
  private begin(tab: Tab): void {
    this.isReady = true;
    this.typed = this.told = 0;
    this.isMoved = false;
    this.tab = tab;
    this.postField();
    if (this.concordance.state === 'none' && this.concordance.query.text.trim() !== '') void this.find(this.concordance.query, this.concordance.limits);
    else this.changed();
    this.postFocus();
    void this.refill();
  }

  private async open(hit: Hit, preserveFocus: boolean): Promise<void> { await vscode.commands.executeCommand('glossator.concordance.open', hit, { preserveFocus }); }
}

/** What was looked for last in this workspace, as far as it can be read. */
function remembered(value: unknown): { query: Query; limits: Limits } {
  const { query, limits } = Object(value) as { query?: unknown; limits?: unknown };
  return { query: { text: '', match: 'inflected', isCaseSensitive: false, ...queryIn(query) }, limits: limitsIn(limits) };
}
