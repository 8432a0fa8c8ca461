import { Hand, Written, single } from './hands';
import { BREAK } from './wrapping';
import { asciidoc } from '../../src/citation/languages/asciidoc';
import { org } from '../../src/citation/languages/org';
import { restructuredText } from '../../src/citation/languages/restructuredText';
import { typst } from '../../src/citation/languages/typst';

const inOne = (name: string, of: (text: string, written: Written) => string | undefined) => ({ name, write: (written: Written): string | undefined => { const text = single(written); return text === undefined ? undefined : of(text, written); } });
const joined = ({ paragraphs }: Written): string => paragraphs.join('\n\n');
const indented = (text: string): string => text.split('\n').map(line => line === '' ? line : `   ${line}`).join('\n');

export const typstHand: Hand = {
  name: typst.name,
  language: typst,
  ending: '.typ',
  head: lang => `#set text(lang: "${lang}")\n#bibliography("kallor.bib")\n`,
  foot: '\n',
  soft: '-?',
  comment: '/* kontrollera */',
  marks: () => [['"', '"'], ['\'', '\'']],
  hasDashes: true,
  bare: text => text.replace(/\\([[\]])/g, '$1'),
  note: text => ({ reference: `#footnote[${text}]` }),
  inline: [
    inOne('#quote', (text, { cite }) => `#quote[${text}] ${cite()}`), inOne('#quote, attribution', (text, { cite }) => `#quote(attribution: [${cite()}])[${text}]`),
    inOne('#quote, label', (text, { key, place }) => place ? undefined : `#quote(attribution: <${key}>)[${text}]`), inOne('quote in a note', (text, { cite }) => `detta#footnote[Så skriver han: #quote[${text}] ${cite()}.]`),
  ],
  blocks: [
    { name: '#quote(block)', write: written => `#quote(block: true)[\n${joined(written)} ${written.cite()}\n]` },
    { name: '#quote(block, attribution)', write: written => `#quote(block: true, attribution: [${written.cite()}])[\n${joined(written)}\n]` },
    { name: '#quote(attribution, block)', write: written => `#quote(\n  attribution: [Vännen, ${written.cite()}],\n  block: true,\n)[${joined(written)}]` },
    { name: '#quote(block, label)', write: written => written.place ? undefined : `#quote(block: true, attribution: <${written.key}>)[${joined(written)}]` },
  ],
  code: '```py\nif "x" == "y": print("@brev001")\n```',
};

export const orgHand: Hand = {
  name: org.name,
  language: org,
  ending: '.org',
  head: lang => `#+title: En uppsats om brev\n#+language: ${lang}\n#+bibliography: kallor.bib\n`,
  foot: '\n',
  soft: '\\-',
  marks: () => [['"', '"'], ['\'', '\'']],
  hasDashes: true,
  bare: text => text,
  // Two blank lines end a note (Org syntax, Footnote Definitions); what stands after one would belong to it.
  note: (text, number, isInner, dice) => !isInner && dice.chance(0.3) ? { reference: `[fn:: ${text}]` } : { reference: `[fn:${number}]`, definition: `[fn:${number}] ${text}\n` },
  inline: [],
  blocks: [
    { name: 'quote', write: written => `#+begin_quote\n${joined(written)} ${written.cite()}\n#+end_quote` },
    { name: 'QUOTE, own line', write: written => `#+BEGIN_QUOTE\n${joined(written)}\n\n${written.cite()}\n#+END_QUOTE` },
    { name: 'quote, cited after', write: written => `#+begin_quote\n${joined(written)}\n#+end_quote\n${written.cite()}` },
  ],
  code: '#+begin_src python\nif "x" == "y": print("[cite:@brev001]")\n#+end_src',
};

export const restructuredTextHand: Hand = {
  name: restructuredText.name,
  language: restructuredText,
  ending: '.rst',
  head: () => 'En uppsats om brev\n==================\n',
  foot: '\n\n.. bibliography:: kallor.bib\n',
  soft: '\u00ad',
  marks: () => [['"', '"'], ['\'', '\'']],
  hasDashes: false,
  bare: text => text,
  note: (text, number) => ({ reference: `\\ [#n${number}]_`, definition: `.. [#n${number}] ${text.replaceAll(BREAK, `${BREAK}   `)}` }),
  needsLead: true,
  inline: [],
  blocks: [
    { name: 'indented', write: written => indented(`${joined(written)} ${written.cite()}`) },
    { name: 'indented, attribution', write: written => indented(`${joined(written)}\n\n-- ${written.cite()}`) },
    { name: 'epigraph', write: written => `.. epigraph::\n\n${indented(`${joined(written)}\n\n-- ${written.cite()}`)}` },
  ],
  code: '.. code-block:: python\n\n   if "x" == "y": print(":cite:p:`brev001`")',
};

export const asciidocHand: Hand = {
  name: asciidoc.name,
  language: asciidoc,
  ending: '.adoc',
  head: lang => `= En uppsats om brev\n:lang: ${lang}\n:bibtex-file: kallor.bib\n`,
  foot: '\n\nbibliography::[]\n',
  soft: '&shy;',
  marks: () => [['"`', '`"'], ['"', '"'], ['\'`', '`\'']],
  hasDashes: false,
  bare: text => text.replace(/&#91;/g, '[').replace(/&#93;/g, ']'),
  note: text => ({ reference: `footnote:[${text}]` }),
  inline: [],
  blocks: [
    { name: 'quote', write: written => `[quote]\n____\n${joined(written)} ${written.cite()}\n____` },
    { name: '____', write: written => `____\n${joined(written)}\n\n-- ${written.cite()}\n____` },
    { name: 'quote, after', write: written => `[quote]\n____\n${joined(written)}\n____\n${written.cite()}` },
    { name: 'quote, paragraph', write: written => written.paragraphs.length === 1 ? `[quote]\n${written.paragraphs[0]} ${written.cite()}` : undefined },
    { name: '> …', write: written => joined(written).split('\n').map(line => `> ${line}`).join('\n') + ` ${written.cite()}` },
  ],
  code: '[source,python]\n----\nif "x" == "y": print("cite:[brev001]")\n----',
};
