/**
 * How often two words stand together, and what that is compared with. `together`: how often the word stands in the spans around the node; `node`: how often that stands; `word`: how
 * often the word stands, wherever; `all`: words in all; `span`: words on both sides, ten for five on each.
 */
export interface Counts { readonly together: number; readonly node: number; readonly word: number; readonly all: number; readonly span: number }

/**
 * How often they would stand together if neither cared for the other: node · span · word / all. So the expected frequency is corrected for the span where collocations are neighbours on the
 * surface of a text (Evert 2008, "Corpora and collocations"), as in BNCweb (Hoffmann, Evert et al. 2008).
 */
export function expected({ node, word, all, span }: Counts): number { return all === 0 ? 0 : node * span * word / all; }

/**
 * The log-likelihood ratio G² (Dunning 1993, "Accurate methods for the statistics of surprise and coincidence"): 2 Σ O ln(O/E) over the four cells of one table of words
 * (Evert 2008; not the two cells by which Rayson & Garside 2000 compare two corpora): the places in the spans, node · span of them, and those elsewhere, each with this word or with another.
 *
 *                      this word         other words                       sum
 *     in the spans     together          node · span − together            node · span
 *     elsewhere        word − together   all − the rest                    all − node · span
 *     sum              word              all − word                        all
 *
 * With this table the expected frequency of the first cell is the one by which mutual information goes: both measures say of a pair alike whether it attracts or avoids. Never below 0, and 0
 * where neither cares for the other; it grows both ways (collocates.ts gives it a sign). Spans that meet or are cut short hold fewer words than node · span: a cell that would be below 0 is 0.
 */
export function logLikelihood({ together, node, word, all, span }: Counts): number {
  const spans = Math.min(node * span, all);
  const a = together, b = Math.max(0, spans - together), c = Math.max(0, word - together), d = Math.max(0, all - spans - c);
  const sum = a + b + c + d;
  const term = (observed: number, row: number, column: number): number => observed === 0 ? 0 : observed * Math.log(observed * sum / (row * column));
  return Math.max(0, 2 * (term(a, a + b, a + c) + term(b, a + b, b + d) + term(c, c + d, a + c) + term(d, c + d, b + d)));
}

/**
 * Mutual information (Church & Hanks 1990, "Word association norms, mutual information, and lexicography"), with the span in what is expected (Evert 2008; BNCweb): log2(O/E), that is
 * log2(together · all / (node · word · span)). 1 is twice as often as expected, 0 as often, −1 half as often. It favours rare words. Where they never stand together it is −∞.
 */
export function mutualInformation(counts: Counts): number {
  const chance = expected(counts);
  return counts.together === 0 ? -Infinity : chance === 0 ? 0 : Math.log2(counts.together / chance);
}
