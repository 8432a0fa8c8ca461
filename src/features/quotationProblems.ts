import * as vscode from 'vscode';
import { rangeByLines } from './convert';
import { ProblemDiagnostic } from './diagnostics';
import { Pause } from './pause';
import { Library } from '../library/library';
import { citersOf } from '../library/navigation/uses';
import { quotationProblems } from '../library/quotations/problems';
import { CheckedPaper } from '../library/quotations/quotations';
import { Lines } from '../text/lines';

const PAUSE = 600;

/**
 * What is wrong with quotations in papers and in notes of letters that are not open: of all once somebody has asked for them all, and of those that quote a letter whose text is changed. From
 * there on they follow the files. What is open has its problems from its editor.
 */
export class QuotationProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('glossator.quotations');
  private readonly followed = new Set<string>();
  private readonly letters = new Set<string>();
  /** The packed texts of open letters when they were looked at last. */
  private readonly texts = new Map<string, unknown>();
  private readonly due = new Set<string>();
  private readonly pause: Pause;
  private readonly disposables: vscode.Disposable[];
  private following: Promise<void> = Promise.resolve();

  constructor(private readonly library: Library) {
    this.pause = new Pause(library, PAUSE, () => { this.following = this.following.then(() => this.follow()).catch(() => undefined); });
    for (const uri of library.files.openLetters()) this.hear(uri);
    this.disposables = [this.collection, this.pause,
      vscode.workspace.onDidOpenTextDocument(document => this.hear(document.uri.toString())), vscode.workspace.onDidCloseTextDocument(document => this.hear(document.uri.toString())),
      vscode.Disposable.from(library.onDidChange(({ uri }) => this.hear(uri)), library.letters.onDidChange(uris => { if (this.followed.size > 0) for (const uri of uris) this.take(uri); }))];
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  /** Shows what a check has found; nothing where the paper is open. From there on it is followed. */
  show(uri: string, checked: CheckedPaper | undefined): void {
    this.followed.add(uri);
    const isHere = checked !== undefined && !this.library.files.open(uri), lines = isHere ? new Lines(checked.paper.text).toStarts() : [];
    this.collection.set(vscode.Uri.parse(uri), isHere ? quotationProblems(checked).map(({ problem }) => new ProblemDiagnostic(this.library, problem, rangeByLines(lines, problem))) : undefined);
  }

  private hear(uri: string): void {
    if (this.library.letter(uri)) {
      // What an opened letter has at first is what it was before it is corrected.
      if (!this.texts.has(uri)) this.texts.set(uri, this.library.letters.get(uri)?.packed);
      this.take(uri);
    } else if (this.library.citing.papers.language(uri)) {
      this.due.add(uri);
      this.pause.later(uri);
    }
  }

  private take(letter: string): void {
    this.letters.add(letter);
    this.pause.later(letter);
  }

  /** Whether the text of an open letter is another one than when it was looked at last. */
  private isCorrected(uri: string): boolean {
    const packed = this.library.letter(uri) && this.library.letters.get(uri)?.packed, before = this.texts.get(uri);
    if (!packed) return this.texts.delete(uri) && false;
    this.texts.set(uri, packed);
    return before !== undefined && before !== packed;
  }

  private async follow(): Promise<void> {
    const letters = [...this.letters], corrected = new Set(letters.filter(uri => this.isCorrected(uri)));
    this.letters.clear();
    for (const uri of letters) this.due.add(uri);
    if (corrected.size > 0 || this.followed.size > 0) {
      for (const [uri, cited] of await this.citing(letters)) {
        if (cited.some(each => corrected.has(each))) this.followed.add(uri);
        this.due.add(uri);
      }
    }
    const due = [...this.due].filter(uri => this.followed.has(uri));
    this.due.clear();
    for (const uri of due) this.show(uri, this.library.files.open(uri) ? undefined : await this.library.quotations.check(uri));
  }

  /** The closed papers and letters that cite some of these letters, with those. */
  private async citing(letters: readonly string[]): Promise<[string, string[]][]> {
    const { citing, files } = this.library, found: [string, string[]][] = [], wanted = new Set(letters);
    for (const { uri, citations, naming } of letters.length > 0 ? await citersOf(this.library, () => false) ?? [] : []) {
      if (files.open(uri)) continue;
      const table = await citing.sources(uri, naming), cited = citations.flatMap(({ key }) => table.get(key)?.letter?.uri ?? []).filter(each => wanted.has(each));
      if (cited.length > 0) found.push([uri, cited]);
    }
    return found;
  }
}
