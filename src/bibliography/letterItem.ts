import { edtfDate } from './edtfDate';
import { CslItem, CslName } from './model';
import { writtenName } from './writtenName';
import { LetterRecord } from '../letter/record';

const items = new WeakMap<LetterRecord, CslItem>();

/**
 * A letter as a source. It has no `genre`: styles have a term for a letter, in the language of the paper. The place is `publisher-place`, which biblatex's
 * `location` is read as and styles print; `event-place` they print for conferences. An edition in words is a `note`, and printed; one that is a
 * citation (`@key, s. 12`) is the `source`, for who can follow it.
 */
export function letterItem(key: string, record: LetterRecord): CslItem {
  const known = items.get(record);
  if (known?.id === key) return known;
  const { title, senders, recipients, date, place, archive, shelfmark, source, translators, lang } = record;
  const item: CslItem = {
    id: key, type: 'personal_communication', ...names('author', senders), ...names('recipient', recipients), ...title ? { title } : {},
    ...date ? { issued: edtfDate(date) } : {}, ...place ? { 'publisher-place': place } : {}, ...archive ? { archive } : {}, ...shelfmark ? { archive_location: shelfmark } : {},
    ...names('translator', translators), ...lang ? { language: lang } : {}, ...source ? { [source.includes('@') ? 'source' : 'note']: source } : {},
  };
  items.set(record, item);
  return item;
}

function names(variable: string, written: readonly string[]): { readonly [variable: string]: CslName[] } {
  const found = written.filter(each => each.trim() !== '').map(writtenName);
  return found.length > 0 ? { [variable]: found } : {};
}
