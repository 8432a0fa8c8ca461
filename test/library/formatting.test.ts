import { strict as assert } from 'node:assert';
import { MemoryScripts } from './memoryScripts';
import { ITEMS } from '../bibliography/formatter/items';
import { plainText } from '../../src/bibliography/runs';
import { Formatting } from '../../src/library/formatting';

const LETTER = ITEMS[0], BOOK = ITEMS[5];
const ENDING = '<info><title>t</title><id>t</id><updated>2026-01-01T00:00:00+00:00</updated></info><citation><layout><text variable="title"/></layout></citation><bibliography><layout><text variable="title" suffix="!"/></layout></bibliography></style>';
const STYLE = `<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0">${ENDING}`;
const OWN = 'Deutscher, Isaac (1963). The Prophet Outcast: Trotsky 1929–1940, bd 3, 2:a uppl. London: Oxford University Press.';
const BOLD = 'The Prophet Outcast: Trotsky 1929–1940!';

describe('Formatting', () => {
  let scripts: MemoryScripts, formatting: Formatting;
  beforeEach(() => { formatting = new Formatting(scripts = new MemoryScripts(), 200); });
  afterEach(() => formatting.dispose());
  const text = async (style?: string, item = BOOK): Promise<string> => (await formatting.reference(item, { style, lang: 'sv' })).text;

  it('starts its script when it is first needed, and once', async () => {
    assert.equal(scripts.started, 0);
    assert.deepEqual(await Promise.all([text(), text(STYLE)]), [OWN, BOLD]);
    assert.equal(scripts.started, 1);
  });

  it('keeps a reference as long as its item', async () => {
    assert.equal(formatting.formatted(BOOK, { lang: 'sv' }), undefined);
    await text();
    assert.equal(formatting.formatted(BOOK, { lang: 'sv' })?.text, OWN);
    assert.equal(formatting.formatted({ ...BOOK }, { lang: 'sv' }), undefined);
    assert.equal(formatting.formatted(BOOK, { lang: 'en' }), undefined);
    assert.equal(formatting.formatted(BOOK, { lang: 'sv', style: STYLE }), undefined);
    await text();
    assert.equal(scripts.requests.length, 1);
  });

  it('sends the text of a style once', async () => {
    await text(STYLE);
    await text(STYLE, LETTER);
    assert.deepEqual(scripts.requests.map(each => each.style.text === undefined), [false, true]);
  });

  it('gives a list in the order of the style, each key once', async () => {
    const list = await formatting.references([LETTER, BOOK, { ...BOOK, title: 'Annat' }], { lang: 'sv' });
    assert.deepEqual(list.map(each => each.key), ['deutscher1963', 'trotskij1933']);
    assert.equal(list[0].text, OWN);
    assert.deepEqual(await formatting.references([], { lang: 'sv' }), []);
  });

  it('cites', async () => {
    assert.equal(plainText(await formatting.citation([{ key: 'deutscher1963', locator: { label: 'page', value: '3' } }], ITEMS, { lang: 'sv' }) ?? []), '(Deutscher 1963, s. 3)');
  });

  it('takes any language for what it is, or for English', async () => {
    for (const [lang, year] of [['sv_SE', 'u.å.'], ['de-Latn-AT', 'o. J.'], ['swe', 'n.d.'], ['', 'n.d.'], ['x"><y', 'n.d.'], ['english', 'n.d.']]) {
      assert.equal((await formatting.reference({ id: 'a', type: 'book', title: 'T' }, { lang })).text, `T (${year}).`.replace('..)', '.)'), lang);
    }
  });

  it('says why a style is not used', async () => {
    assert.equal(formatting.knownRefusal('<style/>')?.refused, 'style-broken');
    assert.equal(scripts.started, 0, 'that is to be seen without trying it');
    assert.equal(await formatting.refusal(STYLE), undefined);
    assert.equal((await formatting.refusal('<style/>'))?.refused, 'style-broken');
    assert.equal(await text('<style/>'), OWN);
    assert.equal((await formatting.refusal('<style/>'))?.refused, 'style-broken');
  });

  it('starts another script where one fell over, and tries again what it was not at', async () => {
    let fell = false;
    scripts.falls = request => !fell && (fell = request.items[0]?.id === 'deutscher1963');
    const found = await Promise.all([text(STYLE), text(undefined, LETTER)]);
    assert.deepEqual(found, [OWN, 'Lev Trotskij till Brittiska sektionen och Bolsjevik-leninisterna, Paris, 2 oktober 1933. En liten grupps hävstång. Övers. Maja Ekström. Arbetarrörelsens arkiv, Vol. 3.']);
    assert.equal(scripts.started, 2);
    assert.equal((await formatting.refusal(STYLE))?.refused, 'style-fails');
  });

  it('ends a script that does not answer, and uses that style no more', async () => {
    scripts.hangs = request => request.style.text === STYLE;
    assert.equal(await text(STYLE), OWN);
    assert.equal(await text(STYLE, { ...BOOK }), OWN);
    assert.deepEqual([scripts.started, scripts.ended], [2, 1]);
  });

  it('does without where there is none', async () => {
    scripts.cannotStart = true;
    assert.equal(await text(), 'Isaac Deutscher. The Prophet Outcast: Trotsky 1929–1940. 1963');
    assert.equal((await formatting.references([LETTER], { lang: 'sv' }))[0].text, 'Lev Trotskij → Brittiska sektionen, Bolsjevik-leninisterna. En liten grupps hävstång. 1933-10-02');
    assert.equal(await formatting.citation([{ key: 'deutscher1963' }], ITEMS, { lang: 'sv' }), undefined);
    assert.equal(scripts.started, 1);
  });

  it('gives up a script that falls over before it has answered anything', async () => {
    scripts.falls = () => true;
    for (let i = 0; i < 5; i++) assert.equal(await text(undefined, { ...BOOK }), 'Isaac Deutscher. The Prophet Outcast: Trotsky 1929–1940. 1963');
    assert.equal(scripts.started, 2);
  });

  it('answers what is asked after it is disposed of', async () => {
    await text();
    formatting.dispose();
    assert.equal(await text(undefined, { ...BOOK }), 'Isaac Deutscher. The Prophet Outcast: Trotsky 1929–1940. 1963');
    assert.equal(scripts.ended, 1);
  });
});
