import { Remark } from '../../../src/letter/model';
import { Chooser } from './selections';

const PIECES = [
  'Jfr [punkt 3](#p3).', 'Ett **ord** till, och *ett*.', 'Se [@deutscher1963, s. 203; @adler].', 'Enligt @key är det så.', '”Citat” och "citat" och \'ett\'.',
  'A [bracket', 'a bracket] here', '[x]{lang=en}', '`kod [x`', '$x^2$', '\\*', '<!-- x -->', '<b>x</b>', '&amp; &#8211;', 'H~2~O x^2^ ~~bort~~', 'Mr. Smith', 'שלום', 'مرحبا', '𐐷𝒳 👩‍👩‍👧', 'e\u0301å',
  '- en\n- två\n\n  mer', '1. ett\n2. två', '> citat\n> till', '```\nkod\n```', '# Rubrik', '    indrag', 'rad  \ntvå', 'rad\nny rad', '| a | b |', '---', '#tagg', '^', '[^', ']: x', 'A: b', ': x', '@', '\\', '{', '}', '[]{by=x}', '[](x)', 'å\tä',
];
const NAMES = ['LT', 'Lena Törnqvist', 'O\'Brien', 'A "B" C', 'Å', 'a=b', '{x}', 'שרה', '#1'];

/** A remark of one or several pieces of Markdown, in one paragraph or several, with line ends of any kind. */
export function someRemark(choose: Chooser): Remark {
  const newline = choose.one(['\n', '\r\n', '\n', '\n']);
  const paragraphs = Array.from({ length: 1 + choose.below(3) }, () => Array.from({ length: 1 + choose.below(3) }, () => choose.one(PIECES)).join(choose.one([' ', '\n'])));
  return {
    text: paragraphs.join('\n\n').replaceAll('\n', newline),
    ...choose.chance(0.7) ? { by: choose.one(NAMES) } : {}, ...choose.chance(0.5) ? { date: `2026-11-${10 + choose.below(20)}` } : {},
  };
}
