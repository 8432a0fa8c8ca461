import { Bibliography, BibliographyFormat } from '../model';
import { readBib } from '../bib/read';
import { putBiblatex, writeBiblatex } from '../writing/biblatex';

/** BibTeX and biblatex. */
export const biblatex: BibliographyFormat = {
  name: 'biblatex', endings: ['.bib', '.bibtex', '.biblatex'], replaceKey: (_, key) => key, write: writeBiblatex, put: putBiblatex,
  steps: (text): Generator<void, Bibliography> => readBib(text),
};
