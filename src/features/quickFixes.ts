import * as vscode from 'vscode';
import { bibliographyEdit, validationActions } from './citing/citationActions';
import { BIBLIOGRAPHIES, GLOSSARIES, LETTERS, PAPERS, toRange } from './convert';
import { ProblemDiagnostic } from './diagnostics';
import { workspaceEdit } from './fileEdits';
import { cut } from './labels';
import { emptyGlossary, insertEntry } from '../glossary/edit';
import { glossaryFixes } from '../glossary/fixes';
import { letterFixes } from '../letter/fixes';
import { frontMatterFor, missingFields } from '../letter/newLetter';
import { bibliographyFixes, citationFixes } from '../library/citing/fixes';
import { textOf } from '../library/files';
import { knowledgeFixes, linkFixes } from '../library/fixes';
import { Library, ReadLetter } from '../library/library';
import { quotationFixes } from '../library/quotations/fixes';
import { addTag } from '../library/rename/tags';
import { Edit, Fix } from '../text/fixes';
import { Problem } from '../text/problem';
import { contains } from '../text/range';
import { isRefusal } from '../text/refusal';

const { QuickFix, RefactorRewrite } = vscode.CodeActionKind;
/** What a menu has room for. */
const LONGEST = 60;

/** What a fix is called, by its code. A new code is a line here; a test sees to it that none is missing. */
export const TITLES: Readonly<Record<string, (args: readonly string[]) => string>> = {
  'quote': () => vscode.l10n.t('Quote this value'),
  'replace': ([text]) => vscode.l10n.t('Change to “{0}”', text),
  'close-front-matter': () => vscode.l10n.t('Close the front matter after its last field'),
  'write-fields': () => vscode.l10n.t('Write a colon and a space after the field’s name'),
  'define-note': ([label]) => vscode.l10n.t('Write the definition of “{0}”', label),
  'delete-note': () => vscode.l10n.t('Delete this note'),
  'join-notes': () => vscode.l10n.t('Make it a reply to the first one'),
  'delete-line': () => vscode.l10n.t('Delete this line'),
  'delete-reference': () => vscode.l10n.t('Delete this reference'),
  'delete-mark': () => vscode.l10n.t('Delete this mark'),
  'delete-entry': () => vscode.l10n.t('Delete this entry'),
  'delete-form': () => vscode.l10n.t('Delete this form'),
  'escape': () => vscode.l10n.t('Keep it as text, with a backslash before it'),
  'insert-empty-line': () => vscode.l10n.t('Insert an empty line before it'),
  'insert-comment': () => vscode.l10n.t('Insert an empty comment before it'),
  'crossing-form': () => vscode.l10n.t('Mark its beginning and its end'),
  'mark-end': () => vscode.l10n.t('Mark the end of the passage'),
  'split-span': () => vscode.l10n.t('Mark each paragraph by itself'),
  'refer-note': () => vscode.l10n.t('Refer to it from its annotation'),
  'editorial-span': () => vscode.l10n.t('Write it as a span'),
  'renumber-on': () => vscode.l10n.t('Renumber the points from here on'),
  'keep-upper': () => vscode.l10n.t('Keep the upper text'),
  'keep-lower': () => vscode.l10n.t('Keep the lower text'),
  'keep-both': () => vscode.l10n.t('Keep both texts'),
  'add-term': ([headword]) => vscode.l10n.t('Add “{0}” to the glossary', headword),
  'add-tag': ([tag]) => vscode.l10n.t('Add “{0}” to the tagset', tag),
  'create-glossary': ([path]) => vscode.l10n.t('Create “{0}”', path),
  'add-source': ([key]) => vscode.l10n.t('Add “{0}” to a bibliography …', key),
  'create-bibliography': ([path]) => vscode.l10n.t('Create “{0}”', path),
  'insert-comma': () => vscode.l10n.t('Insert the comma'),
  'insert-equals': () => vscode.l10n.t('Insert “=”'),
  'insert-closing': () => vscode.l10n.t('Close it'),
  'take-letter-words': ([words]) => vscode.l10n.t('Take the letter’s words: “{0}”', cut(words, LONGEST)),
  'delete-words': ([words]) => vscode.l10n.t('Delete “{0}”', cut(words, LONGEST)),
  'mark-omission': () => vscode.l10n.t('Mark the omission: “[…]”'),
  'cite-point': ([place]) => vscode.l10n.t('Cite {0}', place),
  'intend-quotation': () => vscode.l10n.t('This deviation is intended'),
  'delete-brace': () => vscode.l10n.t('Delete this brace'),
};

