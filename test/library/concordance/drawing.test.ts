import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { hitsIn } from './hits';
import { InLetter, OverTime, inLetter, overTime } from '../../../src/library/concordance/dispersion';
import { DrawingWords, Palette, drawInLetter, drawOverTime } from '../../../src/library/concordance/drawing';
import { fitted, roundStep, widthOf, wrapped } from '../../../src/library/concordance/svg';
import { finish } from '../../../src/text/steps';

const PALETTE: Palette = { foreground: 'var(--vscode-foreground)', background: '#fff', faint: '#777', series: ['#00f', '#f60'] };
const WORDS: DrawingWords = {
  title: 'ILP', perThousand: 'per 1,000 words', undated: 'Undated', number: (value, digits) => value.toFixed(digits), hits: count => `${count} hits`, month: month => `M${month}`, bin: ({ key }) => `<${key}>`, line: ({ start }) => `& ${start}`,
};
const HOSTILE = '</text><script>alert(1)</script> "x\' & \u0000\ud800 \u0007';

async function over(dates: readonly string[], label = 'x'): Promise<OverTime> {
  const { library, hits } = await hitsIn(Object.fromEntries(dates.map((date, index) => [`${String(index).padStart(3, '0')}.letter`, `---\ndate: ${date}\n---\nx ord${index % 2 === 0 ? ' y x' : ''}`])), /x/g, /y/g);
  return finish(overTime([{ label }, { label: 'y' }], hits, [...library.letters.all.values()]));
}

async function within(text: string, label = 'x'): Promise<InLetter> {
  const { library, hits } = await hitsIn({ 'a.letter': text }, /x/g, /y/g);
  return inLetter(library, [{ label }, { label: 'y' }], hits, [...library.letters.all.values()][0]);
}

/** Tags that are well nested, attributes in quotation marks, nothing but our own elements; returns the texts. */
function texts(svg: string): string[] {
  const open: string[] = [], found: string[] = [];
  let at = 0;
  for (const { 0: tag, 1: end, 2: name, 3: alone, index } of svg.matchAll(/<(\/?)(svg|g|rect|line|text|title|desc)(?: [\w-]+="[^"<>]*")*(\/?)>/g)) {
    const between = svg.slice(at, index);
    assert.ok(!/[<>"']|&(?!#\d+;)/.test(between), between);
    if (between !== '') found.push(between.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))));
    if (end) assert.equal(open.pop(), name); else if (!alone) open.push(name);
    at = index + tag.length;
  }
  assert.deepEqual([open, at], [[], svg.length]);
  assert.ok(!/[\u0000-\u0008]|[\ud800-\udbff](?![\udc00-\udfff])/.test(svg));
  return found;
}

