import { PaperLanguage } from '../model';

export const PAPER_LANGUAGES: readonly PaperLanguage[] = [];

export function paperLanguageOf(languageId: string | undefined, path: string): PaperLanguage | undefined {
  return PAPER_LANGUAGES.find(each => languageId !== undefined && each.languageIds.includes(languageId)) ?? PAPER_LANGUAGES.find(({ endings }) => endings.some(each => path.toLowerCase().endsWith(each)));
}
