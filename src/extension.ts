import * as vscode from 'vscode';
import { registerAddTerm } from './commands/addTerm';
import { registerGoTo } from './commands/goTo';
import { registerGoToPoint } from './commands/goToPoint';
import { registerNewLetter } from './commands/newLetter';
import { registerShowReferences } from './commands/showReferences';
import { registerCodeLens } from './features/codeLens';
import { registerDefinitions } from './features/definitions';
import { registerDiagnostics } from './features/diagnostics';
import { registerDocumentLinks } from './features/documentLinks';
import { registerFolding } from './features/folding';
import { registerGlossaryFields } from './features/glossaryFields';
import { registerGlossarySymbols } from './features/glossarySymbols';
import { registerHighlights } from './features/highlights';
import { registerHover } from './features/hover';
import { registerNextNumber } from './features/nextNumber';
import { registerQuickFixes } from './features/quickFixes';
import { registerReferences } from './features/references';
import { registerSelectionRanges } from './features/selectionRanges';
import { registerSemanticTokens } from './features/semanticTokens';
import { registerSymbols } from './features/symbols';
import { registerUnderline } from './features/underline';
import { registerWorkspaceSymbols } from './features/workspaceSymbols';
import { Library } from './library/library';
import { WorkspaceFiles } from './library/workspaceFiles';
import { ActiveLetter } from './views/activeLetter';
import { PointsView } from './views/pointsView';
import { TermsView } from './views/termsView';

/** Opens the library and registers every feature, in the desktop host and in the web host. */
export function activate(context: vscode.ExtensionContext): void {
  const files = new WorkspaceFiles();
  const library = new Library(files);
  const active = new ActiveLetter();
  context.subscriptions.push(
    files, library, active, new PointsView(library, active), new TermsView(library, active),
    registerSymbols(library), registerFolding(library), registerSelectionRanges(library), registerSemanticTokens(library), registerNextNumber(library),
    registerHover(library), registerUnderline(library), registerDiagnostics(library), registerQuickFixes(library),
    registerGlossaryFields(library), registerGlossarySymbols(library), registerCodeLens(library),
    registerDefinitions(library), registerReferences(library), registerHighlights(library), registerDocumentLinks(library), registerWorkspaceSymbols(library), registerShowReferences(library),
    registerGoTo(library), registerGoToPoint(library, active), registerAddTerm(library), registerNewLetter(),
  );
}
