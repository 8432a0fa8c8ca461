import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { checkFlows } from './flowsShown';
import { PAPER_LANGUAGES, paperLanguageOf } from '../../../src/citation/languages';
import { RunningText } from '../../../src/citation/model';
import { processorTime } from '../../text/processor';

const NAMES = new Set(['LaTeX', 'Typst', 'Org', 'reStructuredText', 'AsciiDoc']);
const LANGUAGES = PAPER_LANGUAGES.filter(({ name }) => NAMES.has(name));

/** What divides, opens, closes and quotes in any of the languages. */
const PIECES = [
  'ord', 'åäö ', ' ', '  ', '\n', '\n\n', '\r\n', '\t', '😀', '\u00a0', '\u200b', '.', ',', ';', '“', '”', '"', '\'', '`', '``', '\'\'', '-', '--', '---', '…', '...', '[', ']', '{', '}', '(', ')', '<', '>', '~', '&', '%', '#', '$', '@', '\\', '\\\\', '*', '_', '/', '=', '+', '|', '^', ':',
  '\\emph{', '\\footnote{', '\\footnotemark', '\\footnotetext{', '\\section{', '\\caption[', '\\item', '\\par', '\\begin{quote}', '\\end{quote}', '\\begin{displayquote}[', '\\begin{displaycquote}{k}', '\\end{displaycquote}', '\\begin{verse}', '\\end{verse}', '\\enquote{', '\\textquote[\\cite{a}]{', '\\textcquote[4]{k}{',
  '\\blockquote{', '\\textelp{', '\\textelp*{', '\\textins{', '\\"', '\\\'e', '\\v{', '\\c', '\\aa', '\\ldots', '\\cite{k}', '\\label{x}', '\\attrib{', '\\epigraph{', '% x\n', '$x$', '\\begin{document}', '\\end{document}', '\\verb|', '"`', '"=', '{[}',
  '#quote[', '#quote(block: true)[', '#quote(attribution: <k>)[', '#quote(attribution: [', '#footnote[', '#footnote([', '#emph[', '#align(center)[', '#figure(caption: [', '@k', '@k[4]', '<k>', '= ', '\n= ', '\n- ', '\n+ ', '\n/ ', '\n1. ', '// x\n', '/* ', ' */', '#linebreak()', '\\u{e5}', '-?', '#let x = ', '#set quote(block: true)\n', ')[',
  '[fn:1]', '[fn:: ', '\n[fn:1] ', '#+begin_quote\n', '\n#+end_quote\n', '\n* ', '[[a][', ']]', '\n| ', '\\aring{}', '[cite:@k]', 'footnote:[', '____\n', '\n____\n', '[quote, a, cite:[k]]\n', '\n-- ', '"`', '`"', '{nbsp}', '&auml;', '<<a,', '>>', 'link:x[', 'cite:[k]', '((', '))', '\n== ',
  '\n   ', '\n      ', '\n.. [#] ', '[#]_', '.. epigraph::\n\n   ', '\n-----\n', '`x <y>`_', ':cite:p:`k`', '|x|', '::\n\n   ', '\n   -- ', '\n:f: ',
];
const odd = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map(parts => parts.join(''));

const shape = ({ flows, forms }: RunningText): unknown => ({ forms, flows: flows.map(({ start, end, hangsAt, reading }) => ({ start, end, hangsAt, text: reading.text, map: reading.map, places: Array.from({ length: reading.text.length }, (_, at) => reading.toSource(at, at + 1)) })) });

