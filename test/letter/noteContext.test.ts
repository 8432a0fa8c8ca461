import { strict as assert } from 'node:assert';
import { noteContext } from '../../src/letter/noteContext';

const context = (marked: string): string | undefined => {
  const text = marked.replace('|', ''), found = noteContext(text, marked.indexOf('|'));
  return found && `${found.kind}: ${text.slice(found.start, found.end)}`;
};

describe('what is being written in a note', () => {
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['Jfr @|', undefined], ['Jfr [@deutscher1963|, s. 203]', undefined],
    ['#|', 'hash: #'], ['Ett ord. #met|', 'hash: #met'], ['#takt|ik', 'hash: #taktik'], ['a#b|', undefined], ['# Rubr|', undefined], ['`#kod|', undefined], ['`#kod` #t|', 'hash: #t'],
    ['Jfr [|', 'point: ['], ['Jfr [4|', 'point: [4'], ['Jfr [4|]', 'point: [4]'], ['Jfr [4|](#p4)', undefined], ['Jfr [punkt| 4](#p4)', undefined], ['![|', undefined], ['Jfr [^|', undefined],
    ['Jfr [punkt 4](#|', 'address: '], ['Jfr [punkt 4](#p|4)', 'address: p4'], ['Ord|', undefined],
  ];
  for (const [marked, expected] of cases) it(`${marked} is ${expected ?? 'nothing to complete'}`, () => assert.equal(context(marked), expected));
  it('closes an address that is not closed', () => assert.deepEqual([noteContext('[p](#p', 6)?.close, noteContext('[p](#p)', 6)?.close], [')', '']));
});
