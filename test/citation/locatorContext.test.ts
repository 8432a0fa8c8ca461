import { strict as assert } from 'node:assert';
import { markdown } from '../../src/citation/languages/markdown';
import { locatorContext } from '../../src/citation/locatorContext';

describe('a locator that is being written', () => {
  /** `key:typed`. */
  const at = (marked: string): string | undefined => {
    const offset = marked.indexOf('|'), text = marked.replace('|', '');
    const found = locatorContext(text, markdown.read(text).citations, offset);
    return found && `${found.key}:${text.slice(found.start, found.end)}`;
  };

  it('stands after the comma in the brackets of a key', () => {
    assert.equal(at('x [@a, |]'), 'a:');
    assert.equal(at('x [@a,|]'), 'a:');
    assert.equal(at('x [@a, punkt 4|; @b]'), 'a:punkt 4');
    assert.equal(at('x [@a; @b, 4|]'), 'b:4');
    assert.equal(at('x [se @a, |] y'), 'a:');
    assert.equal(at('x [-@a, |]'), 'a:');
  });
  it('stands in the brackets after a bare key', () => {
    assert.equal(at('som @a [|]'), 'a:');
    assert.equal(at('som @a [4|] x'), 'a:4');
  });
  it('stands where the bracket is not closed yet', () => assert.equal(at('x [@a, pu|'), 'a:pu'));
  it('stands nowhere else', () => {
    for (const none of ['som @a, |', 'som @a |och', 'x [@a|]', 'x [@a] |', 'x [@a, 3; |]', 'x [@a], |', 'x |']) assert.equal(at(none), undefined, none);
  });
});
