import { strict as assert } from 'node:assert';
import { Letter } from '../../src/letter/model';
import { parseLetter } from '../../src/letter/parse';

const HEAD = 'Kära kamrater!\n\n';
const numbers = (text: string) => parseLetter(HEAD + text).points.map(point => point.number);
const addressed = (letter: Letter) => letter.paragraphs.map(each => `${each.address}: ${letter.reading.text.slice(each.reading.start, each.reading.end)}`);

describe('a point', () => {
  it('is a number of one to three digits, `.` or `)` and a blank, at the start of a paragraph', () => {
    for (const [line, expected] of [['1. Ord', [1]], ['12) Ord', [12]], ['123. Ord', [123]], ['1234. Ord', []], ['1.Ord', []], ['1 Ord', []], ['1: Ord', []], ['a. Ord', []],
      ['(1) Ord', []], ['1.\tOrd', [1]], ['1.\u00a0Ord', [1]], ['  1. Ord', [1]], ['\u00a01. Ord', [1]], ['1.5 Ord', []], ['**1. Ord**', []]] as const) {
      assert.deepEqual(numbers(`${line}.\n`), expected, line);
    }
  });

  it('may be a number alone on its line', () => assert.deepEqual(numbers('1.\nOrdet.\n'), [1]));
  it('may begin with any number', () => assert.deepEqual(numbers('7. Sju.\n\n8. Åtta.\n'), [7, 8]));

  it('has its label without the blank', () => {
    const letter = parseLetter(`${HEAD}  12) Ord.\n`);
    const { label, start } = letter.points[0];
    assert.equal(letter.text.slice(label.start, label.end), '12)');
    assert.equal(start, label.start);
  });

  it('goes on over its paragraphs, up to the next point', () => {
    const letter = parseLetter(`${HEAD}Först.\n\n1. Ett.\n\nMera.\n\nÄn mera.\n\n2. Två.\n`);
    assert.deepEqual(addressed(letter), ['n1: Först.', 'p1.1: 1. Ett.', 'p1.2: Mera.', 'p1.3: Än mera.', 'p2: 2. Två.']);
    assert.ok(letter.text.slice(0, letter.points[0].end).endsWith('Än mera.'));
  });

  it('goes on over its notes', () => {
    const letter = parseLetter(`${HEAD}1. [Ett]{#a}[^a].\n\n[^a]: Not.\n\n2. Två.\n`);
    assert.ok(letter.text.slice(0, letter.points[0].end).endsWith('[^a]: Not.'));
    assert.deepEqual(letter.points.map(point => point.paragraphs.length), [1, 1]);
  });

  it('is no heading and no quotation', () => assert.deepEqual(numbers('> 1. Ord.\n\n# 2. Ord\n\n    3. Ord\n'), []));

  it('ends before the closing', () => {
    const letter = parseLetter(`${HEAD}1. Ett.\n\nMed vänliga hälsningar,\nRosa\n`);
    assert.ok(letter.text.slice(0, letter.points[0].end).endsWith('1. Ett.'));
  });

  it('ends before the postscript', () => {
    const letter = parseLetter(`${HEAD}1. Ett.\n\nP.S. Två.\n`);
    assert.ok(letter.text.slice(0, letter.points[0].end).endsWith('1. Ett.'));
  });

  it('may begin with a mark after its number', () => assert.deepEqual(numbers('1. [Vi]{#a} går.\n\n2. *Vi* går.\n'), [1, 2]));
});

