import { QuotedPlace } from '../../library/citing/quoting';
import { Range } from '../../text/range';

/** What is dragged from a view of ours into a paper: passages of letters, and citation keys. */
export interface Dragged { readonly places: readonly QuotedPlace[]; readonly keys: readonly string[] }

export const DRAGGED = 'application/vnd.glossator.dragged+json';

/** What comes with a drop or a paste may come from anywhere: only what is of the right shape is taken. */
export function readDragged(json: string | undefined): Dragged {
  const { places, keys } = Object(parsed(json)) as { places?: unknown; keys?: unknown };
  return { places: listOf(places, placeOf), keys: listOf(keys, each => typeof each === 'string' && each !== '' ? each : undefined) };
}

export function placeOf(value: unknown): QuotedPlace | undefined {
  const { uri, address, ranges } = Object(value) as { uri?: unknown; address?: unknown; ranges?: unknown };
  if (typeof uri !== 'string') return undefined;
  return typeof address === 'string' ? { uri, address } : Array.isArray(ranges) ? { uri, ranges: listOf(ranges, rangeOf) } : undefined;
}

export function rangeOf(value: unknown): Range | undefined {
  const { start, end } = Object(value) as { start?: unknown; end?: unknown };
  return Number.isInteger(start) && Number.isInteger(end) ? { start: start as number, end: end as number } : undefined;
}

export function parsed(json: string | undefined): unknown {
  try { return JSON.parse(json ?? ''); } catch { return undefined; }
}

export function listOf<T>(value: unknown, each: (item: unknown) => T | undefined): T[] {
  return Array.isArray(value) ? value.flatMap(item => each(item) ?? []) : [];
}
