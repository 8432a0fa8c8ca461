import * as vscode from 'vscode';
import { goTo } from '../goTo';
import { addressLabel, letterName } from '../../features/labels';
import { FoundPassage, searchPassages } from '../../library/citing/passageSearch';
import { KnownLetter } from '../../library/index/letters';
import { Library } from '../../library/library';
import { inSlices } from '../../library/slices';
import { fold, queryWords } from '../../text/fold';
import { mapIn } from '../../text/packed';
import { toSource } from '../../text/reading';

const t = vscode.l10n.t;
const LONGEST = 110, BEFORE = 40;

interface PassagePick extends vscode.QuickPickItem { readonly passage: FoundPassage }

/** Searches the letters as she types, and gives the passage that she chooses and what she typed for it. Undefined where she gives up. */
export function pickPassage(library: Library, letters: () => Promise<readonly KnownLetter[]>, typed: string): Promise<{ readonly passage: FoundPassage; readonly typed: string } | undefined> {
  const picker = vscode.window.createQuickPick<PassagePick>();
  const open: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: t('Show in the Letter') };
  picker.title = t('Insert Quotation');
  picker.placeholder = t('Words of a letter, in any order');
  picker.ignoreFocusOut = true;
  Object.assign(picker, { sortByLabel: false });
  let runs = 0, found: Promise<unknown>;
  const search = async (): Promise<void> => {
    const run = ++runs, { value } = picker;
    picker.busy = value.trim() !== '';
    const all = picker.busy ? await letters() : [];
    const result = run === runs ? await inSlices(searchPassages(value, all, library.letters.table), () => run !== runs) : undefined;
    if (!result || run !== runs) return;
    picker.items = result.items.map(passage => ({
      label: excerpt(passage.text, value), detail: placeLabel(passage), passage, alwaysShow: true, buttons: [open],
    }));
    picker.title = result.isCut ? t('Insert Quotation: the first {0} are shown', result.items.length) : t('Insert Quotation');
    picker.busy = false;
  };
  picker.value = typed;
  found = search();
  return new Promise(resolve => {
    let answer: { passage: FoundPassage; typed: string } | undefined;
    picker.onDidChangeValue(() => { found = search(); });
    picker.onDidTriggerItemButton(({ item: { passage } }) => void show(passage, true));
    picker.onDidAccept(async () => {
      // The list for what was typed just now may not be there yet.
      if (picker.busy) await found;
      const pick = picker.activeItems[0] ?? picker.items[0];
      if (!pick) return;
      answer = { passage: pick.passage, typed: picker.value };
      picker.hide();
    });
    picker.onDidHide(() => { runs++; picker.dispose(); resolve(answer); });
    picker.show();
  });
}

/** Selects the sentence in its letter, beside the paper. */
export async function show({ letter: { uri, packed }, sentence }: FoundPassage, preserveFocus: boolean): Promise<void> {
  if (packed) await goTo(uri, toSource(mapIn(packed), sentence.start, sentence.end), preserveFocus, vscode.ViewColumn.Beside);
}

/** `Leo Trotskij to Brittiska sektionen, 1933-10-02 · point 4` */
function placeLabel({ letter: { uri, record, packed }, sentence }: FoundPassage): string {
  const at = packed ? toSource(mapIn(packed), sentence.start, sentence.end).start : 0;
  const part = record.parts.findLast(each => each.start <= at && !each.address.includes('.'));
  return [letterName(record, uri.slice(uri.lastIndexOf('/') + 1)), ...part ? [addressLabel(part.address, /^p\d/.test(part.address) ? 0 : undefined)] : []].join(' · ');
}

/** What of a sentence is shown in a row: all of it, or from a little before the first word that was looked for. */
function excerpt(sentence: string, typed: string): string {
  if (sentence.length <= LONGEST) return sentence;
  const folded = fold(sentence), first = Math.min(...queryWords(typed).map(word => folded.indexOf(word)).filter(at => at >= 0), sentence.length);
  const from = first > LONGEST - BEFORE && first < sentence.length ? sentence.indexOf(' ', first - BEFORE) + 1 : 0;
  return from > 0 ? `… ${sentence.slice(from)}` : sentence;
}
