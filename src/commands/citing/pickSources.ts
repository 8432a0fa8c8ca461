import * as vscode from 'vscode';
import { openSource } from './openSource';
import { sourceIcon, sourceName, sourceTitle } from '../../features/citing/sourceLabels';
import { SourceMemory } from '../../features/citing/sourceMemory';
import { Source, SourceTable } from '../../library/citing/sources';
import { Library } from '../../library/library';
import { allKnown } from '../../library/suggestions';

const t = vscode.l10n.t;

/** `chosen`: those that are chosen already. `cited`: keys that come after those used last, before all others. `accept`: whether a source may be taken at all. */
export interface PickOptions {
  readonly title: string;
  readonly placeholder?: string;
  readonly chosen?: readonly Source[];
  readonly cited?: ReadonlySet<string>;
  readonly accept?: (source: Source) => boolean;
}

/** Milliseconds in which a list comes to what is chosen in it. */
const SETTLING = 500;

interface SourcePick extends vscode.QuickPickItem { readonly source?: Source }

/**
 * Asks for one or several of the sources that a paper or a letter may cite: found by any words of theirs, in any order, without accents. What is chosen stays, on
 * top, while one types other words: a semicolon takes the one that the list is at and goes on with the next, and so do the boxes. Enter takes what is chosen, and
 * where words were typed since then the one that the list is at. Undefined where she gives up.
 */
export async function pickSources(library: Library, memory: SourceMemory, uri: string, options: PickOptions): Promise<readonly Source[] | undefined> {
  return new SourcePicker(memory, allKnown(library).then(() => library.citing.sources(uri)), options).ask();
}

class SourcePicker {
  private readonly picker = vscode.window.createQuickPick<SourcePick>();
  private readonly open: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: t('Open Source') };
  private readonly picks = new Map<string, SourcePick>();
  private chosen: readonly SourcePick[];
  /** What was typed when something was chosen last. */
  private typedThen = '';
  /** The words that the list is to be for, and when it is. */
  private words = '';
  private filling: Promise<void>;
  private filledAt = 0;

  constructor(private readonly memory: SourceMemory, private readonly table: Promise<SourceTable | undefined>, private readonly options: PickOptions) {
    const { picker } = this;
    picker.title = options.title;
    picker.placeholder = options.placeholder ?? t('Words of names, title, year or key; a semicolon takes one and goes on');
    picker.canSelectMany = picker.ignoreFocusOut = true;
    // The order is ours; VS Code has no other way yet to keep it.
    Object.assign(picker, { sortByLabel: false });
    this.chosen = (options.chosen ?? []).map(each => this.pickOf(each));
    this.filling = this.fill();
  }

  ask(): Promise<readonly Source[] | undefined> {
    const { picker } = this;
    return new Promise(resolve => {
      let accepted: readonly Source[] | undefined;
      picker.onDidChangeSelection(found => {
        // In a new list nothing is chosen at first, and VS Code tells of that, too.
        if (found.length === 0 && performance.now() - this.filledAt < SETTLING) return;
        if (found.some(each => !this.chosen.includes(each))) this.typedThen = picker.value;
        this.chosen = [...this.chosen.filter(each => found.includes(each)), ...found.filter(each => !this.chosen.includes(each))];
      });
      picker.onDidChangeValue(value => void (value.endsWith(';') ? this.takeOne() : this.typed(value)));
      picker.onDidTriggerItemButton(({ item: { source } }) => { if (source) void openSource(source, true); });
      picker.onDidAccept(async () => {
        const found = await this.accepted();
        if (found.length === 0) return;
        accepted = found;
        picker.hide();
      });
      picker.onDidHide(() => { picker.dispose(); resolve(accepted); });
      picker.show();
    });
  }

  private typed(value: string): void {
    if (value === this.words) return;
    this.words = value;
    this.filling = this.fill();
  }

  private async takeOne(): Promise<void> {
    const { picker } = this, pick = this.words.trim() === '' ? undefined : await this.meant();
    if (pick && !this.chosen.includes(pick)) this.chosen = [...this.chosen, pick];
    picker.value = pick ? '' : picker.value.replace(/;+$/, '');
    this.typed(picker.value);
    this.typedThen = '';
  }

  /** The one that the list is at; that for what was typed just now may not be there yet. */
  private async meant(): Promise<SourcePick | undefined> {
    const { picker } = this, { items } = picker;
    await this.filling;
    return items === picker.items ? picker.activeItems[0] ?? this.first : this.first;
  }

  private async accepted(): Promise<readonly Source[]> {
    const active = await this.meant(), { value } = this.picker;
    const isMeant = this.chosen.length === 0 || (value.trim() !== '' && value !== this.typedThen);
    return [...this.chosen, ...isMeant && active && !this.chosen.includes(active) ? [active] : []].flatMap(each => each.source ?? []);
  }

  /** The first that is not chosen. */
  private get first(): SourcePick | undefined { return this.picker.items.find(each => each.source && !this.chosen.includes(each)); }

  private async fill(): Promise<void> {
    const { picker, words, options: { cited = new Set<string>(), accept = () => true } } = this;
    picker.busy = true;
    const table = await this.table, { last } = this.memory;
    const isOver = (): boolean => this.words !== words;
    const found = await table?.find(words.replaceAll(';', ' '), new Set([...last, ...cited]), undefined, isOver);
    if (isOver()) return;
    const place = new Map(last.map((key, index) => [key, index] as const)), chosen = this.chosen;
    const sources = (found?.items ?? []).filter(each => accept(each) && !chosen.some(({ source }) => source?.key === each.key));
    const used = sources.filter(({ key }) => place.has(key)).sort((a, b) => place.get(a.key)! - place.get(b.key)!);
    const rest = sources.filter(({ key }) => !place.has(key));
    const group = (label: string, list: readonly SourcePick[]): SourcePick[] => list.length === 0 ? [] : [...label ? [{ label, kind: vscode.QuickPickItemKind.Separator }] : [], ...list];
    const picks = (list: readonly Source[]): SourcePick[] => list.map(each => this.pickOf(each));
    picker.items = [
      ...group(t('Chosen'), chosen),
      ...words.trim() !== '' ? group(chosen.length > 0 ? t('Found') : '', picks([...used, ...rest]))
        : [...group(t('Used last'), picks(used)), ...group(t('Cited here'), picks(rest.filter(({ key }) => cited.has(key)))), ...group(t('Others'), picks(rest.filter(({ key }) => !cited.has(key))))],
    ];
    picker.selectedItems = this.chosen = chosen;
    this.filledAt = performance.now();
    picker.activeItems = this.first ? [this.first] : [];
    picker.busy = false;
  }

  private pickOf(source: Source): SourcePick {
    let pick = this.picks.get(source.key);
    if (!pick) this.picks.set(source.key, pick = { source, label: `$(${sourceIcon(source)}) ${sourceName(source)}`, description: source.key, detail: sourceTitle(source), alwaysShow: true, buttons: [this.open] });
    return pick;
  }
}
