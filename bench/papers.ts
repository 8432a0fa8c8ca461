import { Line, ms } from './measure';
import { markdown } from '../src/citation/languages/markdown';
import { PaperLanguage } from '../src/citation/model';

/** A paragraph of a paper in each language, with the citations that such paragraphs have. A new one is a line here. */
const PARAGRAPHS: readonly { readonly language: PaperLanguage; readonly paragraph: string }[] = [
  { language: markdown, paragraph: 'Den 2 oktober 1933 skrev Lev Trotskij till den *brittiska* sektionen [@trotskij1933, punkt 4; om exilen se @deutscher1963, s. 203–205]. Som @bornstein1986 [s. 12]\nhar det var det ett fyrtiotal, ”en rent praktisk fråga” (jfr `kod @x` och $a@b$), se [länken](https://example.org/@x) och noten.[^n1]\n\n- En punkt med @cohen2007\n- och en till [-@dowse1966]\n\n' },
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
