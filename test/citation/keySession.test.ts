import { strict as assert } from 'node:assert';
import { KeySession } from '../../src/citation/keySession';
import { keyContextAt } from '../../src/citation/markdown/context';

/** Types a text a key at a time, up to a bar; what is then looked for: all that a chosen key replaces, in brackets. `closed`: after so many keys nothing more was found. */
function typed(marked: string, closed = -1): string | undefined {
  const session = new KeySession(), whole = marked.replace('|', ''), to = marked.indexOf('|');
  let found: { readonly start: number; readonly end: number; insert(key: string): string } | undefined;
  for (let offset = 1; offset <= to; offset++) {
    const text = whole.slice(0, offset) + whole.slice(to);
    found = session.contextAt('a', text, offset, keyContextAt(text, offset, new Set()), false);
    if (offset === closed) session.end('a', offset);
  }
  return found && whole.slice(0, found.start) + found.insert('k') + whole.slice(found.end);
}

describe('a source that is looked for by several words', () => {
  it('goes on after a blank in brackets', () => {
    assert.equal(typed('x [@isaac out|]'), 'x [@k]');
    assert.equal(typed('x [@isaac |]'), 'x [@k]');
    assert.equal(typed('x [@isaac out|; @b]'), 'x [@k; @b]');
    assert.equal(typed('x [@a; @isaac out|]'), 'x [@a; @k]');
    assert.equal(typed('x [se @isaac the out|]'), 'x [se @k]');
  });
  it('ends with a blank in a sentence', () => {
    assert.equal(typed('x @isaac|'), 'x @k');
    assert.equal(typed('x @isaac |'), undefined);
    assert.equal(typed('x [y] @isaac out|'), undefined);
  });
  it('ends with what ends a key in a list', () => {
    for (const none of ['x [@isaac out, |]', 'x [@isaac out; |]', 'x [@isaac out]|', 'x [@isaac\nout|]']) assert.equal(typed(none), undefined, none);
    assert.equal(typed('x [@isaac out; @b|]'), 'x [@isaac out; @k]');
  });
  it('ends where nothing is found', () => assert.equal(typed('x [@isaac out|]', 'x [@isaac '.length), undefined));
});
