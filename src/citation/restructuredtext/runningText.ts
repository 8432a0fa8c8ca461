import { restructuredTextFlows } from './flows';
import { readRestructuredTextFlow } from './inlines';
import { inOrder, LazyText } from '../flows';
import { Paper, RunningText } from '../model';

/** The running text of a paper (PaperLanguage.runningText). */
export function runningText(paper: Paper, before?: RunningText): RunningText {
  const { flows, forms } = restructuredTextFlows(paper);
  return new LazyText(paper, flows, forms.sort(inOrder), flow => readRestructuredTextFlow(paper, flow), before);
}
