import { citeAtInAsciidoc, citeInAsciidoc, escapeAsciidoc, keyContextInAsciidoc, markUpAsciidoc } from '../asciidoc/writing';
import { AsciidocPaper, readAsciidoc } from '../asciidoc/reading';
import { runningText } from '../asciidoc/runningText';
import { Paper, PaperLanguage } from '../model';
import { quoted } from '../quotationMarks';
import { Edit, newlineOf } from '../../text/fixes';

/**
 * AsciiDoc with the macros of asciidoctor-bibtex or of asciidoctor-bibliography. `<<key>>` leads to an anchor of the document, and is no citation
 * of a bibliography.
 */
export const asciidoc: PaperLanguage = {
  name: 'AsciiDoc',
  languageIds: ['asciidoc'],
  endings: ['.adoc', '.asciidoc', '.asc'],
  triggers: ['[', ','],
  read: text => readAsciidoc(text, asciidoc),
  keyContext: keyContextInAsciidoc,
  cite: citeInAsciidoc,
  citeAt: citeAtInAsciidoc,
  quote: (request, paper) => {
    const { paragraphs, lang, isBlock } = request, citation = citeInAsciidoc({ ...request, form: request.form === 'narrative' ? 'parenthetical' : request.form }, paper);
    if (!isBlock) return `${escapeAsciidoc(quoted(paragraphs.join(' '), lang))} ${citation}`.trim();
    return `[quote]\n____\n${`${paragraphs.map(escapeAsciidoc).join('\n\n')} ${citation}`.trim()}\n____`;
  },
  escape: escapeAsciidoc,
  markUp: markUpAsciidoc,
  comment: text => `// ${text.replace(/\s*\n\s*/g, ' ')}`,
  commentPlace: 'line',
  runningText,
  nameBibliography,
};

/** In the document's header: a title with what follows it without a blank line, or the beginning. */
function nameBibliography(paper: Paper, path: string): Edit[] {
  const { text } = paper, line = newlineOf(text), header = /^(?:(?:\/\/[^\n]*|:[^\n]*)?\r?\n)*= [^\n]*(?:\n[ \t]*[^\s][^\n]*)*\n?/.exec(text)?.[0] ?? '';
  const at = header.length, before = at > 0 && !header.endsWith('\n') ? line : '', after = at === 0 && /^\s*[^\s:]/.test(text) ? line : '';
  return [{ start: at, end: at, text: `${before}:${(paper as AsciidocPaper).hasNamedLocators ? 'bibliography-database' : 'bibtex-file'}: ${path}${line}${after}` }];
}
