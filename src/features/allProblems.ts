import * as vscode from 'vscode';
import { rangeByLines } from './convert';
import { ProblemDiagnostic } from './diagnostics';
import { Pause } from './pause';
import { Checked, checkFiles, correspondenceProblems, filesToCheck } from '../library/checks';
import { isLetterPath } from '../library/index/letterFiles';
import { Library } from '../library/library';
import { Lines } from '../text/lines';
import { Problem } from '../text/problem';

const PAUSE = 400;
const MISSING_LINKS: ReadonlySet<string> = new Set(['link-letter-missing', 'link-part-missing']);
const MISSING_KNOWLEDGE: ReadonlySet<string> = new Set(['term-missing', 'tag-unknown', 'glossary-missing', 'see-missing']);

/** What a check has found; `letters` of `all` were looked at. */
export interface Found { letters: number; readonly all: number; errors: number; warnings: number }

/**
 * The problems of letters and glossaries that are not open, and those that only the whole correspondence shows. Nothing is reported
 * before somebody asks for them all; from there on they follow the files. What is open has its own problems from its editor.
 */
export class AllProblems implements vscode.Disposable {
  private readonly collection = vscode.languages.createDiagnosticCollection('glossator.all');
  private readonly own = new Map<string, readonly vscode.Diagnostic[]>();
  private whole = new Map<string, readonly vscode.Diagnostic[]>();
  private readonly due = new Set<string>();
  private readonly disposables: vscode.Disposable[];
  private following: Promise<void> = Promise.resolve();
  private readonly heard = new Set<string>();
  private readonly pause: Pause;
  private isFollowed = false;

  constructor(private readonly library: Library) {
    this.pause = new Pause(library, PAUSE, () => { this.following = this.following.then(() => this.follow()).catch(() => undefined); });
    this.disposables = [this.collection, this.pause, vscode.Disposable.from(library.letters.onDidChange(uris => this.hear(uris)),
      library.onDidChange(({ uri }) => this.hear([uri, ...[...this.own.keys()].filter(each => each.startsWith(`${uri}/`))])))];
  }

  dispose(): void { for (const each of this.disposables) each.dispose(); }

  /** Checks everything; `step` is told how far it is. */
  async check(step: (found: Found) => void, cancelled: () => boolean): Promise<Found> {
    this.isFollowed = true;
    const { letters, glossaries } = await filesToCheck(this.library, cancelled);
    const found: Found = { letters: 0, all: letters.length, errors: 0, warnings: 0 };
    const seen = new Set([...letters, ...glossaries]);
    for (const uri of [...this.own.keys()]) if (!seen.has(uri)) this.take(uri, undefined);
    // The letters first: when they are done, the glossaries are a moment's work.
    for (const uris of [letters, glossaries]) {
      let at = 0;
      for await (const batch of checkFiles(this.library, uris, cancelled)) {
        for (const checked of batch) {
          this.take(uris[at++], checked);
          count(found, checked?.problems ?? []);
        }
        if (uris === letters) step({ ...found, letters: found.letters = at });
      }
    }
    for (const problems of this.findWhole().values()) count(found, problems);
    return found;
  }

  private take(uri: string, checked: Checked | undefined): void {
    if (!checked || this.library.files.open(uri) || checked.problems.length === 0) this.own.delete(uri);
    else {
      const lines = new Lines(checked.text).toStarts();
      this.own.set(uri, checked.problems.map(each => new ProblemDiagnostic(this.library, each, rangeByLines(lines, each))));
    }
    this.show(uri);
  }

  private show(uri: string): void {
    const all = [...this.own.get(uri) ?? [], ...this.whole.get(uri) ?? []];
    if (all.length > 0) this.collection.set(vscode.Uri.parse(uri), all);
    else this.collection.delete(vscode.Uri.parse(uri));
  }

  /** What only the whole correspondence shows, of open letters too. */
  private findWhole(): ReadonlyMap<string, readonly Problem[]> {
    const { letters: { all }, files, index, correspondence } = this.library;
    const found = correspondenceProblems([...correspondence.lines.keys()].flatMap(uri => all.get(uri) ?? []), files, index.progress.state === 'complete');
    const before = this.whole;
    this.whole = new Map(Array.from(found, ([uri, problems]) => [uri, problems.map(each => new ProblemDiagnostic(this.library, each, rangeByLines(all.get(uri)!.lines, each)))]));
    for (const uri of new Set([...before.keys(), ...this.whole.keys()])) this.show(uri);
    return found;
  }

  private hear(uris: Iterable<string>): void {
    if (!this.isFollowed) return;
    for (const uri of uris) {
      this.heard.add(uri);
      this.pause.later(uri);
    }
  }

  /** The closed files whose problems may be others now: those that link to a letter, and those that miss what a letter or a glossary may have got. */
  private dependents(uri: string): string[] {
    const isLetter = isLetterPath(uri), linking = isLetter ? this.library.links.to({ uri }).map(({ letter }) => letter.uri) : [];
    const codes = isLetter ? MISSING_LINKS : MISSING_KNOWLEDGE;
    const missing = [...this.own].filter(([, problems]) => problems.some(each => codes.has(String(each.code)))).map(([each]) => each);
    return [...linking, ...missing].filter(each => each !== uri && !this.library.files.open(each));
  }

  private async follow(): Promise<void> {
    for (const uri of this.heard) {
      for (const each of this.dependents(uri)) this.due.add(each);
      if (this.library.files.open(uri)) this.take(uri, undefined);
      else if (isLetterPath(uri) || this.library.isGlossary(uri) || this.own.has(uri)) this.due.add(uri);
    }
    this.heard.clear();
    const due = [...this.due].filter(uri => this.own.has(uri) || vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri)));
    this.due.clear();
    let at = 0;
    for await (const batch of checkFiles(this.library, due, () => false)) for (const checked of batch) this.take(due[at++], checked);
    this.findWhole();
  }
}

function count(found: Found, problems: readonly Problem[]): void {
  for (const { severity } of problems) {
    if (severity === 'error') found.errors++;
    else if (severity === 'warning') found.warnings++;
  }
}
