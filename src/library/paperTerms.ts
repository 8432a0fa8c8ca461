import { Papers } from './citing/papers';
import { Disposable, Files } from './files';
import { Matchers, sameList } from './matchers';
import { Serving, ServingGlossary } from './serving';
import { inSlices } from './slices';
import { Paper } from '../citation/model';
import { paperReading } from '../citation/reading';
import { Matches, tokensIn } from '../glossary/matcher';
import { Glossary } from '../glossary/model';
import { languagesIn } from '../letter/languages';
import { packSteps } from '../text/packed';
import { Reading } from '../text/reading';

/** An open paper with what the glossaries of its folder and the folders above know about it. */
export interface ReadPaper {
  readonly uri: string;
  readonly paper: Paper;
  readonly reading: Reading;
  readonly glossaries: readonly ServingGlossary[];
  readonly matches: Matches;
}

/** The terms in open papers: matched once a version, in slices, when somebody first asks. */
export class PaperTerms implements Disposable {
  private readonly reads = new Map<string, { readonly paper: Paper; readonly glossaries: readonly Glossary[]; readonly read: Promise<ReadPaper | undefined> }>();
  private readonly listener: Disposable;

  /** `langOf`: the language of an open paper. */
  constructor(private readonly files: Files, private readonly papers: Papers, private readonly serving: Serving, private readonly matchers: Matchers, private readonly langOf: (uri: string) => Promise<string | undefined>) {
    this.listener = files.onDidChange(({ uri }) => { if (!this.files.open(uri)) this.reads.delete(uri); });
  }

  dispose(): void { this.listener.dispose(); }

  /** The glossaries that serve a paper, as they serve a letter that names none. */
  glossaries(uri: string): Promise<readonly ServingGlossary[]> { return this.serving.of(uri, undefined); }

  /** Undefined for what is no open paper, and where no glossary serves it. */
  async read(uri: string): Promise<ReadPaper | undefined> {
    const serving = this.papers.get(uri) && await this.serving.of(uri, undefined), paper = this.papers.get(uri);
    if (!paper || !serving || serving.length === 0) return undefined;
    const glossaries = serving.map(each => each.glossary), known = this.reads.get(uri);
    if (known?.paper === paper && sameList(known.glossaries, glossaries)) return known.read;
    const read = this.match(uri, paper, serving);
    this.reads.set(uri, { paper, glossaries, read });
    return read;
  }

  private async match(uri: string, paper: Paper, serving: readonly ServingGlossary[]): Promise<ReadPaper | undefined> {
    const isOld = (): boolean => this.papers.get(uri) !== paper;
    const lang = await this.langOf(uri), matcher = await this.matchers.get(serving, languagesIn(lang, []));
    const reading = isOld() ? undefined : await inSlices(paperReading(paper), isOld);
    const packed = reading && await inSlices(packSteps(reading, matcher.strings), isOld);
    const matches = packed && await inSlices(matcher.steps(tokensIn(packed, []), lang), isOld);
    // Typed on meanwhile: it is another paper now.
    return matches ? { uri, paper, reading, glossaries: serving, matches } : isOld() ? this.read(uri) : undefined;
  }
}
