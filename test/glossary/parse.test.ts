import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Entry, Glossary, rangeIn } from '../../src/glossary/model';
import { parseGlossary, seeProblems } from '../../src/glossary/parse';
import { Range, shifted } from '../../src/text/range';

const entry = (text: string): Entry => parseGlossary(text).entries[0];
const reported = (text: string) => parseGlossary(text).problems.map(({ code, start, end, args }) => [code, text.slice(start, end), ...args]);
const glossary = (fields: string) => `lang: sv\nterms:\n  ILP:\n${fields.split('\n').map(line => `    ${line}\n`).join('')}`;

describe('a glossary entry', () => {
  it('has every field of the format', () => {
    const text = glossary('name: Independent Labour Party\nkind: organization\ngloss: >\n  Ett parti.\n  Med *Maxton*.\nforms: [oberoende arbetarpartiet, I.L.P.]\nlang: en\nmatch: exact\nsee: [Labourpartiet]\nsources: ["@dowse1966, s. 3"]\nlinks: ["https://example.org/ILP"]\nsenses:\n  - {gloss: Förr., to: 1914}\n  - gloss: Sedan.\n    from: 1914-08\n    sender: Lev Trotskij');
    const read = parseGlossary(text), [found] = read.entries;
    const written = (range: Range): string => { const { start, end } = rangeIn(read, found, range); return text.slice(start, end); };
    assert.deepEqual({ ...found, headwordRange: 0, range: 0, glossRange: 0, formRanges: 0, see: 0 }, {
      headword: 'ILP', headwordRange: 0, range: 0, glossRange: 0, formRanges: 0, see: 0, name: 'Independent Labour Party', kind: 'organization', gloss: 'Ett parti. Med *Maxton*.',
      forms: ['oberoende arbetarpartiet', 'I.L.P.'], lang: 'en', match: 'exact', sources: ['@dowse1966, s. 3'], links: ['https://example.org/ILP'],
      senses: [{ gloss: 'Förr.', from: undefined, to: '1914', sender: undefined }, { gloss: 'Sedan.', from: '1914-08', to: undefined, sender: 'Lev Trotskij' }],
    });
    assert.equal(written(found.headwordRange), 'ILP');
    assert.deepEqual(found.formRanges.map(written), ['oberoende arbetarpartiet', 'I.L.P.']);
    assert.deepEqual(found.see.map(({ headword, range }) => [headword, written(range)]), [['Labourpartiet', 'Labourpartiet']]);
    assert.ok(written(found.range).startsWith('ILP:') && written(found.range).endsWith('Trotskij'));
    assert.deepEqual(reported(text), []);
  });

  it('may be a gloss alone', () => {
    const found = entry('terms:\n  hävstång: En bild.\n');
    assert.deepEqual([found.headword, found.gloss, found.forms, found.match, found.lang], ['hävstång', 'En bild.', [], 'inflected', undefined]);
  });
  it('may have nothing yet', () => assert.equal(entry('terms:\n  ILP:\n').gloss, ''));
  it('takes its language from the file', () => assert.equal(entry(glossary('gloss: x')).lang, 'sv'));
  it('may have a text for a list of one', () => assert.deepEqual(entry(glossary('forms: I.L.P.\nsee: Labour')).forms, ['I.L.P.']));
  it('keeps numbers and dates as they are written', () => assert.deepEqual(entry('terms:\n  1917: 0x1F\n').gloss, '0x1F'));
  it('may have a headword in quotation marks', () => assert.equal(entry('terms:\n  "Vad: nu": x\n').headword, 'Vad: nu'));
  it('may be in a file of another layout', () => assert.deepEqual(parseGlossary('terms: {ILP: Ett parti., Labour: {kind: organization}}').entries.map(each => [each.headword, each.kind]), [['ILP', undefined], ['Labour', 'organization']]));
  it('may be in a file that begins with ---', () => assert.deepEqual(parseGlossary('---\nlang: sv\nterms:\n  a: x\n...\n'), { ...parseGlossary('---\nlang: sv\nterms:\n  a: x\n'), problems: [] }));
  it('may have an “, &c.” in it', () => assert.deepEqual(parseGlossary('terms:\n  a: Books, &c. and\n    more, &c.\n  b: y\n').problems, []));
  it('may use an anchor for a text', () => assert.equal(parseGlossary('terms:\n  a: &x Samma\n  b: *x\n').entries[1].gloss, 'Samma'));
});

describe('a tagset', () => {
  it('has tags with label, description and colour', () => assert.deepEqual(parseGlossary('tags:\n  metafor: {label: Metafor, description: Bilder., color: 1}\n  ton:\n').tags.map(({ name, label, description, color }) => [name, label, description, color]),
    [['metafor', 'Metafor', 'Bilder.', 1], ['ton', undefined, undefined, undefined]]));
  it('may be empty, and is one all the same', () => assert.equal(parseGlossary('tags: {}').hasTagset, true));
  it('may be missing', () => assert.equal(parseGlossary('terms:\n  a: b\n').hasTagset, false));
  it('reports a colour that is none', () => assert.deepEqual(reported('tags:\n  a: {color: 9}\n'), [['color-unknown', '9', '9']]));
});

