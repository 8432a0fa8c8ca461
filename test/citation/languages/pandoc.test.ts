import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { latex } from '../../../src/citation/languages/latex';
import { markdown } from '../../../src/citation/languages/markdown';
import { org } from '../../../src/citation/languages/org';
import { typst } from '../../../src/citation/languages/typst';
import { CitationRequest, Form, Paper } from '../../../src/citation/model';
import { pandocVersion } from '../../letter/annotating/pandoc';
import { citationsInJson, keysOf, ReadCitation } from '../markdown/pandocCitations';

const PAPERS = process.env.CORPORA && path.join(process.env.CORPORA, 'papers');
// What is pending counts as failed: without Pandoc there are no such tests.
const version = pandocVersion();

function pandoc(from: string, text: string): ReadCitation[] {
  const { stdout, status, stderr } = spawnSync('pandoc', ['--quiet', `--from=${from}`, '--to=json'], { input: text, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return citationsInJson(stdout);
}

const SOURCES: readonly CitationRequest['sources'][] = [
  [{ key: 'a1' }], [{ key: 'Grattan-Guinness1971' }, { key: 'goy:1976' }], [{ key: 'a', locator: { label: 'page', value: '203-205' } }], [{ key: 'a', prefix: 'se', locator: { label: 'point', value: '4' } }, { key: 'b', suffix: 'och [mer] & 100 %' }],
  [{ key: 'x_y', prefix: 'jfr {även} #1' }, { key: 'c', locator: { label: 'chapter', value: '2' }, suffix: 'med_not' }], [{ key: 'd', prefix: 'A \\ B ~' }, { key: 'e' }, { key: 'f', locator: { label: 'section', value: '7' } }],
];
const FORMS: readonly Form[] = ['parenthetical', 'narrative', 'suppressed', 'full', 'nocite'];

if (version !== undefined) describe('what is written, read by Pandoc', function () {
  this.timeout(60_000);

  const requests = FORMS.flatMap(form => SOURCES.map((sources): CitationRequest => ({ sources, form, lang: 'sv' })));
  const keys = (asked: readonly CitationRequest[]): string[] => asked.flatMap(({ sources }) => sources.map(({ key }) => key));

  // Pandoc reads neither Typst (before 3.1.7) nor the roles and macros of reStructuredText and AsciiDoc.
  for (const [what, head] of [['biblatex', '\\usepackage{biblatex}'], ['natbib', '\\usepackage{natbib}'], ['BibTeX', '\\documentclass{article}\\begin{document}']] as const) {
    it(`LaTeX with ${what}`, () => {
      // `\fullcite` is no citation to Pandoc 2.17.
      const paper = latex.read(head), known = what === 'biblatex' ? requests.filter(({ form }) => form !== 'full') : requests;
      assert.deepEqual(keysOf(pandoc('latex', known.map(each => latex.cite(each, paper)).join('\n\n'))), keys(known));
    });
  }

  it('Org', () => {
    assert.deepEqual(keysOf(pandoc('org', requests.map(each => org.cite(each)).join('\n\n'))), keys(requests));
  });

  it('quotations', () => {
    const request = { sources: SOURCES[3], form: 'parenthetical' as const, lang: 'sv', paragraphs: ['1. Vi [sic] går 100 % *framåt* _nu_ \\ $5 #1 ~x^y {z} & <a> `b` @c', '- Två'] };
    for (const isBlock of [true, false]) {
      assert.deepEqual(keysOf(pandoc('latex', latex.quote({ ...request, isBlock }))), ['a', 'b']);
      assert.deepEqual(keysOf(pandoc('org', org.quote({ ...request, isBlock }))), ['a', 'b']);
    }
  });
});

if (version !== undefined && PAPERS && fs.existsSync(PAPERS)) describe('real papers, read as Pandoc reads them', function () {
  this.timeout(60_000);
  const folder = PAPERS;
  const text = (...names: readonly string[]): string => fs.readFileSync(path.join(folder, ...names), 'utf8');
  const keys = ({ citations }: Paper): string[] => keysOf(citations);

  it('LaTeX with natbib', () => {
    for (const name of fs.readdirSync(path.join(folder, 'latex-open-logic')).filter(each => each.endsWith('.tex'))) {
      const own = text('latex-open-logic', name);
      assert.deepEqual(keys(latex.read(own)), keysOf(pandoc('latex', own)), name);
    }
  });

  it('LaTeX with biblatex, Typst, and the Markdown from which both were made', () => {
    const tex = text('converted-typst-latex', 'samuel-presbiter.biblatex.tex'), sorted = (all: readonly string[]): string[] => [...all].sort();
    const original = keysOf(pandoc('markdown', text('pandoc-samuel-presbiter', 'intro.dequinqueseptenis-deorationedominica.md')));
    assert.deepEqual(keys(latex.read(tex)), keysOf(pandoc('latex', tex)));
    assert.deepEqual(sorted(keys(latex.read(tex))), sorted(original));
    assert.deepEqual(sorted(keys(typst.read(text('converted-typst-latex', 'samuel-presbiter.typ')))), sorted(original));
    assert.deepEqual(sorted(keys(markdown.read(text('pandoc-samuel-presbiter', 'intro.dequinqueseptenis-deorationedominica.md')))), sorted(original));
  });
});
