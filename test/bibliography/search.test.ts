import { strict as assert } from 'node:assert';
import { readBib } from '../../src/bibliography/bib/read';
import { plainText, searchText, shortDescription } from '../../src/bibliography/search';
import { finish } from '../../src/text/steps';

const BIB = '@letter{key1, ids={alias2}, author={Vincent van Gogh}, recipient={{ILP}}, translator={{\\AA}sa {\\"O}berg}, title={Om {H}{\\"a}vst{\\aa}ngen}, date={1933-10-02}}\n@incollection{b, title={X}, crossref={p}}\n@collection{p, title={Samling}, editor={E F}, year=1975}';
const entries = finish(readBib(BIB)).entries;

describe('what an entry is found by', () => {
  it('is its keys, names, titles and year, folded', () => { for (const word of ['key1', 'alias2', 'van', 'gogh', 'vincent', 'ilp', 'asa', 'oberg', 'havstangen', '1933']) assert.ok(searchText(entries[0]).includes(word), word); });
  it('is what it takes from others too', () => { for (const word of ['samling', '1975', 'e f']) assert.ok(searchText(entries[1]).includes(word), word); });
  it('is the same for an item', () => { for (const word of ['key1', 'van gogh', 'ilp', 'asa', 'oberg', 'havstangen', '1933']) assert.ok(searchText(entries[0].item()).includes(word), word); });
  it('has no markup', () => assert.doesNotMatch(searchText({ id: 'a', type: 'book', title: 'A <i>b</i> <span class="nocase">C</span>' }), /</));
});

describe('a source in short', () => {
  it('is who, what, when', () => assert.deepEqual(shortDescription(entries[0].item()), { names: ['Gogh'], title: 'Om Hävstången', year: '1933', recipients: ['ILP'] }));
  it('has its editors where it has no author', () => assert.deepEqual(shortDescription(entries[2].item()), { names: ['F'], title: 'Samling', year: '1975', recipients: [] }));
  it('may have nothing', () => assert.deepEqual(shortDescription({ id: 'a', type: 'book' }), { names: [], title: '', year: '', recipients: [] }));
  it('has particles that belong to the name, and dates in words', () => assert.deepEqual(shortDescription({ id: 'a', type: 'book', author: [{ family: 'Gogh', 'non-dropping-particle': 'van' }, { family: 'Alembert', 'non-dropping-particle': 'd’' }, { literal: 'ILP' }], issued: { literal: 'u.å.' } }),
    { names: ['van Gogh', 'd’Alembert', 'ILP'], title: '', year: 'u.å.', recipients: [] }));
  it('keeps what only looks like markup', () => assert.equal(plainText('a <b <x> <i>c</i>'), 'a <b <x> c'));
});
