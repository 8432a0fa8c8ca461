import { Refusal, refusal } from '../../text/refusal';

/** What is asked of the script that runs regular expressions: at most `most` matches in some texts. */
export interface ExpressionRequest { readonly id: number; readonly source: string; readonly flags: string; readonly texts: readonly string[]; readonly most: number }

/** Its matches, each as three numbers: of the text, and where in it the match begins and ends. `rest`: why it has not all: there are more, or the engine gave up. */
export interface ExpressionAnswer { readonly id: number; readonly places: readonly number[]; readonly rest?: 'many' | 'slow' }

/** A text is a letter's reading text, whose lines are its paragraphs: `^` and `$` are where one begins and ends, and `.` stays within one. */
export function flagsOf(isCaseSensitive: boolean): string { return isCaseSensitive ? 'gmu' : 'gimu'; }

const WORD = '\\p{L}\\p{M}\\p{N}_';
const IN_WORDS: Readonly<Record<string, string>> = {
  w: `[${WORD}]`, W: `[^${WORD}]`, b: `(?:(?<=[${WORD}])(?![${WORD}])|(?<![${WORD}])(?=[${WORD}]))`, B: `(?:(?<=[${WORD}])(?=[${WORD}])|(?<![${WORD}])(?![${WORD}]))`,
};

/**
 * The same expression with words of all scripts: to JavaScript `\w` is a to z, with any flag, so that `\bår` or `\w+skap` would find nothing or parts of words. `\w`, `\W`, `\b` and `\B` are
 * written out; of these, in a class, only `\w` can be.
 */
export function withAllLetters(source: string): string {
  let written = '', isClass = false;
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') {
      const next = source[++at] ?? '';
      written += isClass ? next === 'w' ? WORD : character + next : IN_WORDS[next] ?? character + next;
      continue;
    }
    if (character === '[') isClass = true;
    if (character === ']') isClass = false;
    written += character;
  }
  return written;
}

/** Why an expression cannot be used: what the engine says of it. */
export function expressionRefusal(source: string, flags: string): Refusal | undefined {
  try {
    new RegExp(source, flags);
    return undefined;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error), own = `/${source}/${flags}: `, at = message.indexOf(own);
    return refusal('regex-invalid', at < 0 ? message : message.slice(at + own.length));
  }
}

/** All matches that are not empty, in their order. It takes as long as it takes: it is run where it can be ended. */
export function answerOf({ id, source, flags, texts, most }: ExpressionRequest): ExpressionAnswer {
  const places: number[] = [];
  try {
    const expression = new RegExp(source, flags);
    for (const [index, text] of texts.entries()) {
      for (const { 0: match, index: start } of text.matchAll(expression)) {
        if (match === '') continue;
        if (places.length >= most * 3) return { id, places, rest: 'many' };
        places.push(index, start, start + match.length);
      }
    }
    return { id, places };
  } catch {
    return { id, places, rest: 'slow' };
  }
}
