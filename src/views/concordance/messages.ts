import type { HitGrouping, Match, Order } from '../../library/concordance/model';

/** What the view and its page say to each other. The page knows no file and no letter: it has rows by their numbers, which mean something in one version of the list only. */
export const TABS = ['concordance', 'collocates', 'dispersion'] as const;
export type Tab = typeof TABS[number];

export const COLLOCATE_COLUMNS = ['word', 'together', 'left', 'right', 'logLikelihood', 'mutualInformation'] as const;
export type CollocateColumn = typeof COLLOCATE_COLUMNS[number];

/** From one row to before another. */
export type Stretch = readonly [from: number, to: number];

/** `kind` ‘group’: the heading of a group, `key` its own. `context`: what a menu's command is told (data-vscode-context). */
export type PageRow =
  | { readonly kind: 'group'; readonly label: string; readonly count: string; readonly isOpen: boolean; readonly key: string; readonly context: string }
  | { readonly kind: 'hit'; readonly left: string; readonly words: string; readonly right: string; readonly letter: string; readonly date: string; readonly point: string; readonly context: string };

/** A limit, or what narrows the list, with what its buttons say; `key` takes it away. */
export interface Chip { readonly key: string; readonly label: string; readonly change?: string; readonly remove: string }

/** `typed`: how many searches the page had asked for when the view said so: what was typed since is newer. */
export interface FieldState { readonly typed: number; readonly text: string; readonly match: Match; readonly isCaseSensitive: boolean; readonly limits: readonly Chip[] }

/** `version`: grows with every change of the rows; `since`: the first one that has the same rows, but for those that came after them. `selection` and `active`: the rows that are chosen, and the one that the keys are at, in this version. `opened`: the row of the passage that was opened last. */
export interface ListState {
  readonly version: number;
  readonly since: number;
  readonly rowCount: number;
  readonly isSearching: boolean;
  readonly isStale: boolean;
  readonly hasQuery: boolean;
  /** `1,234 hits in 56 letters`. */
  readonly count: string;
  /** Why it is not all, or nothing at all. */
  readonly notice: string;
  readonly isRefused: boolean;
  readonly order: Order;
  readonly grouping: HitGrouping;
  readonly near?: Chip;
  /** Of several words: what they are called, and which one is shown alone. */
  readonly series: readonly string[];
  readonly only?: number;
  /** `told`: how many choices of the page the view has heard of: a later one is newer than these. */
  readonly told: number;
  readonly selection: readonly Stretch[];
  readonly active: number;
  readonly opened?: number;
}

export interface CollocateOptionsState { readonly span: number; readonly least: number; readonly withoutFunctionWords: boolean; readonly column: CollocateColumn; readonly isAscending: boolean; readonly most: number }

/** `cells` in the order of the columns. `word`: as it narrows the list. */
export interface CollocateRow { readonly word: string; readonly cells: readonly string[] }

/** A table of what is drawn. `goes`: where its figures lead, by number, as the drawing has them; undefined where there is nothing. */
export interface FigureRow { readonly cells: readonly { readonly text: string; readonly goes?: string }[] }

export interface DispersionState {
  readonly mode: 'time' | 'letter';
  readonly letter: string;
  readonly caption: string;
  readonly svg: string;
  readonly columns: readonly string[];
  readonly rows: readonly FigureRow[];
}

export type ToPage =
  | { readonly type: 'field'; readonly field: FieldState }
  /** `top`: where the row now is that was at the top when the page said so last. `isMoved`: it is another search. */
  | { readonly type: 'list'; readonly list: ListState; readonly from: number; readonly rows: readonly PageRow[]; readonly top: number; readonly isMoved: boolean }
  | { readonly type: 'rows'; readonly version: number; readonly from: number; readonly rows: readonly PageRow[] }
  /** What may be meant by what is typed, where terms are looked for. */
  | { readonly type: 'terms'; readonly terms: readonly { readonly value: string; readonly label: string }[] }
  /** Words that begin as the last one that is typed, where nothing is found: `text` is what then stands in the field. */
  | { readonly type: 'beginnings'; readonly words: readonly { readonly label: string; readonly text: string }[] }
  | { readonly type: 'focus'; readonly where: 'field' | 'list'; readonly row?: number }
  | { readonly type: 'reveal'; readonly row: number }
  | { readonly type: 'collocates'; readonly rows: readonly CollocateRow[]; readonly count: string; readonly more: number; readonly options: CollocateOptionsState }
  | { readonly type: 'working'; readonly tab: Tab }
  | { readonly type: 'dispersion'; readonly state: DispersionState }
  | { readonly type: 'draw'; readonly svg: string; readonly scale: number };

export type ToView =
  | { readonly type: 'ready'; readonly tab: Tab }
  | { readonly type: 'find'; readonly typed: number; readonly text: string; readonly match: Match; readonly isCaseSensitive: boolean }
  | { readonly type: 'stop' | 'far' }
  | { readonly type: 'limit'; readonly key?: string }
  | { readonly type: 'removeLimit'; readonly key: string }
  | { readonly type: 'arrange'; readonly order: Order; readonly grouping: HitGrouping; readonly only?: number }
  | { readonly type: 'rows'; readonly version: number; readonly from: number; readonly to: number }
  | { readonly type: 'toggle'; readonly key: string; readonly row: number }
  | { readonly type: 'select'; readonly told: number; readonly version: number; readonly selection: readonly Stretch[]; readonly active: number; readonly top: number }
  | { readonly type: 'open'; readonly version: number; readonly row: number; readonly preserveFocus: boolean }
  | { readonly type: 'tab'; readonly tab: Tab }
  | { readonly type: 'collocates'; readonly options: CollocateOptionsState }
  | { readonly type: 'near'; readonly word: string; readonly span: number }
  | { readonly type: 'dispersion'; readonly mode: 'time' | 'letter'; readonly width: number }
  | { readonly type: 'go'; readonly to: string; readonly preserveFocus: boolean }
  | { readonly type: 'save'; readonly format: 'svg' | 'png' }
  | { readonly type: 'drawn'; readonly bytes: Uint8Array };
