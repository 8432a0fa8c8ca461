import { CslItem, CslName, CslValue } from '../model';
import { withoutLetterWords } from '../writing/letterWords';
import { dateOf } from './dates';
import { decode, verbatim } from './latex';
import { listOf, namesOf } from './names';
import { ARCHIVES, EDITORS, GENRES, IN_SERIES, LANGUAGES, NAMES, PARTS, TEXTS, TYPES } from './types';

type Fields = ReadonlyMap<string, string>;
type Mutable = { id: string; type: string; [variable: string]: CslValue | undefined };

/** An entry in CSL's words (biblatex 3.19, 2.1 and 2.2; btxdoc; the mapping is that of Pandoc). */
export function itemOf(key: string, type: string, fields: Fields): CslItem {
  const { item } = new Maker(key, type, fields);
  return type === 'letter' || type === 'unpublished' ? withoutLetterWords(item) : item;
}

class Maker {
  readonly item: Mutable;

  constructor(key: string, private readonly type: string, private readonly fields: Fields) {
    this.item = { id: key, type: this.typeOf() };
    this.putTitles();
    this.putNames();
    for (const [field, variable] of TEXTS) this.put(variable, this.text(field));
    this.putDates();
    this.putNumbers();
    this.putAddresses();
    this.putPublisher();
    this.put('genre', this.genre());
    this.put('language', this.language());
    this.put('note', [this.text('note'), this.text('addendum')].filter(text => text).join('. ').replace(/\.\. /g, '. '));
  }

  private typeOf(): string {
    const subtype = this.fields.get('entrysubtype')?.toLowerCase();
    if (this.type === 'article' || this.type === 'periodical' || this.type === 'suppperiodical') return subtype === 'magazine' || subtype === 'newspaper' ? `article-${subtype}` : 'article-journal';
    // What was said at a meeting.
    if (this.type === 'unpublished' && this.fields.has('eventtitle')) return 'speech';
    return Object.hasOwn(TYPES, this.type) ? TYPES[this.type] : 'document';
  }

  private put(variable: string, value: CslValue | undefined): void {
    if (value !== undefined && value !== '' && this.item[variable] === undefined) this.item[variable] = value;
  }

  private text(...names: string[]): string | undefined {
    for (const name of names) {
      const value = this.fields.get(name);
      if (value !== undefined && value.trim() !== '') return decode(value);
    }
    return undefined;
  }

  /** A title with its subtitle and what is added to it. */
  private title(name: string, subtitle: string, addon: string): string | undefined {
    const own = this.fields.get(name);
    if (own === undefined) return undefined;
    const title = decode(own, true), sub = decode(this.fields.get(subtitle) ?? '', true), more = decode(this.fields.get(addon) ?? '', true);
    const whole = sub === '' ? title : `${title}${/[.?!:]$/.test(title) ? '' : ':'} ${sub}`;
    return more === '' ? whole : `${whole}${/[.?!]$/.test(whole) ? '' : '.'} ${more}`;
  }

  private putTitles(): void {
    const title = this.title('title', 'subtitle', 'titleaddon') ?? this.title('issuetitle', 'issuesubtitle', 'issuetitleaddon');
    const main = this.title('maintitle', 'mainsubtitle', 'maintitleaddon');
    const book = this.title('booktitle', 'booksubtitle', 'booktitleaddon');
    const journal = this.title('journaltitle', 'journalsubtitle', 'journaltitleaddon') ?? this.text('journal');
    if (journal !== undefined || PARTS.has(this.type) || (book !== undefined && !IN_SERIES.has(this.type))) {
      this.put('title', title);
      this.put('container-title', journal ?? main ?? book);
      if (main !== undefined && book !== undefined) this.put('volume-title', book);
    } else {
      this.put('title', main ?? title);
      if (main !== undefined) this.put('volume-title', title);
    }
    this.put('title-short', this.text('shorttitle') ?? (main === undefined && this.fields.has('subtitle') ? decode(this.fields.get('title') ?? '', true) : undefined));
    this.put('container-title-short', this.text('shortjournal', 'journalabbr'));
    this.put('collection-title', this.text('series'));
  }

