import * as vscode from 'vscode';
import { markdown } from '../../citation/languages/markdown';
import { CitationRequest, CitedSource, Paper } from '../../citation/model';
import { frontMatterAt } from '../../letter/completionContext';
import { Library } from '../../library/library';
import { Edit, applyEdits } from '../../text/fixes';
import { ActiveLetter } from '../../views/activeLetter';
import { ActivePaper } from '../../views/activePaper';

/** Where a citation goes: a paper, a letter, or the note of a letter that is being written. `uri`: whose bibliographies serve it. */
export interface Target {
  readonly uri: string;
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor | undefined;
  /** What is there, as a paper. */
  read(): Paper | undefined;
  /** The edits that cite at the cursor, after what is selected. */
  edits(request: CitationRequest): readonly Edit[];
  /** Whether the sources are then cited there. */
  takes(edits: readonly Edit[], sources: readonly CitedSource[]): boolean;
}

/** What is written just now: where the cursor is, else the paper that was written last. */
export function targetNow(library: Library, paper: ActivePaper, letter: ActiveLetter): Target | undefined {
  const { activeTextEditor: active } = vscode.window;
  const editor = active && (active.document.uri.scheme === 'comment' || library.letter(active.document.uri.toString()) || library.citing.papers.language(active.document.uri.toString())) ? active : paper.editor;
  if (!editor) return undefined;
  const { document } = editor, uri = document.uri.toString(), isNote = document.uri.scheme === 'comment', isPaper = library.citing.papers.language(uri) !== undefined;
  // A letter, and its notes, cite as Pandoc has it.
  const owner = isNote ? letter.uri : uri;
  const read = (): Paper | undefined => isPaper ? library.citing.papers.get(uri) : markdown.read(document.getText());
  return owner === undefined ? undefined : {
    uri: owner, document, editor, read,
    edits(request) {
      const now = read();
      return now ? now.language.citeAt(now, document.offsetAt(editor.selection.end), request) : [];
    },
    takes(edits, sources) {
      if (isPaper) return true;
      if (!isNote && edits.some(each => frontMatterAt(document.getText(), each.start))) return false;
      const keys = (text: string): string[] => markdown.read(text).citations.flatMap(each => each.keys.map(({ key }) => key));
      const text = document.getText(), before = keys(text), now = keys(applyEdits(text, edits));
      return now.length === before.length + sources.length && sources.every(({ key }) => now.includes(key));
    },
  };
}
