import { Range } from './range';

/** YAML as a tree of texts, lists and maps; offsets are UTF-16. A scalar is the text that it stands for: no numbers, no dates. */
export type Value = TextValue | ListValue | MapValue;
export interface TextValue extends Range { readonly kind: 'text'; readonly text: string }
export interface ListValue extends Range { readonly kind: 'list'; readonly items: readonly Value[] }
export interface MapValue extends Range { readonly kind: 'map'; readonly fields: readonly MapField[] }
export interface MapField { readonly key: string; readonly keyRange: Range; readonly value?: Value }
