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

  for (const [formula, name] of [['Med vänlig hälsning,\nEder tillgivne', 'August Strindberg'], ['Mit freundlichen Grüßen\nIhr', 'Arthur Schnitzler'], ['With kind regards,\nYours sincerely,', 'John Smith'], ['Med vänlig hälsning\nDin', 'Karl']]) {
    it(`may have a formula of two lines: ${formula.replace('\n', '⏎')}`, () => {
      const text = `${HEAD}${formula}\n${name}\n`;
      assert.deepEqual(parts(text), { closing: `${formula}\n${name}`, formula, signature: name, ps: undefined });
      assert.equal(parseLetter(text).header.senders[0]?.value.name, name);
    });
  }

  it('may have a formula in the line of the name', () => assert.equal(parseLetter(`${HEAD}Med vänlig hälsning,\nDin Anna\n`).header.senders[0]?.value.name, 'Anna'));

  it('may be one small word', () => assert.deepEqual(parts(`${HEAD}love\n\nWystan\n`), { closing: 'love\n\nWystan', formula: 'love', signature: 'Wystan', ps: undefined }));

  it('has a signature that ends with the name', () => {
    assert.equal(parts(`${HEAD}Med vänlig hälsning,\nAnna\n\nHälsa Karl och barnen så mycket!\n`).signature, 'Anna');
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

  for (const word of ['*P.S.*', '[P.S.]{#ks-0001 .x}', '[]{#ks-0001 .s}P.S.', '(P.S.)']) it(`may be marked: ${word}`, () => assert.equal(parts(`${HEAD}Hälsningar\nRosa\n\n${word} Hälsa!\n`).ps, `${word} Hälsa!`));
  it('may be in the paragraph of the signature', () => {
    const found = parts(`${HEAD}Hälsningar\nRosa\nP.S. Hälsa!\n`);
    assert.deepEqual([found.ps, found.closing, found.signature], ['P.S. Hälsa!', 'Hälsningar\nRosa', 'Rosa']);
  });
  it('is no word that begins so', () => assert.equal(parts(`${HEAD}Hälsningar\nRosa\n\nPsalmer är vackra.\n`).ps, undefined));
  it('begins with the first of several', () => assert.equal(parts(`${HEAD}Hälsningar\nRosa\n\nP.S. Ett.\n\nP.S. Två.\n`).ps, 'P.S. Ett.\n\nP.S. Två.'));
  it('may come without a closing', () => assert.deepEqual(parts(`${HEAD}P.S. Ett.\n`), { closing: undefined, formula: undefined, signature: undefined, ps: 'P.S. Ett.' }));
  it('is no paragraph of the body', () => assert.deepEqual(parseLetter(`${HEAD}P.S. Ett.\n`).paragraphs.map(each => each.address), ['p1']));
  it('is not in the middle of the points', () => assert.equal(parts(`${HEAD}P.S. Ett.\n\n2. Två.\n`).ps, undefined));
});
