import { Bibliography, BibliographyFormat } from '../model';
import { putCslJson, writeCslJson } from '../writing/cslJson';

export const cslJson: BibliographyFormat = {
  name: 'csl-json', endings: ['.json'], replaceKey: (written, key) => written.startsWith('"') ? JSON.stringify(key) : JSON.stringify(key).slice(1, -1), write: writeCslJson, put: putCslJson,
  *steps(_text): Generator<void, Bibliography> { return { entries: [], problems: [] }; },
};
