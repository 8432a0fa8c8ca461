import { KeyContext } from './model';

interface Last extends KeyContext { readonly uri: string; readonly offset: number; readonly typed: string; readonly time: number }

/** Milliseconds: who types faster than the list comes still means it. */
const HASTE = 1000;

/** What ends the words that a source is looked for by. */
const STOP = /[\n,;@[\]{}()<>`"|\\]/;

/**
 * A source that is looked for by several words: a blank ends a key, and VS Code asks again after it only where the list is still open. Then what
 * is typed since the key began is still meant, inside brackets; in a sentence a blank ends it.
 */
export class KeySession {
  private last: Last | undefined;

  /** What is being written: that which was begun, else what stands there. `isOpen`: the list is known to be open. */
  contextAt(uri: string, text: string, offset: number, own: KeyContext | undefined, isOpen: boolean): KeyContext | undefined {
    const context = this.find(uri, text, offset, own, isOpen);
    this.last = context && { uri, offset, typed: text.slice(context.start, offset), time: performance.now(), start: context.start, end: context.end, insert: key => context.insert(key), also: key => context.also?.(key) ?? [] };
    return context;
  }

  private find(uri: string, text: string, offset: number, own: KeyContext | undefined, isOpen: boolean): KeyContext | undefined {
    const { last } = this;
    const typed = last?.uri === uri && offset >= last.start ? text.slice(last.start, offset) : '';
    const goesOn = last !== undefined && typed !== '' && !STOP.test(typed) && (typed.startsWith(last.typed) || last.typed.startsWith(typed))
      && (isOpen || Math.abs(offset - last.offset) <= 1 || performance.now() - last.time < HASTE) && (!/\s/.test(typed) || isInBrackets(text, last.start));
    if (!goesOn || (own && own.start < last.start)) return own;
    return own?.start === last.start ? own : { start: last.start, end: Math.max(offset, last.end + offset - last.offset), insert: key => last.insert(key), also: key => last.also?.(key) ?? [] };
  }

  /** Nothing was found for what was typed up to an offset, or no more is needed: the list does not stay open. */
  end(uri: string, offset: number): void { if (this.last?.uri === uri && this.last.offset === offset) this.last = undefined; }
}

/** Whether a bracket, a brace or a backtick is open before an offset, on its line. */
function isInBrackets(text: string, offset: number): boolean {
  const before = text.slice(Math.max(text.lastIndexOf('\n', offset - 1) + 1, offset - 500), offset);
  let depth = 0;
  for (let at = before.length - 1; at >= 0; at--) {
    if (/[\])}]/.test(before[at])) depth++;
    else if (/[[({]/.test(before[at]) && depth-- === 0) return true;
  }
  return (before.match(/[`"]/g)?.length ?? 0) % 2 === 1;
}
