import assert from 'node:assert/strict';
import fc from 'fast-check';
import fs from 'node:fs';
import path from 'node:path';
import { paperLanguageOf } from '../../src/citation/languages';
import { markdown } from '../../src/citation/languages/markdown';
import { paperOfLetter, runningTextOfLetter } from '../../src/citation/letters';
import { Flow, Paper, QuotationForm, RunningText } from '../../src/citation/model';
import { parseLetter } from '../../src/letter/parse';
import { quotationsOf } from '../../src/quotation/find';
import { Quotation } from '../../src/quotation/model';
import { ReadingBuilder } from '../../src/text/reading';
import { processorTime } from '../text/processor';

const isWanted = (key: string): boolean => !key.startsWith('other');

function found(text: string): Quotation[] {
  const paper = markdown.read(text);
  return quotationsOf(paper, markdown.runningText(paper), isWanted);
}

/** `direct k: text`, a block with `>` before it. */
function told(quotations: readonly Quotation[]): string[] {
  return quotations.map(({ isBlock, attachment, cited, alternatives, quoted }) => `${isBlock ? '> ' : ''}${attachment} ${[cited, ...alternatives ?? []].map(each => each.key).join('+')}: ${quoted.text.replaceAll('\n\n', ' ¶ ')}`);
}

type Cases = Readonly<Record<string, readonly string[]>>;

/** A text, and what is found in it. */
function check(cases: Cases): void { for (const [text, expected] of Object.entries(cases)) it(text.replaceAll('\n', '⏎'), () => assert.deepEqual(told(found(text)), expected)); }

