import { Related } from '../../text/problem';
import { Range } from '../../text/range';

/** A stretch of a file. `whole`: what belongs together there, such as an entry or a point. */
export interface Spot extends Related { readonly whole?: Range }

/** A place of the same thing in the same file; `declares`: there it is defined. */
export interface Highlight extends Range { readonly declares: boolean }
