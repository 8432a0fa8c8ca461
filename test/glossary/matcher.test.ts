import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { matchLetter, matcherOf } from './matching';
import { Matches } from '../../src/glossary/matcher';
import { count, occurrencesAt, occurrencesOf, placesOf, sensesFor } from '../../src/glossary/occurrences';
import { parseGlossary } from '../../src/glossary/parse';
import { TermIndex } from '../../src/glossary/terms';
import { parseLetter } from '../../src/letter/parse';

function match(glossaries: string | string[], text: string, lang = 'sv'): Matches {
  const read = (Array.isArray(glossaries) ? glossaries : [glossaries]).map(each => parseGlossary(each));
  const letter = parseLetter(text);
  const langs = letter.reading.marks.flatMap(mark => mark.kind === 'lang' ? mark.value : []);
  return matchLetter(matcherOf(TermIndex.of(read, [lang, ...langs])), letter, lang);
}

/** The occurrences as `text=headword`, with their rank where it is not a word. */
function found(glossary: string | string[], text: string, lang = 'sv'): string[] {
  const reading = parseLetter(text).reading.text;
  return match(glossary, text, lang).occurrences.map(({ start, end, term, rank }) => `${reading.slice(start, end)}=${term.entry.headword}${rank === 'word' ? '' : ` ${rank}`}`);
}

const terms = (...headwords: string[]): string => `lang: sv\nterms:\n${headwords.map(each => `  ${each}:\n`).join('')}`;