for (const language of LANGUAGES) {
  describe(`${language.name}, its running text, whatever it is given`, () => {
    it('lies in the text and leads back to it', () => fc.assert(fc.property(odd, text => checkFlows(text, language.runningText(language.read(text)))), { numRuns: Number(process.env.RUNS ?? 2000), examples: [['"\n-- ord']] }));

    it('is the same where an earlier version lends its readings', () => fc.assert(fc.property(odd, odd, fc.constantFrom(...PIECES, ''), fc.nat(3), (head, tail, put, lost) => {
      const old = `Ett stycke.\n\n${head}${tail}\n\nEtt till.`, text = `Ett stycke.\n\n${head}${put}${tail.slice(lost)}\n\nEtt till.`;
      const before = language.runningText(language.read(old));
      for (const { reading } of before.flows) void reading.text;
      assert.deepEqual(shape(language.runningText(language.read(text), before)), shape(language.runningText(language.read(text))));
    }), { numRuns: Number(process.env.RUNS ?? 1000) }));

    it('lends the readings of what has not changed', () => {
      const old = 'Ett.\n\nTvå.\n\nTre.', before = language.runningText(language.read(old));
      const readings = before.flows.map(({ reading }) => reading);
      const after = language.runningText(language.read('Ett.\n\nTvå, eller så.\n\nTre.'), before);
      assert.equal(after.flows[0].reading, readings[0]);
      assert.deepEqual(after.flows.map(({ reading }) => reading.text), ['Ett.', 'Två, eller så.', 'Tre.']);
      assert.deepEqual(after.flows[2].reading.toSource(0, 3), { start: 22, end: 25 });
    });

    it('is found in linear time', () => {
      for (const piece of [...PIECES, 'ord ', 'ord\n', '\\footnote{a} ', '\\begin{quote}a\\end{quote}', '\\begin{quote}\\end{verse}', '\\blockquote{a\n\n', '#footnote[a] ', '#quote[a] ', '#quote(block: true)[a\n\n', '\\footnote%\n', '\\"%\n', '\\emph %\n', '[fn:: a] ', 'footnote:[a] ', '- a\n', '   a\n\n', '   - ', '[a][b] ', '\\x', 'a:: b\n']) {
        for (const text of [piece.repeat(Math.ceil(40_000 / piece.length)), `${piece.repeat(Math.ceil(20_000 / piece.length))}${'}'.repeat(8000)}${']'.repeat(8000)}`]) {
          const paper = language.read(text), start = processorTime(), { flows } = language.runningText(paper);
          for (const { reading } of flows) void reading.text;
          const taken = processorTime() - start;
          assert.ok(taken < 400, `${JSON.stringify(piece)}: ${taken} ms`);
        }
      }
    }).timeout(120_000);
  });
}

const PAPERS = process.env.CORPORA && path.join(process.env.CORPORA, 'papers');

// What is pending counts as failed.
if (PAPERS) describe('running text of real papers', () => {
  const words = (running: RunningText): string[] => running.flows.flatMap(({ reading }) => reading.text.match(/\p{L}{4,}/gu) ?? []);
  const read = (file: string): RunningText => {
    const text = fs.readFileSync(file, 'utf8'), language = paperLanguageOf(undefined, file)!, running = language.runningText(language.read(text));
    checkFlows(text, running);
    return running;
  };

  it('lies in the text and leads back to it', () => {
    for (const folder of fs.readdirSync(PAPERS!)) {
      for (const name of fs.readdirSync(path.join(PAPERS!, folder))) if (/\.(?:tex|typ|org|rst|adoc)$/.test(name)) assert.ok(words(read(path.join(PAPERS!, folder, name))).length > 100, name);
    }
  });

  it('is the same in LaTeX and in Typst', () => {
    const folder = path.join(PAPERS!, 'converted-typst-latex'), [tex, typ] = ['tex', 'typ'].map(ending => words(read(path.join(folder, fs.readdirSync(folder).find(name => name.endsWith(ending))!))));
    const known = new Set(typ), missing = tex.filter(word => !known.has(word));
    assert.ok(missing.length < 0.01 * tex.length, missing.join(' '));
    assert.ok(Math.abs(tex.length - typ.length) < 0.02 * tex.length, `${tex.length} and ${typ.length} words`);
  });
});
