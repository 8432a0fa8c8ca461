import { keyContextInTypst } from '../typst/keyContext';
import { TypstReader } from '../typst/reading';
import { escapeTypst } from '../typst/text';
import { citeAtInTypst, citeInTypst, typstLabel } from '../typst/writing';
import { runningText } from '../typst/runningText';
import { Paper, PaperLanguage, QuotationRequest } from '../model';
import { quoted } from '../quotationMarks';
import { Run } from '../../bibliography/runs';
import { Edit, newlineOf } from '../../text/fixes';

export const typst: PaperLanguage = {
  name: 'Typst',
  languageIds: ['typst'],
  endings: ['.typ'],
  triggers: ['@', '<'],
  read(text) { return new TypstReader(text).read(typst); },
  keyContext: keyContextInTypst,
  cite: citeInTypst,
  citeAt: citeAtInTypst,
  quote,
  escape: escapeTypst,
  markUp,
  comment: text => `// ${text.replace(/\s*\n\s*/g, ' ')}`,
  commentPlace: 'line',
  runningText,
  nameBibliography,
};

/** A block names its source as its attribution (Typst reference, quote). */
function quote(request: QuotationRequest): string {
  const { paragraphs, sources, lang, isBlock } = request, [source] = sources;
  const form = request.form === 'narrative' ? 'parenthetical' : request.form, citation = citeInTypst({ ...request, form });
  if (!isBlock) return `${escapeTypst(quoted(paragraphs.join(' '), lang))}${citation ? ` ${citation}` : ''}`;
  const isBare = sources.length === 1 && form === 'parenthetical' && !source.prefix && !source.locator && !source.suffix;
  const attribution = sources.length === 0 ? '' : `, attribution: ${isBare ? typstLabel(source.key) : `[${citation}]`}`;
  return `#quote(block: true${attribution})[${paragraphs.map(escapeTypst).join('\n\n')}]`;
}

function markUp(runs: readonly Run[]): string {
  let written = '', isCall = false;
  for (const { text, italic, bold, smallCaps, raised, lowered, link } of runs) {
    let found = escapeTypst(text);
    if (written) found = found.replace(/^(\s*)\\(?=[-=+/](?:\s|$))/, '$1');
    const around = (isSo: boolean | undefined, call: string): void => { if (isSo) found = `#${call}[${found}]`; };
    around(smallCaps, 'smallcaps');
    around(italic, 'emph');
    around(bold, 'strong');
    around(raised, 'super');
    around(lowered, 'sub');
    around(link !== undefined, `link(${JSON.stringify(link)})`);
    written += (isCall && /^(?:\(|\.[\p{L}_])/u.test(found) ? ';' : '') + found;
    isCall = found.startsWith('#');
  }
  return written;
}

function nameBibliography(paper: Paper, path: string): Edit[] {
  const { text } = paper, line = newlineOf(text), end = text.trimEnd().length;
  return [{ start: end, end, text: `${end > 0 ? line + line : ''}#bibliography(${JSON.stringify(path)})${text.length > end ? '' : line}` }];
}
