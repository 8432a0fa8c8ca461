import { BibliographyFormat } from '../model';
import { readBib } from '../bib/read';
import { putBiblatex, writeBiblatex } from '../writing/biblatex';

/** BibTeX and biblatex. */
export const biblatex: BibliographyFormat = { name: 'biblatex', endings: ['.bib', '.bibtex', '.biblatex'], steps: readBib, replaceKey: (_, key) => key, write: writeBiblatex, put: putBiblatex };
