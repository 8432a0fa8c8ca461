import { Reason } from './files';

/** What the library passes over or mends by itself, for the output channel. The words are made above it (features/log.ts). */
export type Notice =
  | { readonly code: 'passed-over'; readonly uri: string; readonly reason: Reason }
  | { readonly code: 'circle'; readonly uri: string }
  | { readonly code: 'cache'; readonly reason: 'damaged' | 'other-version' | 'restored' | 'not-written'; readonly letters?: number }
  | { readonly code: 'indexed'; readonly letters: number; readonly read: number; readonly milliseconds: number };
