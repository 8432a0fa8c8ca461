import fc from 'fast-check';
import { CslDate, CslItem, CslName } from '../../../src/bibliography/model';

/** Words of a text, with signs that formats have a meaning for. */
export const harmless = fc.array(fc.constantFrom('Ett', 'två', 'Ö', 'ILP:s', '50', '%', '&', '#', '_x', '$', '{a}', '~', '^', '\\', '"q"', '@key', '*', '[x]', '<i>k</i>', 'a<sup>2</sup>', 'x < y', '-', '–', 'and', '(1)', '1.', ': ', ',', '!', '|', 'ja', 'null'), { minLength: 1, maxLength: 5 })
  .map(words => words.join(' ').replace(/\s+/g, ' ').trim());

const word = fc.constantFrom('Trotskij', 'Ekström', 'O’Brien', 'García Márquez', 'Li');
export const name: fc.Arbitrary<CslName> = fc.oneof(fc.record({ family: word, given: fc.constantFrom('Lev', 'L. D.', 'Anna-Karin') }), fc.record({ literal: fc.constantFrom('Brittiska sektionen', 'ILP', 'Ett and Två', 'A, B & C') }));
const day = fc.tuple(fc.integer({ min: 1000, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).chain(parts => fc.constantFrom(parts, parts.slice(0, 2), parts.slice(0, 1)));
export const date: fc.Arbitrary<CslDate> = fc.oneof(
  day.map(parts => ({ 'date-parts': [parts] })), day.map(parts => ({ 'date-parts': [parts], circa: true })), fc.tuple(day, fc.integer({ min: 2100, max: 2200 })).map(([from, to]) => ({ 'date-parts': [from, [to]] })),
  fc.integer({ min: 1, max: 4 }).map(season => ({ 'date-parts': [[1933]], season })), fc.constant({ literal: 'hösten 1933' }));
const names = fc.array(name, { minLength: 1, maxLength: 3 });

export function letter(text: fc.Arbitrary<string>): fc.Arbitrary<CslItem> {
  return fc.record({ author: names, recipient: names, title: text, issued: date, 'publisher-place': text, archive: text, archive_location: text, translator: names, language: fc.constantFrom('sv', 'en', 'de', 'fr', 'ru'), note: text, source: text }, { requiredKeys: [] })
    .map(fields => ({ id: 'k', type: 'personal_communication', ...fields }));
}

export function item(text: fc.Arbitrary<string>): fc.Arbitrary<CslItem> {
  const common = { author: names, title: text, issued: date, note: text, URL: fc.constant('https://example.org/a_b?x=1&y=~2'), language: fc.constantFrom('sv', 'en-GB') };
  return fc.oneof(
    fc.record({ ...common, editor: names, publisher: text, 'publisher-place': text, edition: fc.constant('2'), volume: fc.constant('3'), 'collection-title': text, 'original-date': date }, { requiredKeys: [] }).map(fields => ({ id: 'k', type: 'book', ...fields })),
    fc.record({ ...common, 'container-title': text, volume: fc.constant('12'), issue: fc.constant('3'), page: fc.constant('45–67'), DOI: fc.constant('10.1000/x_y') }, { requiredKeys: [] }).map(fields => ({ id: 'k', type: 'article-journal', ...fields })),
    fc.record({ ...common, 'container-title': text, editor: names, page: fc.constant('1–2') }, { requiredKeys: ['container-title'] }).map(fields => ({ id: 'k', type: 'chapter', ...fields })),
    fc.record({ ...common, genre: text, publisher: text }, { requiredKeys: [] }).map(fields => ({ id: 'k', type: 'thesis', ...fields })));
}
