import fs from 'node:fs';
import path from 'node:path';
import { Dice } from './dice';
import { OWN_LETTERS } from './ownLetters';
import { realLetters } from '../realLetters';
import { Token, crude, respelled, tokensOf } from './words';
import { BREAK, held, wrapped } from './wrapping';
import { inferLanguage } from '../../src/letter/languages';
import { parseLetter } from '../../src/letter/parse';

/** A paragraph as a reader has it: the number of its point, where it begins one, is its first word. */
export interface SourceParagraph { readonly point?: number; readonly address: string; readonly isNumbered: boolean; readonly tokens: readonly Token[]; readonly tail: string }

/** A letter that is quoted: its paragraphs, known apart from the parser, and the file that is written of them. */
export interface Source { readonly key: string; readonly lang: string | undefined; readonly paragraphs: readonly SourceParagraph[]; readonly file: string }

const GREETINGS: Readonly<Record<string, string>> = { sv: 'Kära vänner!', en: 'Dear friends,', de: 'Liebe Freunde!', fr: 'Chers amis,', ru: 'Дорогие друзья!', it: 'Cari amici,', nl: 'Beste vrienden,' };
/** A mark between two words that are not parted: a blank was lost when the text was taken out of XML, and what is an apostrophe there nobody knows. */
const GLUED = /[\p{L}\p{N}.,;!?][“”«»"„]\p{L}/u;
/** Signs that would be markup of the letter, or of papers, are left to other tests; a paragraph that begins with anything but a word is no prose. */
const UNUSUAL = /[\\*_`{}<>[\]@#^~$|&%=+/\u00ad\ufffc\ue000-\uf8ff]|:\/\/|\p{L}:\p{L}|--|\.\.\.\.|\s'|'\s|''|,,|[¬�]/u;
const BEGINS = /^["“„«»”]?\p{Lu}[\p{L}\p{M}’']*[ ,]/u;

/** Half of the words have capitals, or are numbers: a register of places or persons, or a list of editions, of which nobody quotes. In it any words stand in any order. */
function isRegister(text: string): boolean {
  const words = text.split(' ');
  return words.filter(word => /^[^\p{Ll}]*(?:\p{Lu}|\p{N})/u.test(word)).length * 2 > words.length;
}

/** The letters of a folder, else those of our own. */
export function sourcesOf(folder: string | undefined, seed: number): Source[] {
  const dice = new Dice(seed);
  const letters = folder === undefined ? OWN_LETTERS() : ['letters', 'letters-plain'].map(name => path.join(folder, name)).filter(name => fs.existsSync(name)).flatMap(name => realLetters(name)).filter(({ name }) => !/SOURCE|LICENSE/.test(name));
  return letters.flatMap(({ text }, index) => {
    const paragraphs = plain(text).split(/\n\s*\n/).map(each => each.replace(/[\s\u00a0\u2000-\u200a\u202f]+/g, ' ').trim()).filter(each => BEGINS.test(each) && !UNUSUAL.test(each) && !GLUED.test(each) && !isRegister(each) && each.split(' ').length >= 8 && !/^\S+ \d|^(?:P\. ?S|N\. ?B)/.test(each));
    // A book of letters is as many as its length makes.
    const groups = chunks(paragraphs, 40);
    return groups.flatMap((group, part) => sourceOf(`brev${String(index + 1).padStart(3, '0')}${part > 0 ? `-${part + 1}` : ''}`, group, dice) ?? []);
  });
}

function plain(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos|nbsp);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ' })[name] ?? '').replace(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(parseInt(code, 16)));
}

function chunks<T>(from: readonly T[], size: number): T[][] { return Array.from({ length: Math.ceil(from.length / size) }, (_, i) => from.slice(i * size, (i + 1) * size)); }

function sourceOf(key: string, texts: readonly string[], dice: Dice): Source | undefined {
  if (texts.join(' ').split(' ').length < 60) return undefined;
  const lang = inferLanguage(texts.join('\n\n')), isPointed = dice.chance(0.8);
  const paragraphs: SourceParagraph[] = [], written: string[] = [], notes: string[] = [];
  let point = 0, inPoint = 0;
  const starts = texts.map((_, i) => isPointed && (i === 0 || dice.chance(0.7)));
  for (const [i, text] of texts.entries()) {
    const isNumbered = starts[i];
    if (isNumbered) { point++; inPoint = 0; }
    inPoint++;
    const { tokens, tail } = tokensOf(isNumbered ? `${point}. ${text}` : text);
    const own = tokens.map(token => withOthers(token, dice));
    const address = !isPointed ? `n${i + 1}` : isNumbered && starts[i + 1] !== false ? `p${point}` : `p${point}.${inPoint}`;
    paragraphs.push({ point: isPointed ? point : undefined, address, isNumbered, tokens: own, tail });
    written.push(writtenParagraph(own, tail, isNumbered, key, i, notes, dice));
    written.push(...notes.splice(0));
  }
  const file = `---\nid: ${key}${lang ? `\nlang: ${lang}` : ''}\n---\n\n${GREETINGS[lang ?? ''] ?? GREETINGS.de}\n\n${written.join('\n\n')}\n`;
  const source = { key, lang, paragraphs, file };
  return isReadAlike(source) ? source : undefined;
}

/** A letter that the parser takes for another than was meant is a matter for other tests. */
function isReadAlike({ file, paragraphs }: Source): boolean {
  const letter = parseLetter(file), all = letter.paragraphs;
  return all.length === paragraphs.length && all.every(({ address, reading }, i) => {
    const { tokens } = paragraphs[i];
    return address === paragraphs[i].address && crude(letter.reading.text.slice(reading.start, reading.end)) === (paragraphs[i].isNumbered ? tokens.slice(address.length > 0 && letter.reading.text.slice(reading.start).match(/^\d+[.)]/) ? 0 : 1) : tokens).map(({ word }) => crude(word)).join('');
  });
}

function withOthers(token: Token, dice: Dice): Token {
  const { word } = token;
  if (/^\p{L}{6,}$/u.test(word) && dice.chance(0.01)) {
    const at = dice.between(1, word.length - 2), wrong = word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
    if (crude(wrong) !== crude(word)) return { ...token, word: wrong, others: [word], mark: 'sic' };
  }
  if (/^\p{L}{8,}$/u.test(word) && dice.chance(0.01)) return { ...token, mark: 'divided' };
  const spelled = respelled(word);
  return spelled === undefined ? token : { ...token, others: [spelled] };
}

/** A paragraph with the markup that letters have, its lines broken. */
function writtenParagraph(tokens: readonly Token[], tail: string, isNumbered: boolean, key: string, index: number, notes: string[], dice: Dice): string {
  let text = '', left = 0, close = '';
  for (const [at, { before, word, others, mark }] of tokens.entries()) {
    if (left === 0 && close !== '') { text += close; close = ''; }
    text += before;
    const half = dice.between(3, Math.max(3, word.length - 4)), isOwn = mark !== undefined || (isNumbered && at === 0);
    if (left === 0 && !isOwn && at + 8 < tokens.length && (before === '' || before === ' ') && dice.chance(0.02)) {
      left = dice.between(1, 6);
      const id = `an-${(index % 36).toString(36)}${(at % 46656).toString(36).padStart(3, '0')}`, form = dice.below(4);
      text += form === 0 ? '*' : form === 1 ? '**' : '[';
      close = form === 0 ? '*' : form === 1 ? '**' : form === 2 ? `]{#${id}${HELD_BLANK}.ton}` : `]{#${id}}[^${id}]`;
      if (form === 3) notes.push(`[^${id}]: []{by=KS date=2026-11-23} Jfr det som står i ${key}.`);
    }
    const own = mark === 'sic' ? `[${word}]{.sic${HELD_BLANK}corr=${others[0]}}` : mark === 'divided' ? `${word.slice(0, half)}-${BREAK}${word.slice(half)}` : word;
    text += own;
    if (left > 0) left--;
    if (left === 0 && close !== '') { text += close; close = ''; }
    if (dice.chance(0.003)) text += held('<!-- svårläst -->');
  }
  return wrapped(text + close + tail, 76, '', dice);
}
const HELD_BLANK = held(' ');
