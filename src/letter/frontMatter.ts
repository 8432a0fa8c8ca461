import { findDate } from './dates';
import { isEdtf } from './edtf';
import { Field, Header, Name } from './model';
import { Lines } from '../text/lines';
import { Problem, problem } from '../text/problem';
import { Range } from '../text/range';
import { MapField, TextValue, Value, readYaml } from '../text/yaml';

export interface FrontMatter {
  /** From the first `---` to the end of the last one; missing where the letter has none. */
  readonly range?: Range;
  /** The line on which the body begins. */
  readonly bodyLine: number;
  readonly header: Header;
  readonly problems: readonly Problem[];
}

type Mutable = { -readonly [K in keyof Header]: Header[K] };
type Reader = (header: Mutable, value: Value, problems: Problem[]) => void;

const EMPTY: Header = { senders: [], recipients: [], translators: [] };

/** Every field that the letter format knows; a field not listed here is kept and never reported. */
const FIELDS: Readonly<Record<string, Reader>> = {
  id: text((header, field) => { header.id = field; }),
  title: text((header, field) => { header.title = field; }),
  lang: text((header, field) => { header.lang = field; }),
  original: text((header, field) => { header.original = field; }),
  source: text((header, field) => { header.source = field; }),
  archive: text((header, field) => { header.archive = field; }),
  shelfmark: text((header, field) => { header.shelfmark = field; }),
  sender: names((header, fields) => { header.senders = fields; }),
  recipient: names((header, fields) => { header.recipients = fields; }),
  translator: names((header, fields) => { header.translators = fields; }),
  place: names((header, fields) => { header.place = fields[0]; }, true),
  glossary: paths((header, fields) => { header.glossaries = fields; }),
  bibliography: paths((header, fields) => { header.bibliographies = fields; }),
  date: text((header, field, problems) => {
    header.date = field;
    if (isEdtf(field.value)) return;
    const found = findDate(field.value);
    // Only where the value says no more than the date: `1933-10/11` does, and `den 2 oktober 1933` does not.
    const all = found && /^[\p{Ll}\s.]*$/u.test(field.value.slice(0, found.start)) && /^[\s.]*$/.test(field.value.slice(found.end));
    problems.push(problem('date-not-edtf', 'warning', field.start, field.end, field.value, all ? found.edtf : ''));
  }),
};
export const HEADER_FIELDS = Object.keys(FIELDS);

/** Reads the front matter (letter format, section 1). What is wrong is reported on its line, and the rest is used. */
export function readFrontMatter(lines: Lines): FrontMatter {
  if (!isFence(lines, 0, /^\ufeff?---\s*$/) || lines.count < 2 || lines.isBlank(1)) return { bodyLine: 0, header: EMPTY, problems: [] };
  let last = 1;
  while (last < lines.count && !isFence(lines, last, /^(?:---|\.\.\.)\s*$/)) last++;
  if (last === lines.count) {
    return { bodyLine: 1, header: EMPTY, problems: [problem('front-matter-not-closed', 'error', lines.start(0), lines.end(0))] };
  }
  const start = lines.start(1);
  const problems: Problem[] = [];
  const header: Mutable = { ...EMPTY };
  const { value, errors } = readYaml(lines.text.slice(start, lines.start(last)), start);
  for (const error of errors) problems.push(yamlProblem(error.code, error, lines));
  if (value && value.kind !== 'map') problems.push(problem('front-matter-no-fields', 'error', value.start, value.end));
  for (const field of value?.kind === 'map' ? value.fields : []) readField(field, header, problems);
  return { range: { start: lines.start(0), end: lines.end(last) }, bodyLine: last + 1, header, problems };
}

function readField({ key, value }: MapField, header: Mutable, problems: Problem[]): void {
  if (value && Object.hasOwn(FIELDS, key)) FIELDS[key](header, value, problems);
}

/** A YAML error on its own line, or the value that wants quotation marks. */
export function yamlProblem(code: string, { start, end }: Range, lines: Lines): Problem {
  if (code === 'UNQUOTED') return problem('yaml-quote', 'error', start, end);
  const line = lines.at(Math.min(start, lines.text.length));
  return problem('yaml', 'error', start, Math.max(start, Math.min(end, lines.end(line))), code);
}

function isFence(lines: Lines, line: number, pattern: RegExp): boolean {
  return lines.end(line) - lines.start(line) < 100 && pattern.test(lines.slice(line));
}

function written(value: TextValue): Field { return { value: value.text.trim(), start: value.start, end: value.end, inferred: false }; }

function text(set: (header: Mutable, field: Field, problems: Problem[]) => void): Reader {
  return (header, value, problems) => {
    if (value.kind === 'text') set(header, written(value), problems);
    else problems.push(wrongShape(value, 'text'));
  };
}

function names(set: (header: Mutable, fields: Field<Name>[]) => void, one = false): Reader {
  return (header, value, problems) => {
    if (one && value.kind === 'list' && value.items.length > 1) problems.push(wrongShape(value, 'name'));
    set(header, (value.kind === 'list' ? value.items : [value]).flatMap(item => name(item, problems)));
  };
}

function name(value: Value, problems: Problem[]): Field<Name>[] {
  if (value.kind === 'text') return [{ ...written(value), value: { name: value.text.trim() } }];
  const part = (key: string) => value.kind === 'map' ? value.fields.find(field => field.key === key)?.value : undefined;
  const named = part('name'), ref = part('ref');
  if (named?.kind !== 'text' || (ref && ref.kind !== 'text')) {
    problems.push(wrongShape(value, 'name'));
    if (named?.kind !== 'text') return [];
  }
  return [{ ...written(named), value: { name: named.text.trim(), ref: ref?.kind === 'text' ? ref.text.trim() : undefined } }];
}

function paths(set: (header: Mutable, fields: Field[]) => void): Reader {
  return (header, value, problems) => {
    const items = value.kind === 'list' ? value.items : [value];
    set(header, items.flatMap(item => {
      if (item.kind === 'text') return [written(item)];
      problems.push(wrongShape(item, 'path'));
      return [];
    }));
  };
}

function wrongShape(value: Range, expected: string): Problem {
  return problem('field-shape', 'warning', value.start, value.end, expected);
}
