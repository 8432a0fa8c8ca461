import { runningText } from '../markdown/runningText';
import { PaperLanguage } from '../model';
import { keyContextAt } from '../markdown/context';
import { citeAtOffset } from '../markdown/joining';
import { replaceKey } from '../markdown/keys';
import { nameInFrontMatter } from '../markdown/naming';
import { Dialect, readMarkdown } from '../markdown/read';
import { escapeMarkdown, markUpMarkdown, writeCitation, writeQuotation } from '../markdown/writing';

const CITING_FIELDS = new Set(['nocite']);

/** Quarto manual, Cross References: what begins so is a figure, a table, a section … of the paper. */
const QUARTO_REFERENCE = /^(?:fig|tbl|lst|eq|sec|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|nte|tip|wrn|imp|cau|vid|tab)-/;

function markdownLanguage(own: Pick<PaperLanguage, 'name' | 'languageIds' | 'endings'>, dialect: Dialect): PaperLanguage {
  const language: PaperLanguage = {
    ...own,
    triggers: ['@', '`', ',', '{'],
    read: (text, before) => readMarkdown(text, language, dialect, before),
    keyContext: (text, offset) => keyContextAt(text, offset, CITING_FIELDS),
    cite: writeCitation,
    replaceKey,
    citeAt: citeAtOffset,
    quote: writeQuotation,
    escape: escapeMarkdown,
    markUp: markUpMarkdown,
    comment: text => `<!-- ${text.replace(/\s+/g, ' ').replace(/--+>?/g, '–')} -->`,
    commentPlace: 'inline',
    runningText,
    nameBibliography: nameInFrontMatter,
  };
  return language;
}

/** Markdown as Pandoc reads it, with the roles of MyST. */
export const markdown = markdownLanguage({ name: 'Markdown', languageIds: ['markdown'], endings: ['.md', '.markdown', '.mdown', '.mkd', '.myst'] }, { isCrossReference: () => false });
export const quarto = markdownLanguage({ name: 'Quarto', languageIds: ['quarto'], endings: ['.qmd'] }, { isCrossReference: key => QUARTO_REFERENCE.test(key) });
export const rMarkdown = markdownLanguage({ name: 'R Markdown', languageIds: ['rmd'], endings: ['.rmd'] }, { isCrossReference: () => false });
