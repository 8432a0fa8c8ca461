import * as vscode from 'vscode';
import { registerAnnotate } from './annotate';
import { registerNotes } from './notes';
import { registerShowDrafts } from './showDrafts';
import { registerTag } from './tag';
import { registerAnnotateActions } from '../../features/annotating/annotateActions';
import { Author } from '../../features/annotating/author';
import { Drafts } from '../../features/annotating/drafts';
import { registerNoteCompletion } from '../../features/annotating/noteCompletion';
import { TagMemory } from '../../features/annotating/tagMemory';
import { Threads } from '../../features/annotating/threads';
import { Library } from '../../library/library';
import { ActiveLetter } from '../../views/activeLetter';

/** Annotating in the letter: the threads, the commands, completion in notes. `state`: what is kept from one session to the next. */
export function registerAnnotating(library: Library, active: ActiveLetter, author: Author, tags: TagMemory, state: vscode.Memento): vscode.Disposable {
  const drafts = new Drafts(state);
  const threads = new Threads(library, drafts, () => active.uri);
  const desk = { library, active, threads };
  return vscode.Disposable.from(threads, drafts,
    registerAnnotate(desk, author, tags), registerTag(desk, author, tags), registerNotes(desk, author, tags), registerShowDrafts(desk),
    registerNoteCompletion(library, threads.editors, tags), registerAnnotateActions(library));
}
