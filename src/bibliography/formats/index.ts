import { BibliographyFormat } from '../model';

export const FORMATS: readonly BibliographyFormat[] = [];

export function formatOf(path: string): BibliographyFormat | undefined { return FORMATS.find(({ endings }) => endings.some(each => path.toLowerCase().endsWith(each))); }
