import { strict as assert } from 'node:assert';
import fs from 'node:fs';
import fc from 'fast-check';
import { deleteAnnotations } from '../../../src/letter/annotating/deleteSeveral';
import { SeveralAnnotated, annotateSeveral } from '../../../src/letter/annotating/several';
import { passageOf } from '../../../src/letter/annotating/passage';
import { isSameText, span } from '../../../src/letter/annotating/verify';
import { annotateWritten } from '../../../src/letter/annotating/written';
import { parseLetter } from '../../../src/letter/parse';
import { applyEdits } from '../../../src/text/fixes';
import { Range, inOrder } from '../../../src/text/range';
import { isRefusal } from '../../../src/text/refusal';
import { finish } from '../../../src/text/steps';
import { words } from '../../../src/text/words';
import { applied } from '../../text/applied';

const HOME = 'test/fixtures/unharmed';
const LETTERS = [...fs.readdirSync(HOME).sort().map(name => fs.readFileSync(`${HOME}/${name}`, 'utf8')), fs.readFileSync('media/sample/letters/1933-10-02.letter', 'utf8')];
const SIGNATURE = { by: 'Lena T.', date: '2026-11-25' };

function done(text: string, passages: readonly Range[], written: string, tags: readonly string[]): SeveralAnnotated<Range> { return finish(annotateSeveral(parseLetter(text), passages, { written, tags, signature: SIGNATURE, seed: 7 })); }

/** The places of a word, as a concordance has them. */
function places(text: string, word: string): Range[] { return words(parseLetter(text).reading.text).filter(each => each.text.toLowerCase() === word); }

/** The text with its marks, their ids written `ID`. */
function after(text: string, word: string, written: string, ...tags: string[]): string { return applied(text, done(text, places(text, word), written, tags).edits).replace(/lt-[a-z0-9]{4}/g, 'ID'); }

