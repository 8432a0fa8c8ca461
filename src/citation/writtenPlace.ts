import { parseLocator, readAffix } from './locators';
import { CitedSource, Locator } from './model';

/** Where in a source, as a person types it: `203`, `s. 203`, `kap. 3, och annat`. A bare number is a point of a letter, else a page; what is no locator is a suffix. */
export function writtenPlace(typed: string, isLetter: boolean, lang: string): Pick<CitedSource, 'locator' | 'suffix'> {
  const text = typed.replace(/\s+/g, ' ').trim();
  if (text === '') return {};
  const { locator, suffix } = readAffix(text, lang);
  const rest = suffix?.replace(/^[,;]\s*/, '');
  const own: Locator | undefined = locator ? { label: locator.label, value: locator.value } : parseLocator(text, lang);
  if (!own) return { suffix: text };
  const isPoint = isLetter && own.label === 'page' && /^\d/.test(text);
  return { locator: isPoint ? { ...own, label: 'point' } : own, ...rest ? { suffix: rest } : {} };
}
