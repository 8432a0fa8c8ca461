import { markdown } from '../../citation/languages/markdown';
import { locatorOf, writeLocator } from '../../citation/locators';
import { CitedSource, Locator } from '../../citation/model';
import { csvLine } from '../exports/csv';
import { readsAs } from '../exports/markdown';

/** A line of a concordance as it is handed on: everything as text for people. */
export interface ListedLine {
  /** What was looked for. */
  readonly series: string;
  readonly left: string;
  readonly words: string;
  readonly right: string;
  /** The letter's name, its key, and its path from the workspace folder on. */
  readonly letter: string;
  readonly key: string;
  readonly file: string;
  readonly date: string;
  readonly senders: string;
  readonly recipients: string;
  /** `p4.2`, and what stands there: `4. Ni talar om …`. Empty where it has none. */
  readonly address: string;
  readonly point: string;
  /** The part that a citation names; none in a letter without points. */
  readonly cited?: string;
  /** A link's target that leads to it. */
  readonly target: string;
}

/**
 * As a list in Markdown, the words that were found in bold, each line with the citation of its letter and its point as the language of papers writes it. `isKey`: whether a key means one
 * letter only; a letter of which that is not so, or whose key no citation can have, is named by a link.
 */
export function listAsMarkdown(lines: readonly ListedLine[], lang: string, isKey: (key: string) => boolean): string {
  const citable = new Map<string, boolean>();
  const isCitable = (key: string): boolean => {
    let known = citable.get(key);
    if (known === undefined) citable.set(key, known = isKey(key) && isRead({ key }, lang));
    return known;
  };
  return lines.map(line => `- ${written(line)} ${isCitable(line.key) ? cited(line, lang) : linked(line, lang)}\n`).join('');
}

function written({ left, words, right }: ListedLine): string { return markdown.markUp([{ text: before(left) }, { text: words, bold: true }, { text: after(right) }]); }

/** So much of a line goes with a hit into a list: as much as is read at a glance. */
const CONTEXT = 80;

/** From a whole word on, if there is a blank at all. */
function before(left: string): string {
  const line = left.trimStart();
  return line.length <= CONTEXT ? line : `… ${line.slice(-CONTEXT).replace(/^\S*\s+(?=\S)/, '')}`;
}

function after(right: string): string {
  const line = right.trimEnd();
  return line.length <= CONTEXT ? line : `${line.slice(0, CONTEXT).replace(/(?<=\S)\s+\S*$/, '')} …`;
}

function cited({ key, cited: address }: ListedLine, lang: string): string {
  const locator = address === undefined ? undefined : locatorOf(address);
  return citation({ key, ...locator ? { locator } : {} }, lang);
}

function linked({ letter, cited: address, target }: ListedLine, lang: string): string {
  const locator: Locator | undefined = address === undefined ? undefined : locatorOf(address);
  return `([${readsAs([letter, locator ? writeLocator(locator, lang) : ''].filter(each => each !== '').join(', '))}](${target}))`;
}

function citation(source: CitedSource, lang: string): string { return markdown.cite({ sources: [source], form: 'parenthetical', lang }); }

/** Whether Pandoc reads a key in a citation as it is. */
function isRead(source: CitedSource, lang: string): boolean {
  const [found, ...more] = markdown.read(citation(source, lang)).citations;
  return more.length === 0 && found?.keys.length === 1 && found.keys[0].key === source.key;
}

const COLUMNS: Readonly<Record<string, (line: ListedLine) => string>> = {
  series: line => line.series, left: line => line.left, node: line => line.words, right: line => line.right,
  letter: line => line.letter, key: line => line.key, file: line => line.file, date: line => line.date, sender: line => line.senders, recipient: line => line.recipients,
  address: line => line.address, point: line => line.point,
};

/** As CSV (RFC 4180), for spreadsheets: the names of the columns, then a line a hit. */
export const LISTED_COLUMNS = csvLine(Object.keys(COLUMNS));
export function listAsCsv(line: ListedLine): string { return csvLine(Object.values(COLUMNS).map(column => column(line))); }
