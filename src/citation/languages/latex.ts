import { keyContextInLatex } from '../latex/keyContext';
import { LatexReader } from '../latex/reading';
import { citeAtInLatex, citeInLatex, escapeLatex, latexOf } from '../latex/writing';
import { runningText } from '../latex/runningText';
import { Paper, PaperLanguage, QuotationRequest } from '../model';
import { quoted } from '../quotationMarks';
import { Run } from '../../bibliography/runs';
import { Edit, newlineOf } from '../../text/fixes';

/** LaTeX with biblatex, natbib, or neither; a part that is included is read and written as biblatex unless it says otherwise. */
export const latex: PaperLanguage = {
  name: 'LaTeX',
  languageIds: ['latex', 'tex'],
  endings: ['.tex', '.ltx'],
  triggers: ['{', ','],
  read(text) { return new LatexReader(text).read(latex); },
  keyContext: keyContextInLatex,
  cite: citeInLatex,
  citeAt: citeAtInLatex,
  quote,
  escape: escapeLatex,
  markUp: (runs, paper) => runs.map(run => markedUp(run, paper)).join(''),
  comment: text => `% ${text.replace(/\s*\n\s*/g, ' ')}`,
  commentPlace: 'line',
  runningText,
  nameBibliography,
};

function quote(request: QuotationRequest, paper?: Paper): string {
  const hasCsquotes = latexOf(paper).packages?.has('csquotes') ?? false;
  const { paragraphs } = request, citation = citeInLatex({ ...request, form: request.form === 'narrative' ? 'parenthetical' : request.form }, paper);
  if (request.isBlock) {
    const environment = hasCsquotes ? 'displayquote' : 'quote';
    return `\\begin{${environment}}\n${paragraphs.map(escapeLatex).join('\n\n')}${citation ? ` ${citation}` : ''}\n\\end{${environment}}`;
  }
  const text = paragraphs.join(' ');
  return `${hasCsquotes ? `\\enquote{${escapeLatex(text)}}` : escapeLatex(quoted(text, request.lang))}${citation ? ` ${citation}` : ''}`;
}

function markedUp({ text, italic, bold, smallCaps, raised, lowered, link }: Run, paper: Paper | undefined): string {
  let found = escapeLatex(text);
  const around = (isSo: boolean | undefined, command: string): void => { if (isSo) found = `\\${command}{${found}}`; };
  around(smallCaps, 'textsc');
  around(italic, 'emph');
  around(bold, 'textbf');
  around(raised, 'textsuperscript');
  around(lowered, 'textsubscript');
  // Without the package the command is an error.
  return link !== undefined && latexOf(paper).packages?.has('hyperref') ? `\\href{${link.replace(/[{}\\]/g, encodeURIComponent).replace(/[%#]/g, sign => `\\${sign}`)}}{${found}}` : found;
}

/** biblatex: in the preamble; BibTeX: at the end of the document. */
function nameBibliography(paper: Paper, path: string): Edit[] | undefined {
  const { dialect, body } = latexOf(paper), line = newlineOf(paper.text);
  if (!body || !/\.bib$/i.test(path)) return undefined;
  if (dialect !== 'biblatex') {
    const at = paper.text.lastIndexOf('\n', body.end - 1) + 1;
    return [{ start: body.end, end: body.end, text: `${at === body.end ? '' : line}\\bibliography{${path.slice(0, -4)}}${line}` }];
  }
  const at = paper.text.lastIndexOf('\\begin', body.start);
  return [{ start: at, end: at, text: `\\addbibresource{${path}}${line}` }];
}
