import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { finds, found, queryOf, searchIn, shown } from './finding';
import { Limits, MATCHES } from '../../../src/library/concordance/model';
import { MOST_HITS } from '../../../src/library/concordance/search';
import { parseLetter } from '../../../src/letter/parse';
import { comparable, words } from '../../../src/text/words';

const only = (...texts: string[]): string[] => texts.map(text => `a: ${text}`);

describe('words and phrases in the letters', () => {
  const cases: readonly [what: string, text: string, typed: string, expected: string[]][] = [
    ['a word', 'Krig och fred. Krigets krig.', 'krig', only('Krig', 'krig')],
    ['a word with other composition', 'Ha\u0308vstång och hävstång', 'hävstång', only('Ha\u0308vstång', 'hävstång')],
    ['accents as they are', 'ide idé', 'ide', only('ide')],
    ['one apostrophe', 'l’Humanité l\'Humanité', 'l\'humanité', only('l’Humanité', 'l\'Humanité')],
    ['one hyphen', 'ILP-grupp ILP‑grupp', 'ILP‐grupp', only('ILP-grupp', 'ILP‑grupp')],
    ['no inflected form', 'ILP:s ILP', 'ilp', only('ILP')],
    ['no part of a compound', 'bolsjevik-leninister bolsjevik', 'bolsjevik', only('bolsjevik')],
    ['a beginning', 'organisera, organisation; desorganisera', 'organis*', only('organisera', 'organisation')],
    ['an end, a middle', 'desorganisera oorganiserade', '*organis*', only('desorganisera', 'oorganiserade')],
    ['nothing for a star', 'parti partiet apparat', 'p*t*t', only('partiet')],
    ['a star over hyphens', 'ILP ILP-gruppens ILP:s', 'ILP*', only('ILP', 'ILP-gruppens', 'ILP:s')],
    ['any word', 'den nya vägen, den gamla vägen', 'den * vägen', only('den nya vägen', 'den gamla vägen')],
    ['nothing for stars alone', 'en två', '*', []],
    ['nothing for signs', 'en, två!', '!', []],
    ['nothing', 'en', '  ', []],
    ['a phrase', 'Den nya Internationalen, nya. Internationalen', 'nya internationalen', only('nya Internationalen')],
    ['a phrase over a line break', 'den nya  \n Internationalen', 'nya Internationalen', only('nya Internationalen')],
    ['a phrase over markup', 'den *nya* [Inter]{#an-a1b2 .x}nationalen', 'nya Internationalen', only('nya Internationalen')],
    ['no phrase over a paragraph', 'den nya\n\nInternationalen', 'nya Internationalen', []],
    ['no phrase over points', '1. den nya\n\n2. Internationalen', 'nya 2 Internationalen', []],
    ['no phrase over signs', 'nya, Internationalen', 'nya Internationalen', []],
    ['a phrase with its signs', 'krig , fred; krig, fred', '"krig, fred"', only('krig , fred', 'krig, fred')],
    ['quotation marks of any kind', 'nya ”Internationalen”', 'nya "internationalen"', only('nya ”Internationalen”')],
    ['dashes of any kind', 'krig – fred, krig—fred', 'krig - fred', only('krig – fred', 'krig—fred')],
    ['its tail', 'KPD(O) och KPD(O', 'KPD(O)', only('KPD(O)', 'KPD(O')],
    ['signs at its end need not be there', 'Hurra! hurra', 'hurra!', only('Hurra!', 'hurra')],
    ['no phrase over itself', 'a a a a a', 'a a', only('a a', 'a a')],
    ['a word divided at a line’s end, whole', 'Labour-\npartiet', 'labourpartiet', only('Labour-partiet')],
    ['a word divided at a line’s end, with its hyphen', 'bolsjevik-\nleninisterna', 'bolsjevik-leninisterna', only('bolsjevik-leninisterna')],
    ['a divided word in a phrase', 'det nya Labour-\npartiet är det nya Labour-\npartiet är', 'nya labourpartiet är', only('nya Labour-partiet är', 'nya Labour-partiet är')],
    ['a divided word at the beginning of a phrase', 'x ord, y Labour-\npartiet är', 'labourpartiet är', only('Labour-partiet är')],
    ['series', 'krig, fred och krig', 'fred, krig', only('krig/1', 'fred', 'krig/1')],
    ['series that begin alike', 'nya Internationalen', 'nya, nya Internationalen', only('nya', 'nya Internationalen/1')],
    ['series in quotation marks', 'krig, fred och krig', '”krig, fred”, «och»', only('krig, fred', 'och/1')],
    ['a series once', 'krig', 'krig,, krig ,', only('krig')],
    ['no note', 'ord[^an-a1b2]\n\n[^an-a1b2]: ord ord', 'ord', only('ord')],
    ['no word in single marks that is an apostrophe', '’t Hooft', '\'t Hooft', only('t Hooft')],
  ];
  for (const [what, text, typed, expected] of cases) it(`finds ${what}`, async () => assert.deepEqual(await finds(text, typed), expected));

  it('looks at capitals if asked to', async () => assert.deepEqual(await finds('Krig krig', { text: 'Krig', isCaseSensitive: true }), only('Krig')));
  it('goes by date, the undated last', async () => {
    const dated = (date: string): string => `---\ndate: ${date}\n---\nord`;
    assert.deepEqual(await finds({ 'a.letter': 'ord', 'b.letter': dated('1933-10'), 'c.letter': dated('1933-10-02'), 'd.letter': dated('1932'), 'e.letter': dated('1933') }, 'ord'), ['d: ord', 'e: ord', 'b: ord', 'c: ord', 'a: ord']);
  });
  it('keeps the order when letters change', async () => {
    const { library, search, files } = await searchIn({ 'a.letter': '---\ndate: 1930\n---\nord', 'b.letter': '---\ndate: 1931\n---\nord', 'c.letter': 'ord' });
    const all = async (): Promise<string> => (await found(search, queryOf('ord'))).hits.map(hit => shown(library, hit)[0]).join('');
    assert.equal(await all(), 'abc');
    files.edit('a.letter', '---\ndate: 1932\n---\nord');
    files.edit('d.letter', '---\ndate: 1929\n---\nord');
    files.edit('b.letter', '---\ndate: 1931\n---\nord ord');
    assert.equal(await all(), 'dbbac');
    library.dispose();
  });
  it('refuses more series than can be told apart', async () => {
    const { library, search } = await searchIn({ 'a.letter': 'ord' });
    assert.deepEqual((await found(search, queryOf('a,b,c,d,e,f,g,h,i,j,k,l,m'))).refusal, { refused: 'query-series', args: ['12'] });
    library.dispose();
  });
  it('finds only so many', async () => {
    const { library, search } = await searchIn({ 'a.letter': 'ord '.repeat(MOST_HITS), 'b.letter': 'två ord' });
    const all = await found(search, queryOf('ord'));
    assert.deepEqual([all.hits.length, all.incomplete], [MOST_HITS, 'many']);
    library.dispose();
  });
  it('can be cancelled', async () => {
    const { library, search } = await searchIn(Object.fromEntries(Array.from({ length: 40 }, (_, i) => [`${i}.letter`, 'ord en '.repeat(20_000)])));
    let heard = 0;
    assert.equal(await search.run(queryOf('ord'), {}, hits => { heard += hits.length; }, () => heard > 0), undefined);
    assert.ok(heard > 0 && heard < 800_000);
    library.dispose();
  });

  const word = fc.constantFrom('ord', 'Ord', 'o\u0308l', 'öl', 'Labour-\npartiet', 'Labourpartiet', 'ILP:s', 'l’Unità', 'nya', 'en', '😀');
  const piece = fc.oneof({ weight: 3, arbitrary: word }, fc.constantFrom(' ', ' ', ' ', '\n', '\n\n', ', ', ' – ', '”', '*', '[x]{#an-a1b2}', '1. '));
  it('finds what a count of the reading text finds', () => fc.assert(fc.asyncProperty(fc.array(fc.array(piece, { maxLength: 30 }).map(parts => parts.join('')), { minLength: 1, maxLength: 3 }), fc.array(word, { minLength: 1, maxLength: 3 }), async (texts, typed) => {
    const { library, search } = await searchIn(Object.fromEntries(texts.map((text, i) => [`${i}.letter`, text])));
    const own = (await found(search, queryOf(typed.join(' ').replace(/-\n/g, '')))).hits.map(({ letter, start, end }) => `${letter.uri.at(-8)} ${start} ${end}`).sort();
    assert.deepEqual(own, texts.flatMap((text, i) => naive(text, typed.flatMap(each => words(each.replace(/-\n/g, '')).map(one => same(one.text)))).map(each => `${i} ${each}`)).sort());
    library.dispose();
  }), { numRuns: 200 }));
});

