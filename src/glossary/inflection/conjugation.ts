/** A verb in one conjugation. `telling`: those of its forms that nothing but a verb of this conjugation is likely to have, its past above all. */
export interface Conjugation { readonly forms: ReadonlySet<string>; readonly telling: readonly string[] }

export function conjugation(forms: readonly string[], telling: readonly string[]): Conjugation { return { forms: new Set([...forms, ...telling]), telling }; }
