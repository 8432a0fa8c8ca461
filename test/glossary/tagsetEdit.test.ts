import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applied } from '../text/applied';
import { parseGlossary } from '../../src/glossary/parse';
import { TagsetSource, addTagEntries, recolorTagEntry, renameTagEntries } from '../../src/glossary/tagsetEdit';
import { Edit } from '../../src/text/fixes';

function sourceOf(text: string): TagsetSource { return { text, glossary: parseGlossary(text) }; }

function done(text: string, change: (source: TagsetSource) => readonly Edit[] | undefined): string | undefined {
  const edits = change(sourceOf(text));
  return edits && applied(text, edits);
}

type Case = [what: string, before: string, after: string | undefined];

function all(cases: readonly Case[], change: (source: TagsetSource) => readonly Edit[] | undefined): void {
  for (const [what, before, after] of cases) it(what, () => assert.equal(done(before, change), after));
}

describe('renaming a tag in a tagset', () => all([
  ['changes the key', 'tags:\n  metafor: {color: 1}\n', 'tags:\n  bild: {color: 1}\n'],
  ['changes a key in brackets', 'tags: {metafor: {color: 1}, citat: x}', 'tags: {bild: {color: 1}, citat: x}'],
  ['keeps the quotation marks', 'tags:\n  "metafor": x\n', 'tags:\n  "bild": x\n'],
  ['changes a key without a value', 'tags:\n  metafor:\n  x:\n', 'tags:\n  bild:\n  x:\n'],
  ['leaves a tagset that has no such tag', 'tags:\n  citat: x\nterms:\n  metafor: y\n', 'tags:\n  citat: x\nterms:\n  metafor: y\n'],
  ['leaves a glossary without a tagset', 'terms:\n  metafor: y\n', 'terms:\n  metafor: y\n'],
], source => renameTagEntries(source, new Set(['metafor']), 'bild')));

describe('making one tag of two in a tagset', () => all([
  ['deletes the lines of the other', 'tags:\n  a:\n    label: A # först\n    color: 1\n\n  # om b\n  b: x\nterms:\n  t: x\n', 'tags:\n\n  # om b\n  b: x\nterms:\n  t: x\n'],
  ['deletes the last lines of the file', 'tags:\n  b: x\n  a: y', 'tags:\n  b: x'],
  ['deletes the last lines before a line end', 'tags:\r\n  b: x\r\n  a: y\r\n', 'tags:\r\n  b: x\r\n'],
  ['deletes the first in brackets', 'tags: {a: {color: 1}, b: x, c: y}', 'tags: {b: x, c: y}'],
  ['deletes the last in brackets', 'tags: {b: x, c: y, a: {color: 1}}', 'tags: {b: x, c: y}'],
  ['deletes one among others in brackets', 'tags: {\n  c: y,\n  a: {color: 1},\n  b: x\n}', 'tags: {\n  c: y,\n  b: x\n}'],
  ['keeps a remark before the last in brackets', 'tags: {\n  b: x, # om b\n  a: {color: 1}\n}', 'tags: {\n  b: x, # om b\n  \n}'],
  ['refuses an entry that another one refers to', 'tags:\n  a: &x Ord\n  b: *x\n', undefined],
], source => renameTagEntries(source, new Set(['a']), 'b')));

describe('making one tag of several in a tagset', () => all([
  ['renames the first, and deletes the others', 'tags:\n  b: x\n  a: y\n  c: z\n', 'tags:\n  d: x\n  c: z\n'],
  ['does so in brackets', 'tags: {c: z, b: x, a: y}', 'tags: {c: z, d: x}'],
  ['deletes all that follow each other', 'tags: {d: z, b: x, a: y}', 'tags: {d: z}'],
  ['deletes all before the one that stays', 'tags: {b: x, a: y, d: z}', 'tags: {d: z}'],
], source => renameTagEntries(source, new Set(['a', 'b']), 'd')));

