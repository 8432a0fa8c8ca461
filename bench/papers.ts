import { Line, ms } from './measure';
import { asciidoc } from '../src/citation/languages/asciidoc';
import { latex } from '../src/citation/languages/latex';
import { markdown } from '../src/citation/languages/markdown';
import { org } from '../src/citation/languages/org';
import { restructuredText } from '../src/citation/languages/restructuredText';
import { typst } from '../src/citation/languages/typst';
import { PaperLanguage } from '../src/citation/model';

/** A paragraph of a paper in each language, with the citations that such paragraphs have. A new one is a line here. */
const PARAGRAPHS: readonly { readonly language: PaperLanguage; readonly paragraph: string }[] = [
  { language: markdown, paragraph: 'Den 2 oktober 1933 skrev Lev Trotskij till den *brittiska* sektionen [@trotskij1933, punkt 4; om exilen se @deutscher1963, s. 203–205]. Som @bornstein1986 [s. 12]\nhar det var det ett fyrtiotal, ”en rent praktisk fråga” (jfr `kod @x` och $a@b$), se [länken](https://example.org/@x) och noten.[^n1]\n\n- En punkt med @cohen2007\n- och en till [-@dowse1966]\n\n' },
  { language: latex, paragraph: 'Den 2 oktober 1933 skrev Lev Trotskij till den \\emph{brittiska} sektionen \\autocites[punkt~4]{trotskij1933}[om exilen se][s.~203--205]{deutscher1963}. Som \\textcite[s.~12]{bornstein1986}\nhar det var det ett fyrtiotal, \\enquote{en rent praktisk fråga} (jfr \\verb|\\cite{x}| och $a_b$), se \\url{https://example.org/x} och noten.\\footnote{Så \\cite{cohen2007}.} % \\cite{x}\n\\begin{itemize}\n\\item En punkt till \\autocite*{dowse1966}\n\\end{itemize}\n\n' },
  { language: typst, paragraph: 'Den 2 oktober 1933 skrev Lev Trotskij till den _brittiska_ sektionen @trotskij1933[punkt 4] @deutscher1963[s. 203--205]. Som #cite(<bornstein1986>, form: "prose", supplement: [s. 12])\nhar det var det ett fyrtiotal, ”en rent praktisk fråga” (jfr `kod @x` och $a@b$), se https://example.org/x och noten.#footnote[Så @cohen2007.] // @x\n\n- En punkt till #cite(<dowse1966>, form: "year")\n\n' },
  { language: org, paragraph: 'Den 2 oktober 1933 skrev Lev Trotskij till den /brittiska/ sektionen [cite:@trotskij1933 punkt 4; om exilen se @deutscher1963 s. 203–205]. Som [cite/t:@bornstein1986 s. 12]\nhar det var det ett fyrtiotal, ”en rent praktisk fråga” (jfr =[cite:@x]= och \\(a_b\\)), se [[https://example.org/x][länken]] och noten.[fn:1]\n\n- En punkt med cite:cohen2007\n- och en till [cite/na:@dowse1966]\n\n' },
  { language: restructuredText, paragraph: 'Den 2 oktober 1933 skrev Lev Trotskij till den *brittiska* sektionen :cite:p:`trotskij1933{punkt 4},{om exilen se}deutscher1963{s. 203–205}`. Som :cite:t:`bornstein1986{s. 12}`\nhar det var det ett fyrtiotal, ”en rent praktisk fråga” (jfr ``kod`` och :math:`a_b`), se `länken <https://example.org/x>`_ och noten. [#not]_\n\n- En punkt med [cohen2007]_\n- och en till :cite:year:`dowse1966`\n\n' },
  { language: asciidoc, paragraph: 'Den 2 oktober 1933 skrev Lev Trotskij till den _brittiska_ sektionen cite:[trotskij1933(punkt 4), deutscher1963(203-205)]. Som citenp:[bornstein1986(12)]\nhar det var det ett fyrtiotal, ”en rent praktisk fråga” (jfr `cite:[x]` och stem:[a_b]), se https://example.org/x[länken] och noten.footnote:[Så cite:[cohen2007].]\n\n* En punkt till cite:[dowse1966]\n\n' },
];
const BYTES = 300_000;

/** What reading a paper of 300 kB costs, how that grows, and what a key press costs in it. */
export function benchPapers(): Line[] {
  return PARAGRAPHS.flatMap(({ language, paragraph }) => {
    const text = paragraph.repeat(Math.ceil(BYTES / paragraph.length)), small = text.slice(0, text.length / 4);
    const whole = best(() => language.read(text)), quarter = best(() => language.read(small));
    const typed = `${text}\n\nx @tro`, key = best(() => language.keyContext(typed, typed.length));
    return [
      { what: `${language.name}: a paper of ${Math.round(text.length / 1000)} kB with ${language.read(text).citations.length} citations is read in`, value: `${ms(whole)}, ${ms(whole / text.length * 1e6)} a MB`, goal: 'under 30 ms', met: whole < 30 },
      { what: `${language.name}: four times the length costs`, value: `${(whole / quarter).toFixed(1)} times as much`, goal: 'at most 6', met: whole / quarter <= 6 },
      { what: `${language.name}: which key is being written, at its end`, value: ms(key), goal: 'under 2 ms', met: key < 2 },
    ];
  });
}

function best(run: () => unknown): number {
  let found = Infinity;
  for (let round = 0; round < 12; round++) {
    const start = performance.now();
    run();
    found = Math.min(found, performance.now() - start);
  }
  return found;
}
