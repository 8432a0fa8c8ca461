import { Range } from '../../text/range';

/** A stretch of a file: source offsets. `whole`: what belongs together there, such as an entry or a point. */
export interface Spot extends Range { readonly uri: string; readonly whole?: Range }

/** A place of the same thing in the same file; `declares`: there it is defined. */
export interface Highlight extends Range { readonly declares: boolean }
