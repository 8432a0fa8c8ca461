import { SPELLINGS, crude } from './words';
import { Quote } from './quote';
import { WrittenPaper } from './papers';
import { Source } from './sources';
import { Library } from '../../src/library/library';
import { QuotationProblem, quotationProblems } from '../../src/library/quotations/problems';
import { CheckedQuotation } from '../../src/library/quotations/quotations';
import { MemoryFiles } from '../../test/library/memoryFiles';

/** What was said of one quotation. `others`: what was found beside it in what was written for it; of it `said` is what is said aloud, and nothing is to be. */
export interface Verdict {
  readonly quote: Quote; readonly form: string; readonly paper: WrittenPaper; readonly start: number; readonly end: number;
  readonly found?: CheckedQuotation; readonly problems: readonly QuotationProblem[]; readonly others: readonly CheckedQuotation[]; readonly said: readonly QuotationProblem[];
}

/** The whole way, as the extension goes it: letters and papers in a workspace, the papers read, their quotations found and measured, and made into problems. */
export class Judge {
  private readonly files: MemoryFiles;
  private readonly library: Library;
  private made = 0;

  constructor(sources: readonly Source[]) {
    this.files = new MemoryFiles(Object.fromEntries(sources.map(({ key, file }) => [`letters/${key}.letter`, file])));
    this.files.set('quotations.spelling', SPELLINGS.map(({ from, to }) => `papers/*\n${from} = ${to}`));
    this.library = new Library(this.files);
  }

  async judge(paper: WrittenPaper): Promise<Verdict[]> {
    await this.library.index.complete();
    const name = `papers/${++this.made}${paper.hand.ending}`, uri = this.files.edit(name, paper.text), checked = await this.library.quotations.check(uri);
    this.files.close(name);
    const all = checked?.quotations ?? [], problems = checked ? quotationProblems(checked) : [];
    return paper.quotations.map(({ start, end, quote, form }): Verdict => {
      const inside = all.filter(({ quotation }) => quotation.start >= start && quotation.end <= end), own = inside.filter(({ cited }) => cited.key === quote.passage.source.key);
      const words = new Set(quote.passage.paragraphs.flatMap(({ items }) => items.map(({ word }) => crude(word)))), shared = ({ quotation: { quoted } }: CheckedQuotation): number => quoted.text.split(/\s+/).filter(word => words.has(crude(word))).length;
      const found = own.length > 0 ? own.reduce((best, each) => shared(each) > shared(best) ? each : best) : undefined;
      return { quote, form, paper, start, end, found, problems: problems.filter(each => found !== undefined && each.checked === found), others: inside.filter(each => each !== found), said: problems.filter(({ checked: each, problem: { severity } }) => severity !== 'hint' && each !== found && inside.includes(each)) };
    });
  }

  dispose(): void { this.library.dispose(); }
}

/** What is more than a hint. */
export function complaintsOf({ problems }: Verdict): readonly QuotationProblem[] { return problems.filter(({ problem: { severity } }) => severity !== 'hint'); }
export function isComplaint(verdict: Verdict): boolean { return complaintsOf(verdict).length > 0; }

/** Wilson's interval of 95 % for a share. */
export function wilson(count: number, of: number): readonly [number, number] {
  if (of === 0) return [0, 1];
  const z = 1.96, p = count / of, middle = (p + z * z / (2 * of)) / (1 + z * z / of), width = z / (1 + z * z / of) * Math.sqrt(p * (1 - p) / of + z * z / (4 * of * of));
  return [Math.max(0, middle - width), Math.min(1, middle + width)];
}
