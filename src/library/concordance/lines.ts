import { Hit, KwicLine } from './model';
import { partAt } from '../../letter/record';
import { Packed, mapIn, textIn } from '../../text/packed';
import { Range } from '../../text/range';
import { SourceMap, toSource } from '../../text/reading';
import { StringTable } from '../../text/strings';

/** UTF-16 units of context on each side: more than any screen shows in a line. */
const CONTEXT = 160;
/** So many letters that lines were made of are kept in readiness. */
const MOST = 64;

interface Ready { text?: string; readonly map: SourceMap; readonly starts: readonly number[] }

/** Makes lines of hits. Those that are looked at after each other are often of the same letters. */
export class Lines {
  private readonly ready = new Map<Packed, Ready>();

  constructor(private readonly table: () => StringTable) {}

  line(hit: Hit): KwicLine {
    const known = this.of(hit);
    if (!known) return { left: '', words: '', right: '' };
    const { map, starts } = known, { start, end, letter: { packed, record: { parts } } } = hit, text = known.text ??= textIn(packed!, this.table());
    const { part, point } = partAt(parts, toSource(map, start, end).start, starts);
    return {
      left: oneLine(text.slice(before(text, start), start)), words: oneLine(text.slice(start, end)), right: oneLine(text.slice(end, after(text, end))),
      ...part ? { address: part.address, point: point?.address } : {},
    };
  }

  /** The address of the point where a hit begins; undefined before the first part. */
  point(hit: Hit): string | undefined {
    const known = this.of(hit);
    return known && partAt(hit.letter.record.parts, toSource(known.map, hit.start, hit.end).start, known.starts).point?.address;
  }

  /** The place of a hit in the file. */
  toSource(hit: Hit): Range | undefined {
    const known = this.of(hit);
    return known && toSource(known.map, hit.start, hit.end);
  }

  private of({ letter: { packed, record } }: Hit): Ready | undefined {
    if (!packed) return undefined;
    let known = this.ready.get(packed);
    if (known) this.ready.delete(packed);
    else {
      known = { map: mapIn(packed), starts: record.parts.map(each => each.start) };
      for (const oldest of this.ready.keys()) if (this.ready.size >= MOST) this.ready.delete(oldest);
    }
    this.ready.set(packed, known);
    return known;
  }
}

/** Where the context begins: with a whole word, if it has a blank at all. */
function before(text: string, end: number): number {
  const from = end - CONTEXT;
  if (from <= 0) return 0;
  const blank = text.slice(from, end).search(/\s\S/);
  return blank < 0 ? from : from + blank;
}

function after(text: string, start: number): number {
  const to = start + CONTEXT;
  if (to >= text.length) return text.length;
  const blank = text.lastIndexOf(' ', to);
  return blank > start ? blank : to;
}

/** Paragraphs are told apart as editors of texts do. */
function oneLine(text: string): string { return text.replace(/\s*\n\s*\n\s*/g, ' ¶ ').replace(/\s+/g, ' '); }