describe('colouring a tag', () => all([
  ['changes the colour', 'tags:\n  a: {label: A, color: 1}\n', 'tags:\n  a: {label: A, color: 5}\n'],
  ['changes a colour in quotation marks', 'tags:\n  a: {color: "1"}\n', 'tags:\n  a: {color: "5"}\n'],
  ['mends a colour that is none', 'tags:\n  a: {color: blå}\n', 'tags:\n  a: {color: 5}\n'],
  ['writes it where its field is empty', 'tags:\n  a:\n    color:\n    label: A\n', 'tags:\n  a:\n    color: 5\n    label: A\n'],
  ['adds it in brackets', 'tags:\n  a: {label: A}\n', 'tags:\n  a: {label: A, color: 5}\n'],
  ['adds it in spaced brackets', 'tags:\n  a: { label: A }\n', 'tags:\n  a: { label: A, color: 5 }\n'],
  ['adds it in empty brackets', 'tags:\n  a: {}\n', 'tags:\n  a: {color: 5}\n'],
  ['adds it after a comma', 'tags:\n  a: {label: A,}\n', 'tags:\n  a: {label: A, color: 5}\n'],
  ['adds it before a remark', 'tags:\n  a: {\n    label: A # ett ord\n    }\n', 'tags:\n  a: {\n    label: A, color: 5 # ett ord\n    }\n'],
  ['adds a line', 'tags:\n  a:\n    label: A # ett ord\n  b: x\n', 'tags:\n  a:\n    label: A # ett ord\n    color: 5\n  b: x\n'],
  ['adds a line at the end of the file', 'tags:\r\n  a:\r\n      label: A', 'tags:\r\n  a:\r\n      label: A\r\n      color: 5'],
  ['adds a line after a text of several', 'tags:\n  a:\n    description: >\n      Ett.\n\n      Två.\n  b: x\n', 'tags:\n  a:\n    description: >\n      Ett.\n\n      Två.\n    color: 5\n  b: x\n'],
  ['makes a label of a text', 'tags:\n  a: Ett ord\n', 'tags:\n  a: {label: Ett ord, color: 5}\n'],
  ['keeps the quotation marks of a text', 'tags:\n  a: \'Ett: ord\' # om a\n', 'tags:\n  a: {label: \'Ett: ord\', color: 5} # om a\n'],
  ['quotes a text that needs it in brackets', 'tags:\n  a: Ett, två [tre]\n', 'tags:\n  a: {label: "Ett, två [tre]", color: 5}\n'],
  ['makes a label of a text in brackets', 'tags: {a: Ett, b: x}', 'tags: {a: {label: Ett, color: 5}, b: x}'],
  ['makes a label of a text of several lines', 'tags:\n  a: |\n    Ett\n    två\n  b: x\n', 'tags:\n  a: {label: "Ett\\ntvå", color: 5}\n  b: x\n'],
  ['writes it where there is nothing', 'tags:\n  a:\n  b: x\n', 'tags:\n  a: {color: 5}\n  b: x\n'],
  ['writes it where there is nothing in brackets', 'tags: {a, b: x}', 'tags: {a: {color: 5}, b: x}'],
  ['refuses a list', 'tags:\n  a: [x]\n', undefined],
  ['refuses a tag that is not there', 'tags:\n  b: x\n', undefined],
], source => recolorTagEntry(source, 'a', 5)));

