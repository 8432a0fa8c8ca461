import * as vscode from 'vscode';
import { status } from '../features/status';
import { applyFileEdits } from '../features/fileEdits';
import { numeral } from '../features/labels';
import { reasonOf } from '../features/refusals';
import { TAG_COLORS } from '../glossary/tagset';
import { tagName } from '../letter/annotating/annotate';
import { LetterRecord } from '../letter/record';
import { tagsetsOf } from '../library/annotations/tagsets';
import { KnownLetter } from '../library/index/letters';
import { Library } from '../library/library';
import { FileEdits } from '../library/rename/fileEdits';
import { mergeTags, recolorTag, renameTag } from '../library/rename/tags';
import { usedValues } from '../library/suggestions';
import { Refusal, isRefusal } from '../text/refusal';
import { ActiveLetter } from '../views/activeLetter';
import { Item } from '../views/annotationItems';

const t = vscode.l10n.t;

interface Given { readonly tag?: unknown; readonly to?: unknown; readonly tags?: unknown; readonly into?: unknown; readonly color?: unknown }

/** Tags in all letters and tagsets: another name, one of several, another colour. What is not given is asked for. */
export function registerTagEverywhere(library: Library, active: ActiveLetter): vscode.Disposable {
  const chosenOf = (given: unknown, selected: unknown): string[] => (Array.isArray(selected) && selected.length > 0 ? selected : [given]).flatMap((item: unknown) => tagOfItem(item) ?? []);
  return vscode.Disposable.from(
    vscode.commands.registerCommand('glossator.renameTag', async (given?: unknown) => {
      const asked = (given ?? {}) as Given;
      const tag = tagOfItem(given) ?? text(asked.tag) ?? await pickTag(library, t('Rename which tag?'));
      const to = tag === undefined ? undefined : text(asked.to) ?? await askName(tag);
      if (tag !== undefined && to !== undefined) await apply(renameTag(library, tag, to));
    }),
    vscode.commands.registerCommand('glossator.mergeTags', async (given?: unknown, selected?: unknown) => {
      const asked = (given ?? {}) as Given;
      const chosen = chosenOf(given, selected), named = Array.isArray(asked.tags) ? asked.tags.filter(each => typeof each === 'string') : [];
      const tags = chosen.length > 0 ? chosen : named.length > 0 ? named : await pickTags(library);
      const into = tags.length === 0 ? undefined : text(asked.into) ?? await pickInto(library, tags);
      if (into !== undefined) await apply(mergeTags(library, tags, into));
    }),
    vscode.commands.registerCommand('glossator.recolorTag', async (given?: unknown) => {
      const asked = (given ?? {}) as Given;
      const tag = tagOfItem(given) ?? text(asked.tag) ?? await pickTag(library, t('Recolour which tag?'));
      const color = tag === undefined ? undefined : typeof asked.color === 'number' ? asked.color : await pickColor(tag);
      if (tag !== undefined && color !== undefined) await apply(recolorEverywhere(library, active, tag, color));
    }),
  );
}

function text(value: unknown): string | undefined { return typeof value === 'string' ? value : undefined; }

/** The tag of a group of the Annotations view. */
function tagOfItem(item: unknown): string | undefined {
  const { type, group } = (item ?? {}) as Partial<Extract<Item, { type: 'group' }>>;
  return type === 'group' && group?.kind === 'tag' ? group.key : undefined;
}

function tagsIn({ annotations }: LetterRecord): readonly string[] { return annotations.flatMap(each => each.tags); }

/** The tags in use, those of the most letters first. */
async function tagItems(library: Library): Promise<(vscode.QuickPickItem & { readonly tag: string })[]> {
  await library.index.complete();
  const letters = [...library.letters.all.values()].filter(({ record }) => record.annotations.length > 0);
  const tagsets = await tagsetsOf(library, letters);
  return usedValues(letters, tagsIn).map(({ value, letters: count }) => {
    const label = tagsets.label(value);
    return { tag: value, label, description: [label.toLowerCase() === value.toLowerCase() ? '' : value, count === 1 ? t('in one letter') : t('in {0} letters', numeral(count))].filter(each => each !== '').join(' · ') };
  });
}

