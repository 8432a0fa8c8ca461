import * as vscode from 'vscode';
import { registerAddTerm } from './commands/addTerm';
import { registerGoTo } from './commands/goTo';
import { registerGoToPoint } from './commands/goToPoint';
import { registerNewLetter } from './commands/newLetter';
import { registerDiagnostics } from './features/diagnostics';
import { registerFileMoves } from './features/fileMoves';
import { registerFolding } from './features/folding';
import { registerGlossaryFields } from './features/glossaryFields';
import { registerGlossaryNavigation } from './features/glossaryNavigation';
import { registerHover } from './features/hover';
import { registerLetterLinks } from './features/letterLinks';
import { registerNextNumber } from './features/nextNumber';
import { registerQuickFixes } from './features/quickFixes';
import { registerRename } from './features/rename';
import { registerSelectionRanges } from './features/selectionRanges';
import { registerSemanticTokens } from './features/semanticTokens';
import { registerSymbols } from './features/symbols';
import { registerUnderline } from './features/underline';
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
    registerHover(library), registerUnderline(library), registerLetterLinks(library), registerDiagnostics(library), registerQuickFixes(library),
    registerGlossaryFields(library), registerGlossaryNavigation(library),
    registerRename(library), registerFileMoves(library),
    registerGoTo(library), registerGoToPoint(library, active), registerAddTerm(library), registerNewLetter(),
  );
}
