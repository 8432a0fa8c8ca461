import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { parseGlossary } from '../../src/glossary/parse';
import { parseLetter } from '../../src/letter/parse';
import { Fix, fixesFor } from '../../src/text/fixes';
import { Problem } from '../../src/text/problem';

function apply(text: string, { edits }: Fix): string {
  return [...edits].sort((a, b) => b.start - a.start).reduce((found, { start, end, text: own }) => found.slice(0, start) + own + found.slice(end), text);
}

function mended(text: string, code: string, problems: readonly Problem[] = parseLetter(text).problems): string[] {
  const problem = problems.find(each => each.code === code);
  assert.ok(problem, `${code} among ${problems.map(each => each.code).join()}`);
  return fixesFor(text, problem).map(fix => apply(text, fix));
}

describe('a quick fix', () => {
  const cases: [string, string, string, string[]][] = [
    ['quotes a value', 'yaml-quote', '---\ntitle: A: b\n---\nx', ['---\ntitle: "A: b"\n---\nx']],
    ['writes a date as EDTF', 'date-not-edtf', '---\ndate: 2 oktober 1933\n---\nx', ['---\ndate: 1933-10-02\n---\nx']],
    ['is none for a date that means nothing', 'date-not-edtf', '---\ndate: snart\n---\nx', []],
    ['changes no date that it would cut', 'date-not-edtf', '---\ndate: 1933-10/11\n---\nx', []],
    ['marks the last bracket that is open', 'span-over-blank-line', 'En [utkast, två [tre\n\nfyra]{#ks-0001} fem.', ['En [utkast, två []{#ks-0001 .s}tre\n\nfyra[]{.e a=ks-0001} fem.']],
    ['defines a note after its paragraph', 'note-undefined', 'En.[^a]\n\nTvå.', ['En.[^a]\n\n[^a]: \n\nTvå.']],
    ['defines a note at the end', 'note-undefined', 'En.[^a]', ['En.[^a]\n\n[^a]: ']],
    ['defines a note with the file’s line ends', 'note-undefined', 'En.[^a]\r\n\r\nTvå.', ['En.[^a]\r\n\r\n[^a]: \r\n\r\nTvå.']],
    ['deletes a note with the line ends before it', 'note-not-referred', 'En.\n\n[^a]: Not.\n\nTvå.', ['En.\n\nTvå.']],
    ['deletes a note of several paragraphs', 'note-not-referred', 'En.\n\n[^a]: Not.\n\n    Mer.\n\nTvå.', ['En.\n\nTvå.']],
    ['deletes a note at the end', 'note-not-referred', 'En.\n\n[^a]: Not.', ['En.']],
    ['deletes a note whose neighbour follows at once', 'note-not-referred', 'A.[^d]\n\n[^c]: en not\n[^d]: två\n', ['A.[^d]\n\n[^d]: två\n']],
    ['deletes a note with all its lines', 'note-not-referred', 'A.\n\n[^c]: en not\nbruten utan indrag\n\nB.\n', ['A.\n\nB.\n']],
    ['deletes the second reference', 'note-referred-twice', 'En[^a] två[^a].\n\n[^a]: x\n', ['En[^a] två.\n\n[^a]: x\n']],
    ['deletes a reference in a note', 'note-in-note', 'En[^a].\n\n[^a]: x[^b]\n\n[^b]: y\n', ['En[^a].\n\n[^a]: x\n\n[^b]: y\n']],
    ['puts an empty line before a definition', 'note-no-definition', 'En.[^a]\n[^a]: x\n', ['En.[^a]\n\n[^a]: x\n']],
    ['puts an empty line after a note', 'note-swallows-line', 'En.[^a]\n\n[^a]: x\nTvå.\n', ['En.[^a]\n\n[^a]: x\n\nTvå.\n']],
    ['deletes a mark without an end', 'crossing-no-end', 'En []{#ks-0001 .s}två.', ['En två.']],
    ['deletes a mark without a beginning', 'crossing-no-start', 'En []{.e a=ks-0001}två.', ['En två.']],
    ['puts a comment before a span that is not read', 'span-not-read', 'Nej![två]{#ks-0001}', ['Nej!<!-- -->[två]{#ks-0001}']],
    ['gives a span over a blank line the crossing form', 'span-over-blank-line', 'En [två\n\ntre]{#ks-0001 .x} fyra.', ['En []{#ks-0001 .s .x}två\n\ntre[]{.e a=ks-0001} fyra.']],
    ['numbers a point on', 'point-skips', '1. A.\n\n3. B.', ['1. A.\n\n2. B.']],
    ['numbers a repeated point on', 'point-repeats', '1) A.\n\n1) B.', ['1) A.\n\n2) B.']],
    ['writes a bare mark as a span', 'editorial-bare', 'Ord (oläsligt) ord.', ['Ord [(oläsligt)]{.gap reason=illegible} ord.']],
    ['writes a mark in brackets as a span', 'editorial-bare', 'Ord [oläsligt] ord.', ['Ord [oläsligt]{.gap reason=illegible} ord.']],
    ['guards a mark after another', 'editorial-bare', 'Hej![oläsligt]', ['Hej!<!-- -->[oläsligt]{.gap reason=illegible}']],
    ['guards a mark after a citation key', 'editorial-bare', 'Se @k (oläsligt).', ['Se @k <!-- -->[(oläsligt)]{.gap reason=illegible}.']],
    ['leaves an escaped mark alone', 'editorial-bare', 'Ord \\[oläsligt\\].', []],
    ['says what is left out', 'editorial-bare', 'Ord […] ord.', ['Ord […]{.gap reason=omitted} ord.']],
    ['marks the word that sic means', 'editorial-bare', 'Ett fell [sic] ord.', ['Ett [fell]{.sic} ord.']],
    ['closes a quotation as it was opened', 'quotation-marks-differ', 'Han sa ”ja" igen.', ['Han sa ”ja” igen.']],
  ];
  for (const [what, code, before, after] of cases) it(what, () => assert.deepEqual(mended(before, code), after));

  it('offers the kinds that begin alike', () => {
    const text = 'terms:\n  a: {kind: organisation}\n';
    assert.deepEqual(mended(text, 'kind-unknown', parseGlossary(text).problems), ['terms:\n  a: {kind: organization}\n']);
  });
  it('offers all where none begins alike', () => {
    const text = 'terms:\n  a: {kind: xyz}\n';
    assert.equal(mended(text, 'kind-unknown', parseGlossary(text).problems).length, 7);
  });

  const part = fc.constantFrom('Ord', ' ', '\n', '\n\n', '[^a]', '[^a]: x', '1. ', '3. ', '(oläsligt)', '[sic]', '[…]', '”', '"', '[', ']{#a .b}', '[]{#c .s}', '[]{.e a=c}', '![x]{#d}', '<<<<<<< HEAD', '---\ndate: maj 1933\n---\n', '    ', '\r\n', '@k');
  it('has edits in the text that do not overlap, and takes its problem away', () => fc.assert(fc.property(fc.array(part, { maxLength: 14 }), parts => {
    const text = parts.join('');
    const { problems } = parseLetter(text);
    const counted = (each: readonly Problem[], code: string): number => each.filter(other => other.code === code).length;
    for (const problem of problems) {
      for (const fix of fixesFor(text, problem)) {
        const edits = [...fix.edits].sort((a, b) => a.start - b.start);
        edits.forEach(({ start, end }, i) => assert.ok(start <= end && end <= text.length && start >= (edits[i - 1]?.end ?? 0)));
        if (problem.code === 'note-undefined' || problem.code === 'editorial-bare') assert.ok(counted(parseLetter(apply(text, fix)).problems, problem.code) < counted(problems, problem.code) + 1);
      }
    }
  }), { numRuns: 500 }));
});
