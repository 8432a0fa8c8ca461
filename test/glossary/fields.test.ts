import { strict as assert } from 'node:assert';
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
    ['at an item of a list', 'terms:\n  a:\n    see:\n      - b|\n', undefined],
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
