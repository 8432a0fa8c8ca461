import { strict as assert } from 'node:assert';
import { decodeText, withOneLineEnd } from '../../src/text/decode';

describe('the bytes of a file', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  it('are UTF-8, the byte order mark left out', () => assert.equal(decodeText(bytes('\ufeffKära')), 'Kära'));
  it('are no text where they are not', () => {
    assert.equal(decodeText(Uint8Array.of(0x4b, 0xe4, 0x72, 0x61)), undefined);
    assert.equal(decodeText(Uint8Array.of(0xff, 0xfe, 0x4b, 0)), undefined);
  });
  // As VS Code does: seen in the rig.
  const cases: [string, string][] = [['a\nb\n', 'a\nb\n'], ['a\r\nb\r\n', 'a\r\nb\r\n'], ['a\r\nb\nc\n', 'a\nb\nc\n'], ['a\r\nb\r\nc\n', 'a\r\nb\r\nc\r\n'],
    ['a\rb', 'a\r\nb'], ['a\nb\r\n', 'a\nb\n'], ['a\r\nb\rc\n', 'a\r\nb\r\nc\r\n'], ['', '']];
  for (const [from, to] of cases) it(`with mixed line ends are made alike: ${JSON.stringify(from)}`, () => assert.equal(withOneLineEnd(from), to));
});