describe('quotations of a paper', () => {
  describe('in the marks of any language', () => check({
    '”Vi kom” [@k]': ['direct k: Vi kom'],
    '“We came” [@k]': ['direct k: We came'],
    '‘We came’ [@k]': ['direct k: We came'],
    '"We came" [@k]': ['direct k: We came'],
    '\'We came\' [@k]': ['direct k: We came'],
    '„Wir kamen“ [@k]': ['direct k: Wir kamen'],
    '‚Wir kamen‘ [@k]': ['direct k: Wir kamen'],
    '»Wir kamen« [@k]': ['direct k: Wir kamen'],
    '›Wir kamen‹ [@k]': ['direct k: Wir kamen'],
    '»Vi kom» [@k]': ['direct k: Vi kom'],
    '’Vi kom’ [@k]': ['direct k: Vi kom'],
    'att ’1817 trat er ab’ [@k]': ['direct k: 1817 trat er ab'],
    'har: \'2–3 Tagen\' [@k]': ['direct k: 2–3 Tagen'],
    'In the ’60s and ’70 they had ‘M., 4. Juni’ [@k]': ['direct k: M., 4. Juni'],
    '«\u202fNous sommes venus\u202f» [@k]': ['direct k: Nous sommes venus'],
    '« Nous sommes venus » [@k]': ['direct k: Nous sommes venus'],
    '«Мы пришли» [@k]': ['direct k: Мы пришли'],
    '“We came" [@k]': ['direct k: We came'],
    '“”Vi” kom” [@k]': ['direct k: ”Vi” kom'],
    '„Wij kwamen” [@k]': ['direct k: Wij kwamen'],
    '&ldquo;We came&rdquo; [@k]': ['direct k: We came'],
    '<q>We came</q> [@k]': ['direct k: We came'],
    '„Wort“s und »Wort«s [@k]': ['sentence k: Wort', 'sentence k: Wort'],
  }));

  describe('with marks in them, and apostrophes', () => check({
    '”Vi sade ’nej’ då” [@k]': ['direct k: Vi sade ’nej’ då'],
    '”Vi sade ”nej” då” [@k]': ['direct k: Vi sade ”nej” då'],
    '”Nej” och ”då” [@k]': ['sentence k: Nej', 'direct k: då'],
    '“We said ‘no’” [@k]': ['direct k: We said ‘no’'],
    '‘We said “no”’ [@k]': ['direct k: We said “no”'],
    '„Wir sagten ‚nein‘“ [@k]': ['direct k: Wir sagten ‚nein‘'],
    '« On a dit “non” » [@k]': ['direct k: On a dit “non”'],
    '«Мы сказали „нет“» [@k]': ['direct k: Мы сказали „нет“'],
    '“The workers’ party didn’t” [@k]': ['direct k: The workers’ party didn’t'],
    '‘The workers’ party didn’t’ [@k]': ['direct k: The workers’ party didn’t'],
    '‘It’s’ the workers’ party [@k]': ['sentence k: It’s'],
    '\'The workers\' party\' [@k]': ['direct k: The workers\' party'],
    'Rock ’n’ roll in the ’90s and workers’ rights [@k]': [],
    'L’homme qu’on a vu [@k]': [],
    '\'Tis the workers\' party, not \'em [@k]': [],
    '‘n’a songé’ [@k]': ['direct k: n’a songé'],
    '\'s Morgens kwamen de arbeiders\' vrienden [@k]': [],
    'A lone ” costs itself: ”Vi kom” [@k]': ['direct k: Vi kom'],
    'A ”lone one, then ”Vi kom” [@k]': ['direct k: Vi kom'],
    'A 5" pipe, then "We came" [@k]': ['direct k: We came'],
    '”…” ” ” [@k]': [],
  }));

  describe('cite what follows them', () => check({
    'Han: ”Vi kom” [@k].': ['direct k: Vi kom'],
    'Han: ”Vi kom.” [@k] Och mer.': ['direct k: Vi kom.'],
    'Han: ”Vi kom [@k].” Och mer.': ['direct k: Vi kom.'],
    'Han: ”Vi kom”, [@k].': ['direct k: Vi kom'],
    '(Han: ”Vi kom”) [@k].': ['direct k: Vi kom'],
    'Han: ”Vi kom” (@k, punkt 4).': ['direct k: Vi kom'],
    'Han: ”Vi kom”, @k [punkt 4].': ['direct k: Vi kom'],
    'Han: ”Vi kom” [@other; @k; @l].': ['direct k+l: Vi kom'],
    'Han: ”Vi kom” [@k] [@l].': ['direct k+l: Vi kom'],
    'Han: ”Vi kom” {cite:p}`k`.': ['direct k: Vi kom'],
    'Han: ”Vi *kom*” [@k].': ['direct k: Vi kom'],
    'Han: *”Vi kom”* [@k].': ['direct k: Vi kom'],
    'Han: [”Vi kom”](http://x.y) [@k].': ['direct k: Vi kom'],
  }));

  describe('cite what ends their sentence', () => check({
    '”Vi kom”, skrev han, ”och såg” [@k].': ['sentence k: Vi kom', 'direct k: och såg'],
    'Han skrev ”Vi kom” i sitt brev [@k]. ”Se där”.': ['sentence k: Vi kom'],
    'Han skrev ”Vi kom” i sitt brev. [@k] ”Se där”.': ['sentence k: Vi kom'],
    'Han skrev ”Vi kom” t.ex. I dag, s. 4, dr. Ek, A. Berg, 2. Mai [@k].': ['sentence k: Vi kom'],
    'Man talar om ”folket”. ”vi kom”, skrev han [@k].': ['sentence k: vi kom'],
    'Han skrev ”Vi kom.” Det var bra [@k]. Slut.': [],
    'Han skrev ”Vi kom. Vi såg.” och gick [@k]. Slut.': ['sentence k: Vi kom. Vi såg.'],
    '”Ett” [@k] och ”två” [@l].': ['direct k: Ett', 'direct l: två'],
    '”Ett” [@other] och ”två” [@l].': ['direct l: två'],
    '”Ett” i det [@other] och ”två” [@l].': ['direct l: två'],
    '”Ett” i det [@l] och i @other.': ['sentence l: Ett'],
    '”Skarp” säger @k.': ['sentence k: Skarp'],
    '”Ett” i brevet.[^1] Mer.\n\n[^1]: Se @k.': ['sentence k: Ett'],
  }));

  describe('cite whom their sentence names before', () => check({
    '@k [punkt 4] skriver: ”Vi kom”.': ['before k: Vi kom'],
    '@k skriver: ”Vi kom” och ”såg”.': ['before k: Vi kom', 'before k: såg'],
    'Enligt X [@k] är det ”så”.': ['before k: så'],
    'Enligt @k är det ”så”, men @l säger ”nej”.': ['before k: så', 'before l: nej'],
    'Enligt @k är det ”så”, men @other säger ”nej”.': ['before k: så'],
    'Enligt @other är det ”så”.': [],
    'Så är det [@k]. Det är ”så”.': [],
    'Så är det. [@k] Det är ”så”.': [],
    '”Ett” [@k] är mer än ”två”.': ['direct k: Ett'],
    'Se @k. ”Vi kom”.': [],
    '”Vi kom”. @k skriver.': [],
  }));

  describe('cite what ends their paragraph, and no other', () => check({
    '”Vi kom i går”. Det var bra. [@k]': ['block k: Vi kom i går'],
    '”Vi kom i går”. Det var bra.[^1]\n\n[^1]: @k': ['block k: Vi kom i går'],
    '”Vi kom i går”. Han [@other] såg. [@k]': [],
    '”Vi kom i går”. Det var bra [@k]. Slut.': [],
    '”Vi kom i går”. Det var bra. ”Se där” [@k].': ['direct k: Se där'],
    '”Vi kom i går”. Det var ”bra” i dag. [@k]': ['sentence k: bra'],
    '”Vi kom i går”.\n\nDet var bra [@k].': [],
  }));

  describe('cite the note that follows them', () => check({
    '”Vi kom”[^1].\n\n[^1]: @k, punkt 4.': ['note k: Vi kom'],
    '”Vi kom.”[^1] Se.\n\n[^1]: Jfr [@k; @l].': ['note k+l: Vi kom.'],
    '”Vi kom”^[@k, punkt 4]': ['note k: Vi kom'],
    'Man talar om ”folket i går”. Se brevet.^[Där står: ”Vi kom” [@k].]': ['direct k: Vi kom'],
    '”Vi kom”^[Trotskij, ”Brev”, @k]': ['note k: Vi kom', 'direct k: Brev'],
    '”Vi kom^[Jfr @l.]” [@k]': ['direct k: Vi kom'],
    '”Vi kom.^[Jfr @l.]” Mer.': ['note l: Vi kom.'],
    '”Vi kom”^[Se där.] [@k]': ['direct k: Vi kom'],
    '”Vi kom”^[@other; se @k]': [],
    '”Vi kom”^[Se @other och @k]': [],
    '”Vi kom” [@k].^[@l]': ['direct k: Vi kom'],
    'Ord.[^1]\n\n[^1]: ”I noten” [@k].': ['direct k: I noten'],
    'Ord^[”I noten” [@k]].': ['direct k: I noten'],
    '[^1]: ”Vi kom” [@k].\n\n    > Block\n    > [@l]': ['direct k: Vi kom', '> block l: Block'],
  }));

  describe('are blocks', () => check({
    '> Vi kom\n> och såg. [@k, punkt 4]': ['> block k: Vi kom och såg.'],
    '> Vi kom [@k].\n': ['> block k: Vi kom.'],
    '> Vi kom.\n>\n> Vi såg. [@k]': ['> block k: Vi kom. ¶ Vi såg.'],
    '> Vi kom.\n> — Trotskij, [@k]': ['> block k: Vi kom.'],
    '> Vi kom.\n>\n> -- Trotskij, @k': ['> block k: Vi kom.'],
    '> Vi kom.\n\n[@k, punkt 4]': ['> block k: Vi kom.'],
    '> Vi kom.\n\n— Trotskij, [@k]\n\nMer.': ['> block k: Vi kom.'],
    '> — Kommer ni?\n> — Ja, i morgon. [@k]': ['> block k: — Kommer ni? — Ja, i morgon.'],
    '> — Vi kommer [@k]': ['> block k: — Vi kommer'],
    '> Vi kom.\n>\n> — Trotskij\n\n[@k]': ['> block k: Vi kom.'],
    '> Vi kom.\n\n[@k] Och mer.': ['> block k: Vi kom.'],
    '> Vi kom.\n\n@k skriver mer.': [],
    '> Vi kom.\n\nMer [@k].': [],
    '> Vi kom.[^1]\n\n[^1]: @k': ['> note k: Vi kom.'],
    '> Vi kom. (Trotskij till X, [@k])': ['> block k: Vi kom.'],
    '> Vi kom (och såg). [@k]': ['> block k: Vi kom (och såg).'],
    '> Vi kom. (@k, punkt 4)': ['> block k: Vi kom.'],
    '> ”Vi kom.” [@k]': ['> block k: Vi kom.'],
    '> ”Vi kom.\n>\n> ”Vi såg.” [@k]': ['> block k: Vi kom. ¶ Vi såg.'],
    '> Vi sade ”nej” då. [@k]': ['> block k: Vi sade ”nej” då.'],
    '> Vi kom. [@other]\n\n”Nej” [@k].': ['direct k: Nej'],
    '> Vi sade ”nej” [@k] då.': ['direct k: nej'],
    '> Yttre\n>\n> > Inre [@k]': ['> block k: Inre'],
    '> Yttre\n>\n> > Inre [@other]\n>\n> mera [@k]': ['> block k: Yttre ¶ Inre ¶ mera'],
    '@k skriver:\n\n> Vi kom.\n\nMer.': ['> before k: Vi kom.'],
    'Trotskij skriver [@k]:\n\n> Vi kom.': ['> before k: Vi kom.'],
    'Trotskij skriver:[^1]\n\n> Vi kom.\n\n[^1]: @k': ['> before k: Vi kom.'],
    'Trotskij skrev [@k]. Han sade:\n\n> Vi kom.': [],
    'Trotskij skrev [@k].\n\n> Vi kom.': [],
    '::: {.epigraph}\nVi kom.\n\n— Trotskij, [@k]\n:::': ['> block k: Vi kom.'],
    '```{epigraph}\nVi kom.\n\n-- Trotskij, [@k]\n```': ['> block k: Vi kom.'],
    '| Vi kom\n| och såg [@k]': ['> block k: Vi kom och såg'],
    '<blockquote>\nVi kom [@k]\n</blockquote>': ['> block k: Vi kom'],
    '<blockquote>\n\nVi kom\n\nVi såg [@k]\n\n</blockquote>': ['> block k: Vi kom ¶ Vi såg'],
  }));

  describe('are paragraphs that each begin with a mark', () => check({
    '”Ett.\n\n”Två.” [@k]': ['direct k: Ett. ¶ Två.'],
    'Han skrev: “Ett.\n\n“Två.\n\n“Tre” [@k].': ['direct k: Ett. ¶ Två. ¶ Tre'],
    '« Ett.\n\n« Två. » [@k]': ['direct k: Ett. ¶ Två.'],
    '@k skrev: ”Ett.\n\n”Två.”': ['before k: Ett. ¶ Två.'],
    '”Ett.\n\nTvå.” [@k]': [],
    '”Ett.^[Not.]\n\n”Två.” [@k]': ['direct k: Ett. ¶ Två.'],
  }));

  describe('are no scare quotes and no quotations of other works', () => check({
    'En ”stor” sak.': [],
    'En ”stor” sak.\n\n”Vi kom” [@k].': ['direct k: Vi kom'],
    '”Vi kom” [@other].': [],
    '”Vi kom” [@other], sade han [@k].': [],
    '---\nnocite: "@k"\n---\n”Vi kom”': [],
    '`”Vi kom” [@k]`': [],
    '<!-- ”Vi kom” [@k] -->': [],
  }));

  it('are where they are said to be', () => {
    const text = 'Han: ”Vi *kom* &ndash; [...] och\nsåg” [@k].\n\n> Ett *två*.\n>\n> Tre\n> fyra [@k].\n', [inline, block] = found(text);
    assert.equal(text.slice(inline.start, inline.end), '”Vi *kom* &ndash; [...] och\nsåg”');
    assert.equal(inline.quoted.text, 'Vi kom – […] och såg');
    assert.equal(text.slice(block.start, block.end), '> Ett *två*.\n>\n> Tre\n> fyra [@k].');
    for (const { quoted } of [inline, block]) {
      for (const word of quoted.text.match(/\p{L}+/gu)!) {
        const at = quoted.text.indexOf(word), { start, end } = quoted.toSource(at, at + word.length);
        assert.equal(text.slice(start, end), word);
      }
    }
    const { start, end } = block.quoted.toSource(4, 13);
    assert.equal(text.slice(start, end), 'två*.\n>\n> Tre');
  });

  it('of a letter are those of its notes', () => {
    const letter = parseLetter('1. Vi [kom]{#an-k3f9}[^an-k3f9] ”hit” [@k].\n\n[^an-k3f9]: []{by=LT} Jfr ”de *kom*” [@m].\n\n    - []{by=AB} Så ”icke” [@n].\n\n2. Mera.\n');
    assert.deepEqual(told(quotationsOf(paperOfLetter(letter), runningTextOfLetter(letter), isWanted)), ['direct m: de kom', 'direct n: icke']);
  });
});

