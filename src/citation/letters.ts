import { Citation } from './model';
import { marksOf, sourceKeys } from '../letter/marks';
import { Letter } from '../letter/model';

export function citationsOfLetter(letter: Letter): readonly Citation[] {
  return [...sourceKeys(letter), ...marksOf(letter).flatMap(each => each.citations)].map(({ key, start, end }) => ({ start, end, form: 'parenthetical', keys: [{ key, start, end }] }));
}
