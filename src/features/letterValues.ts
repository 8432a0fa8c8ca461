import * as vscode from 'vscode';
import { sourceKind, sourceName, sourceTitle } from './citing/sourceLabels';
import { languageItems } from './languages';
import { Context, Offer, Offers, Request, describe, inLetters } from './offers';
import { today } from './today';
import { scalar } from '../letter/newLetter';
import { openingDate } from '../letter/unfinished';
import { glossaryFiles } from '../library/index/letterFiles';
import { USED, UsedValue, allKnown, best, letterSuggestions, usedPaths, usedValues } from '../library/suggestions';

const t = vscode.l10n.t;

/** Values for a field of the front matter, as the other letters have them. */
export async function fieldValueItems(context: Context<'fieldValue'>, request: Request): Promise<Offers> {
  const { field } = context;
  if (field === 'date') return { items: dates(request).map(offer => ({ ...offer, insert: finished(offer.insert, context, true) })), isCut: false };
  if (!Object.hasOwn(USED, field) && !['original', 'glossary', 'bibliography'].includes(field)) return { items: [], isCut: false };
  const known = await allKnown(request.library);
  if (request.token.isCancellationRequested) return { items: [], isCut: true };
  const { items, isCut } = field === 'original' ? originals(request) : field === 'source' ? await sources(context, request) : field === 'lang' ? { items: languageItems(used(context, request)), isCut: false }
    : field === 'glossary' || field === 'bibliography' ? await paths(field, request) : best(used(context, request), request.typed, each => each.value);
  return { items: items.map(item => 'value' in item ? offerOf(item) : item).map(offer => ({ ...offer, insert: finished(offer.insert, context) })), isCut: isCut || !known };
}

/** A value as YAML wants it where the cursor is. `plain`: it never needs quotation marks. */
function finished(value: string, { quote, close, flow, blank }: Context<'fieldValue'>, plain = false): string {
  const written = quote === '"' ? JSON.stringify(value).slice(1, -1) : quote ? value.replaceAll('\'', '\'\'') : plain ? value : scalar(value, flow);
  return (blank ? ' ' : '') + written + close;
}

function offerOf({ value, letters }: UsedValue): Offer {
  return { label: value, insert: value, kind: vscode.CompletionItemKind.Value, description: inLetters(letters) || undefined };
}

/** What other letters have, and this one elsewhere; what is being typed is no value yet. */
function used({ field }: Context<'fieldValue'>, { library, uri, typed }: Request): UsedValue[] {
  const own = library.letters.get(uri)?.record;
  const isHalf = (value: string): boolean => typed !== '' && value.startsWith(typed.trim()) && own !== undefined && USED[field](own).includes(value);
  return usedValues(library.letters.all.values(), USED[field]).filter(({ value, letters }) => letters > 1 || !isHalf(value));
}

function originals({ library, uri, typed }: Request): Offers {
  const { items } = letterSuggestions(library, uri, typed);
  return {
    items: items.map(({ id, path, letter: { record } }): Offer => ({
      label: id, insert: id, kind: vscode.CompletionItemKind.Reference, description: record.title ?? describe(record), detail: describe(record),
      texts: [path, record.title ?? '', ...record.senders, ...record.recipients, record.date ?? ''],
    })),
    isCut: true,
  };
}

/** The editions that other letters name, then what may be cited: `@key`, which YAML wants in quotation marks. */
async function sources(context: Context<'fieldValue'>, request: Request): Promise<Offers> {
  const { library, uri, typed, token } = request;
  const table = await library.citing.sources(uri);
  const found = table && await table.find(typed.replace(/^@/, ''), undefined, undefined, () => token.isCancellationRequested);
  if (token.isCancellationRequested) return { items: [], isCut: true };
  const own = library.letters.get(uri);
  return {
    items: [
      ...best(used(context, request), typed, each => each.value).items.map(offerOf),
      ...(found?.items ?? []).filter(({ letter }) => !letter || letter !== own).map((source): Offer => ({
        label: `@${source.key}`, insert: `@${source.key}`, kind: sourceKind(source), description: sourceName(source), detail: sourceTitle(source), texts: [sourceName(source), sourceTitle(source) ?? ''],
      })),
    ],
    isCut: true,
  };
}

/** The glossaries of the folders above, those that letters name, and those that lie in other folders. */
async function paths(field: 'glossary' | 'bibliography', { library, uri, typed, token }: Request): Promise<{ items: readonly UsedValue[]; isCut: boolean }> {
  const above = field === 'glossary' ? await library.serving.uris(uri, undefined) : [];
  const there = field === 'glossary' && !token.isCancellationRequested ? await glossaryFiles(library.files) : [];
  if (token.isCancellationRequested) return { items: [], isCut: true };
  return best(usedPaths(library, uri, field === 'glossary' ? 'glossaries' : 'bibliographies', [...above, ...there]), typed, each => each.value);
}

/** The opening's date and today's, with the ways in which a date can be written. */
function dates({ library, uri }: Request): Offer[] {
  const letter = library.letter(uri);
  const written = letter && openingDate(letter);
  const now = today();
  const [month, year] = [now.slice(0, 7), now.slice(0, 4)];
  const documentation = new vscode.MarkdownString([
    t('`{0}` a day, `{1}` a month, `{2}` a year', now, month, year), t('`{0}~` about', now), t('`{0}?` uncertain', now), t('`{0}/{1}` between the two', year, Number(year) + 1), t('`{0}X` in these years', year.slice(0, 3)),
  ].map(line => `- ${line}`).join('\n'));
  const offer = (value: string, description: string): Offer => ({ label: value, insert: value, kind: vscode.CompletionItemKind.Value, description, documentation });
  return [...written === undefined ? [] : [offer(written, t('The date of the opening'))], offer(now, t('Today'))];
}
