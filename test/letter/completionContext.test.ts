import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { CompletionContext, completionContext, frontMatterAt } from '../../src/letter/completionContext';
import { processorTime } from '../text/processor';

/** What is being written at the bar: what stands before and after it in the range, and the rest of the context. */
function context(marked: string): Record<string, unknown> | undefined {
  const offset = marked.indexOf('|'), text = marked.replace('|', '');
  const found: CompletionContext | undefined = completionContext(text, offset);
  if (!found) return undefined;
  const { start, end, ...rest } = found;
  return { ...rest, word: `${text.slice(start, offset)}|${text.slice(offset, end)}` };
}

describe('in a link’s target', () => {
  const letter = (word: string, close = ''): Record<string, unknown> => ({ kind: 'letter', word, close });
  const address = (word: string, path?: string, close = ''): Record<string, unknown> => ({ kind: 'address', word, path, close });
  const cases: [string, Record<string, unknown> | undefined][] = [
    ['[x](|)', letter('|')],
    ['[x](|', letter('|', ')')],
    ['[x](| och sedan (se 3)', letter('|', ')')],
    ['[x](|och sedan', letter('|', ')')],
    ['[x](193|)', letter('193|')],
    ['[x](193|3.letter)', letter('193|3.letter')],
    ['[x](193|3.letter#p2)', letter('193|3.letter')],
    ['[x](|1933.letter "Titel")', letter('|1933.letter')],
    ['[x](trotskij 19|)', letter('trotskij 19|')],
    ['[x](../b/1|)', letter('../b/1|')],
    ['[x](<a b|.letter>)', letter('a b|.letter')],
    ['[x](<a b|)', letter('a b|', '>')],
    ['[x](<a|', letter('a|', '>)')],
    ['[[x]{.sic} y](|)', letter('|')],
    ['slutet på en länk](|)', letter('|')],
    ['[a](b.letter) och [x](|)', letter('|')],
    ['[x](#|)', address('|')],
    ['[x](#p|4)', address('p|4')],
    ['[x](#p|', address('p|', undefined, ')')],
    ['[x](a.letter#|)', address('|', 'a.letter')],
    ['[x](../a%20b.letter#häv|)', address('häv|', '../a b.letter')],
    ['[x](100%.letter#|)', address('|', '100%.letter')],
    ['[x](a.letter#p| och', address('p|', 'a.letter', ')')],
    ['[x](a.letter|#p2)', letter('a.letter|')],
    ['[x](a.letter)|', undefined], ['[x](a.letter |)', undefined], ['[x](a.letter "ti|")', undefined], ['[x](a b#|)', undefined],
    ['[x](https://exa|)', undefined], ['[x](mailto:|)', undefined], ['[x](/abs|)', undefined], ['[x](\\\\abs|)', undefined],
    ['![x](|)', undefined], ['![a [b] c](|)', undefined], ['\\![x](|)', letter('|')], ['x\\](|)', undefined], ['x\\\\](|)', letter('|')],
    [`[x](${'a'.repeat(301)}|)`, undefined],
    ['[x]\n(|)', undefined], ['[x](\n|)', undefined],
  ];
  for (const [marked, found] of cases) it(JSON.stringify(marked.slice(0, 60)), () => assert.deepEqual(context(marked), found));
});

