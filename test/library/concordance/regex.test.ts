import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { finds, found, queryOf, searchIn, shown } from './finding';
import { MemorySearcher } from './memorySearcher';
import { Hit } from '../../../src/library/concordance/model';
import { MOST_HITS } from '../../../src/library/concordance/search';
import { parseLetter } from '../../../src/letter/parse';

const TIMES = { silent: 100, whole: 300, leaving: 50, rest: 60 };
const regex = (texts: string | Readonly<Record<string, string>>, text: string, isCaseSensitive = false): Promise<string[]> => finds(texts, { text, isCaseSensitive }, {}, 'regex');
const only = (...texts: string[]): string[] => texts.map(text => `a: ${text}`);

describe('regular expressions in the letters', () => {
  const cases: readonly [what: string, text: string, expression: string, expected: string[]][] = [
    ['what it matches', 'krig, Krigets ikriga', 'krig\\w*', only('krig', 'Krigets', 'kriga')],
    ['over line breaks and markup', 'den nya\nInter[na]{#an-a1b2}tionalen', 'nya inter', only('nya Inter')],
    ['commas', 'ett, två', 't, t', only('t, t')],
    ['a paragraph’s beginning and end', 'ett två\n\ntre två', '^\\p{L}+|två$', only('ett', 'två', 'tre', 'två')],
    ['no more than a paragraph with a dot', 'ett\n\ntvå', 't.*', only('tt', 'två')],
    ['two paragraphs', 'ett\n\ntvå', 'ett\\s+två', only('ett\n\ntvå')],
    ['nothing empty', 'aab', 'a*', only('aa')],
    ['blanks at its ends', 'ett två', 't ', only('t ')],
    ['characters beyond the first plane', '😀😀', '.', only('😀', '😀')],
    ['letters of all scripts in words', 'Ausschuß vänskap Лев', '\\w+', only('Ausschuß', 'vänskap', 'Лев')],
    ['the ends of words of all scripts', 'år vår åren', '\\bår\\b|\\Bår', only('år', 'år')],
    ['what is no word', 'å, ä', '\\W+', only(', ')],
    ['letters in a class', 'fråga-om 2', '[\\w-]+', only('fråga-om', '2')],
    ['a backslash', 'a\\\\b', '\\\\b', only('\\b')],
    ['nothing', 'ett', '', []],
  ];
  for (const [what, text, expression, expected] of cases) it(`find ${what}`, async () => assert.deepEqual(await regex(text, expression), expected));

  it('look at capitals if asked to', async () => assert.deepEqual(await regex('Krig krig', 'K', true), only('K')));
  it('go by date, and within limits', async () => {
    const texts = { 'a.letter': 'ord', 'b.letter': '---\ndate: 1933\n---\nord [ord]{#an-a1b2}' };
    assert.deepEqual(await regex(texts, 'o..'), ['b: ord', 'b: ord', 'a: ord']);
    assert.deepEqual(await finds(texts, 'o..', { passages: 'annotated' }, 'regex'), ['b: ord']);
  });
  it('are told with the engine’s words where they are none', async () => {
    const { search, dispose } = await searchIn({ 'a.letter': 'ord' });
    const { refusal, series } = await found(search, queryOf('(ord', 'regex'));
    assert.deepEqual([refusal?.refused, series], ['regex-invalid', []]);
    assert.match(refusal!.args[0], /^[^/]+$/);
    dispose();
  });
  it('are refused where there is no script', async () => {
    const scripts = new MemorySearcher();
    scripts.cannotStart = true;
    const { search, dispose } = await searchIn({ 'a.letter': 'ord' }, scripts);
    assert.equal((await found(search, queryOf('ord', 'regex'))).refusal?.refused, 'regex-script');
    scripts.cannotStart = false;
    assert.equal((await found(search, queryOf('ord', 'regex'))).hits.length, 1);
    dispose();
  });
  it('find only so many', async () => {
    const { search, dispose } = await searchIn({ 'a.letter': 'ord '.repeat(MOST_HITS), 'b.letter': 'ord' });
    const all = await found(search, queryOf('ord', 'regex'));
    assert.deepEqual([all.hits.length, all.incomplete], [MOST_HITS, 'many']);
    dispose();
  });

  const piece = fc.constantFrom('ord', 'Öl', ' ', '\n', '\n\n', ', ', '*', 'a', 'b', '😀', '[x]{#an-a1b2}', '1. ');
  const expression = fc.array(fc.constantFrom('ord', 'a', 'b', '.', '\\s', '\\p{Lu}', 'ö', '[ab]', '+', '?', '*', '|', '^', '$', '(?=b)', '\\S'), { minLength: 1, maxLength: 5 }).map(parts => parts.join(''));
  it('find what the engine finds in the reading text', () => fc.assert(fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 20 }).map(parts => parts.join('')), { minLength: 1, maxLength: 3 }), expression, async (texts, source) => {
    let own: RegExp;
    try { own = new RegExp(source, 'gimu'); } catch { return; }
    const { search, dispose } = await searchIn(Object.fromEntries(texts.map((text, i) => [`${i}.letter`, text])));
    const hits = (await found(search, queryOf(source, 'regex'))).hits.map(({ letter, start, end }) => `${letter.uri.at(-8)} ${start} ${end}`);
    assert.deepEqual(hits, texts.flatMap((text, i) => Array.from(parseLetter(text).reading.text.matchAll(own), ({ 0: match, index }) => match === '' ? [] : `${i} ${index} ${index + match.length}`).flat()));
    dispose();
  }), { numRuns: 200 }));
});

