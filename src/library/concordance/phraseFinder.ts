import { Finder } from './harvest';
import { Foreign, PhraseScan } from './phrases';
import { Phrase } from './query';
import { Wanted, exactly } from './tableWords';
import { inflected } from './wordForms';
import { primarySubtag } from '../../letter/languages';
import { StringTable } from '../../text/strings';

/** Finds phrases in letters: as they are typed, or in any form, each word in the language in which it stands. */
export function* phraseFinder(phrases: readonly Phrase[], { match, isCaseSensitive }: { readonly match: string; readonly isCaseSensitive: boolean }, table: StringTable): Generator<void, Finder> {
  const scan = new PhraseScan(phrases, table), exact = yield* exactly(phrases, isCaseSensitive, table);
  if (match !== 'inflected') return ({ packed }) => packed ? scan.places(packed, exact) : [];
  const known = new Map<string, Wanted>();
  function* wantedIn(lang: string | undefined): Generator<void, Wanted> {
    const key = primarySubtag(lang) ?? '';
    let wanted = known.get(key);
    if (!wanted) known.set(key, wanted = yield* inflected(phrases, exact, key, isCaseSensitive, table));
    return wanted;
  }
  return function* ({ packed, record }) {
    if (!packed) return [];
    const foreign: Foreign[] = [];
    for (const { kind, value, start, end } of record.marks) if (kind === 'lang') foreign.push({ start, end, wanted: yield* wantedIn(value) });
    return scan.places(packed, yield* wantedIn(record.lang), foreign);
  };
}
