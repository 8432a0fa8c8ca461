import { strict as assert } from 'node:assert';
import { harmless } from '../../src/text/harmless';

describe('Markdown from strangers', () => {
  const same = ['Ett *parti*.', 'High command: the general staff', '[a](https://example.org/command:x)', 'a! [b](c)', '\\![a](b)', '[a](#p1)', 'command:x', '<https://example.org>'];
  for (const text of same) it(`stays as it is: ${text}`, () => assert.equal(harmless(text), text));

  it('is linear', () => assert.equal(harmless('\\'.repeat(300_000)).length, 300_000));
  const cases: [string, string][] = [
    ['![a](https://example.org/a.png)', '\\![a](https://example.org/a.png)'], ['\\\\![a](b)', '\\\\\\![a](b)'], ['![a][r]', '\\![a][r]'],
    ['[a](command:x.y)', '[a](#)'], ['[a]( <command:x.y> )', '[a]( <#> )'], ['<command:x>', '<#>'], ['[a][r]\n\n[r]: command:x', '[a][r]\n\n[r]: #'], ['[a](COMMAND:x)', '[a](#)'],
    ['[a](com&#109;and:x)', '[a](#)'], ['[a](&#x63;ommand:x)', '[a](#)'], ['[a](command&colon;x)', '[a](#)'], ['[a](command\\:x)', '[a](#)'], ['[a](command%3Ax)', '[a](#)'], ['[a](command&#9999999;:x)', '[a](command&#9999999;:x)'], ['[a](comm&Tab;and:x)', '[a](#)'],
  ];
  for (const [text, expected] of cases) it(`is made harmless: ${text}`, () => assert.equal(harmless(text), expected));
});
