import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { PAPER_LANGUAGES } from '../../../src/citation/languages';
import { Run } from '../../../src/bibliography/runs';
import { listIn, referenceListEdit } from '../../../src/library/citing/referenceList';
import { applyEdits } from '../../../src/text/fixes';

const LIST: readonly (readonly Run[])[] = [[{ text: 'Deutscher, I. ' }, { text: 'The Prophet Outcast', italic: true }, { text: '. 1963.' }], [{ text: 'Trotskij, L. A & B @ 100 %.' }]];
const markdown = PAPER_LANGUAGES.find(each => each.languageIds.includes('markdown'))!;

function inserted(text: string, offset: number, list = LIST, language = markdown): string {
  const edit = referenceListEdit(language.read(text), list, offset);
  return edit ? applyEdits(text, [edit]) : text;
}

describe('a reference list', () => {
  it('comes in paragraphs of its own, between two comments', () => {
    const list = '<!-- reference list -->\n\nDeutscher, I. *The Prophet Outcast*. 1963.\n\nTrotskij, L. A & B \\@ 100 %.\n\n<!-- end of reference list -->';
    assert.equal(inserted('', 0), `${list}\n`);
    assert.equal(inserted('Text.\n', 6), `Text.\n\n${list}\n`);
    assert.equal(inserted('Text.\n\n', 7), `Text.\n\n${list}\n`);
    assert.equal(inserted('Text goes on.\n\nMore.\n', 4), `Text goes on.\n\n${list}\n\nMore.\n`);
    assert.equal(inserted('Text.', 5), `Text.\n\n${list}\n`);
    assert.equal(inserted('A.\r\n\r\nB.\r\n', 6), `A.\r\n\r\n${list.replaceAll('\n', '\r\n')}\r\n\r\nB.\r\n`.replace('<!-- end of reference list -->\r\n\r\nB', '<!-- end of reference list -->\r\n\r\nB'));
  });

  it('is brought up to date where it stands, by an edit of what is another, and by none where nothing is', () => {
    const first = inserted('# One\n\n# Two\n', 6, LIST.slice(0, 1));
    assert.equal(inserted(first, 0, LIST.slice(0, 1)), first);
    const edit = referenceListEdit(markdown.read(first), LIST, 0)!;
    assert.equal(first.slice(edit.start, edit.end), '');
    const second = applyEdits(first, [edit]);
    assert.equal(second.match(/reference list/g)?.length, 2);
    assert.ok(second.startsWith('# One\n') && second.endsWith('# Two\n'));
    assert.equal(inserted(second, 0, LIST.slice(0, 1)), first);
  });

  it('is not one where an end is missing, or a comment stands within a line', () => {
    assert.equal(listIn(markdown.read('<!-- reference list -->\n\nA\n')), undefined);
    assert.equal(listIn(markdown.read('x <!-- reference list --> y\n\n<!-- end of reference list -->\n')), undefined);
    const text = '<!-- reference list -->\n\nlost\n\n<!-- reference list -->\n\nA\n\n<!-- end of reference list -->\n';
    assert.deepEqual(listIn(markdown.read(text)), { start: 31, end: text.length - 1 });
  });

  for (const language of PAPER_LANGUAGES) {
    it(`is found again in ${language.name}, wherever it was put, and leaves all else as it was`, () => fc.assert(fc.property(
      fc.array(fc.constantFrom('Text', ' ', '\n', '\n\n', '.', '@a', '%', '#', '> x'), { maxLength: 12 }).map(parts => parts.join('')), fc.nat(), (text, at) => {
        const offset = at % (text.length + 1), edit = referenceListEdit(language.read(text), LIST, offset)!;
        const after = applyEdits(text, [edit]);
        assert.equal(after.replace(edit.text, ''), text);
        const paper = language.read(after), found = listIn(paper);
        assert.ok(found);
        assert.equal(referenceListEdit(paper, LIST, 0), undefined);
        assert.equal(after.slice(0, found.start).trimEnd() === text.slice(0, edit.start).trimEnd(), true);
      }), { numRuns: 60 }));
  }
});
