import * as vscode from 'vscode';
import { locatableParts, sourceName } from '../../features/citing/sourceLabels';
import { locatorOf, writeLocator } from '../../citation/locators';
import { CitedSource, Form } from '../../citation/model';
import { writtenPlace } from '../../citation/writtenPlace';
import { Source } from '../../library/citing/sources';
import { hasWords } from '../../library/suggestions';

const t = vscode.l10n.t;

/** What a citation is written as; `last`: nothing more is asked. */
export interface CitedPlaces { readonly sources: readonly CitedSource[]; readonly form: Form }

/** `write`: what a citation would be written as, where it is to stand. `form`: that which was asked for. */
export interface Asking { readonly lang: string; readonly form?: Form; readonly write: (cited: CitedPlaces) => string }

interface PlacePick extends vscode.QuickPickItem { readonly place?: Pick<CitedSource, 'locator' | 'suffix'>; readonly form?: Form }

const FORMS: readonly (readonly [Form, () => string])[] = [
  ['parenthetical', () => t('in brackets or a note')], ['narrative', () => t('the author in the text')], ['suppressed', () => t('without the author')], ['full', () => t('the whole reference')],
];

/**
 * Asks where in each of the sources, and at the last in which form. Every row shows what it writes; Enter without a word cites the source as a whole. `back`: she goes
 * back to choose other sources. Undefined where she gives up.
 */
export async function askPlaces(chosen: readonly Source[], asking: Asking): Promise<CitedPlaces | 'back' | undefined> {
  const places: Pick<CitedSource, 'locator' | 'suffix'>[] = [];
  for (let at = 0; ;) {
    const before = chosen.slice(0, at).map(({ key }, index): CitedSource => ({ key, ...places[index] }));
    const answer = await askPlace(chosen, at, before, asking);
    if (answer === undefined) return undefined;
    if (answer === 'back') {
      if (at-- === 0) return 'back';
      continue;
    }
    places[at] = answer.place ?? {};
    if (++at === chosen.length) return { sources: [...before, { key: chosen[at - 1].key, ...answer.place }], form: answer.form ?? asking.form ?? 'parenthetical' };
  }
}

function askPlace(chosen: readonly Source[], at: number, before: readonly CitedSource[], { lang, form, write }: Asking): Promise<PlacePick | 'back' | undefined> {
  const source = chosen[at], { key, letter } = source, isLast = at === chosen.length - 1;
  const parts = letter ? locatableParts(letter.record).flatMap(({ address, words }) => {
    const locator = locatorOf(address);
    return locator ? [{ place: { locator }, words, label: writeLocator(locator, lang) }] : [];
  }) : [];
  const picker = vscode.window.createQuickPick<PlacePick>();
  picker.title = t('Where in {0}?', sourceName(source));
  [picker.step, picker.totalSteps] = [at + 1, chosen.length];
  picker.placeholder = letter ? t('A point, its number or its words; nothing for the whole letter') : t('Pages or another place, such as “{0}”; nothing for the whole work', `203, ${writeLocator({ label: 'chapter', value: '3' }, lang)}`);
  picker.ignoreFocusOut = true;
  picker.buttons = [vscode.QuickInputButtons.Back];
  Object.assign(picker, { sortByLabel: false });
  const fill = (typed: string): void => {
    const place = writtenPlace(typed, letter !== undefined, lang), sources = [...before, { key, ...place }];
    const written = new Set<string>();
    const forms = (isLast && form === undefined ? FORMS : FORMS.filter(([each]) => each === (form ?? 'parenthetical'))).flatMap(([each, description]): PlacePick[] => {
      const label = write({ sources, form: each });
      // In a citation that is there already there is but one form.
      if (written.has(label)) return [];
      written.add(label);
      return [{ label, description: description(), place, form: each, alwaysShow: true }];
    });
    const points = parts.filter(({ words, label }) => typed.trim() === '' || hasWords(`${words} ${label}`, typed)).map(({ place: own, words, label }): PlacePick => ({ label, description: words, place: own, alwaysShow: true }));
    // What Enter takes is always the first row: VS Code goes back to it at every key, before the list for what was typed is there.
    const isWords = place.suffix !== undefined && !place.locator && points.length > 0;
    picker.items = isWords ? [...points, ...group(t('Other forms'), forms)] : [...forms.slice(0, 1), ...group(t('Points'), points), ...group(t('Other forms'), forms.slice(1))];
  };
  fill('');
  return new Promise(resolve => {
    let answer: PlacePick | 'back' | undefined;
    picker.onDidChangeValue(fill);
    picker.onDidTriggerButton(() => { answer = 'back'; picker.hide(); });
    picker.onDidAccept(() => {
      const pick = picker.selectedItems[0] ?? picker.activeItems[0];
      // The list for what was typed just now may not be there yet.
      answer = pick?.form ? { ...pick, place: writtenPlace(picker.value, letter !== undefined, lang) } : pick;
      picker.hide();
    });
    picker.onDidHide(() => { picker.dispose(); resolve(answer); });
    picker.show();
  });
}

function group(label: string, items: readonly PlacePick[]): PlacePick[] { return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items]; }
