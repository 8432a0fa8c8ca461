import * as vscode from 'vscode';
import { askTags } from '../annotating/tag';
import { givenIn } from '../annotating/target';
import { Author } from '../../features/annotating/author';
import { TagMemory } from '../../features/annotating/tagMemory';
import { applyFileEdits } from '../../features/fileEdits';
import { countLabel, numeral } from '../../features/labels';
import { reasonOf } from '../../features/refusals';
import { status } from '../../features/status';
import { today } from '../../features/today';
import { Marking } from '../../letter/annotating/several';
import { noteAndTags } from '../../letter/annotating/tags';
import { MarkedHits, areUnchanged, markHits } from '../../library/concordance/marking';
import { Hit } from '../../library/concordance/model';
import { Library } from '../../library/library';
import { ConcordanceView } from '../../views/concordance/concordanceView';

const t = vscode.l10n.t;
/** So many passages are annotated without a second question; of more than a few it is told how far it has come. */
const UNASKED = 200, FEW = 20;

/**
 * Annotate Hits… and Tag Hits…: the hits that are chosen, or all that are shown (`{scope: 'all'}`), with the note and the tags that are given (`{note, tags}`), else asked for. Resolves to how
 * many have them now.
 */
export function registerAnnotateHits(library: Library, view: ConcordanceView, author: Author, memory: TagMemory): vscode.Disposable {
  const run = (ask: (hits: readonly Hit[]) => Promise<Pick<Marking, 'written' | 'tags'> | undefined>) => async (argument?: unknown): Promise<number | undefined> => {
    const { note, tags } = givenIn(argument), hits = Object(argument).scope === 'all' ? view.concordance.hits : view.chosen(argument);
    if (hits.length === 0) { status(t('Choose the hits that are meant: with the arrow keys and Shift, or with Ctrl and a click.')); return undefined; }
    const isGiven = note !== undefined || tags !== undefined, asked = isGiven ? { written: note ?? '', tags: tags ?? [] } : await ask(hits);
    if (!asked) return undefined;
    if (asked.tags.length === 0 && asked.written.trim() === '') { status(t('There is neither a note nor a tag.')); return undefined; }
    if (hits.length > UNASKED && !await isMeant(hits)) return undefined;
    const by = author.name ?? (isGiven || noteAndTags(asked.written).text.trim() === '' ? undefined : await author.ask());
    const done = await marked(library, hits, { ...asked, signature: { by, date: today() }, seed: Math.floor(Math.random() * 36 ** 4) });
    if (!done) return undefined;
    if (done.marked.length > 0) memory.used([...asked.tags, ...noteAndTags(asked.written).tags]);
    status(newsOf(done), 15_000);
    return done.marked.length;
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('glossator.concordance.annotate', run(async hits => {
      const written = await vscode.window.showInputBox({ title: t('Annotate {0}', passagesOf(hits)), prompt: t('The note that each of them gets. A word with # before it is a tag.'), ignoreFocusOut: true });
      return written === undefined ? undefined : { written, tags: [] };
    })),
    vscode.commands.registerCommand('glossator.concordance.tag', run(async hits => {
      const tags = await askTags(await memory.known(hits[0].letter.uri), [], t('Tags of {0}', passagesOf(hits)));
      return tags && { written: '', tags };
    })),
  );
}

/** `12 passages in 3 letters`. */
function passagesOf(hits: readonly Hit[]): string {
  const letters = lettersOf(hits);
  return hits.length === 1 ? t('one passage') : letters === 1 ? t('{0} passages in one letter', numeral(hits.length)) : t('{0} passages in {1} letters', numeral(hits.length), numeral(letters));
}

function lettersOf(hits: readonly Hit[]): number { return new Set(hits.map(each => each.letter.uri)).size; }

async function isMeant(hits: readonly Hit[]): Promise<boolean> {
  const label = t('Annotate {0}', passagesOf(hits));
  return await vscode.window.showQuickPick([{ label }], { placeHolder: t('These are many. One Undo takes them all back.'), ignoreFocusOut: true }) !== undefined;
}

/** Writes as one edit; undefined where nothing was to be written, or it was stopped. */
async function marked(library: Library, hits: readonly Hit[], marking: Marking): Promise<MarkedHits | undefined> {
  const location = hits.length > FEW ? vscode.ProgressLocation.Notification : vscode.ProgressLocation.Window;
  const done = await vscode.window.withProgress({ location, title: t('Annotating passages'), cancellable: true }, (progress, token) => {
    let before = 0;
    return markHits(library, hits, marking, at => {
      progress.report({ message: t('{0} of {1}', numeral(at), numeral(hits.length)), increment: (at - before) / hits.length * 100 });
      before = at;
    }, () => token.isCancellationRequested);
  });
  if (!done || done.files.length === 0) return done;
  if (!await areUnchanged(library, done.files)) { status(t('A letter was changed meanwhile: nothing is written. Try again.')); return undefined; }
  const keep = selectionsOf(library, done.files);
  if (await applyFileEdits(done.files)) { keep(); return done; }
  status(t('The files could not be changed.'));
  return undefined;
}

/** What is selected in the editors of these letters stays selected: by itself it would grow over the marks. */
function selectionsOf(library: Library, files: MarkedHits['files']): () => void {
  const selected = vscode.window.visibleTextEditors.flatMap(editor => {
    const { document, selection } = editor, uri = document.uri.toString(), letter = selection.isEmpty || files.every(each => each.uri !== uri) ? undefined : library.letter(uri);
    return letter ? [{ editor, start: letter.reading.fromSource(document.offsetAt(selection.start)), end: letter.reading.fromSource(document.offsetAt(selection.end)) }] : [];
  });
  return () => {
    for (const { editor, start, end } of selected) {
      const range = library.letter(editor.document.uri.toString())?.reading.toSource(start, end);
      if (range) editor.selection = new vscode.Selection(editor.document.positionAt(range.start), editor.document.positionAt(range.end));
    }
  };
}

/** `Annotated: 12 in 3 letters; 1 not: …` */
function newsOf({ marked: hits, had, refused }: MarkedHits): string {
  const reasons = [...new Set(refused.map(([, why]) => reasonOf(why)))];
  return [
    hits.length > 0 ? t('Annotated: {0}', countLabel({ places: hits.length, letters: lettersOf(hits) })) : t('Annotated: none'),
    ...had.length > 0 ? [t('{0} had it already', numeral(had.length))] : [],
    ...refused.length > 0 ? [t('{0} not: {1}', numeral(refused.length), reasons.join(' '))] : [],
  ].join('; ');
}