describe('whatever is typed', () => {
  const typed = fc.oneof(fc.string(), fc.array(fc.constantFrom('ord', 'Öl', '*', '"', '”', '\'', ',', ' ', '-', '(', ')', '[', '\\', '+', 'ge', 'ande', 'l’', ':s', '😀', '\n\n', '\u0000', '\ud800'), { maxLength: 12 }).map(parts => parts.join('')));
  it('is answered, with places in the text', async () => {
    const { search, dispose } = await searchIn({ 'glossary.yaml': 'terms:\n  Öl: x\n', 'a.letter': '---\nlang: sv\n---\nOrd och öl, l’Öl [gesagte]{lang=de} Labour-\npartiet 😀\n\n1. ”Ord”', 'b.letter': '---\nlang: de\n---\nOrd öl' });
    await fc.assert(fc.asyncProperty(typed, fc.constantFrom(...MATCHES), fc.boolean(), async (text, match, isCaseSensitive) => {
      const { hits, series } = await found(search, { text, match, isCaseSensitive });
      for (const { letter, start, end, series: own } of hits) assert.ok(start < end && end <= 100 && own < series.length && letter.packed);
    }), { numRuns: 1000 });
    dispose();
  });
});

const same = (text: string): string => comparable(text).toLowerCase();

/** By the words of the reading text, one after the other. */
function naive(letter: string, wanted: readonly string[]): string[] {
  const { text, divided } = parseLetter(letter).reading, all = words(text), hits: string[] = [];
  const readings = all.map(({ text: own, start }) => [same(own), same(Array.from(own).length === own.length ? [...own].filter((_, at) => !divided.includes(start + at)).join('') : own)]);
  for (let at = 0, from = 0; wanted.length > 0 && at + wanted.length <= all.length; at++) {
    if (at < from || !wanted.every((each, i) => readings[at + i].includes(each) && (i === 0 || text.slice(all[at + i - 1].end, all[at + i].start) === ' '))) continue;
    hits.push(`${all[at].start} ${all[at + wanted.length - 1].end}`);
    from = at + wanted.length;
  }
  return hits;
}

