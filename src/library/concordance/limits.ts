import { Limits } from './model';
import { KnownLetter } from '../index/letters';
import { languagesIn, primarySubtag } from '../../letter/languages';
import { days } from '../../letter/edtf';
import { Packed, mapIn } from '../../text/packed';
import { Range, contains } from '../../text/range';
import { fromSource } from '../../text/reading';

/** Whether something that is found in a letter lies where it is looked for. */
export type Fits = (place: Range) => boolean;

/** The letters that may have something within limits: by their people, their date, their name, and by what stands in them. `quoted`: the passages of a letter that are quoted. */
export function letterFits(limits: Limits, quoted: (letter: KnownLetter) => readonly Range[]): (letter: KnownLetter) => boolean {
  const { senders, recipients, from, to, languages, tags, passages, letters } = limits;
  const first = days(from)?.first ?? -Infinity, last = days(to)?.last ?? Infinity, isDated = from !== undefined || to !== undefined;
  const wanted = { senders: setOf(senders), recipients: setOf(recipients), languages: setOf(languages?.map(each => primarySubtag(each) ?? '')), tags: setOf(tags), letters: setOf(letters) };
  return letter => {
    const { uri, record } = letter;
    if (wanted.letters && !wanted.letters.has(uri)) return false;
    if (wanted.senders && !record.senders.some(each => wanted.senders!.has(each))) return false;
    if (wanted.recipients && !record.recipients.some(each => wanted.recipients!.has(each))) return false;
    if (isDated) {
      const span = days(record.date);
      if (!span || span.last < first || span.first > last) return false;
    }
    if (wanted.languages && !languagesIn(record.lang, record.marks).some(each => wanted.languages!.has(each))) return false;
    if (wanted.tags && !record.annotations.some(each => each.tags.some(tag => wanted.tags!.has(tag)))) return false;
    if (passages === 'annotated' && record.annotations.length === 0) return false;
    return passages !== 'quoted' || quoted(letter).length > 0;
  };
}

/** What of a letter's text lies within limits: wholly in one of the passages that they ask for, and beginning in one of the languages. Undefined where all of it does. */
export function placeFits(limits: Limits, quoted: (letter: KnownLetter) => readonly Range[]): (letter: KnownLetter) => Fits | undefined {
  const languages = setOf(limits.languages?.map(each => primarySubtag(each) ?? '')), tags = setOf(limits.tags), { passages } = limits;
  return letter => {
    const { record: { lang, marks, annotations }, packed } = letter, all: Fits[] = [];
    if (languages) {
      const own = primarySubtag(lang), foreign = marks.filter(mark => mark.kind === 'lang');
      if (foreign.length > 0) all.push(({ start }) => languages.has(primarySubtag(foreign.findLast(mark => mark.start <= start && start < mark.end)?.value) ?? own ?? ''));
    }
    if (tags || passages === 'annotated') {
      const read = packed ? passagesIn(packed, annotations) : [];
      if (tags) all.push(liesIn(read.filter(each => each.tags.some(tag => tags.has(tag)))));
      if (passages === 'annotated') all.push(liesIn(read));
    }
    if (passages === 'quoted') all.push(liesIn(quoted(letter)));
    return all.length === 0 ? undefined : place => all.every(fits => fits(place));
  };
}

function setOf(values: readonly string[] | undefined): ReadonlySet<string> | undefined { return values && values.length > 0 ? new Set(values) : undefined; }

function liesIn(ranges: readonly Range[]): Fits { return ({ start, end }) => ranges.some(each => contains(each, start) && contains(each, end)); }

const made = new WeakMap<Packed, readonly (Range & { readonly tags: readonly string[] })[]>();

/** The annotated passages of a letter, in reading offsets. */
function passagesIn(packed: Packed, annotations: KnownLetter['record']['annotations']): readonly (Range & { readonly tags: readonly string[] })[] {
  let found = made.get(packed);
  if (!found) {
    const map = mapIn(packed);
    made.set(packed, found = annotations.map(({ passage, tags }) => ({ start: fromSource(map, passage.start), end: fromSource(map, passage.end), tags })));
  }
  return found;
}
