import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { findDate, isDateLine, startsWithDate } from '../../src/letter/dates';
import { DATE_LANGUAGES } from '../../src/letter/dates/index';
import { fold } from '../../src/letter/dates/tokens';
import { isEdtf } from '../../src/letter/edtf';
import { processorTime } from '../text/processor';

type Case = [line: string, edtf: string | undefined];

const CASES: Record<string, Case[]> = {
  sv: [
    ['2 oktober 1933', '1933-10-02'], ['2 oktober 1933 ', '1933-10-02'], ['oktober 1933', '1933-10'], ['d. 2 okt. 1933', '1933-10-02'], ['den 2:a oktober 1933', '1933-10-02'],
    ['den 2:dre oktober 1933', '1933-10-02'], ['den 2dre October 1833', '1833-10-02'], ['hösten 1910', '1910-23'], ['våren 1910', '1910-21'], ['vår 1910', '1910-21'], ['Han var 1910 i Paris', undefined],
    ['[1850?]', '1850?'], ['ca 1850', '1850~'], ['omkr. 1850', '1850~'], ['c. 1850', '1850~'], ['1910-talet', '191X'], ['1800-talet', '18XX'], ['1910-tal', '191X'], ['2/10 1933', '1933-10-02'],
    ['2/10/1933', '1933-10-02'], ['2.10.1933', '1933-10-02'], ['2.X.1933', '1933-10-02'], ['24 XII 1903', '1903-12-24'], ['1933-10-02', '1933-10-02'], ['den 26sten Juni 1850', '1850-06-26'],
    ['mellan 2 och 5 oktober 1933', '1933-10-02/1933-10-05'], ['2–5 oktober 1933', '1933-10-02/1933-10-05'], ['2-5 oktober 1933', '1933-10-02/1933-10-05'],
    ['september–oktober 1933', '1933-09/1933-10'], ['september – oktober 1933', '1933-09/1933-10'], ['30 september–2 oktober 1933', '1933-09-30/1933-10-02'], ['december–januari 1934', '1933-12/1934-01'],
    ['före 1850', '../1850'], ['efter 1850', '1850/..'], ['före den 2 oktober 1933', '../1933-10-02'], ['mellan 1849 och 1850', '1849/1850'], ['måndagen den 2 oktober 1933', '1933-10-02'],
    ['Stockholm den 2 oktober 1933', '1933-10-02'], ['2 oktober 1933?', '1933-10-02?'], ['[2 okt. 1933]', '1933-10-02'], ['2 okt. [1933]', '1933-10-02'], ['2 okt. [1933?]', '1933-10-02?'],
    ['[ca 2 oktober 1933?]', '1933-10-02%'], ['29 februari 1900', undefined], ['29 februari 1904', '1904-02-29'], ['31 april 1933', undefined], ['32 oktober 1933', undefined], ['2 oktober', undefined],
    ['2 Octbr. 1833', '1833-10-02'], ['2 Oktbr 1833', '1833-10-02'], ['2 Sept: 1733', '1733-09-02'], ['2 8bre 1733', '1733-10-02'], ['d: 4 7bris 1733', '1733-09-04'], ['10bre 1733', '1733-12'],
    ['Janr 1733', '1733-01'], ['3 Augusti 1733', '1733-08-03'], ['3 Maj 1527', '1527-05-03'], ['Vinter 1909/10', '1909/1910'], ['HÖSTEN 1910', '1910-23'], ['1933, 2 oktober', '1933-10-02'],
    ['2 oktober –33', undefined], ['2/10 33', undefined], ['ca 1500 man', undefined], ['1500 man', undefined], ['Box 1850', undefined], ['Stockholm 1850', '1850'], ['omkring 1 850 kr', undefined],
    ['Tel. 08-1933', undefined], ['1,850', undefined], ['den förste maj 1920', '1920-05-01'], ['(1879–1940)', '1879/1940'], ['Leo Trotskij (1879–1940)', undefined], ['Leo Trotskij (1879 – 1940)', undefined],
    ['5–2 oktober 1933', undefined], ['https://example.org/1933/10/02', undefined], ['SE-1933', undefined], ['2oktober 1933', '1933-10-02'], ['[193-?]', undefined],
  ],
  en: [
    ['October 2nd, 1933', '1933-10-02'], ['2nd October 1933', '1933-10-02'], ['Oct. 2, 1933', '1933-10-02'], ['1st of May 1920', '1920-05-01'], ['the 2d of October, 1833', '1833-10-02'], ['2 oct 1933', '1933-10-02'],
    ['Sept. 1933', '1933-09'], ['1910s', '191X'], ["1910's", '191X'], ['1800s', '18XX'], ['2/10/1933', undefined], ['25/10/1933', '1933-10-25'], ['10/25/1933', '1933-10-25'], ['3/3/1933', '1933-03-03'], ['2.X.1933', '1933-10-02'],
    ['Monday, 2 October 1933', '1933-10-02'], ['London, 2 October 1933', '1933-10-02'], ['Bonn, 1787. Autumn.', '1787-23'], ['Summer of 1803.', '1803-22'], ['Vienna, June, 1801.', '1801-06'], ['Morning, July 6, 1800.', '1800-07-06'],
    ['October 2–5, 1933', '1933-10-02/1933-10-05'], ['September to October 1933', '1933-09/1933-10'], ['before 1850', '../1850'], ['after May 1850', '1850-05/..'], ['between 2 and 5 October 1933', '1933-10-02/1933-10-05'],
    ['about 1850', '1850~'], ['about 1850 copies', undefined], ['3 February 1733/4', '1734-02-03'], ['London, 1933', '1933'], ['1793.', '1793'], ['October 32, 1933', undefined], ['Oct. 2 [1933]', '1933-10-02'],
    ['after c. 1850', '1850~/..'], ['4 Dec: 1812', '1812-12-04'], ['24^th^ July 1814', '1814-07-24'],
  ],
  de: [
    ['3. febr. 1733', '1733-02-03'], ['um 1850', '1850~'], ['1910er Jahre', '191X'], ['1910er-Jahre', '191X'], ['2. September 1933', '1933-09-02'], ['Im Herbst 1910', '1910-23'], ['den 2ten Jänner 1833', '1833-01-02'], ['5. Feber 1910', '1910-02-05'],
    ['Göttingen, den 8. Merz. 1789.', '1789-03-08'], ['21./1. 1899', '1899-01-21'], ['21. 10. 1931', '1931-10-21'], ['vom 2. bis 5. Oktober 1933', '1933-10-02/1933-10-05'], ['2.–5. Oktober 1933', '1933-10-02/1933-10-05'],
    ['den 15 ten Aug. 1818', '1818-08-15'], ['München 13 MÄRZ 1820.', '1820-03-13'], ['[Mai? 1870?]', '1870-05?'], ['2. Sept. 09', undefined], ['18/8 93', undefined], ['vor dem 2. Oktober 1933', '../1933-10-02'], ['zwischen 1849 und 1850', '1849/1850'],
    ['gegen 1500 Mann', undefined], ['17. Aug.1802.', '1802-08-17'], ['im Jahr 1933', '1933'], ['26/27. September 1876', '1876-09-26/1876-09-27'], ['1030 Wien', undefined], ['A-1030', undefined], ['1030', undefined],
    ['New York 1003 Nov 6th', undefined], ['12. Juni – 1874', '1874-06-12'], ['12-Juni-1874', '1874-06-12'], ['Wien 10. 11. 903', undefined],
  ],
  fr: [
    ['le 1er mars 1848', '1848-03-01'], ['vers 1850', '1850~'], ['13 août 1914', '1914-08-13'], ['13 aout 1914', '1914-08-13'], ['printemps 1871', '1871-21'], ['Paris, le 2 octobre 1933', '1933-10-02'], ['2 juil. 1830', '1830-07-02'], ['2 déc. 1851', '1851-12-02'],
    ['été 1910', '1910-22'], ['années 1910', '191X'], ["ce premier d'octobre 1538", '1538-10-01'], ['Le 24 de juin (1544)', '1544-06-24'], ['du 2 au 5 octobre 1933', '1933-10-02/1933-10-05'], ['avant 1850', '../1850'], ['après 1850', '1850/..'], ['juin 1848', '1848-06'],
    ['fe\u0301vrier 1848', '1848-02'], ['ao\u00fbt 1914', '1914-08'], ['le 31 Décembre 1876', '1876-12-31'],
  ],
  ru: [
    ['2 сентября 1933 г.', '1933-09-02'], ['2 октября 1933 года', '1933-10-02'], ['осень 1910 г.', '1910-23'], ['весной 1910', '1910-21'], ['1910-е годы', '191X'], ['около 1850 г.', '1850~'], ['до 1850 г.', '../1850'], ['после 1850', '1850/..'],
    ['с 1 октября 1850 г. по 31 октября 1850 г.', '1850-10-01/1850-10-31'], ['2/14 октября 1867 г.', '1867-10-14'], ['2 (14) октября 1867 г.', '1867-10-14'], ['25 октября (7 ноября) 1917 г.', '1917-11-07'], ['25 окт./7 нояб. 1917', '1917-11-07'],
    ['2/5 октября 1867', undefined], ['май 1920', '1920-05'], ['2-го мая 1920', '1920-05-02'], ['между 2 и 5 октября 1933 г.', '1933-10-02/1933-10-05'], ['2.10.1933', '1933-10-02'],
  ],
  it: [
    ['1º marzo 1848', '1848-03-01'], ['1° marzo 1848', '1848-03-01'], ['primavera 1910', '1910-21'], ['2 ottobre 1933', '1933-10-02'], ['Venezia, li 2 ottobre 1616', '1616-10-02'], ['2 set. 1933', '1933-09-02'], ['anni 1910', '191X'], ['verso il 1850', '1850~'],
    ['dal 2 al 5 ottobre 1933', '1933-10-02/1933-10-05'], ['tra il 1849 e il 1850', '1849/1850'], ["estate dell'anno 1910", '1910-22'], ['prima del 1850', '../1850'],
  ],
  nl: [
    ['2 oktober 1933', '1933-10-02'], ['herfst 1910', '1910-23'], ['2 mei 1920', '1920-05-02'], ['2-10-1933', '1933-10-02'], ['den 2den mrt. 1833', '1833-03-02'], ['de jaren 1910', '191X'], ['omstreeks 1850', '1850~'], ['na 1850', '1850/..'], ['voor 1850', '../1850'],
    ['2e maart 1920', '1920-03-02'], ['tussen 2 en 5 oktober 1933', '1933-10-02/1933-10-05'], ['zomer 1920', '1920-22'],
  ],
};

