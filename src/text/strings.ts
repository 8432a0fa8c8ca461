/** Texts by number: the words of the letters and what stands between them, each kept once. Numbers count up from 0. */
export class StringTable {
  private readonly numbers = new Map<string, number>();

  constructor(private readonly texts: string[] = []) {}

  /** `texts` in steps, for the table of a whole correspondence. */
  static *of(texts: string[]): Generator<void, StringTable> {
    const table = new StringTable(texts);
    for (const [number, text] of texts.entries()) {
      table.numbers.set(text, number);
      if (number % STEP === 0) yield;
    }
    return table;
  }

  get size(): number { return this.texts.length; }

  text(number: number): string { return this.texts[number]; }

  all(): readonly string[] { return this.texts; }

  /** The number of a text that is there. */
  find(text: string): number | undefined { return this.numbers.get(text); }

  /** The number of a text, which is added where it is new. */
  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    // A copy: a slice would keep the whole letter alive.
    const own = text.length < LONGEST_COPIED ? text : ` ${text}`.slice(1);
    this.numbers.set(own, this.texts.length);
    return this.texts.push(own) - 1;
  }
}

const STEP = 4096;
/** V8 copies shorter slices by itself. */
const LONGEST_COPIED = 13;
