import * as vscode from 'vscode';
import { countLabel } from './labels';
import { languageName } from './languages';
import { ours, plain, spotted, strangers } from './markdown';
import { tagColor, tagsetOf } from '../glossary/tagset';
import { EDITORIAL_CLASSES, attribute, isTag } from '../letter/attributes';
import { Span } from '../letter/inline';
import { Letter } from '../letter/model';
import { Library, ReadLetter } from '../library/library';
import { tagCounts } from '../library/navigation/tags';
import { allKnown } from '../library/suggestions';
import { Range, contains } from '../text/range';

const t = vscode.l10n.t;

export interface MarkHover { readonly range: Range; readonly contents: readonly vscode.MarkdownString[] }

/** The mark in whose `{…}` an offset lies. */
export function attributesAt({ marks }: Letter, offset: number): Span | undefined { return marks.spans.find(({ attributes: { start, end } }) => start <= offset && offset < end); }

/** What the tag at an offset is, and how many annotations have it; else what the editor of the text says of the passage there. */
export async function markHover(library: Library, read: ReadLetter, offset: number): Promise<MarkHover | undefined> {
  const inside = attributesAt(read.letter, offset);
  const name = inside?.attributes.classes.find(each => contains({ start: each.start - 1, end: each.end }, offset));
  if (inside && name && inside.attributes.id !== undefined && isTag(name.name)) return { range: name, contents: await tagHover(library, read, name.name) };
  if (inside && !saysSomething(inside, offset)) return undefined;
  return editorialHover(read.letter, offset);
}

async function tagHover(library: Library, { glossaries }: ReadLetter, name: string): Promise<vscode.MarkdownString[]> {
  const tagset = tagsetOf(glossaries.map(each => each.glossary)), tag = tagset?.get(name);
  const counts = await allKnown(library) ? await tagCounts(library) : undefined;
  const head = [`**${plain(name)}**`, ...tag?.label !== undefined && tag.label !== name ? [plain(tag.label)] : []].join(' · ');
  const times = counts?.get(name);
  return [spotted(tagColor(name, tagset), head), ...tag?.description ? [strangers(tag.description)] : [], ...times ? [ours(t('Annotations with this tag: {0}', countLabel(times)))] : []];
}

/** Not at an id, nor at what is no word of the editor. */
function saysSomething({ attributes: { classes, values } }: Span, offset: number): boolean {
  return classes.some(each => EDITORIAL_CLASSES.has(each.name) && contains({ start: each.start - 1, end: each.end }, offset))
    || values.some(({ key, start, end }) => /^(?:reason|extent|corr|lang)$/.test(key) && contains({ start: start - key.length - 2, end: end + 1 }, offset));
}

/** The marks at an offset, innermost first, those without markup too. */
function editorialHover({ marks, editorialMarks, text }: Letter, offset: number): MarkHover | undefined {
  const around = marks.spans.filter(each => each.start <= offset && offset < each.end).sort((a, b) => b.start - a.start || a.end - b.end);
  const found = around.flatMap(span => meanings(span).map(meaning => ({ range: span as Range, meaning })));
  const bare = editorialMarks.find(each => each.bare && each.start <= offset && offset < each.end);
  if (bare) found.unshift({ range: bare, meaning: bareMeaning(bare.kind, text.slice(bare.start, bare.end)) });
  return found.length === 0 ? undefined : { range: found[0].range, contents: [ours(found.map(each => each.meaning).join('  \n'))] };
}

const MEANINGS: Readonly<Record<string, () => string>> = {
  unclear: () => t('An uncertain reading.'), supplied: () => t('Added by the editor of the text.'), del: () => t('Crossed out by the writer.'), add: () => t('Added by the writer.'),
};

function meanings({ attributes }: Span): string[] {
  const value = (key: string): string => plain(attribute(attributes, key)?.value ?? '');
  const lang = attribute(attributes, 'lang')?.value;
  return [...attributes.classes.flatMap(({ name }) => {
    if (name === 'gap') return [gapMeaning(value('reason'), value('extent'))];
    if (name === 'sic') return [sicMeaning(value('corr'))];
    return MEANINGS[name] ? [MEANINGS[name]()] : [];
  }), ...lang ? [t('In another language: {0}', plain(languageName(lang)))] : []];
}

function sicMeaning(corr: string): string { return corr === '' ? t('So in the original.') : t('So in the original; meant: {0}', `**${corr}**`); }

const REASONS: Readonly<Record<string, () => string>> = {
  illegible: () => t('illegible'), omitted: () => t('left out'), damage: () => t('damaged'), lost: () => t('lost'),
};

/** Why there is a gap, as it is written in letters and as it is called. */
export function reasonLabel(reason: string): string { return REASONS[reason]?.() ?? reason; }
export const GAP_REASONS: readonly string[] = Object.keys(REASONS);

function gapMeaning(reason: string, extent: string): string {
  const said = [reason === '' ? '' : reasonLabel(reason), extent].filter(each => each !== '').join(', ');
  return said === '' ? t('A gap in the text.') : t('A gap in the text: {0}', said);
}

function bareMeaning(kind: string, written: string): string { return kind === 'sic' ? sicMeaning('') : gapMeaning(/…|\.{3}|\. \. \.|[–—-]/.test(written) ? 'omitted' : '', ''); }
