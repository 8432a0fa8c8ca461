import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { fieldContext, fieldNameAt } from '../../src/glossary/fields';

/** What belongs where the bar stands. */
function context(marked: string): unknown[] | undefined {
  const text = marked.replace('|', '');
  const found = fieldContext(text, marked.indexOf('|'));
  if (!found) return undefined;
  const word = text.slice(found.start, found.end);
  return found.kind === 'name' ? ['name', found.place, found.present, word] : ['value', found.place, found.field, word];
}

function nameAt(marked: string): unknown[] | undefined {
  const text = marked.replace('|', '');
  const found = fieldNameAt(text, marked.indexOf('|'));
  return found && [found.place, found.field, text.slice(found.range.start, found.range.end)];
}

describe('the cursor in a glossary is', () => {
  const cases: [string, string, unknown[] | undefined][] = [
    ['at a name of the file', 'lang: sv\nte|', ['name', 'file', ['lang'], 'te']],
    ['at a name of an entry', 'terms:\n  a:\n    gloss: x\n    ki|\n    see: [b]\n', ['name', 'entry', ['gloss', 'see'], 'ki']],
    ['on an empty line of an entry', 'terms:\n  a:\n    gloss: x\n    |\n', ['name', 'entry', ['gloss'], '']],
    ['at a kind', 'terms:\n  a:\n    kind: per|\n', ['value', 'entry', 'kind', 'per']],
    ['at an empty kind', 'terms:\n  a:\n    kind: |\n', ['value', 'entry', 'kind', '']],
    ['in a list of an entry', 'terms:\n  a:\n    see: [b, c|]\n', ['value', 'entry', 'see', 'c']],
    ['at an item of a list', 'terms:\n  a:\n    see:\n      - New L|\n', ['value', 'entry', 'see', 'New L']],
    ['at an item of several words', 'terms:\n  a:\n    see: [b, New L|, c]\n', ['value', 'entry', 'see', 'New L']],
    ['at an item with a hyphen', 'terms:\n  a:\n    see: [bolsjevik-l|eninism]\n', ['value', 'entry', 'see', 'bolsjevik-leninism']],
    ['at an item in quotation marks', 'terms:\n  a:\n    see: ["a, b|"]\n', ['value', 'entry', 'see', 'a, b']],
    ['at an item of a list in braces', 'terms:\n  a: {kind: person, see: [b, c|]}\n', ['value', 'entry', 'see', 'c']],
    ['at an item of a list over several lines', 'terms:\n  a:\n    see: [b,\n      c|]\n', ['value', 'entry', 'see', 'c']],
    ['at a sense’s name in braces', 'terms:\n  a:\n    senses: [{gloss: x, fr|}]\n', ['name', 'sense', ['gloss'], 'fr']],
    ['at a sense’s name in braces in braces', 'terms:\n  a: {senses: [{gloss: x, fr|}]}\n', ['name', 'sense', ['gloss'], 'fr']],
    ['in a value with a remark after it', 'terms:\n  a:\n    kind: per| # r\n', ['value', 'entry', 'kind', 'per']],
    ['in a gloss of several lines', 'terms:\n  a:\n    gloss: >\n      The Independent |\n', undefined],
    ['in a text that goes on', 'terms:\n  a: The party\n    goes on |\n', undefined],
    ['in the middle of a text', 'terms:\n  a:\n    kind person |\n', undefined],
    ['at a name of an entry in braces', 'terms:\n  a: {kind: person, gl|}\n', ['name', 'entry', ['kind'], 'gl']],
    ['at a value of an entry in braces', 'terms:\n  a: {kind: per|}\n', ['value', 'entry', 'kind', 'per']],
    ['at a name of a sense', 'terms:\n  a:\n    senses:\n      - gloss: x\n        fr|\n', ['name', 'sense', ['gloss'], 'fr']],
    ['at the first name of a sense', 'terms:\n  a:\n    senses:\n      - gl|\n', ['name', 'sense', [], 'gl']],
    ['at a name of a second sense', 'terms:\n  a:\n    senses:\n      - gloss: x\n        to: 1914\n      - gloss: y\n        s|\n', ['name', 'sense', ['gloss'], 's']],
    ['at a name of a tag in braces', 'tags:\n  t: {la|}\n', ['name', 'tag', [], 'la']],
    ['in a remark', 'terms:\n  # a|\n', undefined],
  ];
  for (const [what, marked, found] of cases) it(what, () => assert.deepEqual(context(marked), found));
});

describe('a completion knows', () => {
  const at = (marked: string) => fieldContext(marked.replace('|', ''), marked.indexOf('|'));
  it('whether a colon follows', () => assert.deepEqual(['terms:\n  a:\n    ki|: x', 'terms:\n  a:\n    ki|'].map(text => { const found = at(text); return found?.kind === 'name' && found.colon; }), [true, false]));
  it('whether it is in quotation marks', () => assert.deepEqual(['terms:\n  a:\n    see: ["b|"]', 'terms:\n  a:\n    see: [b|]', 'terms:\n  a:\n    kind: \'|'].map(text => { const found = at(text); return found?.kind === 'value' && found.quoted; }), [true, false, true]));
  it('something of every place, and never throws', () => fc.assert(fc.property(fc.array(fc.constantFrom('terms:', '  a:', '    see: [', 'b, ', ']', '{', '}', '"', '\'', '- ', '\n', '      ', 'kind: ', '# ', '>', 'x'), { maxLength: 25 }), parts => {
    const text = `terms:\n  a:\n${parts.join('')}`;
    for (let offset = 0; offset <= text.length; offset++) {
      const found = fieldContext(text, offset);
      if (found) assert.ok(found.start <= offset && offset <= found.end && !text.slice(found.start, found.end).includes('\n'), `${offset}: ${found.start}–${found.end} in ${JSON.stringify(text)}`);
    }
  }), { numRuns: 300 }));
});

describe('a field’s name is found', () => {
  const cases: [string, string, unknown[] | undefined][] = [
    ['of the file', 'la|ng: sv\n', ['file', 'lang', 'lang']],
    ['of an entry', 'terms:\n  a:\n    fo|rms: [b]\n', ['entry', 'forms', 'forms']],
    ['of an entry in braces', 'terms:\n  a: {kind: person, glo|ss: x}\n', ['entry', 'gloss', 'gloss']],
    ['of a sense', 'terms:\n  a:\n    senses:\n      - fro|m: 1914\n', ['sense', 'from', 'from']],
    ['not in a headword', 'terms:\n  fo|rms:\n    gloss: x\n', undefined],
    ['not in a value', 'terms:\n  a:\n    gloss: ki|nd\n', undefined],
    ['not where it is no field', 'terms:\n  a:\n    farg|: x\n', undefined],
  ];
  for (const [what, marked, found] of cases) it(what, () => assert.deepEqual(nameAt(marked), found));
});
