import * as vscode from 'vscode';
import { formattedReference, referenceMarkdown } from './reference';
import { plain, strangers } from '../markdown';
import { ACKNOWLEDGEMENT } from '../../library/formatting';
import { Library } from '../../library/library';

/** What is said of a source to who rests on it in a list: its reference, as the paper has it, and its key. */
export async function sourceTooltip(library: Library, uri: string, key: string): Promise<vscode.MarkdownString | undefined> {
  const source = (await library.citing.sources(uri))?.get(key), runs = source && await formattedReference(library, uri, source);
  const { words, copyright, link } = ACKNOWLEDGEMENT;
  return runs && strangers([referenceMarkdown(runs), plain(key), `[${plain(words)}](${link}) ${plain(copyright)}`].join('\n\n'));
}
