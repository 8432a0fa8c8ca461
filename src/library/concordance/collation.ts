import { KnownLetter } from '../index/letters';
import { primarySubtag } from '../../letter/languages';

const plain = new Intl.Collator(undefined, { numeric: true });

/** Compares words as the dictionaries of the language do in which most of some letters are, for that is what they are words of: in Swedish ones `å` comes after `z`. */
export function collationFor(letters: Iterable<Pick<KnownLetter, 'record'>>): (a: string, b: string) => number {
  const counts = new Map<string, number>();
  for (const { record: { lang } } of letters) {
    const language = primarySubtag(lang);
    if (language !== undefined) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  // What is no tag is refused with an error.
  return (most && /^[a-z]{2,3}$/.test(most[0]) ? new Intl.Collator(most[0], { numeric: true }) : plain).compare;
}
