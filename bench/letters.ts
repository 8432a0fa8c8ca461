import { CancellationToken } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { DiagnosticLevel } from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
import { markdownService } from './markdown';
import { Line, atLeast, atMost, growth, inTurns, median, ms, times, times1 } from './measure';
import { MIB, longLetter } from './texts';
import { outline } from '../src/letter/outline';
import { parseLetter } from '../src/letter/parse';

/** Parsing with problems, and the outline that the symbols are made of: against VS Code's own Markdown service on the same text. */
export async function benchLetters(): Promise<Line[]> {
  const text = longLetter(MIB);
  const found = await inTurns(15, { ours: () => read(text), theirs: round => markdown(text, round) });
  const sample = longLetter(1);
  const sizes = [64, 128, 256, 512, 1024, 2048].map(kib => kib * 1024);
  const costs: number[] = [];
  for (const size of sizes) {
    const part = longLetter(size);
    costs.push(median(await times(size < MIB ? 15 : 5, () => read(part))));
  }
  return [
    { what: 'a letter of 1 MiB: parse, symbols, problems', value: ms(found.ours) },
    { what: 'the same by vscode-markdown-languageservice', value: ms(found.theirs) },
    atLeast('how many times faster', found.theirs / found.ours, 10, times1),
    { what: 'the sample letter alone (9 kB)', value: ms(median(await times(200, () => read(sample)))) },
    atMost('growth with the text, 64 KiB to 2 MiB (1 is linear)', growth(sizes, costs), 1.2, value => value.toFixed(2)),
  ];
}

function read(text: string): number {
  const letter = parseLetter(text);
  return outline(letter).length + letter.problems.length;
}

async function markdown(text: string, round: number): Promise<number> {
  const document = Object.assign(TextDocument.create('file:///letters/letter.md', 'markdown', round + 2, text), { $uri: URI.parse('file:///letters/letter.md') });
  const service = markdownService([document]);
  const [symbols, problems] = [
    await service.getDocumentSymbols(document, { includeLinkDefinitions: true }, CancellationToken.None),
    await service.computeDiagnostics(document, {
      validateReferences: DiagnosticLevel.warning, validateFragmentLinks: DiagnosticLevel.warning, validateFileLinks: DiagnosticLevel.ignore,
      validateMarkdownFileLinkFragments: DiagnosticLevel.ignore, validateUnusedLinkDefinitions: DiagnosticLevel.hint, validateDuplicateLinkDefinitions: DiagnosticLevel.warning, ignoreLinks: [],
    }, CancellationToken.None),
  ];
  service.dispose();
  return symbols.length + problems.length;
}
