import ownStyle from '../media/styles/letters.csl';
import { Citeproc, Engines } from './bibliography/formatter/engines';
import { FormatRequest } from './bibliography/formatter/model';
import { serve } from './library/workspaceWorker';

/** The front door of the script that formats references in a worker (library/formatting.ts). `citeproc.js` lies beside it, as it came. */
declare const require: (name: string) => unknown;

const engines = new Engines(require('./citeproc.js') as Citeproc, ownStyle);

serve((request: FormatRequest) => engines.answer(request));
