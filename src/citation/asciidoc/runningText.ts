import { asciidocFlows } from './flows';
import { readAsciidocFlow } from './inlines';
import { LazyText } from '../flows';
import { Paper, RunningText } from '../model';
import { inOrder } from '../../text/range';

/** The running text of a paper (PaperLanguage.runningText). */
export function runningText(paper: Paper, before?: RunningText): RunningText {
  const { flows, forms, notes } = asciidocFlows(paper);
  return new LazyText(paper, flows, forms.sort(inOrder), flow => readAsciidocFlow(paper, notes, flow), before);
}
