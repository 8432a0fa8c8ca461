import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { matchLetter, matcherAfter, matcherOf } from './matching';
import { Matches } from '../../src/glossary/matcher';
import { Entry, Glossary } from '../../src/glossary/model';
import { parseGlossary } from '../../src/glossary/parse';
import { TermIndex } from '../../src/glossary/terms';
import { parseLetter } from '../../src/letter/parse';

const many = (count: number, from = 0): string => `lang: sv\nterms:\n${Array.from({ length: count }, (_, i) => `  ord${i + from}: x\n`).join('')}`;

describe('the index of a glossary that was edited', () => {
  const before = parseGlossary(many(500));
  const full = TermIndex.of([before], ['sv']);
  const index = (text: string, langs = ['sv']): TermIndex => TermIndex.of([parseGlossary(text, before)], langs, full);

  it('is a layer over the one before', () => {
    const layer = index(many(500).replace('ord7: x', 'ny: x'));
    assert.equal(layer.base, full);
    assert.deepEqual([...layer.removed].map((entry: Entry) => entry.headword), ['ord7']);
    assert.deepEqual([layer.same('ny').length, layer.same('ord8').length, layer.named('ny').length, layer.named('ord8').length, layer.named('ord7').length], [1, 0, 1, 1, 0]);
  });
  it('is one layer, however often it is edited', () => {
    let at = full, read = before, text = many(500);
    for (const [old, now] of [['ord7: x', 'ord7: y'], ['ord9: x', 'ny: x'], ['ord7: y', 'ord7: z'], ['ny: x', 'ord9: x']]) {
      text = text.replace(old, now);
      at = TermIndex.of([read = parseGlossary(text, read)], ['sv'], at);
      assert.equal(at.base, full);
    }
    assert.deepEqual([[...at.removed].map(entry => entry.headword).sort(), at.named('ny').length, at.named('ord9').length], [['ord7', 'ord9'], 0, 1]);
  });
  it('has nothing to do with entries that changed places', () => {
    const layer = index(many(400, 100) + many(100).replace('lang: sv\nterms:\n', ''));
    assert.deepEqual([layer.base === full, layer.removed.size, layer.same('ord7').length], [true, 0, 0]);
  });
  it('is a layer where languages are met in another order', () => {
    const mixed = ['  a: {lang: en}\n', '  b: {lang: de}\n'];
    const [old, now] = [mixed, mixed.toReversed()].map(each => parseGlossary(`terms:\n${each.join('')}`));
    const below = TermIndex.of([old], ['sv']);
    assert.equal(TermIndex.of([now], ['sv'], below).base, below);
  });
  it('is full where another language comes or goes', () => assert.deepEqual([index(many(500) + '  x: {lang: en}\n'), index(many(500), ['de']), index(many(500).replace('sv', 'de'))].map(each => each.base), [undefined, undefined, undefined]));
  it('is full where much was edited', () => assert.deepEqual([index(many(700)).base, index(many(701)).base, index(many(300)).base, index(many(299)).base].map(base => base === full), [true, false, true, false]));
  it('is full for more or fewer glossaries', () => assert.deepEqual([TermIndex.of([before, parseGlossary('terms:\n')], ['sv'], full).base, TermIndex.of([], ['sv'], full).base], [undefined, undefined]));
});

