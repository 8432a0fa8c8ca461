import { LatexFlows } from './flows';
import { readLatexFlow } from './inlines';
import { LatexPaper } from './reading';
import { LazyText } from '../flows';
import { Paper, RunningText } from '../model';
import { inOrder } from '../../text/range';

/** The running text of a paper (PaperLanguage.runningText). */
export function runningText(paper: Paper, before?: RunningText): RunningText {
  const own = paper as LatexPaper, { flows, forms } = new LatexFlows(own), { lang, body, packages } = own;
  return new LazyText(paper, flows, forms.sort(inOrder), flow => readLatexFlow(own, flow), before, [lang, body ? 'document' : 'part', ...packages].join());
}
