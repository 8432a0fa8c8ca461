import * as vscode from 'vscode';
import { goTo } from '../goTo';
import { numeral } from '../../features/labels';
import { reasonOf } from '../../features/refusals';
import { status } from '../../features/status';
import { Hit } from '../../library/concordance/model';
import { isSameHit, placesNow } from '../../library/concordance/places';
import { Library } from '../../library/library';
import { refusal } from '../../text/refusal';
import { ActiveLetter } from '../../views/activeLetter';
import { ConcordanceView } from '../../views/concordance/concordanceView';

const t = vscode.l10n.t;

/** Open Passage, Next Hit, Previous Hit and Back to the Concordance. */
export function registerOpen(library: Library, view: ConcordanceView, active: ActiveLetter): vscode.Disposable {
  const go = async (direction: 1 | -1): Promise<void> => {
    const { hits } = view.concordance, at = neighbourOf(library, view, active, direction);
    if (at === undefined) return status(t('Nothing is found that one could go to.'));
    if (await openHit(library, view, hits[at], false)) status(t('Hit {0} of {1}', numeral(at + 1), numeral(hits.length)));
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('glossator.concordance.open', async (given?: unknown, options?: unknown) => {
      const hit = view.concordance.found.hits.find(each => each === given) ?? view.chosen(given)[0];
      return hit !== undefined && openHit(library, view, hit, Object(options ?? given).preserveFocus === true);
    }),
    vscode.commands.registerCommand('glossator.concordance.next', () => go(1)),
    vscode.commands.registerCommand('glossator.concordance.previous', () => go(-1)),
    vscode.commands.registerCommand('glossator.concordance.back', () => view.focusList()),
  );
}

/** Selects the words of a hit in its letter, in the middle of the editor; where the letter was changed since, where they stand now. False where they are not there any more, or not surely. */
export async function openHit(library: Library, view: ConcordanceView, hit: Hit, preserveFocus: boolean): Promise<boolean> {
  const { uri } = hit.letter;
  // Opened first: the editor may have another text than the file.
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri)).then(found => found, () => undefined);
  const places = document && await placesNow(library, [hit]), place = places?.placed[0];
  if (!places || !place || document.getText() !== places.letter.text) { status(reasonOf(places ? refusal('hit-changed') : refusal('letter-unreadable', uri))); return false; }
  view.opened = hit;
  const range = places.letter.reading.toSource(place.start, place.end);
  await goTo(uri, range, preserveFocus);
  const editor = vscode.window.visibleTextEditors.find(each => each.document === document);
  editor?.revealRange(new vscode.Range(document.positionAt(range.start), document.positionAt(range.end)), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return true;
}

/** The hit after the one that was opened last; where none was, or it is not there any more, the next one of the letter in the editor, else the first one, or the last. Round the ends. */
function neighbourOf(library: Library, { concordance, opened }: ConcordanceView, { uri, editor }: ActiveLetter, direction: 1 | -1): number | undefined {
  const { hits } = concordance;
  if (hits.length === 0) return undefined;
  const at = opened ? hits.findIndex(each => isSameHit(each, opened)) : -1;
  if (at >= 0) return (at + direction + hits.length) % hits.length;
  const letter = uri === undefined ? undefined : library.letter(uri), cursor = letter && editor ? letter.reading.fromSource(editor.document.offsetAt(editor.selection.active)) : 0;
  const isBeyond = (hit: Hit): boolean => hit.letter.uri === uri && (direction > 0 ? hit.start >= cursor : hit.end < cursor);
  const found = direction > 0 ? hits.findIndex(isBeyond) : hits.findLastIndex(isBeyond);
  return found >= 0 ? found : direction > 0 ? 0 : hits.length - 1;
}
