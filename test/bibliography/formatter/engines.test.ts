import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import fc from 'fast-check';
import { ITEMS } from './items';
import { Citeproc, Engines } from '../../../src/bibliography/formatter/engines';
import { FormatRequest } from '../../../src/bibliography/formatter/model';
import { CslItem, CslValue } from '../../../src/bibliography/model';
import { plainText } from '../../../src/bibliography/runs';

const OWN = readFileSync('media/styles/letters.csl', 'utf8');
const citeproc = createRequire(path.resolve('package.json'))('citeproc') as Citeproc;
const engines = new Engines(citeproc, OWN);
const style = (content: string): string => `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>t</title><id>t</id><updated>2026-01-01T00:00:00+00:00</updated></info>${content}</style>`;
const TITLES = style('<citation><layout delimiter="; "><text variable="title"/></layout></citation><bibliography><sort><key variable="title" sort="descending"/></sort><layout><text variable="title" font-weight="bold"/></layout></bibliography>');

let last = 0;
function ask(request: Partial<FormatRequest>): ReturnType<Engines['answer']> { return engines.answer({ id: ++last, style: { name: '' }, lang: 'sv', items: ITEMS, ...request }); }
function single(id: string, lang = 'sv'): string { return ask({ items: ITEMS.filter(item => item.id === id), single: true, lang }).references?.[0].text ?? ''; }

describe('our own style', () => {
  it('shows of a letter sender, recipient, place, date, title, translator, archive and shelfmark', () => {
    assert.equal(single('trotskij1933'), 'Lev Trotskij till Brittiska sektionen och Bolsjevik-leninisterna, Paris, 2 oktober 1933. En liten grupps hävstång. Övers. Maja Ekström. Arbetarrörelsens arkiv, Vol. 3.');
    assert.equal(single('trotskij1933', 'en-GB'), 'Lev Trotskij to Brittiska sektionen and Bolsjevik-leninisterna, Paris, 2 October 1933. En liten grupps hävstång. Trans. Maja Ekström. Arbetarrörelsens arkiv, Vol. 3.');
    assert.equal(single('trotskij1933', 'en'), 'Lev Trotskij to Brittiska sektionen and Bolsjevik-leninisterna, Paris, October 2, 1933. En liten grupps hävstång. Trans. Maja Ekström. Arbetarrörelsens arkiv, Vol. 3.');
    assert.equal(single('trotskij1933', 'de'), 'Lev Trotskij an Brittiska sektionen und Bolsjevik-leninisterna, Paris, 2. Oktober 1933. En liten grupps hävstång. Übers. Maja Ekström. Arbetarrörelsens arkiv, Vol. 3.');
    assert.equal(single('trotskij1933', 'fr'), 'Lev Trotskij à Brittiska sektionen et Bolsjevik-leninisterna, Paris, 2 octobre 1933. En liten grupps hävstång. Trad. Maja Ekström. Arbetarrörelsens arkiv, Vol. 3.');
  });

  for (const [id, text] of [
    ['about', 'Lev Trotskij, ca oktober 1933.'],
    ['season', 'Lenin till Karin Sundell, hösten 1933. Skrifter, band 2.'],
    ['span', 'Lenin till Karin Sundell, 5 september–7 oktober 1933.'],
    ['open', 'Till Karin Sundell, 1933–.'],
    ['deutscher1963', 'Deutscher, Isaac (1963). The Prophet Outcast: Trotsky 1929–1940, bd 3, 2:a uppl. London: Oxford University Press.'],
    ['edited', 'Beer, Max och Max Adler (red.) (1963). Samling. Originalet utgivet 1921.'],
    ['article', 'Karlsson, Anna (1999). ”Titel kursiv & ’citat’”. Arkiv 12(3), s. 45–67. https://doi.org/10.1/x.'],
    ['chapter', 'Karlsson, Anna (1999). ”Titel”. I Max Beer (red.), Bok, s. 1–20. Lund: Arkiv.'],
    ['thesis', 'Karlsson, Anna (2001). Titel. Diss. Uppsala universitet.'],
    ['web', 'Karlsson, Anna (u.å.). Sida. https://example.org/ (hämtad 2 oktober 2026).'],
    ['protocol', 'Protokoll (1921). Riksarkivet, F1:2.'],
  ]) it(`shows ${id}`, () => assert.equal(single(id), text));

  it('sets a title in italics, and links what is a link', () => {
    const [letter, article] = ['trotskij1933', 'article'].map(id => ask({ items: ITEMS.filter(item => item.id === id), single: true }).references?.[0].runs ?? []);
    assert.deepEqual(letter[1], { text: 'En liten grupps hävstång', italic: true });
    assert.deepEqual(article.filter(run => run.link), [{ text: 'https://doi.org/10.1/x', link: 'https://doi.org/10.1/x' }]);
  });

  it('lists by family name, and tells the same years apart', () => {
    const { references = [] } = ask({});
    assert.equal(references.length, ITEMS.length);
    assert.deepEqual(references.slice(0, 4).map(each => each.text.slice(0, 24)), ['Beer, Max och Max Adler ', 'Deutscher, Isaac (1963).', 'Karlsson, Anna (1999a). ', 'Karlsson, Anna (1999b). ']);
    assert.deepEqual(new Set(references.map(each => each.key)), new Set(ITEMS.map(each => each.id)));
  });

  it('cites a point of a letter, and a page', () => {
    const cited = [{ key: 'trotskij1933', locator: { label: 'point', value: '4' }, prefix: 'jfr' }, { key: 'deutscher1963', locator: { label: 'page', value: '203-205' }, suffix: 'och annat' }, { key: 'nowhere' }];
    const text = (lang: string): string => plainText(ask({ cited, lang }).citation ?? []);
    assert.equal(text('sv'), '(jfr Trotskij till Brittiska sektionen och Bolsjevik-leninisterna, 2 oktober 1933, punkt 4; Deutscher 1963, s. 203–205 och annat)');
    assert.equal(text('en'), '(jfr Trotskij to Brittiska sektionen and Bolsjevik-leninisterna, October 2, 1933, point 4; Deutscher 1963, pp. 203–205 och annat)');
    assert.equal(text('de').includes('Punkt 4'), true);
    assert.equal(plainText(ask({ cited: [{ key: 'deutscher1963', suppressed: true }] }).citation ?? []), '(1963)');
    assert.equal(plainText(ask({ cited: [{ key: 'season', locator: { label: 'point', value: '4-6' } }] }).citation ?? []), '(Lenin till Sundell, hösten 1933, punkter 4–6)');
  });
});

