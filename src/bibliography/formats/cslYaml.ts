import { Bibliography, BibliographyFormat } from '../model';
import { putCslYaml, writeCslYaml } from '../writing/cslYaml';

export const cslYaml: BibliographyFormat = {
  name: 'csl-yaml', endings: ['.yaml','.yml'], write: writeCslYaml, put: putCslYaml,
  *steps(_text): Generator<void, Bibliography> { return { entries: [], problems: [] }; },
};
