import { Range } from '../../text/range';

/** A passage in quotation marks, with its marks. Offsets in what is read. */
export interface Passage extends Range {
  /** What stands between the marks, without the blanks at its ends. */
  readonly inner: Range;
}

/** A mark that nothing closes. */
export interface OpenMark { readonly at: number; readonly sign: string }

export interface Marks {
  /** In order, none in another. */
  readonly passages: readonly Passage[];
  /** Marks that are open at the end, outer ones first: a quotation of several paragraphs may go on. */
  readonly open: readonly OpenMark[];
}

const SIGN = /["“”„«»‹›‚‘’'「」『』]/g;
/** What closes what each mark opens, in the languages that are known: the same sign in Swedish and between typewriters, another one in English, German, French, Russian … */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"', '“': '”"', '”': '”', '„': '“”"', '«': '»', '»': '«»', '‹': '›', '›': '‹›', '‚': '‘’\'', '‘': '’', '’': '’', '\'': '\'', '「': '」', '『': '』',
};
const OPENS_AFTER = /[\s([{–—―\-/'‘’‚"“”„»«‹›¿¡]/;
const CLOSES_BEFORE = /[\s)\]}.,;:!?…–—―\-/'’‘"”“»«›‹]/;
const NEVER_CLOSES_AFTER = /[\s([{]/;
const LETTER = /[\p{L}\p{N}]/u;
/** Words that begin with an apostrophe in English and Dutch. */
const SHORTENED = /^(?:[stnkmr](?=['’]?(?:[^\p{L}\p{N}'’]|$))|(?:tis|twas|twere|em|til|cause|bout)(?![\p{L}\p{N}]))/iu;
const DEEPEST = 50;
/** What closes it is never what opens another one inside. */
const ONE_WAY = new Set(['«»', '‹›', '»«', '›‹', '「」', '『』']);

/** Of pairs in one another the outer ones; an apostrophe is no mark, a mark without its other costs only itself. Linear. */
export function marksIn(text: string): Marks {
  const reader = new MarkReader(text);
  return reader.read();
}

interface Opened extends OpenMark { tentative?: number }

class MarkReader {
  private readonly open: Opened[] = [];
  private readonly pairs: Range[] = [];

  constructor(private readonly text: string) {}

  read(): Marks {
    for (const { 0: sign, index } of this.text.matchAll(SIGN)) {
      if (isSingle(sign)) this.single(sign, index);
      else this.double(sign, index);
    }
    for (const each of this.open) this.settle(each);
    return { passages: this.outer(), open: this.open.filter(each => each.tentative === undefined).map(({ at, sign }) => ({ at, sign })) };
  }

  private double(sign: string, at: number): void {
    const { text, open } = this, before = text[at - 1] ?? ' ', after = text[at + 1] ?? ' ';
    const opens = sign in CLOSERS && OPENS_AFTER.test(before) && (!/\s/.test(after) || sign === '«');
    const closes = !NEVER_CLOSES_AFTER.test(before) && CLOSES_BEFORE.test(after), top = open[open.length - 1];
    if (top && CLOSERS[top.sign].includes(sign) && (closes || ONE_WAY.has(top.sign + sign) || (!opens && !NEVER_CLOSES_AFTER.test(before)))) this.close(open.length - 1, at);
    else {
      const opener = closes || !opens ? open.findLastIndex(each => CLOSERS[each.sign].includes(sign)) : -1;
      if (opener >= 0 && (closes || sign === '»' || sign === '›')) this.close(opener, at);
      else if (opens) this.push(sign, at);
    }
  }

  /** An apostrophe within a word is none; one after an `s` may be a genitive's, if there is a better one before another quotation begins. */
  private single(sign: string, at: number): void {
    const { text, open } = this, before = text[at - 1] ?? ' ', after = text[at + 1] ?? ' ';
    const isAfterLetter = LETTER.test(before), isBeforeLetter = LETTER.test(after);
    if (isAfterLetter && isBeforeLetter) return;
    if (!isBeforeLetter && !NEVER_CLOSES_AFTER.test(before)) {
      const opener = open.findLastIndex(each => CLOSERS[each.sign].includes(sign));
      if (opener >= 0) { this.closeSingle(opener, at, /[sxz]/i.test(before) && after === ' ' && /\p{Ll}/u.test(text[at + 2] ?? '')); return; }
    }
    const opens = sign in CLOSERS && OPENS_AFTER.test(before) && !/\s/.test(after) && !(/\p{N}/u.test(after) && isDecade(sign, text.slice(at + 1, at + 4))) && (sign === '‘' || sign === '‚' || isBeforeLetter || /[[(.…"“”„»«]/.test(after));
    // `‘M., 4. Juni’`: a letter with a stop after a sign that turns so is an abbreviation.
    const isAbbreviated = (sign === '‘' || sign === '‚') && /^\p{L}\./u.test(text.slice(at + 1, at + 4));
    if (!opens || (!isAbbreviated && SHORTENED.test(text.slice(at + 1, at + 8)))) return;
    this.settleTop();
    this.push(sign, at);
  }

  private closeSingle(opener: number, at: number, isDoubtful: boolean): void {
    const opened = this.open[opener];
    if (!isDoubtful) this.close(opener, at);
    else opened.tentative ??= at;
  }

  private push(sign: string, at: number): void { if (this.open.length < DEEPEST) this.open.push({ at, sign }); }

  /** What was opened last, if it may have been closed before this place. */
  private settleTop(): void {
    const top = this.open[this.open.length - 1];
    if (top?.tentative === undefined) return;
    this.open.pop();
    this.settle(top);
  }

  private settle({ at, tentative }: Opened): void { if (tentative !== undefined) this.pairs.push({ start: at, end: tentative + 1 }); }

  /** What was opened after it and has no end is none. */
  private close(opener: number, at: number): void {
    this.pairs.push({ start: this.open[opener].at, end: at + 1 });
    for (const each of this.open.splice(opener).slice(1)) this.settle(each);
  }

  private outer(): Passage[] {
    const found: Passage[] = [];
    let last = 0;
    for (const pair of this.pairs.sort((a, b) => a.start - b.start)) {
      if (pair.start < last) continue;
      last = pair.end;
      const inner = trimmed(this.text, pair.start + 1, pair.end - 1);
      if (LETTER.test(this.text.slice(inner.start, inner.end))) found.push({ ...pair, inner });
    }
    return found;
  }
}

function isSingle(sign: string): boolean { return sign === '\'' || sign === '‘' || sign === '’' || sign === '‚'; }

/** `’68`, `‘60s`; fewer or more digits begin a quotation: `‘1902 came’`, `’2 eller 3 dagar’`. Never a sign that only opens. */
function isDecade(sign: string, digits: string): boolean { return sign !== '‚' && /^\d\d(?!\d)/.test(digits); }

/** A stretch without the blanks at its ends. */
export function trimmed(text: string, start: number, end: number): Range {
  while (start < end && /\s/.test(text[start])) start++;
  while (start < end && /\s/.test(text[end - 1])) end--;
  return { start, end };
}
