import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { glossaryFixes, nearestHeadwords } from '../../src/glossary/fixes';
import { parseGlossary, seeProblems } from '../../src/glossary/parse';
import { Problem } from '../../src/text/problem';
import { applied, mended } from '../text/applied';
import { processorTime } from '../text/processor';

function problemsOf(text: string): Problem[] {
  const glossary = parseGlossary(text);
  return [...glossary.problems, ...seeProblems(glossary, () => false)];
}
function all(text: string, code: string): string[] { return mended(text, code, problemsOf, problem => glossaryFixes(text, problem, parseGlossary(text))); }

describe('a quick fix of a glossary', () => {
  const cases: [string, string, string, string[]][] = [
    ['quotes a value', 'yaml-quote', 'terms:\n  a: @key, s. 1\n', ['terms:\n  a: "@key, s. 1"\n']],
    ['quotes a gloss in brackets', 'glossary-shape', 'terms:\n  a:\n    gloss: [x, y]\n', ['terms:\n  a:\n    gloss: "[x, y]"\n']],
    ['quotes an entry in brackets', 'glossary-shape', 'terms:\n  a: [x]\n', ['terms:\n  a: "[x]"\n']],
    ['quotes nothing of several lines', 'glossary-shape', 'terms:\n  a:\n    gloss:\n      - x\n', []],
    ['offers the kinds that begin alike', 'kind-unknown', 'terms:\n  a: {kind: organisation}\n', ['terms:\n  a: {kind: organization}\n']],
    ['offers the ways of matching', 'match-unknown', 'terms:\n  a: {match: exakt}\n', ['terms:\n  a: {match: exact}\n']],
    ['deletes a second entry that says the same', 'headword-twice', 'terms:\n  a: x\n  b: y\n  a:  x\n', ['terms:\n  a: x\n  b: y\n']],
    ['deletes a second entry that says nothing', 'headword-twice', 'terms:\r\n  a: x\r\n  a:\r\n\r\n  # b\r\n  b: y\r\n', ['terms:\r\n  a: x\r\n\r\n  # b\r\n  b: y\r\n']],
    ['deletes a second entry at the end', 'headword-twice', 'terms:\n  a: x\n  a:', ['terms:\n  a: x\n']],
    ['deletes no entry that says more', 'headword-twice', 'terms:\n  a: x\n  a: y\n', []],
    ['deletes the first of some forms', 'form-twice', 'terms:\n  a: x\n  b: {forms: [a, y]}\n', ['terms:\n  a: x\n  b: {forms: [y]}\n']],
    ['deletes the last of some forms', 'form-twice', 'terms:\n  a: x\n  b:\n    forms: [y, "a" ]\n', ['terms:\n  a: x\n  b:\n    forms: [y ]\n']],
    ['deletes a form in the middle', 'form-twice', 'terms:\n  a: x\n  b:\n    forms: [y, a, z]\n', ['terms:\n  a: x\n  b:\n    forms: [y, z]\n']],
    ['deletes the only form', 'form-twice', 'terms:\n  a: x\n  b:\n    forms: [a]\n', ['terms:\n  a: x\n  b:\n    forms: []\n']],
    ['deletes a form on a line of its own in brackets', 'form-twice', 'terms:\n  a: x\n  b:\n    forms: [y,\n      a,\n      z]\n', ['terms:\n  a: x\n  b:\n    forms: [y,\n      z]\n']],
    ['deletes a form of a list', 'form-twice', 'terms:\r\n  a: x\r\n  b:\r\n    forms:\r\n      - y\r\n      - a # remark\r\n      - z\r\n', ['terms:\r\n  a: x\r\n  b:\r\n    forms:\r\n      - y\r\n      - z\r\n']],
    ['deletes the last form of a list', 'form-twice', 'terms:\n  a: x\n  b:\n    forms:\n      - y\n      - a', ['terms:\n  a: x\n  b:\n    forms:\n      - y']],
    ['deletes the only form of a list', 'form-twice', 'terms:\n  a: x\n  b:\n    forms:\n    - a\n', ['terms:\n  a: x\n  b:\n    forms:\n']],
    ['deletes a form that is no list', 'form-twice', 'terms:\n  a: x\n  b:\n    forms: a\n', ['terms:\n  a: x\n  b:\n    forms:\n']],
    ['deletes a form that is no list in brackets', 'form-twice', 'terms:\n  a: x\n  b: {forms: a, gloss: x}\n', ['terms:\n  a: x\n  b: {forms: , gloss: x}\n']],
    ['deletes no form that bears an anchor', 'form-twice', 'terms:\n  a: x\n  b:\n    forms: [&n a]\n', []],
    ['leads to the headwords that are alike', 'see-missing', 'terms:\n  Labour Party: x\n  b: {see: [Labour Prty]}\n', ['terms:\n  Labour Party: x\n  b: {see: [Labour Party]}\n']],
    ['leads to the headword of a form', 'see-missing', 'terms:\n  ILP: {forms: [Oberoende]}\n  b: {see: "Oberoende"}\n', ['terms:\n  ILP: {forms: [Oberoende]}\n  b: {see: "ILP"}\n']],
    ['quotes a headword where YAML wants it', 'see-missing', 'terms:\n  "Vad: nu": x\n  b: {see: [Vad nu]}\n', ['terms:\n  "Vad: nu": x\n  b: {see: ["Vad: nu"]}\n']],
    ['leads nowhere where nothing is alike', 'see-missing', 'terms:\n  ILP: x\n  b: {see: [Pravda]}\n', []],
  ];
  for (const [what, code, before, after] of cases) it(what, () => assert.deepEqual(all(before, code), after));

  it('offers all kinds where none begins alike', () => assert.equal(all('terms:\n  a: {kind: xyz}\n', 'kind-unknown').length, 7));
  it('leads to the headwords of other glossaries', () => {
    const text = 'terms:\n  b: {see: Pravdan}\n';
    const [problem] = problemsOf(text);
    assert.deepEqual(glossaryFixes(text, problem, parseGlossary(''), parseGlossary('terms:\n  Pravda: x\n').entries).map(fix => fix.args), [['Pravda']]);
  });
  it('names the headwords of a form first', () => assert.deepEqual(nearestHeadwords('New Leader', parseGlossary('terms:\n  New Leaders: x\n  NL: {forms: [New Leader]}\n').entries), ['NL', 'New Leaders']));
  it('takes its time for a large glossary, but not long', () => {
    const { entries } = parseGlossary('terms:\n  a: x\n');
    const many = Array.from({ length: 10_000 }, (_, i) => ({ ...entries[0], headword: `Internationella föreningen ${i}` }));
    const start = processorTime();
    assert.equal(nearestHeadwords('Internationela föreningen', many).length, 3);
    assert.ok(processorTime() - start < 2000);
  });

  const line = fc.constantFrom('  a: x\n', '  b:\n', '  a:\n', '    forms: [a, b, c]\n', '    forms: [a]\n', '    forms: a\n', '    forms:\n', '      - a\n', '      - b\r\n', '    - c\n', '    gloss: [x]\n', '    kind: party\n', '    see: [c, aa]\n', '  aa: {forms: [c, b], see: bb}\n', '\n', '  # x\n', 'tags:\n', '    links: @x y\n');
  it('mends what it is for, and brings no error', () => fc.assert(fc.property(fc.array(line, { maxLength: 14 }), fc.boolean(), (lines, ends) => {
    const whole = `terms:\n${lines.join('')}`;
    const text = ends ? whole : whole.trimEnd();
    const problems = problemsOf(text);
    const errors = (found: readonly Problem[]): number => found.filter(each => each.severity === 'error').length;
    for (const problem of problems) {
      for (const fix of glossaryFixes(text, problem, parseGlossary(text))) {
        const after = applied(text, fix.edits), left = problemsOf(after);
        const told = `${problem.code} ${JSON.stringify(text)} ${JSON.stringify(after)}`;
        const count = (found: readonly Problem[]): number => found.filter(each => each.code === problem.code).length;
        if (problems.some(each => each.severity === 'error' || each.code === 'glossary-shape') && problem.severity !== 'error') continue;
        assert.ok(errors(left) <= errors(problems) && count(left) < count(problems), told);
      }
    }
  }), { numRuns: 1000 }));
});
