import { answerOf } from './library/concordance/expressions';
import { serve } from './library/workspaceWorker';

/** The front door of the script that runs regular expressions in a worker (library/concordance/regexSearch.ts). */
serve(answerOf);
