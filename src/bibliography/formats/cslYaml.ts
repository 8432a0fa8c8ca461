import { BibliographyFormat } from '../model';
import { readCslYaml } from '../csl/readYaml';
import { rewriteScalar } from '../../text/scalars';
import { putCslYaml, writeCslYaml } from '../writing/cslYaml';

/** CSL's own items, as YAML. */
export const cslYaml: BibliographyFormat = { name: 'csl-yaml', endings: ['.yaml', '.yml'], steps: readCslYaml, replaceKey: rewriteScalar, write: writeCslYaml, put: putCslYaml };
