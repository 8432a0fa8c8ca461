/**
 * The types of the stemmers that are used. The package ships them for ECMAScript modules only, which TypeScript refuses
 * in ours (TS1479); esbuild bundles them all the same.
 */
declare module '@orama/stemmers/english' { export function stemmer(word: string): string }
declare module '@orama/stemmers/russian' { export function stemmer(word: string): string }
