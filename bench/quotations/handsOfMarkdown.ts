import { FormOf, Hand, Written, single } from './hands';
import { markdown, quarto, rMarkdown } from '../../src/citation/languages/markdown';
import { PaperLanguage } from '../../src/citation/model';

const lines = (paragraphs: readonly string[]): string => paragraphs.map(each => each.split('\n').map(line => `> ${line}`).join('\n')).join('\n>\n');
const withLast = ({ paragraphs }: Written, end: string): string[] => paragraphs.map((each, i) => i === paragraphs.length - 1 ? each + end : each);
const BLOCKS: readonly FormOf[] = [
  { name: '> … @', write: written => lines(withLast(written, ` ${written.cite()}`)) },
  { name: '> … / > — @', write: written => `${lines(written.paragraphs)}\n>\n> --- ${written.cite()}` },
  { name: '> … note', write: written => lines(withLast(written, written.note(`${written.cite('narrative')}.`))) },
  { name: '> lazy', write: written => written.paragraphs.length === 1 ? `> ${written.paragraphs[0]} ${written.cite()}` : undefined },
];

function hand(language: PaperLanguage, code: string): Hand {
  return {
    language,
    head: lang => `---\ntitle: "En ”uppsats” om brev"\nlang: ${lang}\nbibliography: kallor.bib\n---\n`,
    foot: '\n',
    soft: '\u00ad',
    comment: '<!-- kontrollera -->',
    marks: [['"', '"'], ['\'', '\'']],
    hasDashes: true,
    bare: text => text.replace(/\\([[\]])/g, '$1'),
    note: (text, number, isInner, dice) => !isInner && dice.chance(0.3) ? { reference: `^[${text}]` } : { reference: `[^n${number}]`, definition: `[^n${number}]: ${text}` },
    inline: [
      { name: 'span', write: written => { const text = single(written); return text === undefined ? undefined : `[“${text}”]{.citat} ${written.cite()}`; } },
      { name: 'author in brackets', write: ({ key, place, ...written }) => { const text = single({ key, place, ...written }); return text === undefined ? undefined : `”${text}” (se ${written.cite('narrative')})`; } },
      ...language === markdown ? [{ name: 'MyST', write: (written: Written) => { const text = single(written); return text === undefined || written.place ? undefined : `”${text}” {cite:p}\`${written.key}\``; } }] : [],
    ],
    blocks: BLOCKS,
    code,
  };
}

export const markdownHand = hand(markdown, '```python\nif "x" == "y": print("[@brev001]")\n```');
export const quartoHand = hand(quarto, '```{r}\n#| label: fig-x\ncat("ett [@brev001]")\n```');
export const rMarkdownHand = hand(rMarkdown, '```{r, echo=FALSE}\ncat("ett [@brev001]")\n```');
