import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { chunksOf } from '../../src/glossary/chunks';
import { common } from '../../src/text/common';

const pieces = (text: string): string[] | undefined => {
  const chunks = chunksOf(text);
  return chunks?.starts.map((start, i) => text.slice(start, chunks.starts[i + 1] ?? chunks.end));
};

describe('the pieces of a glossary', () => {
  const cases: [string, string, string[] | undefined][] = [
    ['an entry each, with what stands after it', 'lang: sv\nterms:\n  # a remark\n  a: x\n\n  # another\n  b:\n    gloss: y\ntags:\n  t: u\n', ['  a: x\n\n  # another\n', '  b:\n    gloss: y\n']],
    ['an entry that is indented less', 'terms:\n  a: x\n b: y\n  c: z\n', ['  a: x\n', ' b: y\n', '  c: z\n']],
    ['what begins with a tab or a colon, with what is above it', 'terms:\n  a: x\n\tb\n  ? c\n  : d\n', ['  a: x\n\tb\n', '  ? c\n  : d\n']],
    ['a stray line, by itself', 'terms:\n  a: x\nb\n  c: z\n', ['  a: x\n', 'b\n', '  c: z\n']],
    ['no further than the end of the document', 'terms:\n  a: x\n...\n', ['  a: x\n']],
    ['none in another layout', 'terms: {a: x}\n', undefined],
    ['none where one depends on another', 'terms:\n  a: &n x\n  b: *n\n', undefined],
    ['an entry each where nothing depends on an anchor', 'terms:\n  a: &n x\n  b: R&D & &c.\n', ['  a: &n x\n', '  b: R&D & &c.\n']],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(pieces(text), expected));
});

describe('the pieces after an edit', () => {
  const line = fc.constantFrom('  a: x', '  b:', '    c: y', ' d: z', '   e: f', 'tags:', 'lang: sv', '# g', '  # h', '', '   ', '\t', '\ti: j', ':', '  : k', ': l', '\fm: n', '\u00a0o: p', 'q', '- r', '---', '...', '%', '  s: &t u', '  v: *t', '\r', '  w: x\r', '\r: y', '\f# z');
  const lines = (most: number) => fc.array(line, { maxLength: most }).map(found => found.join('\n'));
  const start = fc.constantFrom('terms:\n', 'lang: sv\nterms:\n  first: a\n', 'terms:\n  first:\n    a: b\n  second:\n    c: d\n', 'terms:\n: first\n  a: b\n', 'terms:\n\tfirst\n    a: b\n', 'terms:\r\n  first: a\r\n');
  const rest = fc.constantFrom('', '\n', '\ntags:\n  t: u\n', '\n  last: z\ntags: x\n...\n', '\n  last: z\n...\n\n', '\n  last:\n    a: b\n# c\nlang: sv');

  it('are those of the whole text', () => fc.assert(fc.property(start, lines(12), rest, fc.array(fc.tuple(fc.nat(), fc.nat(12), lines(3)), { maxLength: 4 }), (before, middle, after, edits) => {
    let text = before + middle + after, chunks = chunksOf(text);
    for (const [at, length, come] of edits) {
      const from = at % (text.length + 1), old = text;
      text = text.slice(0, from) + come + text.slice(from + length);
      chunks = chunksOf(text, chunks && { text: old, chunks, ...common(old, text) });
      assert.deepEqual(chunks, chunksOf(text));
    }
  }), { numRuns: 2000 }));
});
