import { CslItem } from '../model';
import { Run } from '../runs';
import { Refusal } from '../../text/refusal';

/** `name`: what tells this style from the others; its `text` is known by that name afterwards. `''` is our own. */
export interface NamedStyle { readonly name: string; readonly text?: string }

/** A source as it is cited: `label` as in citation/model.ts. */
export interface Cited { readonly key: string; readonly locator?: { readonly label: string; readonly value: string }; readonly prefix?: string; readonly suffix?: string; readonly suppressed?: boolean }

/** What is asked of the script that formats: a citation of the items, where it has `cited`; a reference to each of them by itself, where it is `single`; else all of them as one list. */
export interface FormatRequest { readonly id: number; readonly style: NamedStyle; readonly lang: string; readonly items: readonly CslItem[]; readonly single?: boolean; readonly cited?: readonly Cited[] }

/** A reference as a style has it. */
export interface Formatted { readonly key: string; readonly runs: readonly Run[]; readonly text: string }

/** `problem`: why the style could not be used, and ours was. */
export interface FormatAnswer { readonly id: number; readonly references?: readonly Formatted[]; readonly citation?: readonly Run[]; readonly problem?: Refusal }
