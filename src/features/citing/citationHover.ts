import * as vscode from 'vscode';
import { acknowledgement, formattedReference, referenceString } from './reference';
import { COPY_REFERENCE, NAVIGATION, commandLink, ours, plain, strangers } from '../markdown';
import { CitedKey } from '../../citation/model';
import { addressesOf } from '../../citation/points';
import { Source, itemOf } from '../../library/citing/sources';
import { Library } from '../../library/library';
import { citedSpots } from '../../library/navigation/citations';
import { Preview, previewOf } from '../../library/navigation/preview';
import { allKnown } from '../../library/suggestions';
import { nearest } from '../../text/nearest';

const t = vscode.l10n.t;
/** So much is shown of an abstract, and of each of several points. */
const LONGEST = 400, LONGEST_OF_SEVERAL = 160;
const MOST_POINTS = 6;

/** What the hover says of a key that a paper or a letter cites; nothing of one that is perhaps no citation at all. */
export async function citationHover(library: Library, uri: string, cited: CitedKey, token: vscode.CancellationToken): Promise<vscode.MarkdownString[]> {
  await allKnown(library);
  const table = await library.citing.sources(uri);
  const source = table?.get(cited.key);
  if (!table || token.isCancellationRequested) return [];
  if (!source) return unknown(library, uri, cited, [...table.all()].map(each => each.key));
  const runs = await formattedReference(library, uri, source, token);
  if (!runs) return [];
  return [referenceString(runs), ...aboutItem(source), ...await fromLetter(library, source, cited), links(source, uri, await citedSpots(library, uri, cited)), acknowledgement()];
}

/** Only where it is reported: a `@` beside letters may be anything. */
async function unknown(library: Library, uri: string, { key, start }: CitedKey, keys: readonly string[]): Promise<vscode.MarkdownString[]> {
  if (!(await library.problems(uri))?.some(each => each.code === 'citation-unknown' && each.start === start)) return [];
  const near = nearest(key, keys);
  return [ours([t('Neither a bibliography nor a letter has the key “{0}”.', plain(key)), ...near.length > 0 ? [t('Nearest: {0}', near.map(plain).join(', '))] : []].join('  \n'))];
}

/** The abstract, else a note; the keywords. */
export function aboutItem(source: Source): vscode.MarkdownString[] {
  const { abstract, note, keyword } = itemOf(source);
  const said = [abstract, source.entry ? note : undefined].find(each => typeof each === 'string' && each.trim() !== '');
  return [...typeof said === 'string' ? [strangers(plain(shortened(said.replace(/<[^<>]*>/g, ''))))] : [], ...typeof keyword === 'string' && keyword !== '' ? [strangers(`*${plain(shortened(keyword))}*`)] : []];
}

/** The points that are cited, else how the letter begins. */
async function fromLetter(library: Library, { letter }: Source, { locator }: CitedKey): Promise<vscode.MarkdownString[]> {
  if (!letter) return [];
  const addresses = locator ? addressesOf(locator).slice(0, MOST_POINTS) : [];
  const longest = addresses.length > 1 ? LONGEST_OF_SEVERAL : LONGEST;
  const found = await Promise.all((addresses.length > 0 ? addresses : [undefined]).map(address => previewOf(library, { uri: letter.uri, address }, longest)));
  const shown = found.filter(each => each !== undefined);
  // A page of an edition is no point: then the letter itself is shown.
  const previews = shown.length > 0 ? shown : [await previewOf(library, { uri: letter.uri }, longest)].filter(each => each !== undefined);
  return previews.map(each => strangers(quoted(each)));
}

function quoted({ text, goesOn }: Preview): string {
  const paragraphs = text.split(/\n\s*\n/).map(plain).filter(each => each.trim() !== '');
  return paragraphs.map((each, index) => `> ${each}${goesOn && index === paragraphs.length - 1 ? ' …' : ''}`).join('\n>\n');
}

function links({ key, letter }: Source, uri: string, spots: Awaited<ReturnType<typeof citedSpots>>): vscode.MarkdownString {
  const open = spots.map(spot => commandLink(NAVIGATION.goToOccurrence, spot.uri === letter?.uri ? t('Open letter') : t('Open entry'), spot.uri, spot.start, spot.end));
  return ours([...new Map(spots.map((spot, index) => [spot.uri, open[index]])).values(), commandLink(COPY_REFERENCE, t('Copy reference'), { key, paper: uri })].join(' · '), COPY_REFERENCE);
}

function shortened(text: string): string {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole.length <= LONGEST) return whole;
  return `${whole.slice(0, LONGEST).replace(/\s\S*$/, '')} …`;
}
