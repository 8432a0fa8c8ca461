import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { hitsIn } from './hits';
import { CollocateOptions, collocatesOf } from '../../../src/library/concordance/collocates';
import { Near } from '../../../src/library/concordance/model';
import { narrowed } from '../../../src/library/concordance/near';
import { LANGUAGES, inferLanguage, isGrammarWord } from '../../../src/letter/languages';
import { finish } from '../../../src/text/steps';
import { textIn } from '../../../src/text/packed';
import { comparable, words } from '../../../src/text/words';

const ALL: CollocateOptions = { span: 2, withoutFunctionWords: false, least: 1 };

/** `word left+right of all`, by word. */
async function collocates(letters: Record<string, string>, wanted: RegExp, options: Partial<CollocateOptions> = {}): Promise<string[]> {
  const { library, hits } = await hitsIn(letters, wanted);
  const found = finish(collocatesOf(library, hits, [...library.letters.all.values()], { ...ALL, ...options }));
  library.dispose();
  return found.map(({ word, left, right, all }) => `${word} ${left}+${right} of ${all}`).sort();
}

describe('collocates', () => {
  it('are the words on both sides, in small letters', async () => {
    assert.deepEqual(await collocates({ 'a.letter': 'Ett stort Parti och ett litet parti av alla.' }, /parti/gi), ['alla 0+1 of 1', 'av 0+1 of 1', 'ett 1+1 of 2', 'litet 1+0 of 1', 'och 0+1 of 1', 'stort 1+0 of 1']);
  });
  it('count once between two hits, with the nearest one, and with the one before where both are as near', async () => {
    assert.deepEqual(await collocates({ 'a.letter': 'x a b x' }, /x/g), ['a 0+1 of 1', 'b 1+0 of 1']);
    assert.deepEqual(await collocates({ 'a.letter': 'x a x' }, /x/g), ['a 0+1 of 1', 'x 1+1 of 2']);
  });
  it('stand around the whole of a phrase', async () => {
    assert.deepEqual(await collocates({ 'a.letter': 'ni a den nya\ninternationalen b c' }, /den nya internationalen/g, { span: 1 }), ['a 1+0 of 1', 'b 0+1 of 1']);
  });
  it('do not stand beyond a paragraph’s end', async () => {
    assert.deepEqual(await collocates({ 'a.letter': 'Ett\n\ntvå x tre.\n\nFyra' }, /x/g, { span: 5 }), ['tre 0+1 of 1', 'två 1+0 of 1']);
    assert.deepEqual(await collocates({ 'a.letter': 'två x.\n\nFyra' }, /\./g, { span: 5 }), ['två 1+0 of 1', 'x 1+0 of 1']);
  });
  it('are whole where a line’s end divided them', async () => {
    assert.deepEqual(await collocates({ 'a.letter': 'Det Labour-\npartiet x. Labourpartiet' }, /x/g, { span: 1 }), ['labourpartiet 1+1 of 2']);
    assert.deepEqual(await collocates({ 'a.letter': 'Det Labour-\npartiet x.' }, /x/g, { span: 2 }), ['det 1+0 of 1', 'labourpartiet 1+0 of 1']);
  });
  it('are told apart as words are compared', async () => {
    assert.deepEqual(await collocates({ 'a.letter': 'l’Unità x L\'unita\u0300' }, /x/g), ['l\'unità 1+1 of 2']);
  });
  it('are left out where they are rare, and where they are function words of the language there', async () => {
    assert.deepEqual(await collocates({ 'a.letter': 'a x b', 'b.letter': 'a x c' }, /x/g, { least: 2 }), ['a 2+0 of 2']);
    const letters = { 'a.letter': '---\nlang: sv\n---\nMen x och [men och x men]{lang=fr}. Partiet x är die.', 'b.letter': '---\nlang: de\n---\nDie x och.' };
    assert.deepEqual(await collocates(letters, /x/g, { withoutFunctionWords: true, span: 1 }), ['men 0+1 of 3', 'och 1+1 of 3', 'partiet 1+0 of 1']);
  });
  it('come with the highest log-likelihood first, and what avoids the word last', async () => {
    const { library, hits } = await hitsIn({ 'a.letter': `${'x parti. '.repeat(5)}\n\n${'och och och och. '.repeat(40)}\n\nx och` }, /x/g);
    const found = finish(collocatesOf(library, hits, [...library.letters.all.values()], { ...ALL, span: 1 }));
    assert.deepEqual(found.map(({ word }) => word), ['parti', 'och']);
    assert.ok(found[0].logLikelihood > 0 && found[0].mutualInformation > 0);
    assert.ok(found[1].logLikelihood < 0 && found[1].mutualInformation < 0);
    library.dispose();
  });
  it('have no likelihood of either sign where the spans hold all there is', async () => {
    const { library, hits } = await hitsIn({ 'a.letter': 'a x b. a x b. a x b' }, /x/g);
    for (const { logLikelihood } of finish(collocatesOf(library, hits, [...library.letters.all.values()], { ...ALL, span: 9 }))) assert.ok(Object.is(logLikelihood, 0), String(logLikelihood));
    library.dispose();
  });
  it('are compared with the letters that were searched', async () => {
    const { library, hits } = await hitsIn({ 'a.letter': 'a x', 'b.letter': 'a a a a' }, /x/g);
    const count = (letters: typeof hits[number]['letter'][]): number => finish(collocatesOf(library, hits, letters, ALL))[0].all;
    assert.equal(count([hits[0].letter]), 1);
    assert.equal(count([...library.letters.all.values()]), 5);
    library.dispose();
  });
  it('lead to the hits that have them near', async () => {
    const { library, hits } = await hitsIn({ 'a.letter': 'Ett stort x är ett x. Det x', 'b.letter': 'x ett\n\nstort x' }, /x/g);
    const near = (each: Near): string[] => finish(narrowed(hits, each, library.letters.table)).map(({ letter, start }) => `${letter.uri.slice(-8, -7)}${start}`);
    assert.deepEqual(near({ word: 'stort', span: 1 }), ['a10', 'b13']);
    assert.deepEqual(near({ word: 'ett', span: 2 }), ['a10', 'a19', 'b0']);
    assert.deepEqual(near({ word: 'ett', span: 2, side: 'left' }), ['a10', 'a19']);
    assert.deepEqual(near({ word: 'ett', span: 2, side: 'right' }), ['a10', 'b0']);
    assert.deepEqual(near({ word: 'saknas', span: 2 }), []);
    library.dispose();
  });

  const text = fc.array(fc.constantFrom('x', 'a', 'b', 'A', 'x', 'c', '.', '\n\n', '[d]{lang=en}', 'e-\nf'), { maxLength: 40 }).map(parts => parts.join(' ').replace(/ \n\n /g, '\n\n'));
  it('are what a plain count finds', () => fc.assert(fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 4 }), async (texts, span) => {
    const { library, hits } = await hitsIn(Object.fromEntries(texts.map((each, index) => [`${index}.letter`, `---\nlang: sv\n---\n${each}`])), /\bx\b/g);
    const found = finish(collocatesOf(library, hits, [...library.letters.all.values()], { ...ALL, span }));
    const together = new Map<string, number>(), near = new Map<string, number>(), all = new Map<string, number>();
    for (const letter of library.letters.all.values()) {
      for (const paragraph of textIn(letter.packed!, library.letters.table).split(/\n+/)) {
        const own = words(paragraph).map(each => comparable(each.text.toLowerCase()).replace('e-f', 'ef'));
        const around = (at: number): string[] => [...own.slice(Math.max(0, at - span), at), ...own.slice(at + 1, at + span + 1)];
        for (const [at, word] of own.entries()) {
          all.set(word, (all.get(word) ?? 0) + 1);
          if (around(at).includes('x')) together.set(word, (together.get(word) ?? 0) + 1);
          if (word === 'x') for (const each of new Set(around(at))) near.set(each, (near.get(each) ?? 0) + 1);
        }
      }
    }
    assert.deepEqual(new Map(found.map(each => [each.word, each.together])), new Map(found.map(each => [each.word, together.get(each.word)])));
    assert.equal(found.length, together.size);
    for (const each of found) {
      assert.equal(each.left + each.right, each.together);
      assert.equal(each.all, all.get(each.word));
      assert.equal(finish(narrowed(hits, { word: each.word, span }, library.letters.table)).length, near.get(each.word));
    }
    library.dispose();
  }), { numRuns: 150 }));
});

