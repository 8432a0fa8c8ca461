import { rewritten } from './tags';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}', '{': '\\{', '}': '\\}', '$': '\\$', '&': '\\&', '%': '\\%', '#': '\\#', '_': '\\_', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}', '`': '\\textasciigrave{}', '\u00a0': '~',
};
const MARKS = {
  italic: ['\\textit{', '}'], bold: ['\\textbf{', '}'], raised: ['\\textsuperscript{', '}'], lowered: ['\\textsubscript{', '}'], smallCaps: ['\\textsc{', '}'], noCase: ['{', '}'],
} as const;

/** A text of CSL as a value of a .bib file, without the braces around it. Signs that stand alone in Unicode stay (biblatex reads UTF-8). Braces balance, as BibTeX counts them. */
export function latexOf(text: string): string { return rewritten(oneLine(text), part => escaped(part), MARKS); }

/** A title: words with capitals after the first are in braces, so that no style makes them small; what is emphasised is in braces already. */
export function latexTitle(text: string): string {
  let isFirst = true;
  return rewritten(oneLine(text), (part, isMarked) => escaped(part, isMarked ? undefined : word => {
    const protects = !isFirst && /\p{Lu}/u.test(word);
    isFirst = false;
    return protects;
  }), MARKS);
}

function oneLine(text: string): string { return text.replace(/[ \t\r\n\f\v]+/g, ' ').trim(); }

function escaped(text: string, protects?: (word: string) => boolean): string {
  const plain = (part: string): string => part.replace(/[\\{}$&%#_^~`\u00a0]/g, char => ESCAPES[char]).replace(/-(?=-)/g, '-{}').replace(/'(?=')/g, '\'{}');
  // BibTeX counts braces without minding the backslash before them.
  const isBalanced = balances(text);
  const safe = (part: string): string => isBalanced ? plain(part) : plain(part).replace(/\\\{/g, '\\textbraceleft{}').replace(/\\\}/g, '\\textbraceright{}');
  if (!protects) return safe(text);
  return text.replace(/[\p{L}\p{M}\p{N}'’.-]+|[^\p{L}\p{M}\p{N}'’.-]+/gu, word => /[\p{L}\p{N}]/u.test(word) && protects(word) ? `{${safe(word)}}` : safe(word));
}

function balances(text: string): boolean {
  let depth = 0;
  for (const char of text) if (char === '{') depth++; else if (char === '}' && --depth < 0) return false;
  return depth === 0;
}
