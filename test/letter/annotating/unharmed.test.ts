import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import fc from 'fast-check';
import { pandocReads, pandocVersion } from './pandoc';
import { Chooser, SELECTIONS } from './selections';
import { sameDocument, shown } from './sameDocument';
import { Sequence, fault, perform, runSequence } from './sequences';
import { shortened } from './shortened';
import { generator } from '../../../bench/texts';
import { annotate } from '../../../src/letter/annotating/annotate';
import { writeNote } from '../../../src/letter/annotating/remarks';
import { parseLetter } from '../../../src/letter/parse';
import { applyEdits } from '../../../src/text/fixes';
import { isRefusal } from '../../../src/text/refusal';

const HOME = 'test/fixtures/unharmed';
const LETTERS = [...fs.readdirSync(HOME).sort().map(name => fs.readFileSync(`${HOME}/${name}`, 'utf8').replaceAll('\r', '')), fs.readFileSync('media/sample/letters/1933-10-02.letter', 'utf8')];
/** The same letter as other editors leave it. */
const VARIANTS: ((text: string) => string)[] = [text => text, text => text.replaceAll('\n', '\r\n'), text => text.trimEnd(), text => `${text.replaceAll('\n', ' \n')}\n\n`];
const SEQUENCES = 200;

/** A sequence that must do no harm; what does is shown as short as it gets. */
function unharmed(text: string, seed: number): Sequence {
  const sequence = runSequence(text, generator(seed));
  if (!sequence.failure) return sequence;
  const { what, text: before, step } = asShort(sequence.failure);
  assert.fail(`${what}, seed ${seed}\n${JSON.stringify(step)}\n${JSON.stringify(before)}`);
}

/** The step that failed, in as little text as it fails in. */
function asShort(failure: NonNullable<Sequence['failure']>): NonNullable<Sequence['failure']> {
  const { what, step } = failure;
  if (!step) return failure;
  return { what, ...shortened(failure.text, step, (text, own) => {
    const letter = parseLetter(text), done = perform(letter, own);
    return isRefusal(done) ? what.endsWith(done.refused) : fault(letter, own, parseLetter(applyEdits(text, done))) === what;
  }) };
}

const pandoc = pandocVersion();

describe('annotating does no harm', () => {
  const done: { readonly original: string; readonly sequence: Sequence }[] = [];
  it(`in ${SEQUENCES} random sequences`, () => {
    for (let n = 0; n < SEQUENCES; n++) {
      const original = VARIANTS[(n >> 2) % VARIANTS.length](LETTERS[n % LETTERS.length]);
      done.push({ original, sequence: unharmed(original, n) });
    }
    const made = done.flatMap(each => each.sequence.made), refused = done.flatMap(each => each.sequence.refused);
    assert.ok(made.length > SEQUENCES && made.some(each => each.crossing) && made.some(each => !each.crossing));
    // What a person selects is hardly ever refused, but where the format has no marks.
    const byHand = refused.filter(({ kind, reason }) => ['word', 'words', 'sentence', 'paragraphs'].includes(kind) && !['passage-opaque', 'passage-note', 'passage-front-matter', 'passage-empty'].includes(reason));
    assert.ok(byHand.length <= made.length / 50, JSON.stringify(byHand.map(({ kind, reason, step }) => [kind, reason, step])));
  }).timeout(120_000);

  it(`in what Pandoc reads${pandoc === undefined ? ', were it installed' : ''}`, () => {
    if (pandoc === undefined) return;
    const read = pandocReads(done.flatMap(({ original, sequence }) => [original, sequence.fullest]));
    done.forEach(({ sequence }, n) => {
      const [before, after] = [read[2 * n]!, read[2 * n + 1]!];
      assert.notEqual(sameDocument(before, after), 'different', `seed ${n}\n${sequence.fullest}\n${shown(before)}\n${shown(after)}`);
    });
  }).timeout(120_000);

  const PIECES = ['ord', 'Ett till.', ' ', ' ', ' ', '\n', '\n\n', '\r\n', '\t', '"', '\'', '”', '’', '*', '_', '**', '[', ']', '(', ')', '{', '}', '`', '$', '^', '~', '\\', '<', '>', '&amp;', '<!-- -->', '!', '@key', '[^a]', '\n\n[^a]: x\n\n',
    '[x]{#b}', ']{.c}', '1. ', '- ', '> ', '# ', '...', '--', '---', '|', ': ', '👩‍👩‍👧', 'e\u0301', 'שלום', '\u00ad', '\u00a0', '    ', '](#p1)'];
  const troublesome = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map(parts => parts.join(''));

  it('in texts of troublesome signs', () => fc.assert(fc.property(troublesome, fc.nat(), (text, seed) => assert.equal(runSequence(text, generator(seed)).failure, undefined)), { numRuns: 300 })).timeout(120_000);

  it('with a note of any signs', () => fc.assert(fc.property(troublesome, note => {
    const letter = parseLetter('Ett ord till.\n\nOch mer.\n');
    const done = annotate(letter, { start: 4, end: 7 }, { tags: [], seed: 1 });
    assert.ok(!isRefusal(done));
    const now = parseLetter(applyEdits(letter.text, done.edits));
    const written = writeNote(now, done.id, { text: note, by: 'LT' });
    if (isRefusal(written)) return;
    assert.equal(fault(now, { do: 'note', id: done.id, remark: note.trim() === '' ? undefined : { text: note, by: 'LT' } }, parseLetter(applyEdits(now.text, written))), undefined);
  }), { numRuns: 500 }));

  it('wherever one selects', () => fc.assert(fc.property(troublesome, fc.nat(), fc.constantFrom(...SELECTIONS), (text, seed, kind) => {
    const letter = parseLetter(text), selection = new Chooser(generator(seed)).selection(letter, kind);
    if (!selection) return;
    const done = annotate(letter, selection, { tags: ['x'], note: { text: 'Not.' }, seed });
    if (!isRefusal(done)) assert.equal(parseLetter(applyEdits(text, done.edits)).reading.text, letter.reading.text);
  }), { numRuns: 300 }));
});
