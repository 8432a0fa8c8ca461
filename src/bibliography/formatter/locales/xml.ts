import { Locale } from './locale';

const FORMS = ['long', 'short', 'verb', 'verb-short'];

/** A locale as the file that CSL processors read (CSL 1.0.2). */
export function localeXml(locale: Locale): string {
  const { code, terms, symbols, months, shortMonths, seasons, ordinals, longOrdinals, quotes, date, numericDate, punctuationInQuote = false } = locale;
  const words = (text: string): string[] => text.split(' ');
  const found = [
    ...lines(terms).flatMap(([name, value]) => value.split(/\s*;\s*/).map((text, i) => text === '' ? '' : term(name, text, FORMS[i]))),
    ...lines(symbols).map(([name, value]) => term(name, value, 'symbol')),
    ...['open', 'close', 'open-inner', 'close-inner'].map((name, i) => term(`${name}-quote`, quotes[i])),
    ...words(months).map((month, i) => term(`month-${two(i + 1)}`, month)), ...words(shortMonths).map((month, i) => term(`month-${two(i + 1)}`, month, 'short')),
    ...words(seasons).map((season, i) => term(`season-${two(i + 1)}`, season)),
    term('page-range-delimiter', '–'),
    ...words(ordinals).map(ordinal), ...words(longOrdinals).map((word, i) => term(`long-ordinal-${two(i + 1)}`, word)),
  ];
  return `<?xml version="1.0" encoding="utf-8"?>\n<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${code}">`
    + `<style-options punctuation-in-quote="${punctuationInQuote}" limit-day-ordinals-to-day-1="${code.startsWith('fr')}"/>`
    + `${dateFormat('text', date)}${dateFormat('numeric', numericDate)}<terms>${found.join('')}</terms></locale>`;
}

function lines(text: string): [string, string][] {
  return text.split('\n').flatMap(line => {
    const at = line.indexOf(' = ');
    return at < 0 ? [] : [[line.slice(0, at), line.slice(at + 3)]];
  });
}

function term(name: string, text: string, form = 'long'): string {
  const [single, multiple] = text.split('|').map(escaped);
  const attributes = form === 'long' ? '' : ` form="${form}"`;
  return `<term name="${name}"${attributes}>${multiple === undefined ? single : `<single>${single}</single><multiple>${multiple}</multiple>`}</term>`;
}

/** `er==1`: of this number alone; `st=1`: of those that end in it; above ten, of those whose last two digits it is. */
function ordinal(written: string): string {
  const match = /^([^=]*)(==?)(\d+)$/.exec(written);
  if (!match) return term('ordinal', written);
  const name = `ordinal-${two(Number(match[3]))}`;
  return match[2] === '==' ? `<term name="${name}" match="whole-number">${match[1]}</term>` : term(name, match[1]);
}

function dateFormat(form: string, written: string): string {
  const parts = Array.from(written.matchAll(/(dd?|o|mm?|y)([^dmyo]*)/g), ([, part, suffix]) => {
    const name = part === 'y' ? 'year' : part.startsWith('m') ? 'month' : 'day';
    const shape = part === 'o' ? 'ordinal' : part.length === 2 ? 'numeric-leading-zeros' : part === 'd' || part === 'm' && form === 'numeric' ? 'numeric' : 'long';
    return `<date-part name="${name}" form="${shape}"${suffix ? ` suffix="${suffix}"` : ''}/>`;
  });
  return `<date form="${form}">${parts.join('')}</date>`;
}

function two(number: number): string { return String(number).padStart(2, '0'); }

function escaped(text: string): string { return text.replace(/&/g, '&amp;').replace(/</g, '&lt;'); }
