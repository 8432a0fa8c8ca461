import * as vscode from 'vscode';
import { LETTER } from '../library/workspaceFiles';
import { Range } from '../text/range';

export const LETTERS: vscode.DocumentFilter = { language: LETTER };
export const GLOSSARIES: vscode.DocumentFilter = { pattern: '**/{glossary,*.glossary}.{yaml,yml}' };

/** Offsets of the core (UTF-16) as positions of the editor. */
export function toRange(document: vscode.TextDocument, { start, end }: Range): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}
