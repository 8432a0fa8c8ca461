import { strict as assert } from 'node:assert';
import { MemoryFiles } from '../memoryFiles';
import { wordsBeginning, withLastWord } from '../../../src/library/concordance/beginnings';
import { Query } from '../../../src/library/concordance/model';
import { Library } from '../../../src/library/library';
import { finish } from '../../../src/text/steps';

const query = (text: string): Query => ({ text, match: 'exact', isCaseSensitive: false });

describe('the words that begin as one is written', () => {
  let library: Library;
  before(async () => {
    library = new Library(new MemoryFiles({ 'a.letter': 'Partiet och partiet, partier. Hävstång, Hävstången.', 'b.letter': 'PARTIET ILP:s partisan' }));
    await library.index.words();
  });
  after(() => library.dispose());
  const found = (text: string, most = 9): string[] => finish(wordsBeginning(query(text), library.letters, most)).map(({ word, count }) => `${word} ${count}`);

  for (const [typed, words] of [['part', ['partiet 3', 'partier 1', 'partisan 1']], ['och, ett par', ['partiet 3', 'partier 1', 'partisan 1']], ['havstang', ['hävstång 1', 'hävstången 1']], ['ilp', ['ilp:s 1']], ['partiet', []], ['par*', []], ['', []], ['xyz', []], ['Häv', ['hävstång 1', 'hävstången 1']]] as const) {
    it(`of “${typed}”`, () => assert.deepEqual(found(typed), words));
  }
  it('no more than asked for', () => assert.deepEqual(found('part', 1), ['partiet 3']));
  it('take the place of the last word', () => {
    for (const [before, after] of [['part', 'X'], ['a, “ett part”', 'a, “ett X”'], ['l’un', 'X'], ['a b ', 'a X '], ['', ''], ['?', '?']]) assert.equal(withLastWord(query(before), 'X').text, after);
  });
});
