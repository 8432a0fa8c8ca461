import { TypstFlows } from './flows';
import { readTypstFlow } from './inlines';
import { TypstPaper } from './reading';
import { LazyText } from '../flows';
import { Paper, RunningText } from '../model';
import { inOrder } from '../../text/range';

/** The running text of a paper (PaperLanguage.runningText). */
export function runningText(paper: Paper, before?: RunningText): RunningText {
  const own = paper as TypstPaper, { flows, forms } = new TypstFlows(own);
  return new LazyText(paper, flows, forms.sort(inOrder), flow => readTypstFlow(own, flow), before);
}
