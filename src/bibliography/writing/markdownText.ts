import { rewritten } from './tags';

const MARKS = { italic: ['*', '*'], bold: ['**', '**'], raised: ['^', '^'], lowered: ['~', '~'], smallCaps: ['[', ']{.smallcaps}'], noCase: ['[', ']{.nocase}'] } as const;

/** A text of CSL as Markdown, which Pandoc reads in CSL-YAML. */
export function markdownOf(text: string): string {
  return rewritten(text, escaped, MARKS).replace(/^(\(?(?:\d{1,9}|[a-z]{1,5}|#)|\([A-Z]|[A-Z](?=\)))([.)])(?=\s)/, '$1\\$2').replace(/^([#+|:-])/, '\\$1');
}

function escaped(text: string): string {
  return text.replace(/[\\`*[\]^~$@<>]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|-{2,}|\.{3,}|(?<=[\p{L}\p{N}])'(?=\p{L})/gu, signs => Array.from(signs, sign => `\\${sign}`).join(''));
}
