import { Annotations } from './annotations/annotations';
import { Citing } from './citing/citing';
import { Correspondence } from './correspondence';
import { Disposable, Emitter, Files, Store, textOf } from './files';
import { Formatting } from './formatting';
import { Glossaries } from './glossaries';
import { knowledgeProblems, linkProblems } from './knowledge';
import { LetterIndex } from './index/letterIndex';
import { Letters } from './index/letters';
import { Links } from './links';
import { Matchers, sameList } from './matchers';
import { Notice } from './notices';
import { PaperTerms } from './paperTerms';
import { Citers, quotedPlaces } from './quotations/citers';
import { quotationProblems } from './quotations/problems';
import { Quotations } from './quotations/quotations';
import { Scripts } from './scripts';
import { Serving, ServingGlossary } from './serving';
import { Slices, inSlices } from './slices';
import { TermSearch } from './termSearch';
import { Matches, tokensIn } from '../glossary/matcher';
import { Entry, Glossary } from '../glossary/model';
import { seeProblems } from '../glossary/parse';
import { Term } from '../glossary/terms';
import { languagesIn } from '../letter/languages';
import { Letter } from '../letter/model';
import { parseLetter, parseSteps } from '../letter/parse';
import { packSteps } from '../text/packed';
import { Problem } from '../text/problem';

/** A letter with what its glossaries know about it. */
export interface ReadLetter {
  readonly uri: string;
  readonly version: number;
  readonly letter: Letter;
  readonly glossaries: readonly ServingGlossary[];
  readonly matches: Matches;
  /** The letter's own, and those that its glossaries show. */
  readonly problems: readonly Problem[];
}

/** `uri` is that of the open letter, the glossary, the paper or the bibliography that is not any more what it was; `letters`: others were read or changed, or all are known now. */
export interface LibraryChange { readonly uri: string; readonly kind: 'letter' | 'glossary' | 'letters' | 'paper' | 'bibliography' }

/** Whether letters or what is known about them may be others now, not only what cites them. */
export function concernsLetters({ kind }: LibraryChange): boolean { return kind !== 'paper' && kind !== 'bibliography'; }

/** Longer letters take more than some five milliseconds to read. */
const LONG = 50_000, LONG_PAPER = 200_000;

/**
 * What the workspace holds, kept up to date: one parse a version, shared by every feature. `letter` answers at once; `read` waits
 * for the glossaries; `letters` are all that are known, and `index` sees to it that these are all there are.
 */
export class Library implements Disposable {
  private readonly parsed = new Map<string, { version: number; letter: Letter }>();
  private readonly reads = new Map<string, { letter: Letter; glossaries: readonly Glossary[]; read: ReadLetter }>();
  private readonly pending = new Map<string, { letter: Letter; read: Promise<ReadLetter | undefined> }>();
  private readonly glossaries: Glossaries;
  private readonly changes = new Emitter<LibraryChange>();
  private readonly notices = new Emitter<Notice>();
  private readonly disposables: Disposable[];
  private readonly slices = new Slices();
  readonly onDidChange = this.changes.event;
  readonly onDidNotice = this.notices.event;
  readonly serving: Serving;
  readonly letters: Letters;
  readonly index: LetterIndex;
  readonly matchers: Matchers;
  readonly terms: TermSearch;
  readonly links: Links;
  readonly correspondence: Correspondence;
  readonly annotations: Annotations;
  readonly citing: Citing;
  readonly quotations: Quotations;
  readonly citers: Citers;
  readonly formatting: Formatting;
  readonly paperTerms: PaperTerms;

