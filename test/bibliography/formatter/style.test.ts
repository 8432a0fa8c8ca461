import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { localeOf } from '../../../src/bibliography/formatter/locales';
import { styleRefusal } from '../../../src/bibliography/formatter/style';
import { processorTime } from '../../text/processor';

describe('a CSL style, before it is used', () => {
  it('may have comments, declarations and any quotation marks', () => {
    assert.equal(styleRefusal(readFileSync('media/styles/letters.csl', 'utf8')), undefined);
    assert.equal(styleRefusal('<?xml version=\'1.0\'?><!-- <style> > --><style a=\'>"\'><citation/></style>'), undefined);
  });

  for (const text of ['', '<', '<style', '<style><citation/>', '<style><citation></style></citation>', '<style/><style/>', '<style><citation/></style><x/>', '<style a="<citation/></style>', '<!--', '<?', '< style/>']) {
    it(`is none in ${JSON.stringify(text)}`, () => assert.equal(styleRefusal(text)?.refused, 'style-broken'));
  }

  it('may be any text, in a time that grows with it', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('<style>', '</style>', '<citation/>', '<!--', '-->', '<?', '?>', '"', '\'', '<', '>', '/', 'a'), { maxLength: 40 }).map(parts => parts.join('')), text => styleRefusal(text) === undefined || styleRefusal(text) !== undefined));
    const start = processorTime();
    for (const each of ['<a', '<a>', '<a "', '<!--', '<link ', '<style><citation/>']) styleRefusal(each.repeat(50_000));
    assert.ok(processorTime() - start < 2000);
  });
});

describe('our locales', () => {
  it('are whole XML, of the language asked for', () => {
    for (const [lang, code] of [['sv', 'sv-SE'], ['sv-FI', 'sv-SE'], ['en', 'en-US'], ['en-GB', 'en-GB'], ['en-AU', 'en-US'], ['de-AT', 'de-DE'], ['fr', 'fr-FR'], ['it-IT', 'en-US'], ['', 'en-US']]) {
      const xml = localeOf(lang);
      assert.match(xml, new RegExp(`^<\\?xml[^>]*>\\n<locale[^>]* xml:lang="${code}">`));
      assert.equal(styleRefusal(xml.replace(/<(\/?)locale/g, '<$1style').replace('<terms>', '<citation/><terms>')), undefined);
    }
  });

  it('write dates as their language does', () => {
    assert.ok(localeOf('sv').includes('<date form="text"><date-part name="day" form="numeric" suffix=" "/><date-part name="month" form="long" suffix=" "/><date-part name="year" form="long"/></date>'));
    assert.ok(localeOf('de').includes('<date-part name="day" form="numeric" suffix=". "/>'));
    assert.ok(localeOf('sv').includes('<date form="numeric"><date-part name="year" form="long" suffix="-"/><date-part name="month" form="numeric-leading-zeros" suffix="-"/>'));
  });

  it('have the terms that ours and other styles ask for', () => {
    const names = (lang: string): Set<string> => new Set(Array.from(localeOf(lang).matchAll(/<term name="([^"]+)"/g), match => match[1]));
    const swedish = names('sv'), english = names('en');
    assert.deepEqual([...english].filter(name => !swedish.has(name) && !name.startsWith('ordinal-')), []);
    for (const name of ['point', 'page', 'editor', 'translator', 'recipient', 'and', 'et-al', 'no date', 'ibid', 'month-12', 'season-04', 'open-inner-quote', 'long-ordinal-10', 'ordinal']) for (const lang of ['sv', 'en', 'de', 'fr']) assert.ok(names(lang).has(name), `${lang} ${name}`);
    assert.ok(!english.has('author'));
  });
});
