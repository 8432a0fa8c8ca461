import fs from 'node:fs';
import { DiskScripts } from './diskScripts';
import { Line, atMost, median, ms, quantile, times } from './measure';
import { CslItem } from '../src/bibliography/model';
import { Formatting } from '../src/library/formatting';

/** Varied: letters, books, articles, chapters. */
function items(count: number, from = 0): CslItem[] {
  return Array.from({ length: count }, (_, i): CslItem => {
    const n = from + i, author = [{ family: `Author${n % 97}`, given: 'Anna' }], issued = { 'date-parts': [[1900 + n % 60, 1 + n % 12, 1 + n % 28]] };
    switch (n % 4) {
      case 0: return { id: `k${n}`, type: 'personal_communication', author, recipient: [{ literal: 'Brittiska sektionen' }], title: `Brev ${n}`, issued, 'publisher-place': 'Paris', archive: 'Riksarkivet', archive_location: `Vol. ${n}` };
      case 1: return { id: `k${n}`, type: 'book', author, title: `Bok ${n}: en titel`, issued, publisher: 'Arkiv', 'publisher-place': 'Lund', edition: '2' };
      case 2: return { id: `k${n}`, type: 'article-journal', author, title: `Artikel ${n}`, 'container-title': 'Arkiv', volume: '12', issue: '3', page: '45-67', issued, DOI: `10.1000/${n}` };
      default: return { id: `k${n}`, type: 'chapter', author, editor: [{ family: 'Beer', given: 'Max' }], title: `Kapitel ${n}`, 'container-title': 'Samling', page: '1-20', issued, publisher: 'Verso' };
    }
  });
}

/** What a reference costs, with the script that is shipped: the first one, with all that it starts; one that was not formatted before; a list. */
export async function benchFormatting(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const [name, style] of [['our style', undefined], ['a style with notes', fs.readFileSync('test/fixtures/notes.csl', 'utf8')]] as const) {
    const formatting = new Formatting(new DiskScripts()), how = { style, lang: 'sv' };
    const first = await timed(() => formatting.reference(items(1)[0], how));
    const fresh = items(400, 1);
    const warm = await times(fresh.length - 1, round => formatting.reference(fresh[round + 1], how));
    const known = await times(1000, () => formatting.reference(fresh[7], how));
    const list = await timed(() => formatting.references(items(1000), how));
    lines.push(
      { what: `${name}: the first reference, with the start of the script`, value: ms(first) },
      atMost(`${name}: a reference that is new, median`, median(warm), 5, ms),
      { what: `${name}: the same, 95th percentile`, value: ms(quantile(warm, 0.95)) },
      atMost(`${name}: one that was shown before`, median(known), 0.1, ms),
      { what: `${name}: a list of 1,000, beside the host`, value: ms(list) },
    );
    formatting.dispose();
  }
  return lines;
}

async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}
