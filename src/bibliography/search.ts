import { CslDate, CslItem, CslName, CslValue, Entry } from './model';
import { fold } from '../text/fold';

const NAMES = ['author', 'editor', 'translator', 'recipient', 'container-author', 'director', 'interviewer', 'collection-editor', 'contributor'];
const texts = new WeakMap<Entry | CslItem, string>();

/** What an entry is found by, folded: its key and its other keys, names, titles, the year. Made when first asked for, and kept. */
export function searchText(source: Entry | CslItem): string {
  let text = texts.get(source);
  if (text === undefined) texts.set(source, text = fold(isEntry(source) ? [source.key, ...source.aliases, source.texts?.() ?? textOf(source.item())].join(' ') : `${source.id} ${textOf(source)}`));
  return text;
}

function isEntry(source: Entry | CslItem): source is Entry { return typeof source.item === 'function'; }

function textOf(item: CslItem): string {
  const names = NAMES.flatMap(variable => namesIn(item[variable]).map(({ given, 'dropping-particle': dropping, 'non-dropping-particle': particle, family, literal }) => [given, dropping, particle, family, literal].filter(part => part).join(' ')));
  return plainText([...names, item.title, item['volume-title'], item['container-title'], item['title-short'], yearsOf(item.issued)].filter(part => part).join(' '));
}

/** For lists: who, what, when. The names are those of the authors, else of the editors, else of others who made it; `year` may be a date in words. */
export interface Description { readonly names: readonly string[]; readonly title: string; readonly year: string; /** Whom a letter is to. */ readonly recipients: readonly string[] }

export function shortDescription(item: CslItem): Description {
  const names = NAMES.filter(variable => variable !== 'recipient').map(variable => namesIn(item[variable])).find(found => found.length > 0) ?? [];
  return { names: names.map(familyOf), title: plainText(String(item.title ?? item['container-title'] ?? '')), year: yearsOf(item.issued), recipients: namesIn(item.recipient).map(familyOf) };
}

function namesIn(value: CslValue | undefined): readonly CslName[] { return Array.isArray(value) ? value : []; }

function familyOf({ 'non-dropping-particle': particle, family, given, literal }: CslName): string {
  const clings = particle !== undefined && /[-'’]$/.test(particle);
  return literal ?? (family === undefined ? given ?? '' : particle === undefined ? family : `${particle}${clings ? '' : ' '}${family}`);
}

function yearsOf(value: CslValue | undefined): string {
  const date = typeof value === 'object' && !Array.isArray(value) ? value as CslDate : undefined;
  return date?.['date-parts']?.map(([year]) => String(year)).join('–') ?? date?.literal ?? '';
}

/** A text of CSL without its markup. */
export function plainText(text: string): string { return text.includes('<') ? text.replace(/<\/?(?:i|b|sup|sub|span(?: (?:style|class)="[^"<>]{0,80}")?)>/g, '') : text; }
