import { strict as assert } from 'node:assert';
import { PAPER_LANGUAGES } from '../../src/citation/languages';
import { quotationsOf } from '../../src/quotation/find';

const WANTED = new Set(['k', 'l']);

/** What is found in a paper: `[block] text | key place | attachment`. */
function found(language: string, text: string): string[] {
  const own = PAPER_LANGUAGES.find(({ name }) => name === language)!, paper = own.read(text);
  return quotationsOf(paper, own.runningText(paper), key => WANTED.has(key)).map(({ start, end, isBlock, quoted, cited: { key, locator }, attachment }) => {
    assert.ok(0 <= start && start < end && end <= text.length);
    const { start: from, end: to } = quoted.toSource(0, quoted.text.length);
    assert.ok(start <= from && from <= to && to <= end, `${from}…${to} is not within ${start}…${end}`);
    return `${isBlock ? '[block] ' : ''}${quoted.text.replace(/\n\n/g, ' ¶ ')} | ${[key, ...locator ? [locator.label, locator.value] : []].join(' ')} | ${attachment}`;
  });
}

/** The same in six languages: what is written, and what is found. */
const SAME: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'in marks, cited directly': {
    Markdown: ['Han skrev ”Vi *kom* hit” [@k, punkt 4].', 'Vi kom hit | k point 4 | direct'],
    LaTeX: ['Han skrev ”Vi \\emph{kom} hit” \\autocite[punkt~4]{k}.', 'Vi kom hit | k point 4 | direct'],
    Typst: ['Han skrev ”Vi _kom_ hit” @k[punkt 4].', 'Vi kom hit | k point 4 | direct'],
    Org: ['Han skrev ”Vi /kom/ hit” [cite:@k punkt 4].', 'Vi kom hit | k point 4 | direct'],
    reStructuredText: ['Han skrev ”Vi *kom* hit” :cite:p:`k{punkt 4}`.', 'Vi kom hit | k point 4 | direct'],
    AsciiDoc: ['Han skrev ”Vi _kom_ hit” cite:[k(punkt 4)].', 'Vi kom hit | k point 4 | direct'],
  },
  'in the signs of the language': {
    Markdown: ['Han skrev "Vi kom--hit..." [@k].', 'Vi kom–hit… | k | direct'],
    LaTeX: ['Han skrev ``Vi kom--h\\"ar\\dots{}\'\' \\cite{k}.', 'Vi kom–här… | k | direct'],
    Typst: ['Han skrev "Vi kom--hit..." @k.', 'Vi kom–hit… | k | direct'],
    Org: ['Han skrev "Vi kom--h\\auml{}r..." [cite:@k].', 'Vi kom–här… | k | direct'],
    reStructuredText: ['Han skrev "Vi kom--hit..." :cite:p:`k`.', 'Vi kom–hit… | k | direct'],
    AsciiDoc: ['Han skrev "`Vi kom -- h&auml;r...`" cite:[k].', 'Vi kom — här… | k | direct'],
  },
  'cited at the end of the sentence, and in the sentence before': {
    Markdown: ['Det var ”en sak”, sade han då [@k, punkt 4].', 'en sak | k point 4 | sentence'],
    LaTeX: ['Det var \\enquote{en sak}, sade han då \\autocite[punkt 4]{k}.', 'en sak | k point 4 | sentence'],
    Typst: ['Det var #quote[en sak], sade han då @k[punkt 4].', 'en sak | k point 4 | sentence'],
    Org: ['Det var ”en sak”, sade han då [cite:@k punkt 4].', 'en sak | k point 4 | sentence'],
    reStructuredText: ['Det var ”en sak”, sade han då :cite:p:`k{punkt 4}`.', 'en sak | k point 4 | sentence'],
    AsciiDoc: ['Det var ”en sak”, sade han då cite:[k(punkt 4)].', 'en sak | k point 4 | sentence'],
  },
  'cited in a note': {
    Markdown: ['Han sade ”en sak”.[^1]\n\n[^1]: Se @k, punkt 4.', 'en sak | k | note'],
    LaTeX: ['Han sade \\enquote{en sak}.\\footnote{Se \\textcite[punkt 4]{k}.}', 'en sak | k point 4 | note'],
    Typst: ['Han sade #quote[en sak].#footnote[Se @k[punkt 4].]', 'en sak | k point 4 | note'],
    Org: ['Han sade ”en sak”.[fn:1]\n\n[fn:1] Se [cite:@k punkt 4].', 'en sak | k point 4 | note'],
    reStructuredText: ['Han sade ”en sak”. [#]_\n\n.. [#] Se :cite:p:`k{punkt 4}`.', 'en sak | k point 4 | note'],
    AsciiDoc: ['Han sade ”en sak”.footnote:[Se cite:[k(punkt 4)].]', 'en sak | k point 4 | note'],
  },
  'in a note': {
    Markdown: ['Så.[^1]\n\n[^1]: ”En sak” [@k].', 'En sak | k | direct'],
    LaTeX: ['Så.\\footnote{\\enquote{En sak} \\cite{k}.}', 'En sak | k | direct'],
    Typst: ['Så.#footnote[#quote[En sak] @k.]', 'En sak | k | direct'],
    Org: ['Så.[fn:: ”En sak” [cite:@k].]', 'En sak | k | direct'],
    reStructuredText: ['Så. [1]_\n\n.. [1] ”En sak” :cite:p:`k`.', 'En sak | k | direct'],
    AsciiDoc: ['Så.footnote:[”En sak” cite:[k].]', 'En sak | k | direct'],
  },
  'a block, cited at its end': {
    Markdown: ['Han:\n\n> Ett.\n>\n> Två. [@k]', '[block] Ett. ¶ Två. | k | block'],
    LaTeX: ['Han:\n\\begin{quote}\nEtt.\n\nTvå. \\cite{k}\n\\end{quote}', '[block] Ett. ¶ Två. | k | block'],
    Typst: ['Han:\n#quote(block: true)[\nEtt.\n\nTvå. @k\n]', '[block] Ett. ¶ Två. | k | block'],
    Org: ['Han:\n#+begin_quote\nEtt.\n\nTvå. [cite:@k]\n#+end_quote', '[block] Ett. ¶ Två. | k | block'],
    reStructuredText: ['Han:\n\n   Ett.\n\n   Två. :cite:p:`k`', '[block] Ett. ¶ Två. | k | block'],
    AsciiDoc: ['Han:\n\n____\nEtt.\n\nTvå. cite:[k]\n____', '[block] Ett. ¶ Två. | k | block'],
  },
  'a block, cited right after it': {
    Markdown: ['Han:\n\n> Ett.\n\n[@k]', '[block] Ett. | k | block'],
    LaTeX: ['\\begin{quotation}Ett.\\end{quotation}\n\\cite{k}', '[block] Ett. | k | block'],
    Typst: ['#quote(block: true)[Ett.]\n@k', '[block] Ett. | k | block'],
    Org: ['#+begin_quote\nEtt.\n#+end_quote\n[cite:@k]', '[block] Ett. | k | block'],
    reStructuredText: ['Han:\n\n   Ett.\n\n:cite:p:`k`', '[block] Ett. | k | block'],
    AsciiDoc: ['[quote]\nEtt.\n\ncite:[k]', '[block] Ett. | k | block'],
  },
  'a block that is led to': {
    Markdown: ['@k skriver:\n\n> Ett.', '[block] Ett. | k | before'],
    LaTeX: ['\\textcite{k} skriver:\n\\begin{quote}Ett.\\end{quote}', '[block] Ett. | k | before'],
    Typst: ['#cite(<k>, form: "prose") skriver:\n#quote(block: true)[Ett.]', '[block] Ett. | k | before'],
    Org: ['[cite/t:@k] skriver:\n#+begin_quote\nEtt.\n#+end_quote', '[block] Ett. | k | before'],
    reStructuredText: [':cite:t:`k` skriver:\n\n   Ett.', '[block] Ett. | k | before'],
    AsciiDoc: ['citenp:[k] skriver:\n\n____\nEtt.\n____', '[block] Ett. | k | before'],
  },
  'a block whose note cites': {
    Markdown: ['Han:\n\n> Ett.[^1]\n\n[^1]: [@k].', '[block] Ett. | k | note'],
    LaTeX: ['\\begin{quote}Ett.\\footnote{\\cite{k}}\\end{quote}', '[block] Ett. | k | note'],
    Typst: ['#quote(block: true)[Ett.#footnote[@k]]', '[block] Ett. | k | note'],
    Org: ['#+begin_quote\nEtt.[fn:1]\n#+end_quote\n\n[fn:1] [cite:@k]', '[block] Ett. | k | note'],
    reStructuredText: ['Han:\n\n   Ett. [#]_\n\n.. [#] :cite:p:`k`', '[block] Ett. | k | note'],
    AsciiDoc: ['____\nEtt.footnote:[cite:[k]]\n____', '[block] Ett. | k | note'],
  },
  'left out, put in': {
    Markdown: ['”Vi […] [d]en [sic]” [@k]', 'Vi […] [d]en [sic] | k | direct'],
    LaTeX: ['\\enquote{Vi \\textelp{} \\textins*{d}en {[sic]}} \\cite{k}', 'Vi […] [d]en [sic] | k | direct'],
    Typst: ['#quote[Vi […] [d]en [sic]] @k', 'Vi […] [d]en [sic] | k | direct'],
    Org: ['”Vi […] [d]en [sic]” [cite:@k]', 'Vi […] [d]en [sic] | k | direct'],
    reStructuredText: ['”Vi […] [d]en [sic]” :cite:p:`k`', 'Vi […] [d]en [sic] | k | direct'],
    AsciiDoc: ['”Vi […] [d]en [sic]” cite:[k]', 'Vi […] [d]en [sic] | k | direct'],
  },
  'marks before a number': {
    Markdown: ['In the ‘60s, ‘8. Juni gereist’ [@k]', '8. Juni gereist | k | direct'], LaTeX: ['`1902 beerdigt\' \\cite{k}', '1902 beerdigt | k | direct'], Typst: ['‚6\\. Juni beerdigt‘ @k', '6. Juni beerdigt | k | direct'],
    Org: ['‚2006 in Kraft‘ [cite:@k]', '2006 in Kraft | k | direct'], reStructuredText: ['‘3mal gelesen’ :cite:p:`k`', '3mal gelesen | k | direct'], AsciiDoc: ['\'`1800 hier im Hause`\' cite:[k]', '1800 hier im Hause | k | direct'],
  },
  'scare quotes, other works': {
    Markdown: ['En ”stor” sak. ”Annat” [@other].'], LaTeX: ['En \\enquote{stor} sak. \\textquote[\\cite{other}]{Annat}.'], Typst: ['En #quote[stor] sak. #quote[Annat] @other.'],
    Org: ['En ”stor” sak. ”Annat” [cite:@other].'], reStructuredText: ['En ”stor” sak. ”Annat” :cite:p:`other`.'], AsciiDoc: ['En ”stor” sak. ”Annat” cite:[other].'],
  },
};

