import { BibliographyFormat } from '../model';
import { biblatex } from './biblatex';
import { cslJson } from './cslJson';
import { cslYaml } from './cslYaml';

/** The kinds of files that hold bibliographies. */
export const FORMATS: readonly BibliographyFormat[] = [biblatex, cslJson, cslYaml];

/** The format of a file, by the ending of its name. */
export function formatOf(path: string): BibliographyFormat | undefined {
  const name = path.toLowerCase();
  return FORMATS.find(({ endings }) => endings.some(ending => name.endsWith(ending)));
}
