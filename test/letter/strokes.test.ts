import { strict as assert } from 'node:assert';
import { parseLetter } from '../../src/letter/parse';
import { NO_TAG, bandsOf, strokesOf } from '../../src/letter/strokes';

const COLORS: Readonly<Record<string, number>> = { a: 1, b: 2, c: 3, d: 4, also: 1 };
const strokes = (text: string) => strokesOf(parseLetter(text), tag => COLORS[tag]).map(({ start, end, color, level }) => [text.slice(start, end), color, level]);

describe('the lines under passages', () => {
  it('have the colour of the tag', () => assert.deepEqual(strokes('Ett [ord]{#x-1 .a} och [ett]{#x-2 .b}.'), [['ord', 1, 0], ['ett', 2, 0]]));
  it('are there for a passage without tags', () => assert.deepEqual(strokes('Ett [ord]{#x-1} här.'), [['ord', NO_TAG, 0]]));
  it('stand under one another for several tags, once for each colour', () => assert.deepEqual(strokes('Ett [ord]{#x-1 .b .a .also} här.'), [['ord', 2, 0], ['ord', 1, 1]]));
  it('of a passage inside another are all to be seen', () => assert.deepEqual(strokes('[Ett [litet]{#x-1 .a} ord]{#x-2 .a}'), [['Ett [litet]{#x-1 .a} ord', 1, 0], ['litet', 1, 1]]));
  it('of passages that cross are all to be seen', () => {
    assert.deepEqual(strokes('[]{#x-1 .s .a}Ett []{#x-2 .s .b}litet[]{.e a=x-1} ord[]{.e a=x-2} [till]{#x-3 .c}.').map(([, color, level]) => [color, level]), [[1, 0], [2, 1], [3, 0]]);
  });
  it('use a level again that is free', () => assert.deepEqual(strokes('[[a]{#x-1 .a} [b]{#x-2 .b}]{#x-3 .c}').map(([, color, level]) => [color, level]), [[3, 0], [1, 1], [2, 1]]));
  it('share the last level where there are more', () => assert.deepEqual(strokes('[a]{#x-1 .a .b .c .d}').map(([, , level]) => level), [0, 1, 2, 2]));
  it('leave out the notes between the paragraphs of a passage', () => {
    assert.deepEqual(strokes('Ett []{#x-1 .s .a}ord [två]{#x-2}[^x-2].\n\n[^x-2]: Not.\n\nSlutet[]{.e a=x-1} där.'),
      [['ord [två]{#x-2}[^x-2].\n\n', 1, 0], ['\n\nSlutet', 1, 0], ['två', 0, 1]]);
  });
  it('are none for an empty passage', () => assert.deepEqual(strokes('[]{#x-1 .a} tomt'), []));
});

describe('the marks of the ruler', () => {
  const bands = (gap: number, ...ranges: [number, number][]) => bandsOf(ranges.map(([start, end]) => ({ start, end })), offset => Math.floor(offset / 10), gap).map(({ start, end }) => [start, end]);
  it('are one for passages on the same line', () => assert.deepEqual(bands(0.3, [0, 3], [5, 7], [10, 12]), [[0, 7], [10, 12]]));
  it('are one for passages that are near', () => assert.deepEqual(bands(2, [0, 3], [25, 27], [58, 60], [61, 62]), [[0, 27], [58, 62]]));
  it('hold passages inside others', () => assert.deepEqual(bands(0, [0, 45], [12, 15], [44, 49], [60, 61]), [[0, 49], [60, 61]]));
});