describe('function words', () => {
  it('hold sentences together in each language', () => {
    for (const [language, yes, no] of [['sv', 'och denna skulle därför emedan', 'parti fråga internationalen'], ['de', 'und welchem würden darüber', 'partei frage'], ['en', 'the whose couldn\'t although', 'party question'],
      ['fr', 'le lesquelles qu\'il avez-vous', 'parti l\'internationale'], ['it', 'della questi avrebbe', 'partito'], ['nl', 'het waarvan zouden', 'partij'], ['ru', 'и которых чтобы', 'партия']]) {
      for (const word of yes.split(' ')) assert.ok(isGrammarWord(word, language), word);
      for (const word of no.split(' ')) assert.ok(!isGrammarWord(word, language), word);
    }
    assert.ok(!isGrammarWord('och', 'xx') && !isGrammarWord('', 'sv'));
  });
  it('are written as words are compared, those that tell languages apart among them', () => {
    for (const { code, grammarWords, functionWords } of LANGUAGES) {
      for (const word of grammarWords.split(/\s+/)) assert.ok(word === comparable(word.toLowerCase()) && words(word)[0]?.text === word, `${code}: ${word}`);
      for (const word of functionWords) assert.ok(isGrammarWord(word, code), `${code}: ${word}`);
    }
    assert.equal(inferLanguage('Vi har inte fått det som ni skrev om.'), 'sv');
  });
});
