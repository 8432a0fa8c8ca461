import { strict as assert } from 'node:assert';
import { namesOf } from '../../../src/bibliography/bib/names';

type Parts = [family?: string, given?: string, dropping?: string, nonDropping?: string, suffix?: string];
const parts = (latex: string, isNonDropping = false): (Parts | string)[] => namesOf(latex, isNonDropping).map(name => {
  if (name.literal !== undefined) return name.literal;
  const found = [name.family, name.given, name['dropping-particle'], name['non-dropping-particle'], name.suffix];
  while (found.length > 0 && found[found.length - 1] === undefined) found.pop();
  return found as Parts;
});

describe('names', () => {
  const cases: [string, (Parts | string)[]][] = [
    ['Leo Trotskij', [['Trotskij', 'Leo']]], ['Trotskij, Leo', [['Trotskij', 'Leo']]], ['Platon', [['Platon']]], ['Isaac Deutscher and Pierre Brou{\\\'e}', [['Deutscher', 'Isaac'], ['Broué', 'Pierre']]],
    ['Ludwig van Beethoven', [['Beethoven', 'Ludwig', 'van']]], ['van Beethoven, Ludwig', [['Beethoven', 'Ludwig', 'van']]], ['Jean de la Fontaine', [['Fontaine', 'Jean', 'de la']]], ['de la Vall{\\\'e}e Poussin, Charles', [['Vallée Poussin', 'Charles', 'de la']]], ['Charles Louis de la Vall{\\\'e}e Poussin', [['Vallée Poussin', 'Charles Louis', 'de la']]],
    ['Heijenoort, Jean van', [['Heijenoort', 'Jean', 'van']]], ['King, Jr., Martin Luther', [['King', 'Martin Luther', undefined, undefined, 'Jr.']]], ['von Berg, III, Hans', [['Berg', 'Hans', 'von', undefined, 'III']]], ['de Man', [['Man', undefined, 'de']]],
    ['{Independent Labour Party}', ['Independent Labour Party']], ['{Barnes and Noble} and X', ['Barnes and Noble', ['X']]], ['{Barnes} and {Noble, Inc.}', ['Barnes', 'Noble, Inc.']], ['A and others', [['A'], 'others']], ['{NASA} Center', [['Center', 'NASA']]],
    ['{\\\'E}mile Zola', [['Zola', 'Émile']]], ['{\\"O}berg, A.', [['Öberg', 'A.']]], ['Smith, {J. R.}', [['Smith', 'J. R.']]], ['Gombrich, E.H.', [['Gombrich', 'E. H.']]], ['Ludwig~van~Beethoven', [['Beethoven', 'Ludwig', 'van']]],
    ['d\'Alembert, Jean', [['Alembert', 'Jean', undefined, 'd’']]], ['al-Hasan, A.', [['Hasan', 'A.', undefined, 'al-']]], ['D\'Alembert, Jean', [['D’Alembert', 'Jean']]], ['Hans-Georg Gadamer', [['Gadamer', 'Hans-Georg']]],
    ['family=Bruyn, given=Hans, prefix=de, useprefix=true', [['Bruyn', 'Hans', undefined, 'de']]], ['family={de Gaulle}, given=Charles and family=Berg, given=A, prefix=von, suffix=Jr', [['de Gaulle', 'Charles'], ['Berg', 'A', 'von', undefined, 'Jr']]],
    ['Leo\n  Trotskij\n  and Karl\nMarx', [['Trotskij', 'Leo'], ['Marx', 'Karl']]], ['A AND B', [['A'], ['B']]], ['Sandand Andand', [['Andand', 'Sandand']]], ['', []], [' and ', []], ['and', [['and']]], [', ,', []], ['{', []], ['A, ', [['A']]], ['"foo"', [['"foo"']]], ['毛 泽东', [['泽东', '毛']]], ['Łukasz ślad Nowak', [['Nowak', 'Łukasz', 'ślad']]],
  ];
  for (const [latex, expected] of cases) it(`are those of ${JSON.stringify(latex)}`, () => assert.deepEqual(parts(latex), expected));
  it('keep their particle where “useprefix” says so', () => assert.deepEqual(parts('Vincent van Gogh', true), [['Gogh', 'Vincent', undefined, 'van']]));
});
