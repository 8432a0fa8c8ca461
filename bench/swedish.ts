import fs from 'node:fs';
import { Line } from './measure';
import { measureInflection } from './inflection';
import { inflectionFor } from '../src/glossary/inflection';

const GOAL = 0.94;
const percent = (value: number): string => `${(value * 100).toFixed(1)} %`;

/**
 * Recall and precision of the Swedish inflection on a treebank: a file of lines `lemma form upos feats count` parted by tabs, that
 * `npm run bench -- FILE` or the variable TREEBANK names. The rules were tuned on half A; half B counts.
 */
export function benchSwedish(file: string | undefined): Line[] {
  const inflection = inflectionFor('sv');
  if (!file || !inflection) return [{ what: 'no treebank named: npm run bench -- lemma-form.tsv', value: 'left out' }];
  return measureInflection(fs.readFileSync(file, 'utf8'), inflection).flatMap(({ half, recall, precision, pairs, changed }): Line[] => {
    const goal = half === 'B' ? { goal: `at least ${percent(GOAL)}` } : {};
    const met = (value: number): { met?: boolean } => half === 'B' ? { met: value >= GOAL } : {};
    return [
      { what: `half ${half}, recall (${pairs} distinct forms)`, value: percent(recall), ...goal, ...met(recall) },
      { what: `half ${half}, precision`, value: percent(precision), ...goal, ...met(precision) },
      { what: `half ${half}, forms that differ from the lemma (${changed.pairs}): recall, precision`, value: `${percent(changed.recall)}, ${percent(changed.precision)}` },
    ];
  });
}
