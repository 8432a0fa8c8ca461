import { Hand, Written, single } from './hands';
import { HELD, held } from './wrapping';
import { latex } from '../../src/citation/languages/latex';

const optional = (place: string): string => place ? `[${held(place)}]` : '';
/** A bracket right after the beginning would be its argument (csquotes manual, displayquote: it takes two). */
const block = (begin: string, end: string) => ({ paragraphs }: Written): string => `${begin}\n${paragraphs.join('\n\n').replace(/^(?=\[)/, '{}')}\n${end}`;
const command = (name: string, of: (text: string, written: Written) => string) => ({ name, write: (written: Written): string | undefined => { const text = single(written); return text === undefined ? undefined : of(text, written); } });

/** LaTeX with biblatex and csquotes. Braces keep the brackets of a citation from ending the argument that it stands in. */
export const latexHand: Hand = {
  name: latex.name,
  language: latex,
  ending: '.tex',
  head: lang => `\\documentclass{article}\n\\usepackage[${lang}]{babel}\n\\usepackage{csquotes}\n\\usepackage[style=authoryear]{biblatex}\n\\addbibresource{kallor.bib}\n\\begin{document}\n`,
  foot: '\n\\end{document}\n',
  soft: '\\-',
  // With babel's signs of German and Swedish a straight mark is no mark.
  marks: lang => [['``', '\'\''], ['`', '\''], ...lang === 'en' ? [['``', '"'] as const] : []],
  hasDashes: true,
  bare: text => text,
  note: text => ({ reference: `\\footnote{${text}}` }),
  inline: [
    command('enquote', (text, { cite }) => `\\enquote{${text}} ${cite()}`), command('enquote*', (text, { cite }) => `\\enquote*{${text}} ${cite()}`),
    command('textquote', (text, { cite }) => `\\textquote[{${cite()}}]{${text}}`), command('textcquote', (text, { key, place }) => `\\textcquote${optional(place)}{${key}}{${text}}`),
    command('foreignquote', (text, { cite }) => `\\foreignquote{german}{${text}} ${cite()}`), command('footcite', (text, { key, place }) => `\\enquote{${text}}\\footcite${optional(place)}{${key}}`),
    command('parencite', (text, { key, place }) => `\\enquote{${text}}~\\parencite${optional(place)}{${key}}`), command('quote in a note', (text, { cite }) => `detta\\footnote{Så skriver han: \\enquote{${text}} ${cite()}.}`),
    command('blockquote', (text, { cite }) => `\\blockquote[{${cite()}}]{${text}}`), command('blockcquote', (text, { key, place }) => `\\blockcquote${optional(place)}{${key}}{${text}}`),
  ],
  blocks: [
    { name: 'displayquote', write: written => block(`\\begin{displayquote}[{${written.cite()}}]`, '\\end{displayquote}')(written) },
    { name: 'displaycquote', write: written => block(`\\begin{displaycquote}${optional(written.place)}{${written.key}}`, '\\end{displaycquote}')(written) },
    { name: 'quote', write: written => block('\\begin{quote}', `${written.cite()}\n\\end{quote}`)(written) },
    { name: 'quotation, cited after', write: written => `${block('\\begin{quotation}', '\\end{quotation}')(written)}\n${written.cite()}` },
    { name: 'quote, right', write: written => block('\\begin{quote}', `\\hfill${HELD}${written.cite()}\n\\end{quote}`)(written) },
  ],
  code: '\\begin{verbatim}\nif ("x" == "y") \\cite{brev001}\n\\end{verbatim}',
};
