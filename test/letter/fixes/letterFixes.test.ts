import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { letterFixes } from '../../../src/letter/fixes';
import { freshId } from '../../../src/letter/fixes/ids';
import { parseLetter } from '../../../src/letter/parse';
import { Fix } from '../../../src/text/fixes';
import { Problem } from '../../../src/text/problem';
import { applied, mended, moved } from '../../text/applied';

function all(text: string, code: string): string[] {
  return mended(text, code, each => parseLetter(each).problems, problem => letterFixes(parseLetter(text), problem));
}
function fixes(text: string, code: string): Fix[] {
  const letter = parseLetter(text);
  return letter.problems.filter(each => each.code === code).flatMap(problem => letterFixes(letter, problem));
}

/** What was text becomes a mark, and may be wrong then in its own way. */
const HIDDEN = new Set(['span-not-read', 'note-swallows-line', 'note-no-definition']);

describe('a quick fix', () => {
  const cases: [string, string, string, string[]][] = [
    ['quotes a value', 'yaml-quote', '---\ntitle: A: b\n---\nx', ['---\ntitle: "A: b"\n---\nx']],
    ['writes a date as EDTF', 'date-not-edtf', '---\ndate: 2 oktober 1933\n---\nx', ['---\ndate: 1933-10-02\n---\nx']],
    ['is none for a date that means nothing', 'date-not-edtf', '---\ndate: snart\n---\nx', []],
    ['changes no date that it would cut', 'date-not-edtf', '---\ndate: 1933-10/11\n---\nx', []],
    ['closes the front matter after its last field', 'front-matter-not-closed', '---\ntitle: x\nrecipient:\n  - Anna\n# remark\ndate: 1933\n\nKära vän!', ['---\ntitle: x\nrecipient:\n  - Anna\n# remark\ndate: 1933\n---\n\nKära vän!']],
    ['closes it with the file’s line ends', 'front-matter-not-closed', '---\r\ntitle: x\r\nKära vän!', ['---\r\ntitle: x\r\n---\r\nKära vän!']],
    ['closes it at the end of the file', 'front-matter-not-closed', '---\ntitle: x', ['---\ntitle: x\n---']],
    ['closes no front matter that has no field', 'front-matter-not-closed', '---\nKära vän!\n\nTack.', []],
    ['closes it before items that are no YAML', 'front-matter-not-closed', '---\nrecipient:\n  - Anna\n- x:\n', ['---\nrecipient:\n---\n  - Anna\n- x:\n']],
    ['closes it after the items of a list', 'front-matter-not-closed', '---\ntitle: x\nrecipient:\n  - Anna\n\nKära vän!', ['---\ntitle: x\nrecipient:\n  - Anna\n---\n\nKära vän!']],
    ['closes it before what is no YAML', 'front-matter-not-closed', '---\ntitle: x\n# H\n [x]\n', ['---\ntitle: x\n---\n# H\n [x]\n']],
    ['divides names and values', 'front-matter-no-fields', '---\ndate:1933\nsender Anna\n---\nx', ['---\ndate: 1933\nsender: Anna\n---\nx']],
    ['divides no text', 'front-matter-no-fields', '---\ndate 1933\noch mer\n---\nx', []],
    ['divides a name and its value among others', 'yaml', '---\r\ntitle: x\r\ndate:1933\r\n---\r\nx', ['---\r\ntitle: x\r\ndate: 1933\r\n---\r\nx']],
    ['is none for other YAML', 'yaml', '---\ntitle: "x\n---\nx', []],
    ['marks the last bracket that is open', 'span-over-blank-line', 'En [utkast, två [tre\n\nfyra]{#ks-0001} fem.', ['En [utkast, två []{#ks-0001 .s}tre\n\nfyra[]{.e a=ks-0001} fem.']],
    ['puts a comment before an end that would not be read', 'span-over-blank-line', '[En\n\n[två]]{#ks-0001}', ['[]{#ks-0001 .s}En\n\n[två]<!-- -->[]{.e a=ks-0001}']],
    ['defines a note after its paragraph', 'note-undefined', 'En.[^a]\n\nTvå.', ['En.[^a]\n\n[^a]: \n\nTvå.']],
    ['defines a note at the end', 'note-undefined', 'En.[^a]', ['En.[^a]\n\n[^a]: ']],
    ['defines a note with the file’s line ends', 'note-undefined', 'En.[^a]\r\n\r\nTvå.', ['En.[^a]\r\n\r\n[^a]: \r\n\r\nTvå.']],
    ['defines a note after what follows a heading', 'note-undefined', '# H[^a]\nEn.\n\nTvå.', ['# H[^a]\nEn.\n\n[^a]: \n\nTvå.']],
    ['defines a note after the blanks of its line', 'note-undefined', 'En.[^a]  \n\nTvå.', ['En.[^a]  \n\n[^a]: \n\nTvå.']],
    ['defines a note after a comment over an empty line', 'note-undefined', 'En[^a] <!-- a\n\nb --> två.\n\nTre.', ['En[^a] <!-- a\n\nb --> två.\n\n[^a]: \n\nTre.']],
    ['defines no note before indented lines', 'note-undefined', 'En.[^a]\n\n    kod\n\nTvå.', ['En.[^a]\n\n    kod\n\n[^a]: \n\nTvå.']],
    ['deletes a second note that says the same', 'note-defined-twice', 'En.[^a]\n\n[^a]: Not.\n\n[^a]: Not.\n', ['En.[^a]\n\n[^a]: Not.\n']],
    ['deletes a second note that says nothing', 'note-defined-twice', 'En.[^a]\n\n[^a]: Not.\n\n[^a]: \n\nTvå.', ['En.[^a]\n\n[^a]: Not.\n\nTvå.']],
    ['makes a second note that says more a reply, or deletes it', 'note-defined-twice', 'En.[^a]\n\n[^a]: Not.\n\n[^a]: Mer.\n', ['En.[^a]\n\n[^a]: Not.\n\n    - []{by=an} Mer.\n', 'En.[^a]\n\n[^a]: Not.\n']],
    ['keeps the replies of a second note', 'note-defined-twice', 'En.[^a]\n\n[^a]: Not.\n\n[^a]: []{by=LT} Mer.\n\n    - []{by=EK} Ja.\n\n      Nej.\n\nTvå.\n', ['En.[^a]\n\n[^a]: Not.\n\n    - []{by=LT} Mer.\n\n    - []{by=EK} Ja.\n\n        Nej.\n\nTvå.\n', 'En.[^a]\n\n[^a]: Not.\n\nTvå.\n']],
    ['deletes a first note that says nothing', 'note-defined-twice', 'En.[^a]\n\n[^a]:\n\n[^a]: Mer.\n', ['En.[^a]\n\n[^a]: Mer.\n']],
    ['deletes a note with the blanks after it', 'note-not-referred', 'En.\r\n\r\n[^a]: Not. \r\n\r\nTvå.', ['En.\r\n\r\nTvå.']],
    ['deletes an indented note whose neighbour follows at once', 'note-not-referred', 'A.[^d]\n\n  [^c]: en\n[^d]: två\n', ['A.[^d]\n\n[^d]: två\n']],
    ['deletes a note with the line ends before it', 'note-not-referred', 'En.\n\n[^a]: Not.\n\nTvå.', ['En.\n\nTvå.']],
    ['deletes a note of several paragraphs', 'note-not-referred', 'En.\n\n[^a]: Not.\n\n    Mer.\n\nTvå.', ['En.\n\nTvå.']],
    ['deletes a note at the end', 'note-not-referred', 'En.\n\n[^a]: Not.', ['En.']],
    ['deletes a note whose neighbour follows at once', 'note-not-referred', 'A.[^d]\n\n[^c]: en not\n[^d]: två\n', ['A.[^d]\n\n[^d]: två\n']],
    ['deletes a note with all its lines', 'note-not-referred', 'A.\n\n[^c]: en not\nbruten utan indrag\n\nB.\n', ['A.\n\nB.\n']],
    ['deletes the second reference', 'note-referred-twice', 'En[^a] två[^a].\n\n[^a]: x\n', ['En[^a] två.\n\n[^a]: x\n']],
    ['deletes a reference in a note', 'note-in-note', 'En[^a].\n\n[^a]: x[^b]\n\n[^b]: y\n', ['En[^a].\n\n[^a]: x\n\n[^b]: y\n']],
    ['puts an empty line before a definition', 'note-no-definition', 'En.[^a]\n[^a]: x\n', ['En.[^a]\n\n[^a]: x\n']],
    ['puts an empty line after a note', 'note-swallows-line', 'En.[^a]\n\n[^a]: x\nTvå.\n', ['En.[^a]\n\n[^a]: x\n\nTvå.\n']],
    ['ends a mark where its paragraph ends, or deletes it', 'crossing-no-end', 'En []{#ks-0001 .s}två. \n\nTre.', ['En []{#ks-0001 .s}två.[]{.e a=ks-0001} \n\nTre.', 'En två. \n\nTre.']],
    ['ends a mark before its note', 'crossing-no-end', 'En []{#ks-0001 .s .x}två\n\ntre[^ks-0001].\n\n[^ks-0001]: Not.', ['En []{#ks-0001 .s .x}två\n\ntre[]{.e a=ks-0001}[^ks-0001].\n\n[^ks-0001]: Not.', 'En två\n\ntre[^ks-0001].\n\n[^ks-0001]: Not.']],
    ['guards the end of a mark', 'crossing-no-end', '1. En []{#ks-0001 .s}två!\n\n2. Tre.', ['1. En []{#ks-0001 .s}två!<!-- -->[]{.e a=ks-0001}\n\n2. Tre.', '1. En två!\n\n2. Tre.']],
    ['deletes a mark after which nothing stands', 'crossing-no-end', 'En två[]{#ks-0001 .s}\n\nTre', ['En två\n\nTre']],
    ['refers to a note from its annotation', 'note-not-referred', 'En [två]{#ks-0001} tre.\n\n[^ks-0001]: Not.', ['En [två]{#ks-0001}[^ks-0001] tre.\n\n[^ks-0001]: Not.', 'En [två]{#ks-0001} tre.']],
    ['refers to a note from the end of its annotation', 'note-not-referred', '[]{#ks-0001 .s}En två[]{.e a=ks-0001} tre.\n\n[^ks-0001]: Not.', ['[]{#ks-0001 .s}En två[]{.e a=ks-0001}[^ks-0001] tre.\n\n[^ks-0001]: Not.', '[]{#ks-0001 .s}En två[]{.e a=ks-0001} tre.']],
    ['keeps the reference that follows the mark', 'note-referred-twice', 'En[^ks-0001] [två]{#ks-0001}[^ks-0001].\n\n[^ks-0001]: x\n', ['En [två]{#ks-0001}[^ks-0001].\n\n[^ks-0001]: x\n']],
    ['gives it that form where the id is not first', 'span-over-blank-line', 'En [två\n\ntre]{.x #ks-0001 .y} fyra.', ['En []{#ks-0001 .s .x .y}två\n\ntre[]{.e a=ks-0001} fyra.']],
    ['marks each paragraph by itself', 'span-over-blank-line', '1. En [två \r\n\r\n2. Tre\r\n\r\nfyra]{.unclear} fem.', ['1. En [två]{.unclear} \r\n\r\n2. [Tre]{.unclear}\r\n\r\n[fyra]{.unclear} fem.']],
    ['marks no note by itself', 'span-over-blank-line', 'En [två[^a]\n\n[^a]: Not.\n\ntre]{lang=en} fyra.', []],
    ['deletes a mark without a beginning', 'crossing-no-start', 'En []{.e a=ks-0001}två.', ['En två.']],
    ['puts a comment before a span that is not read', 'span-not-read', 'Nej![två]{#ks-0001}', ['Nej!<!-- -->[två]{#ks-0001}']],
    ['gives a span over a blank line the crossing form', 'span-over-blank-line', 'En [två\n\ntre]{#ks-0001 .x} fyra.', ['En []{#ks-0001 .s .x}två\n\ntre[]{.e a=ks-0001} fyra.']],
    ['numbers a point on', 'point-skips', '1. A.\n\n3. B.', ['1. A.\n\n2. B.']],
    ['numbers a repeated point on', 'point-repeats', '1) A.\n\n1) B.', ['1) A.\n\n2) B.']],
    ['renumbers from a point on first, if the next would be wrong', 'point-skips', '1. A.\n\n3. B.\n\n4. C.\n', ['1. A.\n\n2. B.\n\n3. C.\n', '1. A.\n\n2. B.\n\n4. C.\n']],
    ['renumbers one point first, if the next is right then', 'point-skips', '1. A.\n\n7. B.\n\n3. C.\n\n3. D.\n', ['1. A.\n\n2. B.\n\n3. C.\n\n3. D.\n', '1. A.\n\n2. B.\n\n3. C.\n\n4. D.\n']],
    ['renumbers no label that is right', 'point-repeats', '1. A.\n\n1. B.\n\n3. C.', ['1. A.\n\n2. B.\n\n3. C.']],
    ['lets the links follow', 'point-skips', '1. A.\n\n3. B [x](#p3.2).\n\nB2.\n\n4) C [y](#p4), [z](#p1), [w](<#p4>).[^a]\n\n[^a]: Se [p](#p3).\n',
      ['1. A.\n\n2. B [x](#p2.2).\n\nB2.\n\n3) C [y](#p3), [z](#p1), [w](<#p3>).[^a]\n\n[^a]: Se [p](#p2).\n', '1. A.\n\n2. B [x](#p2.2).\n\nB2.\n\n4) C [y](#p4), [z](#p1), [w](<#p4>).[^a]\n\n[^a]: Se [p](#p2).\n']],
    ['lets the links to repeated numbers follow', 'point-repeats', '1. A [x](#p1b), [y](#p1c).\n\n1. B.\n\n1. C.\n', ['1. A [x](#p2), [y](#p3).\n\n2. B.\n\n3. C.\n', '1. A [x](#p2), [y](#p1b).\n\n2. B.\n\n1. C.\n']],
    ['takes no number that an earlier point has', 'point-goes-back', '5. A.\n\n6. B.\n\n4. C.\n\n5. D.\n', ['5. A.\n\n6. B.\n\n7. C.\n\n8. D.\n', '5. A.\n\n6. B.\n\n7. C.\n\n5. D.\n']],
    ['is none where the number goes on, and repeats', 'point-repeats', '1. A.\n\n3. B.\n\n2. C.\n\n3. D.\n', []],
    ['is none where the number that goes on is taken', 'point-repeats', '1. A.\n\n3. B.\n\n2. C.\n\n2. D.\n', []],
    ['is none beyond 999', 'point-repeats', '999. A.\n\n999. B.\n', []],
    ['makes no point of a line', 'point-skips', '1. A.\n\n7. B.\n3. C.\n', []],
    ['loses no point inside a paragraph', 'point-skips', '1. A.\n\n7. B.\n8. C.\n', ['1. A.\n\n2. B.\n3. C.\n']],
    ['writes a bare mark as a span', 'editorial-bare', 'Ord (oläsligt) ord.', ['Ord [(oläsligt)]{.gap reason=illegible} ord.']],
    ['writes a mark in brackets as a span', 'editorial-bare', 'Ord [oläsligt] ord.', ['Ord [oläsligt]{.gap reason=illegible} ord.']],
    ['guards a mark after another', 'editorial-bare', 'Hej![oläsligt]', ['Hej!<!-- -->[oläsligt]{.gap reason=illegible}']],
    ['guards a mark after a citation key', 'editorial-bare', 'Se @k (oläsligt).', ['Se @k <!-- -->[(oläsligt)]{.gap reason=illegible}.']],
    ['leaves an escaped mark alone', 'editorial-bare', 'Ord \\[oläsligt\\].', []],
    ['says what is left out', 'editorial-bare', 'Ord […] ord.', ['Ord […]{.gap reason=omitted} ord.']],
    ['marks the word that sic means', 'editorial-bare', 'Ett fell [sic] ord.', ['Ett [fell]{.sic} ord.']],
    ['writes a class as Pandoc takes it', 'attributes-invalid', 'En [x]{.taktik/enhet} två', ['En [x]{.taktik-enhet} två', 'En [x]\\{.taktik/enhet} två']],
    ['begins a class with a letter', 'attributes-invalid', '[x]{#a .2nd}', ['[x]{#a .tag-2nd}', '[x]\\{#a .2nd}']],
    ['begins an id with a letter', 'attributes-invalid', '[x]{#1a .b}', ['[x]{#an-1a .b}', '[x]\\{#1a .b}']],
    ['divides classes', 'attributes-invalid', '[x]{.a,.b;.c}', ['[x]{.a .b .c}', '[x]\\{.a,.b;.c}']],
    ['makes a class of a word', 'attributes-invalid', '[x]{#a metafor}', ['[x]{#a .metafor}', '[x]\\{#a metafor}']],
    ['leaves out what is no name', 'attributes-invalid', '[x]{#a . .b}', ['[x]{#a .b}', '[x]\\{#a . .b}']],
    ['leaves nothing empty', 'attributes-invalid', '[x]{.}', ['[x]\\{.}']],
    ['quotes what a value cannot have', 'attributes-invalid', "[x]{.sic corr=d'or}", ['[x]{.sic corr="d\'or"}', "[x]\\{.sic corr=d'or}"]],
    ['keeps letters with marks, and what is right', 'attributes-invalid', '[x]{#å-1 .förändring .a.b lang="en GB" .?ö!}', ['[x]{#å-1 .förändring .a.b lang="en GB" .ö}', '[x]\\{#å-1 .förändring .a.b lang="en GB" .?ö!}']],
    ['writes over a line’s end', 'attributes-invalid', '[x]{#a\r\n.b/c}', ['[x]{#a\r\n.b-c}', '[x]\\{#a\r\n.b/c}']],
    ['guesses no value', 'attributes-invalid', '[x]{#a corr="b}', ['[x]\\{#a corr="b}']],
    ['guesses no end', 'attributes-invalid', '[x]{#a, b', ['[x]\\{#a, b']],
    ['renames its note with an id', 'attributes-invalid', '[x]{#1a}[^1a]\n\n[^1a]: n\n', ['[x]{#an-1a}[^an-1a]\n\n[^an-1a]: n\n', '[x]\\{#1a}[^1a]\n\n[^1a]: n\n']],
    ['renames its end with an id', 'attributes-invalid', '[]{#a/1 .s}x[]{.e a=a/1}[^a/1]\n\n[^a/1]: n\n', ['[]{#a-1 .s}x[]{.e a=a-1}[^a-1]\n\n[^a-1]: n\n', '[]\\{#a/1 .s}x[]{.e a=a/1}[^a/1]\n\n[^a/1]: n\n']],
    ['leads a link to the nearest number', 'link-missing', '1. A [x](#p9).\n\n2. B.\n\n3. C.\n\n4. D.\n', ['4', '3', '2'].map(number => `1. A [x](#p${number}).\n\n2. B.\n\n3. C.\n\n4. D.\n`)],
    ['leads a link to a paragraph of its point', 'link-missing', '1. A [x](#p1.4).\n\nA2.\n\n2. B.\n', ['1. A [x](#p1.2).\n\nA2.\n\n2. B.\n', '1. A [x](#p1.1).\n\nA2.\n\n2. B.\n', '1. A [x](#p1).\n\nA2.\n\n2. B.\n']],
    ['leads a number to its point', 'link-missing', '1. A [x](<#punkt-2>).\n\n2. B.\n', ['1. A [x](<#p2>).\n\n2. B.\n']],
    ['leads a link to an annotation', 'link-missing', 'A [x]{#an-k3f9} [y](#an-k3f8).', ['A [x]{#an-k3f9} [y](#an-k3f9).']],
    ['leads no link to what is not alike', 'link-missing', 'A [x]{#an-k3f9} [y](#förra).', []],
    ['keeps one text of a conflict, or both', 'merge-conflict', 'A\n<<<<<<< HEAD\nB\n=======\nC\n>>>>>>> x\nD', ['A\nB\nD', 'A\nC\nD', 'A\nB\nC\nD']],
    ['keeps neither what was before', 'merge-conflict', '<<<<<<< HEAD\r\nB\r\n||||||| a\r\nX\r\n=======\r\nC\r\n>>>>>>> x', ['B\r\n', 'C\r\n', 'B\r\nC\r\n']],
    ['keeps nothing', 'merge-conflict', '<<<<<<< HEAD\n=======\n>>>>>>> x\n', ['', '', '']],
    ['deletes a line of half a conflict', 'merge-conflict', '<<<<<<< HEAD\nA\n>>>>>>> x\n', ['A\n>>>>>>> x\n']],
    ['closes a quotation as it was opened', 'quotation-marks-differ', 'Han sa ”ja" igen.', ['Han sa ”ja” igen.']],
  ];
  for (const [what, code, before, after] of cases) it(what, () => assert.deepEqual(all(before, code), after));

  it('mends a conflict from each of its lines', () => {
    const text = 'A\n<<<<<<< a\nB\n=======\nC\n>>>>>>> b\n<<<<<<< c\nD\n=======\nE\n>>>>>>> d\n';
    assert.deepEqual(fixes(text, 'merge-conflict').filter(fix => fix.code === 'keep-both').map(fix => applied(text, fix.edits)),
      [...Array<string>(3).fill('A\nB\nC\n<<<<<<< c\nD\n=======\nE\n>>>>>>> d\n'), ...Array<string>(3).fill('A\n<<<<<<< a\nB\n=======\nC\n>>>>>>> b\nD\nE\n')]);
  });

  describe('of an id', () => {
    const ids = (text: string, code: string): string[] => all(text, code).map(each => each.replace(/\b(ks|an)-(?!0001)[a-z0-9]{4}\b/g, '$1-new'));
    it('keeps the initials', () => assert.deepEqual(ids('[a]{#ks-0001} [b]{#ks-0001 .x}', 'id-twice'), ['[a]{#ks-0001} [b]{#ks-new .x}']));
    it('begins with an, where there are none', () => assert.deepEqual(ids('[a]{#ton} [b]{#ton}', 'id-twice'), ['[a]{#ton} [b]{#an-new}']));
    it('renames the note that is its own', () => assert.deepEqual(ids('[a]{#ks-0001}[^ks-0001] [b]{#ks-0001}[^ks-0001]\n\n[^ks-0001]: a\n\n[^ks-0001]: b\n', 'id-twice'),
      ['[a]{#ks-0001}[^ks-0001] [b]{#ks-new}[^ks-new]\n\n[^ks-0001]: a\n\n[^ks-new]: b\n']));
    it('renames the only note, if it stands there', () => assert.deepEqual(ids('[a]{#ks-0001} [b]{#ks-0001}[^ks-0001]\n\n[^ks-0001]: b\n', 'id-twice'), ['[a]{#ks-0001} [b]{#ks-new}[^ks-new]\n\n[^ks-new]: b\n']));
    it('leaves a note that may be the other’s', () => assert.deepEqual(ids('[a]{#ks-0001}[^ks-0001] [b]{#ks-0001}[^ks-0001]\n\n[^ks-0001]: a\n', 'id-twice'), ['[a]{#ks-0001}[^ks-0001] [b]{#ks-new}[^ks-0001]\n\n[^ks-0001]: a\n']));
    it('renames both marks of a crossing annotation', () => assert.deepEqual(ids('[]{#ks-0001 .s}a[]{.e a=ks-0001} []{#ks-0001 .s}b[]{.e a="ks-0001"}', 'id-twice'), ['[]{#ks-0001 .s}a[]{.e a=ks-0001} []{#ks-new .s}b[]{.e a="ks-new"}']));
    it('is that of no part of the letter', () => assert.deepEqual(ids('[a]{#p1 .x}[^p1] [l](#p1)\n\n[^p1]: n\n', 'id-like-address'), ['[a]{#an-new .x}[^an-new] [l](#an-new)\n\n[^an-new]: n\n']));
    it('leaves a link to the point', () => assert.deepEqual(ids('Kära vän!\n\n1. [a]{#p1} [l](#p1)', 'id-like-address'), ['Kära vän!\n\n1. [a]{#an-new} [l](#p1)']));
    it('renames both marks of a crossing one with an address', () => assert.deepEqual(ids('[]{#p1 .s}a[]{.e a=p1} b', 'id-like-address'), ['[]{#an-new .s}a[]{.e a=an-new} b']));
    it('renames the end that no other has', () => assert.deepEqual(ids('[]{#ks-0001 .s}a []{#ks-0001 .s}b[]{.e a=ks-0001} c[]{.e a=ks-0001}', 'id-twice'), ['[]{#ks-0001 .s}a []{#ks-new .s}b[]{.e a=ks-0001} c[]{.e a=ks-new}']));
    it('is fresh where attributes are mended', () => assert.deepEqual(ids('[a]{#ks-0001} [b]{#ks-0001 .x/y}', 'attributes-invalid')[0], '[a]{#ks-0001} [b]{#ks-new .x-y}'));
    it('is fresh where a span takes the crossing form', () => assert.deepEqual(ids('[a]{#ks-0001} [b\n\nc]{#ks-0001}', 'span-over-blank-line'), ['[a]{#ks-0001} []{#ks-new .s}b\n\nc[]{.e a=ks-new}']));
    it('is in a note too', () => assert.deepEqual(ids('[a]{#ks-0001}[^x]\n\n[^x]: [b]{#ks-0001}\n', 'id-twice'), ['[a]{#ks-0001}[^x]\n\n[^x]: [b]{#ks-new}\n']));
    it('is another for each, and the same again', () => {
      const text = '[a]{#ks-0001} [b]{#ks-0001} [c]{#ks-0001}';
      const found = fixes(text, 'id-twice').map(fix => fix.args[0]);
      assert.equal(new Set(found).size, 2);
      assert.deepEqual(fixes(text, 'id-twice').map(fix => fix.args[0]), found);
      for (const id of found) assert.match(id, /^ks-[a-z0-9]{4}$/);
    });
    it('is one that the letter has not', () => {
      const letter = parseLetter('[a]{#ks-0001}');
      const next = freshId(letter, 'ks-0001');
      assert.notEqual(next, freshId(letter, 'ks-0001', 1));
      const { hash } = { hash: letter.text };
      assert.equal(freshId({ ...parseLetter(`[a]{#${next}}`), text: hash }, 'ks-0001'), freshId(letter, 'ks-0001', 1));
      assert.equal(freshId({ ...parseLetter(`A.\n\n[^${next}]: n`), text: hash }, 'ks-0001'), freshId(letter, 'ks-0001', 1));
    });
  });

  it('gives a note back the text as it was before it', () => fc.assert(fc.property(fc.array(fc.constantFrom('Ord.', ' ', '\n', '\n\n', '\r\n', '\r\n\r\n', '  ', '> ', '# ', '[^b]: n', '[^c]: m', '    ', '<!-- a', 'b -->', '<<<<<<< a', '1. '), { maxLength: 12 }), fc.nat(), (parts, at) => {
    const place = parts.length ? at % parts.length : 0;
    const before = parts.join('');
    const text = [...parts.slice(0, place), '[^new]', ...parts.slice(place)].join('');
    const fix = fixes(text, 'note-undefined').find(each => each.args[0] === 'new');
    if (!fix) return;
    // The reference goes again, then what nothing refers to.
    const alone = applied(text, fix.edits).replace('[^new]', '');
    const letter = parseLetter(alone);
    const problem = letter.problems.find(each => each.code === 'note-not-referred' && each.args[0] === 'new');
    assert.ok(problem, JSON.stringify([text, alone]));
    const [undo] = letterFixes(letter, problem);
    assert.equal(applied(alone, undo.edits), before, JSON.stringify([text, alone]));
  }), { numRuns: 2000 }));

  it('quotes a title in brackets', () => assert.deepEqual(all('---\ntitle: [Utkast]\n---\nx', 'field-shape'), ['---\ntitle: "[Utkast]"\n---\nx']));

  const parts = ['Ord', ' ', '\n', '\n\n', '[^a]', '[^a]: x', '1. ', '3. ', '(oläsligt)', '[sic]', '[…]', '”', '"', '[', ']{#a .b}', '[]{#c .s}', '[]{.e a=c}', '![x]{#d}', '<<<<<<< HEAD', '    ', '\r\n', '@k',
    '2. ', '7) ', '[x]{.taktik/enhet}', '[x]{#1a .2nd}', '[^1a]', '[^1a]: n', '[z]{#a}', '[z]{#p1 .b}', '[^p1]', '[l](#p3)', '[l](#p2.2)', '=======\n', '>>>>>>> b\n', '<<<<<<< a\n',
    '# H', '> ', 'Ett slut.\n2. '];
  const front = fc.constantFrom('', '---\ndate: maj 1933\n---\n', '---\ndate:1933\nsender Anna\n---\n', '---\r\ntitle: x\r\ndate:1933\r\n---\r\n', '---\nsender: A\n', '---\nsender: A', '---\ntitle: [U]\nsource: @k, s. 1\n---\n');
  // Few kinds of parts at a time meet more often.
  const some = fc.subarray(parts, { minLength: 3, maxLength: 7 }).chain(own => fc.array(fc.constantFrom(...own, '\n\n', ' '), { maxLength: 14 }));
  it('has edits in the text that do not overlap, takes its problem away and brings no error', () => fc.assert(fc.property(front, some, (head, own) => {
    const text = head + own.join('');
    const letter = parseLetter(text);
    const errors = (problems: readonly Problem[]): number => problems.filter(each => each.severity === 'error').length;
    const count = (found: readonly Problem[], code: string): number => found.filter(each => each.code === code).length;
    const hidden = letter.problems.some(each => HIDDEN.has(each.code));
    for (const problem of letter.problems) {
      for (const fix of letterFixes(letter, problem)) {
        for (const { start, end, text: own } of fix.edits) assert.notEqual(text.slice(start, end), own);
        const after = applied(text, fix.edits);
        const left = parseLetter(after).problems;
        const told = `${problem.code} ${fix.code} ${JSON.stringify(text)} ${JSON.stringify(after)}`;
        assert.notEqual(after, text, told);
        // One that follows at once takes the place of what is deleted.
        assert.ok(left.length < letter.problems.length || count(left, problem.code) < count(letter.problems, problem.code) || !left.some(each => each.code === problem.code && each.start === moved(problem.start, fix.edits)
          // After a line of a conflict the next one may be one too, which it was not before.
          && (problem.code !== 'merge-conflict' || each.args[0] === problem.args[0])), told);
        if (!hidden && problem.code !== 'merge-conflict') assert.ok(errors(left) <= errors(letter.problems), told);
      }
    }
  }), { numRuns: 1500 }));
});
