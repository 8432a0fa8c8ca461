import { strict as assert } from 'node:assert';
import { swedishConjugations } from '../../../src/glossary/inflection/swedishVerbs';

describe('Swedish verbs', () => {
  const cases: readonly [form: string, others: string][] = [
    ['arbeta', 'arbetar arbetade arbetat arbetas arbetande'], ['arbetades', 'arbeta arbetats'], ['bygger', 'bygga byggde byggt byggs byggas'], ['läst', 'läsa läste läses'], ['mötte', 'möta möter mött'],
    ['ledde', 'leda leder lett'], ['sänt', 'sända sände sänder'], ['lyft', 'lyfta lyfte lyfter'], ['glömde', 'glömma glömmer glömt'], ['känt', 'känna kände känner'], ['kör', 'köra körde kört'], ['bodde', 'bo bor bott'],
    ['skrevo', 'skriva skriver skrivit skriven'], ['underskrevs', 'underskriva underskrivits'], ['förstått', 'förstå förstod förstår'], ['funno', 'finna fann funnit'], ['lagt', 'lägga lade lägger'],
  ];
  for (const [form, others] of cases) it(`has the forms of ${form}`, () => {
    const all = swedishConjugations(form).filter(({ forms }) => others.split(' ').every(each => forms.has(each)));
    assert.ok(all.length > 0 && all.every(({ telling }) => telling.length > 0));
  });
  for (const word of ['och', 'i', 'tak', '', 'Ab']) it(`knows no past of ${word} that is a word`, () => assert.ok(swedishConjugations(word).every(({ forms }) => forms.has(word))));
});
