import { strict as assert } from 'node:assert';
import { markupOf } from '../../src/letter/markup';
import { parseLetter } from '../../src/letter/parse';

const markup = (text: string) => {
  const { own, other } = markupOf(parseLetter(text));
  return [own, other].map(ranges => ranges.map(({ start, end }) => text.slice(start, end)));
};

describe('markup', () => {
  it('of an annotation is its brackets, attributes and reference', () => {
    assert.deepEqual(markup('Ett [ord]{#x-1 .a}[^x-1] här.\n\n[^x-1]: []{by=LT} Not.'), [['[', ']{#x-1 .a}', '[^x-1]'], ['[^x-1]:', '[]{by=LT}']]);
  });
  it('of crossing ones is both marks', () => assert.deepEqual(markup('[]{#x-1 .s}Ett[]{.e a=x-1}[^x-1] ord.\n\n[^x-1]: Not.')[0], ['[]{#x-1 .s}', '[]{.e a=x-1}', '[^x-1]']));
  it('of nested ones is in the order of the text', () => assert.deepEqual(markup('[Ett [litet]{#x-1} ord]{#x-2}')[0], ['[', '[', ']{#x-1}', ']{#x-2}']));
  it('has the empty comments before marks, and no others', () => {
    assert.deepEqual(markup('Oj!<!-- -->[ord]{#x-1} <!-- --> och!<!-- --><!-- -->[ett]{#x-2}<!-- a -->')[0], ['<!-- -->', '[', ']{#x-1}', '<!-- -->', '<!-- -->', '[', ']{#x-2}']);
  });
  it('of an editor’s marks and of languages is told apart', () => assert.deepEqual(markup('[bort]{.del} [New]{lang=en} [kanske]{#x-1 .unclear}'), [[], ['[', ']{.del}', '[', ']{lang=en}', '[', ']{#x-1 .unclear}']]));
  it('is no reference to another note, no link, no code', () => assert.deepEqual(markup('Ett ord[^1], [punkt](#p1), `[a]{#b}`.\n\n[^1]: Not.'), [[], ['[^1]:']]));
});