describe('matching after edits of the glossaries', () => {
  const entry = fc.constantFrom<[string, string?]>(['ILP'], ['ILP', 'forms: [I.L.P., oberoende arbetarpartiet]'], ['nya Internationalen'], ['Internationalen'], ['nya'], ['nya', 'match: exact'], ['parti'], ['partiet'], ['Labour'], ['Labourpartiet'],
    ['labour'], ['labour', 'lang: en'], ['labour party', 'lang: en'], ['arbetarpartiet', 'forms: [parti, nya partiet]'], ['den nya Internationalen'], ['"KPD(O)"'], ['KPD'], ['x', 'forms: [nya, Labour]'], ['partiarbete', 'match: exact'], ['fraktion'], ['Fraktion', 'lang: de']);
  const entries = fc.array(entry, { maxLength: 12 });
  const word = fc.constantFrom('ILP', 'ILP:s', 'I.L.P.', 'oberoende', 'arbetarpartiets', 'nya', 'Nya', 'den', 'Internationalen', 'Internationalens', 'parti', 'partiet', 'partiets', 'partiarbete', 'partiarbetet', 'arbete', 'Labour', 'labour', 'Labourpartiet', 'labourarbete',
    'KPD(O)', 'KPD', 'KPD-arbete', 'fraktionsarbete', 'Fraktionsarbete', 'fraktioner', 'ILP-partiet', 'x', ',', '\n\n', '[y]{term=ILP}', '[z]{term="nya Internationalen"}', '[q]{term=parti}', '[parti]{term=none}', '[labour partys]{lang=en}', 'Labour-\npartiet');
  const letter = fc.array(word, { maxLength: 25 }).map(words => parseLetter(words.join(' ')));
  // In which glossary, after how many entries, how many are taken away, and what comes there.
  const edit = fc.tuple(fc.nat(1), fc.nat(12), fc.nat(3), fc.array(entry, { maxLength: 3 }));
  /** What of it can be compared: an index has words of its own. */
  const plain = ({ occurrences, nested, unknown }: Matches): unknown => ({
    unknown, ...Object.fromEntries(Object.entries({ occurrences, nested }).map(([name, found]) => [name, found.map(({ term, words, ...each }) => ({ ...each, order: term.order, entry: term.entry,
      words: words.map(({ word: { text: written, lang, exact }, certain, endings, clitic }) => ({ written, lang, exact, certain, endings, clitic })) }))])),
  });

  it('finds a compound where the entry is gone that had its word, twice', () => {
    const old = parseGlossary('lang: sv\nterms:\n  parti: x\n  partiarbete partiarbete: y\n'), now = parseGlossary('lang: sv\nterms:\n  parti: x\n', old);
    const before = matcherOf(TermIndex.of([old], ['sv'])), after = matcherAfter(TermIndex.of([now], ['sv'], before.index), before);
    const found = [before, after].map(matcher => matchLetter(matcher, parseLetter('partiarbete, arbete'), 'sv').occurrences.map(each => each.rank));
    assert.deepEqual(found, [[], ['compound']]);
  });

  it('gives what matching with a new index gives', () => fc.assert(fc.property(entries, entries, fc.array(edit, { maxLength: 5 }), fc.array(letter, { minLength: 1, maxLength: 3 }), (near, far, edits, letters) => {
    let made = 0;
    // Each has a gloss of its own: which of two that are quite alike comes first is all one.
    const written = (each: readonly [string, string?][]): string[] => each.map(([headword, field]) => `  ${headword}: {gloss: ${made++}${field ? `, ${field}` : ''}}\n`);
    const texts = [written(near), written(far)];
    const parse = (which: number, previous?: Glossary): Glossary => parseGlossary(`lang: sv\nterms:\n${texts[which].join('')}`, previous);
    let read = [parse(0), parse(1)];
    let matcher = matcherOf(TermIndex.of(read, ['en', 'sv']));
    const check = (): void => {
      const fresh = matcherOf(TermIndex.of(read, ['en', 'sv']));
      for (const each of letters) assert.deepEqual(plain(matchLetter(matcher, each, 'sv')), plain(matchLetter(fresh, each, 'sv')));
      for (const name of ['ILP', 'nya', 'parti', 'labour']) assert.deepEqual(new Set(matcher.index.named(name)), new Set(fresh.index.named(name)));
    };
    check();
    for (const [which, from, gone, come] of edits) {
      texts[which].splice(from, gone, ...written(come));
      read = read.map((each, i) => i === which ? parse(i, each) : each);
      matcher = matcherAfter(TermIndex.of(read, ['en', 'sv'], matcher.index), matcher);
      check();
    }
  }), { numRuns: 300 }));
});
