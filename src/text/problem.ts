import { Range } from './range';

/** What is wrong, as a code with arguments; the words for people are made above the core (features/messages.ts). */
export type Severity = 'error' | 'warning' | 'hint';

export interface Problem {
  /** Stable, kebab-case, e.g. `note-undefined`. */
  readonly code: string;
  readonly severity: Severity;
  /** UTF-16 offsets in the source text; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
  /** What the message names, in the order of its placeholders. */
  readonly args: readonly (string | number)[];
  /** What it is measured against, in another file. */
  readonly related?: Related;
}

/** A stretch of a file: source offsets. */
export interface Related extends Range { readonly uri: string }

export function problem(code: string, severity: Severity, start: number, end: number, ...args: (string | number)[]): Problem {
  return { code, severity, start, end, args };
}