describe('limits of a search', () => {
  const letter = (front: string, text = 'ord'): string => `---\n${front}\n---\n${text}\n`;
  const texts = {
    'a.letter': letter('sender: Lev Trotskij\nrecipient: [A, B]\ndate: 1933-10-02\nlang: sv', 'Ett ord, [ord]{#an-a1b2 .metafor}, [two ord]{lang=en-GB} och [ett långt ord här]{#an-a1b3}.'),
    'b.letter': letter('sender: B\nrecipient: Lev Trotskij\ndate: 1933~\nlang: en'),
    'c.letter': letter('sender: [B, C]\ndate: 1934/1936'),
    'd.letter': letter('title: undated'),
  };
  const cases: readonly [what: string, limits: Limits, expected: string][] = [
    ['nothing', {}, 'b a a a a c d'], ['empty lists', { senders: [], tags: [] }, 'b a a a a c d'], ['a sender', { senders: ['B'] }, 'b c'], ['senders', { senders: ['C', 'Lev Trotskij'] }, 'a a a a c'],
    ['a recipient', { recipients: ['B'] }, 'a a a a'], ['from', { from: '1934' }, 'c'], ['to', { to: '1933-09' }, 'b'], ['a period', { from: '1933-10', to: '1933-11' }, 'b a a a a'], ['a long period', { from: '1930/1931', to: '1935' }, 'b a a a a c'],
    ['a language', { languages: ['sv'] }, 'a a a'], ['the language of a mark', { languages: ['EN'] }, 'b a'], ['a tag', { tags: ['metafor', 'x'] }, 'a'], ['annotated passages', { passages: 'annotated' }, 'a a'],
    ['letters', { letters: ['memory:/home/d.letter', 'memory:/home/c.letter'] }, 'c d'], ['several', { senders: ['B', 'Lev Trotskij'], languages: ['en'], from: '1933-02' }, 'b a'],
  ];
  for (const [what, limits, expected] of cases) it(`are ${what}`, async () => assert.equal((await finds(texts, 'ord', limits)).map(each => each[0]).join(' '), expected));
  it('let a phrase through that lies wholly within', async () => {
    assert.deepEqual(await finds(texts, 'ord här', { passages: 'annotated' }), ['a: ord här']);
    assert.deepEqual(await finds(texts, 'och ett', { passages: 'annotated' }), []);
  });
  it('say which letters are searched', async () => {
    const { library, search } = await searchIn(texts);
    const names = async (limits: Limits): Promise<string> => (await search.searched(limits) ?? []).map(each => each.uri.slice(13, 14)).join(' ');
    assert.equal(await names({}), 'b a c d');
    assert.equal(await names({ languages: ['en'] }), 'b a');
    assert.equal(await names({ tags: ['metafor'], to: '1940' }), 'a');
    library.dispose();
  });
});
