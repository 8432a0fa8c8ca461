import { Annotation, Letter } from '../model';

/** The annotations at an offset, in their passage, their marks or their note: the innermost first. */
export function annotationsAt({ annotations }: Letter, offset: number): Annotation[] {
  const found = annotations.filter(({ passage, marks, note }) => {
    const start = Math.min(passage.start - 1, marks[0].start), end = Math.max(passage.end, marks[marks.length - 1].end);
    return (start <= offset && offset <= end) || (note !== undefined && note.start <= offset && offset <= note.end);
  });
  return found.sort((a, b) => a.passage.end - a.passage.start - (b.passage.end - b.passage.start));
}
