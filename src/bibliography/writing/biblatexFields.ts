import { before, letterWords } from './letterWords';
import { latexOf, latexTitle } from './latexText';
import { EDITORS, GENRES, IN_SERIES, LANGUAGES, NAMES, PARTS, TEXTS } from '../bib/types';
import { edtfOf } from '../edtfDate';
import { CslDate, CslItem, CslName, CslValue } from '../model';

type Fields = [name: string, value: string][];

/** What biblatex calls the types of CSL; all others are `misc`. */
const TYPES: Readonly<Record<string, string>> = {
  'book': 'book', 'chapter': 'incollection', 'article-journal': 'article', 'article-magazine': 'article', 'article-newspaper': 'article', 'article': 'article', 'paper-conference': 'inproceedings', 'thesis': 'thesis', 'report': 'report',
  'webpage': 'online', 'post': 'online', 'post-weblog': 'online', 'song': 'music', 'motion_picture': 'movie', 'graphic': 'image', 'legislation': 'legislation', 'entry-encyclopedia': 'inreference', 'entry-dictionary': 'inreference', 'entry': 'inreference',
  'pamphlet': 'booklet', 'dataset': 'dataset', 'software': 'software', 'personal_communication': 'letter', 'patent': 'patent', 'performance': 'performance', 'review': 'review', 'review-book': 'review', 'legal_case': 'jurisdiction', 'treaty': 'legal', 'manuscript': 'unpublished', 'map': 'map',
};
const PUBLISHERS: Readonly<Record<string, string>> = { thesis: 'institution', report: 'institution', online: 'organization', manual: 'organization', misc: 'howpublished', letter: 'howpublished', unpublished: 'howpublished', booklet: 'howpublished' };
/** The first field of each variable, and the variables that are written otherwise. */
const TEXT_FIELDS = TEXTS.filter(([, variable], i) => TEXTS.findIndex(each => each[1] === variable) === i).map(([field, variable]): readonly [string, string] => [variable === 'archive_location' ? 'shelfmark' : field, variable]);
const NAME_FIELDS = NAMES.filter(([, variable], i) => NAMES.findIndex(each => each[1] === variable) === i);
const ROLES = ['compiler', 'contributor', 'organizer', 'producer', 'performer', 'collection-editor'];
const LANGUAGE_NAMES = new Map(Object.entries(LANGUAGES).reverse().map(([name, code]) => [code, name]));
const GENRE_NAMES = new Map(Object.entries(GENRES).map(([name, genre]) => [genre, name]));

export function biblatexType({ type }: CslItem): string { return Object.hasOwn(TYPES, type) ? TYPES[type] : 'misc'; }

/** The fields of an item, in an order to read, as the reading of .bib files takes them (bib/item.ts). */
export function biblatexFields(item: CslItem): Fields {
  const type = biblatexType(item), isArticle = type === 'article', found: Fields = [];
  const put = (name: string, value: string | undefined): void => { if (value !== undefined && value !== '') found.push([name, value]); };
  const text = (variable: string): string | undefined => latex(item[variable], latexOf), title = (variable: string): string | undefined => latex(item[variable], keepsCapitals(item) ? latexTitle : latexOf);

  for (const [field, variable] of NAME_FIELDS) put(field, namesOf(item[variable]));
  ROLES.filter(role => namesOf(item[role])).slice(0, 3).forEach((role, i) => {
    put(`editor${'abc'[i]}`, namesOf(item[role]));
    put(`editor${'abc'[i]}type`, Object.keys(EDITORS).find(kind => EDITORS[kind] === role));
  });
  if (hasPrefix(item)) put('options', 'useprefix=true');

  const container = title('container-title'), part = title('volume-title');
  if (isArticle) put('journaltitle', container);
  else if (part !== undefined && (container !== undefined || PARTS.has(type))) { put('maintitle', container); put('booktitle', part); }
  else if (container !== undefined) put('booktitle', container);
  if (part !== undefined && container === undefined && !PARTS.has(type)) { put('maintitle', title('title')); put('title', part); }
  else put('title', title('title'));
  put('shortjournal', text('container-title-short'));
  put('series', title('collection-title'));
  if (isArticle && item.type !== 'article-journal' && item.type !== 'article') put('entrysubtype', item.type.slice(8));

  putDate(put, '', item.issued);
  putDate(put, 'orig', item['original-date']);
  putDate(put, 'event', item['event-date']);
  putDate(put, 'url', item.accessed);

  put('volume', text('volume'));
  if (isArticle) { put('number', text('issue')); put('eid', text('number')); }
  else {
    put('issue', text('issue'));
    put('number', text(IN_SERIES.has(type) ? 'collection-number' : 'number'));
    if (IN_SERIES.has(type)) put('eid', text('number'));
  }
  put('pages', text('page')?.replace(/–/g, '--'));

  const words = type === 'letter' || type === 'unpublished' ? letterWords(item) : {};
  put('type', typeof item.genre === 'string' ? GENRE_NAMES.get(item.genre) ?? text('genre') : latex(words.genre, latexOf));
  put(Object.hasOwn(PUBLISHERS, type) ? PUBLISHERS[type] : 'publisher', list(item.publisher));
  put('location', list(item['publisher-place']));
  for (const [field, variable] of TEXT_FIELDS) put(field, text(variable));
  put('shorttitle', title('title-short'));
  put('note', latex(words.note !== undefined && typeof item.note === 'string' ? before(words.note) + item.note : words.note ?? item.note, latexOf));
  put('langid', typeof item.language === 'string' ? LANGUAGE_NAMES.get(item.language) ?? LANGUAGE_NAMES.get(item.language.split('-')[0]) ?? latexOf(item.language) : undefined);
  for (const variable of ['DOI', 'URL', 'ISBN', 'ISSN', 'PMID', 'PMCID']) put(variable.toLowerCase(), address(item[variable]));
  return found;
}

