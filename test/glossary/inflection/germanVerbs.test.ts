import { strict as assert } from 'node:assert';
import { germanConjugations } from '../../../src/glossary/inflection/germanVerbs';

describe('German verbs', () => {
  const cases: readonly [form: string, others: string][] = [
    ['sagen', 'sage sagst sagt sagte sagten gesagt'], ['gesagt', 'sagen sagte'], ['antwortete', 'antworten antwortet geantwortet'], ['verkauft', 'verkaufen verkaufte'], ['studierte', 'studieren studiert'],
    ['wandern', 'wanderte gewandert'], ['schrieb', 'schreiben schreibt geschrieben'], ['beschrieben', 'beschreiben beschrieb'], ['aufgemacht', 'aufmachen aufmachte aufzumachen'], ['angekommen', 'ankommen ankam anzukommen'],
    ['dachte', 'denken dachten gedacht'], ['weiß', 'wissen wusste wußte gewusst'], ['ließ', 'lassen liess gelassen'],
  ];
  for (const [form, others] of cases) it(`has the forms of ${form}`, () => {
    const all = germanConjugations(form).filter(({ forms }) => others.split(' ').every(each => forms.has(each)));
    assert.ok(all.length > 0 && all.every(({ telling }) => telling.length > 0), JSON.stringify(germanConjugations(form).map(each => [...each.forms])));
  });
  for (const word of ['und', 'in', '', 'Ab', 'aufgez', 'ge']) it(`knows only verbs that have the form ${word}`, () => assert.ok(germanConjugations(word).every(({ forms }) => forms.has(word))));
});
