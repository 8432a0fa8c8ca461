import { strict as assert } from 'node:assert';
import { applied } from '../../text/applied';
import { renameClasses } from '../../../src/letter/annotating/classes';
import { retag } from '../../../src/letter/annotating/change';
import { isRefusal } from '../../../src/text/refusal';
import { parseLetter } from '../../../src/letter/parse';

function renamed(text: string, from: string[], to: string): string {
  const { marks } = parseLetter(text);
  return applied(text, marks.spans.flatMap(each => renameClasses(text, each.attributes, new Set(from), to)));
}

describe('renaming the tags of a mark', () => {
  for (const [what, text, from, to, expected] of [
    ['changes the class alone', '[Ord]{#an-1 .bild  key="x" .y}', ['bild'], 'metafor', '[Ord]{#an-1 .metafor  key="x" .y}'],
    ['deletes one where the mark has both', '[Ord]{#an-1 .bild .metafor}', ['bild'], 'metafor', '[Ord]{#an-1 .metafor}'],
    ['deletes the first', '[Ord]{.bild #an-1 .metafor}', ['bild'], 'metafor', '[Ord]{#an-1 .metafor}'],
    ['deletes the first ones', '[Ord]{.bild .ton #an-1 .metafor}', ['bild', 'ton'], 'metafor', '[Ord]{#an-1 .metafor}'],
    ['deletes one after a line end', '[Ord]{#an-1 .metafor\n.bild}', ['bild'], 'metafor', '[Ord]{#an-1 .metafor}'],
    ['makes one of two', '[Ord]{#an-1 .bild .ton}', ['bild', 'ton'], 'metafor', '[Ord]{#an-1 .metafor}'],
    ['makes one of what stands twice', '[Ord]{#an-1 .bild .bild}', ['bild'], 'metafor', '[Ord]{#an-1 .metafor}'],
    ['leaves what only begins so', '[Ord]{#an-1 .bilder}', ['bild'], 'metafor', '[Ord]{#an-1 .bilder}'],
  ] as [string, string, string[], string, string][]) it(what, () => assert.equal(renamed(text, from, to), expected));
});

it('takes several tags at the beginning of a mark away', () => {
  const text = '[Ord]{.bild .ton #an-1 .x}';
  const edits = retag(parseLetter(text), 'an-1', []);
  assert.equal(isRefusal(edits) ? edits.refused : applied(text, edits), '[Ord]{#an-1}');
});
