import * as vscode from 'vscode';
import { harmless } from '../text/harmless';

/** The commands that every hover of ours may run: they go somewhere (architecture, rule 8). */
export const NAVIGATION = { goToOccurrence: 'glossator.goToOccurrence', editEntry: 'glossator.editEntry', findInLetters: 'glossator.findInLetters' } as const;
/** Those of sources may run this one too: it changes no text either. */
export const COPY_REFERENCE = 'glossator.copyReference';

/** Markdown that a stranger wrote, in a string of its own: no HTML, no commands, images as links. */
export function strangers(markdown: string): vscode.MarkdownString {
  const string = new vscode.MarkdownString(harmless(markdown));
  string.isTrusted = false;
  string.supportHtml = false;
  return string;
}

/** Our own Markdown; whatever it names must have gone through `plain` or `commandLink`. */
export function ours(markdown: string, ...commands: readonly (typeof COPY_REFERENCE)[]): vscode.MarkdownString {
  const string = new vscode.MarkdownString(markdown);
  string.isTrusted = { enabledCommands: [...Object.values(NAVIGATION), ...commands] };
  string.supportHtml = false;
  return string;
}

/** A spot in the colour of a tag, 1 to 8, in Markdown of ours that has nothing in it but this and what went through `plain`. */
export function spotted(color: number, markdown: string): vscode.MarkdownString {
  const string = ours(`<span style="color:var(--vscode-glossator-tag${Math.trunc(color)});">●</span> ${markdown}`);
  string.supportHtml = true;
  return string;
}

/** A text as text in Markdown: every ASCII punctuation mark escaped (CommonMark 0.31, 2.4), on one line. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[!-/:-@[-`{-~]/g, '\\$&');
}

export function commandLink(command: typeof NAVIGATION[keyof typeof NAVIGATION] | typeof COPY_REFERENCE, text: string, ...args: unknown[]): string {
  return `[${plain(text)}](command:${command}?${encodeURIComponent(JSON.stringify(args)).replace(/[()']/g, each => `%${each.charCodeAt(0).toString(16)}`)})`;
}
