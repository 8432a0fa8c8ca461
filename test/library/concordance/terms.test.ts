import { strict as assert } from 'node:assert';
import { finds, found, queryOf, searchIn, shown } from './finding';
import { termSuggestions, writtenTerm } from '../../../src/library/concordance/termFinder';
import { uriOf } from '../memoryFiles';

const GLOSSARY = 'lang: sv\nterms:\n  ILP: {name: Independent Labour Party, gloss: x}\n  nya Internationalen: x\n  fraktion: x\n  New Leader: x\n  "krig, fred": x\n  bok: {forms: [skrift]}\n  häfte: {forms: [skrift]}\n';
const terms = (texts: Readonly<Record<string, string>>, typed: string, limits = {}): Promise<string[]> => finds({ 'glossary.yaml': GLOSSARY, ...texts }, typed, limits, 'term');

describe('terms in the letters', () => {
  const text = 'ILP:s väg. Den nya\nInternationalens [ledaren]{term="New Leader"}. [ILP]{term=none} fraktionsarbete, ILP-gruppen, böckerna, skrifter; krig, fred. Arbete';
  const cases: readonly [typed: string, expected: string[]][] = [
    ['ILP', ['ILP:s']], ['ilp', ['ILP:s']], ['independent labour party', ['ILP:s']], ['Nya internationalen', ['nya Internationalens']], ['new leader', ['ledaren']], ['fraktion', ['fraktionsarbete']],
    ['fraktion, ILP', ['ILP:s/1', 'fraktionsarbete']], ['ILP, Independent Labour Party', ['ILP:s']], ['"krig, fred"', ['krig, fred']], ['bok', ['böckerna', 'skrifter']],
    ['skrift', ['böckerna', 'skrifter']], ['', []], ['okänd, ILP', ['ILP:s']],
  ];
  for (const [typed, expected] of cases) it(`are found: ${typed}`, async () => assert.deepEqual(await terms({ 'a.letter': text }, typed), expected.map(each => `a: ${each}`)));

  it('are found where their glossary serves, once where two have them, in the order of the letters', async () => assert.deepEqual(
    await terms({ 'b/x.letter': '---\ndate: 1933\n---\nILP', 'b/glossary.yaml': 'terms:\n  ILP: y\n  KPD: z\n', 'a.letter': 'ILP KPD', 'c.letter': '---\ndate: 1932\n---\nILP:are', 'b/y.letter': '---\ndate: 1931\n---\nKPD' }, 'ILP, KPD'), ['b/y: KPD/1', 'c: ILP:are', 'b/x: ILP', 'a: ILP']));
  it('are found within limits', async () => assert.deepEqual(await terms({ 'a.letter': 'ILP [ILP:s]{#an-a1b2}', 'b.letter': 'ILP' }, 'ILP', { passages: 'annotated' }), ['a: ILP:s']));
  it('are told apart from what is none', async () => {
    const { library, search } = await searchIn({ 'glossary.yaml': GLOSSARY, 'a.letter': 'ILP' });
    const { series, hits, refusal } = await found(search, queryOf('okänd, ilp, inte', 'term'));
    assert.deepEqual([series, hits.map(hit => shown(library, hit)), refusal], [[{ label: 'ILP', glossary: uriOf('glossary.yaml') }], ['a: ILP'], { refused: 'no-term', args: ['okänd, inte'] }]);
    library.dispose();
  });
  it('are suggested: those that begin so first', async () => {
    const { library } = await searchIn({ 'glossary.yaml': GLOSSARY, 'a.letter': 'ILP' });
    const names = async (typed: string): Promise<string> => (await termSuggestions(library, typed)).items.map(each => each.written).join('; ');
    assert.equal(await names('i'), 'ILP; nya Internationalen');
    assert.equal(await names('fraktion, N'), 'nya Internationalen; New Leader');
    assert.equal(await names('haft'), 'häfte');
    assert.equal(await names('skrift'), 'bok; häfte');
    assert.equal(await names('krig'), '"krig, fred"');
    assert.equal((await termSuggestions(library, '', 2)).isCut, true);
    assert.equal(writtenTerm('l’Unità'), 'l’Unità');
    library.dispose();
  });
});