describe('a term is found', () => {
  const cases: [string, string, string, string[]][] = [
    ['as it stands', terms('ILP'), 'Till ILP gick vi.', ['ILP=ILP']],
    ['with a genitive after a colon', terms('ILP'), 'ILP:s betydelse', ['ILP:s=ILP']],
    ['with an apostrophe of either kind', terms('ILP'), 'ILP\'s och ILP’s', ['ILP\'s=ILP', 'ILP’s=ILP']],
    ['in its inflected forms', terms('partiet', 'fråga', 'stalinist'), 'Partiets frågor om stalinisterna', ['Partiets=partiet', 'frågor=fråga', 'stalinisterna=stalinist']],
    ['in words that inflect at their last part', terms('bolsjevik-leninism'), 'bolsjevik-leninismens', ['bolsjevik-leninismens=bolsjevik-leninism']],
    ['over a line break', terms('internationella vänsteroppositionen'), 'den internationella\nvänsteroppositionen är', ['internationella vänsteroppositionen=internationella vänsteroppositionen']],
    ['in several words, each inflected', terms('nya Internationalen'), 'den nya\nInternationalens väg', ['nya Internationalens=nya Internationalen']],
    ['in a word divided at a line’s end', terms('Labourpartiet'), 'i Labour-\npartiet fanns', ['Labour-partiet=Labourpartiet']],
    ['in a text with soft hyphens', terms('vänster'), 'vän\u00adster', ['vänster=vänster']],
    ['in a text that composes its letters otherwise', terms('vänster'), 'va\u0308nster', ['va\u0308nster=vänster']],
    ['with markup in it', terms('New Leader'), '*New* [Leader]{#a}', ['New Leader=New Leader']],
    ['by another form', 'terms:\n  ILP:\n    forms: [oberoende arbetarpartiet]\n', 'oberoende arbetarpartiets', ['oberoende arbetarpartiets=ILP']],
    ['in a compound whose rest is a word of the letter', terms('fraktion'), 'Detta arbete och fraktionsarbete', ['fraktionsarbete=fraktion compound']],
    ['in an acronym’s compound', terms('ILP'), 'ILP-ledningen och ledningen', ['ILP-ledningen=ILP compound']],
    ['where it is said outright', terms('New Leader'), '[ledaren]{term="New Leader"}', ['ledaren=New Leader declared']],
    ['in forms with other signs between the same words', 'terms:\n  ILP:\n    forms: ["I.L.P.", "I. L. P."]\n', 'The I.L.P. and the I. L. P.', ['I.L.P.=ILP', 'I. L. P.=ILP']],
    ['by its own signs', terms('"Marx, Karl"', 'Marx Karl'), 'Marx Karl and Marx, Karl', ['Marx Karl=Marx Karl', 'Marx, Karl=Marx, Karl']],
    ['in two glossaries, in both', terms('ILP') as string, 'ILP', ['ILP=ILP']],
  ];
  for (const [what, glossary, text, expected] of cases) it(what, () => assert.deepEqual(found(glossary, text), expected));

  it('in two glossaries at once', () => assert.equal(match([terms('ILP'), terms('ILP')], 'ILP').occurrences.length, 2));
  it('with what its ending means', () => {
    const endings = (headword: string, text: string): unknown[] => match(terms(headword), text).occurrences.flatMap(each => each.words.map(word => [...word.endings, word.clitic]));
    assert.deepEqual([endings('ILP', 'ILP:s'), endings('ILP', 'ILP:are'), endings('ILP', 'ILP'), endings('stalinist', 'stalinisternas')],
      [[['genitive', ':s']], [['suffix', ':are']], [[undefined]], [['plural', 'definite', 'genitive', undefined]]]);
  });
  it('with the sign that it ends in', () => assert.deepEqual(found(terms('KPD(O)'), 'i KPD(O) och KPD'), ['KPD(O)=KPD(O)']));
  it('not joined in languages that join no words', () => assert.deepEqual(found('lang: fr\nterms:\n  parti: x\n', 'partisans, mais sans ILP', 'fr'), []));
  it('in irregular plurals', () => assert.deepEqual(found('lang: en\nterms:\n  man: x\n  old man: x\n', 'men, old men', 'en'), ['men=man', 'old men=old man']));
  it('in a letter of any language', () => { for (const lang of ['constructor', '__proto__', 'xx', '']) assert.deepEqual(found('terms:\n  Labour: x\n', 'Labourpartiet partiet', lang).length <= 1, true); });
  it('in English and German too', () => {
    assert.deepEqual(found('lang: en\nterms:\n  party: x\n', 'the parties', 'en'), ['parties=party']);
    assert.deepEqual(found('lang: en\nterms:\n  organise: x\n', 'the organising', 'en'), ['organising=organise perhaps']);
    assert.deepEqual(found('lang: de\nterms:\n  Partei: x\n', 'der Parteien', 'de'), ['Parteien=Partei']);
  });
  it('by the rules of the headword’s language in another text', () => assert.deepEqual(found('lang: en\nterms:\n  New Leader: x\n', 'New Leaders ledning', 'sv').map(each => each.replace(/ perhaps$/, '')), ['New Leaders=New Leader']));
  it('by the rules of the passage’s language', () => assert.equal(match('lang: en\nterms:\n  fråga: x\n', 'the [frågorna]{lang=sv} frågorna', 'en').occurrences.length, 1));
  it('with an article before an apostrophe', () => assert.equal(match('lang: fr\nterms:\n  Internationale: x\n', 'l’Internationale', 'fr').occurrences.length, 1));
});

describe('a term is not found', () => {
  const cases: [string, string, string][] = [
    ['inside a word', terms('parti'), 'partisaner och kompartiment'],
    ['without its capital', terms('Militant'), 'en militant rörelse'],
    ['where it is said to be none', terms('Militant'), '[Militant]{term=none}'],
    ['in a note', terms('ILP'), 'Ord.[^a]\n\n[^a]: ILP.\n'],
    ['in the front matter', terms('ILP'), '---\ntitle: ILP\n---\nOrd.'],
    ['in a compound of nothing', terms('fraktion'), 'fraktionsxyz'],
    ['in a compound, if it is short', terms('del'), 'delarbete arbete'],
    ['inflected, where it is exact', 'terms:\n  fråga: {match: exact}\n', 'frågor'],
    ['in a compound, where it is exact', 'terms:\n  Militant: {match: exact}\n', 'Militantgruppen gruppen'],
    ['in a compound of a small word', 'lang: de\nterms:\n  Kapital:\n', 'Das ist ein Kapitalist'],
    ['over a blank line', terms('nya Internationalen'), 'den nya\n\nInternationalen'],
    ['with other signs between its words', terms('nya Internationalen'), 'nya, Internationalen'],
  ];
  for (const [what, glossary, text] of cases) it(what, () => assert.deepEqual(found(glossary, text), []));
});

