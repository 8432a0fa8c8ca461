/** Why something is not done, as a code with arguments; the words for people are made above the core. */
export interface Refusal { readonly refused: string; readonly args: readonly string[] }

export function refusal(refused: string, ...args: readonly string[]): Refusal { return { refused, args }; }

export function isRefusal(value: object): value is Refusal { return 'refused' in value; }
