import * as vscode from 'vscode';
import { DRAGGED, readDragged } from './dragged';
import { CITATION, QUOTATION, editOf, quotationEdit } from './edits';
import { PAPERS } from '../convert';
import { passagesAt } from '../../library/citing/quoting';
import { Library } from '../../library/library';

const t = vscode.l10n.t;

/** What is dragged from the views into a paper: points and annotations are quoted and cited, sources are cited. */
export function registerDropQuotation(library: Library): vscode.Disposable {
  return vscode.languages.registerDocumentDropEditProvider(PAPERS, {
    async provideDocumentDropEdits(document, position, data, token) {
      const { places, keys } = readDragged(await data.get(DRAGGED)?.asString());
      const range = new vscode.Range(position, position);
      const quoted = token.isCancellationRequested ? [] : await passagesAt(library, places);
      const quotation = quoted.length > 0 && !token.isCancellationRequested ? await quotationEdit(library, document, range, quoted) : undefined;
      const citation = keys.length > 0 && !token.isCancellationRequested ? await citationEdits(library, document, document.offsetAt(position), keys) : undefined;
      if (token.isCancellationRequested) return undefined;
      return [...quotation ? [drop(document, [quotation], t('Quotation with Citation'), QUOTATION)] : [], ...citation ? [drop(document, citation, t('Citation'), CITATION)] : []];
    },
  }, { dropMimeTypes: [DRAGGED], providedDropEditKinds: [QUOTATION, CITATION] });
}

async function citationEdits({ citing }: Library, document: vscode.TextDocument, offset: number, keys: readonly string[]): Promise<Parameters<typeof editOf>[1] | undefined> {
  const uri = document.uri.toString(), lang = await citing.lang(uri) ?? vscode.env.language;
  const paper = citing.papers.get(uri);
  return paper?.language.citeAt(paper, offset, { sources: keys.map(key => ({ key })), form: 'parenthetical', lang });
}

function drop(document: vscode.TextDocument, edits: Parameters<typeof editOf>[1], title: string, kind: vscode.DocumentDropOrPasteEditKind): vscode.DocumentDropEdit {
  const edit = new vscode.DocumentDropEdit('', title, kind);
  edit.additionalEdit = editOf(document, edits);
  return edit;
}
