import { BibliographyFormat } from '../model';
import { readCslJson } from '../csl/readJson';
import { putCslJson, writeCslJson } from '../writing/cslJson';

/** CSL's own items, as JSON. */
export const cslJson: BibliographyFormat = { name: 'csl-json', endings: ['.json'], steps: readCslJson, replaceKey: (_, key) => JSON.stringify(key), write: writeCslJson, put: putCslJson };
