import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { compare, prepare } from '../../src/quotation/compare';
import { editOf, omissionOf } from '../../src/quotation/edits';
import { Comparison } from '../../src/quotation/model';
import { keyOf } from '../../src/quotation/words';
import { realLetters } from '../../bench/realLetters';
import { sourceOf } from './sources';
import { Chance, Fault, Passage, allowed, faulty, omitted, passageOf, wordsIn } from './trials';

/** Random passages of letters: of the sample, and of a folder of real ones where CORPORA names it. */
const LETTERS = [
  ...process.env.CORPORA ? realLetters(`${process.env.CORPORA}/letters`) : [],
  ...['1933-10-02', '2026-11-20', '2026-11-23'].map(name => ({ name, text: readFileSync(`media/sample/letters/${name}.letter`, 'utf8') })),
].filter(({ text }) => text.length > 500 && text.length < 200_000).map(({ name, text }) => {
  const source = sourceOf(text);
  return { name, source, prepared: prepare(source), words: wordsIn(source.text), flat: flat(source.text) };
});
const FAULTS: readonly Fault[] = ['changed', 'lost', 'added', 'exchanged', 'negation', 'omission'];
const NEGATIONS = new Set(['inte', 'icke', 'ej', 'aldrig', 'ingen', 'nicht', 'nie', 'kein', 'keine', 'keinen', 'not', 'never', 'niet', 'nooit', 'geen', 'pas', 'jamais', 'не', 'никогда']);
const TRIALS = process.env.CORPORA ? 3000 : 400;

function flat(text: string): string { return ` ${wordsIn(text).map(({ start, end }) => keyOf(text.slice(start, end))).join(' ')} `; }

/** Calls `visit` with passages that stand once in their letter, and are words. */
function each(seed: number, visit: (chance: Chance, letter: typeof LETTERS[number], passage: Passage, addresses: readonly string[]) => void): void {
  const chance = new Chance(seed);
  for (let made = 0; made < TRIALS;) {
    const letter = chance.one(LETTERS), passage = passageOf(chance, letter.source, letter.words);
    if (!passage || /https?:|[\d,.]{7}|\d[:'’]|[[\]]/u.test(letter.source.text.slice(Math.max(0, passage.start - 2), passage.end + 2))) continue;
    const words = flat(passage.text);
    if (letter.flat.indexOf(words) !== letter.flat.lastIndexOf(words)) continue;
    made++;
    visit(chance, letter, passage, chance.is(0.5) ? letter.source.parts.filter(part => part.start < passage.end && passage.start < part.end).map(part => part.address) : []);
  }
}

function edited(text: string, { findings }: Comparison): string {
  return [...findings].reverse().reduce((fixed, finding) => {
    const { start, end, text: put } = editOf(finding, fixed);
    return fixed.slice(0, start) + put + fixed.slice(end);
  }, text);
}

describe('a passage of a letter', () => {
  it('is right with what is allowed', () => {
    const wrong: string[] = [];
    each(1, (chance, { prepared }, passage, addresses) => {
      const text = allowed(chance, chance.is(0.3) ? omitted(chance, passage) : passage.text), { kind } = compare(text, prepared, { addresses, spelling: [] });
      if (kind !== 'exact' && kind !== 'allowed') wrong.push(`${kind}: ${text}`);
    });
    assert.ok(wrong.length <= TRIALS * 0.001, wrong.join('\n\n'));
  });

  it('is wrong with a fault, and right again with the letter’s words', () => {
    const missed: string[] = [], kept: string[] = [], unsaid: string[] = [];
    each(2, (chance, { source, prepared, words, flat: all }, passage, addresses) => {
      const fault = chance.one(FAULTS), { start, end } = chance.one(words);
      const text = faulty(chance, passage, fault, [source.text.slice(start, end), 'xyzzy'], word => NEGATIONS.has(word.toLowerCase()));
      if (text === undefined || all.includes(flat(text))) return;
      const options = { addresses, spelling: [] }, found = compare(text, prepared, options);
      if (found.kind === 'exact' || found.kind === 'allowed') { missed.push(`${fault}: ${text}`); return; }
      if (found.kind === 'missing') return;
      if (fault === 'negation' && !found.findings.some(finding => finding.isNegation)) unsaid.push(text);
      const fixed = edited(text, found);
      if (!/exact|allowed/.test(compare(fixed, prepared, options).kind)) kept.push(`${fault}: ${text}\n→ ${fixed}`);
      const [only] = found.findings, mark = found.findings.length === 1 && only.deviation === 'omission' ? omissionOf(only, text) : undefined;
      if (mark) {
        const marked = text.slice(0, mark.start) + mark.text + text.slice(mark.end);
        if (!/exact|allowed/.test(compare(marked, prepared, options).kind)) kept.push(`marked: ${marked}`);
      }
    });
    assert.ok(missed.length <= TRIALS * 0.001, missed.join('\n\n'));
    assert.ok(kept.length <= TRIALS * 0.002, kept.join('\n\n'));
    assert.ok(unsaid.length === 0, unsaid.join('\n\n'));
  });
});
