import { Annotation, Letter } from './model';
import { Range, contains } from '../text/range';

/** The annotations whose passage, marks or reference are at an offset, the innermost first. */
export function annotationsAt({ annotations, marks }: Pick<Letter, 'annotations' | 'marks'>, offset: number): Annotation[] {
  const holds = (range: Range): boolean => contains(range, offset);
  const referred = marks.references.find(holds)?.label;
  return annotations.filter(each => each.id === referred || holds(each.passage) || each.marks.some(holds))
    .sort((a, b) => a.passage.end - a.passage.start - (b.passage.end - b.passage.start) || b.passage.start - a.passage.start);
}

/** The annotations that are meant at an offset: those that stand there, else the one whose note does. */
export function annotationsMeantAt(letter: Pick<Letter, 'annotations' | 'marks'>, offset: number): Annotation[] {
  const found = annotationsAt(letter, offset);
  return found.length > 0 ? found : letter.annotations.filter(({ note }) => note && contains(note, offset));
}

export interface Neighbour {
  readonly annotation: Annotation;
  /** Its place among `count`, from 1. */
  readonly number: number;
  readonly count: number;
  /** Whether the end of the letter was gone round. */
  readonly isRound: boolean;
}

/** The next annotation after an offset or the last one before it (`direction`), of those with a tag where one is given; past the last comes the first. */
export function neighbourOf({ annotations }: Pick<Letter, 'annotations'>, offset: number, direction: 1 | -1, tag?: string): Neighbour | undefined {
  const all = tag === undefined ? annotations : annotations.filter(each => each.tags.includes(tag));
  if (all.length === 0) return undefined;
  const found = direction > 0 ? all.findIndex(each => each.passage.start > offset) : all.findLastIndex(each => each.passage.start < offset);
  const index = found >= 0 ? found : direction > 0 ? 0 : all.length - 1;
  return { annotation: all[index], number: index + 1, count: all.length, isRound: found < 0 };
}
