import { MemoryFiles, uriOf } from '../memoryFiles';
import { FileEdits } from '../../../src/library/rename/fileEdits';
import { Library } from '../../../src/library/library';
import { rename, renamedAt } from '../../../src/library/rename/rename';
import { isRefusal } from '../../../src/text/refusal';

export function apply({ text, edits }: FileEdits): string {
  return [...edits].sort((a, b) => b.start - a.start).reduce((found, { start, end, text: own }) => found.slice(0, start) + own + found.slice(end), text);
}

/** The edited files by their paths. */
export function edited(files: readonly FileEdits[]): Record<string, string> {
  return Object.fromEntries(files.map(each => [each.uri.replace('memory:/home/', ''), apply(each)]));
}

/** Opens the file in whose text a `|` stands, and renames what is there; the edited files, or the code of the refusal. */
export async function renamed(texts: Readonly<Record<string, string>>, to?: string, change?: (files: MemoryFiles) => void): Promise<Record<string, string> | string> {
  const files = new MemoryFiles(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, text.replace('|', '')])));
  const [path, marked] = Object.entries(texts).find(([, text]) => text.includes('|')) ?? ['', ''];
  const library = new Library(files);
  files.edit(path);
  await library.index.complete();
  change?.(files);
  const found = await renamedAt(library, uriOf(path), marked.indexOf('|'));
  if (!found) return 'nothing';
  if (isRefusal(found)) return [found.refused, ...found.args].join(' ');
  if (to === undefined) return `${files.open(uriOf(path))!.text().slice(found.start, found.end)} = ${found.name}`;
  const done = await rename(library, found, to);
  library.dispose();
  return !done ? 'cancelled' : isRefusal(done) ? [done.refused, ...done.args].join(' ') : edited(done);
}
