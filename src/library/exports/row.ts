import { Remark } from '../../letter/model';

/** An annotation as it is handed on: everything as text for people. */
export interface ExportRow {
  /** The letter's name, its key, and its path from the workspace folder on. */
  readonly letter: string;
  readonly key: string;
  readonly file: string;
  /** `p4.2`, and what stands there: `4. Ni talar om …`. Empty where it has no place. */
  readonly address: string;
  readonly point: string;
  readonly id: string;
  /** As it reads; paragraphs are two line ends apart. */
  readonly passage: string;
  readonly tags: readonly string[];
  readonly note?: Remark;
  readonly replies: readonly Remark[];
  /** A link's target that leads to it. */
  readonly target: string;
  /** Why it has no place. */
  readonly unplaced?: string;
}

/** A way of handing annotations on. `title`: of the whole, in words of the reader's language. */
export interface ExportFormat {
  readonly id: string;
  /** Its name for people, the ending of its files, and the language in which an editor shows it. */
  readonly name: string;
  readonly extension: string;
  readonly language: string;
  /** Whether a file of it begins with a byte order mark. */
  readonly byteOrderMark: boolean;
  write(rows: readonly ExportRow[], title: string): string;
}

/** `KS, 2026-11-23`; empty where neither is known. */
export function signature({ by, date }: Remark): string { return [by, date].filter(each => each !== undefined).join(', '); }