describe('in a mark’s attributes', () => {
  const attribute = (word: string, classes: string[] = [], keys: string[] = [], equals = false): Record<string, unknown> => ({ kind: 'attribute', word, classes, keys, equals });
  const value = (key: string, word: string, quote = '', close = ''): Record<string, unknown> => ({ kind: 'attributeValue', key, word, quote, close });
  const cases: [string, Record<string, unknown> | undefined][] = [
    ['[x]{|}', attribute('|')],
    ['[x]{|', attribute('|')],
    ['[x]{.|}', attribute('.|')],
    ['[x]{.tak|tik}', attribute('.tak|tik')],
    ['[x]{#an-k3f9 .tak|}[^an-k3f9]', attribute('.tak|')],
    ['[x]{.metafor |}', attribute('|', ['metafor'])],
    ['[x]{.metafor te| lang=en .gap}', attribute('te|', ['metafor', 'gap'], ['lang'])],
    ['[x]{te|=x}', attribute('te|', [], [], true)],
    ['[x]{term="New Leader" |}', attribute('|', [], ['term'])],
    ['[]{.s .|}', attribute('.|', ['s'])],
    ['[x]{term=|}', value('term', '|')],
    ['[x]{.a term=|}', value('term', '|')],
    ['[x]{term=IL|P}', value('term', 'IL|P')],
    ['[x]{term="|"}', value('term', '|', '"')],
    ['[x]{term="New L|eader"}', value('term', 'New L|eader', '"')],
    ['[x]{term="New L|}', value('term', 'New L|', '"', '"')],
    ['[x]{term="New L| lang="en"}', value('term', 'New L|', '"', '"')],
    ['[x]{term="N|', value('term', 'N|', '"', '"')],
    ['[x]{term=\'N|\'}', value('term', 'N|', '\'')],
    ['[x]{lang=|}', value('lang', '|')],
    ['[x]{#an|}', undefined], ['[x]{term="a"|}', undefined], ['[x]{term=\'a\'|}', undefined], ['[x]{.a}|', undefined], ['[x]{.a} y|', undefined],
    ['{|}', undefined], ['x {.a|}', undefined], ['\\]{|}', undefined], ['[x] {|}', undefined], ['[x]{"|}', undefined],
  ];
  for (const [marked, found] of cases) it(JSON.stringify(marked), () => assert.deepEqual(context(marked), found));
});

describe('in a reference to a note', () => {
  const note = (word: string, close = ''): Record<string, unknown> => ({ kind: 'note', word, close });
  const cases: [string, Record<string, unknown> | undefined][] = [
    ['x[^|]', note('|')], ['x[^|', note('|', ']')], ['x[^an|-k3f9]', note('an|-k3f9')], ['x[^an| och', note('an|', ']')], ['[^|]', note('|')], ['[x]{#a}[^|]', note('|')],
    ['[^an|]: text', undefined], ['[^an]|', undefined], ['[^an |]', undefined], ['\\[^|]', undefined],
  ];
  for (const [marked, found] of cases) it(JSON.stringify(marked), () => assert.deepEqual(context(marked), found));
});

describe('in what a person reads there is nothing', () => {
  for (const marked of ['|', 'a.|', 'a. |', 'nr #|', '#|', '(|)', 'se (|', 'a = |', '{|', '"|', 'x: |', '[|]', '[a]|', '[a](b) c|', 'a\n[x](b\n|', 'k.|\n---\na: ', '-|--\na: b\n---\n', '---\na: b\n---\ntitle: |',
    '---\na: b\n-|--\n', '---\n\nsender: |\n---\n', '---\na: b\n\nKära |', 'sender: |']) it(JSON.stringify(marked), () => assert.equal(context(marked), undefined));
});