describe('several passages annotated at once', () => {
  it('get a mark each, with ids of their own', () => {
    const text = 'Ett ord och ett ord till.\n\nEtt ord.\n', now = parseLetter(applied(text, done(text, places(text, 'ord'), '', ['a']).edits));
    assert.equal(new Set(now.annotations.map(each => each.id)).size, 3);
    assert.equal(after(text, 'ord', '', 'a'), 'Ett [ord]{#ID .a} och ett [ord]{#ID .a} till.\n\nEtt [ord]{#ID .a}.\n');
  });
  // A merge tells the two blank lines apart by the blank (keptApart in definitions.ts).
  it('get their notes where each stands by hand, in their order', () => assert.equal(after('Ett ord och ord.\n\nEtt ord.\n', 'ord', 'Not.'),
    'Ett [ord]{#ID}[^ID] och [ord]{#ID}[^ID].\n\n[^ID]: []{by="Lena T." date=2026-11-25} Not.\n \n[^ID]: []{by="Lena T." date=2026-11-25} Not.\n\nEtt [ord]{#ID}[^ID].\n\n[^ID]: []{by="Lena T." date=2026-11-25} Not.\n'));
  it('take tags out of the note', () => assert.equal(after('Ett ord.', 'ord', '#bild', 'b'), 'Ett [ord]{#ID .b .bild}.'));
  it('that are annotated already get the tags there, and no second mark', () => {
    const text = 'Ett [ord]{#ks-1 .b} och [ett ord]{#ks-2}, [ord]{#ks-3 .a}.', all = done(text, places(text, 'ord'), '', ['a']);
    assert.equal(after(text, 'ord', '', 'a'), 'Ett [ord]{#ks-1 .b .a} och [ett [ord]{#ID .a}]{#ks-2}, [ord]{#ks-3 .a}.');
    assert.deepEqual([all.marked.length, all.had.length], [2, 1]);
  });
  it('that are annotated already get a note in an annotation of its own', () => assert.match(after('Ett [ord]{#ks-1 .b}.', 'ord', 'Not.'), /\[\[ord\]\{#ID\}\[\^ID\]\]\{#ks-1 \.b\}|\[\[ord\]\{#ks-1 \.b\}\]\{#ID\}\[\^ID\]/));
  it('count once where two words of a search are one place', () => {
    const text = 'Ett ord.', twice = [...places(text, 'ord'), ...places(text, 'ord')];
    assert.equal(applied(text, done(text, twice, '', ['a']).edits).replace(/lt-[a-z0-9]{4}/, 'ID'), 'Ett [ord]{#ID .a}.');
  });
  it('that cannot be marked are told, and the others are', () => {
    const text = 'Ett ord.\n\n    kod ord\n\nEtt ord.\n', all = done(text, places(text, 'ord'), '', ['a']);
    assert.deepEqual([all.marked.length, all.refused.map(([, { refused }]) => refused)], [2, ['passage-opaque']]);
  });
  it('are edits as small as those by hand', () => {
    const [text] = LETTERS.slice(-1), { edits, marked } = done(text, places(text, 'vi'), '', ['a']);
    assert.ok(marked.length > 3);
    assert.ok(edits.length === 2 * marked.length && edits.every(each => each.start === each.end));
  });

  const chosen = fc.record({ letter: fc.nat(LETTERS.length - 1), isWindows: fc.boolean(), from: fc.array(fc.tuple(fc.nat(), fc.nat(3)), { minLength: 1, maxLength: 8 }), note: fc.constantFrom('', 'Not.', 'Not #bild\n\n- ett\n- två'), tag: fc.constantFrom('a', 'b') });
  it('are as if annotated by hand one after the other', () => fc.assert(fc.property(chosen, fc.boolean(), ({ letter, from, note, tag }, isDense) => {
    const text = LETTERS[letter], read = parseLetter(text).reading.text, all = words(read), first = from[0][0] % all.length;
    const passages: Range[] = isDense ? all.slice(first, first + 12) : from.map(([at, more]) => ({ start: all[at % all.length].start, end: all[Math.min(at % all.length + more, all.length - 1)].end }));
    // Where some overlap, or run over paragraphs, it depends on the order which marks are around which, and which can be.
    const inText = [...passages].sort(inOrder);
    if (inText.some(({ start, end }, index) => read.slice(start, end).includes('\n\n') || inText.some((other, at) => at < index && start < other.end && `${start} ${end}` !== `${other.start} ${other.end}`))) return;
    let now = parseLetter(text), seed = 1;
    const there = ({ start, end }: Range): boolean => {
      const own = passageOf(now, now.reading.toSource(start, end));
      return !isRefusal(own) && now.annotations.some(each => span(now, each.passage) === span(now, own));
    };
    for (const passage of [...new Map(passages.map(each => [`${each.start} ${each.end}`, each])).values()].sort(inOrder)) {
      if (note === '' && there(passage)) return;
      const made = annotateWritten(now, now.reading.toSource(passage.start, passage.end), note, [tag], SIGNATURE, seed++);
      if (made && !isRefusal(made)) now = parseLetter(applyEdits(now.text, made.edits));
    }
    const plain = (own: string): string => own.replace(/lt-[a-z0-9]{4}/g, 'ID');
    assert.equal(plain(applied(text, done(text, passages, note, [tag]).edits)), plain(now.text));
  }), { numRuns: 150 })).timeout(120_000);
  it('harm no letter, and can be taken away again', () => fc.assert(fc.property(chosen, ({ letter, isWindows, from, note, tag }) => {
    const text = isWindows ? LETTERS[letter].replace(/\r?\n/g, '\r\n') : LETTERS[letter], before = parseLetter(text), all = words(before.reading.text);
    const passages = from.map(([first, more]): Range => ({ start: all[first % all.length].start, end: all[Math.min(first % all.length + more, all.length - 1)].end }));
    const { edits, marked, had, refused } = done(text, passages, note, [tag]), now = parseLetter(applied(text, edits));
    const old = new Set(before.annotations.map(each => each.id)), fresh = now.annotations.filter(each => !old.has(each.id));
    // Nothing else is another: those that were there may have the tag now.
    const kept = now.annotations.filter(each => old.has(each.id)).map(each => ({ ...each, tags: before.annotations.find(other => other.id === each.id)!.tags }));
    assert.ok(isSameText(before, { ...now, annotations: kept }), 'says something else');
    assert.equal(new Set(passages.map(each => `${each.start} ${each.end}`)).size, marked.length + had.length + refused.length);
    assert.ok(fresh.length <= marked.length && fresh.every(each => each.tags.includes(tag) && (note === '' || each.note)));
    for (const { start, end } of marked) {
      const wanted = span(before, before.reading.toSource(start, end)).split(' ').map(Number);
      // A little more or less of it where just this cannot be marked.
      assert.ok(now.annotations.some(each => { const [from_, to] = span(now, each.passage).split(' ').map(Number); return from_ < wanted[1] && wanted[0] < to && each.tags.includes(tag); }), `${start} ${end}`);
    }
    if (kept.some((each, index) => String(each.tags) !== String(now.annotations.filter(other => old.has(other.id))[index].tags))) return;
    const gone = deleteAnnotations(now, fresh.map(each => each.id));
    assert.ok(!isRefusal(gone));
    assert.equal(applyEdits(now.text, gone), text);
  }), { numRuns: 150 })).timeout(120_000);
});
