import { strict as assert } from 'node:assert';
import { parseLetter } from '../../src/letter/parse';
import { Range } from '../../src/text/range';

const BODY = '\n\nDet här är den första raden av brevet, som är lång,\noch som har en rad till, och vi skriver vidare om det\nså att stycket har tre rader.\n';

function salutation(text: string): string | undefined { return slice(text, parseLetter(text).salutation); }
function slice(text: string, range: Range | undefined): string | undefined { return range && text.slice(range.start, range.end); }

describe('the salutation', () => {
  const greetings = ['Kära kamrater!', 'Käre vän,', 'Dear Sir,', 'My dear Friend:', 'Dear Comrades –', 'Lieber Freund!', 'Sehr geehrter Herr Doktor,', 'Cher ami,', 'Mes chers camarades !',
    'Дорогие товарищи!', 'Caro amico,', 'Beste vriend,', 'Waarde Heer,', '*Kära kamrater!*', 'Dear Comrades —', 'Bäste Herr Sekreterare Nils August Fredrik von Arnold till Berga,'];
  for (const greeting of greetings) it(`is found: ${greeting}`, () => assert.equal(salutation(`${greeting}${BODY}`), greeting));

  const others = ['Kära kamrater', 'Kära kamrater.', 'Vi är många!', 'kära vän, hej', 'Kärande och svarande,', 'Dearth of men,', 'Kära och ärade alla ni som är med i vårt lilla parti här,'];
  for (const line of others) it(`is not: ${line}`, () => assert.equal(salutation(`${line}${BODY}`), undefined));

  it('may have ten words and not eleven', () => {
    assert.equal(salutation(`Kära ett två tre fyra fem sex sju åtta nio!${BODY}`), 'Kära ett två tre fyra fem sex sju åtta nio!');
    assert.equal(salutation(`Kära ett två tre fyra fem sex sju åtta nio tio!${BODY}`), undefined);
  });

  it('runs on into the first paragraph', () => {
    const text = 'Kära kamrater! Jag fick en kopia av ert brev i går, och jag tillåter mig att svara på det.\n\nOch så vidare.\n';
    const letter = parseLetter(text);
    assert.equal(slice(text, letter.salutation), 'Kära kamrater!');
    assert.equal(slice(text, letter.paragraphs[0]), 'Jag fick en kopia av ert brev i går, och jag tillåter mig att svara på det.');
    assert.equal(letter.paragraphs[0].address, 'n1');
  });

  it('runs on after a dash', () => assert.equal(salutation('Dear Sir – I have received your letter of the 5th, and I thank you for it.\n\nMore of it.\n'), 'Dear Sir –'));

  it('stands after the lines of the opening', () => {
    const text = `Leo Trotskij\n2 oktober 1933\n\nKära kamrater!${BODY}`;
    assert.equal(salutation(text), 'Kära kamrater!');
  });

  it('is no person spoken of', () => assert.equal(salutation('Herr Carl Zulehner, a piratical engraver in Mayence, has announced an\nedition of my collected works.\n\nMore.\n'), undefined));
  it('may begin small where it is alone on its line', () => assert.equal(salutation(`lieber,\n\nich bin zurück.\n`), 'lieber,'));

  it('is no greeting that runs on in the middle of the text', () => {
    const prose = 'Det här är en lång rad med text som säger något om saken och går vidare. '.repeat(4);
    assert.equal(salutation(`Paris den 2 oktober 1933\n\n${prose}\n\n${prose}\n\nKamrater! Det är viktigt att vi håller ihop nu.\n`), undefined);
    assert.equal(salutation(`Paris den 2 oktober 1933\n\n${prose}\n\nKamrater!\n\n${prose}\n`), 'Kamrater!');
  });

  for (const date of ['2. 10. 1933', '20. VII. 05', '4. 1. 99.', '24. XII 1903', '2. 10.1933']) {
    it(`stands after a dateline in numbers: ${date}`, () => {
      const letter = parseLetter(`${date}\n\nKära kamrater!\n\nJag fick er kopia.\n\n1. Ett.\n\n2. Två.\n`);
      assert.deepEqual([slice(letter.text, letter.salutation), letter.points.map(each => each.address), letter.problems], ['Kära kamrater!', ['p1', 'p2'], []]);
    });
  }

  it('is searched for in the first 40 lines', () => {
    const before = (count: number) => Array.from({ length: count }, (_, index) => `Rad ${'abcdefghij'[index % 10]}\n\n`).join('');
    assert.equal(salutation(`${before(39)}Kära kamrater!${BODY}`), 'Kära kamrater!');
    assert.equal(salutation(`${before(40)}Kära kamrater!${BODY}`), undefined);
  });

  it('is not searched for beyond the first point', () => assert.equal(salutation('1. Vi börjar.\n\nKära kamrater!\n\nMera.\n'), undefined));

  it('is part of the opening, which ends with it', () => {
    const text = `Leo Trotskij\n\nKära kamrater!${BODY}`;
    const letter = parseLetter(text);
    assert.equal(slice(text, letter.opening), 'Leo Trotskij\n\nKära kamrater!');
  });

  it('is found whatever language the letter says', () => {
    assert.equal(salutation(`---\nlang: de\n---\nKära kamrater!${BODY}`), 'Kära kamrater!');
  });
});