describe('what is wrong in a glossary', () => {
  const cases: [string, string, unknown[][]][] = [
    ['an unknown kind', glossary('kind: party'), [['kind-unknown', 'party', 'party', 'person, organization, periodical, place, event, work, concept']]],
    ['an unknown way of matching', glossary('match: fuzzy'), [['match-unknown', 'fuzzy', 'fuzzy', 'inflected, exact']]],
    ['a headword twice', 'terms:\n  a: x\n  b: y\n  a: z\n', [['headword-twice', 'a', 'a']]],
    ['a form that two headwords claim', 'terms:\n  a:\n    forms: [x]\n  b:\n    forms: [x]\n', [['form-twice', 'x', 'x', 'a']]],
    ['a form that is another headword', 'terms:\n  a: x\n  b:\n    forms: [a]\n', [['form-twice', 'a', 'a', 'a']]],
    ['an entry that is indented otherwise', 'terms:\n  a: x\n b: y\n  c: z\n', [['yaml', 'b', 'BAD_INDENT']]],
    ['a stray line', 'terms:\n  a: x\nprosa\n  c: z\n', [['glossary-shape', 'prosa', 'terms', 'fields']]],
    ['a stray item', 'terms:\n  a: x\n- b\n  c: z\n', [['glossary-shape', '- b', 'terms', 'fields']]],
    ['a date of a sense that is none', glossary('senses:\n  - {gloss: x, from: 1 maj}'), [['date-not-edtf', '1 maj', '1 maj', '']]],
    ['a sense that is a text', glossary('senses: [x]'), [['glossary-shape', 'x', 'senses', 'senses']]],
    ['fields where a text belongs', glossary('name: {a: b}'), [['glossary-shape', '{a: b}', 'name', 'text']]],
    ['a list where a gloss belongs', 'terms:\n  a: [b]\n', [['glossary-shape', '[b]', 'a', 'gloss']]],
    ['fields in a list of texts', glossary('forms: [{a: b}]'), [['glossary-shape', '{a: b}', 'forms', 'texts']]],
    ['terms that are no fields', 'terms: x', [['glossary-shape', 'x', 'terms', 'fields']]],
    ['a file that is a list', '- a\n- b\n', [['glossary-shape', '- a\n- b', 'terms', 'fields']]],
    ['a language that is no text', 'lang: [sv]\nterms:\n  a: b\n', [['glossary-shape', '[sv]', 'lang', 'text']]],
    ['tags that are no fields', 'tags: x\nterms:\n  a: b\n', [['glossary-shape', 'x', 'tags', 'fields']]],
    ['a value that needs quotation marks', glossary('gloss: Ett parti: brittiskt'), [['yaml-quote', 'Ett parti: brittiskt']]],
    ['a source without its quotation marks', glossary('sources: @dowse1966'), [['yaml-quote', '@dowse1966']]],
  ];
  for (const [what, text, problems] of cases) it(`is reported: ${what}`, () => assert.deepEqual(reported(text), problems));

  it('leaves the other entries as they are', () => {
    const found = parseGlossary('terms:\n  a: x\n  b: [unclosed\n  c: z\n');
    assert.ok(found.problems.length > 0);
    assert.deepEqual(found.entries.filter(each => each.headword !== 'b').map(each => [each.headword, each.gloss]), [['a', 'x'], ['c', 'z']]);
  });
  it('reads on where a value needs quotation marks', () => assert.equal(entry(glossary('gloss: Ett parti: brittiskt\nname: N')).name, 'N'));
  it('is reported in the order of the file', () => {
    const starts = parseGlossary('terms:\n  a: {kind: x}\n  b: {kind: y}\n  a: {kind: z}\n').problems.map(each => each.start);
    assert.deepEqual(starts, [...starts].sort((a, b) => a - b));
  });

  it('may be a see that no glossary has', () => {
    const text = 'terms:\n  a:\n    see: [b, c, d]\n  b: x\n';
    assert.deepEqual(seeProblems(parseGlossary(text), headword => headword === 'd').map(({ code, start, end, args }) => [code, text.slice(start, end), ...args]), [['see-missing', 'c', 'c']]);
  });
  it('is nothing in the glossary of the sample', () => {
    const found = parseGlossary(readFileSync('media/sample/letters/glossary.yaml', 'utf8'));
    assert.deepEqual([...found.problems, ...seeProblems(found, () => false)], []);
    assert.ok(found.entries.filter(each => each.gloss !== '' && each.kind && each.sources.length + each.links.length > 0).length >= 18);
  });
});

