import { markdown } from './languages/markdown';
import { readBlocks } from './markdown/blocks';
import { keyContextAt } from './markdown/context';
import { linesOf } from './markdown/lines';
import { citationsInField, citationsInStretch } from './markdown/read';
import { runningTextIn } from './markdown/runningText';
import { Citation, KeyContext, Paper, RunningText } from './model';
import { marksOf, sourceKeys } from '../letter/marks';
import { Letter } from '../letter/model';

const known = new WeakMap<Letter, Paper>();
const CITING_FIELDS = new Set(['source', 'nocite']);
const ALL = { isCrossReference: (): boolean => false };

/** What a letter cites in its `source`, its text and its notes, with prefixes, locators and suffixes, in the order of the text: the keys that its marks have. */
export function citationsOfLetter(letter: Letter): readonly Citation[] { return paperOfLetter(letter).citations; }

/** A letter as a paper in Markdown: what is written into its notes is written as there. */
export function paperOfLetter(letter: Letter): Paper {
  let paper = known.get(letter);
  if (!paper) known.set(letter, paper = read(letter));
  return paper;
}

const NOTHING: RunningText = { flows: [], forms: [] };

/** The running text of a letter's notes and replies: what a paper has is theirs; the letter itself quotes nobody. */
export function runningTextOfLetter(letter: Letter, before?: RunningText): RunningText {
  const paper = paperOfLetter(letter), { notes } = letter;
  if (!paper.citations.some(({ start }) => notes.some(note => note.start <= start && start < note.end))) return NOTHING;
  return runningTextIn(paper, readBlocks(letter.text, linesOf(letter.text, letter.frontMatter?.end ?? 0)), before, notes);
}

/** The key that is being written in a letter: in its text and notes, and in the field `source`. */
export function keyContextInLetter(text: string, offset: number): KeyContext | undefined { return keyContextAt(text, offset, CITING_FIELDS); }

function read(letter: Letter): Paper {
  const { text, frontMatter, header: { source, lang, bibliographies }, marks } = letter;
  return {
    text, language: markdown, citations: citations(letter, source ? citationsInField(text, source, lang?.value) : []), lang: lang?.value,
    bibliographies: bibliographies?.map(({ value, start, end }) => ({ path: value, start, end })),
    opaque: [...frontMatter ? [frontMatter] : [], ...marks.opaque].sort((a, b) => a.start - b.start),
  };
}

/** A letter's own marks say what its keys are; what is around each of them is read as in a paper. */
function citations(letter: Letter, inSource: readonly Citation[]): Citation[] {
  const { text, frontMatter, header: { lang } } = letter;
  const keys = new Map([...sourceKeys(letter), ...marksOf(letter).flatMap(each => each.citations)].map(key => [key.start, key]));
  if (keys.size === 0) return [];
  const blocks = readBlocks(text, linesOf(text, frontMatter?.end ?? 0));
  const found: Citation[] = [];
  for (const citation of [...inSource, ...blocks.stretches.flatMap(stretch => citationsInStretch(stretch, blocks, ALL, lang?.value).citations)]) {
    const own = citation.keys.filter(key => keys.get(key.start)?.end === key.end && keys.delete(key.start));
    if (own.length > 0) found.push({ ...citation, keys: own });
  }
  for (const { key, start, end } of keys.values()) found.push({ form: 'parenthetical', keys: [{ key, start, end }], start, end });
  return found.sort((a, b) => a.start - b.start || b.end - a.end);
}
