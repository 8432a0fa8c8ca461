import { strict as assert } from 'node:assert';
import { latex } from '../../../src/citation/languages/latex';
import { flowsShown } from './flowsShown';

const CASES: readonly (readonly [string, ...string[]])[] = [
  ['En mening.\nOch en till.\n\nNästa \\par stycke', 'En mening. Och en till.', 'Nästa', 'stycke'],
  ['\\documentclass{article}\\title{Nej}\n\\begin{document}\n\\section[kort]{En \\emph{rubrik}}\\label{a} Text.\n\\end{document} Efter', 'En rubrik', 'Text.'],
  ['\\begin{itemize}\n\\item ett\n\\item[b] två\n\\end{itemize}\nEfter', 'ett', 'två', 'Efter'],
  ['Ord\\footnote{En not.\n\nTvå stycken.} går vidare\\footnote[3]{Andra} här.', 'Ord går vidare här.', '^ En not.', '^ Två stycken.', '^ Andra'],
  ['Ord\\footnotemark{} här.\\footnotetext{Not} Slut\\endnote{Ja \\footnote{inre} så}.', 'Ord här. Slut.', '^ Not', '^ Ja så', '^ inre'],
  ['\\begin{figure}[ht]\n\\includegraphics[width=1cm]{bild}\n\\caption[kort]{Under bilden \\cite{a}.}\n\\end{figure}', 'Under bilden .'],
  ['Ett\n% kommentar\nstycke ”citat\n  % till\n  här”.', 'Ett stycke ”citat här”.'],
  // What is read.
  ['\\emph{a} \\textbf{b \\textit{c}} {\\itshape d} \\textsc {e}', 'a b c d e'],
  ['5\\,\\% \\& \\# \\$ \\_ \\{ \\} {[} \\textbackslash{} \\textasciitilde{}', '5 % & # $ _ { } [ \\ ~'],
  ['``hej\'\' `hej\' a---b 1--2 \\ldots{} \\dots, it\'s', '“hej” ‘hej’ a—b 1–2 … …, it’s'],
  ['S.~4\\ x\\\\[2pt] ny \\\\{}[2] \\newline rad\\linebreak slut', 'S. 4 x ny [2] rad slut'],
  ['\\usepackage[swedish]{babel}\\begin{document}"`hej"\' a"=b upp"-dela \\-bort "<ja">', '„hej” a-b uppdela bort «ja»'],
  ['\\usepackage[ngerman]{babel}\\begin{document}"`Hej"\' f"ur Stra"se', '„Hej“ für Straße'],
  ['\\documentclass{article}\\begin{document}"hej"-ord', '"hej"-ord'],
  ['\\aa\\"ar {\\\'e} \\v{s} \\c c \\o{} \\ss\\ \\\'\\i n \\AA ngstr\\"om \\H{o} \\^{\\i}', 'åär é š ç ø ß ín Ångström ő î'],
  ['a\\label{x} b\\index{ord!under} c\\vspace{1cm} \\ref{y}d \\href{http://x.y/a%b}{länk} \\url{http://a.b/c} e', 'a b c d länk e'],
  ['foo% kommentar\n  bar % till\nbaz $x^2$ q \\verb|\\x| z', 'foobar baz q z'],
  ['a \\cite[see][4]{k}, b \\autocites{x}{y}.', 'a , b .'],
  ['\\foreignlanguage{german}{das} \\textcolor{red}{rött} \\multicolumn{2}{c}{cell} & b', 'das rött cell b'],
  ['Han \\enquote{sade \\enquote*{nej} då} \\cite{a}.', 'Han “sade “nej” då” .'],
  ['\\foreignquote{german}{Wort} \\textquote{x}', '“Wort” “x”'],
  ['a \\textelp{} b \\textelp{c} d \\textelp*{e} \\textins{f} \\textins*{d}en \\textdel{g} [\\dots] [sic]', 'a […] b […] [c] d [e] […] [f] [d]en […] […] [sic]'],
  ['\\section{\\texorpdfstring{\\emph{A}}{B} C}\\def\\labelenumi{\\arabic{enumi}.} D', 'A C', 'D'],
  // Forms.
  ['Han skriver:\n\\begin{quote}\nEtt stycke.\n\nTvå.\n\\end{quote}\nSlut.', 'Han skriver:', 'Ett stycke.', 'Två.', 'Slut.', '[block] Ett stycke.\n\nTvå.'],
  ['\\begin{displayquote}[{\\cite[4]{a}}]\nText\n\\end{displayquote}', 'Text', '[block] Text | {\\cite[4]{a}}'],
  ['\\begin{displaycquote}[jfr][punkt 4]{a}\nText \\emph{här}\n\\end{displaycquote}', 'Text här', '[block] Text \\emph{här} | [jfr][punkt 4]{a}'],
  ['\\begin{foreigndisplayquote}{german}[\\cite{a}]\nText\n\\end{foreigndisplayquote}', 'Text', '[block] Text | \\cite{a}'],
  ['Han: \\textquote[\\cite[4]{a}][.]{text här}, \\textquote[{\\cite[4]{a}}]{b} slut.', 'Han: text här, b slut.', '[inline] text här | \\cite[4]{a}', '[inline] b | {\\cite[4]{a}}'],
  ['Han: \\textquote[\\cite{a}][.]{text här} slut.', 'Han: text här slut.', '[inline] text här | \\cite{a}'],
  ['Han: \\textcquote[punkt 4]{a}[.]{text \\enquote{här}} slut.', 'Han: text “här” slut.', '[inline] text \\enquote{här} | [punkt 4]{a}'],
  ['\\textcquote{a}{b} \\foreigntextquote{german}[\\cite{b}]{das} \\hybridblockcquote{german}[4]{c}{die}', 'b das die', '[inline] b | {a}', '[inline] das | \\cite{b}', '[block] die | [4]{c}'],
  ['Han: \\blockquote[\\cite{a}]{ett} och \\blockquote{två} och \\blockcquote{c}{tre\n\nfyra} slut', 'Han: ett och “två” och', 'tre', 'fyra', 'slut', '[block] ett | \\cite{a}', '[block] tre\n\nfyra | {c}'],
  ['\\begin{quote}\nText \\attrib{Marx, \\cite{a}}\n\\end{quote}', 'Text', '[block] Text | Marx, \\cite{a}'],
  ['\\epigraph{En sats.}{\\cite{a}} Ord', 'En sats.', 'Ord', '[block] En sats. | \\cite{a}'],
  ['\\begin{quote}Ett\\begin{verse}Två\\\\ tre\\end{verse}\\end{quote}', 'Ett', 'Två tre', '[block] Ett\\begin{verse}Två\\\\ tre\\end{verse}', '[block] Två\\\\ tre'],
  ['Not\\footnote{\\begin{quote}Text\\end{quote} \\textquote[\\cite{b}]{ord}}', 'Not', '^ Text', '^ ord', '[block] Text', '[inline] ord | \\cite{b}'],
  ['\\begin{tabular}{ll} a & b \\\\ c & d \\end{tabular}', 'a b c d'],
  ['\\begin{quote} aldrig stängd', 'aldrig stängd'],
];

describe('LaTeX, its running text', () => {
  for (const [text, ...expected] of CASES) it(JSON.stringify(text), () => assert.deepEqual(flowsShown(latex, text), expected));
});
