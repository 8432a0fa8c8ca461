import { QuotedLetter, quotedLetter } from './sources';
import { isIntended, recordOf } from './intended';
import { spellingOf } from './spelling';
import { Citing } from '../citing/citing';
import { Naming } from '../citing/served';
import { SourceTable } from '../citing/sources';
import { Files, textOf } from '../files';
import { KnownLetter, Letters } from '../index/letters';
import { LetterIndex } from '../index/letterIndex';
import { Slices, inSlices } from '../slices';
import { paperOfLetter, runningTextOfLetter } from '../../citation/letters';
import { CitedKey, Paper, RunningText } from '../../citation/model';
import { addressesOf } from '../../citation/points';
import { inferLanguage, primarySubtag } from '../../letter/languages';
import { Letter } from '../../letter/model';
import { parseSteps } from '../../letter/parse';
import { compare } from '../../quotation/compare';
import { quotationsOf } from '../../quotation/find';
import { Comparison, Finding, Quotation, SourceLetter, Spelling } from '../../quotation/model';
import { relativePath } from '../../text/paths';
import { words } from '../../text/words';

/**
 * What became of a quotation: `intended`: all that differs is meant to (intended.ts); `short`: some words in marks that the letter has not, near a citation of it but not right before
 * it, are no quotation of it; `translated`: it is in another language than the letter.
 */
export type Outcome = 'exact' | 'allowed' | 'intended' | 'different' | 'misplaced' | 'missing' | 'short' | 'translated';

/** A quotation that was measured against its letter. `cited`: the citation that it was measured by; `findings`: those that are not intended. */
export interface CheckedQuotation {
  readonly quotation: Quotation;
  readonly cited: CitedKey;
  readonly letter: KnownLetter;
  readonly source: QuotedLetter;
  readonly comparison: Comparison;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
}

/** One version of a paper, or of the notes of a letter, with what it may quote. */
interface Quoting { readonly uri: string; readonly paper: Paper; readonly running: RunningText; readonly table: SourceTable }

/** The same with its quotations of letters. */
export interface CheckedPaper extends Quoting { readonly quotations: readonly CheckedQuotation[] }

interface Kept { readonly letters: readonly (KnownLetter | undefined)[]; readonly spelling: string; readonly checked: CheckedPaper }

interface PaperSpelling { readonly rules: readonly Spelling[]; readonly written: string }

/** So many words in marks may be anything. */
const SHORT = 3;
const FAR = 0.3;

/** Quotations of letters, in papers and in the notes of letters, open or not. What was compared once is kept with the letter's version; an open text is looked at once a version. */
export class Quotations {
  private readonly kept = new Map<string, Kept>();
  private readonly slices = new Slices();

  constructor(private readonly files: Files, private readonly letters: Letters, private readonly index: LetterIndex, private readonly citing: Citing, private readonly openLetter: (uri: string) => Letter | undefined) {}

  /** Undefined for what quotes nothing: what is neither paper nor letter, what cannot be read; and where it was cancelled. */
  async check(uri: string, cancelled: () => boolean = () => false): Promise<CheckedPaper | undefined> {
    const quoting = await this.quoting(uri);
    if (!quoting || cancelled()) return undefined;
    const { paper, table } = quoting, known = this.kept.get(uri), lines = this.files.configured(uri, 'quotations.spelling');
    const letters = new Map<string, KnownLetter | undefined>();
    for (const { keys } of paper.citations) for (const { key } of keys) if (!letters.has(key)) letters.set(key, table.get(key)?.letter);
    const all = [...letters.values()], spelling = lines.join('\n');
    if (known?.checked.paper === paper && known.spelling === spelling && known.letters.length === all.length && known.letters.every((each, index) => each === all[index])) return known.checked;
    if (all.some(each => each && !each.packed)) {
      await this.index.words();
      return cancelled() ? undefined : this.check(uri, cancelled);
    }
    const steps = this.compareAll(quoting, letters, spellingOf(this.pathOf(uri), lines), known?.checked.running);
    // To look a paper through for the first time takes long enough for the host to take a turn before.
    const quotations = known ? await inSlices(steps, cancelled) : await this.slices.run(steps);
    if (!quotations || cancelled()) return undefined;
    const checked = { ...quoting, quotations };
    if (this.files.open(uri)) this.kept.set(uri, { letters: all, spelling, checked }); else this.kept.delete(uri);
    return checked;
  }

  private async quoting(uri: string): Promise<Quoting | undefined> {
    const open = this.citing.papers.get(uri), letter = open ? undefined : this.openLetter(uri);
    const read = open ? { paper: open } : letter ? { paper: paperOfLetter(letter), letter } : await this.readClosed(uri);
    if (!read) return undefined;
    const { paper } = read, known = this.kept.get(uri)?.checked;
    if (paper.citations.length === 0) return undefined;
    const table = await this.citing.sources(uri, namingOf(paper));
    if (known?.paper === paper) return { uri, paper, table, running: known.running };
    return { uri, paper, table, running: read.letter ? runningTextOfLetter(read.letter) : paper.language.runningText(paper, known?.running) };
  }

