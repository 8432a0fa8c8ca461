import * as vscode from 'vscode';
import { registerAnnotateHits } from './annotate';
import { registerContextKeys } from './contextKeys';
import { registerFind } from './find';
import { registerHandOn } from './handOn';
import { registerLimits } from './limits';
import { registerOpen } from './open';
import { Author } from '../../features/annotating/author';
import { TagMemory } from '../../features/annotating/tagMemory';
import { Library } from '../../library/library';
import { ActiveLetter } from '../../views/activeLetter';
import { ActivePaper } from '../../views/activePaper';
import { ConcordanceView } from '../../views/concordance/concordanceView';

/** Finding in all letters, and what is done with what is found. */
export function registerConcordance(library: Library, view: ConcordanceView, { active, paper, author, tags }: { active: ActiveLetter; paper: ActivePaper; author: Author; tags: TagMemory }): vscode.Disposable {
  return vscode.Disposable.from(registerContextKeys(view), registerFind(library, view), registerLimits(library, view, active), registerOpen(library, view, active),
    registerAnnotateHits(library, view, author, tags), registerHandOn(library, view, paper));
}
