import * as vscode from 'vscode';
import { LETTERS, toRange } from './convert';
import { frontMatterAt } from '../letter/completionContext';
import { yamlNameAt } from '../text/yamlPlaces';

const t = vscode.l10n.t;

/** What each field of the front matter means, in the order in which they are offered. */
export const EXPLANATIONS: Readonly<Record<string, () => string>> = {
  title: () => t('What the letter is called.'),
  sender: () => t('Who wrote it: a name, `name` and `ref`, or a list of these.'),
  recipient: () => t('To whom: a name, `name` and `ref`, or a list of these.'),
  date: () => t('When it was written, in EDTF: `1933-10-02`.'),
  place: () => t('Where it was written: a name, or `name` and `ref`.'),
  lang: () => t('The language of the text, as a BCP 47 tag such as `sv`.'),
  id: () => t('The letter’s citation key. Without one, the name of the file without its ending.'),
  translator: () => t('Who translated it: a name, `name` and `ref`, or a list of these.'),
  original: () => t('The `id` of the letter that this one translates.'),
  source: () => t('The edition that it is taken from: a citation in quotation marks, `"@key, p. 12"`.'),
  archive: () => t('Where the paper lies.'),
  shelfmark: () => t('Its shelfmark there.'),
  glossary: () => t('The glossaries that serve this letter: a path relative to it, or a list of paths. Without this field, those of its folder and the folders above it.'),
  bibliography: () => t('The bibliographies that serve this letter: a path relative to it, or a list of paths.'),
};

/** What a name may consist of. */
export const NAME_EXPLANATIONS: Readonly<Record<string, () => string>> = {
  name: () => t('The name.'),
  ref: () => t('The web address of an authority file: who or where this is.'),
};

export function explanationsOf(path: readonly string[]): Readonly<Record<string, () => string>> { return path.length === 0 ? EXPLANATIONS : NAME_EXPLANATIONS; }

/** What a field of the front matter means, under the pointer. */
export function registerLetterFields(): vscode.Disposable {
  return vscode.languages.registerHoverProvider(LETTERS, {
    provideHover(document, position) {
      const text = document.getText();
      const front = frontMatterAt(text, document.offsetAt(position));
      const found = front && yamlNameAt(text.slice(front.start, front.end), document.offsetAt(position) - front.start);
      if (!found || found.path.length > 1 || !Object.hasOwn(explanationsOf(found.path), found.field)) return undefined;
      const range = toRange(document, { start: found.range.start + front.start, end: found.range.end + front.start });
      return new vscode.Hover(new vscode.MarkdownString(`**${found.field}** — ${explanationsOf(found.path)[found.field]()}`), range);
    },
  });
}