describe('reading a glossary again', () => {
  const line = fc.constantFrom('lang: sv', 'terms:', 'tags:', '  a: x', '  b:', '    gloss: y', '    kind: person', '    kind: x', '    forms: [p, q]', '    see: [a, r]', '    senses:', '      - {gloss: z, from: 1}', '  # remark', '', '   ',
    '  c: |', '      text', '     less', '  "d e": "f: g"', '  h: [', '  i: &n x', '  j: *n', '  metafor: {color: 1}', '\tt', '---', '...', '  k: @l', '  m: n: o', 'p', '  é: ö # r');
  const text = fc.array(line, { maxLength: 25 }).map(lines => ['terms:', ...lines].join('\n'));

  it('gives what reading it anew gives, whatever was edited', () => fc.assert(fc.property(text, text, fc.boolean(), (before, after, inside) => {
    const edited = inside ? before.slice(0, before.length >> 1) + after.slice(after.length >> 1) : after;
    assert.deepEqual(parseGlossary(edited, parseGlossary(before)), parseGlossary(edited));
  }), { numRuns: 400 }));

  it('gives that after any number of edits, each entry an object of its own', () => fc.assert(fc.property(text, fc.array(fc.tuple(fc.nat(), fc.nat(80), fc.array(line, { maxLength: 4 }))), (before, edits) => {
    let source = before, read = parseGlossary(source);
    for (const [at, length, lines] of edits) {
      const from = at % (source.length + 1);
      source = source.slice(0, from) + lines.join('\n') + source.slice(from + length);
      read = parseGlossary(source, read);
      assert.deepEqual(read, parseGlossary(source));
      assert.equal(new Set(read.entries).size, read.entries.length);
    }
  }), { numRuns: 400 }));

  describe('keeps the entries', () => {
    const before = 'lang: sv\nterms:\n  a: x\n  b:\n    forms: [p]\n  c: {lang: en}\n  a: x\n';
    const kept = (after: string, from = before): string => {
      const old = parseGlossary(from), now = parseGlossary(after, old);
      assert.deepEqual(now, parseGlossary(after));
      for (const entry of now.entries) assert.ok(after.startsWith(entry.headword, rangeIn(now, entry, entry.headwordRange).start));
      return now.entries.map(entry => old.entries.indexOf(entry)).join();
    };
    const cases: [string, string, string][] = [
      ['that were not edited', before.replace('[p]', '[p, q]'), '0,-1,2,3'],
      ['after a new one', before.replace('  b:', '  n: y\n  b:'), '0,-1,1,2,3'],
      ['after one that is gone', before.replace('  a: x\n', ''), '1,2,3'],
      ['that changed places', 'lang: sv\nterms:\n  c: {lang: en}\n  a: x\n  b:\n    forms: [p]\n  a: x\n', '2,0,1,3'],
      ['that changed places, each of those that are written alike once', 'lang: sv\nterms:\n  b:\n    forms: [p]\n  a: x\n  a: x\n  c: {lang: en}\n', '1,0,3,2'],
      ['at the end, each of those that are written alike once', `${before}  a: x\n`, '0,1,2,3,-1'],
      ['where the terms are moved', before.replace('lang: sv\n', 'tags:\n  t: u\nlang: sv\n'), '0,1,2,3'],
      ['with a language of their own, where that of the file is another', before.replace('sv', 'de'), '-1,-1,2,-1'],
    ];
    for (const [what, after, expected] of cases) it(what, () => assert.equal(kept(after), expected));
    it('of a file that ends otherwise', () => assert.equal(kept('terms:\n  a: x\n  b: y\ntags:\n', 'terms:\n  a: x\n  b: y\n'), '0,1'));
    it('but for those that had a problem with their place', () => assert.equal(kept('terms:\n  a: x\n   b: y\n  c: z\n', 'terms:\n  a: x\n b: y\n  c: z\n'), '-1,2'));
  });

  it('never throws, and every range lies in the text', () => fc.assert(fc.property(fc.oneof(text, fc.string({ unit: 'binary', maxLength: 60 })), source => {
    const { entries, starts, problems }: Glossary = parseGlossary(source);
    for (const { start, end } of [...problems, ...entries.flatMap((each, i) => [each.range, each.headwordRange].map(range => shifted(range, starts[i])))]) assert.ok(0 <= start && start <= end && end <= source.length + 1, `${start}–${end} of ${source.length}`);
  }), { numRuns: 400 }));

  it('is not slow for a YAML bomb', () => {
    const bomb = `terms:\n  a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghi'].map((key, i) => `  ${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(',')}]\n`).join('')}`;
    assert.equal(parseGlossary(bomb).entries.length, 9);
    assert.ok(parseGlossary(`terms:\n  a: ${'['.repeat(5000)}`).problems.length > 0);
  });
});
