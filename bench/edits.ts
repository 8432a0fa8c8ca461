import fs from 'node:fs';
import { Line, atMost, growth, median, ms, times } from './measure';
import { SAMPLE } from './texts';
import { Library } from '../src/library/library';
import { MemoryFiles } from '../test/library/memoryFiles';

/** A letter is typed in, in workspaces of more and more files: until its terms and problems are there again. */
export async function benchEdits(): Promise<Line[]> {
  const letter = fs.readFileSync(SAMPLE, 'utf8'), glossary = fs.readFileSync('media/sample/letters/glossary.yaml', 'utf8');
  const counts = [100, 1000, 10_000, 100_000], costs: number[] = [];
  for (const count of counts) {
    const files = new MemoryFiles({ 'letters/glossary.yaml': glossary });
    for (let i = 0; i < count; i++) files.texts.set(`memory:/home/letters/${i % 100}/${i}.letter`, letter);
    const library = new Library(files);
    const uri = files.edit('letters/1/1.letter', letter);
    await library.read(uri);
    costs.push(median(await times(40, async round => {
      files.edit('letters/1/1.letter', letter.replace('Kära kamrater', `Kära kamrater ${round}`));
      await library.read(uri);
    })));
    library.dispose();
  }
  return [
    { what: 'an edit of the letter, among 100 files', value: ms(costs[0]) },
    { what: 'the same among 100,000 files', value: ms(costs[3]) },
    atMost('growth with the files (0 is flat)', growth(counts, costs), 0.15, value => value.toFixed(2)),
  ];
}
