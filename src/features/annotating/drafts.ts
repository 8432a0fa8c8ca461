import * as vscode from 'vscode';
import { Anchor, Change, findAnchor, follow } from '../../letter/annotating/anchor';
import { Letter } from '../../letter/model';
import { Range } from '../../text/range';

/** What a note is: that of a new annotation, an annotation's own, one of its replies (`index`), or a new reply. */
export type Kind = 'new' | 'note' | 'reply' | 'answer';

/** A note that is not finished. A new one knows its passage, the others know their annotation. */
export interface Draft {
  readonly key: string;
  readonly uri: string;
  readonly kind: Kind;
  readonly id?: string;
  readonly index?: number;
  /** What the reply said that it changes. */
  readonly base?: string;
  readonly anchor?: Anchor;
  readonly text: string;
}

const STATE = 'glossator.drafts';
const PAUSE = 150;

/** The notes that are begun, kept as they are typed, from one session to the next. */
export class Drafts implements vscode.Disposable {
  private readonly all: Map<string, Draft>;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly state: vscode.Memento) {
    this.all = new Map(state.get<Draft[]>(STATE, []).filter(isDraft).map(each => [each.key, each]));
  }

  dispose(): void { if (this.timer !== undefined) this.keep(); }

  list(uri?: string): Draft[] { return [...this.all.values()].filter(each => uri === undefined || each.uri === uri); }

  get(key: string): Draft | undefined { return this.all.get(key); }

  put(draft: Draft): void {
    this.all.set(draft.key, draft);
    this.later();
  }

  remove(key: string): void { if (this.all.delete(key)) this.later(); }

  /** The passages of new notes go along with the text around them. */
  move(uri: string, changes: readonly Change[], text: () => string): void {
    for (const draft of this.list(uri)) if (draft.anchor) this.put({ ...draft, anchor: follow(draft.anchor, changes, text()) });
  }

  private later(): void { this.timer ??= setTimeout(() => this.keep(), PAUSE); }

  private keep(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    void this.state.update(STATE, this.list());
  }
}

/** Where a draft belongs in a letter; undefined where its passage, its annotation or the reply that it changes is not there any more. */
export function placeOf(letter: Letter, { kind, id, index, base, anchor }: Draft): Range | undefined {
  if (kind === 'new') return anchor && findAnchor(letter.text, anchor);
  const found = letter.annotations.filter(each => each.id === id);
  if (found.length !== 1) return undefined;
  if (kind === 'reply' && letter.text.slice(...bounds(found[0].note?.replies[index ?? -1]?.content)) !== base) return undefined;
  return found[0].passage;
}

function bounds(range: Range | undefined): [number, number] { return range ? [range.start, range.end] : [0, 0]; }

function isDraft(value: unknown): value is Draft {
  const { key, uri, kind, text } = Object(value) as Record<string, unknown>;
  return [key, uri, text].every(each => typeof each === 'string') && ['new', 'note', 'reply', 'answer'].includes(String(kind));
}