describe('adding a tag to a tagset', () => all([
  ['adds a line', 'tags:\n    b: x # om b\nterms:\n  t: x\n', 'tags:\n    b: x # om b\n    a: {}\nterms:\n  t: x\n'],
  ['adds a line at the end of the file', 'tags:\r\n  b:\r\n    color: 1', 'tags:\r\n  b:\r\n    color: 1\r\n  a: {}'],
  ['adds it in brackets', 'tags: {b: x}\n', 'tags: {b: x, a: {}}\n'],
  ['adds it in empty brackets', 'tags: {}\nterms:\n', 'tags: {a: {}}\nterms:\n'],
  ['adds it to an empty field', 'tags: # märkord\nterms:\n  t: x\n', 'tags: # märkord\n  a: {}\nterms:\n  t: x\n'],
  ['begins a tagset', 'terms:\n  t: x\n', 'terms:\n  t: x\ntags:\n  a: {}\n'],
  ['begins a tagset without a line end', 'terms:\r\n  t: x', 'terms:\r\n  t: x\r\ntags:\r\n  a: {}'],
  ['begins a tagset in an empty file', '', 'tags:\n  a: {}\n'],
  ['refuses a tagset that is a list', 'tags: [b]\n', undefined],
  ['refuses a file in brackets', '{terms: {t: x}}\n', undefined],
  ['refuses a file that ends in dots', 'terms:\n  t: x\n...\n', undefined],
], source => addTagEntries(source, [{ name: 'a' }])));

describe('a tagset', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'metafor', 'no', 'ålder');
  const scalar = fc.constantFrom('Ett', '"Ett: ord"', '\'it\'\'s\'', 'två ord', 'a, b', '[x]', '&x y');
  const color = fc.constantFrom('1', '"8"', 'röd', '');
  const flow = fc.record({ label: fc.option(scalar), color: fc.option(color) }).map(({ label, color: own }) => `{${[label === null ? [] : `label: ${label}`, own === null ? [] : `color: ${own}`].flat().join(', ')}}`);
  const block = fc.record({ label: scalar, color: fc.option(color), remark: fc.boolean() }).map(({ label, color: own, remark }) => `\n    label: ${label}${remark ? ' # ord' : ''}${own === null ? '' : `\n    color: ${own}`}\n`);
  const field = fc.tuple(name, fc.oneof(scalar, flow, block, fc.constant('')));
  const file = fc.record({ fields: fc.uniqueArray(field, { selector: ([key]) => key }), flat: fc.boolean(), crlf: fc.boolean(), before: fc.boolean(), end: fc.boolean() })
    .map(({ fields, flat, crlf, before, end }) => {
      const terms = 'terms:\n  ILP:\n    gloss: |\n      Ett\n\n  # x\n  b: y\n';
      const tags = flat ? `tags: {${fields.filter(([, value]) => !value.startsWith('\n')).map(([key, value]) => `${key}: ${value}`).join(', ')}}\n` : `tags:\n${fields.map(([key, value]) => `  ${key}: ${value}\n`).join('')}`;
      const text = before ? terms + tags : tags + terms;
      return (end ? text : text.trimEnd()).replace(/\n/g, crlf ? '\r\n' : '\n');
    });
  const change = fc.oneof(
    fc.tuple(fc.uniqueArray(name, { minLength: 1 }), name).map(([from, to]) => (source: TagsetSource) => renameTagEntries(source, new Set(from.filter(each => each !== to)), to)),
    fc.tuple(name, fc.integer({ min: 1, max: 8 })).map(([tag, own]) => (source: TagsetSource) => recolorTagEntry(source, tag, own)),
    name.map(tag => (source: TagsetSource) => source.glossary.tags.some(each => each.name === tag) ? [] : addTagEntries(source, [{ name: tag }])),
  );
  it('keeps the rest of its file, byte for byte', () => fc.assert(fc.property(file, change, (text, make) => {
    const edits = make(sourceOf(text));
    if (!edits) return;
    const after = applied(text, edits);
    // What is outside of the tags is as it was.
    const rest = (each: string): string => each.slice(each.indexOf('terms:'), each.indexOf('tags:') > each.indexOf('terms:') ? each.indexOf('tags:') : undefined);
    assert.equal(rest(after), rest(text));
    const lines = new Set(after.split(/\r?\n/)), lost = text.split(/\r?\n/).filter(line => !lines.has(line));
    const tags = new Set(parseGlossary(text).tags.map(each => each.name));
    for (const line of lost) assert.match(line, /tags:|^ {2,4}\S+:/, [...tags].join());
    assert.equal(/\r\n/.test(after) && /[^\r]\n/.test(after), false);
  }), { numRuns: 300 }));
});
