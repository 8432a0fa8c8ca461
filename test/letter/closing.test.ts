import { strict as assert } from 'node:assert';
import { parseLetter } from '../../src/letter/parse';
import { Range } from '../../src/text/range';

const HEAD = 'Kära kamrater!\n\n1. Vi skriver om det som är.\n\n';
function parts(text: string): Record<string, string | undefined> {
  const letter = parseLetter(text);
  const slice = (range: Range | undefined) => range && text.slice(range.start, range.end);
  return { closing: slice(letter.closing), formula: slice(letter.formula), signature: slice(letter.signature), ps: slice(letter.postscript) };
}

describe('the closing', () => {
  const formulas = ['Med bästa kamratliga hälsningar,', 'Hälsningar', 'Högaktningsfullt', 'Er tillgivne', 'Yours sincerely,', 'Yours ever,', 'With fraternal greetings,', 'I remain, Sir,',
    'Mit herzlichen Grüßen', 'Hochachtungsvoll', 'Ihr', 'Bien à vous,', 'Fraternellement,', 'С товарищеским приветом', 'Ваш', 'Con affetto,', 'Saluti', 'Met vriendelijke groet,', 'Hoogachtend,'];
  for (const formula of formulas) {
    it(`has a formula and a signature: ${formula}`, () => {
      assert.deepEqual(parts(`${HEAD}${formula}\nRosa L.\n`), { closing: `${formula}\nRosa L.`, formula, signature: 'Rosa L.', ps: undefined });
    });
  }

  it('may have a blank line between formula and name', () => {
    assert.deepEqual(parts(`${HEAD}Med vänliga hälsningar,\n\nRosa Luxemburg\n`),
      { closing: 'Med vänliga hälsningar,\n\nRosa Luxemburg', formula: 'Med vänliga hälsningar,', signature: 'Rosa Luxemburg', ps: undefined });
  });

  it('may have no signature', () => {
    assert.deepEqual(parts(`${HEAD}Med vänliga hälsningar.`), { closing: 'Med vänliga hälsningar.', formula: 'Med vänliga hälsningar.', signature: undefined, ps: undefined });
  });

  it('may have a signature of several lines', () => {
    assert.equal(parts(`${HEAD}Med vänliga hälsningar,\nRosa Luxemburg\nBerlin\n`).signature, 'Rosa Luxemburg\nBerlin');
  });

  it('is missing where a letter just ends', () => {
    assert.deepEqual(parts(`${HEAD}Det var allt vi hade att säga om det.\n`), { closing: undefined, formula: undefined, signature: undefined, ps: undefined });
  });

  it('is no sentence of the text that begins with such a word', () => {
    assert.equal(parts(`${HEAD}Med många av er har jag talat om detta, och det är inte så att vi är överens om allt i saken.\n`).closing, undefined);
    assert.equal(parts(`${HEAD}Din fråga är svår att svara på i ett brev, som du vet.\n`).closing, undefined);
  });

  it('is not searched for in the middle', () => {
    const text = `${HEAD}Hälsningar\n\n${'Ett stycke till, som är så långt att det inte kan höra till slutet av brevet.\n\n'.repeat(10)}`;
    assert.equal(parts(text).closing, undefined);
  });

  it('belongs to no paragraph of the body', () => {
    const letter = parseLetter(`${HEAD}Med vänliga hälsningar,\nRosa\n`);
    assert.deepEqual(letter.paragraphs.map(each => each.address), ['p1']);
  });

  it('is a signature alone where it has the sender’s name', () => {
    assert.deepEqual(parts(`Leo Trotskij\n2 oktober 1933\n\n${HEAD}L. Trotskij\n`), { closing: 'L. Trotskij', formula: undefined, signature: 'L. Trotskij', ps: undefined });
    assert.equal(parts(`Leo Trotskij\n2 oktober 1933\n\n${HEAD}K. Marx\n`).closing, undefined);
  });

  it('gives a date where the opening has none', () => {
    const letter = parseLetter(`${HEAD}Med vänliga hälsningar,\nRosa\n\nBerlin, den 2 oktober 1933\n`);
    assert.equal(letter.header.date?.value, '1933-10-02');
  });
});

describe('the postscript', () => {
  for (const word of ['P.S.', 'PS', 'P. S.', 'PS:', 'P.S. –']) {
    it(`is what follows ${word}`, () => {
      const found = parts(`${HEAD}Med vänliga hälsningar,\nRosa\n\n${word} En sak till.\n\nOch en.\n`);
      assert.equal(found.ps, `${word} En sak till.\n\nOch en.`);
      assert.equal(found.closing, 'Med vänliga hälsningar,\nRosa');
    });
  }

  it('is no word that begins so', () => assert.equal(parts(`${HEAD}Hälsningar\nRosa\n\nPsalmer är vackra.\n`).ps, undefined));
  it('begins with the first of several', () => assert.equal(parts(`${HEAD}Hälsningar\nRosa\n\nP.S. Ett.\n\nP.S. Två.\n`).ps, 'P.S. Ett.\n\nP.S. Två.'));
  it('may come without a closing', () => assert.deepEqual(parts(`${HEAD}P.S. Ett.\n`), { closing: undefined, formula: undefined, signature: undefined, ps: 'P.S. Ett.' }));
  it('is no paragraph of the body', () => assert.deepEqual(parseLetter(`${HEAD}P.S. Ett.\n`).paragraphs.map(each => each.address), ['p1']));
  it('is not in the middle of the points', () => assert.equal(parts(`${HEAD}P.S. Ett.\n\n2. Två.\n`).ps, undefined));
});
