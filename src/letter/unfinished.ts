import { findDate, isDateLine } from './dates';
import { Letter } from './model';

const LONGEST = 60;

/** The labels of the notes that nothing refers to but what stands at `offset`, in the order of the text; each with what the note begins with. */
export function unreferredNotes({ marks, notes }: Letter, offset: number): { label: string; words: string }[] {
  const referred = new Set(marks.references.flatMap(({ label, start, end }) => start <= offset && offset <= end ? [] : label));
  const labels = new Map<string, string>();
  for (const { label, reading } of notes) if (!referred.has(label) && !labels.has(label)) labels.set(label, reading.text.slice(0, LONGEST).replace(/\s+/g, ' ').trim());
  return Array.from(labels, ([label, words]) => ({ label, words }));
}

/** The date that the opening gives, whatever the front matter says; EDTF. A line that is a date comes before one that has a date in it. */
export function openingDate({ text, opening, header }: Letter): string | undefined {
  if (!opening) return undefined;
  const lines = text.slice(opening.start, opening.end).split('\n').map(line => line.trim()), lang = header.lang?.value;
  return [...lines.filter(line => isDateLine(line, lang)), ...lines].flatMap(line => findDate(line, lang)?.edtf ?? [])[0];
}
