import { Dice } from './dice';
import { PROSE } from './prose';
import { wrapped } from './wrapping';
import { PaperLanguage } from '../../src/citation/model';

const A_PAGE = 2800, ON_A_PAGE = 5;

/** A paper of so many pages with five quotations on each, every tenth with a word that the letter has not; and places to type at. */
export function longPaper(language: PaperLanguage, pages: number, letters: readonly { readonly key: string; readonly text: string }[], dice: Dice): { text: string; places: Record<string, number> } {
  const { leads, sentences } = PROSE.sv, heads: Readonly<Record<string, readonly [string, string]>> = {
    LaTeX: ['\\documentclass{article}\n\\usepackage{csquotes}\n\\usepackage{biblatex}\n\\begin{document}\n\n', '\n\\end{document}\n'], Markdown: ['---\nlang: sv\n---\n\n', ''], Typst: ['#set text(lang: "sv")\n\n', ''],
  };
  const [head, foot] = heads[language.name], sentence = (): string => language.escape(dice.pick(sentences));
  let text = head, made = 0, inQuotation = 0, inParagraph = 0;
  for (let page = 0; page < pages; page++) {
    const end = head.length + (page + 1) * A_PAGE;
    for (let n = 0; n < ON_A_PAGE; n++, made++) {
      const { key, text: letter } = dice.pick(letters), { words, point } = passageIn(letter, dice), isBlock = words.length > 40;
      const own = made % 10 === 0 ? words.map((word, i) => i === words.length >> 1 ? 'ändrat' : word) : words;
      const quote = language.quote({ paragraphs: [own.join(' ')], isBlock, sources: [{ key, locator: { label: 'point', value: String(point) } }], form: 'parenthetical', lang: 'sv' });
      const before = `${sentence()} ${sentence()} ${language.escape(dice.pick(leads))}`;
      if (made === pages * ON_A_PAGE >> 1) {
        inParagraph = text.length + 20;
        inQuotation = text.length + before.length + 3 + 20;
      }
      text += isBlock && made !== pages * ON_A_PAGE >> 1 ? `${wrapped(before, 78)}\n\n${quote}\n\n` : `${before} ${quote}. ${sentence()}\n\n`;
    }
    while (text.length < end) text += `${wrapped(`${sentence()} ${sentence()} ${sentence()}`, 78)}\n\n`;
  }
  return { text: text + foot, places: { 'in a paragraph in the midst': inParagraph, 'in a quotation': inQuotation, 'at the beginning': head.length + 15 } };
}

/** Some words of one sentence or two of a point. */
function passageIn(letter: string, dice: Dice): { words: string[]; point: number } {
  const points = [...letter.matchAll(/^(\d)\. ([^[\]]+?)(?= \[|\n\n| Se \[)/gm)], [, number, text] = dice.pick(points), words = text.split(/\s+/), from = dice.below(Math.max(1, words.length - 12));
  return { words: words.slice(from, from + dice.between(6, 50)), point: Number(number) };
}
