import { Bibliographies } from './bibliographies';
import { LetterKeys } from './letterKeys';
import { Papers } from './papers';
import { bibliographyProblems, citationProblems } from './problems';
import { Naming, ServedPapers } from './served';
import { SourceTable } from './sources';
import { Disposable, Files } from '../files';
import { LetterIndex } from '../index/letterIndex';
import { Letters } from '../index/letters';
import { citationsOfLetter } from '../../citation/letters';
import { inferLanguage } from '../../letter/languages';
import { Letter } from '../../letter/model';
import { Problem } from '../../text/problem';

/** Papers and letters that cite, bibliographies and letters that are cited. */
export class Citing implements Disposable {
  readonly bibliographies: Bibliographies;
  readonly papers: Papers;
  readonly served: ServedPapers;
  readonly letterKeys: LetterKeys;

  /** `openLetter`: the parsed letter of an editor. */
  constructor(private readonly files: Files, letters: Letters, private readonly index: LetterIndex, private readonly openLetter: (uri: string) => Letter | undefined) {
    this.bibliographies = new Bibliographies(files);
    this.papers = new Papers(files);
    this.served = new ServedPapers(files, this.bibliographies, this.papers);
    this.letterKeys = new LetterKeys(files, letters);
  }

  dispose(): void { for (const each of [this.bibliographies, this.papers, this.served, this.letterKeys]) each.dispose(); }

  /** Whether a file is a paper or a bibliography. */
  has(uri: string): boolean { return this.papers.language(uri) !== undefined || this.bibliographies.has(uri); }

  /** Whether an open text is a paper, or a letter that cites. */
  cites(uri: string): boolean {
    const letter = this.openLetter(uri);
    return letter ? citationsOfLetter(letter).length > 0 : this.papers.language(uri) !== undefined;
  }

  /** What an open paper or letter names itself; undefined for what is neither. */
  namingOf(uri: string): Naming | undefined {
    const paper = this.papers.get(uri);
    if (paper) return { bibliographies: paper.bibliographies?.map(each => each.path), csl: paper.csl?.path, lang: paper.lang };
    const letter = this.openLetter(uri);
    return letter && namingOfLetter(letter);
  }

  /** What an open paper or letter may cite; undefined for what is neither, unless `naming` says what it names. */
  sources(uri: string): Promise<SourceTable | undefined>;
  sources(uri: string, naming: Naming): Promise<SourceTable>;
  async sources(uri: string, naming: Naming | undefined = this.namingOf(uri)): Promise<SourceTable | undefined> {
    if (!naming) return undefined;
    // Who cites needs all letters, now or a moment later.
    if (this.files.folderOf(uri) !== undefined) void this.index.complete();
    return new SourceTable(await this.served.read(uri, naming), this.letterKeys);
  }

  /** The language of an open paper or letter (BCP 47): what it says, what its project says, else what its words tell. */
  async lang(uri: string): Promise<string | undefined> {
    const naming = this.namingOf(uri);
    return naming && ((await this.served.of(uri, naming)).lang ?? inferLanguage(this.files.open(uri)?.text() ?? ''));
  }

  /** What is wrong with an open paper or bibliography; undefined for what is neither. */
  async problems(uri: string): Promise<readonly Problem[] | undefined> {
    const paper = this.papers.get(uri);
    if (!paper) return this.bibliographies.has(uri) ? (await this.bibliographies.get(uri)).bibliography?.problems ?? [] : undefined;
    const table = await this.sources(uri);
    if (!table) return [];
    // Beside letters, in a text that cites none of them and has no bibliography, `@name` is whatever its writer means.
    const isCiting = table.entries > 0 || paper.bibliographies !== undefined || paper.citations.some(({ keys }) => keys.some(({ key }) => table.get(key)));
    return isCiting ? [...bibliographyProblems(paper.bibliographies, table.bibliographies), ...citationProblems(paper.citations, table, this.areAllKnown)].sort((a, b) => a.start - b.start) : [];
  }

  /** What is wrong with what a letter cites, in its text, its notes and its front matter, open or not. */
  async letterProblems(uri: string, letter: Letter): Promise<Problem[]> {
    const citations = citationsOfLetter(letter), named = letter.header.bibliographies?.map(({ value: path, start, end }) => ({ path, start, end }));
    if (citations.length === 0 && !named) return [];
    const table = await this.sources(uri, namingOfLetter(letter));
    return [...bibliographyProblems(named, table.bibliographies), ...citationProblems(citations, table, this.areAllKnown)];
  }

  private get areAllKnown(): boolean { return this.index.progress.state === 'complete'; }
}

function namingOfLetter({ header }: Letter): Naming { return { bibliographies: header.bibliographies?.map(each => each.value), lang: header.lang?.value }; }
