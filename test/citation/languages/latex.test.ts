import { strict as assert } from 'node:assert';
import { latex } from '../../../src/citation/languages/latex';
import { LatexPaper } from '../../../src/citation/latex/reading';
import { CitationRequest, Locator } from '../../../src/citation/model';
import { applyEdits } from '../../../src/text/fixes';
import { readBy } from './shown';

const read = (text: string): string[] => readBy(latex, text);
const dialect = (text: string): string => (latex.read(text) as LatexPaper).dialect;

describe('LaTeX, read', () => {
  const cases: readonly (readonly [string, ...string[]])[] = [
    ['\\cite{a}', 'parenthetical a'],
    ['\\cite{a, b ,c}', 'parenthetical a; b; c'],
    ['\\cite{a,%\n  b, % not this, nor that\n  c}', 'parenthetical a; b; c'],
    ['\\autocite[s.~203]{deutscher1963}', 'parenthetical deutscher1963 @page 203'],
    ['\\autocite[see][203--205]{k}', 'parenthetical see k @page 203-205'],
    ['\\autocite[see][]{k}', 'parenthetical see k'],
    ['\\parencite[12, a note]{k}', 'parenthetical k @page 12 (, a note)'],
    ['\\textcite[p.\\,3]{k}', 'narrative k @page 3'],
    ['\\Textcite{k} \\Autocite{l}', 'narrative k', 'parenthetical l'],
    ['\\footcite{a} \\smartcite{b} \\supercite{c} \\footcitetext{d}', 'parenthetical a', 'parenthetical b', 'parenthetical c', 'parenthetical d'],
    ['\\citeauthor{a} \\citetitle{b} \\citeyear{c} \\citedate{d} \\citeurl{e} \\citefield{f}{title}', 'narrative a', 'suppressed -b', 'suppressed -c', 'suppressed -d', 'suppressed -e', 'suppressed -f'],
    ['\\fullcite{a} \\footfullcite[4]{b}', 'full a', 'full b @page 4'],
    ['\\autocite*[4]{a} \\cite*{b} \\textcite*{c}', 'suppressed -a @page 4', 'suppressed -b', 'narrative c'],
    ['\\usepackage{natbib} \\cite*{b} \\citet*{c}', 'parenthetical b', 'narrative c'],
    ['\\nocite{a,b} \\nocite{*}', 'nocite a; b', 'nocite *'],
    ['\\autocites{a}{b}', 'parenthetical a; b'],
    ['\\autocites(pre)(post)[see][4]{a}[][s. 5]{b,c} {d}', 'parenthetical see a @page 4; b; c @page 5; d'],
    ['\\autocites[one]\n  [two]{a}%\n  [3]{b}', 'parenthetical one a (two); b @page 3'],
    ['\\textcites[3]{a}{b}. {c}', 'narrative a @page 3; b'],
    ['\\volcite{2}[203]{a} \\volcite[see]{2}{b} \\volcites{1}{a}{2}[3]{b}', 'parenthetical a @page 203', 'parenthetical see b @volume 2', 'parenthetical a @volume 1; b @page 3'],
    ['\\notecite[see][3]{a} \\pnotecite{b}', 'parenthetical see a @page 3', 'parenthetical b'],
    ['\\citet{a} \\citep[see][p.~3]{b} \\citealt{c} \\citealp{d} \\Citet{e} \\citeyearpar{f} \\citetext{see \\citealp{g}}', 'narrative a', 'parenthetical see b @page 3', 'parenthetical c', 'parenthetical d', 'narrative e', 'suppressed -f', 'parenthetical g'],
    ['\\textcquote[pre][3]{a}{The text \\cite{b}.}', 'parenthetical pre a @page 3', 'parenthetical b'],
    ['\\foreigntextcquote{french}[3]{a}{texte} \\blockcquote{b}{text}', 'parenthetical a @page 3', 'parenthetical b'],
    ['\\begin{displaycquote}[3]{a}\nText\n\\end{displaycquote}', 'parenthetical a @page 3'],
    ['\\begin{foreigndisplaycquote}{german}[3]{a}\nText\n\\end{foreigndisplaycquote}', 'parenthetical a @page 3'],
    ['\\autocite[{see [1], and}][{4 [b]}]{a}', 'parenthetical see [1], and a @page 4 ([b])'],
    ['\\autocite[as in \\textcite{b}][3]{a}', 'parenthetical as in b a @page 3', 'narrative b'],
    ['\\autocite[\\emph{Werke} 3, S.~12]{a}', 'parenthetical a (Werke 3, S. 12)'],
    ['\\setmainlanguage{english}\\autocite[\\S~4]{a} \\autocite[kap.~2]{b} \\autocite[punkt 4]{c}', 'parenthetical a @section 4', 'parenthetical b @chapter 2', 'parenthetical c @point 4'],
    ['\\cite {a} \\cite\n[3]\n{b} \\cite\n\n{c}', 'parenthetical a', 'parenthetical b @page 3'],
    ['\\cite{Grattan-Guinness1971} \\cite{goy:1976überlieferung} \\cite{10.1117/12.6}', 'parenthetical Grattan-Guinness1971', 'parenthetical goy:1976überlieferung', 'parenthetical 10.1117/12.6'],
    // What is none.
    ['% \\cite{a}\n\\% \\cite{b} % \\cite{c}', 'parenthetical b'],
    ['\\\\% \\cite{a}\n\\\\[2pt]\\cite{b}', 'parenthetical b'],
    ['\\verb|\\cite{a}| \\verb*+\\cite{a}+ \\lstinline{\\cite{a}} \\lstinline[x=y]!\\cite{a}! \\mintinline{tex}|\\cite{a}| \\cite{b}', 'parenthetical b'],
    ['\\begin{verbatim}\n\\cite{a}\n\\end{verbatim}\\begin{lstlisting}\\cite{a}\\end{lstlisting}\\begin{minted}{tex}\\cite{a}\\end{minted}\\begin{comment}\\cite{a}\\end{comment}\\cite{b}', 'parenthetical b'],
    ['$\\cite{a}$ $$\\cite{a}$$ \\(\\cite{a}\\) \\[\\cite{a}\\] \\begin{align*}\\cite{a}\\end{align*} \\$\\cite{b}\\$', 'parenthetical b'],
    ['It costs $5 \\cite{a}.\n\nAnd $6 \\cite{b}.', 'parenthetical a', 'parenthetical b'],
    ['\\url{https://x.org/a%20b} \\cite{a} \\href{x#%y}{\\cite{b}}', 'parenthetical a', 'parenthetical b'],
    ['\\newcommand{\\mycite}[1]{\\autocite{#1}} \\cite{\\jobname} \\cite{} \\cite', ],
    ['\\citestyle{x} \\citereset \\bibcite{a}{b} \\citation{a} \\DeclareCiteCommand{\\cite}{a}', ],
    ['\\iffalse \\cite{a} \\fi \\cite{b}', 'parenthetical b'],
    ['\\newcommand{\\x}{\\cite{a}}\\nocite{n}\\begin{document}\\cite{b}\\end{document}\\cite{c}', 'nocite n', 'parenthetical b'],
  ];
  for (const [text, ...expected] of cases) it(JSON.stringify(text), () => assert.deepEqual(read(text), expected));

  it('gives the places of keys and locators', () => {
    const text = 'So \\autocites[see][s.~203--5]{ a , b}[\\S 4]{c}.';
    const [{ start, end, keys }] = latex.read(text).citations;
    assert.equal(text.slice(start, end), '\\autocites[see][s.~203--5]{ a , b}[\\S 4]{c}');
    assert.deepEqual(keys.map(key => text.slice(key.start, key.end)), ['a', 'b', 'c']);
    assert.deepEqual(keys.map(({ locator }) => locator && text.slice(locator.start, locator.end)), [undefined, 's.~203--5', '\\S 4']);
    assert.equal(latex.read('\\autocite[punkt 4]{a}').citations[0].keys[0].locator?.address, 'p4');
  });

  it('knows what it names', () => {
    const named = (text: string): unknown => latex.read(text).bibliographies?.map(({ path, start, end }) => [path, text.slice(start, end)]);
    assert.deepEqual(named('\\addbibresource[datatype=bibtex]{x.bib} \\addglobalbib{y.bib}\\addsectionbib{ z.bib }'), [['x.bib', 'x.bib'], ['y.bib', 'y.bib'], ['z.bib', 'z.bib']]);
    assert.deepEqual(named('\\bibliography{refs/a, b.bib}'), [['refs/a.bib', 'refs/a'], ['b.bib', 'b.bib']]);
    assert.equal(named('% \\addbibresource{x.bib}\n\\bibliography{\\jobname}'), undefined);
  });

  it('knows its language', () => {
    const lang = (text: string): unknown => latex.read(text).lang;
    assert.equal(lang('\\usepackage[english,swedish]{babel}'), 'sv');
    assert.equal(lang('\\usepackage[main=ngerman,english]{babel}'), 'de');
    assert.equal(lang('\\documentclass[swedish,12pt]{article}\\usepackage{babel}'), 'sv');
    assert.equal(lang('\\setdefaultlanguage[variant=british]{english}'), 'en-GB');
    assert.equal(lang('\\setmainlanguage{french}'), 'fr');
    assert.equal(lang('% !TeX spellcheck = sv_SE\nText'), 'sv-SE');
    assert.equal(lang('Text'), undefined);
  });

  it('knows biblatex, natbib and neither', () => {
    assert.equal(dialect('\\documentclass{article}\\usepackage[style=apa]{biblatex}'), 'biblatex');
    assert.equal(dialect('\\documentclass{article}\\usepackage{biblatex-chicago}'), 'biblatex');
    assert.equal(dialect('\\documentclass{article}\\usepackage{graphicx, natbib}'), 'natbib');
    assert.equal(dialect('\\documentclass{article}\\begin{document}\\cite{a}\\end{document}'), 'bibtex');
    assert.equal(dialect('\\documentclass{article}\\input{preamble}\\begin{document}\\cite{a}'), 'biblatex');
    assert.equal(dialect('A part. \\cite{a}'), 'biblatex');
    assert.equal(dialect('A part. \\citep{a}'), 'natbib');
    assert.equal(dialect('A part. \\citet{a} \\autocite{b}'), 'biblatex');
  });

  it('says what is no running text', () => {
    const text = '\\documentclass{a}% x\n\\begin{document}A $x$ b% c\n\\verb|d|\\end{document} e';
    assert.deepEqual(latex.read(text).opaque.map(({ start, end }) => text.slice(start, end)), ['\\documentclass{a}% x\n\\begin{document}', '$x$', '% c', '\\verb|d|', '\\end{document} e']);
  });
});

