import { strict as assert } from 'node:assert';
import { restructuredText } from '../../../src/citation/languages/restructuredText';
import { flowsShown } from './flowsShown';

const CASES: readonly (readonly [string, ...string[]])[] = [
  ['En mening.\nOch en till.\n\nNästa', 'En mening. Och en till.', 'Nästa'],
  ['=====\nTitel\n=====\n\nRubrik\n------\nText\n\n----\n\nMer', 'Titel', 'Rubrik', 'Text', 'Mer'],
  ['- ett\n- två\n  mer\n\n  stycke\n\n1. tre\n#. fyra\n\nA. Einstein var\ni Bern.', 'ett', 'två mer', 'stycke', 'tre', 'fyra', 'A. Einstein var i Bern.'],
  [':lang: sv\n\nterm\n  förklaring\n  mer\n\nText', 'sv', 'term', 'förklaring mer', 'Text'],
  ['Ord [#]_ och [#namn]_ vidare [1]_.\n\n.. [#] Först\n   mer.\n\n   Stycke.\n.. [#namn] *Två*\n.. [1] Tre\n\nEfter', 'Ord och vidare .', '^ Först mer.', '^ Stycke.', '^ Två', '^ Tre', 'Efter'],
  ['.. en kommentar\n   till\n\nText::\n\n   kod\n\n.. code:: x\n\n   kod\n\nMer', 'Text::', 'Mer'],
  ['.. note:: Märk\n   detta.\n\n   Mer.\n\n.. figure:: bild.png\n   :alt: x\n\n   Under bilden.\n\nSlut', 'Märk detta.', 'Mer.', 'Under bilden.', 'Slut'],
  ['+---+---+\n| a | b |\n+---+---+\n\n| vers\n| två\n  mer\n', 'a b', 'vers två mer'],
  // What is read.
  ['*a* **b** ``kod`` :emphasis:`c` `d` `e <http://x>`_ f_ g\\ *h*\\ i 2*3 a_b', 'a b c d e f ghi 2*3 a_b'],
  ['»**a** [sic]» „*b*“ ‚*c*‘ (*d*) x*e*', '»a [sic]» „b“ ‚c‘ (d) x*e*'],
  ['\\*a\\* a -- b---c... |sub| _`mål` text', '*a* a – b—c… mål text'],
  ['a :cite:p:`k{s. 4}`, b [k]_. […] [sic] [d]en', 'a , b . […] [sic] [d]en'],
  // Forms.
  ['Han:\n\n   Ett\n   *två*.\n\n   Tre. :cite:p:`k`\n\nSlut', 'Han:', 'Ett två.', 'Tre.', 'Slut', '[block] Ett\n   *två*.\n\n   Tre. :cite:p:`k`'],
  ['Han:\n\n   Ett.\n\n   -- Trotskij, :cite:p:`k{punkt 4}`\n\n   Annat.\n\nSlut', 'Han:', 'Ett.', 'Annat.', 'Slut', '[block] Ett. | Trotskij, :cite:p:`k{punkt 4}`', '[block] Annat.'],
  ['.. epigraph::\n\n   Ett.\n\n   — Trotskij, :cite:p:`k`\n\nSlut', 'Ett.', 'Slut', '[block] Ett. | Trotskij, :cite:p:`k`'],
  ['.. pull-quote:: Ett.\n   Två.\n', 'Ett. Två.', '[block] Ett.\n   Två.'],
  ['   Ett.\n\n      Två.\n\n   Tre.', 'Ett.', 'Två.', 'Tre.', '[block] Ett.\n\n      Två.\n\n   Tre.', '[block] Två.'],
  ['- ett\n\n     citat\n\n- två', 'ett', 'citat', 'två', '[block] citat'],
  ['Ord [#]_.\n\n.. [#] Not:\n\n      citat\n\nSlut', 'Ord .', '^ Not:', '^ citat', 'Slut'],
];

describe('reStructuredText, its running text', () => {
  for (const [text, ...expected] of CASES) it(JSON.stringify(text), () => assert.deepEqual(flowsShown(restructuredText, text), expected));
});
