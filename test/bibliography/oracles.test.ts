import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { formatOf } from '../../src/bibliography/formats';
import { Bibliography, CslDate, CslItem } from '../../src/bibliography/model';
import { plainText } from '../../src/bibliography/search';
import { finish } from '../../src/text/steps';

const FIXTURE = 'test/fixtures/bibliography/varied.bib';
const hasPandoc = spawnSync('pandoc', ['--version']).status === 0;

interface Plain { readonly id: string; readonly title?: string; readonly issued?: CslDate; readonly author?: CslItem['author']; readonly editor?: CslItem['editor'] }

function ours(file: string): Bibliography { return finish(formatOf(file)!.steps(fs.readFileSync(file, 'utf8'))); }

/** Of entries with the same key the last counts to Pandoc. */
function byKey(items: readonly Plain[]): Map<string, Plain> { return new Map(items.map(item => [item.id, item])); }

function pandoc(file: string): Plain[] | undefined {
  const format = formatOf(file)?.name === 'csl-json' ? 'csljson' : formatOf(file)?.name === 'csl-yaml' ? 'markdown' : 'biblatex', text = fs.readFileSync(file, 'utf8');
  // A file of metadata is a document to this reader.
  const input = format === 'markdown' && !text.startsWith('---') ? `---\n${text}\n...\n` : text;
  const { status, stdout } = spawnSync('pandoc', ['-f', format, '-t', 'csljson'], { input, encoding: 'utf8', maxBuffer: 1 << 28 });
  return status === 0 ? JSON.parse(stdout) : undefined;
}

function citationJs(file: string): string[] | undefined {
  try { return plugins.input.chain(fs.readFileSync(file, 'utf8'), { forceType: '@biblatex/text', generateGraph: false }).map(({ id }) => id); } catch { return undefined; }
}

/**
 * A title as the two agree on it. Pandoc writes English titles in lower case, for styles that want so; its writer makes double quotation marks of single
 * ones; it takes no `|` (a dash to old fonts of TeX); it leaves `<span class="nocase">` out.
 */
function comparableTitle(title: string | undefined): string {
  return plainText(title ?? '').toLowerCase().normalize('NFC').replace(/[“”‘’'"|]/g, '').replace(/\s+/g, ' ').trim();
}

/** A date as the two agree on it: Pandoc has none for a date in words, says `circa` of `~` alone, and gives seasons as months. */
function comparableDate(date: CslDate | undefined): unknown {
  const parts = date?.['date-parts']?.filter(each => each.length > 0).map(each => each.map(Number)).filter(each => each[0] !== 0) ?? [];
  return date?.literal !== undefined || parts.length === 0 ? undefined : parts.map(each => each[1] > 12 ? each.slice(0, 1) : each);
}

function comparableNames(names: CslItem['author']): unknown {
  return JSON.parse(JSON.stringify(names ?? [], (_, value) => typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ') : value === '' ? undefined : value), (_, value) => value === '' ? undefined : value)
    .map((name: object) => Object.entries(name).filter(([, value]) => value !== '').sort());
}

/** Files that another program cannot read, and why. */
const UNREAD: Readonly<Record<string, string>> = {
  'Date export to Better CSL-JSON #360 #811.csl.json': 'to Pandoc a year in quotation marks is no date, and the whole file none',
};

function compareWithPandoc(file: string): void {
  const theirs = pandoc(file);
  if (!theirs) { assert.ok(UNREAD[path.basename(file)], `Pandoc does not read ${file}`); return; }
  const read = ours(file).entries, own = byKey(read.map(entry => entry.item() as Plain));
  assert.deepEqual([...new Set(read.map(({ key }) => key))].sort(), [...new Set(theirs.map(({ id }) => id))].sort());
  const twice = new Set(read.map(({ key }) => key).filter((key, i, all) => all.indexOf(key) !== i));
  for (const item of theirs) {
    const found = own.get(item.id);
    if (!found || twice.has(item.id)) continue;
    assert.equal(comparableTitle(found.title), comparableTitle(item.title), item.id);
    assert.deepEqual(comparableNames(found.author), comparableNames(item.author), item.id);
    assert.deepEqual(comparableNames(found.editor), comparableNames(item.editor), item.id);
    if (found.issued?.literal === undefined) assert.deepEqual(comparableDate(found.issued), comparableDate(item.issued), item.id);
  }
}

describe('what other programs read', () => {
  // Pandoc takes no parentheses for braces, and any `@` for an entry; it reads no day beside a month; its letters have no recipient; what is cited through an alias is in neither.
  const text = fs.readFileSync(FIXTURE, 'utf8').replace('@article(groves', '@article{groves').replace(/\n\)\n/, '\n}\n').replace('me@example.org', 'me').replace('2 # "~" # oct', 'oct');
  const file = path.join(fs.mkdtempSync(path.join(process.env.TMPDIR ?? '/tmp', 'bibliography-')), 'varied.bib');
  before(() => fs.writeFileSync(file, text));
  after(() => fs.rmSync(path.dirname(file), { recursive: true, force: true }));

  it('is what we read of the fixture: citation-js', () => {
    const keys = citationJs(file);
    // It takes `@xdata` for an entry.
    assert.deepEqual(keys?.filter(key => key !== 'lund').sort(), ours(file).entries.map(({ key }) => key).sort());
  });
  if (hasPandoc) it('is what we read of the fixture: Pandoc', function() { this.timeout(60_000); compareWithPandoc(file); });

  const corpora = process.env.CORPORA;
  if (corpora === undefined) return;
  const files = fs.readdirSync(corpora, { recursive: true, encoding: 'utf8' }).filter(name => formatOf(name) && !name.endsWith('index.jsonl')).map(name => path.join(corpora, name)).sort();
  const bibliographies = files.filter(each => ours(each).entries.length > 0);

  it('are bibliographies of the corpora, and other files are none', () => {
    assert.ok(bibliographies.length >= 12, String(bibliographies.length));
    // Zotero's own JSON and YAML, and a glossary.
    for (const each of files.filter(other => !bibliographies.includes(other))) assert.match(each, /\.json$|\.ya?ml$/);
    for (const each of files) assert.deepEqual(ours(each).problems.filter(({ severity }) => severity === 'error'), [], each);
  });

  for (const each of bibliographies) {
    it(`has every key of ${path.basename(path.dirname(each))}/${path.basename(each)}`, function() {
      this.timeout(120_000);
      const { entries } = ours(each), written = fs.readFileSync(each, 'utf8');
      for (const { key, keyRange: { start, end } } of entries) assert.equal(written.slice(start, end).replace(/^(["'])(.*)\1$/, '$2'), key);
      if (formatOf(each)?.name === 'biblatex') assert.deepEqual([...new Set(entries.map(({ key }) => key))].sort(), [...new Set(citationJs(each))].sort());
    });
    if (hasPandoc) it(`has the titles, names and dates that Pandoc has of ${path.basename(each)}`, function() { this.timeout(300_000); compareWithPandoc(each); });
  }
});
