import * as vscode from 'vscode';

/** Whether terms are shown in a paper: a setting. */
export function papersHaveTerms(document: vscode.TextDocument): boolean { return vscode.workspace.getConfiguration('glossator', document.uri).get<boolean>('papers.terms', true); }