/** A paper of hand-made flows: `{…}` is a citation, `[…|…]` a form with its arguments before the bar. */
function written(text: string): string[] {
  const citations = [...text.matchAll(/\{(\w+)\}/g)].map(({ 0: own, 1: key, index }) => ({ form: 'parenthetical' as const, keys: [{ key, start: index + 1, end: index + 1 + key.length }], start: index, end: index + own.length }));
  const forms: QuotationForm[] = [...text.matchAll(/\[([^|\]]*)\|([^\]]*)\]/g)].map(({ 0: own, 1: argument, 2: inner, index }) => ({
    isBlock: inner.includes('\n'), start: index, end: index + own.length, inner: { start: index + argument.length + 2, end: index + 2 + argument.length + inner.length }, arguments: [{ start: index + 1, end: index + 1 + argument.length }],
  }));
  const flows: Flow[] = [...text.matchAll(/[^\n]+/g)].map(({ 0: own, index }) => {
    const builder = new ReadingBuilder();
    for (const { 0: piece, index: at } of own.matchAll(/\{\w+\}|\[[^|\]]*\||\]|[^{}[\]]+/g)) {
      const form = forms.find(({ start, end, isBlock }) => !isBlock && (start === index + at || end === index + at + piece.length));
      if (/^[[\]]/.test(piece)) { if (form) builder.put(piece === ']' ? '”' : '“', index + at, index + at + piece.length); }
      else if (piece[0] !== '{') builder.copy(piece, index + at);
    }
    return { start: index, end: index + own.length, reading: builder.build() };
  });
  const paper: Paper = { text, language: markdown, citations, opaque: [] };
  const running: RunningText = { flows, forms };
  return told(quotationsOf(paper, running, isWanted));
}

