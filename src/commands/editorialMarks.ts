import * as vscode from 'vscode';
import { status } from '../features/status';
import { write } from '../features/annotating/writing';
import { EDITORIAL_COMMANDS } from '../features/editorialActions';
import { languageItems } from '../features/languages';
import { GAP_REASONS, reasonLabel } from '../features/markHover';
import { reasonOf } from '../features/refusals';
import { EDITORIAL_VALUES, EditorialKind, editorialSpanAt, kindsOf, markEditorially, removeEditorial } from '../letter/annotating/editorial';
import { attribute } from '../letter/attributes';
import { Letter } from '../letter/model';
import { Library } from '../library/library';
import { LETTER } from '../library/workspaceFiles';
import { USED, usedValues } from '../library/suggestions';
import { Edit } from '../text/fixes';
import { Range } from '../text/range';
import { Refusal, isRefusal } from '../text/refusal';

const t = vscode.l10n.t;

type Values = Readonly<Record<string, string>>;

/** The commands that mark the selection, or the word at the cursor, as the editor of the text reads it, and the one that takes such a mark away. Their answers may come as an argument. */
export function registerEditorialMarks(library: Library): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(EDITORIAL_COMMANDS).map(([kind, id]) => vscode.commands.registerCommand(id, (answers: unknown) => mark(library, kind as EditorialKind, answers))),
    vscode.commands.registerCommand('glossator.removeMark', (answers: unknown) => change(library, (letter, selection) => removeEditorial(letter, selection, kindIn(answers)))),
  );
}

async function mark(library: Library, kind: EditorialKind, answers: unknown): Promise<void> {
  const found = here(library);
  if (!found) return;
  const refused = markEditorially(found.letter, found.selection, { kind, values: kind === 'lang' ? { lang: 'en' } : {} });
  // Nobody is asked about what cannot be done.
  if (isRefusal(refused)) return status(reasonOf(refused));
  const values = valuesIn(kind, answers) ?? await ask(library, kind, known(found.letter, found.selection, kind));
  if (values) await change(library, (letter, selection) => markEditorially(letter, selection, { kind, values }));
}

/** Makes the edits of what is selected in the letter that is edited; or says why not. */
async function change(library: Library, edits: (letter: Letter, selection: Range) => readonly Edit[] | Refusal): Promise<void> {
  const found = here(library);
  const reason = found && await write(library, found.uri, letter => edits(letter, here(library)?.selection ?? found.selection));
  if (reason !== undefined) status(t('Not written: {0}', reason));
}

function here(library: Library): { uri: string; letter: Letter; selection: Range } | undefined {
  const editor = vscode.window.activeTextEditor;
  const uri = editor?.document.uri.toString();
  const letter = uri !== undefined && editor?.document.languageId === LETTER ? library.letter(uri) : undefined;
  if (!editor || uri === undefined || !letter) return undefined;
  const { document, selection } = editor;
  return { uri, letter, selection: { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) } };
}


/** The answers in an argument, which may be anything (a menu gives the file); undefined where there are none and the mark needs some. */
function valuesIn(kind: EditorialKind, answers: unknown): Values | undefined {
  const keys = EDITORIAL_VALUES[kind], given = answers as Readonly<Record<string, unknown>> | null | undefined;
  const found = keys.flatMap(key => typeof given?.[key] === 'string' ? [[key, given[key]] as const] : []);
  return found.length > 0 || keys.length === 0 ? Object.fromEntries(found) : undefined;
}

function kindIn(answers: unknown): EditorialKind | undefined {
  const kind = (answers as { kind?: unknown } | null | undefined)?.kind;
  return Object.keys(EDITORIAL_COMMANDS).find(each => each === kind) as EditorialKind | undefined;
}

/** What the mark at the selection says already. */
function known(letter: Letter, selection: Range, kind: EditorialKind): Values {
  const span = editorialSpanAt(letter, selection, kind);
  return Object.fromEntries(span && kindsOf(span).includes(kind) ? EDITORIAL_VALUES[kind].map(key => [key, attribute(span.attributes, key)?.value ?? '']) : []);
}

/** Undefined where the person thinks better of it. */
async function ask(library: Library, kind: EditorialKind, before: Values): Promise<Values | undefined> {
  switch (kind) {
    case 'gap': {
      const reason = await askReason(before.reason ?? '');
      const extent = reason === undefined ? undefined : await askText(t('How much is missing, such as “2 words”? It may stay empty.'), before.extent);
      return reason === undefined || extent === undefined ? undefined : { reason, extent };
    }
    case 'sic': {
      const corr = await askText(t('What is meant? It may stay empty.'), before.corr);
      return corr === undefined ? undefined : { corr };
    }
    case 'lang': {
      const items = languageItems(usedValues(library.letters.all.values(), USED.lang)).map(({ label, description }) => ({ label, description }));
      const lang = await pickOrType(items, t('In which language is this passage?'), text => /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(text));
      return lang === undefined ? undefined : { lang };
    }
    default: return {};
  }
}

function askReason(before: string): Promise<string | undefined> {
  const reasons = [...new Set([...before === '' ? [] : [before], ...GAP_REASONS])];
  return pickOrType(reasons.map(reason => ({ label: reason, description: reasonLabel(reason) === reason ? undefined : reasonLabel(reason) })), t('Why is there a gap? Choose, or type another reason.'), text => !text.includes('"'));
}

/** In attributes no quotation mark is escaped. */
function askText(prompt: string, value = ''): Thenable<string | undefined> {
  return vscode.window.showInputBox({ prompt, value, validateInput: text => text.includes('"') ? t('A quotation mark " cannot stand here.') : undefined });
}

/** One of a list, or what is typed where that may be one. */
function pickOrType(items: readonly vscode.QuickPickItem[], placeholder: string, isOne: (text: string) => boolean): Promise<string | undefined> {
  const picker = vscode.window.createQuickPick();
  picker.placeholder = placeholder;
  picker.matchOnDescription = true;
  picker.items = items;
  return new Promise(resolve => {
    picker.onDidChangeValue(value => {
      const typed = value.trim();
      picker.items = typed !== '' && isOne(typed) && !items.some(each => each.label === typed) ? [...items, { label: typed }] : items;
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.label);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
