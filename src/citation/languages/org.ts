import { runningText } from '../org/runningText';
import { PaperLanguage } from '../model';
import { readOrg } from '../org/reading';
import { citeAtInOrg, citeInOrg, escapeOrg, keyContextInOrg, markUpOrg } from '../org/writing';
import { quoted } from '../quotationMarks';
import { newlineOf } from '../../text/fixes';

/** Org with its own citations; those of org-ref are read. */
export const org: PaperLanguage = {
  name: 'Org',
  languageIds: ['org'],
  endings: ['.org'],
  triggers: ['@', ':', ',', '&'],
  read: text => readOrg(text, org),
  keyContext: keyContextInOrg,
  cite: citeInOrg,
  citeAt: citeAtInOrg,
  quote: request => {
    const { paragraphs, lang, isBlock } = request, citation = citeInOrg({ ...request, form: request.form === 'narrative' ? 'parenthetical' : request.form });
    if (!isBlock) return `${escapeOrg(quoted(paragraphs.join(' '), lang))} ${citation}`.trim();
    return `#+begin_quote\n${`${paragraphs.map(escapeOrg).join('\n\n')} ${citation}`.trim()}\n#+end_quote`;
  },
  escape: escapeOrg,
  markUp: markUpOrg,
  comment: text => `# ${text.replace(/\s*\n\s*/g, ' ')}`,
  commentPlace: 'paragraph',
  runningText,
  nameBibliography: ({ text }, path) => {
    const at = /^(?:[ \t]*#\+[^\n]*\n)*/.exec(text)![0].length, line = newlineOf(text);
    return [{ start: at, end: at, text: `#+bibliography: ${path}${line}` }];
  },
};
