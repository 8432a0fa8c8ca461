import * as vscode from 'vscode';
import { listOf, parsed, rangeOf } from './dragged';
import { QUOTATION, editOf, quotationEdit } from './edits';
import { LETTERS, PAPERS } from '../convert';
import { passageOf } from '../../citation/passage';
import { Noted, stillReads } from '../../library/citing/quoting';
import { Library } from '../../library/library';

const t = vscode.l10n.t;

/** Which passage of which letter was copied. */
const NOTED = 'application/vnd.glossator.passage+json';

/** What is copied in a letter is pasted in a paper as a quotation with its citation; the copied text itself is as ever. */
export function registerPasteQuotation(library: Library): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(LETTERS, {
      prepareDocumentPaste(document, ranges, data) {
        const uri = document.uri.toString(), letter = library.letter(uri);
        const copied = ranges.map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }));
        const passage = letter && passageOf(letter, copied);
        if (passage) data.set(NOTED, new vscode.DataTransferItem(JSON.stringify({ uri, ranges: copied, paragraphs: passage.paragraphs } satisfies Noted)));
      },
    }, { providedPasteEditKinds: [QUOTATION], copyMimeTypes: [NOTED] }),
    vscode.languages.registerDocumentPasteEditProvider(PAPERS, {
      async provideDocumentPasteEdits(document, ranges, data, _context, token) {
        const noted = notedIn(parsed(await data.get(NOTED)?.asString()));
        // At several cursors it is text.
        const quoted = noted && ranges.length === 1 && !token.isCancellationRequested ? await stillReads(library, noted) : undefined;
        const edit = quoted && !token.isCancellationRequested ? await quotationEdit(library, document, ranges[0], [quoted]) : undefined;
        if (!edit || token.isCancellationRequested) return undefined;
        const paste = new vscode.DocumentPasteEdit('', t('Quotation with Citation'), QUOTATION);
        paste.additionalEdit = editOf(document, [edit]);
        if (vscode.workspace.getConfiguration('glossator', document).get('pasteFromLetters') === 'text') paste.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
        return [paste];
      },
    }, { providedPasteEditKinds: [QUOTATION], pasteMimeTypes: [NOTED] }),
  );
}

function notedIn(value: unknown): Noted | undefined {
  const { uri, ranges, paragraphs } = Object(value) as { uri?: unknown; ranges?: unknown; paragraphs?: unknown };
  return typeof uri === 'string' ? { uri, ranges: listOf(ranges, rangeOf), paragraphs: listOf(paragraphs, each => typeof each === 'string' ? each : undefined) } : undefined;
}
