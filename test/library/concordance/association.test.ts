import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { Counts, expected, logLikelihood, mutualInformation } from '../../../src/library/concordance/association';

function near(found: number, wanted: number, by = 0.005): void { assert.ok(Math.abs(found - wanted) <= by, `${found}, not ${wanted}`); }

describe('association', () => {
  it('is the log-likelihood that Dunning published', () => {
    // Dunning 1993, table of word pairs: `the swiss`, 270.72, with the cells 110, 2442, 111, 29114. Pairs: one word after the other, so the span is 1.
    near(logLikelihood({ together: 110, node: 110 + 2442, word: 110 + 111, all: 110 + 2442 + 111 + 29114, span: 1 }), 270.72);
  });
  it('is the log-likelihood worked by hand', () => {
    // together 10, node 5, span 4 on both sides: 20 places in the spans of 60 words, and the word 20 times.
    //                 word   others   sum
    //   in the spans    10       10    20      expected 20·20/60 = 6 2/3   and  20·40/60 = 13 1/3
    //   elsewhere       10       30    40      expected 40·20/60 = 13 1/3  and  40·40/60 = 26 2/3
    // 2 (10 ln 1.5 + 10 ln 0.75 + 10 ln 0.75 + 30 ln 1.125) = 2 (4.0547 − 2.8768 − 2.8768 + 3.5335) = 3.669
    near(logLikelihood({ together: 10, node: 5, word: 20, all: 60, span: 4 }), 3.669);
  });
  it('is the mutual information that is published for a span', () => {
    // english-corpora.org on its own figures: purple 1,246 times, color 112 times, 22 times within three words on each side, in 96,263,399 words: 11.30.
    near(mutualInformation({ together: 22, node: 1246, word: 112, all: 96_263_399, span: 6 }), 11.30);
  });
  it('is the mutual information worked by hand', () => {
    // expected 4 · 10 · 5 / 800 = 0.25; together 2: eight times as often, log2 8 = 3.
    const counts = { together: 2, node: 4, word: 5, all: 800, span: 10 };
    assert.equal(expected(counts), 0.25);
    assert.equal(mutualInformation(counts), 3);
    assert.equal(mutualInformation({ ...counts, together: 0.25 }), 0);
    assert.equal(mutualInformation({ ...counts, together: 0.125 }), -1);
  });
  it('has a value where cells are empty', () => {
    // Only together: the cells are 3, 17, 0, 80; 2 (3 ln 5 + 17 ln(17·100/(20·97)) + 80 ln(80·100/(80·97))) = 2 (4.8283 − 2.2448 + 2.4367) = 10.04
    near(logLikelihood({ together: 3, node: 2, word: 3, all: 100, span: 10 }), 10.04);
    // Never together: the cells are 0, 20, 5, 75; 2 (20 ln(20·100/(20·95)) + 5 ln(5·100/(80·5)) + 75 ln(75·100/(80·95))) = 2 (1.0259 + 1.1157 − 0.9934) = 2.296
    const never = { together: 0, node: 2, word: 5, all: 100, span: 10 };
    near(logLikelihood(never), 2.296);
    assert.equal(mutualInformation(never), -Infinity);
    assert.equal(logLikelihood({ together: 0, node: 0, word: 0, all: 0, span: 10 }), 0);
    assert.equal(mutualInformation({ together: 1, node: 0, word: 1, all: 0, span: 10 }), 0);
  });
  it('is nothing where it is as often as expected', () => {
    const counts = { together: 5, node: 10, word: 50, all: 1000, span: 10 };
    near(logLikelihood(counts), 0, 1e-9);
    assert.equal(mutualInformation(counts), 0);
  });

  const counts: fc.Arbitrary<Counts> = fc.record({ together: fc.nat(500), node: fc.nat(500), word: fc.nat(1000), all: fc.nat(1_000_000), span: fc.integer({ min: 1, max: 40 }) });
  it('is never below nothing, and never no number', () => fc.assert(fc.property(counts, each => {
    assert.ok(logLikelihood(each) >= 0 && Number.isFinite(logLikelihood(each)));
    assert.ok(!Number.isNaN(mutualInformation(each)));
  })));
  it('grows with how often they stand together, above what is expected', () => fc.assert(fc.property(counts, each => {
    const all = each.all + each.word + each.node * each.span, more = { ...each, all, together: Math.ceil(expected({ ...each, all })) + each.together };
    if (more.together + 1 > Math.min(more.word, more.node * more.span)) return;
    assert.ok(logLikelihood({ ...more, together: more.together + 1 }) > logLikelihood(more));
    assert.ok(mutualInformation({ ...more, together: more.together + 1 }) > mutualInformation(more));
  })));
});
