import * as vscode from 'vscode';
import { registerAddTerm } from './commands/addTerm';
import { registerAnnotating } from './commands/annotating';
import { registerCheckAllLetters } from './commands/checkAllLetters';
import { registerCheckAllQuotations } from './commands/checkAllQuotations';
import { registerConcordance } from './commands/concordance';
import { registerInsertCitation } from './commands/citing/insertCitation';
import { registerCopyReference } from './commands/citing/copyReference';
import { registerExplainSuggestions } from './commands/citing/explainSuggestions';
import { registerInsertReferenceList } from './commands/citing/insertReferenceList';
import { registerWriteLetters } from './commands/citing/writeLetters';
import { registerInsertQuotation } from './commands/citing/insertQuotation';
import { registerQuoteInPaper } from './commands/citing/quoteInPaper';
import { registerCopyAnnotation } from './commands/copyAnnotation';
import { registerDeleteSelected } from './commands/deleteSelected';
import { registerExportAnnotations } from './commands/exportAnnotations';
import { registerEditorialMarks } from './commands/editorialMarks';
import { registerGoTo } from './commands/goTo';
import { registerGoToPoint } from './commands/goToPoint';
import { registerMendCitations } from './commands/mendCitations';
import { registerNewLetter } from './commands/newLetter';
import { registerNextAnnotation } from './commands/nextAnnotation';
import { registerNextLetter } from './commands/nextLetter';
import { registerShowCitations } from './commands/showCitations';
import { registerShowReferences } from './commands/showReferences';
import { registerTagEverywhere } from './commands/tagEverywhere';
import { Author } from './features/annotating/author';
import { TagMemory } from './features/annotating/tagMemory';
import { registerKeyCompletion } from './features/citing/keyCompletion';
import { SourceMemory } from './features/citing/sourceMemory';
import { registerBibliographyStatus } from './features/citing/bibliographyStatus';
import { sourceTooltip } from './features/citing/sourceTooltip';
import { registerCodeLens } from './features/codeLens';
import { registerDefinitions } from './features/definitions';
import { registerDiagnostics } from './features/diagnostics';
import { registerDocumentLinks } from './features/documentLinks';
import { registerDrawing } from './features/drawing';
import { registerEditorialActions } from './features/editorialActions';
import { registerFileMoves } from './features/fileMoves';
import { registerFolding } from './features/folding';
import { registerGlossaryFields } from './features/glossaryFields';
import { registerGlossarySymbols } from './features/glossarySymbols';
import { registerHighlights } from './features/highlights';
import { FirstUses, registerFirstUses } from './features/firstUses';
import { registerHover } from './features/hover';
import { registerIndexStatus } from './features/indexStatus';
import { registerLetterCompletion } from './features/letterCompletion';
import { registerLetterFields } from './features/letterFields';
import { registerLog } from './features/log';
import { markupPainter } from './features/markup';
import { registerNextNumber } from './features/nextNumber';
import { registerPaperTerms } from './features/paperTerms';
import { passagesPainter } from './features/passages';
import { registerPointLenses } from './features/pointLenses';
import { registerDropQuotation } from './features/quoting/drop';
import { registerPasteQuotation } from './features/quoting/paste';
import { registerQuickFixes } from './features/quickFixes';
import { registerReferences } from './features/references';
import { registerRename } from './features/rename';
import { registerSelectionRanges } from './features/selectionRanges';
import { registerSemanticTokens } from './features/semanticTokens';
import { registerSymbols } from './features/symbols';
import { termsPainter } from './features/underline';
import { registerWorkspaceSymbols } from './features/workspaceSymbols';
import { Library } from './library/library';
import { TermCounts } from './library/termCounts';
import { WorkspaceFiles } from './library/workspaceFiles';
import { WorkspaceScripts } from './library/workspaceScripts';
import { WorkspaceStore } from './library/workspaceStore';
import { ActiveLetter } from './views/activeLetter';
import { ActivePaper } from './views/activePaper';
import { AnnotationsView } from './views/annotationsView';
import { ConcordanceView } from './views/concordance/concordanceView';
import { LettersView } from './views/lettersView';
import { PointsView } from './views/pointsView';
import { SourcesView } from './views/sourcesView';
import { TermsView } from './views/termsView';

let opened: Library | undefined;

/** Opens the library and registers every feature, in the desktop host and in the web host. */
export function activate(context: vscode.ExtensionContext): void {
  const files = new WorkspaceFiles();
  const { storageUri, extensionUri, extension: { packageJSON } } = context;
  const library = opened = new Library(files, storageUri && new WorkspaceStore(storageUri, (packageJSON as { version: string }).version), new WorkspaceScripts(extensionUri));
  const active = new ActiveLetter();
  const paper = new ActivePaper(library), counts = new TermCounts(library), uses = new FirstUses(library, counts);
  const sources = new SourceMemory(context.workspaceState);
  const author = new Author(), tags = new TagMemory(library, context.workspaceState);
  const annotations = new AnnotationsView(library, active, context.workspaceState);
  const concordance = new ConcordanceView(library, active, extensionUri, context.workspaceState);
  const sourcesView = new SourcesView(library, paper, (uri, key) => sourceTooltip(library, uri, key));
  context.subscriptions.push(
    files, library, counts, active, paper, new LettersView(library, active, context.workspaceState), new PointsView(library, active), new TermsView(library, active), annotations, sourcesView, concordance,
    registerSymbols(library), registerFolding(library), registerSelectionRanges(library), registerSemanticTokens(library), registerNextNumber(library),
    registerFirstUses(library, uses), registerHover(library, uses), registerDrawing(library, [passagesPainter(), termsPainter(), markupPainter()]), registerDiagnostics(library), registerQuickFixes(library),
    registerGlossaryFields(library), registerGlossarySymbols(library), registerCodeLens(library, counts), registerPointLenses(library), registerIndexStatus(library), registerLog(library),
    registerLetterCompletion(library), registerLetterFields(), registerKeyCompletion(library),
    registerDefinitions(library), registerReferences(library), registerHighlights(library), registerDocumentLinks(library), registerWorkspaceSymbols(library), registerShowReferences(library), registerShowCitations(library, active),
    registerRename(library), registerFileMoves(library), registerMendCitations(library),
    registerGoTo(library), registerGoToPoint(library, active), registerAddTerm(library), registerEditorialMarks(library), registerEditorialActions(library), registerNewLetter(),
    registerAnnotating(library, active, author, tags, context.workspaceState), registerConcordance(library, concordance, { active, paper, author, tags }),
    registerInsertCitation(library, paper, active, sources),
    registerNextLetter(library, active), registerNextAnnotation(library, active), registerCheckAllLetters(library), registerCheckAllQuotations(library),
    registerCopyAnnotation(annotations), registerDeleteSelected(library, annotations), registerExportAnnotations(annotations), registerTagEverywhere(library, active),
    registerBibliographyStatus(library), registerExplainSuggestions(library), registerInsertReferenceList(library, paper), registerWriteLetters(library, paper), registerCopyReference(library, sourcesView, paper),
    registerPaperTerms(library, uses),
    registerQuoteInPaper(library, active, paper, sources), registerInsertQuotation(library, paper, sources), registerPasteQuotation(library), registerDropQuotation(library),
  );
}

/** What was read since it was last kept is kept for the next session. */
export async function deactivate(): Promise<void> {
  if (opened?.index.isUnsaved) await opened.index.save();
}
