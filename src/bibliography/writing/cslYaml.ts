import { markdownOf } from './markdownText';
import { indented, placed } from './put';
import { edtfOf } from '../edtfDate';
import { CslDate, CslItem, CslName, CslValue } from '../model';
import { Edit, narrowed, newlineOf } from '../../text/fixes';
import { Lines } from '../../text/lines';
import { Range } from '../../text/range';
import { rewriteScalar } from '../../text/scalars';
import { ListValue, MapValue, readYaml } from '../../text/yaml';

/** An item of a list. */
export function writeCslYaml(item: CslItem): string { return `- ${indented(fields(item), '  ', '\n')}`; }

function fields({ id, type, ...rest }: CslItem): string {
  return [`id: ${rewriteScalar('x', id)}`, `type: ${rewriteScalar('x', type)}`, ...Object.entries(rest).flatMap(([variable, value]) => value === undefined ? [] : field(variable, value))].join('\n');
}

function field(variable: string, value: CslValue): string {
  if (typeof value === 'string') return `${variable}: ${scalar(value)}`;
  if (typeof value === 'number') return `${variable}: ${value}`;
  if (Array.isArray(value)) return `${variable}:${(value as readonly CslName[]).map(name => `\n- ${indented(Object.entries(name).map(([part, text]) => `${part}: ${scalar(text)}`).join('\n') || '{}', '  ', '\n')}`).join('')}`;
  return `${variable}:${date(value as CslDate)}`;
}

function scalar(text: string): string { return rewriteScalar('x', markdownOf(text)); }

/** EDTF where it is a date that Pandoc can read (2.17 does not know open ends). */
function date(value: CslDate): string {
  const edtf = value['date-parts'] && edtfOf(value);
  return edtf !== undefined ? ` ${edtf.startsWith('-') ? JSON.stringify(edtf) : edtf}` : `\n  literal: ${rewriteScalar('x', value.literal ?? '')}`;
}

/** In brackets, as JSON has it, which is YAML too. */
function flow(item: CslItem): string { return JSON.stringify(item, (name, value: unknown) => typeof value === 'string' && name !== 'id' && name !== 'type' ? markdownOf(value) : value); }

/** Into the list under `references`, or one that is the whole file; undefined where there is something else, or YAML that cannot be read. */
export function putCslYaml(text: string, items: readonly CslItem[]): readonly Edit[] | undefined {
  const newline = newlineOf(text);
  if (items.length === 0) return [];
  if (text.replace(/^\ufeff/, '').trim() === '') return [{ start: text.length, end: text.length, text: ['---', 'references:', ...items.map(item => indented(writeCslYaml(item), '', newline)), '...', ''].join(newline) }];
  const { value, errors } = readYaml(text);
  if (!value || errors.length > 0) return undefined;
  const named = value.kind === 'map' ? value.fields.find(each => each.key === 'references') : undefined;
  const list = value.kind === 'list' ? value : named?.value;
  if (named && !list) {
    const lines = new Lines(text), at = lines.end(lines.at(named.keyRange.end));
    return [{ start: at, end: at, text: items.map(item => newline + indented(writeCslYaml(item), '', newline)).join('') }];
  }
  return list?.kind === 'list' ? intoList(text, list, items, newline) : undefined;
}

interface Known extends Range { readonly key: string; readonly map: MapValue }

function intoList(text: string, list: ListValue, items: readonly CslItem[], newline: string): readonly Edit[] | undefined {
  const known = list.items.flatMap((map): Known[] => map.kind !== 'map' ? [] : map.fields.flatMap(({ key, value }) => key === 'id' && value?.kind === 'text' ? [{ key: value.text, start: map.start, end: map.end, map }] : []).slice(0, 1));
  const { replaced, added } = placed(items, known);
  const lines = new Lines(text), columnOf = (offset: number): string => text.slice(lines.start(lines.at(offset)), offset).replace(/\S/g, ' ');
  const edits = replaced.flatMap(([{ start, end }, item]) => narrowed(text, { start, end, text: text[start] === '{' ? flow(item) : indented(fields(item), columnOf(start), newline) }));
  if (added.length === 0) return edits;
  const last = list.items[list.items.length - 1];
  if (text[list.start] === '[') {
    const at = last?.end ?? list.start + 1;
    return [...edits, { start: at, end: at, text: (last ? ', ' : '') + added.map(flow).join(', ') }];
  }
  // Where the dash of the last item stands, and by how much its fields stand further in.
  const line = lines.at(last.start), dash = text.lastIndexOf('-', last.start - 1);
  if (dash < lines.start(line)) return undefined;
  const indent = columnOf(dash), gap = text.slice(dash + 1, last.start);
  const end = lines.end(lines.at(Math.max(last.end - 1, last.start)));
  return [...edits, { start: end, end, text: added.map(item => `${newline}${indent}-${gap}${indented(fields(item), `${indent} ${gap}`, newline)}`).join('') }];
}