  private async readClosed(uri: string): Promise<{ paper: Paper; letter?: Letter } | undefined> {
    const language = this.citing.papers.language(uri), isLetter = this.letters.get(uri)?.record.citations !== undefined;
    const { text } = language || isLetter ? await textOf(this.files, uri) : { text: undefined };
    if (text === undefined) return undefined;
    if (language) return { paper: language.read(text) };
    const letter = await inSlices(parseSteps(text));
    return letter && { paper: paperOfLetter(letter), letter };
  }

  private pathOf(uri: string): string {
    const folder = this.files.folderOf(uri);
    return folder === undefined ? this.files.pathOf(uri) : relativePath(this.files.pathOf(folder), this.files.pathOf(uri));
  }

  private *compareAll({ paper, running }: Quoting, letters: ReadonlyMap<string, KnownLetter | undefined>, rules: readonly Spelling[], before: RunningText | undefined): Generator<void, CheckedQuotation[]> {
    if (![...letters.values()].some(each => each)) return [];
    yield;
    const found: CheckedQuotation[] = [], spelling = { rules, written: JSON.stringify(rules) };
    for (const quotation of quotationsOf(paper, running, key => letters.get(key) !== undefined, before)) {
      const [first, ...others] = [quotation.cited, ...quotation.alternatives ?? []].flatMap(cited => this.checkOne(paper, quotation, cited, letters.get(cited.key), spelling) ?? []);
      // Where a citation names several letters, it is the one that is nearest.
      if (first) found.push(others.reduce((best, each) => rank(each) < rank(best) ? each : best, first));
      yield;
    }
    return found;
  }

  private checkOne(paper: Paper, quotation: Quotation, cited: CitedKey, letter: KnownLetter | undefined, spelling: PaperSpelling): CheckedQuotation | undefined {
    const source = letter && quotedLetter(letter, this.letters.table);
    if (!source) return undefined;
    const comparison = compareOnce(source, quotation.quoted.text, placesOf(paper.text, cited, source.source), spelling);
    const findings = comparison.findings.filter(finding => !isIntended(paper, quotation, recordOf(quotation, finding)));
    const isMeant = comparison.kind === 'missing' ? isIntended(paper, quotation, recordOf(quotation)) : findings.length === 0;
    return { quotation, cited, letter, source, comparison, findings, outcome: outcomeOf(quotation, comparison, isMeant, source) };
  }
}

/** The less, the nearer to the letter. */
function rank({ comparison: { kind, nearness } }: CheckedQuotation): number { return ['exact', 'allowed', 'misplaced', 'different', 'missing'].indexOf(kind) + 1 - nearness; }

function outcomeOf({ quoted, attachment }: Quotation, { kind, nearness }: Comparison, isMeant: boolean, { source }: QuotedLetter): Outcome {
  if (kind === 'exact' || kind === 'allowed') return kind;
  if (attachment !== 'direct' && attachment !== 'argument' && kind !== 'misplaced' && words(quoted.text).length <= SHORT) return 'short';
  if (kind === 'missing' && nearness < FAR && isTranslated(quoted.text, source)) return 'translated';
  return isMeant ? 'intended' : kind;
}

/** Whether the words tell another language than the letter's. */
function isTranslated(text: string, { lang, text: letter }: SourceLetter): boolean {
  const own = inferLanguage(text), other = primarySubtag(lang) ?? inferLanguage(letter);
  return own !== undefined && other !== undefined && own !== other;
}

/**
 * The parts that a citation names: with the opening what stands before the first point, with the closing what stands after the last. `s. 12` is a page of some edition; a
 * bare number is a point where the letter has it.
 */
function placesOf(text: string, { locator }: CitedKey, { parts }: SourceLetter): string[] {
  const isPage = locator?.label === 'page' && !(/^\d/.test(text.slice(locator.start, locator.end)) && parts.some(each => each.address === locator.address));
  return (locator && !isPage ? addressesOf(locator) : []).flatMap(address => {
    if (address !== 'opening' && address !== 'closing') return address;
    const points = parts.flatMap((each, index) => /^p\d/.test(each.address) ? index : []), isOutside = (index: number): boolean => /^n\d/.test(parts[index].address);
    if (points.length === 0) return address;
    return [address, ...parts.flatMap((each, index) => isOutside(index) && (address === 'opening' ? index < points[0] : index > points[points.length - 1]) ? each.address : [])];
  });
}

const comparisons = new WeakMap<QuotedLetter, Map<string, Map<string, Comparison>>>();
/** So many texts are kept of a letter: more than any paper quotes of it. */
const MOST = 2000;

function compareOnce(letter: QuotedLetter, text: string, addresses: readonly string[], { rules, written }: PaperSpelling): Comparison {
  let known = comparisons.get(letter);
  if (!known || known.size >= MOST) comparisons.set(letter, known = new Map());
  let same = known.get(text);
  if (!same) known.set(text, same = new Map());
  const otherwise = `${addresses.join()} ${written}`;
  let found = same.get(otherwise);
  if (!found) same.set(otherwise, found = compare(text, letter.prepared, { addresses, spelling: rules }));
  return found;
}

function namingOf({ bibliographies, csl, lang }: Paper): Naming { return { bibliographies: bibliographies?.map(each => each.path), csl: csl?.path, lang }; }
