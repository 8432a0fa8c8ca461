import { asciidoc } from './asciidoc';
import { latex } from './latex';
import { markdown, quarto, rMarkdown } from './markdown';
import { org } from './org';
import { restructuredText } from './restructuredText';
import { typst } from './typst';
import { PaperLanguage } from '../model';

/** A new paper language is a file beside these and a line here. */
export const PAPER_LANGUAGES: readonly PaperLanguage[] = [quarto, rMarkdown, markdown, latex, typst, org, restructuredText, asciidoc];

/**
 * The language in which a paper is written: that of its language id, else that of its file's ending. A dialect of Markdown that the ending names goes before
 * plain Markdown. A letter is no paper.
 */
export function paperLanguageOf(languageId: string | undefined, path: string): PaperLanguage | undefined {
  const name = path.toLowerCase();
  if (languageId === 'letter' || name.endsWith('.letter')) return undefined;
  const byId = PAPER_LANGUAGES.find(language => languageId !== undefined && language.languageIds.includes(languageId));
  if (byId && byId !== markdown) return byId;
  const byEnding = PAPER_LANGUAGES.find(language => language.endings.some(ending => name.endsWith(ending)));
  return byId && (!byEnding || ![quarto, rMarkdown].includes(byEnding)) ? byId : byEnding;
}
