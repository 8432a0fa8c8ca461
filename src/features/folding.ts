import * as vscode from 'vscode';
import { LETTERS } from './convert';
import { restedLetter } from './pause';
import { Library } from '../library/library';

/** Front matter, points and notes fold. */
export function registerFolding(library: Library): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(LETTERS, {
    async provideFoldingRanges(document, _context, token) {
      const letter = await restedLetter(library, document, token);
      if (!letter) return undefined;
      const ranges = [letter.frontMatter, ...letter.points, ...letter.notes].flatMap(range => range ?? []);
      return ranges.map(({ start, end }) => new vscode.FoldingRange(document.positionAt(start).line, document.positionAt(end).line,
        start === letter.frontMatter?.start ? vscode.FoldingRangeKind.Region : undefined)).filter(range => range.end > range.start);
    },
  });
}
