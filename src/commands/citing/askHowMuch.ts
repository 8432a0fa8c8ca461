import * as vscode from 'vscode';
import { show } from './pickPassage';
import { status } from '../../features/status';
import { FoundPassage, Stretch } from '../../library/citing/passageSearch';
import { letterAt } from '../../library/citing/quoting';
import { Library } from '../../library/library';
import { Range } from '../../text/range';

const t = vscode.l10n.t;

interface AmountPick extends vscode.QuickPickItem { readonly range?: Range }

/** Asks whether the sentence, the paragraph or the whole point is quoted; or she selects it in the letter herself. `back`: she looks for another one. */
export async function askHowMuch(library: Library, passage: FoundPassage): Promise<Stretch | 'back' | undefined> {
  const { letter, sentence, paragraph } = passage;
  const read = await letterAt(library, letter.uri), reading = read?.reading.text ?? '';
  if (reading.slice(sentence.start, sentence.end) !== passage.text) { status(t('The letter has been changed meanwhile. Search again.')); return undefined; }
  const point = read?.points.find(({ paragraphs: all }) => all.length > 1 && all.some(each => each.reading.start <= sentence.start && sentence.end <= each.reading.end))?.paragraphs;
  const picker = vscode.window.createQuickPick<AmountPick>();
  const pick = (label: string, range: Range): AmountPick => ({ label, detail: reading.slice(range.start, range.end).replace(/\s+/g, ' '), range });
  picker.title = t('How much is to be quoted?');
  picker.placeholder = t('The sentence, or more');
  picker.ignoreFocusOut = true;
  picker.buttons = [vscode.QuickInputButtons.Back];
  picker.items = [
    pick(t('Sentence'), sentence),
    ...paragraph.end - paragraph.start > sentence.end - sentence.start ? [pick(t('Paragraph'), paragraph)] : [],
    ...point ? [pick(t('Point'), { start: point[0].reading.start, end: point[point.length - 1].reading.end })] : [],
    { label: t('Select in the Letter'), detail: t('The letter is shown beside the paper; there, “Quote in Paper” quotes what is selected.') },
  ];
  return new Promise(resolve => {
    let answer: Stretch | 'back' | undefined;
    picker.onDidTriggerButton(() => { answer = 'back'; picker.hide(); });
    picker.onDidAccept(() => {
      const range = picker.activeItems[0]?.range;
      if (range) answer = { letter, range, text: reading.slice(range.start, range.end) };
      else void show(passage, false).then(() => status(t('Select what is to be quoted, then run “Quote in Paper”.')));
      picker.hide();
    });
    picker.onDidHide(() => { picker.dispose(); resolve(answer); });
    picker.show();
  });
}
