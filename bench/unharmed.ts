import { Line, atMost, ms } from './measure';
import { RealLetter, realLetters } from './realLetters';
import { generator } from './texts';
import { pandocReadsMeanwhile, pandocVersion } from '../test/letter/annotating/pandoc';
import { Sameness, sameDocument } from '../test/letter/annotating/sameDocument';
import { BY_HAND, Selection } from '../test/letter/annotating/selections';
import { Made, Refused, Sequence, runSequence } from '../test/letter/annotating/sequences';

const SEQUENCES = Number(process.env.SEQUENCES ?? 10_000);
/** A longer letter is annotated a stretch at a time, and once as a whole. */
const LONGEST = 6000;
const BATCH = 250;
/** There the format has no marks, or there is nothing to read. */
const NO_PLACE = new Set(['passage-opaque', 'passage-note', 'passage-front-matter', 'passage-empty']);

interface Task { readonly letter: RealLetter; readonly text: string; readonly seed: number }

/** Random annotating in all letters of a folder: what is read never changes, and all can be taken back. */
export async function benchUnharmed(folder: string | undefined): Promise<Line[]> {
  if (!folder) return [{ what: 'no folder of letters named: CORPORA=folder npm run bench', value: 'left out' }];
  const letters = realLetters(folder), version = pandocVersion();
  const made: Made[] = [], refused: Refused[] = [], failures: string[] = [];
  const read: Record<Sameness | 'unread', number> = { same: 0, limits: 0, different: 0, unread: 0 };
  const originals = new Map<string, string | undefined>();
  const compare = async (batch: readonly (Task & { readonly sequence: Sequence })[]): Promise<void> => {
    const unknown = [...new Set(batch.map(each => each.text).filter(text => !originals.has(text)))];
    const found = await pandocReadsMeanwhile([...unknown, ...batch.map(each => each.sequence.fullest)]);
    unknown.forEach((text, n) => originals.set(text, found[n]));
    batch.forEach(({ letter, text, seed, sequence }, n) => {
      const before = originals.get(text), after = found[unknown.length + n];
      const same = before === undefined ? 'unread' : after === undefined ? 'different' : sameDocument(before, after);
      read[same]++;
      if (same === 'different') failures.push(`Pandoc reads another document: ${letter.name}, seed ${seed}\n${sequence.fullest}`);
    });
  };
  const begun = performance.now();
  let batch: (Task & { readonly sequence: Sequence })[] = [], asked: Promise<void> = Promise.resolve(), count = 0, steps = 0, own = 0;
  for (const task of tasks(letters)) {
    const start = performance.now();
    const sequence = runSequence(task.text, generator(task.seed));
    own += performance.now() - start;
    count++;
    steps += sequence.steps;
    for (const each of sequence.made) made.push(each);
    for (const { kind, reason } of sequence.refused) refused.push({ kind, reason } as Refused);
    if (sequence.failure) failures.push(`${sequence.failure.what}: ${task.letter.name}, seed ${task.seed}\n${JSON.stringify(sequence.failure.step)}\n${sequence.failure.text}`);
    batch.push({ ...task, sequence });
    if (version !== undefined && (batch.length === BATCH || count === SEQUENCES)) {
      await asked;
      asked = compare(batch);
      // The other process begins while this one goes on.
      await new Promise(resolve => setImmediate(resolve));
      batch = [];
    }
  }
  await asked;
  for (const each of failures.slice(0, 5)) console.error(each.slice(0, 4000));
  const harmed = failures.length - read.different;
  return [
    { what: `sequences in ${letters.length} letters, their steps`, value: `${count}, ${steps}` },
    ...kinds(made, refused),
    ...reasons(made, refused),
    atMost('sequences that do harm', harmed, 0, String),
    ...version === undefined ? [{ what: 'Pandoc', value: 'not installed' }] : [
      { what: `Pandoc ${version} reads the same`, value: `${read.same}, and ${read.limits} with a list cut in two, a heading's own id or an abbreviation's blank otherwise; ${read.unread} it does not read` },
      atMost('Pandoc reads another document', read.different, 0, String),
    ],
    { what: 'time of the sequences, of all', value: `${ms(own)}, ${ms(performance.now() - begun)}` },
  ];
}

/** All letters in turn, until there are enough sequences. */
function* tasks(letters: readonly RealLetter[]): Generator<Task> {
  const random = generator(20_261_125);
  for (let seed = 0; seed < SEQUENCES; seed++) {
    const letter = letters[seed % letters.length];
    yield { letter, seed, text: letter.text.length <= LONGEST || seed < letters.length ? letter.text : stretch(letter.text, random) };
  }
}

/** Some paragraphs of a text. */
function stretch(text: string, random: () => number): string {
  const starts = [0, ...Array.from(text.matchAll(/\n[ \t\r]*\n/g), match => match.index + match[0].length)].filter(start => start < text.length - LONGEST / 2);
  const start = starts[Math.floor(random() * starts.length)] ?? 0;
  const end = text.lastIndexOf('\n\n', start + LONGEST);
  return text.slice(start, end > start ? end : start + LONGEST);
}

function kinds(made: readonly Made[], refused: readonly Refused[]): Line[] {
  const byHand = made.filter(each => BY_HAND.has(each.kind));
  return [['annotations as a person selects', byHand] as const, ['annotations anywhere, or beside others', made.filter(each => !BY_HAND.has(each.kind))] as const].map(([what, all]) => {
    const failed = refused.filter(each => BY_HAND.has(each.kind as Selection) === (all === byHand) && each.reason !== 'passage-empty' && isSelection(each));
    const placeless = failed.filter(each => NO_PLACE.has(each.reason)).length;
    const total = all.length + failed.length;
    return { what, value: `${all.length}; ${percent(all.filter(each => each.crossing).length, all.length)} in the crossing form, ${percent(all.filter(each => each.widened).length, all.length)} a little more or less; refused ${percent(failed.length - placeless, total)}, and ${percent(placeless, total)} where there are no marks` };
  });
}

function isSelection({ kind }: Refused): boolean { return !['note', 'reply', 'rewrite', 'retag', 'delete'].includes(kind); }

function reasons(made: readonly Made[], refused: readonly Refused[]): Line[] {
  const counts = new Map<string, number>();
  for (const { kind, reason } of refused) counts.set(`${kind} ${reason}`, (counts.get(`${kind} ${reason}`) ?? 0) + 1);
  return [{ what: 'refused', value: [...counts].sort((a, b) => b[1] - a[1]).map(([name, count]) => `${name} ${count}`).join(', ') || `none of ${made.length}` }];
}

function percent(part: number, whole: number): string { return `${(100 * part / Math.max(1, whole)).toFixed(2)} %`; }