describe('the script that runs regular expressions', () => {
  const letters = Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${String(i).padStart(2, '0')}.letter`, `${'ord '.repeat(4000)} slut${i}`]));
  let scripts: MemorySearcher;
  beforeEach(() => { scripts = new MemorySearcher(); });

  it('is kept for the next search, gets some letters at a time, and is ended when it has nothing to do', async () => {
    const { search, dispose } = await searchIn(letters, scripts, TIMES);
    assert.equal((await found(search, queryOf('slut\\d+', 'regex'))).hits.length, 40);
    assert.equal((await found(search, queryOf('slut1', 'regex'))).hits.length, 11);
    assert.deepEqual([scripts.started, scripts.ended], [1, 0]);
    assert.ok(scripts.requests.length > 4 && scripts.requests[0].texts.length < 4);
    for (let i = 0; i < 100 && scripts.ended === 0; i++) await new Promise(resolve => setTimeout(resolve, 5));
    assert.equal(scripts.ended, 1);
    assert.equal((await found(search, queryOf('slut2', 'regex'))).hits.length, 11);
    assert.equal(scripts.started, 2);
    dispose();
    assert.equal(scripts.ended, 2);
  });
  it('is ended where it does not answer, with what was found until then', async () => {
    scripts.hangs = ({ texts }) => texts.some(each => each.includes('slut20'));
    const { search, dispose } = await searchIn(letters, scripts, TIMES);
    const { hits, incomplete } = await found(search, queryOf('slut\\d+', 'regex'));
    assert.ok(hits.length > 0 && hits.length <= 20 && hits.every((hit, i) => hit.letter.uri.endsWith(`${String(i).padStart(2, '0')}.letter`)));
    assert.deepEqual([incomplete, scripts.started, scripts.ended], ['slow', 1, 1]);
    scripts.hangs = () => false;
    assert.deepEqual([(await found(search, queryOf('slut\\d+', 'regex'))).hits.length, scripts.started], [40, 2]);
    dispose();
  });
  it('is ended where all of it takes too long', async () => {
    const { search, dispose } = await searchIn(letters, scripts, { ...TIMES, whole: 0 });
    const { hits, incomplete } = await found(search, queryOf('slut\\d+', 'regex'));
    assert.ok(hits.length < 40);
    assert.deepEqual([incomplete, scripts.ended], ['slow', 1]);
    dispose();
  });
  it('is started again where it fell over', async () => {
    scripts.falls = ({ texts }) => texts.some(each => each.includes('slut20'));
    const { search, dispose } = await searchIn(letters, scripts, TIMES);
    assert.equal((await found(search, queryOf('slut\\d+', 'regex'))).incomplete, 'slow');
    scripts.falls = () => false;
    assert.deepEqual([(await found(search, queryOf('slut\\d+', 'regex'))).hits.length, scripts.started], [40, 2]);
    dispose();
  });
  it('leaves what nobody waits for any more, and stays', async () => {
    const { search, library, dispose } = await searchIn(letters, scripts, TIMES), heard: Hit[] = [];
    let isOver = false;
    const first = search.run(queryOf('slut\\d+', 'regex'), {}, hits => { heard.push(...hits); isOver = true; }, () => isOver);
    const second = found(search, queryOf('slut7', 'regex'));
    assert.equal(await first, undefined);
    assert.ok(heard.length < 40);
    assert.deepEqual([(await second).hits.map(hit => shown(library, hit)), scripts.started], [['07: slut7'], 1]);
    dispose();
  });
  it('is ended where it does not leave what nobody waits for any more', async () => {
    scripts.hangs = ({ source }) => source === 'bad';
    const { search, dispose } = await searchIn(letters, scripts, TIMES);
    let isOver = false;
    const first = search.run(queryOf('bad', 'regex'), {}, () => undefined, () => isOver);
    setTimeout(() => { isOver = true; }, 10);
    assert.deepEqual([(await found(search, queryOf('slut7', 'regex'))).hits.length, await first, scripts.started, scripts.ended], [1, undefined, 2, 1]);
    dispose();
  });
});
