import { CslItem } from '../model';
import { Range } from '../../text/range';

/** The entries that items take the place of, and the items that are new; of several with one key the last, and the first entry. */
export function placed<E extends Range & { readonly key: string }>(items: readonly CslItem[], entries: readonly E[], keyOf: (item: CslItem) => string = item => item.id): { readonly replaced: readonly (readonly [E, CslItem])[]; readonly added: readonly CslItem[] } {
  const own = new Map(items.map(item => [keyOf(item), item]));
  const replaced: (readonly [E, CslItem])[] = [];
  for (const entry of entries) {
    const item = own.get(entry.key);
    if (!item) continue;
    replaced.push([entry, item]);
    own.delete(entry.key);
  }
  return { replaced, added: [...own.values()] };
}

/** Lines that go on under the first one, with a file's line ends. */
export function indented(written: string, indent: string, newline: string): string { return written.split('\n').join(newline + indent); }
