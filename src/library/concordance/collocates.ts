import { Hit } from './model';
import type { Library } from '../library';

/** A neighbour of what was found. `word`: in small letters, as words are compared; `left` and `right`: how often on either side, `together` in all. */
export interface Collocate {
  readonly word: string;
  readonly left: number;
  readonly right: number;
  readonly together: number;
  /** How often it stands in what was searched. */
  readonly all: number;
  readonly logLikelihood: number;
  readonly mutualInformation: number;
}

export interface CollocateOptions {
  /** Words on each side. */
  readonly span: number;
  readonly withoutFunctionWords: boolean;
  /** Those that stand together less often are left out. */
  readonly least: number;
}

/** The neighbours of hits (of the letters in `within`, with which frequencies are compared), those with the highest log-likelihood first. In short steps. */
export function* collocatesOf(_library: Library, _hits: readonly Hit[], _options: CollocateOptions): Generator<void, Collocate[]> { return []; }
