import * as vscode from 'vscode';
import { Pause } from './pause';
import { Library, concernsLetters, ReadLetter } from '../library/library';
import { LETTER } from '../library/workspaceFiles';
import { Range } from '../text/range';

const MOMENT = 60;
/** So many lines above and below what is to be seen are drawn on, and anew when half of them are scrolled away. */
const BEYOND = 80;

/** Where in a letter something is drawn: the source range near what is to be seen, and its lines. */
export interface Near extends Range { readonly firstLine: number; readonly lastLine: number }

/** Draws on a letter in an editor. VS Code moves what is drawn along with the text, until it is drawn anew. */
export interface Painter extends vscode.Disposable {
  /** The setting that it follows. */
  readonly setting?: string;
  paint(editor: vscode.TextEditor, read: ReadLetter, near: Near): void;
  /** The cursor went to other lines. */
  follow?(editor: vscode.TextEditor, read: ReadLetter, near: Near): void;
  clear(editor: vscode.TextEditor): void;
}

interface Drawn { readonly read: ReadLetter; readonly near: Near; lines: string }

/** Has the painters draw on the letters that are to be seen, once for each version, near what is to be seen of them. */
export function registerDrawing(library: Library, painters: readonly Painter[]): vscode.Disposable {
  const drawn = new Map<vscode.TextEditor, Drawn>();
  const paint = (editor: vscode.TextEditor, read: ReadLetter): void => {
    const near = nearTo(editor);
    drawn.set(editor, { read, near, lines: cursorLines(editor) });
    for (const painter of painters) painter.paint(editor, read, near);
  };
  const update = async (): Promise<void> => {
    for (const editor of drawn.keys()) if (!vscode.window.visibleTextEditors.includes(editor)) drawn.delete(editor);
    for (const editor of vscode.window.visibleTextEditors) {
      const { document } = editor;
      if (document.languageId === LETTER) {
        const read = await library.read(document.uri.toString());
        // Typed on meanwhile: the change has asked for another drawing.
        if (read?.version === document.version && vscode.window.visibleTextEditors.includes(editor)) paint(editor, read);
      } else if (drawn.delete(editor)) for (const painter of painters) painter.clear(editor);
    }
  };
  const pause = new Pause(library, MOMENT, update);
  const current = (editor: vscode.TextEditor): Drawn | undefined => {
    const found = drawn.get(editor);
    return found?.read.version === editor.document.version ? found : undefined;
  };
  pause.later();
  return vscode.Disposable.from(pause, ...painters, library.onDidChange(change => { if (concernsLetters(change)) pause.later(change.uri); }),
    vscode.window.onDidChangeVisibleTextEditors(() => pause.later()),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const known = current(textEditor);
      if (known && !isCovered(textEditor, known.near)) paint(textEditor, known.read);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      const known = current(textEditor), lines = cursorLines(textEditor);
      if (!known || known.lines === lines) return;
      known.lines = lines;
      for (const painter of painters) painter.follow?.(textEditor, known.read, known.near);
    }),
    vscode.workspace.onDidChangeConfiguration(event => { if (painters.some(({ setting }) => setting !== undefined && event.affectsConfiguration(`glossator.${setting}`))) pause.later(); }));
}

function nearTo(editor: vscode.TextEditor): Near {
  const { document, visibleRanges } = editor;
  const firstLine = Math.max(0, Math.min(...visibleRanges.map(each => each.start.line)) - BEYOND);
  const lastLine = Math.min(document.lineCount - 1, Math.max(0, ...visibleRanges.map(each => each.end.line)) + BEYOND);
  return { firstLine, lastLine, start: document.offsetAt(new vscode.Position(firstLine, 0)), end: document.offsetAt(document.lineAt(lastLine).range.end) };
}

function isCovered({ document, visibleRanges }: vscode.TextEditor, { firstLine, lastLine }: Near): boolean {
  return visibleRanges.every(({ start, end }) => (firstLine === 0 || firstLine + BEYOND / 2 <= start.line) && (lastLine === document.lineCount - 1 || end.line <= lastLine - BEYOND / 2));
}

function cursorLines({ selections }: vscode.TextEditor): string { return selections.map(({ start, end }) => `${start.line}-${end.line}`).join(); }

/** Those of some ranges, in the order of where they begin, that reach into a stretch. */
export function within<T extends Range>(ranges: readonly T[], { start, end }: Range): T[] { return ranges.filter(each => each.start <= end && start <= each.end); }