describe('in the front matter', () => {
  const field = (word: string, present: string[] = [], names: string[] = [], colon = false): Record<string, unknown> => ({ kind: 'field', word, present, names, colon });
  const value = (name: string, word: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({ kind: 'fieldValue', field: name, word, quote: '', close: '', flow: false, blank: false, ...more });
  const cases: [string, Record<string, unknown> | undefined][] = [
    ['|\n', field('|')],
    ['|', field('|')],
    ['ti|', field('ti|')],
    ['date: 1933\nse|\nlang: sv\n---\n', field('se|', ['date', 'lang'])],
    ['date: 1933\nse|nder: x\n---\n', field('se|nder', ['date'], [], true)],
    ['date: 1933\n\nse|\n---\n', field('se|', ['date'])],
    ['sender:\n  na|\n---\n', field('na|', [], ['sender'])],
    ['sender:\n  name: x\n  |\n---\n', field('|', ['name'], ['sender'])],
    ['sender: {name: x, |}\n---\n', field('|', ['name'], ['sender'])],
    ['sender: |\n---\n', value('sender', '|')],
    ['sender:|\n---\n', value('sender', '|', { blank: true })],
    ['sender: Leo T|rotskij\n---\n', value('sender', 'Leo T|rotskij')],
    ['sender: "Leo|"\n---\n', value('sender', 'Leo|', { quote: '"' })],
    ['sender: "Leo|\n---\n', value('sender', 'Leo|', { quote: '"', close: '"' })],
    ['sender: \'Leo|\'\n---\n', value('sender', 'Leo|', { quote: '\'' })],
    ['recipient: [a, |]\n---\n', value('recipient', '|', { flow: true })],
    ['recipient: [a, Br|, c]\n---\n', value('recipient', 'Br|', { flow: true })],
    ['recipient: [a,\n  Br|]\n---\n', value('recipient', 'Br|', { flow: true })],
    ['recipient:\n  - a\n  - Br|\n---\n', value('recipient', 'Br|')],
    ['recipient:\n- Br|\n---\n', value('recipient', 'Br|')],
    ['recipient:\n  - Br|itt # om\n---\n', value('recipient', 'Br|itt')],
    ['recipient:\n  - Brittiska # o|\n---\n', undefined],
    ['sender:\n  name: Le|\n---\n', value('sender', 'Le|')],
    ['sender: {name: Le|}\n---\n', value('sender', 'Le|', { flow: true })],
    ['lang: |', value('lang', '|')],
    ['date: 1933-|\n---\n', value('date', '1933-|')],
    ['date: 19|33-10-02 # om\n---\n', value('date', '19|33-10-02')],
    ['sender:\n  ref: |\n---\n', undefined], ['sender: "Leo"|\n---\n', undefined], ['other:\n  name: |\n---\n', undefined], ['# se|\n---\n', undefined], ['sender: x # |\n---\n', undefined],
  ];
  for (const [marked, found] of cases) {
    it(JSON.stringify(marked), () => {
      assert.deepEqual(context(`---\n${marked}`), found);
      assert.deepEqual(context(`---\r\n${marked.replaceAll('\n', '\r\n')}`), found);
    });
  }
  it('ends where it ends, be it by dots', () => {
    assert.deepEqual(frontMatterAt('---\na: b\n...\nx', 6), { start: 4, end: 9 });
    assert.equal(frontMatterAt('---\na: b\n...\nx', 13), undefined);
    assert.equal(frontMatterAt('\ufeff---\na: b\n---\n', 6)?.start, 5);
  });
});

describe('a context', () => {
  const part = fc.constantFrom('[x](', ')', '](', '#', ']{', '}', '.a', 'term=', '"', '\'', ' ', '[^', ']', '<', '>', 'a.letter', '\n', '\r\n', '---\n', 'sender: ', '- ', '[', ', ', '\\', '!', '{', 'x');
  it('has the offset in its range, on one line, whatever the text', () => fc.assert(fc.property(fc.array(part, { maxLength: 25 }).map(parts => parts.join('')), fc.boolean(), (body, front) => {
    const text = front ? `---\n${body}` : body;
    for (let offset = 0; offset <= text.length; offset++) {
      const found = completionContext(text, offset);
      if (found) assert.ok(found.start <= offset && offset <= found.end && !/[\r\n]/.test(text.slice(found.start, found.end)), `${offset}: ${JSON.stringify(found)} in ${JSON.stringify(text)}`);
    }
  }), { numRuns: 500 }));
  it('is found at once in a long line and a long letter', () => {
    for (const text of ['[x]{a '.repeat(200_000), '](('.repeat(300_000), `---\n${'a: b\n'.repeat(200_000)}`, '[^'.repeat(500_000), '\\'.repeat(1_000_000)]) {
      const start = processorTime();
      completionContext(text, text.length);
      completionContext(text, text.length >> 1);
      assert.ok(processorTime() - start < 1000, text.slice(0, 10));
    }
  });
});
