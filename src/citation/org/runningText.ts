import { orgFlows } from './flows';
import { readOrgFlow } from './inlines';
import { LazyText } from '../flows';
import { Paper, RunningText } from '../model';
import { inOrder } from '../../text/range';

/** The running text of a paper (PaperLanguage.runningText). */
export function runningText(paper: Paper, before?: RunningText): RunningText {
  const { flows, forms, notes } = orgFlows(paper);
  return new LazyText(paper, flows, forms.sort(inOrder), flow => readOrgFlow(paper, notes, flow), before);
}
