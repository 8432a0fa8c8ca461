import * as vscode from 'vscode';
import { LETTERS, toRange } from './convert';
import { addresses } from '../letter/addresses';
import { rangeIn } from '../glossary/model';
import { occurrencesAt } from '../glossary/occurrences';
import { Library } from '../library/library';

/** Links to a part of the same letter can be followed, and Go to Definition leads from a term to its entry. */
export function registerLetterLinks(library: Library): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.languages.registerDocumentLinkProvider(LETTERS, {
      provideDocumentLinks(document) {
        const letter = library.letter(document.uri.toString());
        if (!letter) return undefined;
        const known = addresses(letter);
        return [...letter.marks.links, ...letter.notes.flatMap(note => note.marks.links)].flatMap(({ target, targetRange }) => {
          const range = target.startsWith('#') ? known.get(target.slice(1)) : undefined;
          if (!range) return [];
          const { line, character } = document.positionAt(range.start);
          return new vscode.DocumentLink(toRange(document, targetRange), document.uri.with({ fragment: `L${line + 1},${character + 1}` }));
        });
      },
    }),
    vscode.languages.registerDefinitionProvider(LETTERS, {
      async provideDefinition(document, position, token) {
        const read = await library.read(document.uri.toString());
        if (!read || token.isCancellationRequested) return undefined;
        const found: vscode.DefinitionLink[] = [];
        for (const { term, start, end } of occurrencesAt(read.letter, read.matches, document.offsetAt(position))) {
          const uri = library.uriOf(read, term);
          if (uri === undefined) continue;
          const target = vscode.Uri.parse(uri);
          const glossary = await vscode.workspace.openTextDocument(target);
          if (token.isCancellationRequested) return undefined;
          // The editor may make the line ends alike, and move the entry.
          const now = await library.glossary(uri);
          if (token.isCancellationRequested) return undefined;
          const entry = now?.entries.find(each => each.headword === term.entry.headword);
          if (!now || !entry) continue;
          found.push({
            originSelectionRange: toRange(document, read.letter.reading.toSource(start, end)), targetUri: target,
            targetRange: toRange(glossary, rangeIn(now, entry, entry.range)), targetSelectionRange: toRange(glossary, rangeIn(now, entry, entry.headwordRange)),
          });
        }
        return found;
      },
    }),
  );
}
