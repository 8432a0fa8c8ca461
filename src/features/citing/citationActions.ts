import * as vscode from 'vscode';
import { formatOf } from '../../bibliography/formats';
import { Library } from '../../library/library';
import { citedAt } from '../../library/navigation/citations';
import { Fix } from '../../text/fixes';
import { toRange } from '../convert';

/** An empty bibliography where a paper or a letter names one, in the workspace. */
export async function bibliographyEdit(library: Library, uri: string, { code, args: [path] }: Fix): Promise<vscode.WorkspaceEdit | undefined> {
  const naming = code === 'create-bibliography' ? library.citing.namingOf(uri) : undefined;
  const file = naming && (await library.citing.served.of(uri, naming)).bibliographies.find(each => each.name === path && !each.refused && !each.isOutside);
  if (!file) return undefined;
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(vscode.Uri.parse(file.uri), { ignoreIfExists: true, contents: new TextEncoder().encode(formatOf(library.files.pathOf(file.uri))?.name === 'csl-json' ? '[]\n' : '') });
  return edit;
}

/** What VS Code's own Markdown validation says of `[@key]`, which to Markdown alone is a reference to a link: the setting that stops it. */
export function validationActions(library: Library, document: vscode.TextDocument, diagnostics: readonly vscode.Diagnostic[]): vscode.CodeAction[] {
  const paper = library.citing.papers.get(document.uri.toString());
  const about = paper ? diagnostics.filter(each => isNoSuchReference(each) && citesIn(document, each, paper.citations)) : [];
  if (about.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Stop the Markdown validation of reference links: citations are none'), vscode.CodeActionKind.QuickFix);
  action.diagnostics = about;
  action.command = { command: 'glossator.stopReferenceValidation', title: action.title, arguments: [document.uri.toString()] };
  return [action];
}

/** VS Code 1.139 gives it no source. */
function isNoSuchReference({ code }: vscode.Diagnostic): boolean { return (typeof code === 'object' ? code.value : code) === 'link.no-such-reference'; }

function citesIn(document: vscode.TextDocument, { range }: vscode.Diagnostic, citations: Parameters<typeof citedAt>[0]): boolean {
  return citations.some(({ keys }) => keys.some(key => range.intersection(toRange(document, key)) !== undefined));
}
