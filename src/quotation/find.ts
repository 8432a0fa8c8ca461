import { Quotation } from './model';
import { Paper, RunningText } from '../citation/model';

/**
 * The quotations of a paper that have a citation, by the usual conventions, of a key that `isWanted` (a letter that the library has). In the order of the text. `before`: what
 * was found in an earlier version.
 */
export function quotationsOf(paper: Paper, running: RunningText, isWanted: (key: string) => boolean): Quotation[] {
  void paper; void running; void isWanted;
  return [];
}
