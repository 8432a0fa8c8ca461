import { Matches, TermMatcher, tokensIn } from '../../src/glossary/matcher';
import { TermIndex } from '../../src/glossary/terms';
import { Letter } from '../../src/letter/model';
import { pack } from '../../src/text/packed';
import { StringTable } from '../../src/text/strings';

/** A matcher for letters that stand alone: no other letter has a word. */
export function matcherOf(index: TermIndex): TermMatcher { return new TermMatcher(index, new StringTable(), () => false); }

/** The matcher of an index that was made after `previous`. */
export function matcherAfter(index: TermIndex, previous: TermMatcher): TermMatcher { return new TermMatcher(index, previous.strings, () => false, previous); }

export function matchLetter(matcher: TermMatcher, { reading }: Letter, lang: string | undefined): Matches {
  return matcher.match(tokensIn(pack(reading, matcher.strings), reading.marks), lang);
}
