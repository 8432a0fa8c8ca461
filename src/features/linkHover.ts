import * as vscode from 'vscode';
import { letterName } from './labels';
import { plain, strangers } from './markdown';
import { Library } from '../library/library';
import { Place, idOf } from '../library/links';
import { Preview, previewOf } from '../library/navigation/preview';
import { linkAt } from '../library/navigation/thingAt';
import { Letter } from '../letter/model';
import { Range, contains } from '../text/range';

export interface LinkHover { readonly range: Range; readonly contents: readonly vscode.MarkdownString[] }

/** A look at where the link at an offset leads, or the letter that `original:` names; undefined where there is neither, or nothing there. */
export async function linkHover(library: Library, uri: string, letter: Letter, offset: number): Promise<LinkHover | undefined> {
  const { original } = letter.header;
  if (original && contains(original, offset)) {
    await library.index.complete();
    const [known] = library.links.withId(original.value);
    return known && hoverOf(library, original, { uri: known.uri });
  }
  const link = linkAt(letter, offset);
  const place = link && library.links.target(uri, link.target);
  return link && place ? hoverOf(library, link, place) : undefined;
}

async function hoverOf(library: Library, { start, end }: Range, place: Place): Promise<LinkHover | undefined> {
  const preview = await previewOf(library, place);
  return preview && { range: { start, end }, contents: [strangers([head(library, preview), ...paragraphs(preview)].join('\n\n'))] };
}

/** The title, and who wrote to whom and when. */
function head(library: Library, { letter }: Preview): string {
  const { title } = letter.record, name = letterName(letter.record, idOf(letter, library.files.pathOf(letter.uri)));
  return title === undefined ? `**${plain(name)}**` : `**${plain(title)}** · ${plain(name)}`;
}

function paragraphs({ text, goesOn }: Preview): string[] {
  const all = text.split(/\n\s*\n/).map(plain).filter(each => each.trim() !== '');
  return goesOn ? [...all.slice(0, -1), `${all.at(-1) ?? ''} …`] : all;
}
