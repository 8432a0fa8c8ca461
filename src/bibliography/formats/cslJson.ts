import { Bibliography, BibliographyFormat } from '../model';
import { putCslJson, writeCslJson } from '../writing/cslJson';

export const cslJson: BibliographyFormat = {
  name: 'csl-json', endings: ['.json'], write: writeCslJson, put: putCslJson,
  *steps(_text): Generator<void, Bibliography> { return { entries: [], problems: [] }; },
};
