import { Range } from '../text/range';
import { yamlNameAt, yamlPlace } from '../text/yamlPlaces';

export type Place = 'file' | 'entry' | 'sense' | 'tag';

/** The fields of a glossary by where they stand (glossary format). Their explanations are written above the core. */
export const GLOSSARY_FIELDS: Readonly<Record<Place, readonly string[]>> = {
  file: ['lang', 'terms', 'tags'],
  entry: ['gloss', 'name', 'kind', 'forms', 'lang', 'match', 'senses', 'see', 'sources', 'links'],
  sense: ['gloss', 'from', 'to', 'sender'],
  tag: ['label', 'description', 'color'],
};

/** Where the cursor is: in a field's name, or in its value. `range`: what is being written there, which a completion replaces. */
export type FieldContext = Range & (
  | { readonly kind: 'name'; readonly place: Place; readonly present: readonly string[]; /** Whether a colon follows already. */ readonly colon: boolean }
  | { readonly kind: 'value'; readonly place: Place; readonly field: string; /** Whether it stands in quotation marks. */ readonly quoted: boolean });

/** What belongs at `offset`, known also while the YAML is not whole. */
export function fieldContext(text: string, offset: number): FieldContext | undefined {
  const found = yamlPlace(text, offset, path => placeOf(path) !== undefined);
  if (!found) return undefined;
  const { start, end } = found;
  const place = placeOf(found.kind === 'name' ? found.path : found.path.slice(0, -1));
  if (!place) return undefined;
  return found.kind === 'name' ? { kind: 'name', place, present: found.present, colon: found.colon, start, end }
    : { kind: 'value', place, field: found.path[found.path.length - 1], quoted: found.quote !== '', start, end };
}

/** The field whose name stands at `offset`, with its range. */
export function fieldNameAt(text: string, offset: number): { place: Place; field: string; range: Range } | undefined {
  const found = yamlNameAt(text, offset);
  const place = found && placeOf(found.path);
  return place && GLOSSARY_FIELDS[place].includes(found.field) ? { place, field: found.field, range: found.range } : undefined;
}

function placeOf(path: readonly string[]): Place | undefined {
  if (path.length === 0) return 'file';
  if (path.length === 2 && path[0] === 'terms') return 'entry';
  if (path.length === 2 && path[0] === 'tags') return 'tag';
  if (path.length === 3 && path[0] === 'terms' && path[2] === 'senses') return 'sense';
  return undefined;
}
