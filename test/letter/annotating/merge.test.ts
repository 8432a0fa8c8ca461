import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { annotate } from '../../../src/letter/annotating/annotate';
import { deleteAnnotation } from '../../../src/letter/annotating/change';
import { reply, writeNote } from '../../../src/letter/annotating/remarks';
import { letterFixes } from '../../../src/letter/fixes';
import { parseLetter } from '../../../src/letter/parse';
import { Edit, applyEdits } from '../../../src/text/fixes';
import { Refusal, isRefusal } from '../../../src/text/refusal';
import { applied } from '../../text/applied';

/** What git makes of two changes of a text; whether they conflict. */
function merged(base: string, ours: string, theirs: string): { readonly text: string; readonly conflict: boolean } {
  const home = fs.mkdtempSync(path.join(os.tmpdir(), 'merge-'));
  try {
    const files = Object.entries({ ours, base, theirs }).map(([name, text]) => { const file = path.join(home, name); fs.writeFileSync(file, text); return file; });
    const { status, stdout } = spawnSync('git', ['merge-file', '-p', '-L', 'ours', '-L', 'base', '-L', 'theirs', ...files], { encoding: 'utf8' });
    assert.ok(status !== null && status >= 0 && status < 128, 'git merge-file');
    return { text: stdout, conflict: status > 0 };
  } finally {
    fs.rmSync(home, { recursive: true, force: true });
  }
}

function made(text: string, edits: readonly Edit[] | Refusal): string {
  assert.ok(!isRefusal(edits), JSON.stringify(edits));
  return applyEdits(text, edits);
}
/** An annotation on words of a text, with an id of its own. */
function annotated(text: string, words: string, initials: string, note = `Not av ${initials}.`): string {
  const start = text.indexOf(words);
  const done = annotate(parseLetter(text), { start, end: start + words.length }, { initials, tags: ['tanke'], note: { by: initials, date: '2026-11-25', text: note }, seed: initials.length });
  assert.ok(!isRefusal(done), JSON.stringify(done));
  return applyEdits(text, done.edits);
}
function idOf(text: string, initials: string): string { return parseLetter(text).annotations.find(each => each.id.startsWith(`${initials}-`))!.id; }
const codes = (text: string): string[] => parseLetter(text).problems.map(each => each.code);

const LETTER = 'Kära kamrater!\n\nDen första meningen står här.\n\nDen andra meningen står här.\n\n1. En punkt med flera\nrader som är hårt brutna\nlångt ute till höger.\n\n2. En punkt till.\n\nDen sista meningen står här.';
const PLACES = ['första', 'andra', 'flera', 'hårt', 'höger', 'punkt till', 'sista'];

describe('annotations merge', () => {
  const variants: [string, (text: string) => string][] = [
    ['without a newline at the end', text => text], ['with one', text => `${text}\n`], ['with CRLF', text => `${text}\n`.replaceAll('\n', '\r\n')],
    ['with blanks at the ends of lines', text => `${text}\n`.replaceAll(/(?<=.)\n/g, '  \n')], ['with more than one blank line', text => `${text}\n`.replaceAll('\n\n', '\n\n\n')],
  ];
  for (const [what, variant] of variants) {
    it(`in different paragraphs, ${what}`, () => {
      const base = variant(LETTER);
      for (const [n, one] of PLACES.entries()) {
        for (const other of PLACES.slice(n + 1)) {
          if (['flera', 'hårt', 'höger'].includes(one) && ['flera', 'hårt', 'höger'].includes(other)) continue;
          const { text, conflict } = merged(base, annotated(base, one, 'ek'), annotated(base, other, 'lt'));
          assert.ok(!conflict, `${one}, ${other}\n${text}`);
          assert.deepEqual(codes(text), codes(base), text);
          assert.deepEqual(parseLetter(text).annotations.map(each => [text.slice(each.passage.start, each.passage.end), each.note?.by]), [[one, 'ek'], [other, 'lt']]);
          const back = ['ek', 'lt'].reduce((all, each) => made(all, deleteAnnotation(parseLetter(all), idOf(all, each))), text);
          assert.equal(back, base);
        }
      }
    });
  }

  it('when one changes a note and the other annotates elsewhere, answers elsewhere, or deletes', () => {
    const base = annotated(annotated(LETTER, 'första', 'ek'), 'sista', 'lt');
    const ours = made(base, writeNote(parseLetter(base), idOf(base, 'ek'), { by: 'EK', text: 'En annan not.\n\nMed mer.' }));
    for (const theirs of [annotated(base, 'flera', 'ab'), made(base, reply(parseLetter(base), idOf(base, 'lt'), { by: 'AB', text: 'Ja.' })), made(base, deleteAnnotation(parseLetter(base), idOf(base, 'lt')))]) {
      const { text, conflict } = merged(base, ours, theirs);
      assert.ok(!conflict, text);
      assert.deepEqual(codes(text), []);
    }
  });
});

