import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { decode, verbatim } from '../../../src/bibliography/bib/latex';
import { processorTime } from '../../text/processor';

const CASES: [latex: string, text: string][] = [
  ['Brou{\\\'e}', 'Broué'], ['Brou\\\'e', 'Broué'], ['Brou\\\'{e}', 'Broué'], ['{\\\'{E}}mile', 'Émile'], ['\\"{o}', 'ö'], ['{\\"o}', 'ö'], ['a\\"ou', 'aöu'], ['\\v{c}', 'č'], ['\\v c', 'č'], ['{\\v s}', 'š'], ['\\c{c}\\c c', 'çç'], ['\\u{g}\\H{o}\\k{a}\\r{u}\\d{h}\\b{k}\\.z\\=a', 'ğőąůḥḵżā'], ['\\^{\\i}\\\'{\\i}\\"\\i', 'îíï'], ['\\~n', 'ñ'], ['\\t{oo}', 'o͡o'], ['\\`a', 'à'],
  ['{\\aa}\\AA\\ae\\AE{}\\o\\O\\oe\\ss\\l\\L', 'åÅæÆøØœßłŁ'], ['\\o{}re \\o re {\\o}re', 'øre øre øre'], ['\\dh\\th\\DH\\TH\\dj\\ng', 'ðþÐÞđŋ'], ['{\\\'{\\AE}}', 'Ǽ'], ['\\\'\\ae', 'ǽ'],
  ['A \\& B \\% \\# \\_ \\{\\} \\$', 'A & B % # _ {} $'], ['\\textendash\\ \\textemdash', '– —'], ['a~b', 'a\u00a0b'], ['a\\ b\\\\c\\,d', 'a b c\u2009d'], ['a--b---c-d', 'a–b—c-d'], ['``a\'\' `b\' Foo\'s "c"', '“a” ‘b’ Foo’s "c"'], ['a\\-b\\/c', 'abc'], ['\\ldots{} \\dots', '… …'], ['\\S~5 \\P', '§\u00a05 ¶'], ['\\copyright\\ \\pounds\\ \\texteuro', '© £ €'], ['\\guillemotleft x\\guillemotright', '«x»'], ['\\LaTeX{} \\TeX', 'LaTeX TeX'],
  ['\\emph{a \\textbf{b}} {\\em c} {\\it d} {\\bf e} {\\sc f}', '<i>a <b>b</b></i> <i>c</i> <i>d</i> <b>e</b> <span style="font-variant: small-caps;">f</span>'], ['\\textit{a}\\mkbibemph{b}\\textsl{c}', '<i>a</i><i>b</i><i>c</i>'], ['\\textsc{Ab}', '<span style="font-variant: small-caps;">Ab</span>'], ['2\\textsuperscript{nd} H\\textsubscript{2}', '2<sup>nd</sup> H<sub>2</sub>'], ['\\enquote{a} \\mkbibquote{b}', '“a” “b”'],
  ['$x^2_{ij}$ $\\alpha \\leq \\beta$ H$_2$O $10^{th}$', 'x<sup>2</sup><sub>ij</sub> α≤β H<sub>2</sub>O 10<sup>th</sup>'], ['$\\mathcal{X}$ $a-b$ $\\rightarrow$', 'X a−b →'], ['a_b a^b', 'a_b a^b'], ['5 \\$ and 6 \\$', '5 $ and 6 $'],
  ['\\url{http://a.b/c}', 'http://a.b/c'], ['\\href{http://a.b}{text}', 'text'], ['\\textcolor{red}{a} \\foreignlanguage{german}{b}', 'a b'], ['\\unknown{a} \\unknown b', 'a b'], ['\\unknown[x]{a}', 'a'], ['\\texttt{a} \\underline{b}', 'a b'], ['{\\noopsort{1973b}}1973', '1973'], ['\\emph{}', ''],
  ['  a\n\t b \r\n c ', 'a b c'], ['a\n\nb', 'a b'], ['', ''], ['{{a}}', 'a'], ['{a', 'a'], ['a}b', 'ab'], ['\\', ''], ['\\\'', ''], ['$', ''], ['e\u0301', 'e\u0301'], ['{e}\u0301', 'é'], ['a < b & c', 'a < b & c'],
];

describe('LaTeX', () => {
  for (const [latex, text] of CASES) it(`reads ${JSON.stringify(latex)}`, () => assert.equal(decode(latex), text));

  for (const [latex, text] of [['The {ILP} and {\\"O}st', 'The <span class="nocase">ILP</span> and Öst'], ['{The Whole}', '<span class="nocase">The Whole</span>'], ['{a} {\\emph{B}}', 'a <i>B</i>'], ['\\emph{A {B}}', '<i>A B</i>'], ['L{\\aa}ng{T}id', 'Lång<span class="nocase">T</span>id']]) {
    it(`protects capitals: ${latex}`, () => assert.equal(decode(latex, true), text));
  }

  for (const [value, text] of [['http://a.b/c\\_d\\%20~x', 'http://a.b/c_d%20~x'], ['\\url{http://a.b}', 'http://a.b'], ['{10.1/x_{y}}', '10.1/x_y'], ['a--b', 'a--b']]) it(`leaves addresses alone: ${value}`, () => assert.equal(verbatim(value), text));

  it('never throws', () => fc.assert(fc.property(fc.array(fc.constantFrom('\\', '{', '}', '$', '^', '_', '\\\'', '\\emph', '\\em', '\\"', 'a', ' ', '\\frac', '[', ']', '~', '\\i', '\n', '\\href'), { maxLength: 200 }), pieces => { decode(pieces.join(''), true); }), { numRuns: 2000 }));

  for (const odd of ['\\', '{', '}', '$', '\\\'', '\\emph{', '{\\em ', '\\a[', '^', '_', '$^', ' ', '\\ ', '~', '`', '-', '\\unknown ', '{A}', '\\c ', '\\\'{']) {
    it(`is read in time that grows with its length alone: ${JSON.stringify(odd)}`, () => {
      const start = processorTime();
      decode(odd.repeat(100_000), true);
      assert.ok(processorTime() - start < 3000);
    });
  }
});
