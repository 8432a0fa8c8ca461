import { Citation, Flow, Paper, RunningText } from '../../citation/model';
import { lastAtMost } from '../../text/reading';

/** A note that hangs in a flow: the first citation in it, and the flow that has it. */
export interface Hanging { readonly at: number; readonly citation: Citation; readonly flow: number }

const NONE: readonly never[] = [];
/** So many flows may lie in one another or side by side. */
const FURTHEST = 60;

/** Which citations stand in which flow, and which notes hang there. */
export class Places {
  readonly flows: readonly Flow[];
  private readonly starts: readonly number[];
  private readonly own = new Map<number, Citation[]>();
  private readonly notes = new Map<number, Hanging[]>();
  /** The flows that a wanted citation stands in or hangs on. */
  readonly wanted = new Set<number>();

  constructor({ citations }: Paper, { flows }: RunningText, isWanted: (citation: Citation) => boolean) {
    this.flows = flows.every((each, index) => index === 0 || flows[index - 1].start <= each.start) ? flows : flows.toSorted((a, b) => a.start - b.start || b.end - a.end);
    this.starts = this.flows.map(each => each.start);
    const hanging = new Map<number, Hanging>();
    for (const citation of citations) {
      if (citation.form === 'nocite') continue;
      const flow = this.flowAt(citation.start);
      if (flow === undefined) continue;
      put(this.own, flow, citation);
      if (isWanted(citation)) this.wanted.add(flow);
      const { hangsAt } = this.flows[flow];
      if (hangsAt !== undefined && !hanging.has(hangsAt)) hanging.set(hangsAt, { at: hangsAt, citation, flow });
    }
    for (const each of hanging.values()) {
      const host = this.flowAt(each.at, true);
      if (host === undefined) continue;
      put(this.notes, host, each);
      if (isWanted(each.citation)) this.wanted.add(host);
    }
  }

  citationsIn(flow: number): readonly Citation[] { return this.own.get(flow) ?? NONE; }

  notesIn(flow: number): readonly Hanging[] { return this.notes.get(flow) ?? NONE; }

  /** The first flow that begins at or after a source offset. */
  from(offset: number): number {
    if (this.starts.length === 0 || this.starts[this.starts.length - 1] < offset) return this.starts.length;
    let index = lastAtMost(this.starts, offset);
    while (index > 0 && this.starts[index - 1] >= offset) index--;
    return this.starts[index] < offset ? index + 1 : index;
  }

  /** The flow that follows another one, or goes before it, in the text or in the same note. */
  next(flow: number, by: 1 | -1): number | undefined {
    const { hangsAt } = this.flows[flow];
    for (let index = flow + by, steps = 0; index >= 0 && index < this.flows.length && steps < FURTHEST; index += by, steps++) if (this.flows[index].hangsAt === hangsAt) return index;
    return undefined;
  }

  /** The innermost flow that a source offset lies in; a note hangs outside itself, maybe right after its flow. */
  flowAt(offset: number, hangs = false): number | undefined {
    if (this.starts.length === 0) return undefined;
    for (let index = lastAtMost(this.starts, offset), steps = 0; index >= 0 && steps < FURTHEST; index--, steps++) {
      const { start, end, hangsAt } = this.flows[index];
      if (start <= offset && (hangs ? offset <= end && hangsAt !== offset : offset < end)) return index;
    }
    return undefined;
  }
}

export function put<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const known = map.get(key);
  if (known) known.push(value); else map.set(key, [value]);
}
