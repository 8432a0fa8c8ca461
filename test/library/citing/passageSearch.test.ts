import { strict as assert } from 'node:assert';
import * as fc from 'fast-check';
import { MemoryFiles, uriOf } from '../memoryFiles';
import { findText, searchPassages } from '../../../src/library/citing/passageSearch';
import { Library } from '../../../src/library/library';
import { parseLetter } from '../../../src/letter/parse';
import { fold } from '../../../src/text/fold';
import { finish } from '../../../src/text/steps';

const ONE = 'Kära vän!\n\n1. Den lilla hävstång som ni utgör. Ett annat ord om ni.\n\n2. En gammal bolsjevik-\nleninist talade. Hävstången är stor. Den är liten.\n';
const TWO = 'Kära kamrat!\n\n1. Som ni utgör det lilla; hävstänger.\n';

async function library(texts: Record<string, string>): Promise<Library> {
  const found = new Library(new MemoryFiles(texts));
  await found.index.words();
  return found;
}
async function texts(typed: string, most?: number): Promise<string[]> {
  const { letters } = await library({ 'a.letter': ONE, 'b.letter': TWO });
  return finish(searchPassages(typed, letters.all.values(), letters.table, most)).items.map(each => each.text);
}

describe('searching the letters for a passage', () => {
  it('finds the sentences with all the words, in any order, by their beginnings, without accents', async () => {
    assert.deepEqual(await texts('havst utgor'), ['Den lilla hävstång som ni utgör.', 'Som ni utgör det lilla; hävstänger.']);
    assert.deepEqual(await texts('UTGÖR, lilla den'), ['Den lilla hävstång som ni utgör.']);
    assert.deepEqual(await texts('"ord om"'), ['Ett annat ord om ni.']);
    for (const none of ['', '  ', '…', 'tgör', 'finnsinte', 'Kära utgör']) assert.deepEqual(await texts(none), [], none);
  });

  it('has the words in a row first, and paragraphs that have them in several sentences last', async () => {
    assert.deepEqual(await texts('som ni utgör det'), ['Som ni utgör det lilla; hävstänger.']);
    assert.deepEqual(await texts('lilla hävst'), ['Den lilla hävstång som ni utgör.', 'Som ni utgör det lilla; hävstänger.']);
    assert.deepEqual(await texts('det lilla'), ['Som ni utgör det lilla; hävstänger.']);
    assert.deepEqual(await texts('den stor'), ['Hävstången är stor.']);
  });

  it('finds a word that is divided at a line’s end in both readings, and its parts', async () => {
    for (const typed of ['bolsjevik-leninist', 'bolsjevikleninist', 'leninist talade', 'bolsjevik']) assert.deepEqual(await texts(typed), ['En gammal bolsjevik-leninist talade.'], typed);
  });

  it('gives no more than are looked through, and says so', async () => {
    const { letters } = await library(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.letter`, ONE])));
    const found = finish(searchPassages('utgör', letters.all.values(), letters.table, 20));
    assert.deepEqual([found.items.length, found.isCut], [20, true]);
  });

  it('tells where they stand in the reading text', async () => {
    const { letters } = await library({ 'a.letter': ONE });
    const [{ sentence, paragraph, letter }] = finish(searchPassages('leninist', letters.all.values(), letters.table)).items, { text } = parseLetter(ONE).reading;
    assert.equal(letter.uri, uriOf('a.letter'));
    assert.equal(text.slice(sentence.start, sentence.end), 'En gammal bolsjevik-leninist talade.');
    assert.equal(text.slice(paragraph.start, paragraph.end), '2. En gammal bolsjevik-leninist talade. Hävstången är stor. Den är liten.');
  });

  it('finds every sentence by any of its words', async () => {
    const { letters } = await library({ 'a.letter': ONE, 'b.letter': TWO });
    fc.assert(fc.property(fc.constantFrom('hävstång', 'lilla', 'annat', 'leninist', 'stor', 'kamrat', 'utgör'), fc.integer({ min: 1, max: 8 }), (word, length) => {
      const { items } = finish(searchPassages(word.slice(0, length), letters.all.values(), letters.table));
      assert.ok(items.some(({ text }) => fold(text).includes(fold(word))));
      for (const { text } of items) assert.ok(fold(text).includes(fold(word.slice(0, length))));
    }));
  });
});

describe('finding a text in a letter', () => {
  it('is free of accents, capitals and blanks, and gives the stretch as it reads', () => {
    const { text } = parseLetter(ONE).reading;
    const found = (wanted: string): string | undefined => { const range = findText(text, wanted); return range && text.slice(range.start, range.end); };
    assert.equal(found('DEN LILLA\nhavstang'), 'Den lilla hävstång');
    assert.equal(found('utgör. Ett  annat'), 'utgör. Ett annat');
    assert.equal(found('om ni. 2. En'), 'om ni.\n\n2. En');
    for (const none of ['', ' ', 'finns inte']) assert.equal(found(none), undefined);
  });
});
