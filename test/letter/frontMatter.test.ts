import { strict as assert } from 'node:assert';
import { parseLetter } from '../../src/letter/parse';

const BODY = 'Ord i brevet.\n';
const letterOf = (fields: string) => parseLetter(`---\n${fields}\n---\n${BODY}`);
const headerOf = (fields: string) => letterOf(fields).header;
const problemsOf = (fields: string) => {
  const letter = letterOf(fields);
  return letter.problems.map(({ code, severity, start, end }) => [code, severity, letter.text.slice(start, end)]);
};

describe('the fences of front matter', () => {
  it('are --- and ---', () => {
    const letter = letterOf('title: A');
    assert.deepEqual(letter.frontMatter, { start: 0, end: 16 });
    assert.equal(letter.reading.text, 'Ord i brevet.');
  });

  it('may end with ...', () => {
    const letter = parseLetter(`---\ntitle: A\n...\n${BODY}`);
    assert.equal(letter.header.title?.value, 'A');
    assert.equal(letter.reading.text, 'Ord i brevet.');
  });

  it('may have blanks behind them and CRLF', () => {
    const letter = parseLetter('--- \r\ntitle: A\r\n---\t\r\nOrd.\r\n');
    assert.equal(letter.header.title?.value, 'A');
    assert.equal(letter.reading.text, 'Ord.');
  });

  it('may follow a byte order mark', () => {
    const letter = parseLetter(`\ufeff---\ntitle: A\n---\n${BODY}`);
    assert.equal(letter.header.title?.value, 'A');
    assert.equal(letter.text.slice(letter.header.title?.start, letter.header.title?.end), 'A');
    assert.equal(letter.reading.text, 'Ord i brevet.');
  });

  it('may have nothing between them', () => {
    const letter = parseLetter(`---\n---\n${BODY}`);
    assert.deepEqual([letter.frontMatter, letter.problems, letter.reading.text], [{ start: 0, end: 7 }, [], 'Ord i brevet.']);
  });

  for (const [name, text] of Object.entries({ 'not on the first line': `\n---\ntitle: A\n---\n${BODY}`, 'a blank line after': `---\n\ntitle: A\n---\n${BODY}`,
    'four hyphens': `----\ntitle: A\n---\n${BODY}`, 'text behind': `--- a\ntitle: A\n---\n${BODY}`, 'a blank before': ` ---\ntitle: A\n---\n${BODY}` })) {
    it(`are none: ${name}`, () => {
      const letter = parseLetter(text);
      assert.equal(letter.frontMatter, undefined);
      assert.ok(letter.reading.text.includes('title: A'));
      assert.deepEqual(letter.problems, []);
    });
  }

  it('are an error on line 1 where they do not close, and all is body', () => {
    const letter = parseLetter(`---\ntitle: A\n${BODY}`);
    assert.deepEqual(letter.problems, [{ code: 'front-matter-not-closed', severity: 'error', start: 0, end: 3, args: [] }]);
    assert.equal(letter.frontMatter, undefined);
    assert.ok(letter.reading.text.includes('title: A'));
  });

  it('do not close at an indented ---', () => assert.equal(parseLetter(`---\ntitle: A\n ---\n${BODY}`).problems[0].code, 'front-matter-not-closed'));
});

