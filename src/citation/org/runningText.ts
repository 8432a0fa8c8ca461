import { orgFlows } from './flows';
import { readOrgFlow } from './inlines';
import { inOrder, LazyText } from '../flows';
import { Paper, RunningText } from '../model';

/** The running text of a paper (PaperLanguage.runningText). */
export function runningText(paper: Paper, before?: RunningText): RunningText {
  const { flows, forms, notes } = orgFlows(paper);
  return new LazyText(paper, flows, forms.sort(inOrder), flow => readOrgFlow(paper, notes, flow), before);
}
