import * as vscode from 'vscode';
import { CitedPlaces, askPlaces } from './askPlaces';
import { pickSources } from './pickSources';
import { Target, targetNow } from './target';
import { SourceMemory } from '../../features/citing/sourceMemory';
import { offsetAfter, writeEdits } from '../../features/citing/writing';
import { status } from '../../features/status';
import { CitedSource, Form } from '../../citation/model';
import { writtenPlace } from '../../citation/writtenPlace';
import { SourceTable } from '../../library/citing/sources';
import { Library } from '../../library/library';
import { allKnown } from '../../library/suggestions';
import { ActiveLetter } from '../../views/activeLetter';
import { ActivePaper } from '../../views/activePaper';

const t = vscode.l10n.t;

/** What the command may be given, from a keybinding, a view or another extension: only what is of the right shape is taken. */
interface Given { readonly keys?: readonly string[]; readonly locator?: string; readonly prefix?: string; readonly suffix?: string; readonly form?: Form }

const FORMS: readonly Form[] = ['parenthetical', 'narrative', 'suppressed', 'full', 'nocite'];
const LONGEST = 1000, MOST_KEYS = 100;

/**
 * Insert Citation…: cites one or several sources at the cursor of a paper, a letter or a note, after what is selected; in a citation they join those that are there.
 * With `{keys, locator, prefix, suffix, form}` nothing is asked: the prefix goes before the first, the locator and the suffix after the last.
 */
export function registerInsertCitation(library: Library, paper: ActivePaper, letter: ActiveLetter, memory: SourceMemory): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.insertCitation', async (argument?: unknown) => {
    const target = targetNow(library, paper, letter), given = givenIn(argument);
    if (!target) return status(t('Open the paper or the letter that is to cite.'));
    if (given.keys) await allKnown(library);
    // Asked for at once: what she types now is meant for the list.
    const language = library.citing.lang(target.uri).then(found => found ?? vscode.env.language);
    const cited = given.keys ? citedBy(given, await library.citing.sources(target.uri), await language) : await ask(library, memory, target, given, language), lang = await language;
    if (!cited || !await write(target, cited, lang)) return;
    memory.used(cited.sources.map(each => each.key));
  });
}

function givenIn(argument: unknown): Given {
  const { keys, locator, prefix, suffix, form } = Object(argument instanceof vscode.Uri ? undefined : argument) as Record<string, unknown>;
  const list = (typeof keys === 'string' ? [keys] : Array.isArray(keys) ? keys : []).filter((each): each is string => typeof each === 'string' && each.length <= LONGEST && /^[^\s{}[\]\\,;<>"'`@]+$/.test(each));
  return {
    ...list.length > 0 ? { keys: list.slice(0, MOST_KEYS) } : {}, locator: line(typeof locator === 'number' ? String(locator) : locator), prefix: line(prefix), suffix: line(suffix),
    form: FORMS.find(each => each === form),
  };
}

/** A text on one line; undefined for what is none. */
function line(value: unknown): string | undefined { return typeof value === 'string' ? value.slice(0, LONGEST).replace(/\s+/g, ' ').trim() || undefined : undefined; }

function citedBy({ keys = [], locator = '', prefix, suffix, form = 'parenthetical' }: Given, table: SourceTable | undefined, lang: string): CitedPlaces {
  const last = keys[keys.length - 1], place = writtenPlace(locator, table?.get(last)?.letter !== undefined, lang);
  const after = [place.suffix, suffix].filter(each => each !== undefined).join(', ');
  return {
    form, sources: keys.map((key, index): CitedSource => ({
      key, ...index === 0 && prefix ? { prefix } : {}, ...index === keys.length - 1 ? { ...place.locator ? { locator: place.locator } : {}, ...after ? { suffix: after } : {} } : {},
    })),
  };
}

async function ask(library: Library, memory: SourceMemory, target: Target, given: Given, language: Promise<string>): Promise<CitedPlaces | undefined> {
  const cited = new Set(target.read()?.citations.flatMap(({ keys }) => keys.map(each => each.key)));
  for (let chosen: Parameters<typeof askPlaces>[0] = []; ;) {
    const picked = await pickSources(library, memory, target.uri, { title: t('Insert Citation'), chosen, cited });
    if (!picked) return undefined;
    const lang = await language;
    const preview = ({ sources, form }: CitedPlaces): string => target.edits({ sources, form, lang }).map(each => each.text.trim()).join(' … ');
    const answer = await askPlaces(chosen = picked, { lang, form: given.form, write: preview });
    if (answer !== 'back') return answer;
  }
}

/** One edit; the cursor then stands after what was written. */
async function write(target: Target, { sources, form }: CitedPlaces, lang: string): Promise<boolean> {
  const edits = target.edits({ sources, form, lang }), { document, editor } = target;
  if (edits.length === 0 || !target.takes(edits, sources)) { status(t('No citation can stand here: this is code, a comment or front matter.')); return false; }
  const after = offsetAfter(edits);
  if (!await writeEdits(document, edits)) { status(t('The editor did not take the change.')); return false; }
  const position = document.positionAt(after);
  if (editor) editor.selection = new vscode.Selection(position, position);
  return true;
}
