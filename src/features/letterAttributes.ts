import * as vscode from 'vscode';
import { kindLabel } from './labels';
import { languageItems } from './languages';
import { Context, Offer, Offers, Request, inLetters } from './offers';
import { Tag } from '../glossary/model';
import { tagsetOf } from '../glossary/tagset';
import { allKnown, best, usedValues } from '../library/suggestions';
import { ServingGlossary } from '../library/serving';

const t = vscode.l10n.t;
const NONE: Offers = { items: [], isCut: false };

/** What an editor of the text says of a passage (letter format, section 2). */
const EDITORIAL: Readonly<Record<string, () => string>> = {
  gap: () => t('Text that cannot be read or is left out, with `reason=` and `extent=`.'),
  unclear: () => t('An uncertain reading.'),
  supplied: () => t('Added by the editor of the text.'),
  sic: () => t('So in the original; what is meant is said by `corr=`.'),
  del: () => t('Crossed out by the writer.'),
  add: () => t('Added by the writer.'),
};

/** Keys, and the class that each needs; `''`: none. */
const KEYS: Readonly<Record<string, readonly [needs: string, explanation: () => string]>> = {
  term: ['', () => t('The term that this is, or `none`.')],
  lang: ['', () => t('The language of the passage, as a BCP 47 tag such as `en`.')],
  reason: ['gap', () => t('Why there is a gap: `illegible`.')],
  extent: ['gap', () => t('How much is missing: `"2 words"`.')],
  corr: ['sic', () => t('What is meant.')],
};

function serving({ library, uri }: Request): Promise<ServingGlossary[]> {
  return library.serving.of(uri, library.letter(uri)?.header.glossaries?.map(field => field.value));
}

export async function attributeItems({ classes, keys, equals }: Context<'attribute'>, request: Request): Promise<Offers> {
  const { library, typed, token } = request;
  const fresh: Offer[] = typed.startsWith('.') ? [] : Object.entries(KEYS).filter(([key, [needs]]) => !keys.includes(key) && (needs === '' || classes.includes(needs))).map(([key, [, explanation]]) => ({
    label: `${key}=`, insert: equals ? key : `${key}=`, kind: vscode.CompletionItemKind.Property, documentation: new vscode.MarkdownString(explanation()), goesOn: key === 'term' || key === 'lang',
  }));
  if (equals) return { items: fresh, isCut: false };
  const glossaries = await serving(request);
  const known = !token.isCancellationRequested && await allKnown(library);
  if (token.isCancellationRequested) return NONE;
  const tagset = tagsetOf(glossaries.map(each => each.glossary)), tags = tagset ?? new Map<string, Tag>();
  const used = usedValues(library.letters.all.values(), ({ annotations }) => annotations.flatMap(each => each.tags)).filter(({ value }) => `.${value}` !== typed);
  // Those of the tagset first: any other one would be reported.
  const names = [...new Set([...used.map(each => each.value).filter(name => !tagset || tagset.has(name)), ...tags.keys(), ...used.map(each => each.value)])].filter(name => !classes.includes(name));
  const counts = new Map(used.map(({ value, letters }) => [value, letters]));
  const { items, isCut } = best(names, typed.replace(/^\./, ''), name => `${name} ${tags.get(name)?.label ?? ''}`);
  return {
    items: [
      ...items.map((name): Offer => ({
        label: `.${name}`, insert: `.${name}`, kind: vscode.CompletionItemKind.EnumMember, description: tags.get(name)?.label ?? inLetters(counts.get(name) ?? 0),
        detail: colorDetail(tags.get(name)), documentation: tags.get(name)?.description, texts: [tags.get(name)?.label ?? ''],
      })),
      ...Object.entries(EDITORIAL).filter(([name]) => !classes.includes(name)).map(([name, explanation]): Offer => ({
        label: `.${name}`, insert: `.${name}`, kind: vscode.CompletionItemKind.Keyword, documentation: new vscode.MarkdownString(explanation()),
      })),
      ...fresh,
    ],
    isCut: isCut || !known,
  };
}

/** `Metafor · Colour 1` */
function colorDetail(tag: Tag | undefined): string | undefined { return tag?.color === undefined ? undefined : [tag.label, t('Colour {0}', tag.color)].filter(part => part).join(' · '); }

export async function attributeValueItems(context: Context<'attributeValue'>, request: Request): Promise<Offers> {
  if (context.key === 'lang') {
    const items = languageItems([]);
    return { items: items.map(item => ({ ...item, insert: item.insert + context.close })), isCut: false };
  }
  return context.key === 'term' ? termItems(context, request) : NONE;
}

async function termItems({ quote, close }: Context<'attributeValue'>, request: Request): Promise<Offers> {
  const glossaries = await serving(request);
  if (request.token.isCancellationRequested) return NONE;
  const entries = new Map(glossaries.toReversed().flatMap(({ glossary }) => glossary.entries.map(entry => [entry.headword, entry] as const)));
  const { items, isCut } = best([...entries.values()], request.typed, ({ headword, name = '', forms }) => [headword, name, ...forms].join(' '));
  const none: Offer = { label: 'none', insert: `none${close}`, kind: vscode.CompletionItemKind.Keyword, description: t('No term'), documentation: t('This passage is no term, although it looks like one.') };
  return {
    items: [...items.flatMap(({ headword, kind, name = '', forms, gloss }): Offer[] => {
      const insert = quoted(headword, quote);
      return insert === undefined ? [] : [{
        label: headword, insert: insert + close, kind: vscode.CompletionItemKind.Value, description: kind && kindLabel(kind), detail: name || undefined, documentation: gloss, texts: [name, ...forms],
      }];
    }), none],
    isCut,
  };
}

/** A value as it is written after `=`, or inside the quotation mark that is there; undefined where it cannot be (Pandoc has no escapes here). */
function quoted(value: string, quote: string): string | undefined {
  if (quote) return value.includes(quote) ? undefined : value;
  if (value !== '' && !/[\s}"'=]/.test(value)) return value;
  return !value.includes('"') ? `"${value}"` : !value.includes('\'') ? `'${value}'` : undefined;
}
