import { readPaperMatter } from './frontMatter';
import { Paper } from '../model';
import { Edit, newlineOf } from '../../text/fixes';
import { readYaml } from '../../text/yaml';

/** Adds a path to the `bibliography` of the front matter, which is made where there is none. */
export function nameInFrontMatter({ text }: Paper, path: string): readonly Edit[] {
  const newline = newlineOf(text), value = plain(path);
  const { content } = readPaperMatter(text);
  if (!content) {
    const at = text.startsWith('\ufeff') ? 1 : 0;
    return [{ start: at, end: at, text: `---${newline}bibliography: ${value}${newline}---${newline}${text.length > at ? newline : ''}` }];
  }
  const yaml = readYaml(text.slice(content.start, content.end), content.start).value;
  const field = yaml?.kind === 'map' ? yaml.fields.find(({ key }) => key === 'bibliography') : undefined;
  const named = field?.value;
  if (!field || named?.kind === 'map') return [{ start: content.end, end: content.end, text: `bibliography: ${value}${newline}` }];
  if (!named) {
    const at = field.keyRange.end + 1;
    return [{ start: at, end: at, text: ` ${value}` }];
  }
  if (named.kind === 'text') return [{ start: named.start, end: named.start, text: '[' }, { start: named.end, end: named.end, text: `, ${value}]` }];
  const last = named.items[named.items.length - 1];
  if (!last) return [{ start: named.start + 1, end: named.start + 1, text: value }];
  if (text[named.start] === '[') return [{ start: last.end, end: last.end, text: `, ${value}` }];
  const line = text.lastIndexOf('\n', last.start - 1) + 1;
  return [{ start: last.end, end: last.end, text: `${newline}${/^\s*/.exec(text.slice(line, last.start))![0]}- ${value}` }];
}

function plain(path: string): string { return /^[\p{L}\p{N}_./~][\p{L}\p{N}_./~ -]*$/u.test(path) && !path.endsWith(' ') ? path : JSON.stringify(path); }
