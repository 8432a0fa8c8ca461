import { CslItem, CslName, CslValue } from '../model';
import { nameOf } from '../plainReference';
import { primarySubtag } from '../../letter/languages';

/** “Brev till …” and what joins two names, by the letter's language. */
const WORDS: Readonly<Record<string, readonly [letterTo: string, and: string]>> = {
  sv: ['brev till', 'och'], en: ['letter to', 'and'], de: ['Brief an', 'und'], fr: ['lettre à', 'et'], it: ['lettera a', 'e'], nl: ['brief aan', 'en'],
};

/** What a bibliography without fields for recipients and archives says of a letter or a manuscript in words, so that programs that know only those still print it. Written beside the fields, and left out when both are read. */
export interface LetterWords { readonly genre?: string; readonly note?: string }

export function letterWords({ recipient, archive, archive_location: place, language }: CslItem): LetterWords {
  const [letterTo, and] = WORDS[primarySubtag(text(language)) ?? ''] ?? WORDS.en;
  const names = Array.isArray(recipient) ? (recipient as readonly CslName[]).map(nameOf) : [];
  const list = names.length < 3 ? names.join(` ${and} `) : `${names.slice(0, -1).join(', ')} ${and} ${names[names.length - 1]}`;
  const note = [text(archive), text(place)].filter(part => part).join(', ');
  return { ...names.length > 0 ? { genre: `${letterTo} ${list}` } : {}, ...note ? { note } : {} };
}

/** Its note after these words. */
export function before(note: string): string { return `${note}${/[.?!]$/.test(note) ? '' : '.'} `; }

/** A letter or a manuscript that was read, without the words that only say again what its fields say. */
export function withoutLetterWords(item: CslItem): CslItem {
  const { genre, note } = letterWords(item), { genre: ownGenre, note: ownNote, ...rest } = item;
  const isAll = ownNote === note, own = isAll ? undefined : note !== undefined && typeof ownNote === 'string' && ownNote.startsWith(before(note)) ? ownNote.slice(before(note).length) : ownNote;
  return { ...rest as CslItem, ...ownGenre !== undefined && ownGenre !== genre ? { genre: ownGenre } : {}, ...own ? { note: own } : {} };
}

function text(value: CslValue | undefined): string | undefined { return typeof value === 'string' ? value : undefined; }