describe('a line inside a paragraph', () => {
  it('begins a point if its number is the next and the line before ends a sentence', () => {
    const letter = parseLetter(`${HEAD}1. Ett är en mening.\n2. Två är en till.\n3) Tre.\n`);
    assert.deepEqual(addressed(letter), ['p1: 1. Ett är en mening.', 'p2: 2. Två är en till.', 'p3: 3) Tre.']);
  });

  it('begins a point after blanks at the line’s end', () => assert.deepEqual(numbers('1. Ett.  \r\n2. Två.\r\n'), [1, 2]));

  it('begins a point after a closing quotation mark or bracket', () => assert.deepEqual(numbers('1. ”Ett.”\n2. (Två.)\n3. Tre.\n'), [1, 2, 3]));

  it('begins none in the middle of a sentence', () => assert.deepEqual(numbers('1. Vi är nu\n2. Två.\n'), [1]));
  it('begins none with another number', () => assert.deepEqual(numbers('1. Ett.\n3. Tre.\n1. Ett.\n'), [1]));
  it('begins none in prose: den 2 oktober⏎1933. Vi kom', () => assert.deepEqual(numbers('Vi reste den 2 oktober\n1933. Vi kom fram.\n\nDen är\n1. Nej.\n'), []));
  it('begins none where the date is the next number', () => assert.deepEqual(numbers('1. Vi reste den.\n2. oktober 1933 kom vi.\n'), [1]));
  it('may begin the first point', () => assert.deepEqual(numbers('Följande är att säga.\n1. Ett.\n2. Två.\n'), [1, 2]));
});

describe('a dateline', () => {
  for (const line of ['2. September 1933', '2. September 1933, Berlin', '2. Oktober', '13. août 1914', '2. Sept. 1933', '2. oktober 1933']) {
    it(`is no point: ${line}`, () => assert.deepEqual(numbers(`${line}\n\n1. Ord.\n`), [1]));
  }
  it('is not what only begins with a month’s name', () => assert.deepEqual(numbers('3. Mars är en planet.\n'), [3]));
});

describe('numbers that do not follow each other', () => {
  const problems = (text: string) => {
    const letter = parseLetter(HEAD + text);
    return [letter.points.map(point => point.address), letter.problems.map(each => [each.code, each.severity, letter.text.slice(each.start, each.end), ...each.args])];
  };

  it('are points: repeated', () => assert.deepEqual(problems('1. Ett.\n\n2. Två.\n\n2. Två.\n\n2) Två.\n\n3. Tre.\n'), [['p1', 'p2', 'p2b', 'p2c', 'p3'],
    [['point-repeats', 'warning', '2.', 2, 2], ['point-repeats', 'warning', '2)', 2, 2]]]));
  it('are points: going back', () => assert.deepEqual(problems('3. Tre.\n\n2. Två.\n'), [['p3', 'p2'], [['point-goes-back', 'warning', '2.', 2, 3]]]));
  it('are points: skipping', () => assert.deepEqual(problems('1. Ett.\n\n4. Fyra.\n'), [['p1', 'p4'], [['point-skips', 'warning', '4.', 4, 1]]]));
  it('are points: repeated later', () => assert.deepEqual(problems('1. Ett.\n\n2. Två.\n\n1. Ett.\n'), [['p1', 'p2', 'p1b'], [['point-repeats', 'warning', '1.', 1, 2]]]));
  it('are not reported at the first point', () => assert.deepEqual(problems('5. Fem.\n'), [['p5'], []]));

  it('have letters from b to z, and then two', () => {
    const letter = parseLetter(HEAD + '1. Ett.\n\n'.repeat(28));
    assert.deepEqual(letter.points.slice(24).map(point => point.address), ['p1y', 'p1z', 'p1ba', 'p1bb']);
    assert.equal(new Set(letter.points.map(point => point.address)).size, 28);
  });

  it('begin after a page’s end', () => assert.deepEqual(parseLetter('3. A.\n\n\f4. B.').points.map(each => each.address), ['p3', 'p4']));

  for (const end of ['[punkten.]{#an-k3f9}[^an-k3f9]', 'punkten.[^an-k3f9]', 'punkten.[]{.e a=an-k3f9}', 'punkten.<!-- x -->', '*punkten.*']) {
    it(`begin on the next line also after ${end}`, () => {
      assert.deepEqual(parseLetter(`Kära vän!\n\n1. Första ${end}\n2. Andra.\n3. Tredje.\n\n[^an-k3f9]: Jfr.\n`).points.map(each => each.address), ['p1', 'p2', 'p3']);
    });
  }
});