const page = (value: string): Locator => ({ label: 'page', value });
const ask = (form: CitationRequest['form'], ...sources: CitationRequest['sources']): CitationRequest => ({ form, sources, lang: 'sv' });
const BIBLATEX = latex.read('\\usepackage{biblatex,csquotes,hyperref}');
const NATBIB = latex.read('\\usepackage{natbib}');
const BIBTEX = latex.read('\\documentclass{article}\\begin{document}');

describe('LaTeX, written', () => {
  it('cites with biblatex', () => {
    assert.equal(latex.cite(ask('parenthetical', { key: 'deutscher1963', locator: page('203') })), '\\autocite[s.~203]{deutscher1963}');
    assert.equal(latex.cite(ask('parenthetical', { key: 'a', locator: { label: 'point', value: '4' } }, { key: 'b', prefix: 'jfr', locator: page('203') })), '\\autocites[punkt~4]{a}[jfr][s.~203]{b}');
    assert.equal(latex.cite(ask('parenthetical', { key: 'a' }, { key: 'b' })), '\\autocite{a,b}');
    assert.equal(latex.cite(ask('parenthetical', { key: 'a', prefix: 'jfr' })), '\\autocite[jfr][]{a}');
    assert.equal(latex.cite(ask('narrative', { key: 'a', locator: page('2') })), '\\textcite[s.~2]{a}');
    assert.equal(latex.cite(ask('suppressed', { key: 'a' })), '\\autocite*{a}');
    assert.equal(latex.cite(ask('full', { key: 'a' })), '\\fullcite{a}');
    assert.equal(latex.cite(ask('nocite', { key: 'a' }, { key: 'b' })), '\\nocite{a,b}');
    assert.equal(latex.cite(ask('parenthetical', { key: 'a', suffix: '[sic] & 100 %' })), '\\autocite[{[sic] \\& 100 \\%}]{a}');
  });

  it('cites with natbib and with BibTeX alone', () => {
    assert.equal(latex.cite(ask('parenthetical', { key: 'a', prefix: 'se', locator: page('3') }), NATBIB), '\\citep[se][s.~3]{a}');
    assert.equal(latex.cite(ask('parenthetical', { key: 'a' }, { key: 'b' }), NATBIB), '\\citep{a,b}');
    assert.equal(latex.cite(ask('parenthetical', { key: 'a', locator: page('3') }, { key: 'b' }), NATBIB), '\\citetext{\\citealp[s.~3]{a}; \\citealp{b}}');
    assert.equal(latex.cite(ask('narrative', { key: 'a', locator: page('3') }), NATBIB), '\\citet[s.~3]{a}');
    assert.equal(latex.cite(ask('suppressed', { key: 'a' }), NATBIB), '\\citeyearpar{a}');
    assert.equal(latex.cite(ask('full', { key: 'a' }), NATBIB), '\\citep{a}');
    assert.equal(latex.cite(ask('full', { key: 'a' }), latex.read('\\usepackage{natbib,bibentry}')), '\\bibentry{a}');
    assert.equal(latex.cite(ask('parenthetical', { key: 'a', prefix: 'se', locator: page('3') }, { key: 'b' }), BIBTEX), 'se \\cite[s.~3]{a}; \\cite{b}');
  });

  const joins: readonly (readonly [string, CitationRequest, string])[] = [
    ['\\autocite{a|}', ask('parenthetical', { key: 'b' }), '\\autocite{a,b}'],
    ['\\autocite[se][]{a|}', ask('parenthetical', { key: 'b' }), '\\autocite[se][]{a,b}'],
    ['\\autocite[4]{a|}', ask('parenthetical', { key: 'b' }), '\\autocites[4]{a}{b}'],
    ['\\autocite{a|}', ask('parenthetical', { key: 'b', locator: page('2') }), '\\autocites{a}[s.~2]{b}'],
    ['\\autocites{a}[3|]{c}', ask('parenthetical', { key: 'b', locator: page('2') }), '\\autocites{a}[3]{c}[s.~2]{b}'],
    ['\\textcite{a|}', ask('narrative', { key: 'b', locator: page('2') }), '\\textcites{a}[s.~2]{b}'],
    ['\\citep[3]{a|}', ask('parenthetical', { key: 'b', locator: page('2') }), '\\citetext{\\citealp[3]{a}; \\citealp[s.~2]{b}}'],
    ['\\citep{a|}', ask('parenthetical', { key: 'b' }), '\\citep{a,b}'],
    ['\\citetext{\\citealp[3]{|a}}', ask('parenthetical', { key: 'b', locator: page('2') }), '\\citetext{\\citealp[3]{a}; \\citealp[s.~2]{b}}'],
    ['\\autocite{a|} x', ask('full', { key: 'b' }), '\\autocite{a} \\fullcite{b} x'],
    ['Text|.', ask('parenthetical', { key: 'b' }), 'Text \\autocite{b}.'],
    ['Text \\autocite{a}|.', ask('parenthetical', { key: 'b' }), 'Text \\autocite{a,b}.'],
    ['Text \\textcite{a}|.', ask('parenthetical', { key: 'b' }), 'Text \\textcite{a} \\autocite{b}.'],
    ['Text |[x]', ask('parenthetical', { key: 'a', locator: page('1') }, { key: 'b' }), 'Text \\autocites[s.~1]{a}{b}\\relax [x]'],
  ];
  for (const [marked, request, expected] of joins) {
    it(`cites at ${marked}`, () => {
      const text = marked.replace('|', ''), paper = latex.read(text);
      assert.equal(applyEdits(text, latex.citeAt(paper, marked.indexOf('|'), request)), expected);
    });
  }

  it('quotes', () => {
    const request = { ...ask('parenthetical', { key: 'a', locator: { label: 'point', value: '4' } }), paragraphs: ['Vi går 100 % framåt.'], isBlock: false };
    assert.equal(latex.quote(request), '”Vi går 100 \\% framåt.” \\autocite[punkt~4]{a}');
    assert.equal(latex.quote(request, BIBLATEX), '\\enquote{Vi går 100 \\% framåt.} \\autocite[punkt~4]{a}');
    assert.equal(latex.quote({ ...request, isBlock: true, paragraphs: ['Ett.', 'Två.'] }), '\\begin{quote}\nEtt.\n\nTvå. \\autocite[punkt~4]{a}\n\\end{quote}');
    assert.equal(latex.quote({ ...request, isBlock: true }, BIBLATEX), '\\begin{displayquote}\nVi går 100 \\% framåt. \\autocite[punkt~4]{a}\n\\end{displayquote}');
  });

  it('makes text safe, marks it up, comments', () => {
    assert.equal(latex.escape('\\a{b}$&#%_^~---'), '\\textbackslash{}a\\{b\\}\\$\\&\\#\\%\\_\\textasciicircum{}\\textasciitilde{}-{}-{}-');
    const runs = [{ text: 'A & ', smallCaps: true }, { text: 'B', italic: true, bold: true }, { text: '2', raised: true }, { text: 'u', link: 'https://x.org/a%20b#c' }];
    assert.equal(latex.markUp(runs), '\\textsc{A \\& }\\textbf{\\emph{B}}\\textsuperscript{2}u');
    assert.equal(latex.markUp(runs.slice(3), BIBLATEX), '\\href{https://x.org/a\\%20b\\#c}{u}');
    assert.equal(latex.comment('a\nb'), '% a b');
  });

  it('names a bibliography', () => {
    const named = (text: string): string | undefined => { const edits = latex.nameBibliography(latex.read(text), 'refs/a.bib'); return edits && applyEdits(text, edits); };
    assert.equal(named('\\usepackage{biblatex}\n\\begin{document}\nx\n\\end{document}\n'), '\\usepackage{biblatex}\n\\addbibresource{refs/a.bib}\n\\begin{document}\nx\n\\end{document}\n');
    assert.equal(named('\\usepackage{natbib}\n\\begin{document}\nx\n\\end{document}\n'), '\\usepackage{natbib}\n\\begin{document}\nx\n\\bibliography{refs/a}\n\\end{document}\n');
    assert.equal(named('A part'), undefined);
    assert.equal(latex.nameBibliography(BIBTEX, 'a.json'), undefined);
  });
});

