import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';

type Triple = readonly [number, number, number];
type Matrix = readonly Triple[];
interface Color { readonly id: string; readonly defaults: Readonly<Record<string, string>> }

const colors: Color[] = JSON.parse(readFileSync('package.json', 'utf8')).contributes.colors;
const tags = colors.filter(each => /^glossator\.tag\d$/.test(each.id));
/** The backgrounds of VS Code's own themes. */
const BACKGROUNDS: Readonly<Record<string, readonly string[]>> = { dark: ['#1e1e1e', '#1f1f1f'], light: ['#ffffff', '#f3f3f3'], highContrast: ['#000000'], highContrastLight: ['#ffffff'] };
/** Protanopia, deuteranopia and tritanopia in linear RGB (Machado, Oliveira and Fernandes 2009, severity 1). */
const SIGHTS: readonly Matrix[] = [
  [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
];
const LMS: Matrix = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]];
const LAB: Matrix = [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]];

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => matrix.map(([a, b, c]) => a * x + b * y + c * z) as unknown as Triple;
const linear = (hex: string): Triple => [1, 3, 5].map(at => parseInt(hex.slice(at, at + 2), 16) / 255).map(each => each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4) as unknown as Triple;
const luminance = (hex: string): number => { const [r, g, b] = linear(hex); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
/** WCAG 2.2. */
const contrast = (a: string, b: string): number => { const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y); return (high + 0.05) / (low + 0.05); };
/** Oklab, as the sight that a matrix stands for has it. */
const seen = (hex: string, sight: Matrix): Triple => times(LAB, times(LMS, times(sight, linear(hex)).map(each => Math.min(1, Math.max(0, each))) as unknown as Triple).map(Math.cbrt) as unknown as Triple);
const distance = (a: Triple, b: Triple): number => Math.hypot(...a.map((each, index) => each - b[index]));

describe('the colours of the tags', () => {
  it('are eight', () => assert.equal(tags.length, 8));
  for (const [theme, backgrounds] of Object.entries(BACKGROUNDS)) {
    it(`stand out from the background (${theme})`, () => {
      for (const { id, defaults } of tags) for (const background of backgrounds) assert.ok(contrast(defaults[theme], background) >= (theme.startsWith('high') ? 4.5 : 3), id);
    });
    it(`are told apart with any sight (${theme})`, () => {
      for (const sight of SIGHTS) for (const a of tags) for (const b of tags) {
        if (a.id < b.id) assert.ok(distance(seen(a.defaults[theme], sight), seen(b.defaults[theme], sight)) >= 0.09, `${a.id} ${b.id}`);
      }
    });
    it(`leave muted markup readable (${theme})`, () => {
      const { defaults } = colors.find(each => each.id === 'glossator.annotationMarkup')!;
      assert.ok(contrast(defaults[theme], backgrounds[0]) >= 4.5);
    });
  }
});
