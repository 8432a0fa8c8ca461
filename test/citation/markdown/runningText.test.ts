import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markdown } from '../../../src/citation/languages/markdown';
import { runningTextOfLetter } from '../../../src/citation/letters';
import { RunningText } from '../../../src/citation/model';
import { parseLetter } from '../../../src/letter/parse';

function running(text: string): RunningText { return markdown.runningText(markdown.read(text)); }

/** What is read, flow by flow; of a note where it hangs. */
function read(text: string): string[] { return running(text).flows.map(({ reading, hangsAt }) => (hangsAt === undefined ? '' : `@${hangsAt} `) + reading.text); }

function forms(text: string): string[] { return running(text).forms.map(({ inner }) => text.slice(inner.start, inner.end).trim()); }

describe('running text of Markdown', () => {
  const cases: Readonly<Record<string, readonly [string, ...string[]]>> = {
    'paragraphs, without line ends': ['En rad\noch  en till.\n\nTvå.', 'En rad och en till.', 'Två.'],
    'headings without their signs': ['# Ett *ord* {#x .y}\n\n## Två ##\n\nTre\n====\n', 'Ett ord', 'Två', 'Tre'],
    'items of lists': ['- ett\n- två\n  rader\n\n1. tre', 'ett', 'två rader', 'tre'],
    'cells of tables': ['| a *b* | c |\n|---|---|\n| ”d” [@k] | e |', 'a b', 'c', '”d”', 'e'],
    'quotations without `>`': ['> ett\n> två\nlat\n>\n> > tre', 'ett två lat', 'tre'],
    'verse, all of it': ['| ett\n| två\n|   tre', 'ett två tre'],
    'notes, where they hang': ['Ord[^n] mer.\n\n[^n]: Not\n    ett.\n\n    Två.', 'Ord mer.', '@3 Not ett.', '@3 Två.'],
    'notes in the text': ['Ord^[En *not* ^[i en]] mer.', 'Ord mer.', '@3 En not', '@14 i en'],
    'emphasis, and what it holds': ['*a* **b** ***c*** ***d** e* _f_ a_b_c 2 * 3 * 4', 'a b c d e f a_b_c 2 * 3 * 4'],
    'strikeout, raised and lowered': ['~~a~~ 1^er^ H~2~O', 'a 1er H2O'],
    'spans, links and images': ['[a]{.x} [b](u "t") ![c](d.png){width=5} [d][r] [r] [r][]\n\n[r]: http://x', 'a b c d r r[]'],
    'brackets of a quotation': ['”[D]en […] lilla [sic] gruppen \\[…\\]”', '”[D]en […] lilla [sic] gruppen […]”'],
    'escapes': ['\\*a\\* \\"b\\" 1986\\. c\\ d', '*a* "b" 1986. c d'],
    'dashes and dots': ['a -- b --- c... \\--- d', 'a – b — c… -– d'],
    'entities': ['&ldquo;a&nbsp;b&rdquo; &auml;&#228;&#xe4; &amp; &unknown; a&shy;b', '“a b” äää & &unknown; ab'],
    'hard breaks as blanks': ['a\\\nb  \nc<br>d', 'a b c d'],
    'no tags, comments, code and mathematics': ['a <b>b</b> <!-- c --> `d` $e$ f', 'a b f'],
    'quotation marks for <q>': ['Han <q>sade</q> det', 'Han “sade” det'],
    'no citations': ['”a” [@k, s. 3]. @m [s. 4] säger; [-@n], {cite:p}`x` b', '”a”. säger;, b'],
    'no soft hyphens': ['a\u00adb', 'ab'],
    'nothing of code blocks and front matter': ['---\ntitle: x\n---\n\n```\na\n```\n\n    b\n\nc', 'c'],
  };
  for (const [what, [text, ...expected]] of Object.entries(cases)) it(what, () => assert.deepEqual(read(text), expected));

  const quoting: Readonly<Record<string, readonly [string, ...string[]]>> = {
    'lines after `>`, one in another after it': ['> a\n>\n> > b\n\nc\n\n> d', '> a\n>\n> > b', '> b', '> d'],
    'divisions for quotations, no others': [':::: {.epigraph lang=sv}\na\n\n::: note\nb\n:::\n::::\n\n::: quote\nc\n:::\n\n::: quotes-not\nd\n:::', 'a\n\n::: note\nb\n:::', 'c'],
    'verse': ['| a\n| b', '| a\n| b'],
    'directives of MyST': ['```{epigraph}\n:class: x\na [@k]\n\n-- b\n```\n\n:::{pull-quote}\nc\n:::', 'a [@k]\n\n-- b', 'c'],
    'HTML': ['<blockquote class="x">\na\n\nb\n</blockquote>\n\n`<blockquote>` x', 'a\n\nb'],
  };
  for (const [what, [text, ...expected]] of Object.entries(quoting)) it(`has quotations in ${what}`, () => assert.deepEqual(forms(text), expected));

  it('reads citations in a directive that quotes', () => assert.deepEqual(markdown.read('```{epigraph}\na [@k]\n```\n\n```{code}\n[@m]\n```\n').citations.map(each => each.keys[0].key), ['k']));

  it('leads back to the paper', () => {
    const text = '> Den *lilla*\n> gruppen &ndash; “så” [@k].\n\nx\n';
    const [{ reading }] = running(text).flows;
    assert.equal(reading.text, 'Den lilla gruppen – “så”.');
    for (const words of ['Den', 'lilla', 'gruppen', 'så']) {
      const at = reading.text.indexOf(words), { start, end } = reading.toSource(at, at + words.length);
      assert.equal(text.slice(start, end), words);
      assert.equal(reading.fromSource(start), at);
    }
    const dash = reading.text.indexOf('–'), { start, end } = reading.toSource(dash, dash + 1);
    assert.equal(text.slice(start, end), '&ndash;');
  });

  it('uses what was read of an earlier version, where it has not changed', () => {
    const text = 'Ett *två* [@k].\n\nTre ”fyra”.\n\n> Fem *sex*\n\nSju [@m].\n', first = running(text);
    first.flows.forEach(each => each.reading);
    const changed = text.replace('”fyra”', '”fyra och en halv”'), second = markdown.runningText(markdown.read(changed), first);
    assert.deepEqual(second.flows.map(each => each.reading.text === first.flows.find(other => other.reading.text === each.reading.text)?.reading.text), [true, false, true, true]);
    assert.deepEqual(second.flows.map(told), running(changed).flows.map(told));
  });

  it('of an edit is that of the text as it is then', () => {
    const pieces = fc.constantFrom('ord ', '*ett* ', '”två” ', '[@k]', '[@k, s. 3] ', '\n', '\n\n', '> ', '^[not] ', '[^1] ', '\n\n[^1]: Not [@m].\n\n', '- ', '# ', '`', '```\n', '| a\n', '<!-- ', ' -->', '::: quote\n', '\n:::\n', '[r]: u\n', '[r]');
    const texts = fc.array(pieces, { maxLength: 25 }).map(all => all.join(''));
    fc.assert(fc.property(texts, texts, fc.nat(), fc.nat(), (text, other, from, size) => {
      const first = running(text);
      first.flows.forEach(each => each.reading);
      const at = from % (text.length + 1), changed = text.slice(0, at) + other + text.slice(at + size % 20);
      assert.deepEqual(markdown.runningText(markdown.read(changed), first).flows.map(told), running(changed).flows.map(told));
    }), { numRuns: 500 });
  });

  it('has flows in the text and in order, and reads in ranges of theirs', () => {
    const pieces = fc.constantFrom('ord ', '*', '**', '_', '[', ']', '(u)', '{.x}', '[@k]', '”', '\\', '&amp;', '--', '...', '\n', '\n\n', '> ', '- ', '^[', '[^1]', '\n\n[^1]: ', '`', '$', '<q>', '</q>', '| ', '<blockquote>', '</blockquote>', '::: quote\n', ':::\n', '\r\n', '\t', '  ', '😀', 'é');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 40 }).map(all => all.join('')), text => {
      const { flows, forms: found } = running(text);
      let last = 0;
      for (const { start, end, reading } of flows) {
        assert.ok(last <= start && start <= end && end <= text.length);
        last = start;
        assert.doesNotMatch(reading.text, /^\s|\s$|[\n\t]/);
        for (let at = 0; at < reading.text.length; at++) {
          const range = reading.toSource(at, at + 1);
          assert.ok(start <= range.start && range.start <= range.end && range.end <= end, `${JSON.stringify(text)} ${at}`);
        }
      }
      for (const { start, end, inner } of found) assert.ok(start <= inner.start && inner.start <= inner.end && inner.end <= end && end <= text.length);
    }), { numRuns: 1000 });
  });

  it('of a letter is that of its notes and replies', () => {
    const letter = parseLetter('Kära vän!\n\n1. Vi [kom]{#an-k3f9}[^an-k3f9] ”hit” [@k].\n\n[^an-k3f9]: []{by=LT date=2026-11-23} Jfr ”de *kom*” [@m].\n\n    - []{by=AB} Så ”icke” [@n].\n\n2. Mera.\n');
    const { flows } = runningTextOfLetter(letter);
    assert.deepEqual(flows.map(each => each.reading.text), ['Jfr ”de kom”.', 'Så ”icke”.']);
    assert.deepEqual(runningTextOfLetter(parseLetter('1. Vi ”kom” [@k].\n\n[^1]: Not.\n')).flows, []);
  });
});

function told({ start, end, hangsAt, reading }: RunningText['flows'][number]): unknown { return { start, end, hangsAt, text: reading.text, map: Array.from(reading.text, (_, at) => reading.toSource(at, at + 1)) }; }
