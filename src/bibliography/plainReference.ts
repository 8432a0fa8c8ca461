import { CslDate, CslItem, CslName, CslValue } from './model';
import { Run, plainText } from './runs';

/** A reference without a CSL processor: names, title, date, for the time that there is none. */
export function plainReference(item: CslItem): { readonly key: string; readonly runs: readonly Run[]; readonly text: string } {
  const names = [item.author, item.recipient].flatMap(value => namesOf(value).join(', ') || []).join(' → ');
  const title = plainValue(item.title), date = dateOf(item.issued);
  const parts: Run[][] = [names ? [{ text: names }] : [], title ? [{ text: title, italic: true }] : [], date ? [{ text: date }] : []].filter(part => part.length > 0);
  const runs = parts.length === 0 ? [{ text: item.id }] : parts.flatMap((part, i) => i === 0 ? part : [{ text: '. ' }, ...part]);
  return { key: item.id, runs, text: plainText(runs) };
}

function namesOf(value: CslValue | undefined): string[] {
  return Array.isArray(value) ? (value as readonly CslName[]).flatMap(nameOf) : [];
}

/** A name as it is said. */
export function nameOf({ literal, given, family, suffix, 'dropping-particle': dropping, 'non-dropping-particle': particle }: CslName): string {
  return literal ?? [given, dropping, particle, family, suffix].filter(part => part).join(' ');
}

/** Without the few tags that a text of CSL may have. */
function plainValue(value: CslValue | undefined): string { return typeof value === 'string' ? value.replace(/<\/?(?:i|b|sup|sub|span)(?: [^<>]*)?>/g, '') : ''; }

function dateOf(value: CslValue | undefined): string {
  if (typeof value !== 'object' || Array.isArray(value)) return '';
  const { literal, 'date-parts': parts } = value as CslDate;
  return parts?.map(part => part.map((each, i) => i === 0 ? String(each) : String(each).padStart(2, '0')).join('-')).join('/') || literal || '';
}
