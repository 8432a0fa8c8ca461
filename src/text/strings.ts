/**
 * Texts by number: the words of the letters and what stands between them, each kept once. Numbers count up from 0. A hash table of our
 * own, because a stretch of a text can be looked up in it without being cut out: that is most of what an index of all letters costs.
 */
export class StringTable {
  /** Numbers plus one, by hash; a power of two, at most half full. */
  private slots = new Int32Array(1024);
  private lengths = new Int32Array(512);

  /** `texts`: those that it begins with, each once. `room`: for how many more it is made. */
  constructor(private readonly texts: string[] = [], room = 0) {
    let size = this.slots.length;
    while ((texts.length + room) * 2 >= size) size *= 2;
    this.resize(size);
  }

  /** A table of many texts, in steps. */
  static *of(texts: readonly string[]): Generator<void, StringTable> {
    const table = new StringTable([], texts.length);
    for (let at = 0; at < texts.length; at += STEP) {
      for (const text of texts.slice(at, at + STEP)) table.number(text);
      yield;
    }
    return table;
  }

  get size(): number { return this.texts.length; }

  text(number: number): string { return this.texts[number]; }

  /** The length of a text: as `text(number).length`, but near at hand. */
  length(number: number): number { return this.lengths[number]; }

  all(): readonly string[] { return this.texts; }

  /** The number of a text that is there. */
  find(text: string): number | undefined {
    const number = this.slots[this.slot(text, 0, text.length)] - 1;
    return number < 0 ? undefined : number;
  }

  /** The number of a stretch of a text, which is added where it is new. */
  number(text: string, start = 0, end = text.length): number {
    const slot = this.slot(text, start, end);
    const known = this.slots[slot];
    if (known > 0) return known - 1;
    this.texts.push(copyOf(text.slice(start, end)));
    this.slots[slot] = this.texts.length;
    this.lengths[this.texts.length - 1] = end - start;
    if (this.texts.length * 2 >= this.slots.length) this.resize(this.slots.length * 2);
    return this.texts.length - 1;
  }

  private slot(text: string, start: number, end: number): number {
    const mask = this.slots.length - 1;
    // FNV-1a over UTF-16.
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    for (let slot = (hash ^ (hash >>> 15)) & mask; ; slot = (slot + 1) & mask) {
      const known = this.slots[slot];
      if (known === 0) return slot;
      const own = this.texts[known - 1];
      if (own.length === end - start && text.startsWith(own, start)) return slot;
    }
  }

  private enter(number: number): void {
    const text = this.texts[number];
    this.slots[this.slot(text, 0, text.length)] = number + 1;
    this.lengths[number] = text.length;
  }

  private resize(size: number): void {
    this.slots = new Int32Array(size);
    this.lengths = new Int32Array(size / 2);
    for (let number = 0; number < this.texts.length; number++) this.enter(number);
  }
}

const STEP = 4096;
/** V8 copies shorter slices by itself. */
const LONGEST_COPIED = 13;

/** A text that is no slice: a slice would keep alive the whole of what it is cut from. */
export function copyOf(text: string): string { return text.length < LONGEST_COPIED ? text : ` ${text}`.slice(1); }
