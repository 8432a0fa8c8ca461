import { Field, Header, Letter } from './model';
import { Edit, newlineOf } from '../text/fixes';

/**
 * The front matter that could be inferred of a letter, up to and with its closing line and one line end; empty for a letter that
 * has one, if only begun, and where nothing could be inferred. Takes the letter's own line ends.
 */
export function frontMatterFor({ text, header, frontMatter, problems }: Letter): string {
  const fields = frontMatter || problems.some(each => each.code === 'front-matter-not-closed') ? [] : Object.values(written(header, () => true));
  // A blank line first in the text would be one after the closing `---`: it stays as it is.
  return fields.length ? ['---', ...fields, '---', ''].join(newlineOf(text)) : '';
}

/**
 * What the opening says and the front matter does not: sender, recipient, date and title, to insert before its closing line, indented as its
 * fields are. Undefined where there is nothing to add, and where the front matter is no list of fields, one a line.
 */
export function missingFields({ text, header, frontMatter, opening, problems }: Letter): Edit | undefined {
  if (!frontMatter || !opening) return undefined;
  const end = text.lastIndexOf('\n', frontMatter.end - 1) + 1;
  if (problems.some(({ code, start }) => start <= frontMatter.end && (code === 'yaml' || code === 'front-matter-no-fields'))) return undefined;
  const lines = text.slice(text.indexOf('\n', frontMatter.start) + 1, end).split(/\r?\n/);
  const first = lines.find(line => /^[ \t]*[^\s#]/.test(line)) ?? '';
  const indent = /^ */.exec(first)?.[0] ?? '';
  if (/^\s*(?:[[{?%\t]|- )/.test(first)) return undefined;
  const present = new Set(lines.map(line => /^ *["']?([a-z]+)["']?[ \t]*:/.exec(line)?.[1]));
  const told = written(header, field => field.inferred && opening.start <= field.start && field.end <= opening.end);
  const fields = Object.entries(told).filter(([name]) => name !== 'lang' && !present.has(name)).map(([, line]) => `${indent}${line}${newlineOf(text)}`);
  return fields.length ? { start: end, end, text: fields.join('') } : undefined;
}

/** The fields of a header as lines, by their names. */
function written({ title, senders: [sender], recipients, date, lang }: Header, isMeant: (field: Field<unknown>) => boolean): Record<string, string> {
  const names = recipients.map(field => scalar(field.value.name, true));
  const lines: Record<string, string> = {};
  if (title && isMeant(title)) lines.title = `title: ${scalar(title.value)}`;
  if (sender && isMeant(sender)) lines.sender = `sender: ${scalar(sender.value.name)}`;
  if (names.length && recipients.every(isMeant)) lines.recipient = `recipient: ${names.length === 1 ? scalar(recipients[0].value.name) : `[${names.join(', ')}]`}`;
  if (date && isMeant(date)) lines.date = `date: ${date.value}`;
  if (lang && isMeant(lang)) lines.lang = `lang: ${lang.value}`;
  return lines;
}

/** A plain YAML scalar where that is safe, else a quoted one (YAML 1.2, 7.3). */
export function scalar(text: string, inList = false): string {
  const isPlain = /^[\p{L}\p{N}][^#"'\\\n\r\t]*$/u.test(text) && !/:(?:\s|$)| #/.test(text) && text.trim() === text
    && !(inList && /[,[\]{}]/.test(text)) && !/^(?:null|true|false|yes|no|~|[\d.+-]+)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
