import { strict as assert } from 'node:assert';
import { parseLetter } from '../../src/letter/parse';
import { Range } from '../../src/text/range';

const REF = 'Ett [ord]{#a}[^a].\n\n';
const noteOf = (text: string) => {
  const [note] = parseLetter(text).notes;
  const slice = (range: Range) => text.slice(range.start, range.end);
  return { ...note, whole: slice(note), content: slice(note.content), label: slice(note.labelRange), reading: note.reading.text,
    replies: note.replies.map(reply => [reply.by, reply.date, slice(reply.content), slice(reply)]), by: note.by, date: note.date };
};
const problemsOf = (text: string) => parseLetter(text).problems.map(({ code, severity, start, end, args }) => [code, severity, text.slice(start, end), ...args]);

describe('a note', () => {
  it('has who wrote it and when, and its text', () => {
    const note = noteOf(`${REF}[^a]: []{by=LT date=2026-11-23} Text i *Markdown*.\n`);
    assert.deepEqual([note.by, note.date, note.content, note.label, note.replies], ['LT', '2026-11-23', 'Text i *Markdown*.', '[^a]:', []]);
    assert.equal(note.reading, 'Text i Markdown.');
  });
  it('needs neither', () => {
    const note = noteOf(`${REF}[^a]: Bara text.`);
    assert.deepEqual([note.by, note.date, note.content], [undefined, undefined, 'Bara text.']);
  });
  it('may have who alone', () => {
    const note = noteOf(`${REF}[^a]: []{by="Leo T"} Text.`);
    assert.deepEqual([note.by, note.date, note.content], ['Leo T', undefined, 'Text.']);
  });
  it('has nothing of a name inside its text', () => assert.equal(noteOf(`${REF}[^a]: Text []{by=LT}.`).by, undefined));
  it('may be empty', () => {
    const note = noteOf(`${REF}[^a]: \n`);
    assert.deepEqual([note.content, note.reading, note.whole], ['', '', '[^a]:']);
  });
  it('may have lines after its first that are indented', () => assert.equal(noteOf(`${REF}[^a]: Ett\n    två\n    tre\n\nBrevet.\n`).reading, 'Ett två tre'));
  it('may have paragraphs indented by four', () => {
    const note = noteOf(`${REF}[^a]: Ett.\n\n    Två.\n\nBrevet.\n`);
    assert.deepEqual([note.whole, note.reading], ['[^a]: Ett.\n\n    Två.', 'Ett.\n\nTvå.']);
  });
  it('may be indented by a tab', () => assert.equal(noteOf(`${REF}[^a]: Ett.\n\n\tTvå.\n`).reading, 'Ett.\n\nTvå.'));
  it('ends before a paragraph that is indented by less', () => {
    const text = `${REF}[^a]: Ett.\n\n   Två.\n`;
    assert.equal(noteOf(text).whole, '[^a]: Ett.');
    assert.equal(parseLetter(text).reading.text, 'Ett ord.\n\nTvå.');
  });
  it('is followed by another on the next line', () => {
    const letter = parseLetter('[a]{#a}[^a] [b]{#b}[^b]\n\n[^a]: A.\n[^b]: B.\n');
    assert.deepEqual(letter.notes.map(note => [note.label, note.reading.text]), [['a', 'A.'], ['b', 'B.']]);
    assert.deepEqual(letter.problems, []);
  });
  it('is not read with the letter', () => assert.equal(parseLetter(`${REF}[^a]: Text.\n\nMera.\n`).reading.text, 'Ett ord.\n\nMera.'));
  it('has its own marks', () => {
    const letter = parseLetter(`${REF}[^a]: Se [punkt](#opening), @key och [b]{lang=en}.\n`);
    assert.deepEqual(letter.notes[0].marks.links.map(link => link.target), ['#opening']);
    assert.deepEqual(letter.notes[0].marks.citations.map(each => each.key), ['key']);
    assert.deepEqual([letter.marks.links, letter.marks.citations], [[], []]);
  });
  it('has a reading text with a map of its own', () => {
    const text = `${REF}[^a]: []{by=LT} Ett *ord* till\n    här.\n`;
    const { reading } = parseLetter(text).notes[0];
    assert.equal(reading.text, 'Ett ord till här.');
    const range = reading.toSource(4, 7);
    assert.equal(text.slice(range.start, range.end), 'ord');
  });
  it('is found between the lines of the opening as well', () => {
    const letter = parseLetter('Rosa[^a]\n\n[^a]: N.\n\nKära vän!\n\n1. Ett.\n');
    assert.deepEqual([letter.notes.length, letter.points.length, letter.reading.text], [1, 1, 'Rosa\n\nKära vän!\n\n1. Ett.']);
  });
});

