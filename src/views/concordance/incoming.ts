import { COLLOCATE_COLUMNS, CollocateOptionsState, Stretch, TABS, ToView } from './messages';
import { HIT_GROUPINGS, MATCHES, ORDERS } from '../../library/concordance/model';

/** What no field holds, no page asks for at once, and no picture weighs. */
const MOST_TEXT = 10_000, MOST_ROWS = 1000, MOST_STRETCHES = 200_000, MOST_BYTES = 50_000_000;

const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= MOST_TEXT;
const isCount = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const oneOf = <T extends string>(values: readonly T[], value: unknown): value is T => values.includes(value as T);

type Fields = Readonly<Record<string, unknown>>;

/** Whether the fields of a message are what its type says. */
const FITS: Readonly<Record<ToView['type'], (fields: Fields) => boolean>> = {
  'ready': ({ tab }) => oneOf(TABS, tab),
  'find': ({ typed, text, match, isCaseSensitive }) => isCount(typed) && isText(text) && oneOf(MATCHES, match) && isFlag(isCaseSensitive),
  'stop': () => true,
  'limit': ({ key }) => key === undefined || isText(key),
  'far': () => true,
  'removeLimit': ({ key }) => isText(key),
  'arrange': ({ order, grouping, only }) => oneOf(ORDERS, order) && oneOf(HIT_GROUPINGS, grouping) && (only === undefined || isCount(only)),
  'rows': ({ version, from, to }) => isCount(version) && isCount(from) && isCount(to) && from <= to && to - from <= MOST_ROWS,
  'toggle': ({ key, row }) => isText(key) && isCount(row),
  'select': ({ told, version, selection, active, top }) => isCount(told) && isCount(version) && isCount(active) && isCount(top) && isSelection(selection),
  'open': ({ version, row, preserveFocus }) => isCount(version) && isCount(row) && isFlag(preserveFocus),
  'tab': ({ tab }) => oneOf(TABS, tab),
  'collocates': ({ options }) => isOptions(options),
  'near': ({ word, span }) => isText(word) && isSpan(span),
  'dispersion': ({ mode, width }) => oneOf(['time', 'letter'], mode) && isCount(width),
  'go': ({ to, preserveFocus }) => isText(to) && isFlag(preserveFocus),
  'save': ({ format }) => oneOf(['svg', 'png'], format),
  'drawn': ({ bytes }) => bytes instanceof Uint8Array && bytes.length <= MOST_BYTES,
};

/** A message of the page, looked at: undefined for what is none. */
export function messageOf(value: unknown): ToView | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type } = value as { type?: unknown };
  return typeof type === 'string' && Object.hasOwn(FITS, type) && FITS[type as ToView['type']](value as Fields) ? value as ToView : undefined;
}

function isSpan(value: unknown): value is number { return isCount(value) && value >= 1 && value <= 10; }

function isSelection(value: unknown): value is readonly Stretch[] {
  return Array.isArray(value) && value.length <= MOST_STRETCHES && value.every(each => Array.isArray(each) && each.length === 2 && isCount(each[0]) && isCount(each[1]) && each[0] < each[1]);
}

function isOptions(value: unknown): value is CollocateOptionsState {
  if (typeof value !== 'object' || value === null) return false;
  const { span, least, withoutFunctionWords, column, isAscending, most } = value as Fields;
  return isSpan(span) && isCount(least) && isFlag(withoutFunctionWords) && oneOf(COLLOCATE_COLUMNS, column) && isFlag(isAscending) && isCount(most);
}
