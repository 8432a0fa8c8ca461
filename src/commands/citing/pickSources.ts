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

interface SourcePick extends vscode.QuickPickItem { readonly source?: Source }

/**
 * Asks for one or several of the sources that a paper or a letter may cite: found by any words of theirs, in any order, without accents. What is chosen stays, on
 * top, while one types other words. Enter takes what is chosen, and where words were typed since then the one that the list is at. Undefined where she gives up.
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
  private filling: Promise<void>;

  constructor(private readonly memory: SourceMemory, private readonly table: Promise<SourceTable | undefined>, private readonly options: PickOptions) {
    const { picker } = this;
    picker.title = options.title;
    picker.placeholder = options.placeholder ?? t('Words of names, title, year or key; several may be chosen');
    picker.canSelectMany = picker.ignoreFocusOut = true;
    // The order is ours; VS Code has no other way yet to keep it.
    Object.assign(picker, { sortByLabel: false });
    this.chosen = (options.chosen ?? []).map(each => this.pickOf(each));
    this.filling = this.fill('');
  }

  ask(): Promise<readonly Source[] | undefined> {
    const { picker } = this;
    return new Promise(resolve => {
      let accepted: readonly Source[] | undefined;
      picker.onDidChangeSelection(found => {
        this.chosen = [...this.chosen.filter(each => found.includes(each)), ...found.filter(each => !this.chosen.includes(each))];
        this.typedThen = picker.value;
      });
      picker.onDidChangeValue(value => { this.filling = this.fill(value); });
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

  private async accepted(): Promise<readonly Source[]> {
    const { picker } = this, { items, value } = picker;
    // The list for what was typed just now may not be there yet.
    await this.filling;
    const active = items === picker.items ? picker.activeItems[0] ?? this.first : this.first;
    const isMeant = this.chosen.length === 0 || (value.trim() !== '' && value !== this.typedThen);
    return [...this.chosen, ...isMeant && active && !this.chosen.includes(active) ? [active] : []].flatMap(each => each.source ?? []);
  }

  /** The first that is not chosen. */
  private get first(): SourcePick | undefined { return this.picker.items.find(each => each.source && !this.chosen.includes(each)); }

  private async fill(value: string): Promise<void> {
    const { picker, options: { cited = new Set<string>(), accept = () => true } } = this;
    picker.busy = true;
    const table = await this.table, { last } = this.memory;
    const isOver = (): boolean => picker.value !== value;
    const found = await table?.find(value, new Set([...last, ...cited]), undefined, isOver);
    if (isOver()) return;
    const place = new Map(last.map((key, index) => [key, index] as const)), chosen = this.chosen;
    const sources = (found?.items ?? []).filter(each => accept(each) && !chosen.some(({ source }) => source?.key === each.key));
    const used = sources.filter(({ key }) => place.has(key)).sort((a, b) => place.get(a.key)! - place.get(b.key)!);
    const rest = sources.filter(({ key }) => !place.has(key));
    const group = (label: string, list: readonly SourcePick[]): SourcePick[] => list.length === 0 ? [] : [...label ? [{ label, kind: vscode.QuickPickItemKind.Separator }] : [], ...list];
    const picks = (list: readonly Source[]): SourcePick[] => list.map(each => this.pickOf(each));
    picker.items = [
      ...group(t('Chosen'), chosen),
      ...value.trim() !== '' ? group(chosen.length > 0 ? t('Found') : '', picks([...used, ...rest]))
        : [...group(t('Used last'), picks(used)), ...group(t('Cited here'), picks(rest.filter(({ key }) => cited.has(key)))), ...group(t('Others'), picks(rest.filter(({ key }) => !cited.has(key))))],
    ];
    picker.selectedItems = this.chosen = chosen;
    picker.activeItems = this.first ? [this.first] : [];
    picker.busy = false;
  }

  private pickOf(source: Source): SourcePick {
    let pick = this.picks.get(source.key);
    if (!pick) this.picks.set(source.key, pick = { source, label: `$(${sourceIcon(source)}) ${sourceName(source)}`, description: source.key, detail: sourceTitle(source), alwaysShow: true, buttons: [this.open] });
    return pick;
  }
}
