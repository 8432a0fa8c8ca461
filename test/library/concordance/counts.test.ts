import { strict as assert } from 'node:assert';
import { Comparison } from '../../../bench/concordanceCounts/compare';
import { Counter } from '../../../bench/concordanceCounts/counter';
import { markedLetter, plainParagraphs } from '../../../bench/concordanceCounts/marking';
import { sampledPhrases, sampledWords } from '../../../bench/concordanceCounts/sampling';
import { tokensIn } from '../../../bench/concordanceCounts/tokens';
import { Dice } from '../../../bench/quotations/dice';
import { OWN_LETTERS } from '../../../bench/quotations/ownLetters';
import { Library } from '../../../src/library/library';
import { MemoryFiles, uriOf } from '../memoryFiles';

/** The bench in small (bench/concordanceCounts.ts): words and phrases of letters whose words are known before marks and line breaks are put anywhere into them. */
describe('what is found in letters, counted by others', () => {
  for (const seed of [1, 2, 3]) {
    it(`agrees letter by letter, and stands where it is said to stand, seed ${seed}`, async () => {
      const dice = new Dice(seed), files = new MemoryFiles(), texts = new Map<string, string>();
      const letters = OWN_LETTERS().map(({ name, text }) => {
        const paragraphs = plainParagraphs(text), file = markedLetter(paragraphs, name, dice);
        files.write(`${name}.letter`, file);
        texts.set(name, file);
        return { name, lang: name, paragraphs: ['Kära kamrater!', ...paragraphs].map(each => tokensIn({ text: each, marks: new Set() })) };
      });
      const library = new Library(files), counter = new Counter(letters);
      await library.index.complete();
      const comparison = new Comparison(library, uri => uri.slice(uriOf('').length).replace('.letter', ''), name => texts.get(name)!);
      for (const word of sampledWords(letters, 60, dice)) await comparison.compare(word, 'exact', counter.phrase([word]));
      for (const phrase of sampledPhrases(letters, 60, dice, false)) await comparison.compare(phrase.join(' '), 'exact', counter.phrase(phrase));
      assert.deepEqual(comparison.differences, []);
      assert.deepEqual(comparison.misplaced, []);
      assert.ok(comparison.counted > 200, String(comparison.counted));
      library.dispose();
    });
  }
});
