import * as vscode from 'vscode';
import { GLOSSARIES, LETTERS, toRange } from './convert';
import { openDocument, savesRefactorings, workspaceEdit } from './fileEdits';
import { Library } from '../library/library';
import { Renamed, rename, renamedAt } from '../library/rename/rename';
import { Refusal, isRefusal } from '../text/refusal';

const t = vscode.l10n.t;

/** Why something cannot be renamed, or not so. A new code is a line here; a test sees to it that none is missing. */
const REASONS: Readonly<Record<string, (args: readonly string[]) => string>> = {
  'words': () => t('These are words of the letter, and nothing is named by them. A term, an annotation, a note and the letter’s id can be renamed.'),
  'glossary-words': () => t('Only a headword can be renamed here: at its entry, or where “see” names it.'),
  'number': () => t('A point’s number is its address: it follows from the order of the points, and has no other name.'),
  'link': () => t('A link goes by the name of what it leads to: rename that file, and the link follows.'),
  'empty': () => t('A name cannot be empty.'),
  'id-shape': () => t('An id begins with a letter, and goes on with letters, digits, “-” and “_”.'),
  'id-address': ([id]) => t('“{0}” is the address of a part of the letter, and cannot be the id of an annotation.', id),
  'id-taken': ([id]) => t('“{0}” is used already in this letter.', id),
  'id-double': ([id]) => t('“{0}” is the id of two annotations. Rename one of them at its mark.', id),
  'label-shape': () => t('The label of a note has neither blanks nor brackets nor “^”.'),
  'headword-taken': ([headword]) => t('“{0}” is a headword of this glossary already.', headword),
  'headword-lines': () => t('A headword stands on one line.'),
  'headword-none': () => t('“none” cannot be a headword that letters name: in their marks it means that something is no term.'),
  'headword-quotes': () => t('Letters name this headword in their marks, where it cannot have both kinds of quotation marks, " and \'.'),
  'headword-double': ([headword]) => t('“{0}” has two entries in its glossary. Rename one of them at its entry.', headword),
  'headword-missing': ([headword]) => t('“{0}” is not a headword.', headword),
  'letter-id-shape': () => t('The id of a letter can be cited: it begins with a letter or a digit, and has no blanks, no brackets and no quotation marks.'),
  'letter-id-taken': ([id, name]) => t('“{0}” is the id of another letter, {1}.', id, name),
  'letter-missing': ([id]) => t('No letter has the id “{0}”.', id),
  'letter-named-by-file': ([id]) => t('The letter “{0}” has its id from its file’s name. Rename the file, and this follows.', id),
};

/** Rename (F2) of headwords, of annotations and notes, and of a letter's id, in all files that name them. */
export function registerRename(library: Library): vscode.Disposable {
  const find = async (document: vscode.TextDocument, position: vscode.Position, token: vscode.CancellationToken): Promise<Renamed | undefined> => {
    const found = await renamedAt(library, document.uri.toString(), document.offsetAt(position));
    return token.isCancellationRequested || !found ? undefined : allowed(found);
  };
  let alone: vscode.Disposable | undefined;
  return vscode.Disposable.from({ dispose: () => alone?.dispose() }, vscode.languages.registerRenameProvider([LETTERS, GLOSSARIES].flat(), {
    async prepareRename(document, position, token) {
      const found = await find(document, position, token);
      return found && { range: toRange(document, found), placeholder: found.name };
    },
    async provideRenameEdits(document, position, name, token) {
      const found = await find(document, position, token);
      const files = found && await rename(library, found, name, () => token.isCancellationRequested);
      if (!files || token.isCancellationRequested) return undefined;
      const edit = workspaceEdit(allowed(files));
      alone?.dispose();
      alone = edit.size === 1 ? savedAlone(edit.entries()[0][0].toString()) : undefined;
      return edit;
    },
  }));
}

/** VS Code saves what a rename has changed where that are several files; one alone that no editor has is saved here, when the edit comes. */
function savedAlone(uri: string): vscode.Disposable | undefined {
  if (openDocument(uri) || !savesRefactorings()) return undefined;
  const listener = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
    if (document.uri.toString() !== uri || contentChanges.length === 0) return;
    listener.dispose();
    void document.save();
  });
  return listener;
}

/** VS Code shows the message of an error at the cursor. */
function allowed<T extends object>(found: T | Refusal): T {
  if (isRefusal(found)) throw new Error(REASONS[found.refused]?.(found.args) ?? found.refused);
  return found;
}
