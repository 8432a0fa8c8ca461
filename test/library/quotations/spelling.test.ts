import assert from 'node:assert/strict';
import { spellingOf } from '../../../src/library/quotations/spelling';
import { processorTime } from '../../text/processor';

describe('the spellings of a paper', () => {
  const lines = ['paper.md\naf = av', 'parts/*\nhv- → v-', '*\n-dt = -t', 'parts/*.tex\nqvinna = kvinna', 'paper.md\n= nothing', 'paper.md\na = b = c', 'paper.md\nwithout', 'paper.md', 'paper.md\n- = x', 'paper.md\nbort ='];
  const of = (path: string): string[] => spellingOf(path, lines).map(({ from, to }) => `${from}>${to}`);
  it('are those that are named for it, and no others', () => {
    assert.deepEqual(of('paper.md'), ['af>av', '-dt>-t', 'bort>']);
    assert.deepEqual(of('parts/one.md'), ['hv->v-', '-dt>-t']);
    assert.deepEqual(of('parts/one.tex'), ['hv->v-', '-dt>-t', 'qvinna>kvinna']);
    assert.deepEqual(of('other/paper.md'), ['-dt>-t']);
  });
  it('take a star for anything', () => {
    const is = (path: string, pattern: string): boolean => spellingOf(path, [`${pattern}\na = b`]).length === 1;
    for (const [path, pattern] of [['a/b/c.md', 'a/*/c.md'], ['a/b.md', '*/b.md'], ['a', '*'], ['', '*'], ['abab', 'ab*ab'], ['a-b-c', 'a*b*c'], ['a/b', '**']]) assert.ok(is(path, pattern), `${path} ${pattern}`);
    for (const [path, pattern] of [['aba', 'ab*ba'], ['a/b.md', 'b.md'], ['a-c-b', 'a*b*c'], ['ab', 'a*b*b'], ['a', '']]) assert.ok(!is(path, pattern), `${path} ${pattern}`);
  });
  it('are looked for in linear time', () => {
    const start = processorTime();
    spellingOf('a'.repeat(100_000), [`${'*a'.repeat(50_000)}b\nx = y`]);
    assert.ok(processorTime() - start < 2000);
  });
});
