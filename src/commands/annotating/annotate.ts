import * as vscode from 'vscode';
import { Desk, Given, givenIn } from './target';
import { Author } from '../../features/annotating/author';
import { TagMemory } from '../../features/annotating/tagMemory';
import { goOnAt, write } from '../../features/annotating/writing';
import { status } from '../../features/status';
import { reasonOf } from '../../features/refusals';
import { today } from '../../features/today';
import { annotate } from '../../letter/annotating/annotate';
import { passageOf } from '../../letter/annotating/passage';
import { annotateWritten } from '../../letter/annotating/written';
import { Range } from '../../text/range';
import { isRefusal } from '../../text/refusal';

const t = vscode.l10n.t;

/** Annotate and Highlight: the selection, or the word at the cursor. */
export function registerAnnotate(desk: Desk, author: Author, tags: TagMemory): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('glossator.annotate', async (argument?: unknown) => {
      const given = givenIn(argument);
      return given.note === undefined && given.tags === undefined ? begin(desk, author) : mark(desk, author, tags, given);
    }),
    vscode.commands.registerCommand('glossator.highlight', () => mark(desk, author, tags, undefined)),
  );
}

/** What is selected in the letter that she reads. */
export function selected({ active: { editor } }: Desk): (Range & { readonly document: vscode.TextDocument }) | undefined {
  return editor && { document: editor.document, start: editor.document.offsetAt(editor.selection.start), end: editor.document.offsetAt(editor.selection.end) };
}

/** Opens a thread under the passage, with the cursor in its editor. Nothing is written before it is saved. */
async function begin(desk: Desk, author: Author): Promise<void> {
  const selection = selected(desk), letter = selection && desk.library.letter(selection.document.uri.toString());
  if (!selection || !letter) return;
  const passage = passageOf(letter, selection);
  if (isRefusal(passage)) return status(reasonOf(passage));
  const { threads } = desk, thread = threads.newThread(selection.document, letter, passage);
  // One that is open already is opened anew with what stands in it, for the cursor to go there.
  thread.edit('new', undefined, threads.drafts.get(thread.key)?.text ?? '', undefined, author.name);
  threads.edit(thread, letter);
}

/** Writes an annotation at once: with the note and the tags that are given, or as a bare highlight. The id of the annotation. */
export async function mark({ library, active, threads }: Desk, author: Author, tags: TagMemory, given: Given | undefined): Promise<string | undefined> {
  const selection = selected({ library, active, threads });
  if (!selection) return undefined;
  let id: string | undefined, used: readonly string[] = [];
  const seed = Math.floor(Math.random() * 36 ** 4);
  const reason = await write(library, selection.document.uri.toString(), letter => {
    const by = author.name;
    const done = given ? annotateWritten(letter, selection, given.note ?? '', given.tags ?? [], { by, date: today() }, seed) : annotate(letter, selection, { initials: by, tags: [], seed });
    if (!done) return t('There is neither a note nor a tag.');
    if (isRefusal(done)) return done;
    ({ id } = done);
    used = given?.tags ?? [];
    return done.edits;
  });
  if (reason !== undefined) { status(t('Not written: {0}', reason)); return undefined; }
  tags.used(used);
  goOnAt(library, active.editor, id);
  return id;
}