describe('what a conflict leaves behind', () => {
  /** By one quick fix after another, until nothing is wrong. */
  function mended(text: string, choose: string): string {
    for (let left = 30; left > 0; left--) {
      const letter = parseLetter(text), [problem] = letter.problems;
      if (!problem) return text;
      const fixes = letterFixes(letter, problem);
      const fix = fixes.find(each => each.code === choose) ?? fixes[0];
      assert.ok(fix, `${problem.code} has no mend\n${text}`);
      text = applied(text, fix.edits);
    }
    return assert.fail(`still wrong: ${codes(text).join()}\n${text}`);
  }
  const base = annotated(`${LETTER}\n`, 'andra', 'ek'), id = idOf(base, 'ek');
  const change = (text: string): string => made(base, writeNote(parseLetter(base), id, { by: 'EK', date: '2026-11-25', text }));
  const crossed = (start: string, end: string, initials: string): string => {
    const from = base.indexOf(start), done = annotate(parseLetter(base), { start: from, end: base.indexOf(end) + end.length }, { initials, tags: [], note: { text: 'Över.' }, seed: 3 });
    return made(base, isRefusal(done) ? done : done.edits);
  };
  const cases: [string, string, string][] = [
    ['two annotations in a paragraph', annotated(base, 'första', 'ab'), annotated(base, 'står här', 'lt')],
    ['two on the same words', annotated(base, 'hårt', 'ab'), annotated(base, 'hårt', 'lt')],
    ['a note changed on both sides', change('Så här.'), change('Nej, så här.')],
    ['a reply on both sides', made(base, reply(parseLetter(base), id, { by: 'AB', text: 'Ja.' })), made(base, reply(parseLetter(base), id, { by: 'LT', text: 'Nej.' }))],
    ['a note changed, its annotation deleted', change('Så här.'), made(base, deleteAnnotation(parseLetter(base), id))],
    ['crossing passages', crossed('första', 'flera', 'ab'), crossed('står', 'hårt', 'lt')],
  ];
  for (const [what, ours, theirs] of cases) {
    const { text, conflict } = merged(base, ours, theirs);
    for (const choice of ['keep-upper', 'keep-lower', 'keep-both']) {
      it(`of ${what} is reported and mended, ${choice}`, () => {
        assert.ok(conflict, text);
        assert.ok(codes(text).includes('merge-conflict'));
        const done = mended(text, choice);
        assert.deepEqual(codes(done), []);
        // Nothing that was said is lost where both are kept.
        if (choice === 'keep-both') for (const said of [ours, theirs].flatMap(each => parseLetter(each).notes.flatMap(note => note.reading.text.split('\n')))) assert.ok(done.includes(said.trim()), `${said}\n${done}`);
      });
    }
    it(`of ${what} is reported when only its marks are deleted, or half of it`, () => {
      const bare = text.replace(/^(?:<{7}|={7}|>{7}).*\r?\n/gm, ''), half = text.replace(/^={7}\r?\n[^]*?(?=^>{7})/gm, '');
      for (const careless of [bare, half]) assert.deepEqual(codes(mended(careless, 'keep-both')), []);
    });
  }

  const careless: [string, string, string][] = [
    ['the same id twice', 'En [ord]{#a .x}[^a] och [ett]{#a .y}.\n\n[^a]: Not.\n', 'id-twice'],
    ['the same annotation twice, with its note', 'En [ord]{#ek-1111}[^ek-1111].\n\n[^ek-1111]: Not.\n\nEn [ord]{#ek-1111}[^ek-1111].\n\n[^ek-1111]: Not.\n', 'id-twice'],
    ['a note defined twice', 'En [ord]{#a}[^a].\n\n[^a]: []{by=LT} Not.\n\n[^a]: []{by=EK} En annan.\n\n    - []{by=LT} Svar.\n', 'note-defined-twice'],
    ['a note without a reference', 'En [ord]{#a}.\n\n[^a]: Not.\n', 'note-not-referred'],
    ['a note of no annotation', 'En ord.\n\n[^a]: Not.\n', 'note-not-referred'],
    ['a reference without a definition', 'En [ord]{#a}[^a].\n', 'note-undefined'],
    ['a crossing mark without its end', 'En []{#a .s}ord.\n\nTvå.\n', 'crossing-no-end'],
    ['an end without its mark', 'En ord.\n\nTvå[]{.e a=a}[^a].\n\n[^a]: Not.\n', 'crossing-no-start'],
    ['a span that lost its end', 'En [ord.\n\nTvå]{#a}[^a].\n\n[^a]: Not.\n', 'span-over-blank-line'],
    ['half a conflict', 'En.\n<<<<<<< ours\nTvå.\n', 'merge-conflict'],
    ['a line of a conflict', 'En.\n\n>>>>>>> theirs\n\nTvå.\n', 'merge-conflict'],
  ];
  for (const [what, text, code] of careless) {
    it(`by hand is reported and mended: ${what}`, () => {
      assert.ok(codes(text).includes(code), codes(text).join());
      assert.deepEqual(codes(mended(text, '')), []);
    });
  }
});
