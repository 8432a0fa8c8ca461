import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { applied } from '../../text/applied';
import { changed, selected } from './marked';
import { EDITORIAL_KINDS, EDITORIAL_VALUES, Editorial, EditorialKind, markEditorially, removeEditorial } from '../../../src/letter/annotating/editorial';
import { annotate } from '../../../src/letter/annotating/annotate';
import { needsGuard } from '../../../src/letter/annotating/guards';
import { parseLetter } from '../../../src/letter/parse';
import { isRefusal } from '../../../src/text/refusal';

/** The text with the mark; and that taking it away gives back what was there. */
function marked(text: string, editorial: Editorial, isChange = false): string {
  const { text: before, letter, selection } = selected(text);
  const edits = markEditorially(letter, selection, editorial);
  if (isRefusal(edits)) return `refused: ${edits.refused}`;
  const after = changed(before, () => edits);
  const start = after.indexOf(before.slice(selection.start, selection.end).replace(/^\[|\].*/g, '').trim(), selection.start);
  if (!isChange) assert.equal(changed(after, now => removeEditorial(now, { start, end: start }, editorial.kind)), before);
  return after;
}

describe('an editorial mark', () => {
  const cases: [string, string, Editorial, string][] = [
    ['is a class', 'Ett ‹ord› till.', { kind: 'unclear' }, 'Ett [ord]{.unclear} till.'],
    ['has values, quoted where they need it', 'Ett ‹ord› till.', { kind: 'gap', values: { reason: 'illegible', extent: '2 ord' } }, 'Ett [ord]{.gap reason=illegible extent="2 ord"} till.'],
    ['leaves out what is blank', 'Ett ‹ord› till.', { kind: 'sic', values: { corr: ' ' } }, 'Ett [ord]{.sic} till.'],
    ['says what is meant', 'Ett ‹od› till.', { kind: 'sic', values: { corr: 'ord' } }, 'Ett [od]{.sic corr=ord} till.'],
    ['says a language', 'The ‹New Leader› skrev.', { kind: 'lang', values: { lang: 'en' } }, 'The [New Leader]{lang=en} skrev.'],
    ['has no values that are not its own', 'Ett ‹ord› till.', { kind: 'del', values: { corr: 'x', lang: 'en' } }, 'Ett [ord]{.del} till.'],
    ['is on trimmed words', 'Ett‹ ord ›till.', { kind: 'add' }, 'Ett [ord]{.add} till.'],
    ['is on the word at the cursor', 'Ett o‹›rd till.', { kind: 'supplied' }, 'Ett [ord]{.supplied} till.'],
    ['runs over a line break', 'Ett ‹ord\ntill›.', { kind: 'unclear' }, 'Ett [ord\ntill]{.unclear}.'],
    ['nests in an annotation', '[Ett ‹ord›]{#a-1111}.', { kind: 'unclear' }, '[Ett [ord]{.unclear}]{#a-1111}.'],
    ['stands in an annotation on the same words', '[‹ord›]{#a-1111 .x}.', { kind: 'unclear' }, '[[ord]{.unclear}]{#a-1111 .x}.'],
    ['takes an annotation in', 'Ett ‹[ord]{#a-1111}[^a-1111] till›.\n\n[^a-1111]: Not.', { kind: 'unclear' }, 'Ett [[ord]{#a-1111}[^a-1111] till]{.unclear}.\n\n[^a-1111]: Not.'],
    ['is guarded', 'Ja!‹ord›', { kind: 'unclear' }, 'Ja!<!-- -->[ord]{.unclear}'],
    ['shares the guard of a mark that it takes in', 'Ja!<!-- -->‹[y]{lang=en}ord›', { kind: 'unclear' }, 'Ja!<!-- -->[[y]{lang=en}ord]{.unclear}'],
    ['marks what is marked without markup', 'Ett ‹(oläsligt)› ord.', { kind: 'gap', values: { reason: 'illegible' } }, 'Ett [(oläsligt)]{.gap reason=illegible} ord.'],
    ['is added to a span on the same words', 'En [‹Leader›]{lang=en}.', { kind: 'unclear' }, 'En [Leader]{lang=en .unclear}.'],
    ['is added with its values', 'En [‹Leder›]{.unclear }.', { kind: 'sic', values: { corr: 'Lea der' } }, 'En [Leder]{.unclear .sic corr="Lea der" }.'],
    ['is added before its class', 'En [‹Leader›]{.unclear}.', { kind: 'lang', values: { lang: 'en-GB' } }, 'En [Leader]{.unclear lang=en-GB}.'],
    ['is added to a span that was selected whole', 'En ‹[Leader]{lang=en}›.', { kind: 'unclear' }, 'En [Leader]{lang=en .unclear}.'],
    ['takes a span in of which it has all that is read', 'Ett ‹ord [till›]{.sic corr=x} här.', { kind: 'sic', values: { corr: 'y' } }, 'Ett [ord [till]{.sic corr=x}]{.sic corr=y} här.'],
    ['refuses a blank line', 'Ett ‹ord.\n\nTvå› till.', { kind: 'unclear' }, 'refused: editorial-blank-line'],
    ['refuses to cross another mark', '[Ett ‹ord]{#a-1111} till›.', { kind: 'unclear' }, 'refused: passage-impossible'],
    ['refuses to cut an emphasis in two', 'Ett *ord ‹till* här›.', { kind: 'unclear' }, 'refused: passage-impossible'],
    ['refuses front matter', '---\ntitle: ‹x›\n---\nEtt', { kind: 'unclear' }, 'refused: passage-front-matter'],
    ['refuses a language that is none', 'Ett ‹ord›.', { kind: 'lang', values: { lang: 'på engelska' } }, 'refused: lang-shape'],
    ['refuses no language', 'Ett ‹ord›.', { kind: 'lang' }, 'refused: lang-shape'],
  ];
  for (const [what, text, editorial, expected] of cases) it(what, () => assert.equal(marked(text, editorial), expected));

  const changes: [string, string, Editorial, string][] = [
    ['changes a value', 'Ett [‹od›]{.sic corr=ort}.', { kind: 'sic', values: { corr: 'ord' } }, 'Ett [od]{.sic corr=ord}.'],
    ['changes a value in quotation marks', 'Ett [‹od›]{.sic corr="o r t"}.', { kind: 'sic', values: { corr: 'ord' } }, 'Ett [od]{.sic corr="ord"}.'],
    ['puts a value in quotation marks', 'Ett [‹od›]{.sic corr=ort}.', { kind: 'sic', values: { corr: 'två ord' } }, 'Ett [od]{.sic corr="två ord"}.'],
    ['takes a value away', 'Ett [‹od›]{.gap reason=lost extent="1 ord"}.', { kind: 'gap', values: { extent: '' } }, 'Ett [od]{.gap reason=lost}.'],
    ['leaves what is not named', 'Ett [‹od›]{.gap reason=lost extent="1 ord"}.', { kind: 'gap', values: { reason: 'damage' } }, 'Ett [od]{.gap reason=damage extent="1 ord"}.'],
    ['changes a language', 'Ett [‹od›]{lang=en}.', { kind: 'lang', values: { lang: 'de' } }, 'Ett [od]{lang=de}.'],
    ['changes nothing where all is said', 'Ett [‹od›]{.unclear}.', { kind: 'unclear' }, 'Ett [od]{.unclear}.'],
  ];
  for (const [what, text, editorial, expected] of changes) it(what, () => assert.equal(marked(text, editorial, true), expected));

  it('goes from the innermost span around, with all that it says', () => {
    const at = (text: string, kind?: EditorialKind): string => {
      const offset = text.indexOf('|'), letter = parseLetter(text.replace('|', '')), edits = removeEditorial(letter, { start: offset, end: offset }, kind);
      return isRefusal(edits) ? edits.refused : applied(letter.text, edits);
    };
    assert.equal(at('[Ett [o|rd]{.unclear lang=en}]{.del}'), '[Ett ord]{.del}');
    assert.equal(at('[Ett [o|rd]{.unclear}]{.del}', 'del'), 'Ett [ord]{.unclear}');
    assert.equal(at('[o|rd]{.unclear #a-1111 .x}'), '[ord]{#a-1111 .x}');
    assert.equal(at('[o|rd]{.sic term=ILP corr="a b"}'), '[ord]{term=ILP}');
    assert.equal(at('Ja!<!-- -->[o|rd]{.del}'), 'Ja!ord');
    assert.equal(at('[o|rd]{#a-1111}'), 'editorial-none');
    assert.equal(at('o|rd'), 'editorial-none');
    assert.equal(at('[[o|rd]{.del}](x)'), '[ord](x)');
  });

  it('never changes what is read, and goes without a trace', () => {
    const piece = fc.constantFrom('ord', ' ', 'Ett ', '*', '!', '[', ']', '\n', '\n\n', 'å', 'e\u0301', '𝄞', '`', '[x]{.sic corr=y}', '[y]{lang=en}', '[z]{#a-1111 .t}', '(oläsligt)', '[sic]', '<!-- -->', '@key', '\\', '"', '1. ', '[[w]{.add}]{#b-2222}', '[](x)', 'שלום', '\t', '  \n');
    const text = fc.tuple(fc.array(piece, { minLength: 1, maxLength: 14 }), fc.boolean()).map(([pieces, crlf]) => crlf ? pieces.join('').replace(/\n/g, '\r\n') : pieces.join(''));
    const editorial = fc.tuple(fc.constantFrom(...EDITORIAL_KINDS), fc.constantFrom('en', 'två ord', 'a "b"', '', '}')).map(([kind, value]): Editorial => ({ kind, values: Object.fromEntries(EDITORIAL_VALUES[kind].map(key => [key, key === 'lang' ? 'en' : value])) }));
    let done = 0;
    fc.assert(fc.property(text, fc.nat(), fc.nat(), editorial, (source, a, b, mark) => {
      const letter = parseLetter(source), [start, end] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y);
      const edits = markEditorially(letter, { start, end }, mark);
      // What Pandoc does not read as a mark for want of a guard gets one when the mark before it goes.
      if (isRefusal(edits) || edits.length === 0 || letter.marks.spans.some(each => needsGuard(letter, each.start))) return;
      const after = applied(source, edits), now = parseLetter(after);
      assert.equal(now.reading.text, letter.reading.text);
      assert.deepEqual(now.annotations.map(each => [each.id, each.tags]), letter.annotations.map(each => [each.id, each.tags]));
      // A mark that was there before and got another value is not what it was.
      if (letter.marks.spans.length === now.marks.spans.length) return;
      const fresh = now.marks.spans.find(each => !letter.marks.spans.some(old => source.slice(old.start, old.end) === after.slice(each.start, each.end)) && each.attributes.id === undefined && (mark.kind === 'lang' ? each.attributes.values.some(value => value.key === 'lang') : each.attributes.classes.some(own => own.name === mark.kind)));
      if (!fresh) return;
      const back = removeEditorial(now, fresh.inner, mark.kind);
      assert.ok(!isRefusal(back));
      assert.equal(applied(after, back), source);
      done++;
    }), { numRuns: 600 });
    assert.ok(done > 100, String(done));
  });

  it('stays where its passage is annotated, and the annotation deleted', () => {
    const { text, letter, selection } = selected('Ett [‹ord›]{.unclear}.');
    const made = annotate(letter, selection, { tags: ['x'], seed: 1 });
    assert.ok(!isRefusal(made));
    assert.equal(applied(text, made.edits).replace(made.id, 'ID'), 'Ett [[ord]{#ID .x}]{.unclear}.');
  });
});
