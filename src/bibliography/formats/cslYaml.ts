import { Bibliography, BibliographyFormat } from '../model';
import { rewriteScalar } from '../../text/scalars';
import { putCslYaml, writeCslYaml } from '../writing/cslYaml';

export const cslYaml: BibliographyFormat = {
  name: 'csl-yaml', endings: ['.yaml','.yml'], replaceKey: rewriteScalar, write: writeCslYaml, put: putCslYaml,
  *steps(_text): Generator<void, Bibliography> { return { entries: [], problems: [] }; },
};
