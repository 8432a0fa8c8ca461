import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { checkRanges } from './shown';
import { PAPER_LANGUAGES } from '../../../src/citation/languages';
import { CitationRequest, CitedKey, CitedSource, PaperLanguage } from '../../../src/citation/model';
import { applyEdits } from '../../../src/text/fixes';
import { processorTime } from '../../text/processor';

/** What says in each language that a paper is Swedish, and which parts of a source each can write for every form. */
const HEADS: Readonly<Record<string, readonly string[]>> = {
  LaTeX: ['\\setmainlanguage{swedish}\n', '\\usepackage{natbib}\\usepackage[swedish]{babel}\n', '\\documentclass[swedish]{article}\\begin{document}\n', '\\usepackage{biblatex,csquotes}\\setmainlanguage{swedish}\n'],
  Typst: ['#set text(lang: "sv")\n'], Org: ['#+language: sv\n\n'], reStructuredText: [':lang: sv\n\n'], AsciiDoc: [':lang: sv\n\n', ':lang: sv\n:bibliography-database: a.bib\n\n'],
};
const LANGUAGES = PAPER_LANGUAGES.filter(({ name }) => name in HEADS);
/** Where what stands before a source is text of the paper. */
const NO_PREFIX = new Set(['Typst']);

const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);
const keys = fc.tuple(pick('a', 'Trotskij', 'weber:2007', 'x_y', 'å1', 'DBLP:a/'), fc.stringMatching(/^[a-z0-9]{1,6}$/)).map(parts => parts.join(''));
const locators = fc.record({ label: pick('page', 'chapter', 'point', 'section', 'volume', 'line', 'note'), value: pick('4', '203-205', '12', '7, 9', '4.2') });
const words = fc.array(pick('och', 'mer', '100 %', 'a_b', '#1', 'x & y', '$5', '~', '^', '”citat”', 'it’s', 'A. B.', '—'), { minLength: 1, maxLength: 4 }).map(parts => parts.join(' '));
const source: fc.Arbitrary<CitedSource> = fc.record({ key: keys, prefix: fc.option(pick('se', 'jfr även', 'A & B'), { nil: undefined }), locator: fc.option(locators, { nil: undefined }), suffix: fc.option(pick('och annorstädes', 'med not', 'X & Y') , { nil: undefined }) });
const request = (form: CitationRequest['form']): fc.Arbitrary<CitationRequest> => fc.array(source, { minLength: 1, maxLength: 3 }).map(sources => ({ sources, form, lang: 'sv' }));

function said({ key, locator, suffix, prefix }: CitedKey | CitedSource, withPrefix: boolean): string {
  return [withPrefix ? prefix ?? '' : '', key, locator ? `${locator.label} ${locator.value.replace(/–/g, '-')}` : '', suffix?.replace(/^,\s*/, '') ?? ''].join('|');
}

function found(language: PaperLanguage, text: string): CitedKey[] {
  const paper = language.read(text);
  checkRanges(paper);
  return paper.citations.flatMap(each => each.keys);
}

/** Every sign of every language, and what is between. */
const PIECES = [
  '\\cite', '\\autocites', '{a}', '{a,b', '[', ']', '(', ')', '{', '}', '@', '@a', '#cite(<a>)', '<a>', '#', '$', '$$', '%', '\\', '\\\\', '\n', '\n\n', ' ', '  ', '"', '`', '``', '```', '[cite:', '[cite/t:@a', ';', ':cite:p:`', ':cite:', 'cite:', 'cite:[a', 'citenp:x[', '+', '+[', '=', '~', '_', '*',
  '.. ', '::', '::\n\n  ', '[a]_', '----\n', '////\n', '//', '/*', '*/', '#+begin_src\n', '#+end_src\n', '#+bibliography: a', '\\begin{', 'verbatim}', '\\end{', 'document}', '\\verb|', '|', '&', '&a', ',', '.', 'http://x.y/@a', 'a@b.c', '\\[', '\\(', '\\)', 'å', '😀', '\u200b', '\r\n', '\t', '- ', '1. ', ':lang: sv\n', 'label("', '#let x = ', '#quote(attribution: ', 'form: "prose"', ': ', '>', '<', '\\volcite', '\\textcquote', '#set text(lang: "', '=a=', '/a/',
];
const odd = fc.array(pick(...PIECES), { maxLength: 40 }).map(parts => parts.join(''));

