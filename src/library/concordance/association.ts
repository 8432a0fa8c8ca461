/** How often two words stand together, and what that is compared with. `together`: in the spans; `node` and `word`: of each by itself; `all`: words in all; `span`: words on both sides. */
export interface Counts { readonly together: number; readonly node: number; readonly word: number; readonly all: number; readonly span: number }

export function logLikelihood(_counts: Counts): number { return 0; }

export function mutualInformation(_counts: Counts): number { return 0; }
