import * as vscode from 'vscode';

/** Small news, in the status bar. */
export function status(words: string, milliseconds = 8000): void { vscode.window.setStatusBarMessage(words, milliseconds); }
