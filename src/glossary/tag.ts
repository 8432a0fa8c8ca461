import { Fields } from './entry';
import { Tag } from './model';
import { Problem, problem } from '../text/problem';
import { MapField } from '../text/yaml';

/** Reads one tag of a glossary's tagset; a plain text is its label. */
export function readTag({ key, keyRange, value }: MapField, problems: Problem[]): Tag {
  const tag: Tag = { name: key, range: keyRange };
  if (!value) return tag;
  if (value.kind === 'text') return { ...tag, label: value.text.trim() };
  if (value.kind === 'list') {
    problems.push(problem('glossary-shape', 'warning', value.start, value.end, key, 'fields'));
    return tag;
  }
  const fields = new Fields(value, problems);
  const color = fields.text('color');
  const number = Number(color?.text);
  const valid = Number.isInteger(number) && number >= 1 && number <= 8;
  if (color && !valid) problems.push(problem('color-unknown', 'warning', color.start, color.end, color.text));
  return { ...tag, label: fields.text('label')?.text.trim(), description: fields.text('description')?.text.trim(), color: color && valid ? number : undefined };
}
