import { strict as assert } from 'node:assert';
import { annotationsAt, annotationsMeantAt, neighbourOf } from '../../src/letter/nearAnnotations';
import { parseLetter } from '../../src/letter/parse';

describe('the annotations at a place', () => {
  const text = '[Ett [litet]{#x-1 .a}[^x-1] ord]{#x-2 .b} []{#x-3 .s}och ett[]{.e a=x-3} till.\n\n[^x-1]: Not.';
  const at = (words: string) => annotationsAt(parseLetter(text), text.indexOf(words) + 1).map(each => each.id);
  it('are all, the innermost first', () => assert.deepEqual(at('litet'), ['x-1', 'x-2']));
  it('are those of the passage', () => assert.deepEqual([at('ord'), at('och'), at('till')], [['x-2'], ['x-3'], []]));
  it('are found at their marks and references too', () => assert.deepEqual([at('#x-3'), at('.e a'), at('[^x-1]')], [['x-3'], ['x-3'], ['x-1', 'x-2']]));
});

const meant = (marked: string): string[] => annotationsMeantAt(parseLetter(marked.replace('|', '')), marked.indexOf('|')).map(each => each.id);

describe('the annotations that are meant at a place', () => {
  it('are those whose passage holds it, the innermost first', () => assert.deepEqual(meant('Ett [yttre [in|re]{#an-0001} ställe]{#an-0002}.'), ['an-0001', 'an-0002']));
  it('are those whose mark holds it', () => assert.deepEqual(meant('Ett [ställe]{#an-0|001 .metafor}.'), ['an-0001']));
  it('hold their ends', () => assert.deepEqual(meant('Ett [ställe|]{#an-0001}.'), ['an-0001']));
  it('are those whose note holds it', () => assert.deepEqual(meant('Ett [ställe]{#an-0001}[^an-0001].\n\n[^an-0001]: En n|ot.'), ['an-0001']));
  it('are those of the crossing form', () => assert.deepEqual(meant('Ett []{#an-0001 .s}stä|lle[]{.e a=an-0001}.'), ['an-0001']));
  it('are none elsewhere', () => assert.deepEqual(meant('E|tt [ställe]{#an-0001}.'), []));
});

describe('the next annotation', () => {
  const text = '[Ett]{#x-1 .a} ord, [två]{#x-2 .b}, [tre]{#x-3 .a}.';
  const from = (words: string, direction: 1 | -1, tag?: string) => {
    const found = neighbourOf(parseLetter(text), text.indexOf(words), direction, tag);
    return found && [found.annotation.id, found.number, found.count, found.isRound];
  };
  it('comes after the place, and the last one before it', () => assert.deepEqual([from('ord', 1), from('ord', -1)], [['x-2', 2, 3, false], ['x-1', 1, 3, false]]));
  it('is not the one that begins there', () => assert.deepEqual([from('två', 1), from('två', -1)], [['x-3', 3, 3, false], ['x-1', 1, 3, false]]));
  it('is the first after the last, and the last before the first', () => assert.deepEqual([from('tre', 1), from('[Ett', -1)], [['x-1', 1, 3, true], ['x-3', 3, 3, true]]));
  it('may be asked for by tag', () => assert.deepEqual([from('Ett', 1, 'a'), from('två', 1, 'b'), from('ord', 1, 'c')], [['x-3', 2, 2, false], ['x-2', 1, 1, true], undefined]));
});