describe('a reply', () => {
  const text = `${REF}[^a]: []{by=LT} Ett.\n\n    - []{by=RL date=2026-11-24} Två.\n\n    - []{by=LT} Tre\n      och mer.\n\n2. Punkt.\n`;
  it('is a list item of the note that begins with who wrote it', () => {
    const note = noteOf(text);
    assert.deepEqual(note.replies, [['RL', '2026-11-24', 'Två.', '[]{by=RL date=2026-11-24} Två.'], ['LT', undefined, 'Tre\n      och mer.', '[]{by=LT} Tre\n      och mer.']]
      .map(([by, date, content], index) => [by, date, content, note.replies[index][3]]));
    assert.deepEqual([note.by, note.content], ['LT', 'Ett.']);
  });
  it('has a range with its text in it', () => {
    const { replies } = parseLetter(text).notes[0];
    for (const reply of replies) assert.ok(reply.start < reply.content.start && reply.content.end === reply.end);
    assert.ok(replies[0].end < replies[1].start);
  });
  it('reads in the note without its marker', () => assert.equal(noteOf(text).reading, 'Ett.\n\nTvå.\n\nTre och mer.'));
  it('is no other list', () => {
    const note = noteOf(`${REF}[^a]: Ett.\n\n    - Två.\n    - Tre.\n`);
    assert.deepEqual([note.replies, note.content], [[], 'Ett.\n\n    - Två.\n    - Tre.']);
  });
  it('may have * or + as its marker', () => assert.deepEqual(noteOf(`${REF}[^a]: A.\n\n    * []{by=B} C.\n\n    + []{by=D} E.\n`).replies.map(each => [each[0], each[2]]), [['B', 'C.'], ['D', 'E.']]));
  it('may have paragraphs', () => assert.deepEqual(noteOf(`${REF}[^a]: A.\n\n    - []{by=B} C.\n\n      D.\n`).replies.map(each => each[2]), ['C.\n\n      D.']));
});

describe('what is wrong with notes', () => {
  it('is a reference with no definition', () => assert.deepEqual(problemsOf('Ett ord[^a] till.'), [['note-undefined', 'error', '[^a]', 'a']]));
  it('is a note that nothing refers to', () => assert.deepEqual(problemsOf('Ord.\n\n[^a]: Not.\n'), [['note-not-referred', 'warning', '[^a]:', 'a', 16]]));
  it('is a note referred to twice, at the second', () => {
    const text = 'Ett[^a] två[^a] tre[^a].\n\n[^a]: Not.\n';
    assert.deepEqual(problemsOf(text), [['note-referred-twice', 'warning', '[^a]', 'a'], ['note-referred-twice', 'warning', '[^a]', 'a']]);
    assert.deepEqual(parseLetter(text).problems.map(each => each.start), [11, 19]);
  });
  it('is a note defined twice, at the second; the first counts', () => {
    const text = '[Ett]{#a}[^a].\n\n[^a]: Not.\n\n[^a]: Annan.\n';
    assert.deepEqual(problemsOf(text), [['note-defined-twice', 'warning', '[^a]:', 'a']]);
    assert.equal(parseLetter(text).problems[0].start, text.lastIndexOf('[^a]:'));
    assert.equal(parseLetter(text).annotations[0].note?.reading.text, 'Not.');
  });
  it('is a definition that would swallow the next line', () => {
    const text = 'Ett[^a].\n\n[^a]: Not.\nNästa rad.\n';
    assert.deepEqual(problemsOf(text), [['note-swallows-line', 'warning', 'Nästa rad.']]);
    assert.equal(parseLetter(text).notes[0].reading.text, 'Not. Nästa rad.');
  });
  it('is a definition that is none for want of a blank line', () => {
    const text = 'Ett[^a].\n[^a]: Not.\n';
    assert.deepEqual(problemsOf(text), [['note-no-definition', 'warning', '[^a]:', 'a']]);
    assert.deepEqual(parseLetter(text).notes, []);
  });
  it('is a reference inside a note', () => {
    const text = 'Ett[^a] två[^b].\n\n[^a]: Se[^b].\n\n[^b]: B.\n';
    assert.deepEqual(problemsOf(text), [['note-in-note', 'warning', '[^b]', 'b']]);
    assert.equal(parseLetter(text).problems[0].start, text.indexOf('[^b].', 20));
  });
  it('is not a note between blank lines that is referred to once', () => assert.deepEqual(problemsOf('Ett[^1] ord[^två].\n\n[^1]: A.\n\n[^två]: B.\n\nMera.\n'), []));

  it('is an empty definition, which takes the paragraph after it', () => {
    const text = 'A.[^d]\n\n[^d]: \n\nB [x]{#a} c.\n\nC.\n';
    assert.deepEqual(parseLetter(text).problems.map(({ code, start, end }) => [code, text.slice(start, end)]), [['note-swallows-line', 'B [x]{#a} c.']]);
    assert.deepEqual(parseLetter('A.[^d]\n\n[^d]: \n\n\nB.\n').problems, []);
    assert.deepEqual(parseLetter('A.[^d]\n\n[^d]: x\n\nB.\n').problems, []);
  });
  it('is told once for a note that goes on', () => assert.deepEqual(parseLetter('A.[^d]\n\n[^d]: x\ny\nz\n').problems.map(each => each.code), ['note-swallows-line']));
  it('is no reference that begins the next line', () => assert.deepEqual(parseLetter('A.[^d][^e]\n\n[^d]: x\n[^e]: y\n').problems, []));
});