describe('the opening', () => {
  const parts = (text: string) => {
    const { header } = parseLetter(text);
    return { sender: header.senders.map(each => each.value.name), date: header.date?.value, title: header.title?.value, to: header.recipients.map(each => each.value.name) };
  };

  it('keeps brackets that are no mark', () => assert.equal(parts(`Anna Berg\n3 maj 1910\nBrev [utkast] 1\n\nKära kamrater!${BODY}`).title, 'Brev [utkast] 1'));
  it('reads its lines without their marks', () => assert.equal(parts(`Anna Berg\n3 maj 1910\n[Ett *brev*]{#ks-0001}[^ks-0001]\n\nKära kamrater!${BODY}\n[^ks-0001]: Not.\n`).title, 'Ett brev'));

  it('has a name before the dateline, the title after it, and recipients', () => {
    assert.deepEqual(parts(`Karl Marx\n\nLondon, 2 October 1850\nOn Poland\nFriedrich Engels\nJenny\n\nDear Engels,${BODY}`),
      { sender: ['Karl Marx'], date: '1850-10-02', title: 'On Poland', to: ['Friedrich Engels', 'Jenny'] });
  });

  it('has no title without a line after the date', () => {
    assert.deepEqual(parts(`Karl Marx\n2 oktober 1850\n\nKära vän!${BODY}`), { sender: ['Karl Marx'], date: '1850-10-02', title: undefined, to: [] });
  });

  it('may have nothing but a salutation', () => {
    assert.deepEqual(parts(`Kära vän!${BODY}`), { sender: [], date: undefined, title: undefined, to: [] });
  });

  it('ends before the first paragraph of more than two lines where there is no salutation', () => {
    const text = `Leo Trotskij\n2 oktober 1933\n\nOm partiet${BODY}`;
    const letter = parseLetter(text);
    assert.equal(letter.salutation, undefined);
    assert.equal(slice(text, letter.opening), 'Leo Trotskij\n2 oktober 1933\n\nOm partiet');
    assert.deepEqual([letter.header.title?.value, letter.header.date?.value], ['Om partiet', '1933-10-02']);
    assert.equal(letter.paragraphs[0].address, 'n1');
    assert.ok(text.startsWith('Det här', letter.paragraphs[0].start));
  });

  it('ends before the first point where there is no salutation', () => {
    const text = 'Leo Trotskij\n2 oktober 1933\n\n1. Vi börjar.\n\n2. Vi slutar.\n';
    const letter = parseLetter(text);
    assert.equal(slice(text, letter.opening), 'Leo Trotskij\n2 oktober 1933');
    assert.equal(letter.points.length, 2);
  });

  it('is missing where a letter begins with its text', () => {
    const letter = parseLetter(BODY);
    assert.equal(letter.opening, undefined);
    assert.deepEqual(letter.paragraphs.map(each => each.address), ['n1']);
  });

  it('gives the sender of the signature where it names none', () => {
    const text = `Kära vän!${BODY}\nMed vänliga hälsningar,\nRosa Luxemburg\n`;
    const [sender] = parseLetter(text).header.senders;
    assert.deepEqual([sender.value.name, sender.inferred, slice(text, sender)], ['Rosa Luxemburg', true, 'Rosa Luxemburg']);
  });

  it('gives way to the front matter, field by field', () => {
    const text = `---\ntitle: Ett annat namn\nsender: A. B.\n---\nLeo Trotskij\n2 oktober 1933\n\nEn titel\nMottagare\n\nKära vän!${BODY}`;
    const { header } = parseLetter(text);
    assert.deepEqual([header.title?.value, header.title?.inferred, header.senders[0].value.name, header.senders[0].inferred], ['Ett annat namn', false, 'A. B.', false]);
    assert.deepEqual([header.date?.value, header.date?.inferred, header.recipients[0].value.name, header.recipients[0].inferred], ['1933-10-02', true, 'Mottagare', true]);
  });

  it('reports nothing of what is inferred', () => assert.deepEqual(parseLetter(`Leo Trotskij\n2 oktober 1933\n\nKära vän!${BODY}`).problems, []));

  it('reads datelines in the language of the letter', () => {
    for (const [line, date] of [['Paris, le 2 octobre 1933', '1933-10-02'], ['Berlin, den 2. Oktober 1933', '1933-10-02'], ['October 2nd, 1933', '1933-10-02'], ['2 октября 1933 г.', '1933-10-02']]) {
      assert.equal(parseLetter(`${line}\n\nDear Sir,${BODY}`).header.date?.value, date, line);
    }
  });

  it('infers the language of each table', () => {
    const texts = {
      sv: 'Jag har inte fått ett brev från er, och det är som om ni inte är på plats.', en: 'I have not received the letter that you wrote to him, but it was with my friend.',
      de: 'Ich habe nicht auf die Briefe von dem Freund gewartet, und wir sind mit der Arbeit zu Ende.', fr: 'Je ne sais pas pour qui vous êtes dans la ville, et le temps est une chose que nous aimons.',
      ru: 'Я не знаю, что вы на это скажете, но мы так и не получили вам письма из города.', it: 'Non so che cosa il compagno ha detto per questo, ma mi sono anche domandato come una volta.',
      nl: 'Ik heb het niet van de vrienden gehoord, maar zijn brief is ook naar een ander adres.',
    };
    for (const [lang, text] of Object.entries(texts)) {
      const field = parseLetter(text).header.lang;
      assert.deepEqual([field?.value, field?.inferred], [lang, true]);
    }
  });

  it('infers no language from too little', () => assert.equal(parseLetter('Abrakadabra simsalabim.').header.lang, undefined));
});

describe('a letter', () => {
  it('may be empty', () => {
    const letter = parseLetter('');
    assert.deepEqual([letter.points, letter.paragraphs, letter.notes, letter.annotations, letter.problems, letter.reading.text], [[], [], [], [], [], '']);
    assert.deepEqual([letter.opening, letter.closing, letter.postscript, letter.salutation], [undefined, undefined, undefined, undefined]);
  });

  it('may be nothing but blanks', () => assert.deepEqual(parseLetter(' \n\t\n \r\n').paragraphs, []));
  it('may be one word', () => assert.deepEqual(parseLetter('ord').reading.text, 'ord'));
});
