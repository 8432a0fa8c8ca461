import * as vscode from 'vscode';
import { LETTERS, toRange } from './convert';
import { itemLabel } from './labels';
import { restedLetter } from './pause';
import { OutlineItem, outline } from '../letter/outline';
import { Library } from '../library/library';

const KINDS: Readonly<Record<OutlineItem['kind'], vscode.SymbolKind>> = {
  opening: vscode.SymbolKind.Namespace, point: vscode.SymbolKind.Number, paragraph: vscode.SymbolKind.String,
  closing: vscode.SymbolKind.Namespace, ps: vscode.SymbolKind.Namespace,
};

/** Outline, breadcrumbs and sticky scroll. */
export function registerSymbols(library: Library): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(LETTERS, {
    async provideDocumentSymbols(document, token) {
      const letter = await restedLetter(library, document, token);
      return letter && outline(letter).map(item => symbol(document, item));
    },
  }, { label: 'Glossator' });
}

function symbol(document: vscode.TextDocument, item: OutlineItem): vscode.DocumentSymbol {
  const found = new vscode.DocumentSymbol(itemLabel(item), '', KINDS[item.kind], toRange(document, item), toRange(document, item.selection));
  found.children = item.children.map(child => symbol(document, child));
  return found;
}
