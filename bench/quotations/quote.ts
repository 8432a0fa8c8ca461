import { ALLOWED } from './allowed';
import { Dice } from './dice';
import { FAULTS, Fault, Seeded, seed } from './faults';
import { Passage, passageOf } from './passages';
import { Source } from './sources';
import { Run } from '../../src/bibliography/runs';
import { Locator } from '../../src/citation/model';

/** A passage as a paper will quote it: right but for what is allowed, or with one fault that is proved. */
export interface Quote { readonly passage: Passage; readonly seeded?: Seeded; readonly done: readonly string[]; readonly locator?: Locator; readonly isBlock: boolean }

/** A quotation of some letter; a faulty one has the fault that is asked for. */
export function quoteOf(sources: readonly Source[], fault: Fault | undefined, dice: Dice): Quote {
  for (;;) {
    const source = dice.pick(sources), passage = passageOf(source, dice);
    if (!passage) continue;
    const seeded = fault && seed(passage, fault, dice);
    if (fault && !seeded) continue;
    const wanted = fault ? dice.below(4) : dice.between(1, 6), done: string[] = [];
    for (const name of dice.shuffled(Object.keys(ALLOWED))) {
      if (done.length >= wanted) break;
      if (ALLOWED[name](passage, dice)) done.push(name);
    }
    const words = passage.paragraphs.reduce((sum, { items }) => sum + items.length, 0);
    return { passage, seeded, done, locator: locatorOf(passage, seeded, dice), isBlock: passage.paragraphs.length > 1 || (words > 25 && dice.chance(0.6)) };
  }
}

/** Faults in turns, each as often as the others, and as many quotations without. */
export function faultOf(index: number): Fault | undefined { return index % 2 === 0 ? undefined : FAULTS[(index >> 1) % FAULTS.length]; }

function locatorOf({ source, from, to }: Passage, seeded: Seeded | undefined, dice: Dice): Locator | undefined {
  if (seeded?.point !== undefined) return { label: 'point', value: String(seeded.point) };
  if (dice.chance(0.3)) return undefined;
  const first = source.paragraphs[from], last = source.paragraphs[to];
  if (first.point === undefined) return from === to ? { label: 'paragraph', value: first.address.slice(1) } : undefined;
  return { label: 'point', value: first.point !== last.point ? `${first.point}-${last.point}` : from === to && dice.chance(0.3) ? first.address.slice(1) : String(first.point) };
}

const MARK = /([“„«»”"])/;

/** The runs of each paragraph, with the marks that stand inside it written as `inner` says; undefined where they do not go in plain pairs. */
export function runsOf({ passage }: Quote, inner: readonly [string, string] | undefined): Run[][] | undefined {
  const found = passage.paragraphs.map(({ items, tail }) => {
    const runs: { text: string; italic?: true; bold?: true }[] = [];
    const add = (text: string, style?: 'italic' | 'bold'): void => {
      const last = runs[runs.length - 1];
      if (text === '') return;
      if (last && (style === undefined ? !last.italic && !last.bold : last[style])) last.text += text;
      else runs.push(style === undefined ? { text } : { text, [style]: true });
    };
    for (const [index, { before, word, style }] of items.entries()) {
      add(before, style !== undefined && items[index - 1]?.style === style && before === ' ' ? style : undefined);
      add(word, style);
    }
    add(tail);
    return runs;
  });
  return inner ? requoted(found, inner) : found;
}

function requoted(paragraphs: Run[][], [open, close]: readonly [string, string]): Run[][] | undefined {
  for (const runs of paragraphs) {
    const marks = runs.map(({ text }) => text).join('').match(new RegExp(MARK, 'g')) ?? [];
    if (marks.length % 2 > 0 || marks.some((mark, i) => i % 2 === 0 && marks[i + 1] !== pairOf(mark, marks[i + 1]))) return undefined;
  }
  return paragraphs.map(runs => {
    let isOpen = false;
    return runs.map(run => ({ ...run, text: run.text.split(MARK).map((part, i, all) => {
      if (i % 2 === 1) { isOpen = !isOpen; return isOpen ? open : close; }
      // The blanks that French has inside them go with the marks.
      const afterOpen = i > 0 && isOpen ? part.replace(/^[\s\u00a0\u202f]/, '') : part;
      return i + 1 < all.length && isOpen ? afterOpen.replace(/[\s\u00a0\u202f]$/, '') : afterOpen;
    }).join('') }));
  });
}

/** What closes what one mark opens; a mark that may be either closes itself. */
function pairOf(open: string, close: string): string | undefined { return ({ '“': '”', '„': close === '”' ? '”' : '“', '«': '»', '»': '«', '”': '”', '"': '"' } as Record<string, string>)[open]; }