describe('of terms that claim the same words', () => {
  it('the longest has them, and the shorter is shown inside it', () => {
    const matches = match(terms('Internationalen', 'nya Internationalen'), 'den nya Internationalen');
    assert.deepEqual(matches.occurrences.map(each => each.term.entry.headword), ['nya Internationalen']);
    assert.deepEqual(matches.nested.map(each => each.term.entry.headword), ['Internationalen']);
  });
  it('the longest of those that begin together has them', () => {
    const matches = match(terms('nya', 'nya Internationalen'), 'den nya Internationalen är nya');
    assert.deepEqual(matches.occurrences.map(each => each.term.entry.headword), ['nya Internationalen', 'nya']);
    assert.deepEqual(matches.nested.map(each => each.term.entry.headword), ['nya']);
  });
  it('what is said outright comes first', () => assert.deepEqual(found(terms('ILP', 'parti'), '[ILP]{term=parti}'), ['ILP=parti declared']));
  it('a shorter term inside what is said outright is nested', () => assert.deepEqual(match(terms('Leader', 'New Leader'), '[New Leader]{term="New Leader"}').nested.map(each => each.term.entry.headword).filter(each => each === 'Leader'), ['Leader']));
  it('a word comes before a compound', () => assert.deepEqual(found(terms('labour', 'labourpartiet'), 'labourpartiet partiet'), ['labourpartiet=labourpartiet']));
  it('the leftmost has them', () => assert.deepEqual(found(terms('a b', 'b c'), 'a b c'), ['a b=a b']));
  it('the nearest glossary has them', () => assert.deepEqual(match(['terms:\n  x: {forms: [ord]}\n', 'terms:\n  y: {forms: [ord]}\n'], 'ord').occurrences.map(each => each.term.entry.headword), ['x']));
  it('unknown names are told', () => assert.deepEqual(match(terms('ILP'), '[x]{term=Y}').unknown, [{ start: 0, end: 1, name: 'Y' }]));
});

describe('the matcher', () => {
  const word = fc.constantFrom('ILP', 'ILP:s', 'nya', 'Internationalen', 'Internationalens', 'parti', 'partiet', 'partiarbete', 'arbete', '-', ',', '\n', '\n\n', 'x', '[y]{term=ILP}', '[parti]{term=none}', 'Labour-', 'Labour-\npartiet');
  const glossary = parseGlossary(terms('ILP', 'nya Internationalen', 'Internationalen', 'parti', 'Labourpartiet', 'nya'));

  it('finds the same in a text whatever it has read before', () => fc.assert(fc.property(fc.array(word, { maxLength: 20 }), fc.array(word, { maxLength: 20 }), (first, second) => {
    const index = TermIndex.of([glossary], ['sv']);
    const used = matcherOf(index);
    matchLetter(used, parseLetter(first.join(' ')), 'sv');
    const letter = parseLetter(second.join(' '));
    assert.deepEqual(matchLetter(used, letter, 'sv'), matchLetter(matcherOf(index), letter, 'sv'));
  })));

  it('gives occurrences in order, within the text, none over another', () => fc.assert(fc.property(fc.array(word, { maxLength: 30 }), parts => {
    const letter = parseLetter(parts.join(' ')), { reading } = letter;
    const { occurrences } = matchLetter(matcherOf(TermIndex.of([glossary], ['sv'])), letter, 'sv');
    occurrences.forEach((each, i) => assert.ok(each.start >= (occurrences[i - 1]?.end ?? 0) && each.start < each.end && each.end <= reading.text.length));
  })));
});

