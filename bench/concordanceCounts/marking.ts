import { Dice } from '../quotations/dice';

/** Signs that would be markup are left to what is read as it stands. */
const UNUSUAL = /[\\*_`{}<>[\]@#^~$|&%=+/\u00ad\ufffc\ue000-\uf8ff]|:\/\/|--|\.\.\.\.|\s['-]|''/u;
const BEGINS = /^["“„«»”]?\p{Lu}[\p{L}\p{M}’']*[ ,]/u;
const PLAIN = /^[\p{L}\p{M}\p{N}’'-]+[,;]?$/u;

/** What XML writes as `&amp;`. */
export function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) => decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(parseInt(hex, 16)) : ENTITIES[name!] ?? whole);
}
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '‹', gt: '›', quot: '"', apos: '\'', nbsp: ' ', rarr: '→' };

/** The paragraphs of a text that marks can be put into, on one line each. */
export function plainParagraphs(text: string): string[] {
  return text.split(/\n\s*\n/).map(each => each.replace(/[\s\u00a0\u2000-\u200a\u202f]+/g, ' ').trim()).filter(each => BEGINS.test(each) && !UNUSUAL.test(each) && each.split(' ').length >= 6);
}

/** A letter of some paragraphs with marks anywhere, and lines broken anywhere: in phrases, in words, beside and inside marks. Some letters have points, Windows line ends, a byte order mark. */
export function markedLetter(paragraphs: readonly string[], lang: string | undefined, dice: Dice): string {
  const isPointed = dice.chance(0.6), written: string[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const notes: string[] = [];
    written.push((isPointed ? `${index + 1}. ` : '') + marked(paragraph.split(' '), lang, dice, notes), ...notes);
  }
  const text = `---\n${lang ? `lang: ${lang}\n` : ''}title: Brev\n---\n\nKära kamrater!\n\n${written.join('\n\n')}\n`;
  return (dice.chance(0.1) ? '\ufeff' : '') + (dice.chance(0.3) ? text.replace(/\n/g, '\r\n') : text);
}

interface Mark { readonly open: string; readonly close: string; readonly note?: string }

/** A passage is marked as of the letter's own language: in another one a word has other forms. */
function markOf(lang: string | undefined, dice: Dice): Mark {
  const id = `an-${Array.from({ length: 4 }, () => dice.pick([...'abcdefghijklmnopqrstuvwxyz0123456789'])).join('')}`, note = `[^${id}]: []{by=KS date=2026-11-23} Jfr det som sägs om saken.`;
  return dice.pick<Mark>([
    { open: '*', close: '*' }, { open: '**', close: '**' }, { open: '[', close: `]{#${id} .ton}` }, { open: '[', close: `]{#${id} .ton .taktik}[^${id}]`, note }, { open: '[', close: ']{term="ILP"}' },
    { open: '[', close: `]{lang=${lang ?? 'und'}}` }, { open: '[', close: '](#p1)' }, { open: '[', close: ']{.unclear}' }, { open: `[]{#${id} .s .ton}`, close: `[]{.e a=${id}}[^${id}]`, note }, { open: '*[', close: `]{#${id}}*` },
  ]);
}

function marked(words: readonly string[], lang: string | undefined, dice: Dice, notes: string[]): string {
  const width = dice.between(30, 76);
  let text = '', line = 0, left = 0, mark: Mark | undefined;
  for (const [at, word] of words.entries()) {
    const isPlain = PLAIN.test(word), opens = mark === undefined && at > 0 && at + 8 < words.length && dice.chance(0.08) && words.slice(at, at + 5).every(each => PLAIN.test(each));
    let own = isPlain && mark === undefined && !opens && dice.chance(0.04) ? altered(word, dice) : word;
    if (at > 0) {
      const isBroken = line > width && /^\p{L}{2}/u.test(word);
      const blank = isBroken ? dice.pick(['\n', '\n', '\n', ' \n', '\n ']) : dice.chance(0.02) ? dice.pick(['  ', '\u00a0', '\u202f', ' \u00a0']) : ' ';
      text += blank;
      line = isBroken ? 0 : line + 1;
    }
    if (opens) {
      mark = markOf(lang, dice);
      left = dice.between(1, 4);
      text += mark.open;
      if (mark.note) notes.push(mark.note);
    }
    if (mark && --left <= 0) {
      own = own.replace(/[,;]$/, '') + mark.close + (/[,;]$/.exec(own)?.[0] ?? '');
      mark = undefined;
    } else if (isPlain && dice.chance(0.01)) own += '<!-- svårläst -->';
    text += own;
    line += word.length;
  }
  return text;
}

/** The same word, written otherwise. */
function altered(word: string, dice: Dice): string {
  const letters = /^\p{L}{6,}/u.exec(word)?.[0];
  if (!letters) return word;
  const half = dice.between(2, letters.length - 3), [first, second] = [word.slice(0, half), word.slice(half)];
  if (/^\p{M}/u.test(second)) return word;
  return dice.pick([`${first}\u00ad${second}`, `${first}<!-- svårläst -->${second}`, `*${first}*${second}`, `${first}**${second.slice(0, 2)}**${second.slice(2)}`, `${first}-\n${second}`, word.normalize('NFD'), `[${first}]{.supplied}${second}`]);
}
