import * as vscode from 'vscode';
import { mark, selected } from './annotate';
import { Desk, Target, givenIn, isGone, targetOf, threadIn } from './target';
import { Author } from '../../features/annotating/author';
import { KnownTag, TagMemory } from '../../features/annotating/tagMemory';
import { write } from '../../features/annotating/writing';
import { status } from '../../features/status';
import { inLetters } from '../../features/offers';
import { reasonOf } from '../../features/refusals';
import { tagName } from '../../letter/annotating/annotate';
import { retag } from '../../letter/annotating/change';
import { passageOf } from '../../letter/annotating/passage';
import { annotationsMeantAt } from '../../letter/nearAnnotations';
import { isRefusal } from '../../text/refusal';

const t = vscode.l10n.t;

/** Tag…: other tags for the annotation at the cursor, or an annotation of the selection or the word with these tags. */
export function registerTag(desk: Desk, author: Author, memory: TagMemory): vscode.Disposable {
  return vscode.commands.registerCommand('glossator.tag', async (...args: unknown[]) => {
    if (isGone(args)) return undefined;
    const [argument] = args;
    const given = givenIn(argument);
    const target = isRetagging(desk, argument) ? await targetOf(desk, argument) : undefined;
    if (target) return retagged(desk, memory, target, given.tags);
    if (isRetagging(desk, argument)) return undefined;
    const selection = selected(desk), letter = selection && desk.library.letter(selection.document.uri.toString());
    if (!selection || !letter) return undefined;
    const passage = passageOf(letter, selection);
    if (isRefusal(passage)) return status(reasonOf(passage));
    const tags = given.tags ?? await askTags(await memory.known(selection.document.uri.toString()), [], tagsOf(letter.text.slice(passage.start, passage.end)));
    return tags && tags.length > 0 ? mark(desk, author, memory, { tags }) : undefined;
  });
}

function isRetagging(desk: Desk, argument: unknown): boolean {
  if (threadIn(desk, argument) || givenIn(argument).id !== undefined) return true;
  const { editor } = desk.active, letter = editor && desk.library.letter(editor.document.uri.toString());
  return editor !== undefined && letter !== undefined && editor.selection.isEmpty && annotationsMeantAt(letter, editor.document.offsetAt(editor.selection.active)).length > 0;
}

async function retagged({ library }: Desk, memory: TagMemory, { document, letter, annotation: { id, tags: old, passage } }: Target, given: readonly string[] | undefined): Promise<void> {
  const uri = document.uri.toString();
  const tags = given ?? await askTags(await memory.known(uri), old, tagsOf(letter.text.slice(passage.start, passage.end)));
  if (!tags) return;
  const reason = await write(library, uri, now => retag(now, id, tags));
  if (reason !== undefined) return status(t('Not written: {0}', reason));
  memory.used(tags.filter(tag => !old.includes(tag)));
}

interface TagItem extends vscode.QuickPickItem { readonly tag: string }

/** Several tags at once, of those in use or with new names; undefined where she gives up. */
export function askTags(known: readonly KnownTag[], old: readonly string[], title: string): Promise<readonly string[] | undefined> {
  const names = new Map(known.map(each => [each.name, each]));
  const items = [...old, ...[...names.keys()].filter(name => !old.includes(name))].map((name): TagItem => {
    const { tag, letters = 0 } = names.get(name) ?? {};
    return { tag: name, label: name, description: [tag?.label, inLetters(letters)].filter(each => each).join(' · '), detail: tag?.description };
  });
  const picker = vscode.window.createQuickPick<TagItem>();
  picker.title = title;
  picker.placeholder = t('Several may be chosen; a new name may be typed');
  picker.canSelectMany = picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  picker.items = items;
  let chosen = items.filter(each => old.includes(each.tag));
  picker.selectedItems = chosen;
  return new Promise(resolve => {
    let accepted: readonly string[] | undefined;
    picker.onDidChangeSelection(found => { chosen = [...found]; });
    picker.onDidChangeValue(value => {
      const name = tagName(value), kept = chosen;
      const fresh = name !== undefined && !picker.items.some(each => each.tag === name) ? [{ tag: name, label: name, description: t('New tag'), alwaysShow: true }] : [];
      picker.items = [...kept.filter(each => !items.includes(each)), ...items, ...fresh];
      picker.selectedItems = chosen = kept;
    });
    picker.onDidAccept(() => {
      // What is typed and not chosen yet is meant too: the tag of that name, the one that the list is at, or a new one.
      const name = tagName(picker.value);
      const typed = name === undefined ? [] : names.has(name) ? [name] : [picker.activeItems[0]?.tag ?? name];
      accepted = [...new Set([...chosen.map(each => each.tag), ...typed])];
      picker.hide();
    });
    picker.onDidHide(() => { picker.dispose(); resolve(accepted); });
    picker.show();
  });
}

function tagsOf(passage: string): string {
  const words = passage.replace(/\s+/g, ' ').trim();
  return t('Tags of “{0}”', words.length > 40 ? `${words.slice(0, 40).trimEnd()} …` : words);
}
