import { KnownLetter } from './index/letters';
import { Links } from './links';
import { Matches } from '../glossary/matcher';
import { Glossary } from '../glossary/model';
import { isTag } from '../letter/attributes';
import { linksOf } from '../letter/marks';
import { Letter } from '../letter/model';
import { placeOf } from '../letter/record';
import { Problem, problem } from '../text/problem';

/** What only the glossaries can tell: unknown terms and tags, and glossaries that are not there (letter format, section 5). */
export function knowledgeProblems(letter: Letter, glossaries: readonly Glossary[], matches: Matches, missing: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  for (const field of letter.header.glossaries ?? []) {
    if (missing.has(field.value)) problems.push(problem('glossary-missing', 'warning', field.start, field.end, field.value));
  }
  for (const { start, end, name } of matches.unknown) {
    const at = letter.reading.toSource(start, end);
    problems.push(problem('term-missing', 'warning', at.start, at.end, name));
  }
  if (glossaries.some(glossary => glossary.hasTagset)) {
    const known = new Set(glossaries.flatMap(glossary => glossary.tags.map(tag => tag.name)));
    for (const { attributes } of letter.marks.spans) {
      if (attributes.id === undefined) continue;
      for (const { name, start, end } of attributes.classes) {
        if (isTag(name) && !known.has(name)) problems.push(problem('tag-unknown', 'warning', start, end, name));
      }
    }
  }
  return problems;
}

/** Links that lead to a letter that is not there, or to a part or an annotation that this letter has not. `learn`: the letter at a URI. */
export async function linkProblems(uri: string, letter: Letter, links: Links, learn: (uri: string) => Promise<KnownLetter | undefined>): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { target, targetRange: { start, end } } of linksOf(letter)) {
    const place = links.target(uri, target);
    if (!place || place.uri === uri || !/\.letter$/i.test(place.uri)) continue;
    const known = await learn(place.uri);
    if (!known) problems.push(problem('link-letter-missing', 'warning', start, end, target));
    else if (place.address !== undefined && !placeOf(known.record, place.address)) problems.push(problem('link-part-missing', 'warning', start, end, target, `#${place.address}`));
  }
  return problems;
}