for (const language of LANGUAGES) {
  describe(`${language.name}, whatever it is given`, () => {
    const heads = pick(...HEADS[language.name]);

    for (const form of ['parenthetical', 'narrative', 'suppressed'] as const) {
      it(`reads what it writes, ${form}`, () => fc.assert(fc.property(request(form), heads, (asked, head) => {
        const written = language.cite(asked, language.read(head)), withPrefix = !NO_PREFIX.has(language.name) && !head.startsWith('\\documentclass');
        const read = found(language, `${head}Text ${written} text.`);
        assert.deepEqual(read.map(each => said(each, withPrefix)), asked.sources.map(each => said(each, withPrefix)), written);
      }), { numRuns: 300 }));
    }

    it('reads the citation of what it quotes', () => fc.assert(fc.property(request('parenthetical'), heads, fc.array(fc.oneof(words, odd.map(text => text.replace(/\s+/g, ' ').trim()).filter(text => text !== '')), { minLength: 1, maxLength: 3 }), fc.boolean(), (asked, head, paragraphs, isBlock) => {
      const written = language.quote({ ...asked, paragraphs, isBlock }, language.read(head));
      assert.deepEqual(found(language, `${head}Text.\n\n${written}\n\nText.\n`).map(({ key }) => key), asked.sources.map(({ key }) => key), written);
    }), { numRuns: 500 }));

    it('finds no citation in what it made safe', () => fc.assert(fc.property(odd, heads, (text, head) => {
      const plain = text.replace(/\s+/g, ' ').trim(), escaped = language.escape(plain);
      assert.deepEqual(found(language, `${head}${escaped}\n`), [], escaped);
    }), { numRuns: 1000 }));

    it('never throws, and its places lie in the text', () => fc.assert(fc.property(odd, fc.nat(), request('parenthetical'), (text, at, asked) => {
      const offset = at % (text.length + 1), paper = language.read(text);
      checkRanges(paper);
      const context = language.keyContext(text, offset);
      assert.ok(!context || (context.start <= offset && offset <= context.end && context.end <= text.length));
      for (const { start, end } of language.citeAt(paper, offset, asked)) assert.ok(0 <= start && start <= end && end <= text.length);
      language.nameBibliography(paper, 'a.bib');
      language.markUp([{ text, italic: true, link: text }, { text }], paper);
      language.comment(text);
    }), { numRuns: 2000 }));

    it('keeps what is there where it cites', () => fc.assert(fc.property(fc.array(request('parenthetical'), { minLength: 1, maxLength: 3 }), request('parenthetical'), heads, fc.nat(), fc.boolean(), (there, asked, head, at, isInside) => {
      const start = language.read(head), text = `${head}${there.map((each, index) => `Text ${index} ${language.cite(each, start)} text.`).join(' ')}\n`, paper = language.read(text), before = paper.citations.flatMap(each => each.keys);
      const places = isInside ? before.map(({ end }) => end) : [...text.slice(head.length).matchAll(/(?<=Text \d) /g)].map(match => head.length + match.index);
      const edits = language.citeAt(paper, places[at % places.length], asked);
      const after = found(language, applyEdits(text, edits)).map(each => said(each, false)), own = asked.sources.map(each => said(each, false)), old = before.map(each => said(each, false));
      const from = after.findIndex((_, index) => own.every((each, offset) => after[index + offset] === each) && old.slice(0, index).every((each, offset) => after[offset] === each));
      assert.deepEqual([...after.slice(0, from), ...after.slice(from + own.length)], old, applyEdits(text, edits));
      for (const edit of edits) assert.ok(edit.end - edit.start <= 7);
    }), { numRuns: 300 }));

    it('reads in linear time', () => {
      for (const piece of [...PIECES, '\\cite[', '\\autocites(', '\\autocites[a]', '\\cite{a,', '#a(', '#[', '@a[', '$a ', '[cite:@a;', ':cite:p:`a ', 'cite:[a,', 'cite:x ', '\\begin{align}', '\\begin{verbatim', '\\(', '/* ', '#"', '.. [a] b\n', ' a::\n', '#+begin_src\n\n', '* COMMENT a\n', '=a ', 'a\n\n', '``a ', '  a\n', ')[', '\\blockquote{a\n\n']) {
        const time = (count: number): number => { const text = piece.repeat(count), start = processorTime(); language.read(text); language.keyContext(text, text.length); return processorTime() - start; };
        const size = Math.ceil(100_000 / piece.length), taken = Math.min(time(size), time(size), time(size));
        assert.ok(taken < 500, `${JSON.stringify(piece)}: ${taken} ms`);
      }
    }).timeout(60_000);
  });
}
