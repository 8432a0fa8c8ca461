import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { chunksOf } from '../../src/glossary/chunks';
import { readPlainYaml } from '../../src/text/plainYaml';
import { Value, readFullYaml, readYaml } from '../../src/text/yaml';

/** Whether it is read without the library; and then it must be read just as the library does, with offsets from anywhere. */
function isPlain(text: string, offset = 0): boolean {
  const value = readPlainYaml(text, offset);
  if (value) assert.deepEqual({ value, errors: [] }, readFullYaml(text, offset), JSON.stringify(text));
  return value !== undefined;
}
/** The same with other line ends, and without the last one. */
const areAllPlain = (text: string): boolean => [text, text.replace(/\n/g, '\r\n'), text.trimEnd()].every(each => isPlain(each, 7));

/** The value without its places. */
function plain(value: Value | undefined): unknown {
  if (!value) return undefined;
  if (value.kind === 'text') return value.text;
  return value.kind === 'list' ? value.items.map(plain) : Object.fromEntries(value.fields.map(field => [field.key, plain(field.value)]));
}

describe('YAML as people write it', () => {
  const taken: [string, string, unknown][] = [
    ['a field', 'title: En liten grupps hävstång\n', { title: 'En liten grupps hävstång' }],
    ['keys of any words', 'Народная воля: x\nbolsjevik-leninister: y\nThe New Leader: z\nå: 1\n', { 'Народная воля': 'x', 'bolsjevik-leninister': 'y', 'The New Leader': 'z', å: '1' }],
    ['numbers, dates and the like as texts', 'a: 1\nb: 1933-10-02~\nc: null\nd: true\n', { a: '1', b: '1933-10-02~', c: 'null', d: 'true' }],
    ['remarks and blank lines', '# först\n\na: b # om b\n  \n# sist\nc: d#e\n# slut\n', { a: 'b', c: 'd#e' }],
    ['blanks before a colon and after a text', 'a : b  \n"c" :  d\n', { a: 'b', c: 'd' }],
    ['quotation marks', 'a: "b: c # d"\nb: \'Anna\'\'s\' # om\n"c: d": ""\n\'e\': \'"\'\n', { a: 'b: c # d', b: 'Anna\'s', 'c: d': '', e: '"' }],
    ['quoted texts of several lines', 'a: "b  \n\n  c:\n  - d"\ne: \'f\n  g\'\'\n\n\n  \'\nh: i\n', { a: 'b\nc: - d', e: 'f g\'\n\n', h: 'i' }],
    ['fields in fields', 'sender:\n  name: Lev Trotskij\n  ref: https://x.org/Q1#a\nb:\n    c:\n      d: e\n', { sender: { name: 'Lev Trotskij', ref: 'https://x.org/Q1#a' }, b: { c: { d: 'e' } } }],
    ['fields without a value', 'a:\nb: \nc:   \n\nd:\n  e:\n', { a: undefined, b: undefined, c: undefined, d: { e: undefined } }],
    ['a list', 'a:\n  - b c\n  - "d"\n  # e\n\n  - f\ng: h\n', { a: ['b c', 'd', 'f'], g: 'h' }],
    ['a list at its key’s own indentation', 'a:\n- b\n- c # d\ne: f\n', { a: ['b', 'c'], e: 'f' }],
    ['a list of maps', 'senses:\n  - gloss: a\n    from: 1903\n  -   gloss: b\n      see:\n      - c\n', { senses: [{ gloss: 'a', from: '1903' }, { gloss: 'b', see: ['c'] }] }],
    ['a list alone', '- a\n- b: c\n', ['a', { b: 'c' }]],
    ['brackets', 'a: [b c, "d, e", \'f\', g:h]\nb: {name: X Y, "ref": "https://x"}  # c\nc: []\nd: { }\n', { a: ['b c', 'd, e', 'f', 'g:h'], b: { name: 'X Y', ref: 'https://x' }, c: [], d: {} }],
    ['brackets in brackets', 'a: [{name: X}, [y], z]\nb: {c: [d, e], f: {g: h}}\n', { a: [{ name: 'X' }, ['y'], 'z'], b: { c: ['d', 'e'], f: { g: 'h' } } }],
    ['brackets of several lines', 'a: [\n  b,\n  c\n]\nd: {\n    e: f,\n\n  g:\n    h }\n', { a: ['b', 'c'], d: { e: 'f', g: 'h' } }],
    ['a plain text of several lines', 'a: b\n  c\n    *d* - e,\n\n\n  "f"\ng: h\n', { a: 'b c *d* - e,\n\n"f"', g: 'h' }],
    ['a text below its key', 'a:  # b\n  c d\n e\nf:\n  "g"\nh:\n  [i]\n', { a: 'c d e', f: 'g', h: ['i'] }],
    ['a folded block', 'a: >\n  b\n  c: # d\n\n  e\n\n\n\n   f\n  g\nh: i\n', { a: 'b c: # d\ne\n\n\n\n f\ng\n', h: 'i' }],
    ['a literal block', 'a: |\n\n  b\n    c\n\n\n  - d\n\nh: i\n', { a: '\nb\n  c\n\n\n- d\n', h: 'i' }],
    ['blocks without their last line end', 'a: >-\n  b\n  c\n\nd: |-\n  e\n  f\n', { a: 'b c', d: 'e\nf' }],
    ['a block in a list', '- >\n a\n b\n- |-\n  c\n', ['a b\n', 'c']],
    ['an entry, and a remark before the next one', '  ILP:\n    kind: organization\n    gloss: >\n      Brittiskt\n      parti.\n    forms: [oberoende arbetarpartiet]\n\n  # Personer\n\n', { ILP: { kind: 'organization', gloss: 'Brittiskt parti.\n', forms: ['oberoende arbetarpartiet'] } }],
    ['remarks as deep as what is above them', 'a:\n  b: c\n  # d\ne:\n  - f\n  # g\nh:\n- i\n# j\nk:\n  l:\n  - m\n  # n\n  o: p\n', { a: { b: 'c' }, e: ['f'], h: ['i'], k: { l: ['m'], o: 'p' } }],
    ['a remark below a deeper list', 'x:\n  a:\n    - b\n  # c\nd: e\n', { x: { a: ['b'] }, d: 'e' }], ['a remark below a list', 'a:\n- b\n# c\n', { a: ['b'] }],
    ['a key twice', 'a: b\na: c\n', { a: 'c' }],
    ['no-break blanks', 'a: b\u00a0\n\u00a0: \u00a0\u2028\n', { a: 'b\u00a0', '\u00a0': '\u00a0\u2028' }],
    ['names that objects have', '__proto__x: 1\nconstructor: 2\n<<: 3\n', { __proto__x: '1', constructor: '2', '<<': '3' }],
  ];
  for (const [what, text, value] of taken) {
    it(`has ${what}`, () => {
      assert.ok(areAllPlain(text));
      assert.deepEqual(plain(readPlainYaml(text)), value);
    });
  }

  const left: [string, string][] = [
    ['nothing', ''], ['remarks alone', '# a\n'], ['a text alone', 'a'], ['a list in a list', '- - a'], ['an item without a text', '-\n  a'],
    ['a citation', 'a: @k'], ['an emphasis', 'a: *Militant* var'], ['an anchor', 'a: &b c'], ['a tag', 'a: !b c'], ['a colon in a text', 'a: b: c'], ['a colon at its end', 'a: b:'],
    ['a colon in a later line', 'a: b\n  c: d'], ['a dash', 'a: - b'], ['a directive', '%YAML 1.2\na: b'], ['a document’s beginning', '---\na: b'], ['a document’s end', 'a: b\n...\n'], ['another document', 'a: b\n--- \nc: d'],
    ['a tab', 'a:\tb'], ['a byte order mark', '\ufeffa: b'], ['a lone carriage return', 'a: b\rc: d'], ['a backslash in quotation marks', 'a: "\\n"'], ['quotation marks that are not closed', 'a: "b'], ['what follows them', 'a: "b" c'],
    ['quoted lines that are indented too little', 'a:\n  b: "c\n  d"'], ['a question mark', '? a\n: b'], ['a line indented too much', 'a: "b"\n  c'], ['too little', '  a: b\nc: d'], ['in between', 'a:\n    b: c\n  d: e'],
    ['a remark before a text of its own lines', 'a:\n# b\n  c\nd: e'], ['a blank line there', 'a:\n\n  b\nc: d'], ['a remark inside a text', 'a: b\n  # c\n  d'], ['a remark that the library adds to a value', 'a: b\n  # c\n'], ['a remark after a last field without a value', 'a: # b\n'],
    ['brackets that are not closed', 'a: [b\nc: d'], ['a bracket alone', 'a: b\n]'], ['empty items', 'a: [b,, c]'], ['a field in a list in brackets', 'a: [b: c]'], ['an item without a value', 'a: {b}'], ['a field without one', 'a: {b: , c: d}'], ['a text of several lines in brackets', 'a: [b\n  c]'],
    ['a remark in brackets', 'a: [b, # c\n  d]'], ['what follows brackets', 'a: [b] c'], ['brackets as a key', '[a]: b'], ['a block that keeps its line ends', 'a: >+\n  b\n'], ['a block with its indentation', 'a: |2\n  b\n'], ['an empty block', 'a: >\nb: c'],
    ['a block whose blank lines are longer than its text', 'a: >\n   \n  b\n'], ['a block with a remark', 'a: > # b\n  c\n'], 
    ['a list and a remark beside its key', 'x:\n  a:\n  - b\n  # c\nd: e'], ['a remark after a nested map', 'a:\n  b: c\n  # d\n'], ['a remark without a blank', 'a: "b"#c'], ['a key of two lines', '"a\n  b": c'], ['a document’s end before a colon', 'a: b\n... : c'],
    ['a block below its key', 'a:\n  >\n  b'], ['a remark’s line in brackets', 'a: [b,\n  # c\n  d]'], ['a bracket far below its key', 'a:\n  b: [\n    c\n]'], ['an inner bracket below its key', 'a: [[\n  b\n]]'], ['a colon before a bracket', 'a: [b:]'],
    ['a remark before a bracket', 'a: [b # c]'], ['a colon right after quotation marks', 'a: {"b":c}'], ['deep brackets', `a: ${'['.repeat(20_000)}`], ['deep maps', Array.from({ length: 60 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
  ];
  for (const [what, text] of left) it(`leaves ${what} to the library`, () => assert.equal(readPlainYaml(text), undefined));

  it('is the sample, and what the library need not read', () => {
    const glossary = readFileSync('media/sample/letters/glossary.yaml', 'utf8');
    const chunks = chunksOf(glossary);
    assert.ok(chunks && chunks.starts.length > 20 && chunks.rest.length === 2);
    const entries = chunks.starts.map((start, index) => ({ start, end: chunks.starts[index + 1] ?? chunks.end }));
    for (const { start, end } of [...entries, ...chunks.rest]) assert.ok(areAllPlain(glossary.slice(start, end)), glossary.slice(start, end));
    assert.ok(areAllPlain(glossary));
    const [, header] = readFileSync('media/sample/letters/1933-10-02.letter', 'utf8').split('---\n');
    assert.ok(areAllPlain(header));
  });

  it('is read in time, however long it is', () => {
    for (const piece of ['a: b\n', '- "a"\n', 'a: >\n  b\n', '"', 'a: \'', '- [', 'a: {b: ', ' ', '\n', '#\n', 'a\n', 'a: b\n\n', 'a:\n', '\'\'']) {
      readPlainYaml(piece.repeat(200_000));
      readPlainYaml(`a: x\n${`  ${piece}`.repeat(200_000)}`);
    }
  });

  /** Lines that follow one another as in our files, and now and then as nobody writes. */
  const blanks = fc.constantFrom('', '', '', '', '', '  ', '  ', '  ', '    ', '    ', '      ', ' ', '   ');
  const word = fc.constantFrom('a', 'b c', 'å', 'Д', '"d"', '\'e\'', 'f#g', 'h:i', 'x - y', '*j*', '[k, "l"]', '{m: n, o: [p]}', '\u00a0', '1933-10-02', 'https://x.org/#q', '\'r\'\'s\'', 'a:', '"t u"', 't.', 'Ett parti, brittiskt');
  const nasty = fc.constantFrom('[', ']', '{', '}', ', ', ',', ': ', ':', ' : ', ' #', '# ', '#', '- ', '-', '? ', '?', '|', '>', '>-', '|-', '>+', '|2', '"', '\'', '\\', '&x ', '*x', '!t ', '%', '@', '`', '\t', '\n', '\r', '\r\n', '\u00a0', '\u2028', '\ufeff', '---', '...', '<<', '~', ' ', '  ', '\n  ', '\n\n', 'a', '\0');
  const remark = fc.constantFrom('', '', '', '', ' ', ' # r', '  #', '#s', ' # t: u\u00a0');
  const body = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(word, fc.constantFrom(': ', ': ', ': ', ':  ', ' : ', ':'), word, remark).map(parts => parts.join('')) },
    { weight: 4, arbitrary: fc.tuple(word, fc.constantFrom(':', ':', ': ', ':  # r', ': >', ': |', ': >-', ': |- ', ' :', ': [', ': {', ': "', ': \'')).map(parts => parts.join('')) },
    { weight: 3, arbitrary: fc.tuple(fc.constantFrom('- ', '- ', '-  ', '-'), word, fc.constantFrom('', '', ': b', ':', ': >'), remark).map(parts => parts.join('')) },
    { weight: 3, arbitrary: fc.tuple(word, remark).map(parts => parts.join('')) },
    { weight: 2, arbitrary: fc.constantFrom('', '', '# r', '#') },
    { weight: 1, arbitrary: fc.constantFrom(']', '}', 'b]', 'c: d}', 'a,', 'x"', 'y\'', ']  # r') },
    { weight: 1, arbitrary: fc.array(fc.oneof(word, nasty), { maxLength: 4 }).map(parts => parts.join('')) },
  );
  const lineEnd = fc.constantFrom('\n', '\n', '\n', '\n', '\n', '\r\n', ' \n');
  const lines = fc.array(fc.tuple(blanks, body, lineEnd), { minLength: 1, maxLength: 6 }).map(each => each.flat().join(''));
  /** What is surely right, with something put into it or taken out. */
  const harmed = fc.tuple(fc.oneof(fc.constantFrom(...[...taken, ...left].map(([, text]) => text).filter(text => text.length < 200)), lines), fc.array(fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.oneof(nasty, word, blanks)), { maxLength: 3 }))
    .map(([text, harms]) => harms.reduce((whole, [at, without, put]) => { const from = at % (whole.length + 1); return whole.slice(0, from) + put + whole.slice(from + without); }, text));
  /** Right by its making: a map of some depth, with remarks anywhere. */
  const own = fc.constantFrom('a', 'b c', 'Д: e', '"f": g', 'h: [i, j]', 'k: {l: m}', 'n: >\n@  o\n@  p', 'q: |-\n@   r\n\n@    s', 't: u\n@ v', 'w:', 'x: # y', 'z:\n@- A\n@- B: C\n@  D: E', 'F:\n@ - G', 'H: "I\n@  J"', 'K: [\n@  L,\n@]', 'M:\n@  N');
  const tree = fc.array(fc.tuple(fc.nat({ max: 2 }), own, fc.constantFrom('', '', '', '\n', '\n# r', '\n@# r', '\n@  # r', ' # r')), { minLength: 1, maxLength: 6 })
    .map(fields => {
      let depth = 0;
      return fields.map(([deeper, field, after]) => {
        depth = Math.max(0, Math.min(depth + deeper - 1, 3));
        return `${'  '.repeat(depth)}${field.includes(':') ? field : `${field}:`}${after}\n`.replaceAll('@', '  '.repeat(depth));
      }).join('');
    });
  const runs = Number(process.env.RUNS ?? 4000);
  for (const [what, made] of [['lines', lines], ['what is right, harmed', harmed], ['trees', tree]] as const) {
    it(`is read as the library reads it: ${what}`, () => {
      let plainOnes = 0;
      fc.assert(fc.property(made, fc.nat({ max: 9 }), (text, offset) => { if (isPlain(text, offset)) plainOnes++; }), { numRuns: runs });
      assert.ok(plainOnes > runs / 20, `${plainOnes} of ${runs}`);
    });
  }
  it('is read the same, whichever way', () => fc.assert(fc.property(lines, text => assert.deepEqual(readYaml(text), readFullYaml(text))), { numRuns: 1000 }));
});