describe('LaTeX, a key that is written', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['\\cite{|}', '\\cite{KEY}'], ['\\cite{|', '\\cite{KEY}'], ['\\cite{a, |', '\\cite{a, KEY}'], ['\\cite{a, tro|ts, b}', '\\cite{a, KEY, b}'], ['\\autocites[3]{a}[see][4]{b|}', '\\autocites[3]{a}[see][4]{KEY}'],
    ['\\autocite[{see [x]}][4]{b|', '\\autocite[{see [x]}][4]{KEY}'], ['\\cite{a,\n  b|,\n c}', '\\cite{a,\n  KEY,\n c}'], ['\\volcite{2}[3]{a|}', '\\volcite{2}[3]{KEY}'], ['\\volcite{2|}[3]{a}', undefined], ['\\textcquote[3]{a|}{text}', '\\textcquote[3]{KEY}{text}'],
    ['\\textcquote{a}{te|xt}', undefined], ['\\foreigntextcquote{german}{a|}{b}', '\\foreigntextcquote{german}{KEY}{b}'], ['\\begin{displaycquote}[3]{a|}', '\\begin{displaycquote}[3]{KEY}'], ['\\nocite{|', '\\nocite{KEY}'], ['\\citep*{x|', '\\citep*{KEY}'],
    ['\\emph{a|}', undefined], ['% \\cite{a|}', undefined], ['\\cite[a|]{b}', undefined], ['\\cite{a}|', undefined], ['a|', undefined], ['|', undefined], ['\\cite{a}{b|}', undefined], ['\\cite|{a}', undefined], ['\\% \\cite{a|}', '\\% \\cite{KEY}'],
  ];
  for (const [marked, expected] of cases) {
    it(JSON.stringify(marked), () => {
      const text = marked.replace('|', ''), context = latex.keyContext(text, marked.indexOf('|'));
      assert.equal(context && text.slice(0, context.start) + context.insert('KEY') + text.slice(context.end), expected);
    });
  }
});
