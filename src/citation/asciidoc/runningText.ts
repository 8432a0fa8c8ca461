import { Paper, RunningText } from '../model';

/** The running text of a paper (PaperLanguage.runningText). */
export function runningText(paper: Paper, before?: RunningText): RunningText {
  void paper; void before;
  return { flows: [], forms: [] };
}
