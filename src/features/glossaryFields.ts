import * as vscode from 'vscode';
import { GLOSSARIES, toRange } from './convert';
import { kindLabel } from './labels';
import { quoteKey } from '../glossary/edit';
import { FieldContext, GLOSSARY_FIELDS, Place, fieldContext, fieldNameAt } from '../glossary/fields';
import { KINDS } from '../glossary/model';
import { Library } from '../library/library';

const t = vscode.l10n.t;

/** What each field means, by its place and name. */
export const EXPLANATIONS: Readonly<Record<Place, Readonly<Record<string, () => string>>>> = {
  file: {
    lang: () => t('The language of the headwords, as a BCP 47 tag such as `sv`. Decides how they inflect.'),
    terms: () => t('The entries: each headword, and under it a gloss or fields.'),
    tags: () => t('The tagset for annotations. Where there is one, an unknown tag in a letter is reported.'),
  },
  entry: {
    gloss: () => t('The explanation, in Markdown: one to three sentences.'),
    name: () => t('The full name, where the headword is short.'),
    kind: () => t('`person`, `organization`, `periodical`, `place`, `event`, `work` or `concept`.'),
    forms: () => t('Further forms that mean the same: synonyms, other spellings, irregular inflections. They inflect too.'),
    lang: () => t('The headword’s language, where it is not that of the file.'),
    match: () => t('`inflected` (the default), or `exact`: only as it is written here.'),
    senses: () => t('A list of `gloss`, `from`, `to` and `sender`: the meaning depends on who wrote, and when.'),
    see: () => t('Other headwords to look up.'),
    sources: () => t('Citations, in quotation marks: `"@key, s. 203"`.'),
    links: () => t('Web addresses.'),
  },
  sense: {
    gloss: () => t('What the headword means here.'),
    from: () => t('The first date of this meaning, in EDTF.'),
    to: () => t('The last date of this meaning, in EDTF.'),
    sender: () => t('Who writes it in this meaning.'),
  },
  tag: {
    label: () => t('What the tag is called.'),
    description: () => t('What the tag is for.'),
    color: () => t('Its colour, 1 to 8.'),
  },
};

/** Completion of field names, kinds and headwords, and what each field means, in glossary files. */
export function registerGlossaryFields(library: Library): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider(GLOSSARIES, {
      async provideCompletionItems(document, position, token) {
        const context = fieldContext(document.getText(), document.offsetAt(position));
        if (!context) return undefined;
        const items = context.kind === 'name' ? names(context) : await values(library, document, context);
        if (token.isCancellationRequested) return undefined;
        const range = toRange(document, context);
        // Right after a colon or a dash YAML wants a blank.
        const blank = /[:-]/.test(document.getText()[context.start - 1] ?? '') ? ' ' : '';
        for (const item of items) { item.range = range; item.insertText = blank + String(item.insertText); }
        return items;
      },
    }, ' ', '[', ','),
    vscode.languages.registerHoverProvider(GLOSSARIES, {
      provideHover(document, position) {
        const found = fieldNameAt(document.getText(), document.offsetAt(position));
        return found && new vscode.Hover(new vscode.MarkdownString(`**${found.field}** — ${EXPLANATIONS[found.place][found.field]?.() ?? ''}`), toRange(document, found.range));
      },
    }),
  );
}

function names({ place, present, colon }: Extract<FieldContext, { kind: 'name' }>): vscode.CompletionItem[] {
  return GLOSSARY_FIELDS[place].filter(field => !present.includes(field)).map((field, index) => {
    const item = new vscode.CompletionItem(field, vscode.CompletionItemKind.Field);
    item.documentation = new vscode.MarkdownString(EXPLANATIONS[place][field]?.());
    item.insertText = colon ? field : /^(?:terms|tags|senses)$/.test(field) ? `${field}:` : `${field}: `;
    item.sortText = String(index).padStart(2, '0');
    return item;
  });
}

async function values(library: Library, document: vscode.TextDocument, { field, place, quoted }: Extract<FieldContext, { kind: 'value' }>): Promise<vscode.CompletionItem[]> {
  const each = (texts: readonly string[], detail?: (text: string) => string): vscode.CompletionItem[] => texts.map(text => {
    const item = new vscode.CompletionItem(text, vscode.CompletionItemKind.Value);
    item.insertText = text;
    if (detail && detail(text) !== text) item.detail = detail(text);
    return item;
  });
  if (place === 'entry' && field === 'kind') return each(KINDS, kindLabel);
  if (place === 'entry' && field === 'match') return each(['inflected', 'exact']);
  if (place === 'tag' && field === 'color') return each(['1', '2', '3', '4', '5', '6', '7', '8']);
  if (field === 'lang') return each(['sv', 'en', 'de', 'fr', 'ru', 'it', 'nl', 'da', 'nb']);
  if (place === 'entry' && field === 'see') {
    const glossary = await library.glossary(document.uri.toString());
    const items = each([...new Set(glossary?.entries.map(entry => entry.headword))]);
    if (!quoted) for (const item of items) item.insertText = quoteKey(String(item.label));
    return items;
  }
  return [];
}
