import * as vscode from 'vscode';
import { inLetters } from '../../features/offers';
import { languageName } from '../../features/labels';
import { status } from '../../features/status';
import { languagesIn } from '../../letter/languages';
import { LetterRecord } from '../../letter/record';
import { tagsetsOf } from '../../library/annotations/tagsets';
import { limitNamed, limitsIn, withoutLimit } from '../../library/concordance/given';
import { LimitName, Limits } from '../../library/concordance/model';
import { parsePeriod, writePeriod } from '../../library/concordance/period';
import { Library } from '../../library/library';
import { usedValues } from '../../library/suggestions';
import { ActiveLetter } from '../../views/activeLetter';
import { ConcordanceView } from '../../views/concordance/concordanceView';

const t = vscode.l10n.t;

/** Limits of which one is chosen from the values in use. */
type Listed = 'senders' | 'recipients' | 'languages' | 'tags';

/**
 * Limit Concordance…: asks for a limit and its values; `{limit}` names it (as LIMITS does), and values beside it (`senders`, `from` …) need not be asked for. Clear Limits: all of them, the one that is named, or
 * one `value` of it.
 */
export function registerLimits(library: Library, view: ConcordanceView, active: ActiveLetter): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('glossator.concordance.limit', async (given?: unknown) => {
      const name = limitNamed(given), values = limitsIn(given), own = name === 'period' ? ['from', 'to'] : name ? [name] : Object.keys(values);
      const asked = Object.fromEntries(Object.entries(values).filter(([key]) => own.includes(key))) as Limits;
      const limits = Object.keys(asked).length > 0 ? { ...name ? withoutLimit(view.concordance.limits, name) : view.concordance.limits, ...asked } : await askLimit(library, view.concordance.limits, active, name);
      if (limits) await view.show(undefined, limits);
    }),
    vscode.commands.registerCommand('glossator.concordance.clearLimits', async (given?: unknown) => {
      const name = limitNamed(given), { value } = Object(given) as { value?: unknown };
      await view.show(undefined, name ? withoutLimit(view.concordance.limits, name, typeof value === 'string' ? value : undefined) : {});
    }),
  );
}

interface LimitItem extends vscode.QuickPickItem { readonly ask: () => Promise<Limits | undefined> }

/** All limits with the one that was asked for; undefined where she gives up. */
async function askLimit(library: Library, limits: Limits, { uri }: ActiveLetter, name: LimitName | undefined): Promise<Limits | undefined> {
  const passages = (kind: Limits['passages']) => async (): Promise<Limits> => ({ ...limits, passages: kind });
  const items: Readonly<Record<LimitName, readonly LimitItem[]>> = {
    senders: [item(t('Sender…'), limits.senders, () => askValues(library, limits, 'senders'))],
    recipients: [item(t('Recipient…'), limits.recipients, () => askValues(library, limits, 'recipients'))],
    period: [item(t('Period…'), [writePeriod(limits)], () => askPeriod(limits))],
    languages: [item(t('Language…'), limits.languages, () => askValues(library, limits, 'languages'))],
    tags: [item(t('Tag…'), limits.tags, () => askValues(library, limits, 'tags'))],
    passages: [item(t('Annotated passages'), [], passages('annotated')), item(t('Quoted passages'), [], passages('quoted'), t('that a paper or another letter quotes'))],
    letters: uri === undefined || !library.letters.get(uri) ? [] : [item(t('This letter'), [], async () => ({ ...limits, letters: [uri] }))],
  };
  const own = name ? items[name] : Object.values(items).flat();
  if (own.length === 0) { status(t('Open the letter that is meant.')); return undefined; }
  if (name && own.length === 1) return own[0].ask();
  return (await vscode.window.showQuickPick(own, { placeHolder: t('Find only in') }))?.ask();
}

function item(label: string, now: readonly string[] | undefined, ask: LimitItem['ask'], detail = ''): LimitItem { return { label, description: [detail, ...now ?? []].filter(each => each !== '').join(', '), ask }; }

const VALUES: Readonly<Record<Listed, (record: LetterRecord) => readonly string[]>> = {
  senders: each => each.senders, recipients: each => each.recipients, languages: each => languagesIn(each.lang, each.marks), tags: each => each.annotations.flatMap(({ tags }) => tags),
};
const QUESTIONS: Readonly<Record<Listed, () => string>> = {
  senders: () => t('Letters from any of these'), recipients: () => t('Letters to any of these'), languages: () => t('Words in any of these languages'), tags: () => t('Passages with any of these tags'),
};

/** The values in use, those of the most letters first; the ones that limit already are chosen. None means that it does not limit any more. */
async function askValues(library: Library, limits: Limits, name: Listed): Promise<Limits | undefined> {
  await library.index.complete();
  const letters = [...library.letters.all.values()], used = usedValues(letters, VALUES[name]), counts = new Map(used.map(each => [each.value, each.letters])), now = limits[name] ?? [];
  const label = await labelsOf(library, name);
  const items = [...now, ...used.map(each => each.value).filter(each => !now.includes(each))].map(value => ({
    value, label: label(value), description: [label(value).toLowerCase() === value.toLowerCase() ? '' : value, inLetters(counts.get(value) ?? 0)].filter(each => each !== '').join(' · '), picked: now.includes(value),
  }));
  if (items.length === 0) { status(t('No letter has any.')); return undefined; }
  const picked = await vscode.window.showQuickPick(items, { placeHolder: QUESTIONS[name](), canPickMany: true, matchOnDescription: true });
  return picked && { ...withoutLimit(limits, name), ...picked.length > 0 ? { [name]: picked.map(each => each.value) } : {} };
}

async function labelsOf(library: Library, name: Listed): Promise<(value: string) => string> {
  if (name === 'languages') return languageName;
  if (name !== 'tags') return value => value;
  const tagsets = await tagsetsOf(library, [...library.letters.all.values()].filter(({ record }) => record.annotations.length > 0));
  return tag => tagsets.label(tag);
}

async function askPeriod(limits: Limits): Promise<Limits | undefined> {
  const typed = await vscode.window.showInputBox({
    title: t('Letters of which period?'), value: writePeriod(limits), placeHolder: '1933, 1933-05, 1933/1935, 1933/, /1935',
    prompt: t('A year, a month, a day, or two of them with a slash between. Nothing: of any time.'),
    validateInput: text => text.trim() === '' ? undefined : wrongIn(text),
  });
  if (typed === undefined) return undefined;
  const period = typed.trim() === '' ? {} : parsePeriod(typed);
  return typeof period === 'string' ? undefined : { ...withoutLimit(limits, 'period'), ...period };
}

function wrongIn(text: string): string | undefined {
  const period = parsePeriod(text);
  return period === 'period-shape' ? t('This is no date. Write 1933, 1933-05 or 1933-05-12.') : period === 'period-order' ? t('It ends before it begins.') : undefined;
}
