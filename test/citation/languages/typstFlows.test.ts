import { strict as assert } from 'node:assert';
import { typst } from '../../../src/citation/languages/typst';
import { flowsShown } from './flowsShown';

const CASES: readonly (readonly [string, ...string[]])[] = [
  ['En mening.\nOch en till.\n\nNästa\n \n\nstycke', 'En mening. Och en till.', 'Nästa', 'stycke'],
  ['= Rubrik <r>\nText\n== Under\nMer', 'Rubrik', 'Text', 'Under', 'Mer'],
  ['- ett\n- två\n  går vidare\n+ tre\n12. fyra\n/ Ord: förklaring', 'ett', 'två går vidare', 'tre', 'fyra', 'Ord: förklaring'],
  ['Ord#footnote[En not.\n\nTvå.] går#footnote([Andra]) vidare.', 'Ord går vidare.', '^ En not.', '^ Två.', '^ Andra'],
  ['#figure(image("a.png"), caption: [Under @a bilden]) Efter', 'Under bilden', 'Efter'],
  ['#align(center)[Mitt] Efter #box[inne] här', 'Mitt', 'Efter inne här'],
  ['Ett\n// kommentar\nstycke ”citat\n  // till\n  här”.', 'Ett stycke ”citat här”.'],
  // What is read.
  ['*a* _b_ #emph[c #strong[d]] a_b_c 2*3*4 #text(fill: red)[e]', 'a b c d a_b_c 2*3*4 e'],
  ['\\# \\* \\@ \\u{e5} a~b a---b 1--2 så... av-?delning\\\nny\\ rad', '# * @ å a b a—b 1–2 så… avdelning ny rad'],
  ['a // kommentar\nb /* c */ d $x$ `e` f <lab> @fig:x', 'a b d f'],
  ['a @k[s. 4] b @k. #cite(<k>) c #linebreak() d #link("http://a")[e] #v(1em)', 'a b . c d e'],
  ['Han #quote[sade _nej_ #quote[då]] @a. [#quote[x]] […] [d]en', 'Han “sade nej “då”” . [“x”] […] [d]en'],
  ['#let x = 4\n#set text(lang: "sv")\nText #x här', 'Text här'],
  // Forms.
  ['Han:\n#quote(block: true, attribution: <a>)[Ett.\n\nTvå.]\nSlut', 'Han:', 'Ett.', 'Två.', 'Slut', '[block] Ett.\n\nTvå. | <a>'],
  ['#quote(block: true, attribution: [Trotskij @a[punkt 4]])[Ett]', 'Ett', '[block] Ett | Trotskij @a[punkt 4]'],
  ['#quote(attribution: [@a[punkt 4]], block: true, [Ett])', 'Ett', '[block] Ett | @a[punkt 4]'],
  ['Han #quote(attribution: <a>)[sade _nej_] då', 'Han sade nej då', '[inline] sade _nej_ | <a>'],
  ['#set quote(block: true)\n#quote[Ett] #quote(block: false)[två]', 'Ett', '“två”', '[block] Ett'],
  ['Not#footnote[#quote(block: true)[Ett] två]', 'Not', '^ Ett', '^ två', '[block] Ett'],
  ['#brev[Ord] #stycke[Ett\n\nTvå] #quote(attribution: "Marx")[x', 'Ord', 'Ett', 'Två', 'x', '[inline] x | Marx'],
];

describe('Typst, its running text', () => {
  for (const [text, ...expected] of CASES) it(JSON.stringify(text), () => assert.deepEqual(flowsShown(typst, text), expected));
});
