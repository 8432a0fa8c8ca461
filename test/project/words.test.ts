import { strict as assert } from 'node:assert';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../src/letter/languages';
import { words } from '../../src/text/words';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const sources = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts')).map(name => readFileSync(path.join(folder, name), 'utf8'));
const all = sources('src').join('\n');
const holes = (text: string): string[] => [...new Set(text.match(/\{\d\}|\]\(command:[\w.]+\)/g))].sort();

describe('what the extension says', () => {
  const bundle: Record<string, string> = json('l10n/bundle.l10n.sv.json');
  const said = new Set(Array.from(all.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)+)'/g), match => match[1].replace(/\\(.)/g, '$1')));

  it('is said in Swedish too, each sentence, with the same places to fill', () => {
    assert.ok(said.size > 80);
    assert.deepEqual([...said].filter(sentence => !bundle[sentence]), []);
    assert.deepEqual(Object.keys(bundle).filter(sentence => !said.has(sentence)), []);
    for (const [english, swedish] of Object.entries(bundle)) assert.deepEqual(holes(swedish), holes(english), english);
  });

  it('is said in Swedish in the manifest too', () => {
    const english: Record<string, string> = json('package.nls.json'), swedish: Record<string, string> = json('package.nls.sv.json');
    assert.deepEqual(Object.keys(swedish).sort(), Object.keys(english).sort());
    for (const key of Object.keys(english)) assert.deepEqual(holes(swedish[key]), holes(english[key]), key);
    const used = new Set(Array.from(readFileSync('package.json', 'utf8').matchAll(/"%([\w.]+)%"/g), match => match[1]));
    assert.deepEqual([...used].sort(), Object.keys(english).sort());
  });

  it('has a message for every problem, and no other', () => {
    const core = ['text', 'letter', 'glossary', 'bibliography', 'library'].flatMap(floor => sources(`src/${floor}`)).join('\n');
    const known = new Set(Array.from(readFileSync('src/features/messages.ts', 'utf8').matchAll(/^ {2}'([a-z-]+)':/gm), match => match[1]));
    const reported = new Set(Array.from(core.matchAll(/problem\(\s*'([a-z-]+)'|code = repeats > 0 \? '([a-z-]+)'|'(point-[a-z-]+)'|'((?!open-|close-)[a-z]+-(?:unknown|quote))'/g)).flatMap(match => match.slice(1).filter(code => code)));
    assert.deepEqual([...reported].filter(code => !known.has(code)), []);
    assert.deepEqual([...known].filter(code => !core.includes(`'${code}'`)), []);
  });
});

describe('the quick fixes', () => {
  it('have a title each, and no other', () => {
    const core = ['text', 'letter', 'glossary', 'bibliography', 'library'].flatMap(floor => sources(`src/${floor}`)).join('\n');
    const titles = new Set(Array.from(readFileSync('src/features/quickFixes.ts', 'utf8').matchAll(/^ {2}'([a-z-]+)': \(/gm), match => match[1]));
    const named = new Set(Array.from(core.matchAll(/\b(?:fix|insert|remove)\('([a-z-]+)'/g), match => match[1]));
    assert.ok(named.size > 15);
    assert.deepEqual([...named].sort(), [...titles].sort());
  });
});

describe('what cannot be done', () => {
  it('is told with a reason, for every code, and no other', () => {
    const core = ['letter', 'bibliography', 'library'].flatMap(floor => sources(`src/${floor}`)).join('\n');
    const known = new Set(Array.from(readFileSync('src/features/refusals.ts', 'utf8').matchAll(/^ {2}'([a-z-]+)':/gm), match => match[1]));
    const refused = new Set(Array.from(core.matchAll(/refusal\(([^)\n]*)/g)).flatMap(([, args]) => args.match(/(?<!== )'[a-z-]+'/g) ?? []).map(code => code.slice(1, -1)));
    assert.ok(refused.size > 15);
    assert.deepEqual([...refused].sort(), [...known].sort());
  });
});

describe('the language mode', () => {
  const configuration = json('syntaxes/language-configuration.json');

  it('has the words that the core has', () => {
    const pattern = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);
    const text = readFileSync('media/sample/letters/1933-10-02.letter', 'utf8');
    assert.deepEqual(text.match(pattern), words(text).map(word => word.text));
  });
  it('closes and surrounds the quotation marks of the languages', () => {
    const surrounding = configuration.surroundingPairs.map((pair: string[]) => pair.join(''));
    for (const pair of ['””', '„“', '»«', '«»', '“”']) assert.ok(surrounding.includes(pair), pair);
    const closing = configuration.autoClosingPairs.map((pair: { open: string; close: string }) => pair.open.slice(-1) + pair.close);
    // What opens with two characters is typed over only with the help of a pair that opens with one.
    for (const { open, close } of configuration.autoClosingPairs) if (open.length === 2 && close.length === 1 && close !== '"') assert.ok(closing.includes(`\ue000${close}`) || configuration.autoClosingPairs.some((pair: { open: string; close: string }) => pair.open.length === 1 && pair.close === close), close);
    for (const pair of ['””', '„“', '»«', '«»', '“”', '[]', '()', '{}']) assert.ok(closing.includes(pair), pair);
  });
  it('colours the words for gaps that the core knows', () => {
    const grammar = readFileSync('syntaxes/letter.tmLanguage.json', 'utf8').toLowerCase();
    for (const { gaps } of LANGUAGES) for (const gap of gaps) for (const word of gap.toLowerCase().match(/\p{L}+/gu) ?? []) assert.ok(grammar.includes(word), `${gap}: ${word}`);
  });
});