describe('quotations in forms with arguments', () => {
  it('cite what is among them', () => {
    assert.deepEqual(written('Han: [{k}|Vi kom] och.'), ['argument k: Vi kom']);
    assert.deepEqual(written('Han: [{k}|Vi kom] {l}.'), ['argument k: Vi kom']);
    assert.deepEqual(written('Han: [{other}|Vi kom] {l}.'), []);
    assert.deepEqual(written('Han: [|Vi kom] {l}.'), ['direct l: Vi kom']);
    assert.deepEqual(written('Han: ”ett” [{k}|Vi kom] och.'), ['argument k: Vi kom']);
  });

  it('are blocks too', () => assert.deepEqual(written('[{k}|\nVi kom\nVi såg\n]\nMer.'), ['> argument k: Vi kom ¶ Vi såg']));
});

describe('finding quotations', () => {
  const pieces = fc.constantFrom('ord ', 'Ord', '. ', ', ', '”', '”', '“', '„', '«', '»', '’', '\'', '"', '‘', ' ', '\n', '\n\n', '> ', '[@k]', '[@other]', '@k ', '^[', ']', '[^1]', '\n\n[^1]: ', '*', '—', '(', ')', '<q>', '</q>', '| ', '- ');
  const texts = fc.array(pieces, { maxLength: 60 }).map(all => all.join(''));

  it('gives ranges in the text that do not overlap, and texts that lead back', () => {
    fc.assert(fc.property(texts, text => {
      let last = 0;
      for (const { start, end, quoted } of found(text)) {
        assert.ok(last <= start && start < end && end <= text.length, JSON.stringify(text));
        last = end;
        for (const { 0: word, index } of quoted.text.matchAll(/[Oo]rd/g)) {
          const range = quoted.toSource(index, index + word.length);
          assert.ok(start <= range.start && range.end <= end);
          assert.equal(text.slice(range.start, range.end), word);
        }
      }
    }), { numRuns: 3000 });
  });

  it('finds the same after an edit as in the text as it is then', () => {
    fc.assert(fc.property(texts, texts, fc.nat(), (text, other, from) => {
      const at = from % (text.length + 1), changed = text.slice(0, at) + other + text.slice(at);
      const first = markdown.read(text), before = markdown.runningText(first), second = markdown.read(changed, first);
      quotationsOf(first, before, isWanted);
      assert.deepEqual(told(quotationsOf(second, markdown.runningText(second, before), isWanted, before)), told(found(changed)));
    }), { numRuns: 300 });
  });

  it('takes time that grows with the text alone', function () {
    this.timeout(60_000);
    for (const [what, piece] of Object.entries({ swedish: '”', opening: ' “', low: '„', french: '« ', single: ' ‘a', closing: 'a’ ', doubtful: 's’ a', mixed: '“ ”„«»‹›‚‘’\'"', quoted: ' ”a” ', cited: '”a” [@k] ', dots: '. ', dashes: '> — \n', notes: '^[', blocks: '> ', numbers: 'a.', paragraphs: '”a\n\n', lone: '[^1] ', cites: '[@k]', inline: '^[@k]', within: '”a^[@k]” ', names: '@k ”a” ', sentences: 'A. @k ”a”. ' })) {
      const text = `${piece.repeat(60_000 / piece.length)} ”a” [@k]\n\n> b [@k]\n`, start = processorTime();
      found(text);
      assert.ok(processorTime() - start < 3000, `${what}: ${processorTime() - start} ms`);
    }
  });
});

const folder = process.env.CORPORA && path.join(process.env.CORPORA, 'papers'), converted = folder && path.join(folder, 'converted-typst-latex');
// What is pending counts as failed.
if (converted && fs.existsSync(converted)) describe('a real paper in several languages', () => {
  it('has the same quotations in all of them', () => {
    const all = fs.readdirSync(folder!, { recursive: true, encoding: 'utf8' }).filter(name => name.includes('presbiter') && /\.(?:md|tex|typ)$/.test(name) && !/(?:SOURCE|README)\.md$/.test(name));
    const lists = all.map(name => {
      const language = paperLanguageOf(undefined, name)!, paper = language.read(fs.readFileSync(path.join(folder!, name), 'utf8'));
      return told(quotationsOf(paper, language.runningText(paper), () => true));
    });
    assert.ok(lists.length >= 3 && lists[0].length > 3);
    for (const list of lists) assert.deepEqual(list, lists[0]);
  });
});
