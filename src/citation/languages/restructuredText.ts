import { runningText } from '../restructuredtext/runningText';
import { PaperLanguage } from '../model';
import { quoted } from '../quotationMarks';
import { readRestructuredText } from '../restructuredtext/reading';
import { citeAtInRestructuredText, citeInRestructuredText, escapeRestructuredText, keyContextInRestructuredText, markUpRestructuredText } from '../restructuredtext/writing';
import { newlineOf } from '../../text/fixes';

/** reStructuredText with the roles of sphinxcontrib-bibtex; `[label]_` is read where the document does not define the label. */
export const restructuredText: PaperLanguage = {
  name: 'reStructuredText',
  languageIds: ['restructuredtext'],
  endings: ['.rst'],
  triggers: ['`', ',', '}'],
  read: text => readRestructuredText(text, restructuredText),
  keyContext: keyContextInRestructuredText,
  cite: citeInRestructuredText,
  citeAt: citeAtInRestructuredText,
  quote: request => {
    const { paragraphs, lang, isBlock } = request, citation = citeInRestructuredText({ ...request, form: request.form === 'narrative' ? 'parenthetical' : request.form });
    if (!isBlock) return `${escapeRestructuredText(quoted(paragraphs.join(' '), lang))} ${citation}`.trim();
    return paragraphs.map((text, index) => `   ${escapeRestructuredText(text)}${index === paragraphs.length - 1 && citation ? ` ${citation}` : ''}`).join('\n\n');
  },
  escape: escapeRestructuredText,
  markUp: markUpRestructuredText,
  comment: text => `.. ${text.replace(/\s*\n\s*/g, ' ').replace(/^(?=[[_|]|[\w:.+-]+::)/, '- ')}`,
  commentPlace: 'paragraph',
  runningText,
  nameBibliography: ({ text }, path) => {
    const line = newlineOf(text), end = text.trimEnd().length;
    return [{ start: end, end, text: `${end > 0 ? line + line : ''}.. bibliography:: ${path}${text.length > end ? '' : line}` }];
  },
};