describe('fields of front matter', () => {
  it('that are texts', () => {
    for (const key of ['id', 'title', 'lang', 'original', 'source', 'archive', 'shelfmark'] as const) {
      const letter = letterOf(`${key}: ett ord`);
      const field = letter.header[key];
      assert.deepEqual([field?.value, field?.inferred, letter.text.slice(field?.start, field?.end)], ['ett ord', false, 'ett ord'], key);
      assert.deepEqual(letter.problems, []);
    }
  });

  it('that are names: one', () => {
    for (const [key, part] of [['sender', 'senders'], ['recipient', 'recipients'], ['translator', 'translators']] as const) {
      assert.deepEqual(headerOf(`${key}: Rosa Luxemburg`)[part].map(each => [each.value, each.inferred]), [[{ name: 'Rosa Luxemburg' }, false]]);
      assert.deepEqual(headerOf(`${key}:\n  name: Rosa\n  ref: https://viaf.org/1`)[part].map(each => each.value), [{ name: 'Rosa', ref: 'https://viaf.org/1' }]);
      assert.deepEqual(headerOf(`${key}: {name: Rosa, ref: "https://viaf.org/1"}`)[part].map(each => each.value), [{ name: 'Rosa', ref: 'https://viaf.org/1' }]);
    }
  });

  it('that are names: a list', () => {
    assert.deepEqual(headerOf('recipient: [A, {name: B, ref: c}]').recipients.map(each => each.value), [{ name: 'A' }, { name: 'B', ref: 'c' }]);
    assert.deepEqual(headerOf('recipient:\n- A\n- name: B\n  ref: c\n- D').recipients.map(each => each.value.name), ['A', 'B', 'D']);
    assert.deepEqual(headerOf('recipient:\n  - A\n  - B').recipients.map(each => each.value.name), ['A', 'B']);
  });

  it('that are a place', () => {
    assert.deepEqual(headerOf('place: Paris').place?.value, { name: 'Paris' });
    assert.deepEqual(headerOf('place: {name: Paris, ref: x}').place?.value, { name: 'Paris', ref: 'x' });
  });

  it('that are paths', () => {
    assert.deepEqual(headerOf('glossary: ../a.yaml').glossaries?.map(each => each.value), ['../a.yaml']);
    assert.deepEqual(headerOf('glossary: [a.yaml, b.yaml]').glossaries?.map(each => each.value), ['a.yaml', 'b.yaml']);
    assert.deepEqual(headerOf('bibliography:\n- a.bib\n- b.bib').bibliographies?.map(each => each.value), ['a.bib', 'b.bib']);
  });

  it('that are missing', () => {
    const header = headerOf('title: A');
    assert.deepEqual([header.glossaries, header.bibliographies, header.place, header.source, header.translators], [undefined, undefined, undefined, undefined, []]);
  });

  it('that are empty are as if missing', () => {
    const letter = letterOf('title:\nsender:\ndate:\nglossary:\nid: x');
    assert.deepEqual([letter.header.title?.inferred, letter.header.glossaries, letter.header.date, letter.problems], [undefined, undefined, undefined, []]);
    assert.equal(letter.header.id?.value, 'x');
  });

  it('that nobody knows are never reported', () => {
    assert.deepEqual(problemsOf('färg: röd\nnocite: [a, b]\n"header-includes":\n  - x: {y: z}\ncount: 3\nconstructor: [a]\n__proto__: {a: b}\ntoString: []'), []);
  });

  it('are texts, whatever they look like', () => {
    const header = headerOf('title: 1933\nid: true\nplace: null\nsender: 0x10\nshelfmark: 1e3\narchive: ~');
    assert.deepEqual([header.title?.value, header.id?.value, header.place?.value.name, header.senders[0].value.name, header.shelfmark?.value, header.archive?.value],
      ['1933', 'true', 'null', '0x10', '1e3', '~']);
  });

  it('may be quoted, folded or have comments', () => {
    const letter = letterOf('title: "A: \\u00e4"   # ett ord\nid: \'it\'\'s\'\nsource: >\n  ett\n  två\narchive: |\n  ett\n  två\n# slut\nplace: Paris # där');
    const { header } = letter;
    assert.deepEqual([header.title?.value, header.id?.value, header.source?.value, header.archive?.value, header.place?.value.name], ['A: ä', 'it\'s', 'ett två', 'ett\ntvå', 'Paris']);
    assert.equal(letter.text.slice(header.title?.start, header.title?.end), '"A: \\u00e4"');
    assert.deepEqual(letter.problems, []);
  });

  it('may be aliases', () => {
    const letter = letterOf('sender: &me Rosa\ntranslator: *me\nrecipient: [*me, B]');
    assert.deepEqual(letter.header.translators.map(each => each.value.name), ['Rosa']);
    assert.deepEqual(letter.header.recipients.map(each => each.value.name), ['Rosa', 'B']);
    assert.equal(letter.text.slice(letter.header.translators[0].start, letter.header.translators[0].end), '*me');
  });
});