/** What one language has alone. */
const OWN: Readonly<Record<string, readonly (readonly string[])[]>> = {
  LaTeX: [
    ['Han: \\textquote[{\\cite[punkt 4]{k}}]{Vi kom}.', 'Vi kom | k point 4 | argument'],
    ['Han: \\textcquote[jfr][punkt 4]{k}[.]{Vi \\emph{kom}} hit.', 'Vi kom | k point 4 | argument'],
    ['\\foreigntextquote{german}[\\cite{k}]{Wir kamen} \\foreigntextcquote{german}[punkt 4]{l}{und sahen}', 'Wir kamen | k | argument', 'und sahen | l point 4 | argument'],
    ['Han: \\blockquote[\\cite{k}]{Vi kom} och \\blockcquote[punkt 4]{l}{Ett.\n\nTvå.} Slut.', '[block] Vi kom | k | argument', '[block] Ett. ¶ Två. | l point 4 | argument'],
    ['\\hybridblockcquote{german}[punkt 4]{k}{Wir kamen}', '[block] Wir kamen | k point 4 | argument'],
    ['\\begin{displayquote}[{\\cite[punkt 4]{k}}]\nEtt.\n\nTvå.\n\\end{displayquote}', '[block] Ett. ¶ Två. | k point 4 | argument'],
    ['\\begin{displaycquote}[jfr][punkt 4]{k}\nEtt.\n\\end{displaycquote}', '[block] Ett. | k point 4 | argument'],
    ['\\begin{foreigndisplaycquote}{german}[punkt 4]{k}\nEins.\n\\end{foreigndisplaycquote}', '[block] Eins. | k point 4 | argument'],
    ['\\begin{quoting}Ett.\n\\attrib{Trotskij, \\cite{k}}\\end{quoting}', '[block] Ett. | k | argument'],
    ['\\begin{quote}Ett.\\\\\n--- Trotskij, \\cite{k}\\end{quote}', '[block] Ett. | k | block'],
    ['\\begin{quote}Ett. \\hfill --- Trotskij, \\cite{k}\\end{quote}', '[block] Ett. | k | block'],
    ['\\epigraph{Ett.}{\\cite{k}}', '[block] Ett. | k | argument'],
    ['\\enquote{Vi kom}\\footcite[punkt 4]{k}', 'Vi kom | k point 4 | direct'],
    ['\\begin{verse}Ett\\\\två \\cite{k}\\end{verse}', '[block] Ett två | k | block'],
  ],
  Typst: [
    ['Han #quote(attribution: <k>)[Vi kom].', 'Vi kom | k | argument'],
    ['#quote(block: true, attribution: [Trotskij @k[punkt 4]])[Ett.\n\nTvå.]', '[block] Ett. ¶ Två. | k point 4 | argument'],
    ['#quote(attribution: <k>, block: true, [Ett.])', '[block] Ett. | k | argument'],
    ['#set quote(block: true)\n#quote(attribution: <k>)[Ett.]', '[block] Ett. | k | argument'],
  ],
  Org: [['#+begin_verse\nEtt\ntvå [cite:@k]\n#+end_verse', '[block] Ett två | k | block'], ['”Vi kom” cite:k', 'Vi kom | k | direct'], ['#+begin_quote\nEtt.\n\n--- Trotskij, [cite:@k]\n#+end_quote', '[block] Ett. | k | block']],
  reStructuredText: [
    ['Han:\n\n   Ett.\n\n   -- Trotskij, :cite:p:`k{punkt 4}`', '[block] Ett. | k point 4 | argument'],
    ['.. epigraph::\n\n   Ett.\n\n   Två.\n\n   -- :cite:t:`k`', '[block] Ett. ¶ Två. | k | argument'],
    ['.. pull-quote::\n\n   Ett. :cite:p:`k`', '[block] Ett. | k | block'], ['.. highlights::\n\n   Ett.\n\n   — :cite:p:`k`', '[block] Ett. | k | argument'],
  ],
  AsciiDoc: [
    ['[quote, Trotskij, cite:[k(punkt 4)]]\n____\nEtt.\n\nTvå.\n____', '[block] Ett. ¶ Två. | k point 4 | argument'],
    ['[quote, cite:[k]]\nEtt\ntvå', '[block] Ett två | k | argument'], ['[verse, cite:[k]]\n____\nEtt\ntvå\n____', '[block] Ett två | k | argument'],
    ['"Jag kom."\n-- Trotskij, cite:[k(punkt 4)]', '[block] Jag kom. | k point 4 | argument'], ['> Ett\n> två cite:[k]', '[block] Ett två | k | block'],
  ],
};

describe('quotations in the paper languages', () => {
  for (const [what, papers] of Object.entries(SAME)) {
    describe(what, () => { for (const [language, [text, ...expected]] of Object.entries(papers)) it(`${language}: ${text.replace(/\n/g, '⏎')}`, () => assert.deepEqual(found(language, text), expected)); });
  }
  for (const [language, papers] of Object.entries(OWN)) {
    describe(`${language} alone`, () => { for (const [text, ...expected] of papers) it(text.replace(/\n/g, '⏎'), () => assert.deepEqual(found(language, text), expected)); });
  }
});
