import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { addresses } from '../../src/letter/addresses';
import { parseLetter } from '../../src/letter/parse';
import { placeOf, recordOf } from '../../src/letter/record';
import { decode, parseTarget, writeTarget } from '../../src/letter/targets';

const sample = parseLetter(readFileSync('media/sample/letters/1933-10-02.letter', 'utf8'));

describe('the record of a letter', () => {
  const record = recordOf(sample);
  it('knows who wrote to whom, when', () => assert.deepEqual([record.senders, record.date, record.lang, record.parts.filter(part => /^p\d$/.test(part.address)).length], [['Lev Trotskij'], '1933-10-02', 'sv', 8]));
  it('has every address of the letter', () => { for (const [address, range] of addresses(sample)) assert.deepEqual([address, placeOf(record, address)?.start], [address, range.start]); });
  it('is plain data', () => assert.deepEqual(JSON.parse(JSON.stringify(record)), JSON.parse(JSON.stringify(recordOf(sample)))));
  it('has the links, the declared terms and the annotations', () => {
    const { links, terms, annotations, marks, id, original, glossaries } = recordOf(parseLetter('---\nid: x1\noriginal: y\nglossary: g.yaml\n---\n[Se](#p1) [l]{term="New Leader"} [m]{term=none}\n\n1. [a]{#a-1 .t}[^a-1]\n\n[^a-1]: [b](x.letter#p2)'));
    assert.deepEqual([links.map(each => each.target), terms.map(each => each.target), annotations.map(each => [each.id, each.tags]), marks.map(each => each.value)], [['#p1', 'x.letter#p2'], ['New Leader'], [['a-1', ['t']]], ['New Leader', 'none']]);
    assert.deepEqual([id?.target, original?.target, glossaries?.map(each => each.target)], ['x1', 'y', ['g.yaml']]);
  });
  it('has nothing at an address that is none', () => assert.deepEqual([placeOf(record, 'p99'), placeOf(record, 'p99.1')], [undefined, undefined]));
});

describe('the target of a link', () => {
  const cases: [string, ReturnType<typeof parseTarget>][] = [['#p4', { path: undefined, address: 'p4' }], ['a%20b.letter#p2', { path: 'a b.letter', address: 'p2' }], ['../x.letter', { path: '../x.letter', address: undefined }],
    ['https://a.b', undefined], ['/etc/x', undefined], ['\\x', undefined], ['command:x', undefined], ['%zz.letter', { path: '%zz.letter', address: undefined }], ['', { path: undefined, address: undefined }]];
  for (const [target, expected] of cases) it(`${target || 'none'} is read`, () => assert.deepEqual(parseTarget(target), expected));
  it('is written so that it is read again, and stands in a link', () => fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom(undefined, 'p4', 'an-k3f9'), (path, address) => {
    if (/^(?:[/\\]|[A-Za-z][A-Za-z0-9+.-]*:)/.test(path)) return;
    const written = writeTarget({ path, address });
    assert.deepEqual(parseTarget(written), { path, address });
    assert.doesNotMatch(written, /[\s()<>]/);
    const { marks } = parseLetter(`[x](${written})`);
    assert.deepEqual(marks.links.map(link => link.target), [written]);
  })));
  it('is left as it is where it is no percent-encoding', () => assert.equal(decode('%'), '%'));
});