  /** `store`: where the letters are kept from one session to the next. `scripts`: what runs beside the host; without it references are plain, and nothing is found by regular expressions. */
  constructor(readonly files: Files, store?: Store, readonly scripts: Scripts = { start: () => Promise.reject(new Error('no scripts')) }) {
    this.glossaries = new Glossaries(files);
    this.serving = new Serving(files, this.glossaries);
    this.letters = new Letters(files, uri => this.letter(uri));
    this.index = new LetterIndex(files, store, this.letters, notice => this.notices.fire(notice));
    this.matchers = new Matchers(() => this.letters.table, word => this.letters.hasWord(word));
    this.links = new Links(files, this.letters);
    this.correspondence = new Correspondence(files, this.letters);
    this.annotations = new Annotations(files, this.letters);
    this.citing = new Citing(files, this.letters, this.index, uri => this.letter(uri));
    this.quotations = new Quotations(files, this.letters, this.index, this.citing, uri => this.letter(uri));
    this.citers = new Citers(files, this.letters, this.index, this.citing, async uri => quotedPlaces(await this.quotations.check(uri)));
    this.formatting = new Formatting(scripts);
    this.paperTerms = new PaperTerms(files, this.citing.papers, this.serving, this.matchers, uri => this.citing.lang(uri));
    this.terms = new TermSearch(this.letters, this.serving, this.glossaries, this.matchers, () => this.index.words());
    this.disposables = [this.glossaries, this.serving, this.letters, this.index, this.citing, this.citers, this.formatting, this.paperTerms,
      files.onDidChange(({ uri, kind }) => {
        if (kind === 'text' && !files.open(uri)) this.forget(uri);
        if (kind === 'settings' || this.glossaries.has(uri) || (kind === 'files' && !/\.letter$/i.test(uri) && !this.citing.has(uri))) this.changes.fire({ uri, kind: 'glossary' });
        else if (this.citing.has(uri)) this.changes.fire({ uri, kind: this.citing.papers.language(uri) ? 'paper' : 'bibliography' });
        else if (files.open(uri)?.isLetter !== false) this.changes.fire({ uri, kind: 'letter' });
      }),
      this.letters.onDidChange(uris => { for (const uri of uris) if (!files.open(uri)) { this.changes.fire({ uri, kind: 'letters' }); break; } }),
      // Compounds are told by the words of all letters.
      this.index.onDidProgress(({ state }) => { if (state === 'complete') { this.reads.clear(); this.changes.fire({ uri: '', kind: 'letters' }); } }),
    ];
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  private forget(uri: string): void {
    this.parsed.delete(uri);
    this.reads.delete(uri);
  }

  /** The open letter, parsed; undefined for what is no open letter. */
  letter(uri: string): Letter | undefined {
    const open = this.files.open(uri);
    if (!open?.isLetter) return undefined;
    const known = this.parsed.get(uri);
    if (known?.version === open.version) return known.letter;
    const letter = parseLetter(open.text());
    this.parsed.set(uri, { version: open.version, letter });
    return letter;
  }

  /** Whether an open letter, paper or bibliography is to be read anew and that takes more time than one has between two keys. */
  isLongToRead(uri: string): boolean {
    const known = this.parsed.get(uri);
    return known === undefined ? this.citing.papers.isStale(uri, LONG_PAPER) || this.citing.bibliographies.isStale(uri, LONG_PAPER) : known.letter.text.length > LONG && known.version !== this.files.open(uri)?.version;
  }

  /** The open letter with the terms of its glossaries; all who ask at the same time get the same. */
  read(uri: string): Promise<ReadLetter | undefined> {
    const letter = this.letter(uri);
    if (!letter) return Promise.resolve(undefined);
    const known = this.pending.get(uri);
    if (known?.letter === letter) return known.read;
    const pending = { letter, read: this.readNow(uri, letter).finally(() => { if (this.pending.get(uri) === pending) this.pending.delete(uri); }) };
    this.pending.set(uri, pending);
    return pending.read;
  }

  private async readNow(uri: string, letter: Letter): Promise<ReadLetter | undefined> {
    const named = namedBy(letter);
    for (;;) {
      const serving = await this.serving.of(uri, named);
      const glossaries = serving.map(each => each.glossary);
      const known = this.reads.get(uri);
      if (known?.letter === letter && sameList(known.glossaries, glossaries)) return known.read;
      const matcher = await this.matchers.get(serving, languagesIn(letter.header.lang?.value, letter.reading.marks));
      const packed = this.letter(uri) === letter ? this.letters.get(uri)?.packed : undefined;
      const matches = packed && await inSlices(matcher.steps(tokensIn(packed, letter.reading.marks), letter.header.lang?.value), () => this.letter(uri) !== letter);
      const again = await this.serving.of(uri, named);
      // Typed on meanwhile, in the letter or in a glossary: what was asked for is not there any more.
      if (!matches || this.letter(uri) !== letter) return this.read(uri);
      if (!sameList(again.map(each => each.glossary), glossaries) || matcher.strings !== this.letters.table) continue;
      const problems = inOrder(this.problemsIn(uri, letter, serving, matches));
      const read: ReadLetter = { uri, version: this.parsed.get(uri)?.version ?? 0, letter, glossaries: serving, matches, problems };
      this.reads.set(uri, { letter, glossaries, read });
      return read;
    }
  }

  /** What is wrong with an open letter or a glossary, in the order of the text; undefined for what is neither. */
  async problems(uri: string): Promise<readonly Problem[] | undefined> {
    const read = await this.read(uri);
    if (!read && this.isGlossary(uri)) return this.glossaryProblems(uri);
    if (!read) {
      const problems = await this.citing.problems(uri), more = problems ? await this.quotationProblems(uri) : [];
      return problems && more.length > 0 ? inOrder([...problems, ...more]) : problems;
    }
    const more = [...await this.linkProblems(uri, read.letter), ...await this.citing.letterProblems(uri, read.letter), ...await this.quotationProblems(uri)];
    return more.length ? inOrder([...read.problems, ...more]) : read.problems;
  }

  private problemsIn(uri: string, letter: Letter, serving: readonly ServingGlossary[], matches: Matches): Problem[] {
    const missing = this.serving.missing(uri, namedBy(letter) ?? [], serving);
    return [...letter.problems, ...missing ? knowledgeProblems(letter, serving.map(each => each.glossary), matches, missing) : []];
  }

  /** What is wrong with the quotations of letters in a paper, or in a letter's notes, open or not. */
  async quotationProblems(uri: string): Promise<Problem[]> {
    const checked = await this.quotations.check(uri);
    return checked ? quotationProblems(checked).map(each => each.problem) : [];
  }

  private linkProblems(uri: string, letter: Letter): Promise<Problem[]> { return linkProblems(uri, letter, this.links, each => this.index.learn(each)); }

  /** What is wrong with a letter that need not be open, but for its quotations, with its text; undefined where it cannot be read. */
  async check(uri: string): Promise<{ text: string; problems: readonly Problem[] } | undefined> {
    const { text } = await textOf(this.files, uri);
    if (text === undefined) return undefined;
    const letter = this.letter(uri) ?? await this.slices.run(parseSteps(text));
    const serving = await this.serving.of(uri, namedBy(letter));
    const { lang } = letter.header, { marks } = letter.reading;
    const matcher = await this.matchers.get(serving, languagesIn(lang?.value, marks));
    const packed = await this.slices.run(packSteps(letter.reading, matcher.strings));
    const matches = await this.slices.run(matcher.steps(tokensIn(packed, marks), lang?.value));
    return { text, problems: inOrder([...this.problemsIn(uri, letter, serving, matches), ...await this.linkProblems(uri, letter), ...await this.citing.letterProblems(uri, letter)]) };
  }

  /** The glossary at a URI; undefined where there is none. */
  glossary(uri: string): Promise<Glossary | undefined> { return this.glossaries.get(uri); }

  isGlossary(uri: string): boolean { return this.glossaries.has(uri); }

  async glossaryProblems(uri: string): Promise<readonly Problem[]> {
    const glossary = await this.glossary(uri);
    if (!glossary) return [];
    // Only where a headword is not its own are the others read that serve the same letters.
    if (seeProblems(glossary, () => false).length === 0) return glossary.problems;
    const headwords = new Set((await this.entriesBeside(uri)).map(entry => entry.headword));
    return [...glossary.problems, ...seeProblems(glossary, headword => headwords.has(headword))];
  }

  /** The entries of the other glossaries that serve the letters beside a glossary. */
  async entriesBeside(uri: string): Promise<readonly Entry[]> {
    const others = await Promise.all((await this.serving.besides(uri)).map(each => this.glossary(each)));
    return others.flatMap(each => each?.entries ?? []);
  }

  /** The URIs of the glossaries that would serve a letter, nearest first, whether they are there or not. */
  glossaryUris(uri: string, letter: Letter): Promise<readonly string[]> { return this.serving.uris(uri, namedBy(letter)); }

  /** Where the glossary of a term lies that serves a letter or a paper. */
  uriOf(read: Pick<ReadLetter, 'glossaries'>, term: Term): string | undefined { return read.glossaries[term.order]?.uri; }
}

/** The paths of the glossaries that a letter names; undefined where it names none. */
function namedBy({ header }: Letter): readonly string[] | undefined { return header.glossaries?.map(field => field.value); }

function inOrder(problems: Problem[]): readonly Problem[] { return problems.sort((a, b) => a.start - b.start); }
