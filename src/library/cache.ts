import { Store } from './files';
import { Correspondence, KnownLetter } from './letters';
import { Notice } from './notices';
import { Slices } from './slices';
import { LetterRecord, PartRecord } from '../letter/record';
import { eachWordIn } from '../text/packed';
import { StringTable } from '../text/strings';

/** Raised whenever the shape of a record or of a packed text changes; another version of the extension makes it anew too. */
const FORMAT = 1;
const NAME = 'letters.bin';
const MAGIC = 0x474c4f53;
/** Magic, checksum, the length of the packed texts and of the uses before them and the number of chunks; then the lengths of the chunks in bytes. */
const HEADER = 4;
const LETTERS_A_CHUNK = 100;
const STRINGS_A_CHUNK = 4096;
const STEP = 1 << 20;

/** The first chunk: what the others are. */
interface Contents { readonly format: number; readonly version: string; readonly letters: number; readonly strings: number }
/** The parts of a letter, which are most of its record, stand without the names of their fields: address, start, end and words of each. */
type Row = [uri: string, mtime: number, size: number, packed: number, record: Omit<LetterRecord, 'parts'>, parts: (string | number)[]];

/**
 * What was written by `writeCache`; undefined where there is nothing, or nothing that this version wrote whole. Packed texts are
 * read as they lie in the file; the rest is JSON in chunks that take a few milliseconds each.
 */
export async function readCache(store: Store, slices: Slices, notice: (notice: Notice) => void): Promise<Correspondence | undefined> {
  const bytes = await store.read(NAME);
  if (!bytes) return undefined;
  try {
    const cached = await slices.run(cachedIn(bytes, store.version));
    if (cached === 'other-version') notice({ code: 'cache', reason: cached });
    else return cached;
  } catch {
    notice({ code: 'cache', reason: 'damaged' });
  }
  return undefined;
}

function* cachedIn(file: Uint8Array, version: string): Generator<void, Correspondence | 'other-version'> {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  const whole = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  const [magic, sum, packedLength, chunks] = whole;
  if (magic !== MAGIC || bytes.byteLength % 4 !== 0) throw new Error('not a cache');
  if ((yield* checksum(whole)) !== sum) throw new Error('damaged');
  const lengths = whole.subarray(HEADER, HEADER + chunks);
  const packed = whole.subarray(HEADER + chunks, HEADER + chunks + packedLength);
  const decoder = new TextDecoder();
  let at = (HEADER + chunks + packedLength) * 4;
  const values: unknown[] = [];
  for (const length of lengths) {
    values.push(JSON.parse(decoder.decode(bytes.subarray(at, at += length))));
    yield;
    if (values.length === 1 && ((values[0] as Contents).format !== FORMAT || (values[0] as Contents).version !== version)) return 'other-version';
  }
  const contents = values[0] as Contents;
  const letterChunks = Math.ceil(contents.letters / LETTERS_A_CHUNK);
  const letters: KnownLetter[] = [];
  const uses = packed.slice(0, contents.strings);
  let from = contents.strings;
  for (const rows of values.slice(1, 1 + letterChunks) as Row[][]) {
    for (const [uri, mtime, size, length, record, parts] of rows) {
      letters.push({ uri, stamp: { mtime, size }, record: { ...record, parts: partsOf(parts) }, packed: packed.subarray(from, from += length) });
    }
    yield;
  }
  const table = yield* StringTable.of((values.slice(1 + letterChunks) as string[][]).flat());
  if (table.size !== contents.strings || letters.length !== contents.letters) throw new Error('damaged');
  return { table, uses, letters };
}

function partsOf(fields: readonly (string | number)[]): PartRecord[] {
  const parts: PartRecord[] = [];
  for (let at = 0; at < fields.length; at += 4) parts.push({ address: String(fields[at]), start: Number(fields[at + 1]), end: Number(fields[at + 2]), words: String(fields[at + 3]) });
  return parts;
}

/** Writes all letters; false where that fails. */
export async function writeCache(store: Store, slices: Slices, table: StringTable, letters: readonly KnownLetter[]): Promise<boolean> {
  return store.write(NAME, await slices.run(fileOf(store.version, table, letters)));
}

function* fileOf(version: string, table: StringTable, letters: readonly KnownLetter[]): Generator<void, Uint8Array> {
  const strings = table.all().slice();
  const contents: Contents = { format: FORMAT, version, letters: letters.length, strings: strings.length };
  const chunks = [encode(contents)];
  for (let at = 0; at < letters.length; at += LETTERS_A_CHUNK) {
    const rows = letters.slice(at, at + LETTERS_A_CHUNK).map(({ uri, stamp, packed, record: { parts, ...record } }): Row =>
      [uri, stamp?.mtime ?? 0, stamp?.size ?? 0, packed.length, record, parts.flatMap(each => [each.address, each.start, each.end, each.words])]);
    chunks.push(encode(rows));
    yield;
  }
  for (let at = 0; at < strings.length; at += STRINGS_A_CHUNK) {
    chunks.push(encode(strings.slice(at, at + STRINGS_A_CHUNK)));
    yield;
  }
  const packedLength = letters.reduce((sum, letter) => sum + letter.packed.length, strings.length);
  const chunkBytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const whole = new Uint32Array(HEADER + chunks.length + packedLength + Math.ceil(chunkBytes / 4));
  const bytes = new Uint8Array(whole.buffer);
  whole.set([MAGIC, 0, packedLength, chunks.length]);
  whole.set(chunks.map(chunk => chunk.length), HEADER);
  const first = HEADER + chunks.length;
  let at = first + strings.length;
  for (const { packed } of letters) {
    eachWordIn(packed, number => whole[first + number]++);
    whole.set(packed, at);
    at += packed.length;
  }
  yield;
  at *= 4;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  whole[1] = yield* checksum(whole);
  return bytes;
}

/** ASCII is decoded many times as fast as other UTF-8. */
function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value).replace(/[^\u0000-\u007f]/g, each => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`));
}

/** Of everything but itself. */
function* checksum(whole: Uint32Array): Generator<void, number> {
  let sum = 0x811c9dc5;
  for (let from = 2; from < whole.length; from += STEP) {
    sum = sumOf(whole, from, Math.min(whole.length, from + STEP), sum);
    yield;
  }
  return sum >>> 0;
}

/** FNV-1a, 32 bits at a time. */
function sumOf(whole: Uint32Array, from: number, to: number, sum: number): number {
  for (let at = from; at < to; at++) sum = Math.imul(sum ^ whole[at], 0x01000193);
  return sum;
}