describe('dates of letters', () => {
  for (const [lang, cases] of Object.entries(CASES)) {
    describe(lang, () => {
      for (const [line, edtf] of cases) it(`${line} → ${edtf}`, () => assert.equal(findDate(line, lang)?.edtf, edtf));
    });
  }

  it('needs no language for words', () => {
    for (const [line, edtf] of Object.values(CASES).flat()) {
      if (!/^\d+[/-]\d+[/-]/.test(line)) for (const lang of [undefined, 'fr', 'la']) assert.equal(findDate(line, lang)?.edtf, edtf, line);
    }
  });

  it('takes no order of day and month for granted', () => {
    assert.equal(findDate('2/10/1933')?.edtf, undefined);
    assert.equal(findDate('25/10/1933')?.edtf, '1933-10-25');
    assert.equal(findDate('2/10/1933', 'en-GB')?.edtf, undefined);
    assert.equal(findDate('2/10/1933', 'sv-FI')?.edtf, '1933-10-02');
    assert.equal(findDate('2.10.1933')?.edtf, '1933-10-02');
  });

  it('says where the date stands', () => {
    const places: [string, string][] = [['Paris, le 2 octobre 1933.', '2 octobre 1933'], ['[1850?]', '1850?'], ['2 okt. [1933], kl. 9', '2 okt. [1933]'], ['i ca 1850', 'ca 1850'],
      ['2 сентября 1933 г., Москва', '2 сентября 1933 г.'], ['Vi ses mellan 2 och 5 oktober 1933 där', 'mellan 2 och 5 oktober 1933'], ['Vi kom den 2 oktober 1933 till Paris', '2 oktober 1933']];
    for (const [line, text] of places) {
      const date = findDate(line);
      assert.equal(date && line.slice(date.start, date.end), text);
    }
  });

  it('takes the first date of a line, and one after a date without value', () => {
    assert.equal(findDate('2 oktober 1933, svar på brev av 3 maj 1932')?.edtf, '1933-10-02');
    assert.equal(findDate('31 april 1933 eller 2 maj 1933')?.edtf, '1933-05-02');
    assert.equal(findDate(`${' '.repeat(300)}2 oktober 1933`), undefined);
  });

  describe('datelines', () => {
    const yes = ['2 oktober 1933 ', 'Paris, le 2 octobre 1933', 'Stockholm den 2 oktober 1933', 'Monday, 2 October 1933', 'måndagen den 2 oktober 1933', '[1850?]', 'ca 1850', 'Im Herbst 1910', 'Frankfurt am Main d. 6. Jun. 1818',
      'den 2 oktober', 'Wien 18/8 93', 'Wien 10. 11. 903', 'Meran, Pension Wolf, den 2. Sept. 1909', '*2 oktober 1933*', '2 oktober 1933[^1]', '1933.[^an-k3f9]', '2 oktober 1933, måndag', 'oktober 1933', 'Domburg. Ooststraat 4-A. 2 mei 1912', 'London, 1933', '31 april 1933'];
    const no = ['', ' Leo Trotskij', 'Vi kom den 2 oktober 1933 till Paris', 'Vi kom den 2 oktober 1933', 'Kära Anna!', 'Tack för brevet av den 2 oktober 1933', '2 oktober 1933 kom han', 'Your letter of 2 October 1933', 'Ert brev den 2 oktober 1933 om saken',
      'oktober', '1500 man', '2 oktober 1933 och så vidare', `${'A '.repeat(10)}2 oktober 1933`, 'Storgatan 12', 'Vad? 2 oktober 1933'];
    for (const line of yes) it(`is one: ${line}`, () => assert.equal(isDateLine(line), true));
    for (const line of no) it(`is none: ${line}`, () => assert.equal(isDateLine(line), false));
  });

  describe('paragraphs that begin with a date', () => {
    const yes = ['2. September 1933', '3. febr. 1733', '3. Febr.', '2. September', '2. September\nLieber', '2) oktober 1933', '2:a oktober, kl. 9', '3. Mars, planeten', '13. août 1914', '2. сентября 1933', '1. Mai [1920]', '26sten Juni 1850 skrev'];
    const no = ['3. Mars är en planet', '1. Första punkten', '2. 1933 års möte', '2', '', '1. May we ask', '12345 oktober 1933', 'oktober 1933', '3. Mars. En planet'];
    for (const text of yes) it(`does: ${text}`, () => assert.equal(startsWithDate(text), true));
    for (const text of no) it(`does not: ${text}`, () => assert.equal(startsWithDate(text), false));
  });

  it('has twelve months and four seasons in every table, none with two meanings', () => {
    const meanings = new Map<string, number>();
    for (const { months, seasons } of DATE_LANGUAGES) {
      assert.equal(months.length, 12);
      assert.equal(seasons.length, 4);
      [...months, ...seasons].forEach((spellings, index) => {
        for (const word of spellings.replaceAll('.', '').split(' ').map(fold)) {
          assert.equal(meanings.get(word) ?? index, index, word);
          meanings.set(word, index);
        }
      });
    }
  });

  const piece = fc.constantFrom('2', '31', '14', '1933', '1934', '33', 'oktober', 'Mai', 'X', 'XII', '8bre', 'hösten', 'ca', 'mellan', 'och', 'före', 'till', '–', '-', '/', '.', ',', '?', '(', ')', '[', ']', ' ', ' ', ' ', 'den', 'г.', 's', 'er', 'talet', 'années', '^', ':', '°', 'Paris');
  const line = fc.oneof(fc.string({ unit: 'binary' }), fc.array(piece, { maxLength: 20 }).map(pieces => pieces.join('')));

  it('never throws, finds only EDTF, and within the line', () => {
    fc.assert(fc.property(line, fc.constantFrom(undefined, 'sv', 'en', 'xx', ''), (text, lang) => {
      const date = findDate(text, lang);
      isDateLine(text, lang);
      startsWithDate(text);
      if (!date) return;
      assert.ok(isEdtf(date.edtf), date.edtf);
      assert.ok(date.start >= 0 && date.start < date.end && date.end <= text.length);
    }), { numRuns: 5000 });
  });

  it('reads every date it writes', () => {
    const days = fc.date({ min: new Date('1000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
    fc.assert(fc.property(days, fc.constantFrom(...DATE_LANGUAGES), (date, language) => {
      const month = language.months[date.getUTCMonth()].split(' ')[0];
      assert.equal(findDate(`${date.getUTCDate()} ${month} ${date.getUTCFullYear()}`, language.code)?.edtf, date.toISOString().slice(0, 10));
    }));
  });

  it('is fast on any shape', () => {
    const shapes = ['1', '1.', '2/', '1933 ', '1933-', '2 oktober ', 'mellan 2 och ', '(', 'ca ', '2–', '8bre', 'å\u0301', '[1933?', '. ', '[^', '[^1]'];
    const start = processorTime();
    for (const shape of shapes) {
      const text = shape.repeat(100_000 / shape.length);
      findDate(text);
      isDateLine(text);
      isDateLine(text.slice(0, 300));
      startsWithDate(text);
    }
    assert.ok(processorTime() - start < 2000);
  });
});
