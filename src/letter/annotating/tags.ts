import { tagName } from './annotate';
import { isAddressLike } from '../attributes';

/** Not in code, not a link's target, not escaped, not in a word; a blank after `#` makes a heading. */
const TAG = /(`+)[^]*?\1|\]\([^)\s]*\)|\\[^]|(?<![\p{L}\p{N}\p{M}_&/#])#(\p{L}[\p{L}\p{N}\p{M}_/-]*)/gu;

/**
 * What is written into a note, with its `#tags` taken out: `Ett ord. #metafor` is the note `Ett ord.` and the tag `metafor`. An address (`#p4`)
 * and the name of an editorial mark stay where they are. A note of nothing but tags is none.
 */
export function noteAndTags(written: string): { readonly text: string; readonly tags: readonly string[] } {
  const tags: string[] = [];
  const text = written.replace(TAG, (whole, _code: string | undefined, tag: string | undefined) => {
    const name = tag === undefined || isAddressLike(tag) ? undefined : tagName(tag);
    if (name === undefined) return whole;
    if (!tags.includes(name)) tags.push(name);
    return GONE;
  });
  if (tags.length === 0) return { text: written.trimEnd(), tags };
  const tidied = text.split('\n').flatMap(line => !line.includes(GONE) ? line : tidy(line)).join('\n');
  return { text: tidied.trim() === '' ? '' : tidied.trimEnd(), tags };
}

/** Stands for a tag that was taken out: no text has it. */
const GONE = '\ue0fe';

/** A line without the blanks that stood around a tag; a line of nothing but tags is none. */
function tidy(line: string): string[] {
  const found = line.replace(new RegExp(`[ \\t]*${GONE}(?:[ \\t]*${GONE})*(?=[ \\t]*$|[.,;:!?)])`, 'g'), '').replace(new RegExp(`${GONE}[ \\t]*`, 'g'), '').trimEnd();
  return found.trim() === '' ? [] : [found];
}
