import { edtfDate } from '../edtfDate';
import { CslDate, CslItem, CslName, CslValue } from '../model';

/** What JSON and YAML hold. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };
type PlainMap = { readonly [key: string]: Plain };

const DATES: ReadonlySet<string> = new Set(['issued', 'accessed', 'event-date', 'original-date', 'available-date', 'submitted', 'container']);
const NAME_PARTS = ['family', 'given', 'non-dropping-particle', 'dropping-particle', 'suffix', 'literal'] as const;
const NAMES: ReadonlySet<string> = new Set(['author', 'chair', 'collection-editor', 'compiler', 'composer', 'container-author', 'contributor', 'curator', 'director', 'editor', 'editorial-director', 'editortranslator', 'executive-producer',
  'guest', 'host', 'illustrator', 'interviewer', 'narrator', 'organizer', 'original-author', 'performer', 'producer', 'recipient', 'reviewed-author', 'script-writer', 'series-creator', 'translator']);

export function isMap(value: Plain | undefined): value is PlainMap { return typeof value === 'object' && value !== null && !Array.isArray(value); }

/**
 * An item as the model has it (CSL 1.0.2, csl-data.json), whatever its file makes of it: numbers in quotation marks, years alone, dates in EDTF or
 * in words, a name for a list of names. What is no text, number, date or list of names is left out. `textOf`: what a text of the file means.
 */
export function toItem(key: string, type: string, plain: PlainMap, textOf: (text: string) => string = text => text): CslItem {
  const item: { id: string; type: string; [variable: string]: CslValue | undefined } = { id: key, type };
  for (const [variable, value] of Object.entries(plain)) {
    if (variable === 'id' || variable === 'type' || variable === '__proto__') continue;
    const found = DATES.has(variable) ? dateIn(value) : NAMES.has(variable) ? namesIn(value, textOf) : textIn(value, textOf);
    if (found !== undefined) item[variable] = found;
  }
  return item;
}

/** A list of texts, such as keywords, is one text. */
function textIn(value: Plain, textOf: (text: string) => string): string | number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return value === '' ? undefined : textOf(value);
  return Array.isArray(value) && value.length > 0 && value.every(each => typeof each === 'string') ? value.map(each => textOf(String(each))).join(', ') : undefined;
}

function namesIn(value: Plain, textOf: (text: string) => string): CslName[] | undefined {
  const found = (Array.isArray(value) ? value : [value]).flatMap((each: Plain): CslName[] => {
    if (typeof each === 'string') return each.trim() === '' ? [] : [{ literal: textOf(each) }];
    if (!isMap(each)) return [];
    const parts = NAME_PARTS.flatMap(part => { const own = scalar(each[part]); return own === undefined || own === '' ? [] : [[part, textOf(own)] as const]; });
    return parts.length > 0 ? [Object.fromEntries(parts)] : [];
  });
  return found.length > 0 ? found : undefined;
}

function scalar(value: Plain | undefined): string | undefined { return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined; }

function integer(value: Plain | undefined): number | undefined {
  const text = scalar(value)?.trim();
  return text !== undefined && /^-?\d{1,6}$/.test(text) ? Number(text) : undefined;
}

/** `{date-parts}`, `{year, month, day}` or a list of two, `{raw}`, `{literal}`, `{edtf}`, a text. */
function dateIn(value: Plain): CslDate | undefined {
  if (typeof value === 'number') return { 'date-parts': [[value]] };
  if (typeof value === 'string') return value.trim() === '' ? undefined : written(value.trim());
  const list = Array.isArray(value) ? value : undefined;
  const map = list ? undefined : isMap(value) ? value : undefined;
  const circa = [map, ...list ?? []].some(each => isMap(each) && isTrue(each.circa)) ? { circa: true } : {};
  const parts = (map?.['date-parts'] !== undefined ? partsIn(map['date-parts']) : (list ?? [map]).flatMap(each => isMap(each as Plain) ? [yearIn(each as PlainMap)] : [])).filter(each => each.length > 0).slice(0, 2);
  const season = seasonIn(map?.season ?? (isMap(list?.[0]) ? list[0].season : undefined));
  if (parts.length > 0) {
    const month = parts[0][1];
    // Months 13 to 16 and 21 to 24 are seasons to CSL processors.
    const named = season ?? (month > 20 && month < 25 ? month - 20 : month > 12 && month < 17 ? month - 12 : undefined);
    return { 'date-parts': parts.map(each => each[1] > 12 ? each.slice(0, 1) : each), ...named && parts.length === 1 ? { season: named } : {}, ...circa };
  }
  const text = [map?.edtf, map?.raw, map?.literal].map(scalar).find(each => each !== undefined && each.trim() !== '');
  return text === undefined ? undefined : { ...written(text.trim()), ...circa };
}

/** Zotero's `1933-10-2`, too. */
function written(text: string): CslDate {
  const days = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(text);
  return edtfDate(days ? `${days[1]}-${days[2].padStart(2, '0')}-${days[3].padStart(2, '0')}` : text.replace(/_/g, '/'));
}

function isTrue(value: Plain | undefined): boolean { return value === true || (typeof value === 'number' && value !== 0) || (typeof value === 'string' && value !== '' && value !== 'false' && value !== '0'); }

function partsIn(value: Plain): number[][] {
  const lists = Array.isArray(value) ? value : [];
  return (lists.every(each => !Array.isArray(each)) ? [lists] : lists).map(each => numbers(Array.isArray(each) ? each : [each]));
}

function yearIn({ year, month, day }: PlainMap): number[] { return numbers([year, month, day]); }

/** Up to the first that is none. */
function numbers(values: readonly (Plain | undefined)[]): number[] {
  const found: number[] = [];
  for (const value of values.slice(0, 3)) {
    const number = integer(value);
    if (number === undefined || (number === 0 && found.length > 0)) break;
    found.push(number);
  }
  return found;
}

function seasonIn(value: Plain | undefined): number | undefined {
  const named = typeof value === 'string' ? ['spring', 'summer', 'autumn', 'winter'].indexOf(value.trim().toLowerCase().replace('fall', 'autumn')) + 1 : 0;
  const number = named || integer(value) || 0;
  return number >= 1 && number <= 4 ? number : number >= 21 && number <= 24 ? number - 20 : undefined;
}
