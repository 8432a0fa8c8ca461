/** A stretch of formatted text, as a CSL processor makes it. */
export interface Run {
  readonly text: string;
  readonly italic?: boolean;
  readonly bold?: boolean;
  readonly smallCaps?: boolean;
  readonly raised?: boolean;
  readonly lowered?: boolean;
  /** A URL that the text leads to. */
  readonly link?: string;
}

export function plainText(runs: readonly Run[]): string { return runs.map(({ text }) => text).join(''); }
