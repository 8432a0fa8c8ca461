import { Entry, KINDS, Reference, Sense } from './model';
import { isEdtf } from '../letter/edtf';
import { Problem, problem } from '../text/problem';
import { Range } from '../text/range';
import { MapField, MapValue, TextValue, Value } from '../text/yaml';

/** Reads one entry (glossary format); ranges as in the field. What has the wrong shape is reported and left out. */
export function readEntry({ key, keyRange, value }: MapField, problems: Problem[]): Entry {
  const fields = new Fields(value?.kind === 'map' ? value : { kind: 'map', fields: [], ...keyRange }, problems);
  if (value?.kind === 'list') problems.push(shape(value, key, 'gloss'));
  const gloss = value?.kind === 'text' ? value : fields.text('gloss');
  const forms = fields.texts('forms');
  return {
    headword: key, headwordRange: keyRange, range: { start: keyRange.start, end: Math.max(keyRange.end, value?.end ?? 0) },
    gloss: gloss?.text.trim() ?? '', glossRange: gloss && rangeOf(gloss),
    name: fields.text('name')?.text.trim(), kind: fields.oneOf('kind', KINDS, 'kind-unknown'), lang: fields.text('lang')?.text.trim(),
    match: fields.oneOf('match', ['inflected', 'exact'] as const, 'match-unknown') ?? 'inflected',
    forms: forms.map(form => form.text.trim()), formRanges: forms.map(form => ({ form: form.text.trim(), start: form.start, end: form.end })),
    senses: fields.items('senses').flatMap(item => sense(item, problems)),
    see: fields.texts('see').map((each): Reference => ({ headword: each.text.trim(), range: rangeOf(each) })),
    sources: fields.texts('sources').map(each => each.text.trim()), links: fields.texts('links').map(each => each.text.trim()),
  };
}

/** The fields of a map, read by name; what has the wrong shape is reported once. */
export class Fields {
  constructor(private readonly map: MapValue, private readonly problems: Problem[]) {}

  private value(key: string): Value | undefined { return this.map.fields.find(field => field.key === key)?.value; }

  text(key: string): TextValue | undefined {
    const value = this.value(key);
    if (!value || value.kind === 'text') return value;
    this.problems.push(shape(value, key, 'text'));
    return undefined;
  }

  /** A list, or one value for a list of one. */
  items(key: string): readonly Value[] {
    const value = this.value(key);
    return !value ? [] : value.kind === 'list' ? value.items : [value];
  }

  texts(key: string): TextValue[] {
    return this.items(key).flatMap(item => {
      if (item.kind === 'text') return item.text.trim() === '' ? [] : [item];
      this.problems.push(shape(item, key, 'texts'));
      return [];
    });
  }

  oneOf<T extends string>(key: string, allowed: readonly T[], code: string): T | undefined {
    const value = this.text(key);
    if (!value) return undefined;
    const found = allowed.find(each => each === value.text.trim());
    if (found === undefined) this.problems.push(problem(code, 'warning', value.start, value.end, value.text.trim(), allowed.join(', ')));
    return found;
  }
}

function sense(value: Value, problems: Problem[]): Sense[] {
  if (value.kind !== 'map') {
    problems.push(shape(value, 'senses', 'senses'));
    return [];
  }
  const fields = new Fields(value, problems);
  const date = (key: string): string | undefined => {
    const written = fields.text(key);
    if (written && !isEdtf(written.text.trim())) problems.push(problem('date-not-edtf', 'warning', written.start, written.end, written.text.trim(), ''));
    return written?.text.trim();
  };
  return [{ gloss: fields.text('gloss')?.text.trim() ?? '', from: date('from'), to: date('to'), sender: fields.text('sender')?.text.trim() }];
}

function shape({ start, end }: Range, field: string, expected: string): Problem {
  return problem('glossary-shape', 'warning', start, end, field, expected);
}

function rangeOf({ start, end }: Range): Range { return { start, end }; }