/** The obvious mend of each problem in letters, papers, glossaries and bibliographies, and the front matter that an opening tells. */
export function registerQuickFixes(library: Library): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    async provideCodeActions(document, range, { only, diagnostics }, token) {
      const uri = document.uri.toString();
      const read = await library.read(uri);
      if (token.isCancellationRequested) return undefined;
      const actions: vscode.CodeAction[] = read && (!only || only.contains(RefactorRewrite)) ? rewrites(document, range, read) : [];
      if (only && !only.contains(QuickFix)) return actions;
      const problems = await library.problems(uri) ?? [];
      for (const problem of problems) {
        if (token.isCancellationRequested) return undefined;
        const at = toRange(document, problem);
        if (!at.intersection(range)) continue;
        const found = read ? [...letterFixes(read.letter, problem), ...knowledgeFixes(read, problem), ...linkFixes(library, uri, problem), ...await citationFixes(library, uri, problem)]
          : library.isGlossary(uri) ? await fixesOfGlossary(library, document, problem) : [...await citationFixes(library, uri, problem), ...await bibliographyFixes(library, uri, problem)];
        found.push(...await quotationFixes(library, uri, problem, vscode.env.language));
        const own = diagnostics.filter(each => each.source === 'Glossator' && each.code === problem.code && each.range.isEqual(at));
        for (const [index, fix] of found.entries()) {
          const action = new vscode.CodeAction(titleOf(fix), QuickFix);
          action.edit = fix.edits.length ? editOf(document, fix.edits) : await bibliographyEdit(library, uri, fix) ?? (read && await editElsewhere(library, read, fix));
          if (fix.code === 'add-source') action.command = { command: 'glossator.addSource', title: action.title, arguments: [uri, ...fix.args] };
          if (!action.edit && !action.command) continue;
          action.diagnostics = own.length ? own : [new ProblemDiagnostic(library, problem, at)];
          // Which text of a conflict is right, nobody can tell beforehand.
          action.isPreferred = index === 0 && fix.code !== 'add-source' && fix.code !== 'intend-quotation' && problem.code !== 'merge-conflict' && problem.code !== 'bib-key-twice';
          actions.push(action);
        }
      }
      actions.push(...validationActions(library, document, diagnostics));
      return token.isCancellationRequested ? undefined : actions;
    },
  };
  return vscode.languages.registerCodeActionsProvider([LETTERS, GLOSSARIES, ...PAPERS, ...BIBLIOGRAPHIES], provider, { providedCodeActionKinds: [QuickFix, RefactorRewrite] });
}

async function fixesOfGlossary(library: Library, document: vscode.TextDocument, problem: Problem): Promise<Fix[]> {
  const glossary = await library.glossary(document.uri.toString());
  return glossary ? glossaryFixes(document.getText(), problem, glossary, problem.code === 'see-missing' ? await library.entriesBeside(document.uri.toString()) : []) : [];
}

function titleOf({ code, args }: Fix): string { return TITLES[code]?.(args) ?? code; }

function editOf(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, edits.map(each => vscode.TextEdit.replace(toRange(document, each), each.text)));
  return edit;
}

/** The front matter that the opening tells, anywhere in the opening and in a front matter that lacks it. */
function rewrites(document: vscode.TextDocument, range: vscode.Range, { letter }: ReadLetter): vscode.CodeAction[] {
  const at = document.offsetAt(range.start);
  if (![letter.opening, letter.frontMatter].some(part => part && contains(part, at))) return [];
  const front = frontMatterFor(letter);
  const edit = front === '' ? missingFields(letter) : { start: 0, end: 0, text: front };
  if (!edit) return [];
  const action = new vscode.CodeAction(front === '' ? vscode.l10n.t('Add what the opening says') : vscode.l10n.t('Write front matter from the opening'), RefactorRewrite);
  action.edit = editOf(document, [edit]);
  return [action];
}

/** A new entry in the nearest glossary that has room for it, or in the nearest tagset, or a new glossary in the workspace folder. */
async function editElsewhere(library: Library, { uri, letter, glossaries }: ReadLetter, { code, args: [name] }: Fix): Promise<vscode.WorkspaceEdit | undefined> {
  const edit = new vscode.WorkspaceEdit();
  if (code === 'create-glossary') {
    const target = library.serving.named(uri, name);
    if (target === undefined || !/\.ya?ml$/.test(name)) return undefined;
    edit.createFile(vscode.Uri.parse(target), { ignoreIfExists: true, contents: new TextEncoder().encode(emptyGlossary(letter.header.lang?.value)) });
    return edit;
  }
  if (code === 'add-tag') {
    const found = await addTag(library, uri, name);
    return !found || isRefusal(found) || found.length === 0 ? undefined : workspaceEdit(found);
  }
  for (const each of glossaries) {
    const { text } = await textOf(library.files, each.uri);
    const insertion = text === undefined ? undefined : insertEntry(text, name);
    if (text === undefined || !insertion) continue;
    // The glossary need not be open: its lines are counted as the editor counts them.
    const before = text.slice(0, insertion.offset).split(/\r\n|\r|\n/);
    edit.insert(vscode.Uri.parse(each.uri), new vscode.Position(before.length - 1, before[before.length - 1].length), insertion.insert);
    return edit;
  }
  return undefined;
}