async function pickTag(library: Library, placeHolder: string): Promise<string | undefined> {
  return (await vscode.window.showQuickPick(tagItems(library), { placeHolder, matchOnDescription: true }))?.tag;
}

async function pickTags(library: Library): Promise<readonly string[]> {
  return (await vscode.window.showQuickPick(tagItems(library), { placeHolder: t('Which tags are to become one?'), matchOnDescription: true, canPickMany: true }))?.map(each => each.tag) ?? [];
}

async function pickInto(library: Library, tags: readonly string[]): Promise<string | undefined> {
  const all = await tagItems(library);
  const fresh = { label: t('Another name…'), tag: undefined };
  // Of one tag alone it is asked which other one it is.
  const items = [...tags.length > 1 ? all.filter(each => tags.includes(each.tag)) : [], ...all.filter(each => !tags.includes(each.tag)), fresh];
  const picked = await vscode.window.showQuickPick<vscode.QuickPickItem & { readonly tag: string | undefined }>(items, { placeHolder: t('Merge {0} into', tags.join(', ')), matchOnDescription: true });
  return picked === undefined ? undefined : picked.tag ?? askName('');
}

function askName(value: string): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    prompt: t('The tag’s name in all letters. One that is a tag already makes one tag of both.'), value,
    validateInput: typed => typed.trim() === '' || tagName(typed) !== undefined ? undefined : reasonOf({ refused: 'tag-shape', args: [typed.trim()] }),
  });
}

async function pickColor(tag: string): Promise<number | undefined> {
  const items = Array.from({ length: TAG_COLORS }, (_, index) => ({ label: t('Colour {0}', index + 1), iconPath: new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(`glossator.tag${index + 1}`)), color: index + 1 }));
  return (await vscode.window.showQuickPick(items, { placeHolder: t('The colour of {0}', tag) }))?.color;
}

/** In every tagset that has the tag and serves a letter that uses it; where none has it, in that of the letter in the editor, else of the first that uses it. */
async function recolorEverywhere(library: Library, active: ActiveLetter, tag: string, color: number): Promise<FileEdits[] | Refusal | undefined> {
  await library.index.complete();
  const using = [...library.letters.all.values()].filter(({ record }) => tagsIn(record).includes(tag));
  const tagsets = await tagsetsOf(library, using);
  const known = using.filter(({ uri }) => tagsets.of(uri)?.has(tag));
  const one = (using.find(({ uri }) => uri === active.uri) ?? using[0])?.uri ?? active.uri;
  const found = new Map<string, FileEdits>(), asked = new Set<unknown>();
  for (const uri of known.length > 0 ? known.map((each: KnownLetter) => each.uri) : one === undefined ? [] : [one]) {
    const tagset = tagsets.of(uri);
    if (tagset && asked.has(tagset)) continue;
    asked.add(tagset);
    const files = await recolorTag(library, uri, tag, color);
    if (!files || isRefusal(files)) return files;
    for (const each of files) if (!found.has(each.uri)) found.set(each.uri, each);
  }
  return [...found.values()];
}

async function apply(changes: Promise<FileEdits[] | Refusal | undefined>): Promise<void> {
  const files = await changes;
  if (!files) return;
  if (isRefusal(files)) return status(reasonOf(files));
  if (files.length === 0) return status(t('Nothing had to be changed.'));
  if (!await applyFileEdits(files)) return status(t('The files could not be changed.'));
  const letters = files.filter(each => /\.letter$/i.test(each.uri)).length;
  const glossaries = files.length - letters;
  status(t('Changed: {0}', [letters === 1 ? t('one letter') : letters > 1 ? t('{0} letters', numeral(letters)) : '', glossaries === 1 ? t('one glossary') : glossaries > 1 ? t('{0} glossaries', numeral(glossaries)) : ''].filter(each => each !== '').join(', ')));
}
