import { Store } from '../files';
import { KnownLetter, Words } from './letters';
import { Notice } from '../notices';
import { Slices } from '../slices';
import { LetterRecord, PartRecord } from '../../letter/record';
import { eachWordIn, lengthAt } from '../../text/packed';
import { StringTable } from '../../text/strings';

/** Raised whenever the shape of a record or of a packed text changes; another version of the extension makes it anew too. */
const FORMAT = 7;
/** What is needed at once, and what only a search needs. */
const LETTERS = 'letters.bin', WORDS = 'words.bin';
const MAGIC = 0x474c4f53;
/** Magic, checksum, the count of the numbers and of the chunks; then the lengths of the chunks in bytes, the numbers (32 bits), and the chunks (JSON). */
const HEADER = 4;
const LETTERS_A_CHUNK = 100;
const STRINGS_A_CHUNK = 4096;
const STEP = 1 << 20;

/** The first chunk. Both files have the same one: else they are not of one writing. */
interface Contents { readonly format: number; readonly version: string; readonly letters: number; readonly strings: number; readonly written: number }
/** The parts of a letter, which are most of its record, stand without the names of their fields: address, start, end and words of each. */
type Row = [uri: string, mtime: number, size: number, lines: number, record: Omit<LetterRecord, 'parts'>, parts: (string | number)[]];

/** The letters in the cache, without their words; and how to get these. */
export interface Cached { readonly letters: readonly KnownLetter[]; words(): Promise<Words | undefined> }

interface File { readonly contents: Contents; readonly numbers: Uint32Array; readonly values: readonly unknown[] }

/**
 * What was written by `writeCache`; undefined where there is nothing, or nothing that this version wrote whole. Numbers are used as they
 * lie in the file; the rest is JSON in chunks that take a few milliseconds each.
 */
export async function readCache(store: Store, slices: Slices, notice: (notice: Notice) => void): Promise<Cached | undefined> {
  const file = await readFile(store, LETTERS, slices, notice);
  if (!file) return undefined;
  const letters = await slices.run(lettersIn(file));
  if (letters.length !== file.contents.letters) return undefined;
  return {
    letters,
    async words() {
      const words = await readFile(store, WORDS, slices, notice);
      return words && JSON.stringify(words.contents) === JSON.stringify(file.contents) ? slices.run(wordsIn(words)) : undefined;
    },
  };
}

async function readFile(store: Store, name: string, slices: Slices, notice: (notice: Notice) => void): Promise<File | undefined> {
  const bytes = await store.read(name);
  if (!bytes) return undefined;
  try {
    const file = await slices.run(fileIn(bytes, store.version));
    if (!file) notice({ code: 'cache', reason: 'other-version' });
    return file;
  } catch {
    notice({ code: 'cache', reason: 'damaged' });
    return undefined;
  }
}

/** Undefined where another version wrote it; throws where it is damaged. */
function* fileIn(file: Uint8Array, version: string): Generator<void, File | undefined> {
  const bytes = file.byteOffset % 4 === 0 ? file : file.slice();
  const whole = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2);
  const [magic, sum, count, chunks] = whole;
  if (magic !== MAGIC || bytes.byteLength % 4 !== 0) throw new Error('not a cache');
  if ((yield* checksum(whole)) !== sum) throw new Error('damaged');
  const first = HEADER + chunks;
  const decoder = new TextDecoder();
  const values: unknown[] = [];
  let at = (first + count) * 4;
  for (const length of whole.subarray(HEADER, first)) {
    values.push(JSON.parse(decoder.decode(bytes.subarray(at, at += length))));
    yield;
    if (values.length === 1 && ((values[0] as Contents).format !== FORMAT || (values[0] as Contents).version !== version)) return undefined;
  }
  return { contents: values[0] as Contents, numbers: whole.subarray(first, first + count), values: values.slice(1) };
}

function* lettersIn({ numbers, values }: File): Generator<void, KnownLetter[]> {
  const letters: KnownLetter[] = [];
  let from = 0;
  for (const rows of values as Row[][]) {
    for (const [uri, mtime, size, lines, record, parts] of rows) {
      letters.push({ uri, stamp: { mtime, size }, record: { ...record, parts: partsOf(parts) }, lines: numbers.subarray(from, from += lines) });
    }
    yield;
  }
  return letters;
}

function partsOf(fields: readonly (string | number)[]): PartRecord[] {
  const parts: PartRecord[] = [];
  for (let at = 0; at < fields.length; at += 4) parts.push({ address: String(fields[at]), start: Number(fields[at + 1]), end: Number(fields[at + 2]), words: String(fields[at + 3]) });
  return parts;
}

function* wordsIn({ contents, numbers, values }: File): Generator<void, Words> {
  const table = yield* StringTable.of((values as string[][]).flat());
  const packed: Uint32Array[] = [];
  for (let at = contents.strings; packed.length < contents.letters; at += packed[packed.length - 1].length) {
    packed.push(numbers.subarray(at, at + lengthAt(numbers, at)));
    if (packed.length % 1000 === 0) yield;
  }
  return { table, uses: numbers.subarray(0, contents.strings), packed };
}

/** Writes letters that have their words; false where that fails. */
export async function writeCache(store: Store, slices: Slices, table: StringTable, letters: readonly KnownLetter[]): Promise<boolean> {
  const contents: Contents = { format: FORMAT, version: store.version, letters: letters.length, strings: table.size, written: Date.now() };
  const words = await slices.run(wordsFile(contents, table.all().slice(0, contents.strings), letters));
  return await store.write(LETTERS, await slices.run(lettersFile(contents, letters))) && store.write(WORDS, words);
}

function* lettersFile(contents: Contents, letters: readonly KnownLetter[]): Generator<void, Uint8Array> {
  const chunks = [encode(contents)];
  for (let at = 0; at < letters.length; at += LETTERS_A_CHUNK) {
    chunks.push(encode(letters.slice(at, at + LETTERS_A_CHUNK).map(({ uri, stamp, lines, record: { parts, ...record } }): Row =>
      [uri, stamp?.mtime ?? 0, stamp?.size ?? 0, lines.length, record, parts.flatMap(each => [each.address, each.start, each.end, each.words])])));
    yield;
  }
  return yield* fileOf(chunks, letters.map(letter => letter.lines));
}

function* wordsFile(contents: Contents, strings: readonly string[], letters: readonly KnownLetter[]): Generator<void, Uint8Array> {
  const chunks = [encode(contents)];
  for (let at = 0; at < strings.length; at += STRINGS_A_CHUNK) {
    chunks.push(encode(strings.slice(at, at + STRINGS_A_CHUNK)));
    yield;
  }
  const uses = new Uint32Array(strings.length);
  const packed = letters.flatMap(letter => letter.packed ?? []);
  for (const each of packed) eachWordIn(each, number => uses[number]++);
  yield;
  return yield* fileOf(chunks, [uses, ...packed]);
}

function* fileOf(chunks: readonly Uint8Array[], numbers: readonly Uint32Array[]): Generator<void, Uint8Array> {
  const count = numbers.reduce((sum, each) => sum + each.length, 0);
  const chunkBytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const whole = new Uint32Array(HEADER + chunks.length + count + Math.ceil(chunkBytes / 4));
  const bytes = new Uint8Array(whole.buffer);
  whole.set([MAGIC, 0, count, chunks.length]);
  whole.set(chunks.map(chunk => chunk.length), HEADER);
  let at = HEADER + chunks.length;
  for (const each of numbers) {
    whole.set(each, at);
    at += each.length;
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