describe('the sample letter with its glossary', () => {
  const text = readFileSync('media/sample/letters/1933-10-02.letter', 'utf8');
  const letter = parseLetter(text);
  const matches = matchLetter(matcherOf(TermIndex.of([parseGlossary(readFileSync('media/sample/letters/glossary.yaml', 'utf8'))], ['sv'])), letter, 'sv');
  const written = (headword: string): string[] => occurrencesOf(matches, headword).map(({ start, end }) => letter.reading.text.slice(start, end));

  it('has ILP 18 times, twice as ILP:s', () => {
    assert.equal(written('ILP').length, 18);
    assert.equal(written('ILP').filter(each => each === 'ILP:s').length, 2);
  });
  for (const term of ['The New Leader', 'Bolsjevik-leninisterna', 'bolsjevik-leninismens', 'stalinisterna', 'stalinistiska', 'stalinismen', 'Labourpartiet', 'internationella vänsteroppositionen',
    'Internationella Sekretariatet', 'nya Internationalens', 'Militant', 'International Bulletin', 'brittiska kommunistpartier']) {
    it(`has ${term}`, () => assert.ok(matches.occurrences.some(({ start, end }) => letter.reading.text.slice(start, end) === term)));
  }
  it('counts words, compounds and what is perhaps', () => assert.deepEqual(count(occurrencesOf(matches, 'ILP')), { words: 18, compounds: 0, perhaps: 0 }));
  it('tells in which points', () => assert.deepEqual(placesOf(letter, occurrencesOf(matches, 'ILP')).map(({ address, times }) => [address, times]),
    [['n1', 1], ['p1', 3], ['p2', 1], ['p4', 4], ['p5', 1], ['p6', 1], ['p7', 2], ['p8', 5]]));

  it('has every occurrence at its place, and none between', () => {
    for (const each of matches.occurrences) {
      const { start, end } = letter.reading.toSource(each.start, each.end);
      for (const offset of [start, (start + end) >> 1, end]) assert.ok(occurrencesAt(letter, matches, offset).includes(each), `${offset}`);
    }
    assert.deepEqual(occurrencesAt(letter, matches, text.indexOf('Jag fick') + 2), []);
  });
});

describe('the senses of an entry', () => {
  const [entry] = parseGlossary('terms:\n  x:\n    senses:\n      - {gloss: förr, to: 1914-07}\n      - {gloss: sedan, from: 1914-08}\n      - {gloss: hans, sender: Lev Trotskij}\n').entries;
  const fitting = (date: string | undefined, ...senders: string[]): string[] => sensesFor(entry, date, senders).fitting.map(each => each.gloss);
  it('fit by date', () => assert.deepEqual([fitting('1910'), fitting('1933-10-02'), fitting('1914')], [['förr'], ['sedan'], ['förr', 'sedan']]));
  it('fit by sender, in any order of his names', () => assert.deepEqual(fitting('1910', 'Trotskij, Lev'), ['förr', 'hans']));
  it('fit by open intervals, seasons and years before our era', () => {
    const [other] = parseGlossary('terms:\n  x:\n    senses:\n      - {gloss: a, from: 1930}\n      - {gloss: b, to: 1933-06}\n      - {gloss: c, from: -0050, to: -0040}\n      - {gloss: d, from: hösten 1933}\n').entries;
    const senses = (date: string): string => sensesFor(other, date, []).fitting.map(each => each.gloss).join('');
    assert.deepEqual(['1933-05/..', '1933-21', '1934/', '-0044', '../1920', '1933-24'].map(senses), ['abd', 'abd', 'ad', 'bcd', 'bcd', 'ad']);
  });
  it('all fit where the date is not known, and open dates fit wide', () => assert.deepEqual([fitting(undefined), fitting('191X'), fitting('1913/1915')], [['förr', 'sedan'], ['förr', 'sedan'], ['förr', 'sedan']]));
});
