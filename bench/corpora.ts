import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DiskFiles } from './diskFiles';
import { Line, ms } from './measure';
import { realLetters } from './realLetters';
import { checkFiles, filesToCheck } from '../src/library/checks';
import { Library } from '../src/library/library';

/** Real letters, if there is a folder of them: its texts, and what is text in its XML, become letters; all are indexed and checked. */
export async function benchCorpora(folder: string | undefined): Promise<Line[]> {
  if (!folder) return [{ what: 'no folder of letters named: CORPORA=folder npm run bench', value: 'left out' }];
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'letters-'));
  try {
    let bytes = 0;
    for (const { name, text } of realLetters(folder)) {
      const target = path.join(home, `${name}.letter`);
      fs.mkdirSync(path.dirname(target), { recursive: true });
      fs.writeFileSync(target, text);
      bytes += Buffer.byteLength(text);
    }
    const library = new Library(new DiskFiles(home));
    const start = performance.now();
    await library.index.complete();
    const indexed = performance.now();
    const { letters } = await filesToCheck(library, () => false);
    let problems = 0, unread = 0;
    for await (const batch of checkFiles(library, letters, () => false)) for (const checked of batch) if (checked) problems += checked.problems.length; else unread++;
    const checked = performance.now();
    const all = [...library.letters.all.values()];
    const known = (has: (record: typeof all[number]['record']) => boolean): number => all.filter(each => has(each.record)).length;
    library.dispose();
    return [
      { what: `first index of ${all.length} real letters, ${(bytes / 1e6).toFixed(1)} MB`, value: ms(indexed - start) },
      { what: 'with a date, a sender, a language', value: `${known(each => each.date !== undefined)}, ${known(each => each.senders.length > 0)}, ${known(each => each.lang !== undefined)}` },
      { what: 'distinct words', value: String(library.letters.table.size) },
      { what: 'checking all of them', value: `${ms(checked - indexed)}, ${problems} problems, ${unread} not read` },
    ];
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}