function attributes(svg: string, name: string): string[] { return Array.from(svg.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g')), match => match[1]); }

describe('a drawing over time', () => {
  it('has a row for each series, directly labelled, and a bar that leads to the first hit wherever there are some', async () => {
    const svg = drawOverTime(await over(['1933', '1935', '1935']), WORDS, PALETTE, 600);
    assert.deepEqual(attributes(svg, 'data-goes'), ['bin/0/0', 'bin/2/0', 'bin/0/1', 'bin/2/1']);
    assert.deepEqual([attributes(svg, 'data-bin'), attributes(svg, 'data-series')], [['0', '2', '0', '2'], ['0', '0', '1', '1']]);
    const found = texts(svg);
    for (const each of ['x', 'y', '5 hits', '2 hits', 'per 1,000 words', '1933', '1934', '1935', '<1935>: 3 hits, 500.00 per 1,000 words', '200', '400']) assert.ok(found.includes(each), `${each} is in ${found.join('|')}`);
    assert.equal(attributes(svg, 'role')[0], 'group');
    assert.ok(!svg.includes('font-family'));
  });
  it('has a base line only where there are letters', async () => {
    const svg = drawOverTime(await over(['1933', '1935', '1936']), WORDS, PALETTE, 600);
    assert.equal(svg.split('stroke-opacity="0.6"').length - 1, 4);
  });
  it('is a picture with its caption where it stands by itself', async () => {
    const svg = drawOverTime(await over(['1933', '1934']), { ...WORDS, caption: `${HOSTILE} ${'caption '.repeat(40)}` }, PALETTE, 300);
    assert.equal(attributes(svg, 'role')[0], 'img');
    assert.ok(svg.startsWith('<svg xmlns="http://www.w3.org/2000/svg"') && svg.includes('<title id="title">ILP</title><desc id="caption">'));
    assert.ok(texts(svg).filter(each => each.includes('caption caption')).length > 4);
    assert.ok(svg.includes('fill="#fff"'));
  });
  it('is drawn where there is nothing to draw', () => {
    const nothing: OverTime = { series: [{ label: 'x' }], unit: 'decade', bins: [], undated: [3], undatedWords: 4 };
    assert.ok(texts(drawOverTime(nothing, WORDS, PALETTE, 10)).includes('3 hits · Undated: 3'));
    texts(drawOverTime({ ...nothing, series: [], undated: [] }, WORDS, { ...PALETTE, series: [] }, 600));
  });
  it('names months, and under them the years', async () => {
    const found = texts(drawOverTime(await over(['1932-11', '1934-02']), WORDS, PALETTE, 900));
    for (const each of ['M11', 'M12', 'M1', '1932', '1933', '1934']) assert.ok(found.includes(each), each);
  });
  it('has names of periods that do not touch', () => fc.assert(fc.asyncProperty(fc.integer({ min: 1500, max: 1990 }), fc.integer({ min: 0, max: 400 }), fc.boolean(), fc.integer({ min: 120, max: 1200 }), async (from, years, byMonth, width) => {
    const last = byMonth ? `${from + Math.min(2, years)}-0${1 + years % 9}` : String(from + years);
    const svg = drawOverTime(await over([byMonth ? `${from}-0${1 + from % 9}` : String(from), last]), WORDS, PALETTE, width);
    texts(svg);
    const lines = new Map<string, { from: number; to: number }[]>();
    for (const [, x, y, anchor, name] of svg.matchAll(/<text x="([\d.-]+)" y="([\d.]+)" text-anchor="(middle|start)"[^>]*>(M?\d+)<\/text>/g)) {
      const wide = widthOf(name, 10.5), start = Number(x) - (anchor === 'middle' ? wide / 2 : 0), own = lines.get(y) ?? [];
      lines.set(y, [...own, { from: start, to: start + wide }]);
    }
    assert.ok(lines.size > 0);
    for (const own of lines.values()) for (let i = 1; i < own.length; i++) assert.ok(own[i].from >= own[i - 1].to, svg);
  }), { numRuns: 60 }));
});

describe('a drawing of a letter', () => {
  const LETTER = 'Leo\n\nKära kamrater!\n\nx ord\n\n1. x x och en lång mening.\n\n2. y och en till av den sorten.\n\nMed bästa hälsningar,\nLeo';
  it('has a stroke for each hit, that leads to it, between the points', async () => {
    const data = await within(LETTER), svg = drawInLetter(data, WORDS, PALETTE, 800);
    assert.deepEqual(attributes(svg, 'data-goes'), ['place/0', 'place/1', 'place/2', 'place/3']);
    assert.deepEqual(attributes(svg, 'data-hit'), ['0', '1', '2', '3']);
    const found = texts(svg);
    for (const each of ['1', '2', '<opening>', '& '.concat(String(data.places[3].hit.start))]) assert.ok(found.includes(each), `${each} is in ${found.join('|')}`);
    assert.equal(svg.split('stroke-opacity="0.45"').length - 1, 2 * (data.bins.length - 1));
  });
  it('has no more strokes than there is room for', async () => {
    const svg = drawInLetter(await within('x '.repeat(5000)), WORDS, PALETTE, 300);
    assert.ok(texts(svg).includes('5000 hits'));
    const many = attributes(svg, 'data-goes').length;
    assert.ok(many > 200 && many <= 400, String(many));
  });
  it('is drawn where the letter is empty', async () => { texts(drawInLetter(await within(''), WORDS, PALETTE, 300)); });
  it('leaves nothing of a stranger’s to be read as markup', () => fc.assert(fc.asyncProperty(fc.oneof(fc.constant(HOSTILE), fc.string({ unit: 'binary', maxLength: 60 })), async label => {
    const hostile = { ...WORDS, title: label, perThousand: label, undated: label, caption: label, line: () => label, bin: () => label, month: () => label, hits: () => label, number: () => label };
    texts(drawOverTime(await over(['1933-01', '1933-02'], label), hostile, PALETTE, 400));
    texts(drawInLetter(await within(LETTER, label), hostile, PALETTE, 400));
  }), { numRuns: 60 }));
});

describe('pieces of a drawing', () => {
  it('have round steps', () => {
    assert.deepEqual([0, 0.004, 0.7, 1, 3, 7, 44, 51, 99, 1000].map(value => roundStep(value, 3)), [1, 0.002, 0.5, 0.5, 1, 5, 20, 20, 50, 500]);
    fc.assert(fc.property(fc.double({ min: 1e-6, max: 1e6, noNaN: true }), value => { const step = roundStep(value, 3); assert.ok(value / step <= 3.000001 && value / step >= 1 - 1e-9, `${value} ${step}`); }));
  });
  it('fit', () => {
    assert.equal(fitted('en lång rad', 1000, 11), 'en lång rad');
    assert.match(fitted('en mycket lång rad som inte får plats', 80, 11), /^en myck.*…$/);
    assert.deepEqual(wrapped('ett två tre', 45, 11), ['ett två', 'tre']);
    assert.deepEqual(wrapped('', 45, 11), ['']);
  });
});
