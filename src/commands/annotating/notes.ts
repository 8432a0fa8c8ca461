import * as vscode from 'vscode';
import { Desk, Target, givenIn, isGone, targetOf, threadIn } from './target';
import { goTo, isKnown } from '../goTo';
import { Author } from '../../features/annotating/author';
import { LetterThread } from '../../features/annotating/letterThread';
import { NoteComment } from '../../features/annotating/noteComment';
import { TagMemory } from '../../features/annotating/tagMemory';
import { goOnAt, write } from '../../features/annotating/writing';
import { status } from '../../features/status';
import { reasonOf } from '../../features/refusals';
import { today } from '../../features/today';
import { deleteAnnotation } from '../../letter/annotating/change';
import { passageOf, sentenceAt } from '../../letter/annotating/passage';
import { remarkOf } from '../../letter/annotating/noteText';
import { writeNote, writeReply } from '../../letter/annotating/remarks';
import { noteAndTags } from '../../letter/annotating/tags';
import { RemarkPart, annotateWritten, writeRemark } from '../../letter/annotating/written';
import { Letter } from '../../letter/model';
import { Edit } from '../../text/fixes';
import { Range } from '../../text/range';
import { Refusal, isRefusal, refusal } from '../../text/refusal';

const t = vscode.l10n.t;

/** Edit Note, Reply to Note, Delete Annotation, and what the threads have: save, cancel, delete this note. */
export function registerNotes(desk: Desk, author: Author, tags: TagMemory): vscode.Disposable {
  const notes = new Notes(desk, author, tags);
  const command = (name: string, run: (argument: unknown) => unknown): vscode.Disposable => vscode.commands.registerCommand(name, (...args: unknown[]) => isGone(args) ? undefined : run(args[0]));
  return vscode.Disposable.from(
    command('glossator.editNote', argument => notes.edit(argument)),
    command('glossator.replyToNote', argument => notes.reply(argument)),
    command('glossator.deleteAnnotation', argument => notes.deleteAnnotation(argument)),
    command('glossator.saveNote', argument => notes.save(argument)),
    command('glossator.cancelNote', argument => notes.cancel(argument)),
    command('glossator.deleteNote', argument => notes.deleteNote(argument)),
  );
}

class Notes {
  constructor(private readonly desk: Desk, private readonly author: Author, private readonly tags: TagMemory) {}

  async edit(argument: unknown): Promise<void> {
    const draft = argument instanceof NoteComment ? argument.part.draft : undefined;
    const thread = threadIn(this.desk, argument);
    if (draft?.kind === 'new' && thread) return this.resume(thread, draft.text);
    const target = await targetOf(this.desk, argument);
    if (!target) return;
    const { note } = givenIn(argument);
    const part = draft ? { kind: draft.kind as RemarkPart['kind'], index: draft.index } : partOf(target);
    if (note !== undefined) await this.writeAt(target, part, note);
    else await this.open(target, part, draft?.text);
  }

  async reply(argument: unknown): Promise<void> {
    const target = await targetOf(this.desk, argument);
    if (!target) return;
    const { note } = givenIn(argument);
    if (note !== undefined) await this.writeAt(target, { kind: 'answer' }, note);
    else await this.open(target, target.annotation.note ? { kind: 'answer' } : { kind: 'note' });
  }

  private resume(thread: LetterThread, text: string): void {
    const letter = this.desk.library.letter(thread.uri);
    if (!letter) return;
    thread.edit('new', undefined, text, undefined, undefined);
    this.desk.threads.edit(thread, letter);
  }

  /** Shows the passage, and opens the editor of a note in its thread. */
  private async open({ document, annotation: { id, passage } }: Target, { kind, index }: RemarkPart, text?: string): Promise<void> {
    const { threads, library } = this.desk, uri = document.uri.toString();
    const isSeen = vscode.window.visibleTextEditors.some(each => each.document === document && each.visibleRanges.some(range => range.contains(document.positionAt(passage.end))));
    if (!isSeen) await goTo(uri, { start: passage.start, end: passage.start });
    const letter = library.letter(uri), annotation = letter?.annotations.find(each => each.id === id);
    if (!letter || !annotation) return;
    const thread = threads.threadOf(document, letter, annotation);
    const part = kind === 'note' ? annotation.note : kind === 'reply' ? annotation.note?.replies[index ?? -1] : undefined;
    const remark = part && remarkOf(letter.text, part);
    const draft = threads.drafts.get(`${uri}#${id}:${kind}${index ?? ''}`);
    thread.edit(kind, index, text ?? draft?.text ?? remark?.text ?? '', draft ? draft.base : part && letter.text.slice(part.content.start, part.content.end), remark?.by ?? this.author.name);
    threads.edit(thread, letter, annotation);
  }

  private async writeAt({ document, annotation: { id } }: Target, part: RemarkPart, note: string): Promise<void> {
    const signature = { by: this.author.name, date: today() };
    this.told(await this.write(document.uri.toString(), note, letter => writeRemark(letter, id, part, note, signature)));
  }

  private async write(uri: string, text: string, make: (letter: Letter) => readonly Edit[] | Refusal | string): Promise<string | undefined> {
    const reason = await write(this.desk.library, uri, make);
    if (reason === undefined) this.tags.used(noteAndTags(text).tags);
    return reason;
  }

  private told(reason: string | undefined): void { if (reason !== undefined) status(t('Not written: {0}', reason)); }

  /** Writes what stands in the editor of a note. Where that cannot be, the thread says why, and the text stays in the editor. */
  async save(argument: unknown): Promise<void> {
    const thread = threadIn(this.desk, argument);
    if (!thread) return this.saveMargin(argument);
    if (argument instanceof NoteComment) await this.saveThread(thread);
  }