/** Styles make titles in English small, as they should be; but not names in the titles of letters, nor titles in other languages. */
function keepsCapitals({ type, language }: CslItem): boolean {
  return type === 'personal_communication' || type === 'manuscript' || (typeof language === 'string' && !/^en\b/i.test(language));
}

function latex(value: CslValue | undefined, write: (text: string) => string): string | undefined {
  return typeof value === 'string' ? write(value) : typeof value === 'number' ? String(value) : undefined;
}

/** A list to biblatex: a word that would divide it is in braces. */
function list(value: CslValue | undefined): string | undefined { return latex(value, latexOf)?.replace(/(?<= )and(?= )/gi, '{$&}'); }

/** What stands in an address, or a number, as it is: in such a field nothing is escaped, and braces only have to balance. */
function address(value: CslValue | undefined): string | undefined {
  return typeof value === 'string' ? value.replace(/[{}\\]/g, char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`).replace(/\s+/g, ' ').trim() : undefined;
}

/** EDTF, and the year for BibTeX, which knows no other date; a date in words is a year to it. */
function putDate(put: (name: string, value: string | undefined) => void, prefix: string, value: CslValue | undefined): void {
  if (typeof value !== 'object' || Array.isArray(value)) return;
  const date = value as CslDate, edtf = edtfOf(date);
  put(`${prefix}date`, edtf);
  if (edtf === undefined) put(`${prefix}${prefix === '' ? 'year' : 'date'}`, date.literal === undefined ? undefined : latexOf(date.literal));
  else if (prefix === '') put('year', date['date-parts']?.map(([year]) => year).filter((year, i, all) => year !== all[i - 1]).join('--'));
}

function names(value: CslValue | undefined): readonly CslName[] { return Array.isArray(value) ? value as readonly CslName[] : []; }

function hasPrefix(item: CslItem): boolean { return Object.values(item).some(value => names(value).some(name => name['non-dropping-particle'])); }

function namesOf(value: CslValue | undefined): string | undefined {
  const found = names(value).map(nameOf).filter(name => name !== '');
  return found.length > 0 ? found.join(' and ') : undefined;
}

/** `von Last, Jr., First`; a body, or a name that would be read otherwise, in braces as a whole (btxdoc 4). */
function nameOf({ literal, family, given, suffix, 'non-dropping-particle': von, 'dropping-particle': de }: CslName): string {
  const particle = von ?? de;
  if (literal !== undefined || family === undefined) {
    const whole = latexOf(literal ?? [given, particle, suffix].filter(part => part).join(' '));
    return whole === '' ? '' : whole.startsWith('\\') ? `{{}${whole}}` : `{${whole}}`;
  }
  const isParticle = particle !== undefined && particle.split(' ').every(word => /^\p{Ll}/u.test(word));
  const last = isParticle ? `${latexOf(particle)} ${part(family, true)}` : part([particle, family].filter(each => each).join(' '), true);
  const first = given ? `, ${part(given)}` : '';
  return suffix ? `${last}, ${part(suffix)}${first || ', {}'}` : first === '' && /\s/.test(last) && !isParticle ? `{${last}}` : last + first;
}

/** A part of a name, in braces where a comma, an “and” or a small first letter would mislead. */
function part(text: string, isFamily = false): string {
  const written = latexOf(text);
  return /,|(?:^|\s)and(?:\s|$)|=/i.test(written) || (isFamily && /^\p{Ll}/u.test(written) && written.includes(' ')) || written === 'others' ? `{${written}}` : written;
}
