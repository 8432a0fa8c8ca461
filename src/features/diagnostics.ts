import * as vscode from 'vscode';
import { rangeByLines, toRange } from './convert';
import { messageOf } from './messages';
import { Pause } from './pause';
import { Library } from '../library/library';
import { Problem, Severity } from '../text/problem';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error, warning: vscode.DiagnosticSeverity.Warning, hint: vscode.DiagnosticSeverity.Hint,
};
const PAUSE = 150, PAUSE_OF_OTHERS = 600;

/** A problem's diagnostic carries it along, for the quick fixes. */
export class ProblemDiagnostic extends vscode.Diagnostic {
  constructor({ letters }: Library, readonly problem: Problem, range: vscode.Range) {
    super(range, messageOf(problem), SEVERITIES[problem.severity]);
    this.code = problem.code;
    this.source = 'Glossator';
    const { related } = problem, letter = related && letters.get(related.uri);
    if (related && letter) this.relatedInformation = [new vscode.DiagnosticRelatedInformation(new vscode.Location(vscode.Uri.parse(related.uri), rangeByLines(letter.lines, related)), vscode.l10n.t('The letter'))];
  }
}

/** Reports what is wrong in the open letters, papers, glossaries and bibliographies, shortly after the last change. */
export function registerDiagnostics(library: Library): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('glossator');
  const waiting = new Set<string>();
  const pause = new Pause(library, PAUSE, () => {
    const due = [...waiting];
    waiting.clear();
    for (const uri of due) void report(library, collection, uri);
  });
  const later = (uris: readonly string[], changed = uris.length === 1 ? uris[0] : undefined): void => {
    for (const uri of uris) waiting.add(uri);
    pause.later(changed);
  };
  // A letter that is written may get another key or other points: who cites is told of it a little later.
  const citing = new Pause(library, PAUSE_OF_OTHERS, () => later(all().filter(uri => library.citing.cites(uri))));
  const all = (): string[] => vscode.workspace.textDocuments.map(document => document.uri.toString());
  later(all());
  return vscode.Disposable.from(collection, pause,
    citing, library.onDidChange(({ uri, kind }) => {
      // What a main paper names serves its parts once it is saved.
      later(kind === 'letter' || (kind === 'paper' && library.files.open(uri)?.isDirty) ? [uri] : all(), uri || undefined);
      if (kind === 'letter') citing.later(uri);
    }),
    vscode.workspace.onDidOpenTextDocument(document => later([document.uri.toString()])),
    vscode.workspace.onDidCloseTextDocument(document => collection.delete(document.uri)));
}

/** Not the old side of a comparison, and what else is only to be looked at. */
function isWorkedOn({ scheme }: vscode.Uri): boolean {
  return scheme === 'untitled' || vscode.workspace.fs.isWritableFileSystem(scheme) === true || (vscode.workspace.workspaceFolders ?? []).some(folder => folder.uri.scheme === scheme);
}

async function report(library: Library, collection: vscode.DiagnosticCollection, uri: string): Promise<void> {
  const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri);
  if (!document || !isWorkedOn(document.uri)) return;
  const version = document.version;
  const problems = await library.problems(uri) ?? [];
  // Typed on meanwhile: the change has asked for another report.
  if (document.isClosed || document.version !== version) return;
  collection.set(document.uri, problems.map(problem => new ProblemDiagnostic(library, problem, toRange(document, problem))));
}
