import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import MarkdownIt from 'markdown-it';
import { CancellationToken, Emitter } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ILogger, IMdLanguageService, IMdParser, ISlug, IWorkspace, LogLevel, createLanguageService } from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
import { writeCorrespondence } from './correspondence';
import { DiskFiles } from './diskFiles';
import { Line, median, ms, times, times1 } from './measure';
import { Library } from '../src/library/library';
import { searchSymbols } from '../src/library/symbols';
import { finish } from '../src/text/steps';

const LETTERS = 15_000;

/** VS Code's own Markdown service on some documents. */
export function markdownService(documents: readonly (TextDocument & { $uri: URI })[]): IMdLanguageService {
  const engine = new MarkdownIt({ html: true });
  const slug = (value: string): ISlug => ({ value, equals: other => other.value === value });
  const parser: IMdParser = {
    slugifier: { fromHeading: slug, fromFragment: slug, createBuilder: () => ({ add: slug }) },
    tokenize: async each => engine.parse(each.getText(), {}),
  };
  const logger: ILogger = { level: LogLevel.Off, log: () => undefined };
  const [changes, removals] = [new Emitter<TextDocument & { $uri: URI }>(), new Emitter<URI>()];
  const byUri = new Map(documents.map(each => [each.uri, each]));
  const workspace: IWorkspace = {
    workspaceFolders: [URI.parse('file:///letters')], onDidChangeMarkdownDocument: changes.event, onDidCreateMarkdownDocument: changes.event, onDidDeleteMarkdownDocument: removals.event,
    getAllMarkdownDocuments: async () => documents, hasMarkdownDocument: uri => byUri.has(uri.toString()), openMarkdownDocument: async uri => byUri.get(uri.toString()),
    stat: async uri => byUri.has(uri.toString()) ? { isDirectory: false } : undefined, readDirectory: async () => [], getContainingDocument: () => undefined,
  };
  return createLanguageService({ workspace, parser, logger });
}

/** A letter as Markdown has it: its points are headings, and links lead to these. */
function asMarkdown(text: string): string {
  return text.replace(/^(\d+)\. /gm, '## $1\n\n').replace(/\.letter#p(\d+)/g, '.md#$1');
}

/** The first and the later answers for workspace symbols and references, from all letters in memory; ours from the files. */
export async function benchRival(): Promise<Line[]> {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'correspondence-'));
  try {
    writeCorrespondence(home, LETTERS);
    const names = fs.readdirSync(home, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.letter'));
    const documents = names.map(name => {
      const uri = URI.parse(`file:///letters/${name.replace(/\.letter$/, '.md')}`);
      return Object.assign(TextDocument.create(uri.toString(), 'markdown', 1, asMarkdown(fs.readFileSync(path.join(home, name), 'utf8'))), { $uri: uri });
    });
    const service = markdownService(documents);
    const linked = documents.find(each => each.getText().includes('.md#2'))!;
    const at = linked.positionAt(linked.getText().indexOf('.md#2') + 4);
    const theirs = await twice(() => service.getWorkspaceSymbols('2', CancellationToken.None));
    const theirReferences = await twice(() => service.getReferences(linked, at, { includeDeclaration: false }, CancellationToken.None));
    service.dispose();
    const files = new DiskFiles(home), library = new Library(files);
    const symbols = (query: string): number => finish(searchSymbols(query, { letters: library.letters.all.values(), glossaries: [], nameOf: letter => letter.record.senders.join(), keyOf: letter => letter.uri })).length;
    const first = performance.now();
    await library.index.complete();
    symbols('kamrater');
    const ours = { first: performance.now() - first, again: median(await times(5, () => symbols('leo sneevliet'))) };
    const name = names.find(each => /\.letter#p2/.test(fs.readFileSync(path.join(home, each), 'utf8')))!;
    const target = library.links.target(files.uri(name), /\((\.\.\/[^)]*\.letter#p2)\)/.exec(fs.readFileSync(path.join(home, name), 'utf8'))![1])!;
    const ourReferences = median(await times(5, () => library.links.to(target)));
    library.dispose();
    return [
      { what: `workspace symbols of ${LETTERS} documents in memory, by vscode-markdown-languageservice: first, later`, value: `${ms(theirs.first)}, ${ms(theirs.again)}` },
      { what: 'ours, the first with reading all files from the disk and all words of them', value: `${ms(ours.first)}, ${ms(ours.again)}` },
      { what: 'how many times faster: first, later', value: `${times1(theirs.first / ours.first)}, ${times1(theirs.again / ours.again)}` },
      { what: 'references of a link to a point of another letter, by the same: first, later', value: `${ms(theirReferences.first)}, ${ms(theirReferences.again)}` },
      { what: 'ours', value: ms(ourReferences) },
      { what: 'how many times faster: first, later', value: `${times1(theirReferences.first / ourReferences)}, ${times1(theirReferences.again / ourReferences)}` },
    ];
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

async function twice(run: () => Promise<unknown>): Promise<{ first: number; again: number }> {
  const start = performance.now();
  await run();
  const first = performance.now() - start;
  return { first, again: median(await times(3, run)) };
}
