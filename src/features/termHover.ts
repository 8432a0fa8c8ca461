import * as vscode from 'vscode';
import { addressLabel, kindLabel } from './labels';
import { NAVIGATION, commandLink, ours, plain, strangers } from './markdown';
import { WordMatch } from '../glossary/forms';
import { Occurrence } from '../glossary/matcher';
import { Entry } from '../glossary/model';
import { count, occurrencesOf, placesOf, sensesFor } from '../glossary/occurrences';
import { phrase } from '../library/concordance/given';
import { Library, ReadLetter } from '../library/library';
import { ReadPaper } from '../library/paperTerms';

const MOST_PLACES = 12;
const t = vscode.l10n.t;

/** What the hover says of one term, in a letter or a paper: ours and the stranger's words in strings of their own. `firstUse`: the line about that, where it is known (firstUses.ts). */
export function termHover(library: Library, read: ReadLetter | ReadPaper, occurrence: Occurrence, firstUse = ''): vscode.MarkdownString[] {
  const { entry } = occurrence.term;
  const uri = library.uriOf(read, occurrence.term);
  return [ours(head(entry)), ...glosses(entry, read), ours([why(read, occurrence), times(read, occurrence), firstUse, see(entry, uri, read.uri)].filter(line => line !== '').join('  \n')),
    ...sources(entry), ours([
      ...uri === undefined ? [] : [commandLink(NAVIGATION.editEntry, t('Edit entry'), uri, entry.headword)],
      commandLink(NAVIGATION.findInLetters, t('Find in letters'), { text: phrase(entry.headword), match: 'term' }),
    ].join(' · '))];
}

function head({ headword, name, kind }: Entry): string {
  const parts = [`**${plain(headword)}**`];
  if (name && name !== headword) parts.push(plain(name));
  if (kind) parts.push(`*${plain(kindLabel(kind))}*`);
  return parts.join(' · ');
}

function glosses(entry: Entry, read: ReadLetter | ReadPaper): vscode.MarkdownString[] {
  const header = 'letter' in read ? read.letter.header : undefined;
  const { fitting, others } = sensesFor(entry, header?.date?.value, header?.senders.map(sender => sender.value.name));
  const found = entry.gloss === '' ? [] : [strangers(entry.gloss)];
  for (const sense of fitting.length ? fitting : others) {
    const about = [sense.sender, [sense.from, sense.to].filter(date => date !== undefined).join('–')].filter(part => part);
    found.push(strangers(`${about.length ? `*${plain(about.join(', '))}:* ` : ''}${sense.gloss}`));
  }
  return found;
}

/** `ILP:s = ILP + genitive`. */
function why(read: ReadLetter | ReadPaper, { start, end, form, rank, words, rest, term }: Occurrence): string {
  const written = plain(('letter' in read ? read.letter : read).reading.text.slice(start, end));
  const headword = plain(form) + (form === term.entry.headword ? '' : ` (${t('form of {0}', plain(term.entry.headword))})`);
  if (rank === 'declared') return t('{0}: said outright to be {1}', written, headword);
  if (rank === 'compound') return t('{0} = {1} + {2} (compound)', written, headword, plain(rest ?? ''));
  const endings = words.flatMap(endingLabels);
  const equation = [headword, ...new Set(endings)].join(' + ');
  return rank === 'perhaps' ? t('perhaps {0} = {1}', written, equation) : `${written} = ${equation}`;
}

const ENDINGS: Readonly<Record<string, () => string>> = {
  'genitive': () => t('genitive'), 'definite': () => t('definite'), 'plural': () => t('plural'), 'definite-or-plural': () => t('definite or plural'),
  'neuter': () => t('neuter'), 'comparative': () => t('comparative'), 'superlative': () => t('superlative'), 'feminine': () => t('feminine'),
  'declined': () => t('case ending'), 'suffix': () => t('ending'),
};

function endingLabels({ endings, clitic, certain }: WordMatch): string[] {
  const labels = endings.map(ending => ending === 'suffix' && clitic ? plain(clitic) : ENDINGS[ending]?.() ?? ending);
  if (clitic && !endings.length) labels.unshift(plain(clitic));
  return labels.length || certain ? labels : [t('ending')];
}

/** How often, and of a letter in which points, each a link. */
function times(read: ReadLetter | ReadPaper, { term }: Occurrence): string {
  const { uri, matches } = read, letter = 'letter' in read ? read.letter : undefined;
  const all = occurrencesOf(matches, term.entry.headword);
  // A term that stands only inside longer ones.
  if (all.length === 0) return '';
  const { words, compounds, perhaps } = count(all);
  const once = letter ? t('Once in this letter') : t('Once in this paper'), often = letter ? t('{0} times in this letter', words) : t('{0} times in this paper', words);
  const counts = [words === 1 ? once : often];
  if (compounds) counts.push(t('{0} in compounds', compounds));
  if (perhaps) counts.push(t('{0} perhaps', perhaps));
  const places = letter ? placesOf(letter, all) : [];
  const links = places.slice(0, MOST_PLACES).map(({ address, number, source, times: many }) =>
    commandLink(NAVIGATION.goToOccurrence, addressLabel(address, number), uri, source.start, source.end) + (many > 1 ? ` (${many})` : ''));
  if (places.length > MOST_PLACES) links.push('…');
  return `${counts.join(', ')}${links.length ? `: ${links.join(', ')}` : ''}`;
}

function see({ see: others }: Entry, uri: string | undefined, letter: string): string {
  if (others.length === 0) return '';
  return t('See also: {0}', others.map(({ headword }) => uri === undefined ? plain(headword) : commandLink(NAVIGATION.editEntry, headword, uri, headword, letter)).join(', '));
}

function sources({ sources: cited, links }: Entry): vscode.MarkdownString[] {
  const lines: string[] = [];
  if (cited.length) lines.push(t('Sources: {0}', cited.map(plain).join('; ')));
  if (links.length) lines.push(t('Links: {0}', links.map(link => /^https?:\/\/[^\s<>]+$/i.test(link) ? `<${link}>` : plain(link)).join(', ')));
  return lines.length ? [strangers(lines.join('  \n'))] : [];
}
