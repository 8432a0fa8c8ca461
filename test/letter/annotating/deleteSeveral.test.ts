import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { annotate } from '../../../src/letter/annotating/annotate';
import { deleteAnnotations } from '../../../src/letter/annotating/deleteSeveral';
import { parseLetter } from '../../../src/letter/parse';
import { applyEdits } from '../../../src/text/fixes';
import { isRefusal } from '../../../src/text/refusal';
import { applied } from '../../text/applied';

const TEXT = 'Kära vän!\n\n1. Ett [ord] och! två till, *tre* eller fyra.\n\nFem [sex](#p1) sju, @key åtta.\n\n2. Nio tio.';

describe('annotations deleted several at a time', () => {
  it('leave the text as it was, whichever stand beside or across each other', () => fc.assert(fc.property(
    fc.array(fc.tuple(fc.nat(TEXT.length), fc.nat(40), fc.boolean()), { minLength: 1, maxLength: 6 }), fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), (passages, taken) => {
      let text = TEXT;
      const ids: string[] = [];
      for (const [start, length, hasNote] of passages) {
        const done = annotate(parseLetter(text), { start: Math.min(start, text.length), end: Math.min(start + length, text.length) }, { tags: ['a'], note: hasNote ? { text: 'Not.' } : undefined, seed: ids.length + 1 });
        if (isRefusal(done)) continue;
        text = applyEdits(text, done.edits);
        ids.push(done.id);
      }
      const some = ids.filter((_, index) => taken[index]), edits = deleteAnnotations(parseLetter(text), some);
      assert.ok(!isRefusal(edits));
      const after = parseLetter(applied(text, edits));
      assert.equal(after.reading.text, parseLetter(TEXT).reading.text);
      assert.deepEqual(after.annotations.map(each => each.id).sort(), ids.filter(id => !some.includes(id)).sort());
      const rest = deleteAnnotations(after, ids.filter(id => !some.includes(id)));
      assert.ok(!isRefusal(rest));
      assert.equal(applied(after.text, rest), TEXT);
    })));
  it('are small edits where they stand apart', () => {
    const edits = deleteAnnotations(parseLetter('[Ett]{#a-1} två [tre]{#a-2}.'), ['a-2', 'a-1']);
    assert.ok(!isRefusal(edits) && edits.length === 4);
  });
  it('are none where one of them is not there', () => assert.deepEqual(deleteAnnotations(parseLetter('[Ett]{#a-1}'), ['a-1', 'a-9']), { refused: 'annotation-missing', args: ['a-9'] }));
});
