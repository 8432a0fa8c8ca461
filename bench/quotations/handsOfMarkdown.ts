import { FormOf, Hand, Written } from './hands';
import { markdown, quarto, rMarkdown } from '../../src/citation/languages/markdown';
import { PaperLanguage } from '../../src/citation/model';

const lines = (paragraphs: readonly string[]): string => paragraphs.map(each => each.split('\n').map(line => `> ${line}`).join('\n')).join('\n>\n');
const withLast = ({ paragraphs }: Pick<Written, 'paragraphs'>, end: string): string[] => paragraphs.map((each, i) => i === paragraphs.length - 1 ? each + end : each);
const BLOCKS: readonly FormOf[] = [
  { name: '> … @', write: written => lines(withLast(written, ` ${written.cite()}`)) },
  { name: '> … / > — @', write: written => `${lines(written.paragraphs)}\n>\n> --- ${written.cite()}` },
  { name: '> … note', write: ({ note, ...written }) => note && lines(withLast(written, note(`Se ${written.cite('narrative')}.`))) },
  { name: '> lazy', write: written => written.paragraphs.length === 1 ? `> ${written.paragraphs[0]} ${written.cite()}` : undefined },
];

function hand(language: PaperLanguage, code: string): Hand {
  return {
    name: language.name,
    language,
    ending: language.endings[0],
    head: lang => `---\ntitle: "En ”uppsats” om brev"\nlang: ${lang}\nbibliography: kallor.bib\n---\n`,
    foot: '\n',
    soft: '\u00ad',
    comment: '<!-- kontrollera -->',
    marks: () => [['"', '"'], ['\'', '\'']],
    hasDashes: true,
    bare: text => text.replace(/\\([[\]])/g, '$1'),
    note: (text, number, isInner, dice) => !isInner && dice.chance(0.3) ? { reference: `^[${text}]` } : { reference: `[^n${number}]`, definition: `[^n${number}]: ${text}` },
    inline: [
      { name: 'span', write: ({ marked, cite }) => `[${marked}]{.citat} ${cite()}` },
      { name: 'author in brackets', write: ({ marked, cite }) => `${marked} (se ${cite('narrative')})` },
      ...language === markdown ? [{ name: 'MyST', write: ({ marked, key, place }: Written) => place ? undefined : `${marked} {cite:p}\`${key}\`` }] : [],
    ],
    blocks: BLOCKS,
    code,
  };
}

export const markdownHand = hand(markdown, '```python\nif "x" == "y": print("[@brev001]")\n```');
export const quartoHand = hand(quarto, '```{r}\n#| label: fig-x\ncat("ett [@brev001]")\n```');
export const rMarkdownHand = hand(rMarkdown, '```{r, echo=FALSE}\ncat("ett [@brev001]")\n```');

/** The notes of a letter, which quote other letters; there are no notes in notes. */
export const notesHand: Hand = {
  ...markdownHand,
  name: 'Notes of a letter',
  ending: '.letter',
  head: lang => `---\nid: anteckningar\nlang: ${lang}\n---\n\nKära vänner!\n\n`,
  note: undefined,
  // Letters are Pandoc's Markdown, without roles.
  inline: markdownHand.inline.filter(({ name }) => name !== 'MyST'),
  frame: (text, number) => `Ett stycke i brevet som har nummer ${number} och en not.[^n${number}]\n\n[^n${number}]: []{by=KS date=2026-11-23} ${text.replace(/^(?=[>`])/, 'Jfr här:\n\n').replace(/\n(?!\n)/g, '\n    ')}`,
};