describe('formatting by a style', () => {
  it('goes by the style and its order', () => {
    const { references = [], problem } = ask({ style: { name: 'titles', text: TITLES }, items: ITEMS.slice(5, 7) });
    assert.equal(problem, undefined);
    assert.deepEqual(references.map(each => each.runs), [[{ text: 'The Prophet Outcast: Trotsky 1929–1940', bold: true }], [{ text: 'Samling', bold: true }]]);
    assert.deepEqual(ask({ style: { name: 'titles' }, items: ITEMS.slice(6, 7) }).references?.map(each => each.text), ['Samling'], 'it is known by its name now');
  });

  it('shows letters by a style for historians, too, in the language of the paper', () => {
    const text = readFileSync('test/fixtures/notes.csl', 'utf8');
    const of = (id: string, lang: string): string => ask({ style: { name: 'notes', text }, items: ITEMS.filter(each => each.id === id), single: true, lang }).references?.[0].text ?? '';
    assert.equal(of('trotskij1933', 'sv'), 'Trotskij, Lev. ”En liten grupps hävstång”. brev till Brittiska sektionen och Bolsjevik-leninisterna. övers. Maja Ekström. Paris, 2 oktober 1933. Vol. 3, Arbetarrörelsens arkiv.');
    assert.equal(of('season', 'en'), 'Lenin. letter to Karin Sundell. Autumn 1933.');
    assert.equal(plainText(ask({ style: { name: 'notes', text }, cited: [{ key: 'trotskij1933', locator: { label: 'point', value: '4' } }] }).citation ?? []), 'Lev Trotskij, ”En liten grupps hävstång”, brev till Brittiska sektionen och Bolsjevik-leninisterna, övers. Maja Ekström, Paris, 2 oktober 1933, punkt 4, Vol. 3, Arbetarrörelsens arkiv.');
    assert.equal(of('article', 'en-GB'), 'Karlsson, Anna. ‘Titel Kursiv & “Citat”’. Arkiv, vol. 12, no. 3. 1999, 45–67. https://doi.org/10.1/x.');
  });

  it('has a plain reference for what a style prints nothing of', () => {
    assert.deepEqual(ask({ style: { name: 'titles', text: TITLES }, items: ITEMS.slice(0, 3) }).references?.map(each => each.text), ['En liten grupps hävstång', 'Lev Trotskij. 1933-10', 'Lenin → Karin Sundell. 1933']);
  });

  it('makes a reference of a citation where a style has no list', () => {
    assert.equal(ask({ style: { name: 'none', text: style('<citation><layout><text variable="title"/></layout></citation>') }, items: [ITEMS[6]] }).references?.[0].text, 'Samling');
  });

  it('leaves out the number before an entry that stands by itself', () => {
    const numbered = style('<citation><layout><text variable="citation-number"/></layout></citation><bibliography second-field-align="flush"><layout><text variable="citation-number" suffix="."/><text variable="title" prefix=" "/></layout></bibliography>');
    assert.equal(ask({ style: { name: 'n', text: numbered }, items: [ITEMS[6]], single: true }).references?.[0].text, 'Samling');
    assert.equal(ask({ style: { name: 'n', text: numbered }, items: [ITEMS[6]] }).references?.[0].text, '1. Samling');
  });

  it('takes a key that comes again as what it is now', () => {
    assert.equal(ask({ items: [{ id: 'a', type: 'book', title: 'Ett' }], single: true }).references?.[0].text, 'Ett (u.å.).');
    assert.equal(ask({ items: [{ id: 'a', type: 'book', title: 'Två' }], single: true }).references?.[0].text, 'Två (u.å.).');
  });

  for (const [name, text, refused] of [
    ['is no XML', 'hej', 'style-broken'],
    ['is not whole', TITLES.slice(0, -20), 'style-broken'],
    ['is something else', '<html><body/></html>', 'style-broken'],
    ['has no citation', style(''), 'style-broken'],
    ['has an element that is none', style('<citation><layout><nonsense/></layout></citation>'), 'style-fails'],
    ['depends on another one', style('').replace('<id>', '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/><id>'), 'style-dependent'],
  ]) it(`says so and uses our own one where a style ${name}`, () => {
    const { problem, references } = ask({ style: { name, text }, items: [ITEMS[6]] });
    assert.equal(problem?.refused, refused);
    assert.equal(references?.[0].text, 'Beer, Max och Max Adler (red.) (1963). Samling. Originalet utgivet 1921.');
    assert.equal(ask({ style: { name }, items: [ITEMS[6]] }).problem?.refused, refused, 'and again');
  });

  it('names the style that another depends on', () => {
    const dependent = style('').replace('<id>', '<link rel="independent-parent" href="http://www.zotero.org/styles/apa"/><id>');
    assert.deepEqual(ask({ style: { name: 'd', text: dependent }, items: [] }).problem?.args, ['http://www.zotero.org/styles/apa']);
  });

  it('takes a style that is changed', () => {
    ask({ style: { name: 'c', text: TITLES }, items: [ITEMS[6]] });
    assert.equal(ask({ style: { name: 'c', text: TITLES.replace('font-weight="bold"', 'suffix="!"') }, items: [ITEMS[6]] }).references?.[0].text, 'Samling!');
  });

  it('answers whatever an item holds', () => {
    const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), fc.constantFrom('<i>a', '</span>', '&amp;', '<script>x</script>', '"', '__proto__', ' ', '<span class="nocase">x</span>'));
    const date = fc.record({ 'date-parts': fc.array(fc.array(fc.integer({ min: -50, max: 3000 }), { maxLength: 4 }), { maxLength: 3 }), season: fc.integer({ min: 0, max: 9 }), literal: text }, { requiredKeys: [] });
    const name = fc.record({ family: text, given: text, literal: text, suffix: text }, { requiredKeys: [] });
    const value: fc.Arbitrary<CslValue> = fc.oneof(text, date, fc.array(name, { maxLength: 3 }));
    const item: fc.Arbitrary<CslItem> = fc.tuple(text, fc.constantFrom('book', 'personal_communication', 'article-journal', 'chapter', 'x'), fc.dictionary(fc.constantFrom('title', 'author', 'issued', 'recipient', 'volume', 'note', 'page', 'URL', 'edition'), value))
      .map(([id, type, rest]) => ({ ...rest, id, type }));
    fc.assert(fc.property(fc.array(item, { maxLength: 3 }), fc.boolean(), (items, single) => {
      const { references } = ask({ items, single });
      assert.equal(references?.length, items.length);
      for (const each of references ?? []) assert.equal(plainText(each.runs), each.text);
    }), { numRuns: 300 });
  });
});
