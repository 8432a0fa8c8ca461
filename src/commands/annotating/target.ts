import * as vscode from 'vscode';
import { isKnown } from '../goTo';
import { NoteComment } from '../../features/annotating/noteComment';
import { LetterThread } from '../../features/annotating/letterThread';
import { Threads } from '../../features/annotating/threads';
import { status } from '../../features/status';
import { Annotation, Letter } from '../../letter/model';
import { annotationsMeantAt } from '../../letter/nearAnnotations';
import { Library } from '../../library/library';
import { ActiveLetter } from '../../views/activeLetter';

const t = vscode.l10n.t;

/** What the commands of annotations share. */
export interface Desk { readonly library: Library; readonly active: ActiveLetter; readonly threads: Threads }

/** An annotation that a command acts on, with the part of its thread that was clicked, or the reply, counted from 0. */
export interface Target { readonly document: vscode.TextDocument; readonly letter: Letter; readonly annotation: Annotation; readonly comment?: NoteComment; readonly reply?: number }

/** What a command may be given, from a keybinding, a menu or another extension: only what is of the right shape is taken. */
export interface Given { readonly uri?: string; readonly id?: string; readonly reply?: number; readonly note?: string; readonly tags?: readonly string[] }

export function givenIn(argument: unknown): Given {
  if (typeof argument !== 'object' || argument === null || argument instanceof vscode.Uri) return {};
  const { uri, id, reply, note, tags } = argument as Record<string, unknown>;
  return {
    uri: typeof uri === 'string' ? uri : uri instanceof vscode.Uri ? uri.toString() : undefined, id: text(id), reply: typeof reply === 'number' ? reply : undefined, note: text(note),
    tags: typeof tags === 'string' ? tags.split(/[\s,]+/).filter(each => each !== '') : Array.isArray(tags) ? tags.filter((each): each is string => typeof each === 'string') : undefined,
  };
}

function text(value: unknown): string | undefined { return typeof value === 'string' ? value : undefined; }

/** What a menu of a view gives for an entry that is gone meanwhile: then nothing is meant, least of all what is at the cursor. */
export function isGone(args: readonly unknown[]): boolean { return args.length > 1 && args[0] === undefined; }

/** The thread that an argument of a thread's menu means. */
export function threadIn({ threads }: Desk, argument: unknown): LetterThread | undefined {
  for (const each of threads.all()) if (each.thread === argument || (argument instanceof NoteComment && each.thread.comments.includes(argument))) return each;
  return undefined;
}

/** The annotation that is meant: the one that was clicked, the one named, else the innermost one at the cursor; where that is in doubt, she is asked. */
export async function targetOf(desk: Desk, argument: unknown): Promise<Target | undefined> {
  const thread = threadIn(desk, argument);
  const given: Given = thread ? { uri: thread.uri, id: thread.id } : givenIn(argument);
  const { library, active: { editor } } = desk;
  const uri = given.uri ?? editor?.document.uri.toString();
  if (uri === undefined || !isKnown(uri)) return undefined;
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(found => found, () => undefined);
  const letter = library.letter(uri);
  if (!document || !letter) return undefined;
  const annotation = given.id === undefined ? await atCursor(letter, editor?.document === document ? editor : undefined) : named(letter, given.id);
  return annotation && { document, letter, annotation, comment: argument instanceof NoteComment ? argument : undefined, reply: given.reply };
}

function named(letter: Letter, id: string): Annotation | undefined {
  const found = letter.annotations.filter(each => each.id === id);
  if (found.length !== 1) status(found.length === 0 ? t('There is no annotation “{0}” in this letter any more.', id) : t('The id “{0}” is there twice.', id));
  return found.length === 1 ? found[0] : undefined;
}

async function atCursor(letter: Letter, editor: vscode.TextEditor | undefined): Promise<Annotation | undefined> {
  const found = editor ? annotationsMeantAt(letter, editor.document.offsetAt(editor.selection.active)) : [];
  const [first] = found;
  if (!first) status(t('There is no annotation at the cursor.'));
  // One that lies in all others is the innermost one.
  if (found.length < 2 || found.slice(1).every(({ passage }) => passage.start < first.passage.start && first.passage.end <= passage.end
    || passage.start <= first.passage.start && first.passage.end < passage.end)) return first;
  const picks = found.map(annotation => ({ label: words(letter, annotation), description: annotation.tags.map(tag => `#${tag}`).join(' '), detail: annotation.note && letter.text.slice(annotation.note.content.start, annotation.note.content.end).trim(), annotation }));
  return (await vscode.window.showQuickPick(picks, { placeHolder: t('Which annotation?') }))?.annotation;
}

/** The passage as it reads, in few words. */
function words({ reading }: Letter, { passage }: Annotation): string {
  const found = reading.text.slice(reading.fromSource(passage.start), reading.fromSource(passage.end)).replace(/\s+/g, ' ').trim();
  return found.length > 60 ? `${found.slice(0, 60).trimEnd()} …` : found;
}
