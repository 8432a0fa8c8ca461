import { citedIn } from '../citing/papers';
import { Disposable, Emitter, Files, Stamp } from '../files';
import { citationsOfLetter } from '../../citation/letters';
import { Letter } from '../../letter/model';
import { LetterRecord, recordOf } from '../../letter/record';
import { Lines } from '../../text/lines';
import { Packed, eachWordIn, packSteps } from '../../text/packed';
import { finish } from '../../text/steps';
import { StringTable } from '../../text/strings';

/** A letter of the workspace, or one that is open: what the library keeps of it. */
export interface KnownLetter {
  readonly uri: string;
  readonly record: LetterRecord;
  /** The source offsets at which its lines begin: positions without the text (positionIn). */
  readonly lines: Uint32Array;
  /** That of the file; none for a letter that is not saved. */
  readonly stamp?: Stamp;
  /** Missing as long as the letter comes from the cache and its words do not yet (LetterIndex.words). */
  packed?: Packed;
}

/** The words of a whole correspondence. `uses`: how often each string of the table is a word; `packed`: letter by letter. */
export interface Words { readonly table: StringTable; readonly uses: Uint32Array; readonly packed: readonly Packed[] }

/**
 * The letters that are known, each with its record and its packed text. An open letter is known as its editor has it: a version is
 * taken over when somebody asks for the letters, at the price of this one letter.
 */
export class Letters implements Disposable {
  private letters = new Map<string, KnownLetter>();
  /** How often each string of the table is a word in the letters. */
  private uses: number[] = [];
  private readonly typedIn = new Set<string>();
  /** Those whose files are gone: an editor may have them still, and may write them again. */
  private readonly gone = new Set<string>();
  private readonly changes = new Emitter<ReadonlySet<string>>();
  private readonly listener: Disposable;
  table = new StringTable();
  /** The URIs of letters that were added, changed or removed, some at a time. */
  readonly onDidChange = this.changes.event;

  /** `openLetter`: the parsed letter of an editor. */
  constructor(private readonly files: Files, private readonly openLetter: (uri: string) => Letter | undefined) {
    for (const uri of files.openLetters()) this.typedIn.add(uri);
    this.listener = files.onDidChange(({ kind, uri }) => { if (kind === 'text') this.typedIn.add(uri); });
  }

  dispose(): void { this.listener.dispose(); }

  /** All that are known now, by URI, the open ones as they stand. */
  get all(): ReadonlyMap<string, KnownLetter> {
    this.takeOver();
    return this.letters;
  }

  get(uri: string): KnownLetter | undefined { return this.all.get(uri); }

  /** Whether some letter has a word by itself. */
  hasWord(word: string): boolean {
    const number = this.table.find(word);
    return number !== undefined && (this.uses[number] ?? 0) > 0;
  }

  /** How often a string of the table, by its number, is a word in the letters. */
  usesOf(number: number): number { return this.uses[number] ?? 0; }

  private takeOver(): void {
    if (this.typedIn.size === 0) return;
    const changed = new Set<string>();
    for (const uri of this.typedIn) {
      if (this.gone.has(uri) && !this.isWorkedOn(uri)) continue;
      const letter = this.openLetter(uri);
      const known = this.letters.get(uri);
      if (letter) this.set(this.knownFrom(uri, letter, known?.stamp));
      // A letter that was never a file goes with its editor; of others the library reads the file again.
      else if (known && !known.stamp) this.remove(uri);
      else continue;
      changed.add(uri);
    }
    this.typedIn.clear();
    if (changed.size > 0) this.changes.fire(changed);
  }

  knownFrom(uri: string, letter: Letter, stamp: Stamp | undefined): KnownLetter { return finish(this.knownSteps(uri, letter, stamp)); }

  /** The same in steps, for letters as long as books. */
  *knownSteps(uri: string, letter: Letter, stamp: Stamp | undefined): Generator<void, KnownLetter> {
    const record = withAddresses(recordOf(letter), letter);
    yield;
    return { uri, record, lines: new Lines(letter.text).toStarts(), packed: yield* packSteps(letter.reading, this.table), stamp };
  }

  /** Adds letters or puts new versions in their place, and takes others away. What an editor has open stays as it is there, but for its stamp. */
  update(changed: readonly KnownLetter[], removed: readonly string[] = []): void {
    const uris = new Set(removed);
    for (const letter of changed) {
      const { uri } = letter;
      uris.add(uri);
      this.gone.delete(uri);
      if (!this.files.open(uri)?.isLetter) { this.set(letter); continue; }
      const known = this.letters.get(uri);
      if (known) this.letters.set(uri, { ...known, stamp: letter.stamp });
      else { this.set(letter); this.typedIn.add(uri); }
    }
    for (const uri of removed) {
      if (this.isWorkedOn(uri)) continue;
      this.remove(uri);
      this.gone.add(uri);
    }
    if (uris.size > 0) this.changes.fire(uris);
  }

  /** Takes over the letters of a cache, in steps. Those known before stay as they are. */
  *restore(letters: readonly KnownLetter[]): Generator<void> {
    const added = new Set<string>();
    for (const letter of letters) {
      if (!this.letters.has(letter.uri)) this.letters.set(letter.uri, letter);
      added.add(letter.uri);
      if (added.size % 1000 === 0) yield;
    }
    this.changes.fire(added);
  }

  /** Whether an editor has a letter that is not as its file is: it is there although the file is gone. An editor may be kept for a while by VS Code that nobody sees. */
  isWorkedOn(uri: string): boolean {
    const open = this.files.open(uri);
    return open !== undefined && open.isLetter && open.isDirty;
  }

  /** Gives those letters their words, with a table of their own. Returns the letters that must be read again: they were packed with another table. */
  *restoreWords(letters: readonly KnownLetter[], { table, uses, packed }: Words): Generator<void, string[]> {
    const counts = Array.from(uses);
    for (const [index, letter] of letters.entries()) {
      letter.packed = packed[index];
      // What was cached is not what is known any more.
      if (this.letters.get(letter.uri) !== letter) count(counts, packed[index], -1);
      if (index % 1000 === 0) yield;
    }
    const restored = new Set(letters), again: string[] = [];
    for (const letter of this.letters.values()) if (!restored.has(letter)) again.push(letter.uri);
    for (const uri of again) this.letters.delete(uri);
    this.table = table;
    this.uses = counts;
    for (const uri of this.files.openLetters()) this.typedIn.add(uri);
    return again;
  }

  private set(letter: KnownLetter): void {
    this.remove(letter.uri);
    this.letters.set(letter.uri, letter);
    if (letter.packed) count(this.uses, letter.packed, 1);
  }

  private remove(uri: string): void {
    const known = this.letters.get(uri);
    if (!known) return;
    if (known.packed) count(this.uses, known.packed, -1);
    this.letters.delete(uri);
  }
}

/** What the locators of a letter's citations name: they are read as in a paper. */
function withAddresses(record: LetterRecord, letter: Letter): LetterRecord {
  if (!record.citations) return record;
  const cited = new Map(citationsOfLetter(letter).flatMap(citedIn).map(each => [each.start, each]));
  return { ...record, citations: record.citations.map(each => { const addresses = cited.get(each.start)?.addresses; return addresses ? { ...each, addresses } : each; }) };
}

function count(uses: number[], packed: Packed, by: number): void {
  eachWordIn(packed, number => { uses[number] = (uses[number] ?? 0) + by; });
}