describe('what is wrong in front matter', () => {
  it('is a date that is not EDTF; it is used as it stands', () => {
    const letter = letterOf('date: 2 oktober 1933\ntitle: A');
    assert.deepEqual(letter.problems.map(each => [each.code, each.severity, letter.text.slice(each.start, each.end), ...each.args]),
      [['date-not-edtf', 'warning', '2 oktober 1933', '2 oktober 1933', '1933-10-02']]);
    assert.equal(letter.header.title?.value, 'A');
  });

  it('is no date of EDTF level 1', () => {
    for (const date of ['1933-10-02', '1933-10', '1933', '1933-10-02~', '1933?', '1933-09/1933-10', '"1933%"', '1933-21', '193X', '../1933', '1933/..', '-0044-03-15', 'Y17000']) assert.deepEqual(problemsOf(`date: ${date}`), [], date);
    for (const date of ['1933-13', '1933-02-29', '1933-1-2', 'i höstas', '1933-10-02T12:00', '33', '1933/1934/1935', '../..']) {
      assert.deepEqual(problemsOf(`date: ${date}`), [['date-not-edtf', 'warning', date]], date);
    }
  });

  it('is an unquoted @, and the value is used as it stands', () => {
    const letter = letterOf('id: x\nsource: @deutscher1963, s. 12\ntitle: A');
    assert.deepEqual(problemsOf('id: x\nsource: @deutscher1963, s. 12\ntitle: A'), [['yaml-quote', 'error', '@deutscher1963, s. 12']]);
    assert.deepEqual([letter.header.source?.value, letter.header.title?.value, letter.header.id?.value], ['@deutscher1963, s. 12', 'A', 'x']);
  });

  it('is an unquoted colon and blank', () => {
    const fields = 'title: Brev: till en vän\nsender: Rosa';
    assert.deepEqual(problemsOf(fields), [['yaml-quote', 'error', 'Brev: till en vän']]);
    assert.deepEqual([headerOf(fields).title?.value, headerOf(fields).senders[0].value.name], ['Brev: till en vän', 'Rosa']);
  });

  it('is several unquoted values', () => {
    const fields = 'title: Brev: ett\nsource: @a\nplace: Paris\narchive: Box: 2 # här';
    assert.deepEqual(problemsOf(fields), [['yaml-quote', 'error', 'Brev: ett'], ['yaml-quote', 'error', '@a'], ['yaml-quote', 'error', 'Box: 2']]);
    assert.deepEqual([headerOf(fields).archive?.value, headerOf(fields).place?.value.name], ['Box: 2', 'Paris']);
  });

  it('is other YAML that does not parse, on its own line', () => {
    const letter = letterOf('title: A\nsender: "Rosa\nplace: Paris');
    assert.ok(letter.problems.length > 0);
    for (const { code, severity, start, end } of letter.problems) {
      assert.deepEqual([code, severity], ['yaml', 'error']);
      assert.doesNotMatch(letter.text.slice(start, end), /\n/);
    }
  });

  it('keeps the fields before and after a bad line', () => {
    const letter = letterOf('title: A\nrecipient: [A, B\nplace: Paris');
    assert.equal(letter.header.title?.value, 'A');
    assert.ok(letter.problems.some(each => each.code === 'yaml' && each.severity === 'error'));
  });

  it('is a list or text instead of fields', () => {
    assert.deepEqual(problemsOf('- a\n- b'), [['front-matter-no-fields', 'error', '- a\n- b']]);
    assert.deepEqual(problemsOf('bara text'), [['front-matter-no-fields', 'error', 'bara text']]);
  });

  it('is a value of the wrong shape, reported on it; the rest is used', () => {
    for (const [fields, at] of [['title: [a, b]', '[a, b]'], ['id: {a: b}', '{a: b}'], ['sender: {ref: x}', '{ref: x}'], ['recipient: [A, [B]]', '[B]'], ['place: {name: [a]}', '{name: [a]}'],
      ['glossary: {a: b}', '{a: b}'], ['bibliography: [a.bib, {b: c}]', '{b: c}'], ['date: [1933]', '[1933]'], ['lang: {a: b}', '{a: b}'], ['translator: {name: A, ref: [x]}', '{name: A, ref: [x]}']] as const) {
      assert.deepEqual(problemsOf(`${fields}\narchive: där`), [['field-shape', 'warning', at]], fields);
      assert.equal(headerOf(`${fields}\narchive: där`).archive?.value, 'där');
    }
    assert.deepEqual(headerOf('recipient: [A, [B], C]').recipients.map(each => each.value.name), ['A', 'C']);
    assert.deepEqual(headerOf('bibliography: [a.bib, {b: c}]').bibliographies?.map(each => each.value), ['a.bib']);
  });

  for (const [name, fields] of Object.entries({ lists: `x: ${'['.repeat(1000)}`, maps: `x: ${'{a: '.repeat(1000)}`, 'closed lists': `x: ${'['.repeat(500)}${']'.repeat(500)}`,
    blocks: Array.from({ length: 200 }, (_, n) => `${' '.repeat(n)}a:`).join('\n') })) {
    it(`may nest deeply: ${name}`, () => {
      const letter = letterOf(fields);
      assert.ok(letter.problems.every(({ start, end }) => start <= end && end <= letter.text.length));
      assert.equal(letter.reading.text, 'Ord i brevet.');
    });
  }

  it('is no bomb of aliases', () => {
    const fields = ['a0: &a0 [x, x]', ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`), 'title: A'].join('\n');
    assert.equal(headerOf(fields).title?.value, 'A');
  });

  it('stays within the text with CRLF', () => {
    const text = '---\r\ntitle: Brev: ett\r\nsource: @a\r\ndate: igår\r\n---\r\nOrd.\r\n';
    const letter = parseLetter(text);
    assert.deepEqual(letter.problems.map(each => [each.code, text.slice(each.start, each.end)]), [['yaml-quote', 'Brev: ett'], ['yaml-quote', '@a'], ['date-not-edtf', 'igår']]);
  });
});
