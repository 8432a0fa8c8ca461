import assert from 'node:assert/strict';
import { PAPER_LANGUAGES } from '../../../src/citation/languages';
import { markdown } from '../../../src/citation/languages/markdown';
import { isIntended, recordEdit } from '../../../src/library/quotations/intended';
import { applyEdits } from '../../../src/text/fixes';

const RECORD = 'Glossator: intended “stor” for “stark”';

/** A paper with a passage between bars. */
function marked(source: string): { text: string; start: number; end: number } {
  const start = source.indexOf('|'), end = source.indexOf('|', start + 1) - 1;
  return { text: source.replaceAll('|', ''), start, end };
}

describe('a deviation that is intended', () => {
  for (const language of PAPER_LANGUAGES) {
    it(`is recorded in ${language.name}, and known from there`, () => {
      for (const source of ['Before.\n\nA line.\nShe writes |“a great movement”| here.\n\nAfter.\n', '|“a great movement”|', 'One.\n\n  |“a great\n  movement”|\n']) {
        const { text, ...range } = marked(source), edit = recordEdit(language.read(text), range, range.end, RECORD);
        const after = applyEdits(text, [edit]), paper = language.read(after), start = after.indexOf('“a great'), quotation = { start, end: after.indexOf('movement”') + 9 };
        assert.ok(isIntended(paper, quotation, RECORD), after);
        assert.ok(!isIntended(paper, quotation, RECORD.replace('stark', 'stor')), after);
        assert.ok(!isIntended(language.read(text), range, RECORD));
        assert.equal(after.replace(edit.text, ''), text);
      }
    });
  }
  it('is one where it is recorded, and nowhere else', () => {
    const comment = markdown.comment(RECORD), is = (source: string): boolean => { const { text, ...range } = marked(source); return isIntended(markdown.read(text), range, RECORD); };
    assert.ok(is(`|“x”| and more ${comment}\n`));
    assert.ok(is(`${comment}\n\n|“x”|`));
    assert.ok(is(`> |One\n>\n> two| ${comment}`));
    assert.ok(is(`|“x”| ${comment.replace(' -->', ', as the second edition has it -->')}`));
    assert.ok(!is(`${comment}\n\nBetween.\n\n|“x”|`));
    assert.ok(!is(`|“x”|\n\nBetween ${comment}\n`));
    assert.ok(!is(`|“x”| ${RECORD}`));
  });
});
