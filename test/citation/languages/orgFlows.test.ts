import { strict as assert } from 'node:assert';
import { org } from '../../../src/citation/languages/org';
import { flowsShown } from './flowsShown';

const CASES: readonly (readonly [string, ...string[]])[] = [
  ['En mening.\nOch en till.\n\nNästa', 'En mening. Och en till.', 'Nästa'],
  ['#+title: Titel\n#+author: Nej\n* TODO Rubrik :tag:\nText\n** /Under/\n- ett\n- två\n  mer\n1. tre\n * fyra', 'Titel', 'Rubrik', 'Text', 'Under', 'ett', 'två mer', 'tre', 'fyra'],
  ['Ord[fn:1] går[fn:: En /inre/ [x] not] vidare[fn:b: Namn].\n\n[fn:1] Först.\n\nMer.\n\n\nEfter', 'Ord går vidare.', '^ En inre [x] not', '^ Namn', '^ Först.', '^ Mer.', 'Efter'],
  ['| a | b |\n|---+---|\n| c | d |\nText', 'a b', 'c d', 'Text'],
  ['# kommentar\nText\n#+begin_src x\nkod\n#+end_src\nMer', 'Text', 'Mer'],
  // What is read.
  ['*a* /b/ _c_ +d+ */e/* a_b 2*3 och/eller =kod= ~v~ f', 'a b c d e a_b 2*3 och/eller f'],
  ['\\aring{}r \\auml \\alpha{} \\ldots{} a---b 1--2 så... av\\-del\\\\\nrad \\amp', 'år ä α … a—b 1–2 så… avdel rad &'],
  ['[[http://a.b][en /länk/]] [[http://a.b]] <http://x> <<mål>> {{{makro(x)}}} @@html:<b>@@ x^{2} slut', 'en länk x2 slut'],
  ['a [cite:@k s. 4], b cite:k. […] [sic] [d]en', 'a , b . […] [sic] [d]en'],
  ['”/a/” ’*b c*’', '”a” ’b c’'],
  ['a\u200bb \u200b*c*', 'ab c'],
  // Forms.
  ['Han:\n#+begin_quote\nEtt.\n\nTvå. [cite:@k]\n#+end_quote\nSlut', 'Han:', 'Ett.', 'Två.', 'Slut', '[block] Ett.\n\nTvå. [cite:@k]'],
  ['#+BEGIN_VERSE\nEtt\n två\n#+END_VERSE\n', 'Ett två', '[block] Ett\n två'],
  ['#+begin_quote\naldrig', 'aldrig'],
];

describe('Org, its running text', () => {
  for (const [text, ...expected] of CASES) it(JSON.stringify(text), () => assert.deepEqual(flowsShown(org, text), expected));
});
