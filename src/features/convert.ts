import * as vscode from 'vscode';
import { PAPER_LANGUAGES } from '../citation/languages';
import { LETTER } from '../library/workspaceFiles';
import { positionIn } from '../text/lines';
import { Range } from '../text/range';

export const LETTERS: vscode.DocumentFilter = { language: LETTER };
export const GLOSSARIES: vscode.DocumentFilter = { pattern: '**/{glossary,*.glossary}.{yaml,yml}' };
/** By language id, and by file name where VS Code has no such language. */
export const PAPERS: readonly vscode.DocumentFilter[] = PAPER_LANGUAGES.flatMap(({ languageIds, endings }) => [...languageIds.map(language => ({ language })), { pattern: `**/*{${anyCase(endings).join(',')}}` }]);
export const BIBLIOGRAPHIES: readonly vscode.DocumentFilter[] = [{ language: 'bibtex' }, { pattern: '**/*.{bib,bibtex,biblatex,csl.json,csl.yaml,csl.yml}' }, { pattern: '**/{references,bibliography}.{json,yaml,yml}' }];

/** R Markdown's files end in `.Rmd` too. */
function anyCase(endings: readonly string[]): string[] { return endings.flatMap(each => each === '.rmd' ? [each, '.Rmd'] : [each]); }

/** Offsets of the core (UTF-16) as positions of the editor. */
export function toRange(document: vscode.TextDocument, { start, end }: Range): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The same of a file that need not be open, by the offsets at which its lines begin. */
export function rangeByLines(starts: ArrayLike<number>, { start, end }: Range): vscode.Range {
  const from = positionIn(starts, start), to = positionIn(starts, end);
  return new vscode.Range(from.line, from.character, to.line, to.character);
}
