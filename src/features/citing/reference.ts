import * as vscode from 'vscode';
import { ours, plain, strangers } from '../markdown';
import { Run } from '../../bibliography/runs';
import { Source, itemOf } from '../../library/citing/sources';
import { textOf } from '../../library/files';
import { ACKNOWLEDGEMENT, HowFormatted } from '../../library/formatting';
import { Library } from '../../library/library';

/** The style and the language in which a paper, or a letter, has its references: its own, else ours and the language of VS Code. */
export async function howFormatted(library: Library, uri: string): Promise<HowFormatted> {
  const { style } = await library.citing.served.of(uri, library.citing.namingOf(uri) ?? {});
  const text = style && !style.refused ? (await textOf(library.files, style.uri)).text : undefined;
  return { ...text === undefined ? {} : { style: text }, lang: await library.citing.lang(uri) ?? vscode.env.language };
}

/** A source as a reference, formatted for a paper. Plain (names, title, date) where no style can be used; undefined where it was cancelled. */
export async function formattedReference(library: Library, uri: string, source: Source, token?: vscode.CancellationToken): Promise<readonly Run[] | undefined> {
  const how = await howFormatted(library, uri);
  if (token?.isCancellationRequested) return undefined;
  const { runs } = await library.formatting.reference(itemOf(source), how);
  return token?.isCancellationRequested ? undefined : runs;
}

/** Formatted text in a string of its own, as a stranger's. */
export function referenceString(runs: readonly Run[]): vscode.MarkdownString { return strangers(referenceMarkdown(runs)); }

/** Formatted text in Markdown: emphasis and links are kept, all else is text. */
export function referenceMarkdown(runs: readonly Run[]): string {
  return runs.map(({ text, italic, bold, link }) => {
    const [, before, own, after] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? ['', '', text, ''];
    if (own === '') return text === '' ? '' : ' ';
    const emphasis = `${bold ? '**' : ''}${italic ? '*' : ''}`, marked = emphasis + plain(own) + [...emphasis].reverse().join('');
    return (before && ' ') + (link !== undefined && /^https?:\/\/[^\s<>]+$/i.test(link) ? `[${marked}](<${link}>)` : marked) + (after && ' ');
  }).join('');
}

/** What the licence of the formatter has us say where formatted references are shown (CPAL 1.0, section 14). */
export function acknowledgement(): vscode.MarkdownString {
  const string = ours(`<small>[${plain(ACKNOWLEDGEMENT.words)}](${ACKNOWLEDGEMENT.link}) ${plain(ACKNOWLEDGEMENT.copyright)}</small>`);
  string.supportHtml = true;
  return string;
}
