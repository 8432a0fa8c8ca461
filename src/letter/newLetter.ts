import { Letter } from './model';

/**
 * The front matter that could be inferred of a letter, up to and with its closing line and one line end; empty for a letter that
 * has one, be it one that is not closed, and where nothing could be inferred. Takes the letter's own line ends.
 */
export function frontMatterFor(letter: Letter): string {
  if (letter.frontMatter || letter.problems.some(each => each.code === 'front-matter-not-closed')) return '';
  const { title, senders, recipients, date, lang } = letter.header;
  const names = recipients.map(field => scalar(field.value.name, true));
  const fields = [
    title && `title: ${scalar(title.value)}`,
    senders[0] && `sender: ${scalar(senders[0].value.name)}`,
    names.length === 1 ? `recipient: ${scalar(recipients[0].value.name)}` : names.length ? `recipient: [${names.join(', ')}]` : undefined,
    date && `date: ${date.value}`,
    lang && `lang: ${lang.value}`,
  ].filter(line => line !== undefined);
  if (fields.length === 0) return '';
  const newline = letter.text.includes('\r\n') ? '\r\n' : '\n';
  // A blank line first in the text would be one after the closing `---`: it stays as it is.
  return ['---', ...fields, '---', ''].join(newline);
}

/** A plain YAML scalar where that is safe, else a quoted one (YAML 1.2, 7.3). */
export function scalar(text: string, inList = false): string {
  const isPlain = /^[\p{L}\p{N}][^#"'\\\n\r\t]*$/u.test(text) && !/:(?:\s|$)| #/.test(text) && text.trim() === text
    && !(inList && /[,[\]{}]/.test(text)) && !/^(?:null|true|false|yes|no|~|[\d.+-]+)$/i.test(text);
  return isPlain ? text : JSON.stringify(text);
}
