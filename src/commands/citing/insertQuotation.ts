import * as vscode from 'vscode';
import { askHowMuch } from './askHowMuch';
import { pickPassage } from './pickPassage';
import { writeQuotation } from './writeQuotation';
import { SourceMemory } from '../../features/citing/sourceMemory';
import { status } from '../../features/status';
import { passageIn } from '../../citation/passage';
import { Stretch, findText, searchPassages } from '../../library/citing/passageSearch';
import { letterAt } from '../../library/citing/quoting';
import { KnownLetter } from '../../library/index/letters';
import { Library } from '../../library/library';
import { inSlices } from '../../library/slices';
import { ActivePaper } from '../../views/activePaper';

const t = vscode.l10n.t;
const LONGEST = 10_000;

/**
 * Insert Quotation…: words are looked for in all letters as she types; what she chooses is quoted and cited at the cursor of the paper. `{text}` is what is looked for:
 * where one letter has it as it stands, that of `{uri}` or `{key}` if one is named, it is quoted and nothing is asked.
 */
export function registerInsertQuotation(library: Library, paper: ActivePaper, memory: SourceMemory): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.insertQuotation', async (argument?: unknown) => {
    const { editor } = paper;
    if (!editor) { status(t('Open the paper that is to quote.')); return false; }
    const { text, uri, key } = givenIn(argument);
    const letters = async (): Promise<readonly KnownLetter[]> => {
      await library.index.words();
      return uri === undefined && key === undefined ? byDate(library.letters.all.values()) : uri === undefined ? library.citing.letterKeys.of(key!) : [library.letters.get(uri)].filter(each => each !== undefined);
    };
    const stretch = (text === undefined ? undefined : await standing(library, await letters(), text)) ?? await ask(library, letters, text ?? '');
    return stretch !== undefined && write(library, memory, editor, stretch);
  });
}

function givenIn(argument: unknown): { readonly text?: string; readonly uri?: string; readonly key?: string } {
  const { text, uri, key } = Object(argument instanceof vscode.Uri ? undefined : argument) as Record<string, unknown>;
  const own = (value: unknown): string | undefined => typeof value === 'string' && value.trim() !== '' ? value.slice(0, LONGEST) : undefined;
  return { text: own(text), uri: uri instanceof vscode.Uri ? uri.toString() : own(uri), key: own(key) };
}

function byDate(letters: Iterable<KnownLetter>): KnownLetter[] {
  const key = ({ record: { date }, uri }: KnownLetter): string => `${date ?? '~'} ${uri}`;
  return [...letters].map(letter => ({ letter, key: key(letter) })).sort((a, b) => a.key < b.key ? -1 : a.key > b.key ? 1 : 0).map(each => each.letter);
}

/** Where a text stands as it is, if it does so in one letter only. */
async function standing(library: Library, letters: readonly KnownLetter[], text: string): Promise<Stretch | undefined> {
  const found = letters.length > 1 ? await inSlices(searchPassages(text, letters, library.letters.table)) : undefined;
  const candidates = found ? [...new Set(found.items.map(each => each.letter))] : letters, stretches: Stretch[] = [];
  for (const letter of candidates) {
    const reading = (await letterAt(library, letter.uri))?.reading.text ?? '', range = findText(reading, text);
    if (range) stretches.push({ letter, range, text: reading.slice(range.start, range.end) });
  }
  return stretches.length === 1 && !found?.isCut ? stretches[0] : undefined;
}

async function ask(library: Library, letters: () => Promise<readonly KnownLetter[]>, typed: string): Promise<Stretch | undefined> {
  for (let value = typed; ;) {
    const picked = await pickPassage(library, letters, value);
    const answer = picked && await askHowMuch(library, picked.passage);
    if (answer !== 'back') return answer;
    value = picked!.typed;
  }
}

/** The letter is read once more: it may have been changed since it was searched. */
async function write(library: Library, memory: SourceMemory, editor: vscode.TextEditor, { letter: { uri }, range, text }: Stretch): Promise<boolean> {
  const letter = await letterAt(library, uri);
  const passage = letter?.reading.text.slice(range.start, range.end) === text ? passageIn(letter, [range]) : undefined;
  if (!passage) { status(t('The letter has been changed meanwhile. Search again.')); return false; }
  return writeQuotation(library, memory, editor, editor.selection, [{ uri, passage }]);
}