  private async saveThread(thread: LetterThread): Promise<void> {
    const { editing } = thread;
    if (!editing) return;
    const { text } = editing.comment, { library, threads, threads: { drafts } } = this.desk;
    const signature = { by: this.author.name ?? (text.trim() === '' ? undefined : await this.author.ask()), date: today() };
    const seed = Math.floor(Math.random() * 36 ** 4);
    const { kind, index, base } = editing;
    let id: string | undefined;
    const reason = kind !== 'new'
      ? await this.write(thread.uri, text, letter => isOther(letter, thread.id!, { kind, index }, base) ? t('It was changed meanwhile. Copy what you have written, cancel, and edit it anew.') : writeRemark(letter, thread.id!, { kind, index }, text, signature))
      : await this.write(thread.uri, text, letter => {
        const passage = threads.passageOf(thread, letter);
        if (!passage) return t('The passage is not in the letter any more.');
        const done = annotateWritten(letter, passage, text, [], signature, seed);
        if (!done || isRefusal(done)) return done ?? [];
        ({ id } = done);
        return done.edits;
      });
    if (reason !== undefined) {
      thread.refuse(reason);
      const letter = library.letter(thread.uri);
      if (letter) threads.edit(thread, letter, letter.annotations.find(each => each.id === thread.id));
      return;
    }
    drafts.remove(editing.key);
    await this.close(thread, id);
  }

  /** A note that was begun with the `+`: on what was selected, else on the sentence at the line. */
  private async saveMargin(argument: unknown): Promise<void> {
    const { thread, text } = Object(argument) as Partial<vscode.CommentReply>;
    if (typeof text !== 'string' || !(thread?.uri instanceof vscode.Uri) || !(thread.range instanceof vscode.Range) || !isKnown(thread.uri.toString())) return;
    const { library, threads } = this.desk, { range } = thread, uri = thread.uri.toString();
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const letter = library.letter(uri), start = new vscode.Position(range.start.line, document.lineAt(range.start.line).firstNonWhitespaceCharacterIndex);
    const meant: Range | undefined = !range.isEmpty ? { start: document.offsetAt(range.start), end: document.offsetAt(range.end) } : letter && sentenceAt(letter, document.offsetAt(start));
    const passage = letter && meant ? passageOf(letter, meant) : refusal('passage-empty');
    // Its text is kept as a draft.
    if (!letter || isRefusal(passage)) { thread.label = t('Not written: {0}', isRefusal(passage) ? reasonOf(passage) : ''); return; }
    const own = threads.newThread(document, letter, passage);
    own.edit('new', undefined, text, undefined, this.author.name);
    own.typed(text);
    threads.editors.forgetMargin(text);
    thread.dispose();
    await this.saveThread(own);
  }

  async cancel(argument: unknown): Promise<void> {
    const { threads } = this.desk;
    const thread = threadIn(this.desk, argument);
    if (!thread) {
      const { thread: margin, text } = Object(argument) as Partial<vscode.CommentReply>;
      if (typeof text === 'string') threads.editors.forgetMargin(text);
      return margin?.dispose();
    }
    if (!(argument instanceof NoteComment)) return;
    const key = argument.part.draft?.key ?? thread.editing?.key;
    if (key !== undefined) threads.drafts.remove(key);
    if (argument.part.draft && thread.editing?.comment !== argument) return threads.sync();
    await this.close(thread);
  }

  /** The editor is closed, and she goes on in the letter. */
  private async close(thread: LetterThread, id?: string): Promise<void> {
    const { threads } = this.desk;
    thread.close();
    if (thread.id === undefined) threads.remove(thread);
    threads.sync();
    await this.back(vscode.workspace.textDocuments.find(each => each.uri.toString() === thread.uri), id);
  }

  private async back(document: vscode.TextDocument | undefined, id?: string): Promise<void> {
    const editor = vscode.window.visibleTextEditors.find(each => each.document === document);
    if (editor) goOnAt(this.desk.library, await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn, preview: false }), id);
  }

  /** The note with its replies, or the one reply that was clicked; the passage stays marked. */
  async deleteNote(argument: unknown): Promise<void> {
    const target = await targetOf(this.desk, argument);
    if (!target) return;
    const { document, annotation: { id } } = target, { kind, index = -1 } = partOf(target);
    this.told(await write(this.desk.library, document.uri.toString(), letter => kind === 'reply' ? writeReply(letter, id, index, undefined) : writeNote(letter, id, undefined)));
  }

  async deleteAnnotation(argument: unknown): Promise<void> {
    const target = await targetOf(this.desk, argument);
    if (target) this.told(await write(this.desk.library, target.document.uri.toString(), letter => deleteAnnotation(letter, target.annotation.id)));
  }
}

/** The remark that was clicked; the note, where none was. */
function partOf({ comment, reply }: Target): RemarkPart {
  const index = comment?.part.kind === 'reply' ? comment.part.index : reply;
  return index !== undefined ? { kind: 'reply', index } : { kind: 'note' };
}

/** Whether a reply or a note is not any more what it was when its editor was opened. */
function isOther(letter: Letter, id: string, { kind, index }: RemarkPart, base: string | undefined): boolean {
  const note = letter.annotations.find(each => each.id === id)?.note;
  const part = kind === 'note' ? note : kind === 'reply' ? note?.replies[index ?? -1] : undefined;
  return kind !== 'answer' && (part && letter.text.slice(part.content.start, part.content.end)) !== base;
}