  private putNames(): void {
    const isNonDropping = /\buseprefix(?:\s*=\s*true)?\s*(?:,|$)/.test(this.fields.get('options') ?? '');
    const names = (field: string): CslName[] | undefined => {
      const value = this.fields.get(field);
      const found = value === undefined ? [] : namesOf(value, isNonDropping);
      return found.length > 0 ? found : undefined;
    };
    for (const letter of ['', 'a', 'b', 'c']) {
      const kind = (this.fields.get(`editor${letter}type`) ?? '').toLowerCase();
      this.put(Object.hasOwn(EDITORS, kind) ? EDITORS[kind] : letter === '' ? 'editor' : 'contributor', names(`editor${letter}`));
      const other = (this.fields.get(`name${letter}type`) ?? '').toLowerCase();
      if (letter !== '' && Object.hasOwn(EDITORS, other)) this.put(EDITORS[other], names(`name${letter}`));
    }
    for (const [field, variable] of NAMES) if (field !== 'editor') this.put(variable, names(field));
    if (this.type === 'movie' || this.type === 'video') this.put('director', this.item.author);
  }

  private putDates(): void {
    const field = (name: string): string | undefined => this.fields.get(name);
    this.put('issued', dateOf(field, ''));
    this.put('original-date', dateOf(field, 'orig'));
    this.put('event-date', dateOf(field, 'event'));
    this.put('accessed', dateOf(field, 'url') ?? this.accessed());
  }

  /** Zotero's and JabRef's name for `urldate`. */
  private accessed(): CslValue | undefined {
    const value = this.fields.get('lastchecked') ?? this.fields.get('lastvisited') ?? this.fields.get('accessed');
    return value === undefined ? undefined : dateOf(() => value, 'url');
  }

  private putNumbers(): void {
    const isArticle = String(this.item.type).startsWith('article');
    const part = this.text('part'), volume = this.text('volume'), number = this.text('number');
    this.put('volume', volume !== undefined && part !== undefined ? `${volume}.${part}` : volume ?? part);
    this.put('page', this.fields.has('pages') ? pages(decode(this.fields.get('pages') ?? '')) : undefined);
    this.put('issue', isArticle ? [number, this.text('issue')].filter(text => text).join(', ') : this.text('issue'));
    if (!isArticle) this.put(IN_SERIES.has(this.type) ? 'collection-number' : 'number', number);
    this.put('number', this.text('eid'));
  }

  /** Biblatex divides lists of publishers and places by “and”; in BibTeX it is a word of a name. */
  private list(name: string): string | undefined {
    const value = this.fields.get(name);
    if (value === undefined || value.trim() === '') return undefined;
    const isBiblatex = ['location', 'date', 'journaltitle', 'langid'].some(own => this.fields.has(own));
    return isBiblatex ? listOf(value).map(item => decode(item)).join('; ') : decode(value);
  }

  private putPublisher(): void {
    const how = this.fields.get('howpublished'), isUrl = how !== undefined && URL_ALONE.test(how);
    this.put('publisher', ['school', 'institution', 'organization', ...isUrl ? [] : ['howpublished'], 'publisher'].flatMap(name => this.list(name) ?? []).join('; '));
    this.put('publisher-place', this.list('location') ?? this.list('address'));
    if (isUrl) this.put('URL', verbatim(how));
  }

  private putAddresses(): void {
    const raw = (name: string): string | undefined => { const value = this.fields.get(name); return value === undefined ? undefined : verbatim(value); };
    const eprint = raw('eprint'), kind = (raw('eprinttype') ?? raw('archiveprefix') ?? '').toLowerCase();
    this.put('URL', raw('url') ?? (eprint !== undefined && Object.hasOwn(ARCHIVES, kind) ? ARCHIVES[kind] + eprint : undefined));
    this.put('DOI', raw('doi')?.replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/i, ''));
    this.put('ISBN', raw('isbn'));
    this.put('ISSN', raw('issn'));
    this.put('PMID', raw('pmid') ?? (kind === 'pubmed' ? eprint : undefined));
    this.put('PMCID', raw('pmcid'));
  }

  private genre(): string | undefined {
    const type = this.text('type');
    if (type !== undefined) return Object.hasOwn(GENRES, type.toLowerCase()) ? GENRES[type.toLowerCase()] : type;
    return this.type === 'phdthesis' ? GENRES.phdthesis : this.type === 'mastersthesis' ? GENRES.mathesis : undefined;
  }

  private language(): string | undefined {
    const written = this.text('langid', 'hyphenation', 'language');
    if (written === undefined) return undefined;
    const name = written.toLowerCase().replace(/^lang(?=[a-z]{4})/, '');
    return Object.hasOwn(LANGUAGES, name) ? LANGUAGES[name] : written;
  }
}

const URL_ALONE = /^\s*(?:\\url\s*\{[^{}]*\}|https?:\/\/\S+)\s*$/;

/** A dash between numbers. */
function pages(text: string): string { return text.replace(/(?<=\d)\s?(?:-|–|—)\s?(?=\d)|\s*–\s*/g, '–'); }
