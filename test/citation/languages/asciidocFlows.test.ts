import { strict as assert } from 'node:assert';
import { asciidoc } from '../../../src/citation/languages/asciidoc';
import { flowsShown } from './flowsShown';

const CASES: readonly (readonly [string, ...string[]])[] = [
  ['En mening.\nOch en till.\n\nNästa', 'En mening. Och en till.', 'Nästa'],
  ['= Titel\nNamn <a@b.c>\n:lang: sv\n\n== Rubrik\nText\n\n.Ett block\nMer', 'Titel', 'Rubrik', 'Text', 'Ett block', 'Mer'],
  ['* ett\n** två\n  mer\n. tre\n- fyra\nterm:: förklaring\n+\nfortsätter', 'ett', 'två mer', 'tre', 'fyra', 'term', 'förklaring', 'fortsätter'],
  ['Ordfootnote:[En _inre_ cite:[k] not.] går footnote:id[Två] vidare.', 'Ord går vidare.', '^ En inre not.', '^ Två'],
  ['|===\n|a |b\n\n|c\n|===\n----\nkod\n----\nEfter', 'a', 'b', 'c', 'Efter'],
  ['// kommentar\nText\n\n[source]\nkod\n\nimage::bild.png[alt]\nMer', 'Text', 'Mer'],
  ['Ett\n// kommentar\nstycke ”citat\n// till\nhär”.', 'Ett stycke ”citat här”.'],
  // What is read.
  ['*a* _b_ **c**d __e__ #f# [.liten]#g# x^2^ H~2~O `kod` a_b 2*3', 'a b cd e f g x2 H2O a_b 2*3'],
  ['"`hej`" \'`du`\' it\'s it`\'s a--b -- c... \\*d* {nbsp}&#229;&auml; {startsb}x{endsb} {okand}', '“hej” ‘du’ it’s it’s a—b — c… *d* åä [x]'],
  ['__Preis der Büche[r]__ *d[e]n*', 'Preis der Büche[r] d[e]n'],
  ['Rad ett +\nrad två https://a.b[länk] link:x[text] https://a.b/c <<mål>> <<mål,dit>> [[ankare]]slut (((a, b))) ((term))', 'Rad ett rad två länk text dit slut term'],
  ['a cite:[k(s. 4)], b cite:see[k]. […] [sic] [d]en', 'a , b . […] [sic] [d]en'],
  ['"`Han skrev cite:[k(punkt 4)].`"', '“Han skrev .”'],
  // Forms.
  ['Han:\n\n[quote, Trotskij, cite:[k(punkt 4)\\]]\n____\nEtt.\n\nTvå.\n____\nSlut', 'Han:', 'Ett.', 'Två.', 'Slut', '[block] Ett.\n\nTvå. | Trotskij, cite:[k(punkt 4)\\]'],
  ['[quote,Trotskij,cite:[k]]\nEtt\ntvå\n\nSlut', 'Ett två', 'Slut', '[block] Ett\ntvå | Trotskij,cite:[k]'],
  ['[quote, A, cite:[k]]\n// kommentar\n____\nEtt\n____', 'Ett', '[block] Ett | A, cite:[k]'],
  ['[verse]\n____\nEtt\n  två\n____', 'Ett två', '[block] Ett\n  två'],
  ['"Jag kom,\njag såg."\n-- Caesar, cite:[k]\n\nSlut', 'Jag kom, jag såg.', 'Slut', '[block] Jag kom,\njag såg. | Caesar, cite:[k]'],
  ['"Inget citat" sade han.', '"Inget citat" sade han.'],
  ['> Ett\n> två\n> -- Caesar\n\nSlut', 'Ett två', 'Slut', '[block] > Ett\n> två | Caesar'],
  ['____\nEtt\n\n[quote]\n--\nTvå\n--\n____\n', 'Ett', 'Två', '[block] Ett\n\n[quote]\n--\nTvå\n--', '[block] Två'],
  ['[quote]\n____\n[d]en cite:[k]\n____', '[d]en', '[block] [d]en cite:[k]'],
  ['____\naldrig', 'aldrig'],
];

describe('AsciiDoc, its running text', () => {
  for (const [text, ...expected] of CASES) it(JSON.stringify(text), () => assert.deepEqual(flowsShown(asciidoc, text), expected));
});
